-- On which days somebody was in a kelurahan or told of it: what an empty cell of a heat chart is worth.
--
-- grain   one row per kelurahan_kode, tanggal with a visit or a report
-- reads   log_patroli, log_insiden
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   dari            TIMESTAMPTZ  first instant counted
-- column  kelurahan_kode  VARCHAR  -          kelurahan
-- column  tanggal         DATE     -          day on the station's calendar
-- column  kunjungan       BIGINT   kunjungan  visits of patrols and guards
-- column  laporan         BIGINT   laporan    rows about an incident
with

tanda as (

    select
        kelurahan_kode,
        cast(waktu_kejadian as date) as tanggal,
        1 as kunjungan
    from log_patroli
    where waktu_kejadian >= $dari
    union all
    select
        kelurahan_kode,
        cast(waktu_kejadian as date) as tanggal,
        0 as kunjungan
    from log_insiden
    where waktu_kejadian >= $dari and sifat <> 'akan'

)

select
    kelurahan_kode,
    tanggal,
    cast(sum(kunjungan) as bigint) as kunjungan,
    cast(sum(1 - kunjungan) as bigint) as laporan
from tanda
group by kelurahan_kode, tanggal
order by kelurahan_kode asc, tanggal asc
