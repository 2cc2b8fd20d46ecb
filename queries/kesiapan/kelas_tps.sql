-- The class of every polling station, since when, by whom, and the indicators that speak for it.
--
-- grain   one row per tps_id
-- reads   kini_kelas, kini_indikator, kini_tps, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  tps_id          VARCHAR      -      key
-- column  kelurahan_kode  VARCHAR      -      kelurahan
-- column  nama            VARCHAR      -      its name
-- column  tps_no          BIGINT       -      number in the kelurahan
-- column  is_khusus       BOOLEAN      -      special station
-- column  kelas           VARCHAR      -      kurang_rawan, rawan, sangat_rawan, khusus
-- column  is_bawaan       BOOLEAN      -      nothing was decided: the class is the default
-- column  waktu_sejak     TIMESTAMPTZ  -      since when the class stands, null by default
-- column  sumber          VARCHAR      -      source of the decision, null by default
-- column  jumlah_indikator  BIGINT     butir  indicators present
-- column  indikator       VARCHAR      -      their codes, comma-separated
-- column  sumber_indikator  VARCHAR    -      who stated them
-- column  waktu_indikator  TIMESTAMPTZ -      newest of these statements, null when there is none
-- column  keadaan         VARCHAR      -      readiness: siap, masalah, kedaluwarsa, tanpa_kabar
with

ada as (

    select
        kelurahan_kode,
        tps_no,
        count(*) as jumlah,
        string_agg(indikator, ', ' order by indikator) as indikator,
        max(waktu_nyata) as waktu_nyata
    from kini_indikator
    where is_ada
    group by kelurahan_kode, tps_no

),

sumber_ada as (

    select distinct
        kelurahan_kode,
        tps_no,
        sumber
    from kini_indikator
    where is_ada

),

penyebut as (

    select
        kelurahan_kode,
        tps_no,
        string_agg(sumber, '; ' order by sumber) as sumber
    from sumber_ada
    group by kelurahan_kode, tps_no

)

select
    k.tps_id,
    k.kelurahan_kode,
    w.nama,
    k.tps_no,
    k.is_khusus,
    k.kelas,
    k.is_bawaan,
    k.waktu_sejak,
    k.sumber,
    coalesce(a.jumlah, 0) as jumlah_indikator,
    coalesce(a.indikator, '') as indikator,
    p.sumber as sumber_indikator,
    a.waktu_nyata as waktu_indikator,
    t.keadaan
from kini_kelas as k
inner join kini_tps as t on k.tps_id = t.tps_id
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
left join ada as a on k.kelurahan_kode = a.kelurahan_kode and k.tps_no = a.tps_no
left join penyebut as p on k.kelurahan_kode = p.kelurahan_kode and k.tps_no = p.tps_no
order by k.kelurahan_kode asc, k.tps_no asc
