-- Boxes as a resident may know them: how many reached station and kelurahan, how many are unclear.
--
-- Only sums of the whole area leave here, and the newest arrival of the past: no place, no way, no plan.
--
-- grain   one row
-- reads   kini_posisi, log_distribusi, ref_leg
-- param   sampai            TIMESTAMPTZ  as-of instant
-- column  seharusnya        BIGINT       kotak  due
-- column  tiba_tps          BIGINT       kotak  arrived at their station, or seen further on
-- column  tiba_kelurahan    BIGINT       kotak  arrived in their kelurahan, not at the station
-- column  belum_pasti       BIGINT       kotak  on the way out without news, or missing and unexplained
-- column  kembali           BIGINT       kotak  handed back by the stations
-- column  belum_pasti_balik BIGINT       kotak  on the way back without news, or missing and unexplained
-- column  waktu_tiba_akhir  TIMESTAMPTZ  -      newest arrival at a station, null when there is none
-- column  waktu_kabar       TIMESTAMPTZ  -      when the desk last learned anything about boxes
with

tempat as (

    select
        2 * max(urutan) filter (where arah = 'berangkat') as tps,
        2 * max(urutan) filter (where arah = 'berangkat' and tujuan_jenis <> 'tps') as kelurahan
    from ref_leg

),

kabar as (

    select
        max(d.waktu_kejadian) filter (
            where d.peristiwa in ('tiba', 'serah_terima') and 2 * r.urutan = t.tps
        ) as waktu_tiba_akhir,
        max(d.waktu_catat) as waktu_kabar
    from log_distribusi as d
    inner join ref_leg as r on d.leg = r.leg
    cross join tempat as t

),

kotak as (

    select
        sum(p.jumlah) as seharusnya,
        sum(p.jumlah) filter (where p.tahap_urut >= t.tps) as tiba_tps,
        sum(p.jumlah) filter (where p.tahap_urut = t.kelurahan) as tiba_kelurahan,
        sum(p.tanpa_kabar + p.selisih_belum_jelas) filter (where p.tahap_urut < t.tps) as belum_pasti,
        sum(p.jumlah) filter (where p.tahap_urut > t.tps + 1 and p.tahap_urut % 2 = 0) as kembali,
        sum(p.tanpa_kabar + p.selisih_belum_jelas) filter (where p.tahap_urut > t.tps) as belum_pasti_balik
    from kini_posisi as p
    cross join tempat as t

)

select
    cast(coalesce(k.seharusnya, 0) as bigint) as seharusnya,
    cast(coalesce(k.tiba_tps, 0) as bigint) as tiba_tps,
    cast(coalesce(k.tiba_kelurahan, 0) as bigint) as tiba_kelurahan,
    cast(coalesce(k.belum_pasti, 0) as bigint) as belum_pasti,
    cast(coalesce(k.kembali, 0) as bigint) as kembali,
    cast(coalesce(k.belum_pasti_balik, 0) as bigint) as belum_pasti_balik,
    b.waktu_tiba_akhir,
    b.waktu_kabar
from kotak as k
cross join kabar as b
