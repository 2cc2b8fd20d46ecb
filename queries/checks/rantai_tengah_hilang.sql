-- Boxes seen further on although an earlier departure or arrival was never told: the record is missing.
--
-- Silent while the missing record may still be on its way (grace time after the sighting), and for a leg
-- of which the desk was never told anything: that leg is not kept here, its chain is not broken. Stages
-- inside a leg (loading, check points, signature) may be left out.
--
-- grain   one row per leg, kelurahan_kode, jenis, acuan_1
-- reads   kini_kiriman, kini_posisi, ref_leg, ref_wilayah, ref_kabar
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  aturan          VARCHAR      -      this rule
-- column  tingkat         INTEGER      -      1 grave, 2 to be cleared up today, 3 a matter of the record
-- column  kelurahan_kode  VARCHAR      -      kelurahan that owns the boxes
-- column  nama            VARCHAR      -      its name
-- column  tps_no          BIGINT       -      polling station, 0 when the row counts a kelurahan
-- column  jenis           VARCHAR      -      kind of box, empty when it concerns all kinds
-- column  leg             VARCHAR      -      stretch of the way, empty for a store
-- column  surat_jalan     VARCHAR      -      delivery note, empty when none is given
-- column  kotak_id        VARCHAR      -      box, empty when the row is a count
-- column  jumlah          BIGINT       kotak  boxes in question
-- column  waktu_mula      TIMESTAMPTZ  -      since when the question is open
-- column  waktu_lain      TIMESTAMPTZ  -      none
-- column  acuan_1         VARCHAR      -      record that is missing: berangkat or tiba of the leg
-- column  acuan_2         VARCHAR      -      where the boxes were seen further on
-- column  hubungi         VARCHAR      -      whom to call: kpu, ppk, pps, polres, polsek
-- column  berkas          VARCHAR      -      file of the row that shows it
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
with

-- Every recorded departure and arrival as a step to a place on the way (odd = left, even = arrived).
langkah as (

    select
        k.kelurahan_kode,
        k.jenis,
        cast(2 * r.urutan - 1 as integer) as tahap_urut,
        k.waktu_berangkat as waktu,
        k.kirim as jumlah,
        k.surat_jalan,
        k.tps_no,
        k.berkas,
        k.lembar,
        k.baris
    from kini_kiriman as k
    inner join ref_leg as r on k.leg = r.leg
    where k.waktu_berangkat is not null
    union all
    select
        k.kelurahan_kode,
        k.jenis,
        cast(2 * r.urutan as integer) as tahap_urut,
        k.waktu_tiba as waktu,
        k.terima as jumlah,
        k.surat_jalan,
        k.tps_no,
        k.berkas,
        k.lembar,
        k.baris
    from kini_kiriman as k
    inner join ref_leg as r on k.leg = r.leg
    where k.waktu_tiba is not null

),

kumpul as (

    select
        *,
        sum(jumlah) over (
            partition by kelurahan_kode, jenis, tahap_urut
            order by waktu asc, surat_jalan asc, tps_no asc
            rows between unbounded preceding and current row
        ) as kumulatif
    from langkah

),

total as (

    select
        kelurahan_kode,
        jenis,
        tahap_urut,
        sum(jumlah) as jumlah
    from langkah
    group by kelurahan_kode, jenis, tahap_urut

),

-- A leg nobody ever told of is not kept by this desk.
leg_tercatat as (

    select leg
    from kini_kiriman
    where waktu_berangkat is not null or waktu_tiba is not null
    group by leg

),

-- What a place recorded, and the most that was recorded at any place further on.
capai as (

    select
        p.kelurahan_kode,
        p.jenis,
        p.tahap_urut,
        coalesce(t.jumlah, 0) as tercatat,
        least(coalesce(t.jumlah, 0), p.seharusnya) as sampai_di_sini,
        max(least(coalesce(t.jumlah, 0), p.seharusnya)) over (
            partition by p.kelurahan_kode, p.jenis
            order by p.tahap_urut desc
            rows between unbounded preceding and 1 preceding
        ) as sampai_lanjut
    from kini_posisi as p
    left join total as t
        on p.kelurahan_kode = t.kelurahan_kode and p.jenis = t.jenis and p.tahap_urut = t.tahap_urut

),

kurang as (

    select
        c.kelurahan_kode,
        c.jenis,
        c.tahap_urut,
        r.leg,
        c.tercatat,
        c.sampai_lanjut - c.sampai_di_sini as hilang
    from capai as c
    inner join ref_leg as r on c.tahap_urut in (2 * r.urutan - 1, 2 * r.urutan)
    inner join leg_tercatat as l on r.leg = l.leg
    where c.sampai_lanjut > c.sampai_di_sini

),

-- The step further on that first went beyond what this place recorded.
terlihat as (

    select
        q.kelurahan_kode,
        q.jenis,
        q.leg,
        q.tahap_urut,
        q.hilang as jumlah,
        k.waktu as waktu_mula,
        k.tahap_urut as tahap_lihat,
        k.surat_jalan,
        k.tps_no,
        k.berkas,
        k.lembar,
        k.baris
    from kurang as q
    inner join kumpul as k
        on
            q.kelurahan_kode = k.kelurahan_kode
            and q.jenis = k.jenis
            and q.tahap_urut < k.tahap_urut
            and q.tercatat < k.kumulatif
    qualify row_number() over (
        partition by q.kelurahan_kode, q.jenis, q.tahap_urut
        order by k.waktu asc, k.tahap_urut asc, k.surat_jalan asc, k.tps_no asc
    ) = 1

),

terlewat as (

    select
        t.kelurahan_kode,
        t.jenis,
        t.leg,
        t.jumlah,
        t.waktu_mula,
        cast(null as timestamptz) as waktu_lain,
        case when t.tahap_urut % 2 = 1 then 'berangkat' else 'tiba' end as acuan_1,
        case when t.tahap_lihat % 2 = 1 then 'berangkat ' else 'tiba ' end || s.leg as acuan_2,
        t.surat_jalan,
        t.berkas,
        t.lembar,
        t.baris
    from terlihat as t
    inner join ref_leg as s on t.tahap_lihat in (2 * s.urutan - 1, 2 * s.urutan)
    cross join ref_kabar as b
    where date_diff('second', t.waktu_mula, getvariable('sampai')) > 3600 * b.tenggang_jam

)

select
    'tengah_hilang' as aturan,
    cast(2 as integer) as tingkat,
    k.kelurahan_kode,
    w.nama,
    cast(0 as bigint) as tps_no,
    k.jenis,
    k.leg,
    k.surat_jalan,
    '' as kotak_id,
    cast(k.jumlah as bigint) as jumlah,
    k.waktu_mula,
    k.waktu_lain,
    k.acuan_1,
    k.acuan_2,
    case
        when k.acuan_1 = 'berangkat' and r.asal_jenis = 'gudang_kpu' then 'kpu'
        when k.acuan_1 = 'berangkat' and r.asal_jenis = 'gudang_ppk' then 'ppk'
        when k.acuan_1 = 'tiba' and r.tujuan_jenis = 'gudang_kpu' then 'kpu'
        when k.acuan_1 = 'tiba' and r.tujuan_jenis = 'gudang_ppk' then 'ppk'
        else 'pps'
    end as hubungi,
    k.berkas,
    k.lembar,
    k.baris
from terlewat as k
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
inner join ref_leg as r on k.leg = r.leg
order by
    k.waktu_mula asc,
    k.kelurahan_kode asc,
    r.urutan asc,
    k.surat_jalan asc,
    k.jenis asc,
    k.acuan_1 asc
