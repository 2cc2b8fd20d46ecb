-- When the desk last learned anything from each log, and from which file.
--
-- grain   one row per log
-- reads   log_distribusi, log_insiden, log_kesiapan_tps, log_personel, log_patroli, log_pemungutan
-- param   sampai       TIMESTAMPTZ  as-of instant
-- column  log          VARCHAR      -      log
-- column  jumlah       BIGINT       baris  rows known
-- column  waktu_akhir  TIMESTAMPTZ  -      newest event, null when there is none
-- column  waktu_catat  TIMESTAMPTZ  -      when the newest row was learned
-- column  berkas       VARCHAR      -      file learned last
with

semua as (

    select
        'distribusi' as log,
        -- A plan or a warning is learned, but nothing has happened by it.
        case when peristiwa <> 'rencana' then waktu_kejadian end as waktu_kejadian,
        waktu_catat,
        berkas
    from log_distribusi
    union all
    select
        'insiden' as log,
        case when sifat <> 'akan' then waktu_kejadian end as waktu_kejadian,
        waktu_catat,
        berkas
    from log_insiden
    union all
    select
        'kesiapan_tps' as log,
        waktu_kejadian,
        waktu_catat,
        berkas
    from log_kesiapan_tps
    union all
    select
        'personel' as log,
        waktu_kejadian,
        waktu_catat,
        berkas
    from log_personel
    union all
    select
        'patroli' as log,
        waktu_kejadian,
        waktu_catat,
        berkas
    from log_patroli
    union all
    select
        'pemungutan' as log,
        waktu_kejadian,
        waktu_catat,
        berkas
    from log_pemungutan

),

log_ada as (

    select
        'distribusi' as log,
        1 as urut
    union all
    select
        'kesiapan_tps' as log,
        2 as urut
    union all
    select
        'insiden' as log,
        3 as urut
    union all
    select
        'personel' as log,
        4 as urut
    union all
    select
        'patroli' as log,
        5 as urut
    union all
    select
        'pemungutan' as log,
        6 as urut

),

dihitung as (

    select
        log,
        count(*) as jumlah,
        max(waktu_kejadian) as waktu_akhir,
        max(waktu_catat) as waktu_catat
    from semua
    group by log

),

berkas_akhir as (

    select
        s.log,
        max(s.berkas) as berkas
    from semua as s
    inner join dihitung as d on s.log = d.log and s.waktu_catat = d.waktu_catat
    group by s.log

)

select
    a.log,
    coalesce(d.jumlah, 0) as jumlah,
    d.waktu_akhir,
    d.waktu_catat,
    b.berkas
from log_ada as a
left join dihitung as d on a.log = d.log
left join berkas_akhir as b on a.log = b.log
order by a.urut asc
