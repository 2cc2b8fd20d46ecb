-- Incidents by kelurahan and category, for the heat chart.
--
-- grain   one row per kelurahan_kode, kategori with an incident
-- reads   kini_insiden, ref_wilayah, ref_kategori
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   dari            TIMESTAMPTZ  first instant counted
-- column  kelurahan_kode  VARCHAR  -        kelurahan
-- column  nama            VARCHAR  -        its name
-- column  kategori        VARCHAR  -        category code
-- column  kategori_nama   VARCHAR  -        its name
-- column  jumlah          BIGINT   insiden  incidents, those found untrue left out
-- column  jumlah_patroli  BIGINT   insiden  of those, found by patrols only
select
    i.kelurahan_kode,
    w.nama,
    i.kategori,
    g.nama as kategori_nama,
    count(*) as jumlah,
    count(*) filter (where not i.is_dilaporkan) as jumlah_patroli
from kini_insiden as i
inner join ref_wilayah as w on i.kelurahan_kode = w.kelurahan_kode
inner join ref_kategori as g on i.kategori = g.kategori
where i.waktu_kejadian >= $dari and i.verifikasi <> 'tidak_benar' and i.sifat <> 'akan'
group by i.kelurahan_kode, w.nama, i.kategori, g.nama
order by i.kelurahan_kode asc, i.kategori asc
