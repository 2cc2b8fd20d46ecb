-- A shipment that stood longer than allowed: between two sightings on the road, or between arrival and
-- signature.
--
-- On the road the usual travel time is added to the limit (`henti_maks_menit`). A convoy that sets boxes
-- down at one station after the other is followed from stop to stop. A step not told is no dwell: silence
-- has its own rule.
--
-- grain   one row per leg, surat_jalan, kelurahan_kode, tps_no, jenis, kotak_id, acuan_1
-- reads   kini_catatan, ref_leg, ref_wilayah, ref_ambang
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
-- column  waktu_lain      TIMESTAMPTZ  -      when it moved on
-- column  acuan_1         VARCHAR      -      where it stood: di jalan or menunggu serah terima
-- column  acuan_2         VARCHAR      -      none
-- column  hubungi         VARCHAR      -      whom to call: kpu, ppk, pps, polres, polsek
-- column  berkas          VARCHAR      -      file of the row that shows it
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
with

batas as (

    select nilai as menit
    from ref_ambang
    where kode = 'henti_maks_menit'

),

-- Shipments are followed as a whole: the truck stands, not the line.
terlihat as (

    select
        *,
        case when surat_jalan = '' then kelurahan_kode || ' ' || cast(tps_no as varchar) else '' end
            as tanpa_surat
    from kini_catatan
    where peristiwa in ('berangkat', 'titik_cek', 'tiba')

),

selang as (

    select
        *,
        lag(waktu_kejadian) over (
            partition by leg, surat_jalan, tanpa_surat
            order by waktu_kejadian asc, tahap asc, kelurahan_kode asc, tps_no asc, jenis asc, kotak_id asc
        ) as waktu_sebelum
    from terlihat

),

di_jalan as (

    select
        s.leg,
        s.surat_jalan,
        s.kelurahan_kode,
        s.tps_no,
        s.jenis,
        s.kotak_id,
        s.jumlah,
        s.waktu_sebelum as waktu_mula,
        s.waktu_kejadian as waktu_lain,
        'di jalan' as acuan_1,
        s.berkas,
        s.lembar,
        s.baris
    from selang as s
    inner join ref_leg as r on s.leg = r.leg
    cross join batas as b
    where
        s.peristiwa in ('titik_cek', 'tiba')
        and date_diff('second', s.waktu_sebelum, s.waktu_kejadian) > 60 * (r.tempuh_menit + b.menit)

),

-- Where the times themselves contradict each other, another rule asks first.
menunggu as (

    select
        s.leg,
        s.surat_jalan,
        s.kelurahan_kode,
        s.tps_no,
        s.jenis,
        s.kotak_id,
        s.jumlah,
        t.waktu_kejadian as waktu_mula,
        s.waktu_kejadian as waktu_lain,
        'menunggu serah terima' as acuan_1,
        s.berkas,
        s.lembar,
        s.baris
    from kini_catatan as s
    inner join kini_catatan as t
        on
            s.leg = t.leg
            and s.surat_jalan = t.surat_jalan
            and s.kelurahan_kode = t.kelurahan_kode
            and s.tps_no = t.tps_no
            and s.jenis = t.jenis
            and s.kotak_id = t.kotak_id
            and t.peristiwa = 'tiba'
    left join kini_catatan as b
        on
            s.leg = b.leg
            and s.surat_jalan = b.surat_jalan
            and s.kelurahan_kode = b.kelurahan_kode
            and s.tps_no = b.tps_no
            and s.jenis = b.jenis
            and s.kotak_id = b.kotak_id
            and b.peristiwa = 'berangkat'
    cross join batas as m
    where
        s.peristiwa = 'serah_terima'
        and coalesce(b.waktu_kejadian <= t.waktu_kejadian, true)
        and date_diff('second', t.waktu_kejadian, s.waktu_kejadian) > 60 * m.menit

),

lama as (

    select * from di_jalan
    union all
    select * from menunggu

)

select
    'henti_lama' as aturan,
    cast(2 as integer) as tingkat,
    k.kelurahan_kode,
    w.nama,
    k.tps_no,
    k.jenis,
    k.leg,
    k.surat_jalan,
    k.kotak_id,
    cast(k.jumlah as bigint) as jumlah,
    k.waktu_mula,
    k.waktu_lain,
    k.acuan_1,
    cast(null as varchar) as acuan_2,
    case when k.acuan_1 = 'di jalan' then 'polsek' else 'pps' end as hubungi,
    k.berkas,
    k.lembar,
    k.baris
from lama as k
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
inner join ref_leg as r on k.leg = r.leg
order by
    k.waktu_mula asc,
    k.kelurahan_kode asc,
    r.urutan asc,
    k.surat_jalan asc,
    k.tps_no asc,
    k.jenis asc,
    k.kotak_id asc,
    k.acuan_1 asc
