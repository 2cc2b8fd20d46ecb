-- Every place with a duty cycle: visits of the last day against those due, longest gap, what is overdue.
--
-- The state is the guard's (`kini_gudang`) for stores that must be guarded, else that of the newest visit.
--
-- grain   one row per titik_id with a cycle
-- reads   log_patroli, kini_gudang, ref_titik, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  titik_id        VARCHAR      -          place
-- column  nama            VARCHAR      -          its name
-- column  jenis           VARCHAR      -          kind of place
-- column  kelurahan       VARCHAR      -          kelurahan it lies in, null when it is not public
-- column  siklus_jam      DOUBLE       jam        a visit is due every so often
-- column  wajib           BIGINT       kunjungan  visits due in 24 hours
-- column  kunjungan       BIGINT       kunjungan  visits of the last 24 hours
-- column  jeda_menit      BIGINT       menit      longest time without a visit in those, up to now
-- column  waktu_kunjung   TIMESTAMPTZ  -          newest visit, null when there is none
-- column  lewat_menit     BIGINT       menit      overdue by so much, 0 when it is not, null when never seen
-- column  keadaan         VARCHAR      -          siap, masalah, tanpa_kabar, kedaluwarsa
with

kunjungan as (

    select
        tempat,
        waktu_kejadian,
        lag(waktu_kejadian) over (
            partition by tempat order by waktu_kejadian, regu, kelurahan_kode, batch_no, lembar, baris
        ) as waktu_sebelum
    from log_patroli
    where tps_no is null

),

-- A gap that began before the last day counts from the day's start.
ringkas as (

    select
        tempat,
        count(*) filter (where waktu_kejadian > getvariable('sampai') - interval 24 hour) as kunjungan,
        max(waktu_kejadian) as waktu_kunjung,
        max(
            date_diff(
                'second',
                greatest(
                    coalesce(waktu_sebelum, waktu_kejadian), getvariable('sampai') - interval 24 hour
                ),
                waktu_kejadian
            )
        ) as jeda
    from kunjungan
    group by tempat

)

select
    t.titik_id,
    t.nama,
    t.jenis,
    w.nama as kelurahan,
    t.siklus_patroli_jam as siklus_jam,
    cast(floor(24 / t.siklus_patroli_jam) as bigint) as wajib,
    coalesce(r.kunjungan, 0) as kunjungan,
    cast(
        floor(
            least(
                greatest(
                    r.jeda,
                    date_diff('second', r.waktu_kunjung, getvariable('sampai'))
                ),
                86400
            ) / 60
        ) as bigint
    ) as jeda_menit,
    r.waktu_kunjung,
    case
        when r.waktu_kunjung is null then null
        when
            date_diff('second', r.waktu_kunjung, getvariable('sampai')) <= 3600 * t.siklus_patroli_jam
            then 0
        else
            cast(
                floor(
                    (
                        date_diff('second', r.waktu_kunjung, getvariable('sampai'))
                        - 3600 * t.siklus_patroli_jam
                    ) / 60
                ) as bigint
            )
    end as lewat_menit,
    case
        when g.keadaan is not null then g.keadaan
        when r.waktu_kunjung is null then 'tanpa_kabar'
        when
            date_diff('second', r.waktu_kunjung, getvariable('sampai'))
            > 3600 * t.siklus_patroli_jam then 'kedaluwarsa'
        else 'siap'
    end as keadaan
from ref_titik as t
left join ref_wilayah as w on t.kelurahan_kode = w.kelurahan_kode
left join ringkas as r on t.titik_id = r.tempat
left join kini_gudang as g on t.titik_id = g.titik_id
where t.siklus_patroli_jam is not null
order by t.titik_id
