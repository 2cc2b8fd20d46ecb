-- At how many polling stations of every kelurahan each vulnerability indicator of the event stands.
--
-- Nought is «nobody listed one», not «there is none»: where nothing at all was ever stated of a
-- kelurahan, is_senyap says so.
--
-- grain   one row per kelurahan_kode, indikator
-- reads   kini_indikator, ref_tps, ref_wilayah, ref_indikator
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode  VARCHAR      -    kelurahan
-- column  nama            VARCHAR      -    its name
-- column  indikator       VARCHAR      -    indicator
-- column  judul           VARCHAR      -    its short title
-- column  uraian          VARCHAR      -    its wording
-- column  variabel        VARCHAR      -    group it belongs to
-- column  is_ranah_polri  BOOLEAN      -    the police can act on it
-- column  jumlah_tps      BIGINT       TPS  on the list
-- column  jumlah          BIGINT       TPS  at which it stands
-- column  is_senyap       BOOLEAN      -    no statement on any station of the kelurahan
-- column  waktu_nyata     TIMESTAMPTZ  -    newest statement on it, null when there is none
with

daftar as (

    select
        kelurahan_kode,
        count(*) as jumlah_tps
    from ref_tps
    group by kelurahan_kode

),

dihitung as (

    select
        kelurahan_kode,
        indikator,
        count(*) filter (where is_ada) as jumlah,
        max(waktu_nyata) as waktu_nyata
    from kini_indikator
    group by kelurahan_kode, indikator

),

terdengar as (

    select distinct kelurahan_kode
    from kini_indikator

)

select
    w.kelurahan_kode,
    w.nama,
    i.kode as indikator,
    i.judul,
    i.uraian,
    i.variabel,
    i.is_ranah_polri,
    d.jumlah_tps,
    coalesce(h.jumlah, 0) as jumlah,
    t.kelurahan_kode is null as is_senyap,
    h.waktu_nyata
from ref_wilayah as w
inner join daftar as d on w.kelurahan_kode = d.kelurahan_kode
cross join ref_indikator as i
left join dihitung as h on w.kelurahan_kode = h.kelurahan_kode and i.kode = h.indikator
left join terdengar as t on w.kelurahan_kode = t.kelurahan_kode
order by w.kelurahan_kode asc, indikator asc
