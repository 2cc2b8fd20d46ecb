-- What the chief has to decide about now, worst first, each with the page that shows it.
--
-- grain   one row per matter: perihal, kelurahan_kode, acuan
-- reads   kini_insiden, kini_jam_rujukan, kini_posisi, kini_kiriman, kini_tps, kini_penjagaan, kini_kekuatan
-- reads   kini_pemungutan, ref_wilayah, ref_leg
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  perihal         VARCHAR      -  kind of matter, one per common table below
-- column  urut            INTEGER      -  order of gravity, 1 first
-- column  kelurahan_kode  VARCHAR      -  where, null when it concerns the whole area
-- column  nama            VARCHAR      -  its name
-- column  acuan           VARCHAR      -  incident, leg or store the matter is about
-- column  jumlah          BIGINT       -  how many (boxes, stations, officers)
-- column  waktu           TIMESTAMPTZ  -  since when, or the deadline
-- column  halaman         VARCHAR      -  page that shows it
with

mengganggu as (

    select
        'mengganggu' as perihal,
        1 as urut,
        kelurahan_kode,
        nomor as acuan,
        cast(skala as bigint) as jumlah,
        waktu_kejadian as waktu,
        'insiden' as halaman
    from kini_insiden
    where is_terbuka and is_mengganggu

),

selisih as (

    select
        'selisih' as perihal,
        2 as urut,
        k.kelurahan_kode,
        k.leg || ' ' || k.jenis as acuan,
        cast(sum(k.kirim - k.terima - k.selisih_jelas) as bigint) as jumlah,
        min(k.waktu_tiba) as waktu,
        'distribusi' as halaman
    from kini_kiriman as k
    where k.keadaan = 'tiba' and k.kirim - k.terima > k.selisih_jelas
    group by k.kelurahan_kode, k.leg, k.jenis

),

leg_lewat as (

    select
        'leg_lewat' as perihal,
        3 as urut,
        p.kelurahan_kode,
        r.leg as acuan,
        -- The silent and the missing are matters of their own.
        cast(
            sum(p.jumlah - p.tanpa_kabar - p.selisih_jelas - p.selisih_belum_jelas) as bigint
        ) as jumlah,
        r.tenggat as waktu,
        'distribusi' as halaman
    from ref_leg as r
    inner join kini_posisi as p on p.tahap_urut < 2 * r.urutan
    where r.tenggat < getvariable('sampai')
    group by p.kelurahan_kode, r.leg, r.tenggat, r.urutan
    having sum(p.jumlah - p.tanpa_kabar - p.selisih_jelas - p.selisih_belum_jelas) > 0
    -- A box late for two legs is one matter: the earlier leg is the one to act on.
    qualify row_number() over (partition by p.kelurahan_kode order by r.urutan asc) = 1

),

berangkat as (

    select
        kelurahan_kode,
        leg,
        min(waktu_berangkat) as waktu_berangkat
    from kini_kiriman
    where keadaan = 'tanpa_kabar'
    group by kelurahan_kode, leg

),

-- Boxes seen further on are not silent, whatever their own line lacks.
kiriman_senyap as (

    select
        'kiriman_senyap' as perihal,
        4 as urut,
        p.kelurahan_kode,
        r.leg as acuan,
        cast(sum(p.tanpa_kabar) as bigint) as jumlah,
        min(b.waktu_berangkat) as waktu,
        'distribusi' as halaman
    from kini_posisi as p
    inner join ref_leg as r on p.tahap_urut = 2 * r.urutan - 1
    inner join berangkat as b on p.kelurahan_kode = b.kelurahan_kode and r.leg = b.leg
    where p.tanpa_kabar > 0
    group by p.kelurahan_kode, r.leg

),

gudang as (

    select
        'gudang' as perihal,
        5 as urut,
        kelurahan_kode,
        nama as acuan,
        kotak as jumlah,
        waktu_penjaga as waktu,
        'patroli' as halaman
    from kini_penjagaan
    where keadaan <> 'siap' and kotak > 0

),

-- On voting day a stage that is due and untold; per kelurahan the latest such stage.
stempel as (

    select
        'stempel' as perihal,
        5 as urut,
        kelurahan_kode,
        tahap as acuan,
        count(*) as jumlah,
        min(tenggat) as waktu,
        'pemungutan' as halaman
    from kini_pemungutan
    where keadaan = 'tanpa_kabar'
    group by kelurahan_kode, tahap, urutan
    qualify row_number() over (partition by kelurahan_kode order by urutan desc) = 1

),

tps_masalah as (

    select
        'tps_masalah' as perihal,
        6 as urut,
        kelurahan_kode,
        '' as acuan,
        count(*) as jumlah,
        max(waktu_jawab) as waktu,
        'kesiapan_tps' as halaman
    from kini_tps
    where keadaan = 'masalah'
    group by kelurahan_kode

),

-- A kelurahan is called silent when most of its stations are.
tps_senyap as (

    select
        'tps_senyap' as perihal,
        6 as urut,
        kelurahan_kode,
        '' as acuan,
        count(*) filter (where keadaan = 'tanpa_kabar') as jumlah,
        max(waktu_jawab) as waktu,
        'kesiapan_tps' as halaman
    from kini_tps
    group by kelurahan_kode
    having count(*) filter (where keadaan = 'tanpa_kabar') * 2 > count(*)

),

kekuatan as (

    select
        'kekuatan' as perihal,
        7 as urut,
        cast(null as varchar) as kelurahan_kode,
        '' as acuan,
        cast(sum(greatest(perlu - terplot, 0)) as bigint) as jumlah,
        cast(null as timestamptz) as waktu,
        'personel' as halaman
    from kini_kekuatan
    having sum(greatest(perlu - terplot, 0)) > 0

),

rujukan_lewat as (

    select
        'rujukan_lewat' as perihal,
        8 as urut,
        kelurahan_kode,
        nomor as acuan,
        cast(skala as bigint) as jumlah,
        tenggat as waktu,
        'insiden' as halaman
    from kini_jam_rujukan
    where tahap = 'rujukan' and tenggat < getvariable('sampai')

),

semua as (

    select * from mengganggu
    union all
    select * from selisih
    union all
    select * from leg_lewat
    union all
    select * from kiriman_senyap
    union all
    select * from gudang
    union all
    select * from stempel
    union all
    select * from tps_masalah
    union all
    select * from tps_senyap
    union all
    select * from kekuatan
    union all
    select * from rujukan_lewat

)

select
    s.perihal,
    s.urut,
    s.kelurahan_kode,
    w.nama,
    s.acuan,
    s.jumlah,
    s.waktu,
    s.halaman
from semua as s
left join ref_wilayah as w on s.kelurahan_kode = w.kelurahan_kode
order by
    s.urut asc,
    s.jumlah desc,
    s.waktu asc nulls last,
    s.kelurahan_kode asc nulls first,
    s.acuan asc,
    s.perihal asc
