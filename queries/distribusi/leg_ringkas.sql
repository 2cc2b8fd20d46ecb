-- Every leg against its deadline: what has left, what has arrived, how much time remains.
--
-- grain   one row per leg
-- reads   kini_posisi, kini_kiriman, ref_leg
-- param   sampai              TIMESTAMPTZ  as-of instant
-- column  leg                 VARCHAR      -      stretch of the way
-- column  nama                VARCHAR      -      its name
-- column  arah                VARCHAR      -      berangkat or pulang
-- column  urutan              BIGINT       -      order on the way
-- column  mulai               TIMESTAMPTZ  -      planned first departure of the leg
-- column  tenggat             TIMESTAMPTZ  -      everything must have arrived by then
-- column  seharusnya          BIGINT       kotak  due over this leg
-- column  direncanakan        BIGINT       kotak  announced by a plan row
-- column  berangkat           BIGINT       kotak  have left (or were seen further on)
-- column  tiba                BIGINT       kotak  have arrived (or were seen further on)
-- column  tanpa_kabar         BIGINT       kotak  left, silent since
-- column  selisih_belum_jelas BIGINT       kotak  missing at arrival, unexplained
-- column  sisa_menit          BIGINT       menit  until the deadline, negative when past
-- column  berangkat_paling_lambat  TIMESTAMPTZ  -  departure that still arrives in time
-- column  waktu_kabar         TIMESTAMPTZ  -      newest departure or arrival on the leg
with

kotak as (

    select
        r.leg,
        sum(p.jumlah) as seharusnya,
        sum(p.jumlah) filter (where p.tahap_urut >= 2 * r.urutan - 1) as berangkat,
        sum(p.jumlah) filter (where p.tahap_urut >= 2 * r.urutan) as tiba,
        sum(p.tanpa_kabar) filter (where p.tahap_urut = 2 * r.urutan - 1) as tanpa_kabar,
        sum(p.selisih_belum_jelas) filter (where p.tahap_urut = 2 * r.urutan - 1) as selisih_belum_jelas
    from ref_leg as r
    cross join kini_posisi as p
    group by r.leg

),

kabar as (

    select
        leg,
        sum(direncanakan) as direncanakan,
        max(greatest(waktu_berangkat, waktu_tiba)) as waktu_kabar
    from kini_kiriman
    group by leg

)

select
    r.leg,
    r.nama,
    r.arah,
    r.urutan,
    r.mulai,
    r.tenggat,
    cast(k.seharusnya as bigint) as seharusnya,
    cast(coalesce(b.direncanakan, 0) as bigint) as direncanakan,
    cast(k.berangkat as bigint) as berangkat,
    cast(k.tiba as bigint) as tiba,
    cast(k.tanpa_kabar as bigint) as tanpa_kabar,
    cast(k.selisih_belum_jelas as bigint) as selisih_belum_jelas,
    cast(floor(date_diff('second', getvariable('sampai'), r.tenggat) / 60) as bigint) as sisa_menit,
    r.tenggat - to_minutes(r.tempuh_menit) as berangkat_paling_lambat,
    b.waktu_kabar
from ref_leg as r
inner join kotak as k on r.leg = k.leg
left join kabar as b on r.leg = b.leg
order by r.urutan asc
