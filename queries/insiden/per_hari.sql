-- Incidents by the day on which they happened and by severity.
--
-- grain   one row per tanggal, skala with an incident
-- reads   kini_insiden
-- param   sampai    TIMESTAMPTZ  as-of instant
-- param   dari      TIMESTAMPTZ  first instant counted
-- column  tanggal   DATE    -        day on the station's calendar
-- column  skala     BIGINT  1-5      severity
-- column  jumlah    BIGINT  insiden  incidents, those found untrue left out
select
    cast(waktu_kejadian as date) as tanggal,
    skala,
    count(*) as jumlah
from kini_insiden
where waktu_kejadian >= $dari and verifikasi <> 'tidak_benar' and sifat <> 'akan'
group by cast(waktu_kejadian as date), skala
order by tanggal asc, skala asc
