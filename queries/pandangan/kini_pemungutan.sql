-- How every stage of voting day stands at every polling station.
--
-- A reporter's later record corrects his earlier one; where reporters differ the later hour counts.
-- A missing stamp is never read as «not yet happened»: it is not due, awaited, or silent, and only a
-- later stage can tell that the station has passed it (the hour then stays unknown). Sealing is never
-- inferred. From best to worst: tepat_waktu, belum_waktunya, terlambat, tanpa_jam, ditunggu,
-- tanpa_kabar; taking a stamp away or waiting never moves a station towards the better.
--
-- grain   one row per polling station of the event's list and tahap
-- reads   log_pemungutan, ref_tps, ref_pemungutan
-- column  tps_id          VARCHAR      -  key of the polling station
-- column  kelurahan_kode  VARCHAR      -  kelurahan
-- column  tps_no          BIGINT       -  number in the kelurahan
-- column  is_khusus       BOOLEAN      -  special station (prison)
-- column  tahap           VARCHAR      -  stage
-- column  urutan          BIGINT       -  its place in the day
-- column  tenggat         TIMESTAMPTZ  -  latest instant that is on time
-- column  keadaan         VARCHAR      -  as above
-- column  waktu_stempel   TIMESTAMPTZ  -  the stamp that counts, null when there is none
-- column  is_beda         BOOLEAN      -  one reporter says on time, another late
with

pernyataan as (

    select
        kelurahan_kode,
        tps_no,
        tahap,
        waktu_kejadian
    from log_pemungutan
    qualify row_number() over (
        partition by kelurahan_kode, tps_no, tahap, coalesce(pelapor, '')
        order by waktu_catat desc, waktu_kejadian desc, batch_no desc, lembar desc, baris desc
    ) = 1

),

stempel as (

    select
        kelurahan_kode,
        tps_no,
        tahap,
        max(waktu_kejadian) as waktu_stempel,
        min(waktu_kejadian) as waktu_dini
    from pernyataan
    group by kelurahan_kode, tps_no, tahap

),

terjauh as (

    select
        s.kelurahan_kode,
        s.tps_no,
        max(r.urutan) as urutan
    from stempel as s
    inner join ref_pemungutan as r on s.tahap = r.tahap
    group by s.kelurahan_kode, s.tps_no

)

select
    t.tps_id,
    t.kelurahan_kode,
    t.tps_no,
    t.is_khusus,
    r.tahap,
    r.urutan,
    r.tenggat,
    case
        when s.waktu_stempel > r.tenggat then 'terlambat'
        when s.waktu_stempel is not null then 'tepat_waktu'
        when r.is_tersirat and j.urutan > r.urutan then 'tanpa_jam'
        when getvariable('sampai') <= r.tenggat then 'belum_waktunya'
        when date_diff('second', r.tenggat, getvariable('sampai')) <= 60 * r.tenggang_menit then 'ditunggu'
        else 'tanpa_kabar'
    end as keadaan,
    s.waktu_stempel,
    coalesce(s.waktu_dini <= r.tenggat and s.waktu_stempel > r.tenggat, false) as is_beda
from ref_tps as t
cross join ref_pemungutan as r
left join stempel as s
    on t.kelurahan_kode = s.kelurahan_kode and t.tps_no = s.tps_no and r.tahap = s.tahap
left join terjauh as j on t.kelurahan_kode = j.kelurahan_kode and t.tps_no = j.tps_no
