-- A box seen at a store, kelurahan or polling station that is not its own.
--
-- A box of a kind that differs by dapil and strayed across its border has a graver rule of its own.
--
-- grain   one row per leg, surat_jalan, kelurahan_kode, tps_no, jenis, kotak_id, acuan_2
-- reads   kini_sesat, kini_pindah, ref_wilayah, ref_leg
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
-- column  acuan_1         VARCHAR      -      where it belongs
-- column  acuan_2         VARCHAR      -      where it was seen
-- column  hubungi         VARCHAR      -      whom to call: kpu, ppk, pps, polres, polsek
-- column  berkas          VARCHAR      -      file of the row that shows it
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
with

sesat as (

    select * from kini_sesat
    union all
    select * from kini_pindah

)

select
    'tps_salah' as aturan,
    cast(1 as integer) as tingkat,
    k.kelurahan_kode,
    w.nama,
    k.tps_no,
    k.jenis,
    k.leg,
    k.surat_jalan,
    k.kotak_id,
    cast(k.jumlah as bigint) as jumlah,
    k.waktu as waktu_mula,
    cast(null as timestamptz) as waktu_lain,
    k.milik as acuan_1,
    k.terlihat as acuan_2,
    case r.tujuan_jenis
        when 'gudang_kpu' then 'kpu'
        when 'gudang_ppk' then 'ppk'
        else 'pps'
    end as hubungi,
    k.berkas,
    k.lembar,
    k.baris
from sesat as k
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
inner join ref_leg as r on k.leg = r.leg
where not k.is_dapil
order by
    waktu_mula asc,
    k.kelurahan_kode asc,
    r.urutan asc,
    k.surat_jalan asc,
    k.tps_no asc,
    k.jenis asc,
    k.kotak_id asc,
    acuan_2 asc,
    k.sebab asc
