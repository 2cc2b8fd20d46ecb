-- Every polling station with its state and the items that make it so.
--
-- grain   one row per tps_id
-- reads   kini_tps, kini_item, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  tps_id          VARCHAR      -      key
-- column  kelurahan_kode  VARCHAR      -      kelurahan
-- column  nama            VARCHAR      -      its name
-- column  tps_no          BIGINT       -      number in the kelurahan
-- column  is_khusus       BOOLEAN      -      special station
-- column  keadaan         VARCHAR      -      siap, masalah, kedaluwarsa, tanpa_kabar
-- column  is_bercatatan   BOOLEAN      -      ready with a note
-- column  is_konflik      BOOLEAN      -      two reporters differ
-- column  butir_masalah   VARCHAR      -      deciding items with a problem, comma-separated
-- column  butir_senyap    VARCHAR      -      deciding items due and unanswered
-- column  butir_usang     VARCHAR      -      deciding items whose good news is old
-- column  butir_catatan   VARCHAR      -      other items not in order
-- column  waktu_jawab     TIMESTAMPTZ  -      newest answer, null when there is none
with

butir as (

    select
        kelurahan_kode,
        tps_no,
        string_agg(item, ', ' order by item) filter (where is_kritis and keadaan = 'masalah')
            as butir_masalah,
        string_agg(item, ', ' order by item) filter (where is_kritis and keadaan = 'tanpa_kabar')
            as butir_senyap,
        string_agg(item, ', ' order by item) filter (where is_kritis and keadaan = 'kedaluwarsa')
            as butir_usang,
        string_agg(item, ', ' order by item) filter (where not is_kritis and keadaan = 'masalah')
            as butir_catatan
    from kini_item
    group by kelurahan_kode, tps_no

)

select
    t.tps_id,
    t.kelurahan_kode,
    w.nama,
    t.tps_no,
    t.is_khusus,
    t.keadaan,
    t.is_bercatatan,
    t.is_konflik,
    coalesce(b.butir_masalah, '') as butir_masalah,
    coalesce(b.butir_senyap, '') as butir_senyap,
    coalesce(b.butir_usang, '') as butir_usang,
    coalesce(b.butir_catatan, '') as butir_catatan,
    t.waktu_jawab
from kini_tps as t
inner join butir as b on t.kelurahan_kode = b.kelurahan_kode and t.tps_no = b.tps_no
inner join ref_wilayah as w on t.kelurahan_kode = w.kelurahan_kode
order by t.kelurahan_kode asc, t.tps_no asc
