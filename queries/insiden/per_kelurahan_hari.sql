-- Incidents by kelurahan and day, for the heat chart.
--
-- grain   one row per kelurahan_kode, tanggal with an incident
-- reads   kini_insiden, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   dari            TIMESTAMPTZ  first instant counted
-- column  kelurahan_kode  VARCHAR  -        kelurahan
-- column  nama            VARCHAR  -        its name
-- column  tanggal         DATE     -        day on the station's calendar
-- column  jumlah          BIGINT   insiden  incidents, those found untrue left out
-- column  jumlah_patroli  BIGINT   insiden  of those, found by patrols only
select
    i.kelurahan_kode,
    w.nama,
    cast(i.waktu_kejadian as date) as tanggal,
    count(*) as jumlah,
    count(*) filter (where not i.is_dilaporkan) as jumlah_patroli
from kini_insiden as i
inner join ref_wilayah as w on i.kelurahan_kode = w.kelurahan_kode
where i.waktu_kejadian >= $dari and i.verifikasi <> 'tidak_benar' and i.sifat <> 'akan'
group by i.kelurahan_kode, w.nama, cast(i.waktu_kejadian as date)
order by i.kelurahan_kode asc, tanggal asc
