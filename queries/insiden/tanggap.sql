-- How long the desk takes: from the first report to the first action, and to the closing.
--
-- The median is of those that got there; how many did not yet, and how long the oldest of them has
-- waited, stands beside it, because the slow ones are the ones still waiting.
--
-- grain   one row per tahap
-- reads   log_insiden, kini_insiden
-- param   sampai         TIMESTAMPTZ  as-of instant
-- param   dari           TIMESTAMPTZ  incidents first reported before this are left out
-- column  tahap          VARCHAR  -        ditangani, selesai
-- column  jumlah         BIGINT   insiden  that got there
-- column  median_menit   DOUBLE   menit    median from the first report, null when there is none
-- column  maks_menit     DOUBLE   menit    longest of them
-- column  belum          BIGINT   insiden  open and not there yet
-- column  menunggu_menit DOUBLE   menit    longest of these has waited, null when there is none
with

terakhir_buka as (

    select
        nomor,
        min(case when status <> 'baru' then waktu_catat end) as waktu_tangani,
        max(case when status <> 'selesai' then waktu_catat end) as waktu_buka
    from log_insiden
    group by nomor

),

tutup as (

    select
        l.nomor,
        min(l.waktu_catat) as waktu_tutup
    from log_insiden as l
    inner join terakhir_buka as b on l.nomor = b.nomor
    where l.status = 'selesai' and (b.waktu_buka is null or l.waktu_catat > b.waktu_buka)
    group by l.nomor

),

jam as (

    select
        k.nomor,
        k.is_terbuka,
        k.waktu_lapor,
        b.waktu_tangani,
        t.waktu_tutup
    from kini_insiden as k
    inner join terakhir_buka as b on k.nomor = b.nomor
    left join tutup as t on k.nomor = t.nomor
    where k.waktu_lapor >= $dari and k.sifat <> 'akan'

),

lama as (

    select
        'ditangani' as tahap,
        is_terbuka,
        waktu_lapor,
        date_diff('second', waktu_lapor, waktu_tangani) / 60.0 as menit
    from jam
    union all
    select
        'selesai' as tahap,
        is_terbuka,
        waktu_lapor,
        case when not is_terbuka then date_diff('second', waktu_lapor, waktu_tutup) / 60.0 end as menit
    from jam

),

urut as (

    select
        tahap,
        menit,
        row_number() over (partition by tahap order by menit asc) as nomor,
        count(*) over (partition by tahap) as jumlah
    from lama
    where menit is not null

),

tengah as (

    select
        tahap,
        count(*) as jumlah,
        avg(case when 2 * nomor between jumlah and jumlah + 2 then menit end) as median_menit,
        max(menit) as maks_menit
    from urut
    group by tahap

),

tunggu as (

    select
        tahap,
        count(*) as belum,
        max(date_diff('second', waktu_lapor, getvariable('sampai')) / 60.0) as menunggu_menit
    from lama
    where menit is null and is_terbuka
    group by tahap

),

tahap_ada as (

    select
        'ditangani' as tahap,
        1 as urutan
    union all
    select
        'selesai' as tahap,
        2 as urutan

)

select
    a.tahap,
    coalesce(t.jumlah, 0) as jumlah,
    t.median_menit,
    t.maks_menit,
    coalesce(w.belum, 0) as belum,
    w.menunggu_menit
from tahap_ada as a
left join tengah as t on a.tahap = t.tahap
left join tunggu as w on a.tahap = w.tahap
order by a.tahap asc
