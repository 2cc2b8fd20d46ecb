-- Shipments whose newest sighting is at a place that is not theirs, or for a station not on the list.
--
-- The store a shipment goes to serves another kelurahan or kecamatan than its own. It closes when a
-- later arrival shows the boxes at their own place again, or when the shipment turned back.
--
-- grain   one row per sebab, leg, surat_jalan, kelurahan_kode, tps_no, jenis, kotak_id
-- reads   kini_catatan, ref_titik, ref_wilayah, ref_tps, ref_jenis_kotak
-- column  sebab           VARCHAR      -      tempat or tps
-- column  is_dapil        BOOLEAN      -      kind that differs by dapil, place in another dapil
-- column  leg             VARCHAR      -      stretch of the way
-- column  surat_jalan     VARCHAR      -      delivery note
-- column  kelurahan_kode  VARCHAR      -      kelurahan that owns the box
-- column  tps_no          BIGINT       -      its polling station, 0 when unknown
-- column  jenis           VARCHAR      -      kind of box
-- column  kotak_id        VARCHAR      -      box, empty when the row is a count
-- column  jumlah          BIGINT       kotak  boxes
-- column  waktu           TIMESTAMPTZ  -      when it was seen there
-- column  milik           VARCHAR      -      where it belongs, in words
-- column  terlihat        VARCHAR      -      where it was seen, in words
-- column  berkas          VARCHAR      -      file
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
with

-- The dapil a store serves; none when its area spans several.
dapil_kecamatan as (

    select
        kecamatan_kode,
        case when min(dapil) = max(dapil) then min(dapil) end as dapil
    from ref_wilayah
    group by kecamatan_kode

),

gerak as (

    select
        c.*,
        w.nama,
        w.dapil,
        w.kecamatan,
        w.kecamatan_kode,
        j.lingkup,
        t.nama as tempat,
        coalesce(tw.dapil, dk.dapil) as tempat_dapil,
        coalesce(
            (t.jenis = 'gudang_pps' and t.kelurahan_kode <> c.kelurahan_kode)
            or (t.jenis = 'gudang_ppk' and t.kecamatan_kode <> w.kecamatan_kode),
            false
        ) as is_tempat_lain
    from kini_catatan as c
    inner join ref_wilayah as w on c.kelurahan_kode = w.kelurahan_kode
    inner join ref_jenis_kotak as j on c.jenis = j.jenis
    left join ref_titik as t on c.tujuan = t.titik_id
    left join ref_wilayah as tw on t.jenis = 'gudang_pps' and t.kelurahan_kode = tw.kelurahan_kode
    left join dapil_kecamatan as dk on t.jenis = 'gudang_ppk' and t.kecamatan_kode = dk.kecamatan_kode
    where c.peristiwa in ('berangkat', 'tiba', 'serah_terima')

),

-- The newest event of a line decides; one that turned back has not strayed.
ke_tempat_lain as (

    select *
    from gerak
    qualify row_number() over (
        partition by leg, surat_jalan, kelurahan_kode, tps_no, jenis, kotak_id
        order by
            case when tujuan is null then 1 else 0 end asc,
            tahap desc,
            waktu_kejadian desc
    ) = 1

),

pulang_ke_tempat as (

    select
        kelurahan_kode,
        jenis,
        kotak_id,
        asal,
        is_tempat_lain,
        leg_urut,
        peristiwa,
        waktu_kejadian
    from gerak
    where peristiwa in ('tiba', 'serah_terima')

),

tempat as (

    select
        'tempat' as sebab,
        g.lingkup = 'dapil' and coalesce(g.dapil <> g.tempat_dapil, false) as is_dapil,
        g.leg,
        g.surat_jalan,
        g.kelurahan_kode,
        g.tps_no,
        g.jenis,
        g.kotak_id,
        g.jumlah,
        g.waktu_kejadian as waktu,
        g.nama || ' (' || g.kecamatan || ', ' || g.dapil || ')' as milik,
        g.tempat as terlihat,
        g.berkas,
        g.lembar,
        g.baris
    from ke_tempat_lain as g
    where
        g.is_tempat_lain
        and not exists (
            select 1
            from kini_catatan as k
            where
                k.peristiwa = 'kembali'
                and g.peristiwa = 'berangkat'
                and k.leg = g.leg
                and k.surat_jalan = g.surat_jalan
                and k.kelurahan_kode = g.kelurahan_kode
                and k.jenis = g.jenis
                and k.waktu_kejadian >= g.waktu_kejadian
        )
        and not exists (
            select 1
            from pulang_ke_tempat as p
            where
                p.kelurahan_kode = g.kelurahan_kode
                and p.jenis = g.jenis
                and p.kotak_id = g.kotak_id
                and not p.is_tempat_lain
                and p.waktu_kejadian > g.waktu_kejadian
                and ((g.kotak_id <> '' and p.leg_urut >= g.leg_urut) or p.asal = g.tujuan)
        )

),

tps as (

    select
        'tps' as sebab,
        false as is_dapil,
        c.leg,
        c.surat_jalan,
        c.kelurahan_kode,
        c.tps_no,
        c.jenis,
        c.kotak_id,
        c.jumlah,
        c.waktu_kejadian as waktu,
        c.nama as milik,
        'TPS ' || cast(c.tps_no as varchar) || ' yang tidak ada dalam daftar' as terlihat,
        c.berkas,
        c.lembar,
        c.baris
    from ke_tempat_lain as c
    left join ref_tps as d on c.kelurahan_kode = d.kelurahan_kode and c.tps_no = d.tps_no
    where c.tps_no > 0 and d.tps_no is null

),

semua as (

    select * from tempat
    union all
    select * from tps

)

select
    sebab,
    is_dapil,
    leg,
    surat_jalan,
    kelurahan_kode,
    tps_no,
    jenis,
    kotak_id,
    jumlah,
    waktu,
    milik,
    terlihat,
    berkas,
    lembar,
    baris
from semua
