-- Boxes that have not come to the end of a leg although its deadline is past, told where they stand.
--
-- A reporting cycle is granted after the deadline, and a box that left in time is waited for until its
-- silence has a rule of its own. Late for two legs is one matter: the leg it stands before or on. Where
-- every arrival of a kelurahan is told by station, the stations still waiting are named.
--
-- grain   one row per leg, kelurahan_kode, tps_no, jenis
-- reads   kini_posisi, kini_kiriman, ref_leg, ref_wilayah, ref_tps, ref_jenis_kotak, ref_kabar
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
-- column  waktu_lain      TIMESTAMPTZ  -      when they left, null when they have not
-- column  acuan_1         VARCHAR      -      belum berangkat, di jalan, or selisih (short on arrival)
-- column  acuan_2         VARCHAR      -      none
-- column  hubungi         VARCHAR      -      whom to call: kpu, ppk, pps, polres, polsek
-- column  berkas          VARCHAR      -      file of the row that shows it
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
with

kumpul as (

    select
        p.kelurahan_kode,
        p.jenis,
        r.leg,
        r.urutan,
        r.tujuan_jenis,
        r.tenggat,
        sum(
            case
                when p.tahap_urut % 2 = 0 then p.jumlah
                else p.jumlah - p.di_jalan
            end
        ) as jumlah,
        coalesce(sum(p.jumlah) filter (where p.tahap_urut % 2 = 1), 0) as di_leg
    from kini_posisi as p
    inner join ref_leg as r on p.tahap_urut in (2 * r.urutan - 2, 2 * r.urutan - 1)
    cross join ref_kabar as b
    where date_diff('second', r.tenggat, getvariable('sampai')) > 3600 * b.siklus_jam
    group by p.kelurahan_kode, p.jenis, r.leg, r.urutan, r.tujuan_jenis, r.tenggat

),

lewat as (

    select *
    from kumpul
    where jumlah > 0

),

tiba as (

    select
        kelurahan_kode,
        jenis,
        leg,
        tps_no,
        sum(terima) as terima
    from kini_kiriman
    where waktu_tiba is not null
    group by kelurahan_kode, jenis, leg, tps_no

),

belum as (

    select
        l.kelurahan_kode,
        l.jenis,
        l.leg,
        s.tps_no,
        j.per_tps - coalesce(t.terima, 0) as kurang,
        sum(j.per_tps - coalesce(t.terima, 0)) over (
            partition by l.kelurahan_kode, l.jenis, l.leg
        ) as kurang_semua
    from lewat as l
    inner join ref_tps as s on l.kelurahan_kode = s.kelurahan_kode
    inner join ref_jenis_kotak as j on l.jenis = j.jenis
    left join tiba as t
        on
            l.kelurahan_kode = t.kelurahan_kode
            and l.jenis = t.jenis
            and l.leg = t.leg
            and s.tps_no = t.tps_no
    where l.tujuan_jenis = 'tps' and j.per_tps > coalesce(t.terima, 0)

),

-- The newest row of the shipment the boxes are on, where there is one.
bukti as (

    select
        kelurahan_kode,
        jenis,
        leg,
        tps_no,
        surat_jalan,
        waktu_berangkat,
        berkas,
        lembar,
        baris
    from kini_kiriman
    where waktu_tiba is null
    qualify row_number() over (
        partition by kelurahan_kode, jenis, leg, tps_no
        order by waktu_berangkat desc nulls last, surat_jalan asc
    ) = 1

),

rinci as (

    select
        l.kelurahan_kode,
        l.jenis,
        l.leg,
        l.di_leg,
        l.tenggat,
        case when b.kurang_semua = l.jumlah then b.tps_no else 0 end as tps_no,
        case when b.kurang_semua = l.jumlah then b.kurang else l.jumlah end as jumlah
    from lewat as l
    left join belum as b
        on
            l.kelurahan_kode = b.kelurahan_kode
            and l.jenis = b.jenis
            and l.leg = b.leg
            and l.jumlah = b.kurang_semua

),

terlambat as (

    select
        d.kelurahan_kode,
        d.jenis,
        d.leg,
        d.tps_no,
        d.jumlah,
        d.tenggat as waktu_mula,
        b.waktu_berangkat as waktu_lain,
        case
            when b.waktu_berangkat is not null then 'di jalan'
            when d.di_leg > 0 then 'selisih'
            else 'belum berangkat'
        end as acuan_1,
        coalesce(b.surat_jalan, '') as surat_jalan,
        b.berkas,
        b.lembar,
        b.baris
    from rinci as d
    left join bukti as b
        on
            d.kelurahan_kode = b.kelurahan_kode
            and d.jenis = b.jenis
            and d.leg = b.leg
            and d.tps_no = b.tps_no

)

select
    'lewat_tenggat' as aturan,
    cast(1 as integer) as tingkat,
    k.kelurahan_kode,
    w.nama,
    k.tps_no,
    k.jenis,
    k.leg,
    k.surat_jalan,
    '' as kotak_id,
    cast(k.jumlah as bigint) as jumlah,
    k.waktu_mula,
    k.waktu_lain,
    k.acuan_1,
    cast(null as varchar) as acuan_2,
    case
        when k.acuan_1 = 'di jalan' then 'polsek'
        when r.asal_jenis = 'gudang_kpu' then 'kpu'
        when r.asal_jenis = 'gudang_ppk' then 'ppk'
        else 'pps'
    end as hubungi,
    k.berkas,
    k.lembar,
    k.baris
from terlambat as k
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
inner join ref_leg as r on k.leg = r.leg
order by
    k.waktu_mula asc,
    k.kelurahan_kode asc,
    r.urutan asc,
    k.surat_jalan asc,
    k.tps_no asc,
    k.jenis asc
