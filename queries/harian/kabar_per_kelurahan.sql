-- When each kelurahan was last heard of, by any report about it; plans and warnings are not news.
--
-- grain   one row per kelurahan_kode
-- reads   log_distribusi, log_insiden, log_kesiapan_tps, log_patroli, log_pemungutan, ref_wilayah, ref_kabar
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode  VARCHAR      -  kelurahan
-- column  nama            VARCHAR      -  its name
-- column  waktu_kabar     TIMESTAMPTZ  -  newest event known there, null when nothing ever was
-- column  is_diam         BOOLEAN      -  silent for longer than the grace time
with

kabar as (

    select
        kelurahan_kode,
        waktu_kejadian
    from log_distribusi
    where peristiwa <> 'rencana'
    union all
    select
        kelurahan_kode,
        waktu_kejadian
    from log_insiden
    where sifat <> 'akan'
    union all
    select
        kelurahan_kode,
        waktu_kejadian
    from log_kesiapan_tps
    union all
    select
        kelurahan_kode,
        waktu_kejadian
    from log_patroli
    union all
    select
        kelurahan_kode,
        waktu_kejadian
    from log_pemungutan

),

terakhir as (

    select
        kelurahan_kode,
        max(waktu_kejadian) as waktu_kabar
    from kabar
    group by kelurahan_kode

)

select
    w.kelurahan_kode,
    w.nama,
    t.waktu_kabar,
    coalesce(
        date_diff('second', t.waktu_kabar, getvariable('sampai')) > 3600 * k.tenggang_jam, true
    ) as is_diam
from ref_wilayah as w
cross join ref_kabar as k
left join terakhir as t on w.kelurahan_kode = t.kelurahan_kode
order by t.waktu_kabar asc nulls first, w.kelurahan_kode asc
