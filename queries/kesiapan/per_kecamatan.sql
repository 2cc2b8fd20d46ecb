-- Readiness of every kecamatan and of the whole area as an interval, from the stations upwards.
--
-- grain   one row per tingkat, kode
-- reads   kini_tps, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  tingkat         VARCHAR      -    kecamatan, polsek (the whole area)
-- column  kode            VARCHAR      -    kecamatan_kode, empty for the whole area
-- column  nama            VARCHAR      -    name of the kecamatan, null for the whole area
-- column  jumlah_kelurahan  BIGINT     -    kelurahan in it
-- column  jumlah_tps      BIGINT       TPS  on the list
-- column  siap            BIGINT       TPS  ready
-- column  masalah         BIGINT       TPS  with a deciding problem
-- column  kedaluwarsa     BIGINT       TPS  good news too old
-- column  tanpa_kabar     BIGINT       TPS  silent
-- column  siap_min_pct    DOUBLE       %    ready for certain
-- column  siap_maks_pct   DOUBLE       %    ready if all that is silent or old turned out well
-- column  waktu_jawab     TIMESTAMPTZ  -    newest answer, null when there is none
with

bagian as (

    select
        'kecamatan' as tingkat,
        w.kecamatan_kode as kode,
        w.kecamatan as nama,
        t.kelurahan_kode,
        t.keadaan,
        t.waktu_jawab
    from kini_tps as t
    inner join ref_wilayah as w on t.kelurahan_kode = w.kelurahan_kode
    union all
    select
        'polsek' as tingkat,
        '' as kode,
        cast(null as varchar) as nama,
        kelurahan_kode,
        keadaan,
        waktu_jawab
    from kini_tps

)

select
    tingkat,
    kode,
    nama,
    count(distinct kelurahan_kode) as jumlah_kelurahan,
    count(*) as jumlah_tps,
    count(*) filter (where keadaan = 'siap') as siap,
    count(*) filter (where keadaan = 'masalah') as masalah,
    count(*) filter (where keadaan = 'kedaluwarsa') as kedaluwarsa,
    count(*) filter (where keadaan = 'tanpa_kabar') as tanpa_kabar,
    100.0 * count(*) filter (where keadaan = 'siap') / nullif(count(*), 0) as siap_min_pct,
    100.0 * count(*) filter (where keadaan <> 'masalah') / nullif(count(*), 0) as siap_maks_pct,
    max(waktu_jawab) as waktu_jawab
from bagian
group by tingkat, kode, nama
order by tingkat asc, kode asc
