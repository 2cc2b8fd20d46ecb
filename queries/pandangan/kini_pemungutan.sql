-- How every stage of voting day stands at every polling station.
--
-- A reporter's later record corrects his earlier one; where reporters differ the later hour counts.
-- A missing stamp is never read as «not yet happened»: it is not due, awaited, or silent. Only a later
-- stage can tell that this one was passed: in time when the later one came before the deadline of this
-- one, else at an hour unknown. Sealing is never inferred.
--
-- From best to worst: tepat_waktu, belum_waktunya, terlambat, tanpa_jam, ditunggu, tanpa_kabar. Taking
-- away stamps that were in time, or waiting, never moves a station towards the better.
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

-- The earliest hour at which some later stage tells that this one had been passed.
bukti as (

    select
        s.kelurahan_kode,
        s.tps_no,
        r.tahap,
        min(s.waktu_stempel) as waktu_bukti
    from stempel as s
    inner join ref_pemungutan as l on s.tahap = l.tahap
    inner join ref_pemungutan as r on l.urutan > r.urutan
    where r.is_tersirat
    group by s.kelurahan_kode, s.tps_no, r.tahap

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
        when b.waktu_bukti <= r.tenggat then 'tepat_waktu'
        when b.waktu_bukti is not null then 'tanpa_jam'
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
left join bukti as b
    on t.kelurahan_kode = b.kelurahan_kode and t.tps_no = b.tps_no and r.tahap = b.tahap
