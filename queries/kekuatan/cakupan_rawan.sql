-- Kelurahan with an open incident: the newest patrol on the move there, against the cycle for hot spots.
--
-- grain   one row per kelurahan_kode with an open incident
-- reads   kini_insiden, log_patroli, ref_ambang, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode  VARCHAR      -          kelurahan
-- column  nama            VARCHAR      -          its name
-- column  terbuka         BIGINT       insiden    open incidents
-- column  skala           BIGINT       1-5        the gravest of them
-- column  siklus_jam      DOUBLE       jam        a patrol is due every so often
-- column  kunjungan       BIGINT       kunjungan  visits within the last cycle
-- column  waktu_kunjung   TIMESTAMPTZ  -          newest visit, null when there is none
-- column  lewat_menit     BIGINT       menit      overdue by so much, 0 when it is not, null when never seen
-- column  keadaan         VARCHAR      -          siap, tanpa_kabar, kedaluwarsa
with

terbuka as (

    select
        kelurahan_kode,
        count(*) as terbuka,
        max(skala) as skala
    from kini_insiden
    where is_terbuka and kelurahan_kode is not null
    group by kelurahan_kode

),

kunjungan as (

    select
        l.kelurahan_kode,
        max(l.waktu_kejadian) as waktu_kunjung,
        count(*) filter (
            where date_diff('second', l.waktu_kejadian, getvariable('sampai')) <= 3600 * a.nilai
        ) as kunjungan
    from log_patroli as l
    cross join ref_ambang as a
    where l.jenis_giat <> 'jaga' and l.tps_no is null and a.kode = 'siklus_rawan_jam'
    group by l.kelurahan_kode

)

select
    t.kelurahan_kode,
    w.nama,
    t.terbuka,
    t.skala,
    a.nilai as siklus_jam,
    coalesce(k.kunjungan, 0) as kunjungan,
    k.waktu_kunjung,
    case
        when k.waktu_kunjung is null then null
        when date_diff('second', k.waktu_kunjung, getvariable('sampai')) <= 3600 * a.nilai then 0
        else
            cast(
                floor(
                    (date_diff('second', k.waktu_kunjung, getvariable('sampai')) - 3600 * a.nilai) / 60
                ) as bigint
            )
    end as lewat_menit,
    case
        when k.waktu_kunjung is null then 'tanpa_kabar'
        when
            date_diff('second', k.waktu_kunjung, getvariable('sampai')) > 3600 * a.nilai
            then 'kedaluwarsa'
        else 'siap'
    end as keadaan
from terbuka as t
inner join ref_wilayah as w on t.kelurahan_kode = w.kelurahan_kode
inner join ref_ambang as a on a.kode = 'siklus_rawan_jam'
left join kunjungan as k on t.kelurahan_kode = k.kelurahan_kode
order by t.kelurahan_kode
