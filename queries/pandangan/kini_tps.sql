-- The readiness of every polling station: its worst critical item, where silence counts.
--
-- grain   one row per polling station of the event's list
-- reads   kini_item, ref_tps
-- column  tps_id          VARCHAR      -      key of the polling station
-- column  kelurahan_kode  VARCHAR      -      kelurahan
-- column  tps_no          BIGINT       -      number in the kelurahan
-- column  is_khusus       BOOLEAN      -      special station (prison)
-- column  keadaan         VARCHAR      -      siap, masalah, tanpa_kabar, kedaluwarsa
-- column  is_bercatatan   BOOLEAN      -      ready, but an item that does not decide is not in order
-- column  is_konflik      BOOLEAN      -      two reporters differ on an item
-- column  jumlah_masalah  BIGINT       butir  critical items with a problem
-- column  jumlah_senyap   BIGINT       butir  critical items due and never answered
-- column  jumlah_usang    BIGINT       butir  critical items whose good news is too old
-- column  waktu_jawab     TIMESTAMPTZ  -      newest answer on any item, null when there is none
with

dihitung as (

    select
        kelurahan_kode,
        tps_no,
        count(*) filter (where is_kritis and keadaan = 'masalah') as jumlah_masalah,
        count(*) filter (where is_kritis and keadaan = 'tanpa_kabar') as jumlah_senyap,
        count(*) filter (where is_kritis and keadaan = 'kedaluwarsa') as jumlah_usang,
        count(*) filter (where is_kritis and keadaan = 'siap') as jumlah_siap,
        count(*) filter (where is_kritis and is_usang) as jumlah_lampau,
        count(*) filter (where not is_kritis and keadaan = 'masalah') as jumlah_catatan,
        count(*) filter (where is_konflik) as jumlah_konflik,
        max(waktu_jawab) as waktu_jawab
    from kini_item
    group by kelurahan_kode, tps_no

)

select
    t.tps_id,
    t.kelurahan_kode,
    t.tps_no,
    t.is_khusus,
    case
        when d.jumlah_masalah > 0 then 'masalah'
        when d.jumlah_senyap > 0 then 'tanpa_kabar'
        when d.jumlah_usang > 0 then 'kedaluwarsa'
        -- All that was ever said is old, though nothing is due yet: old news, not silence.
        when d.jumlah_siap = 0 and d.jumlah_lampau > 0 then 'kedaluwarsa'
        -- Nothing good was ever said and nothing is due yet: that is silence, not readiness.
        when d.jumlah_siap = 0 then 'tanpa_kabar'
        else 'siap'
    end as keadaan,
    d.jumlah_catatan > 0 as is_bercatatan,
    d.jumlah_konflik > 0 as is_konflik,
    d.jumlah_masalah,
    d.jumlah_senyap,
    d.jumlah_usang,
    d.waktu_jawab
from ref_tps as t
inner join dihitung as d on t.kelurahan_kode = d.kelurahan_kode and t.tps_no = d.tps_no
