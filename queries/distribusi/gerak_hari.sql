-- Where the boxes of every kelurahan were, hour by hour, by what is known at the as-of instant.
--
-- The moving picture of the day: it shows what happened, not what was known while it happened. Counts are
-- closed from the far end as in the balance, so that every hour adds up to the boxes due. Only hours in which
-- something moved are told; between two of them nothing did.
--
-- grain   one row per waktu, kelurahan_kode, tahap_urut
-- reads   kini_kiriman, ref_leg, ref_tps, ref_jenis_kotak, ref_wilayah, ref_kabar
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   dari            TIMESTAMPTZ  first instant of the picture
-- column  waktu           TIMESTAMPTZ  -      full hour, or the first or the as-of instant
-- column  kelurahan_kode  VARCHAR      -      kelurahan that owns the boxes
-- column  nama            VARCHAR      -      its name
-- column  tahap_urut      INTEGER      -      place on the way, odd on a leg
-- column  jumlah          BIGINT       kotak  boxes here; sums to the boxes due over tahap_urut
-- column  senyap          BIGINT       kotak  of these: left, never heard of since, grace time over by then
-- column  selisih         BIGINT       kotak  of these: missing when the rest arrived
with

gerak as (

    select
        k.kelurahan_kode,
        k.jenis,
        r.urutan,
        coalesce(k.waktu_berangkat, k.waktu_tiba) as waktu_berangkat,
        k.waktu_tiba,
        k.kirim,
        coalesce(k.terima, 0) as terima,
        case
            when k.waktu_tiba is null
                then k.waktu_berangkat + to_minutes(cast(r.tempuh_menit + 60 * b.tenggang_jam as bigint))
        end as waktu_senyap
    from kini_kiriman as k
    inner join ref_leg as r on k.leg = r.leg
    cross join ref_kabar as b
    where k.waktu_berangkat is not null or k.waktu_tiba is not null

),

peristiwa as (

    select waktu_berangkat as waktu from gerak
    union
    select waktu_tiba as waktu from gerak
    union
    select waktu_senyap as waktu from gerak

),

jam as (

    select least(date_trunc('hour', waktu) + to_minutes(60), getvariable('sampai')) as waktu
    from peristiwa
    where waktu > $dari and waktu <= getvariable('sampai')
    union
    select $dari as waktu
    union
    select getvariable('sampai') as waktu

),

hitung as (

    select
        j.waktu,
        g.kelurahan_kode,
        g.jenis,
        g.urutan,
        sum(g.kirim) filter (where g.waktu_berangkat <= j.waktu) as kirim,
        sum(g.terima) filter (where g.waktu_tiba <= j.waktu) as terima,
        sum(g.kirim) filter (where g.waktu_senyap <= j.waktu) as senyap,
        sum(greatest(g.kirim - g.terima, 0)) filter (where g.waktu_tiba <= j.waktu) as selisih
    from jam as j
    inner join gerak as g on j.waktu >= g.waktu_berangkat
    group by j.waktu, g.kelurahan_kode, g.jenis, g.urutan

),

wajib as (

    select
        t.kelurahan_kode,
        k.jenis,
        sum(k.per_tps) as seharusnya
    from ref_tps as t
    cross join ref_jenis_kotak as k
    group by t.kelurahan_kode, k.jenis

),

tahap as (

    select
        cast(0 as integer) as tahap_urut,
        cast(0 as bigint) as urutan
    union all
    select
        cast(2 * urutan - 1 as integer) as tahap_urut,
        urutan
    from ref_leg
    union all
    select
        cast(2 * urutan as integer) as tahap_urut,
        urutan
    from ref_leg

),

tercatat as (

    select
        j.waktu,
        w.kelurahan_kode,
        w.jenis,
        t.tahap_urut,
        least(
            case
                when t.tahap_urut = 0 then w.seharusnya
                when t.tahap_urut % 2 = 1 then coalesce(h.kirim, 0)
                else coalesce(h.terima, 0)
            end,
            w.seharusnya
        ) as tercatat,
        case when t.tahap_urut % 2 = 1 then coalesce(h.senyap, 0) else 0 end as senyap,
        case when t.tahap_urut % 2 = 1 then coalesce(h.selisih, 0) else 0 end as selisih
    from jam as j
    cross join wajib as w
    cross join tahap as t
    left join hitung as h
        on
            j.waktu = h.waktu
            and w.kelurahan_kode = h.kelurahan_kode
            and w.jenis = h.jenis
            and t.urutan = h.urutan

),

capai as (

    select
        *,
        max(tercatat) over (
            partition by waktu, kelurahan_kode, jenis
            order by tahap_urut desc
            rows between unbounded preceding and current row
        ) as capai
    from tercatat

),

berada as (

    select
        *,
        capai - coalesce(
            lead(capai) over (partition by waktu, kelurahan_kode, jenis order by tahap_urut asc), 0
        ) as jumlah
    from capai

)

select
    b.waktu,
    b.kelurahan_kode,
    w.nama,
    b.tahap_urut,
    cast(sum(b.jumlah) as bigint) as jumlah,
    cast(sum(least(b.jumlah - least(b.jumlah, b.selisih), b.senyap)) as bigint) as senyap,
    cast(sum(least(b.jumlah, b.selisih)) as bigint) as selisih
from berada as b
inner join ref_wilayah as w on b.kelurahan_kode = w.kelurahan_kode
group by b.waktu, b.kelurahan_kode, w.nama, b.tahap_urut
having sum(b.jumlah) > 0
order by b.waktu asc, b.kelurahan_kode asc, b.tahap_urut asc
