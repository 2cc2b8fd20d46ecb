-- A shipment line that arrived with another number than it left with, beyond what is explained.
--
-- An explanation (`selisih_jelas`) or a corrected count closes it. Lines counted one way when they left
-- and another way when they arrived are not compared line by line; what they lack shows as silence.
--
-- grain   one row per leg, surat_jalan, kelurahan_kode, tps_no, jenis
-- reads   kini_kiriman, ref_leg, ref_wilayah
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
-- column  waktu_lain      TIMESTAMPTZ  -      when it left
-- column  acuan_1         VARCHAR      -      boxes that left
-- column  acuan_2         VARCHAR      -      boxes that arrived
-- column  hubungi         VARCHAR      -      whom to call: kpu, ppk, pps, polres, polsek
-- column  berkas          VARCHAR      -      file of the row that shows it
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
with

beda as (

    select
        *,
        abs(kirim - terima) - selisih_jelas as jumlah,
        waktu_tiba as waktu_mula,
        waktu_berangkat as waktu_lain,
        cast(kirim as varchar) as acuan_1,
        cast(terima as varchar) as acuan_2
    from kini_kiriman
    where keadaan = 'tiba' and not is_tanpa_berangkat and abs(kirim - terima) > selisih_jelas

)

select
    'jumlah_beda' as aturan,
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
    k.acuan_2,
    case r.tujuan_jenis
        when 'gudang_kpu' then 'kpu'
        when 'gudang_ppk' then 'ppk'
        else 'pps'
    end as hubungi,
    k.berkas,
    k.lembar,
    k.baris
from beda as k
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
inner join ref_leg as r on k.leg = r.leg
order by
    k.waktu_mula asc,
    k.kelurahan_kode asc,
    r.urutan asc,
    k.surat_jalan asc,
    k.tps_no asc,
    k.jenis asc
