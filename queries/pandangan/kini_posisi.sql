-- Where the boxes of every kelurahan and jenis are, so that they always add up to what is due.
--
-- A box counted further on has passed all earlier places even when a record between is missing:
-- `capai` closes the counts from the far end, stock is the difference of neighbours and can never
-- be negative. What is missing between shows as `catatan_hilang`, what exceeds the due as `lebih`.
--
-- grain   one row per kelurahan_kode, jenis, tahap_urut (0 = KPU store, odd = on a leg, 12 = back at KPU)
-- reads   kini_kiriman, ref_leg, ref_tps, ref_jenis_kotak
-- column  kelurahan_kode      VARCHAR  -      kelurahan that owns the boxes
-- column  jenis               VARCHAR  -      kind of box
-- column  tahap_urut          INTEGER  -      place on the way, 0 to twice the number of legs
-- column  seharusnya          BIGINT   kotak  due in this kelurahan
-- column  jumlah              BIGINT   kotak  boxes here; sums to seharusnya over tahap_urut
-- column  di_jalan            BIGINT   kotak  of these: on the road within the grace time
-- column  tanpa_kabar         BIGINT   kotak  of these: left, not reported since
-- column  selisih_jelas       BIGINT   kotak  of these: missing at arrival, explained
-- column  selisih_belum_jelas BIGINT   kotak  of these: missing at arrival, unexplained
-- column  catatan_hilang      BIGINT   kotak  passed here without a record
-- column  lebih               BIGINT   kotak  recorded here beyond what is due
with

wajib as (

    select
        t.kelurahan_kode,
        j.jenis,
        sum(j.per_tps) as seharusnya
    from ref_tps as t
    cross join ref_jenis_kotak as j
    group by t.kelurahan_kode, j.jenis

),

tahap as (

    select cast(0 as integer) as tahap_urut
    union all
    select cast(2 * urutan - 1 as integer) as tahap_urut from ref_leg
    union all
    select cast(2 * urutan as integer) as tahap_urut from ref_leg

),

kiriman as (

    select
        k.kelurahan_kode,
        k.jenis,
        r.urutan,
        sum(k.kirim) as kirim,
        sum(coalesce(k.terima, 0)) as terima,
        sum(k.kirim) filter (where k.keadaan = 'tanpa_kabar') as tanpa_kabar,
        sum(greatest(k.kirim - k.terima, 0)) filter (where k.keadaan = 'tiba') as selisih,
        sum(least(k.selisih_jelas, greatest(k.kirim - k.terima, 0))) filter (where k.keadaan = 'tiba')
            as selisih_jelas
    from kini_kiriman as k
    inner join ref_leg as r on k.leg = r.leg
    group by k.kelurahan_kode, k.jenis, r.urutan

),

tercatat as (

    select
        w.kelurahan_kode,
        w.jenis,
        t.tahap_urut,
        w.seharusnya,
        case
            when t.tahap_urut = 0 then w.seharusnya
            when t.tahap_urut % 2 = 1 then coalesce(k.kirim, 0)
            else coalesce(k.terima, 0)
        end as tercatat,
        case when t.tahap_urut % 2 = 1 then coalesce(k.tanpa_kabar, 0) else 0 end as tanpa_kabar,
        case when t.tahap_urut % 2 = 1 then coalesce(k.selisih, 0) else 0 end as selisih,
        case when t.tahap_urut % 2 = 1 then coalesce(k.selisih_jelas, 0) else 0 end as selisih_jelas
    from wajib as w
    cross join tahap as t
    left join kiriman as k
        on
            w.kelurahan_kode = k.kelurahan_kode
            and w.jenis = k.jenis
            and k.urutan = (t.tahap_urut + 1) // 2

),

tercapai as (

    select
        *,
        max(least(tercatat, seharusnya)) over (
            partition by kelurahan_kode, jenis
            order by tahap_urut desc
            rows between unbounded preceding and current row
        ) as capai
    from tercatat

),

berada as (

    select
        *,
        capai - coalesce(
            lead(capai) over (partition by kelurahan_kode, jenis order by tahap_urut asc), 0
        ) as jumlah
    from tercapai

),

-- On a leg the unexplained comes first, then the silent: what is worst is never hidden by the rest.
terbagi as (

    select
        *,
        least(jumlah, selisih - selisih_jelas) as selisih_belum_jelas
    from berada

),

terbagi_dua as (

    select
        *,
        least(jumlah - selisih_belum_jelas, tanpa_kabar) as senyap,
        least(
            jumlah - selisih_belum_jelas - least(jumlah - selisih_belum_jelas, tanpa_kabar),
            selisih_jelas
        ) as jelas
    from terbagi

)

select
    kelurahan_kode,
    jenis,
    tahap_urut,
    cast(seharusnya as bigint) as seharusnya,
    cast(jumlah as bigint) as jumlah,
    cast(
        case when tahap_urut % 2 = 1 then jumlah - selisih_belum_jelas - senyap - jelas else 0 end as bigint
    ) as di_jalan,
    cast(senyap as bigint) as tanpa_kabar,
    cast(jelas as bigint) as selisih_jelas,
    cast(selisih_belum_jelas as bigint) as selisih_belum_jelas,
    cast(capai - least(tercatat, seharusnya) as bigint) as catatan_hilang,
    cast(greatest(tercatat - seharusnya, 0) as bigint) as lebih
from terbagi_dua
