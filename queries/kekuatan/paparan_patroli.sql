-- How much a kelurahan was looked at: patrols on the move, for judging what was found there.
--
-- A standing guard at a store sees its store and not the kelurahan, so it does not count; the stations
-- seen on the way are part of the visit. No log tells how long a patrol stayed: `jam` counts the clock
-- hours in which at least one was there.
--
-- grain   one row per kelurahan_kode
-- reads   log_patroli, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   dari            TIMESTAMPTZ  first instant counted
-- column  kelurahan_kode  VARCHAR      -          kelurahan
-- column  nama            VARCHAR      -          its name
-- column  kunjungan       BIGINT       kunjungan  visits by patrol or sambang
-- column  jam             BIGINT       jam        clock hours with at least one visit
-- column  penjajakan      BIGINT       kunjungan  visits made to explore a quiet area
-- column  waktu_kunjung   TIMESTAMPTZ  -          newest visit counted, null when there is none
with

kunjungan as (

    select
        kelurahan_kode,
        count(*) as kunjungan,
        count(distinct date_trunc('hour', waktu_kejadian)) as jam,
        count(*) filter (where dasar = 'penjajakan') as penjajakan,
        max(waktu_kejadian) as waktu_kunjung
    from log_patroli
    where jenis_giat <> 'jaga' and tps_no is null and waktu_kejadian >= $dari
    group by kelurahan_kode

)

select
    w.kelurahan_kode,
    w.nama,
    coalesce(k.kunjungan, 0) as kunjungan,
    coalesce(k.jam, 0) as jam,
    coalesce(k.penjajakan, 0) as penjajakan,
    k.waktu_kunjung
from ref_wilayah as w
left join kunjungan as k on w.kelurahan_kode = k.kelurahan_kode
order by w.kelurahan_kode
