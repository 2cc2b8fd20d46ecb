-- How each kelurahan is seen: told by others, found by patrols, and how often anybody was there.
--
-- grain   one row per kelurahan_kode
-- reads   kini_insiden, log_patroli, log_insiden, ref_wilayah, ref_tps, ref_ambang, ref_kategori
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   dari            TIMESTAMPTZ  first instant counted
-- column  kelurahan_kode  VARCHAR  -          kelurahan
-- column  nama            VARCHAR  -          its name
-- column  jumlah_tps      BIGINT   TPS        on the list
-- column  dilaporkan      BIGINT   insiden    told by residents, agencies or media
-- column  keamanan        BIGINT   insiden    of those, security incidents
-- column  temuan          BIGINT   insiden    found by patrols only
-- column  kunjungan       BIGINT   kunjungan  patrols and calls, guards at stores not counted
-- column  penjajakan      BIGINT   kunjungan  of those, to explore a quiet area
-- column  hari_terliput   BIGINT   hari       days with a visit or a report
-- column  is_tipis        BOOLEAN  -          fewer such days than the limit asks for
with

laporan as (

    select
        i.kelurahan_kode,
        count(*) filter (where i.is_dilaporkan) as dilaporkan,
        count(*) filter (where i.is_dilaporkan and g.is_keamanan) as keamanan,
        count(*) filter (where not i.is_dilaporkan) as temuan
    from kini_insiden as i
    left join ref_kategori as g on i.kategori = g.kategori
    where i.waktu_kejadian >= $dari and i.verifikasi <> 'tidak_benar' and i.sifat <> 'akan'
    group by i.kelurahan_kode

),

ronda as (

    select
        kelurahan_kode,
        count(*) as kunjungan,
        count(*) filter (where dasar = 'penjajakan') as penjajakan
    from log_patroli
    where waktu_kejadian >= $dari and jenis_giat <> 'jaga'
    group by kelurahan_kode

),

tanda as (

    select
        kelurahan_kode,
        cast(waktu_kejadian as date) as tanggal
    from log_patroli
    where waktu_kejadian >= $dari
    union
    select
        kelurahan_kode,
        cast(waktu_kejadian as date) as tanggal
    from log_insiden
    where waktu_kejadian >= $dari and sifat <> 'akan'

),

liputan as (

    select
        kelurahan_kode,
        count(*) as hari
    from tanda
    group by kelurahan_kode

),

batas as (

    select
        max(case kode when 'liputan_min_hari' then nilai end)
        / max(case kode when 'liputan_hari' then nilai end) as bagian,
        date_diff('second', $dari, getvariable('sampai')) / 86400.0 as hari
    from ref_ambang

),

daftar as (

    select
        kelurahan_kode,
        count(*) as jumlah_tps
    from ref_tps
    group by kelurahan_kode

)

select
    w.kelurahan_kode,
    w.nama,
    d.jumlah_tps,
    coalesce(l.dilaporkan, 0) as dilaporkan,
    coalesce(l.keamanan, 0) as keamanan,
    coalesce(l.temuan, 0) as temuan,
    coalesce(r.kunjungan, 0) as kunjungan,
    coalesce(r.penjajakan, 0) as penjajakan,
    coalesce(t.hari, 0) as hari_terliput,
    coalesce(t.hari, 0) < b.bagian * b.hari as is_tipis
from ref_wilayah as w
inner join daftar as d on w.kelurahan_kode = d.kelurahan_kode
cross join batas as b
left join laporan as l on w.kelurahan_kode = l.kelurahan_kode
left join ronda as r on w.kelurahan_kode = r.kelurahan_kode
left join liputan as t on w.kelurahan_kode = t.kelurahan_kode
order by w.kelurahan_kode asc
