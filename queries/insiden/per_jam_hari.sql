-- Incidents and visits by weekday and hour of the station's clock, for the heat chart.
--
-- grain   one row per hari_pekan, jam with an incident or a visit
-- reads   kini_insiden, log_patroli
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   dari            TIMESTAMPTZ  first instant counted
-- column  hari_pekan      BIGINT   -          1 Monday to 7 Sunday
-- column  jam             BIGINT   jam        0 to 23
-- column  jumlah          BIGINT   insiden    incidents, those found untrue left out
-- column  jumlah_patroli  BIGINT   insiden    of those, found by patrols only
-- column  kunjungan       BIGINT   kunjungan  visits of patrols and guards
with

semua as (

    select
        waktu_kejadian,
        1 as jumlah,
        case when is_dilaporkan then 0 else 1 end as temuan,
        0 as kunjungan
    from kini_insiden
    where waktu_kejadian >= $dari and verifikasi <> 'tidak_benar' and sifat <> 'akan'
    union all
    select
        waktu_kejadian,
        0 as jumlah,
        0 as temuan,
        1 as kunjungan
    from log_patroli
    where waktu_kejadian >= $dari

)

select
    cast(extract(isodow from waktu_kejadian) as bigint) as hari_pekan,
    cast(extract(hour from waktu_kejadian) as bigint) as jam,
    cast(sum(jumlah) as bigint) as jumlah,
    cast(sum(temuan) as bigint) as jumlah_patroli,
    cast(sum(kunjungan) as bigint) as kunjungan
from semua
group by extract(isodow from waktu_kejadian), extract(hour from waktu_kejadian)
order by hari_pekan asc, jam asc
