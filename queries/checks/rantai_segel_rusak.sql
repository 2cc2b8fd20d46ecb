-- A seal reported broken or absent on the way, without a reseal row on the same leg afterwards.
--
-- The new seal that every box gets after the count does not close it: what happened on the way out is
-- still to be explained.
--
-- grain   one row per leg, surat_jalan, kelurahan_kode, tps_no, jenis, kotak_id
-- reads   kini_catatan, ref_leg, ref_wilayah
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
-- column  acuan_1         VARCHAR      -      condition: rusak or tidak_ada
-- column  acuan_2         VARCHAR      -      seal number, when given
-- column  hubungi         VARCHAR      -      whom to call: kpu, ppk, pps, polres, polsek
-- column  berkas          VARCHAR      -      file of the row that shows it
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
with

buruk as (

    select
        c.*,
        c.kondisi_segel as acuan_1,
        c.segel as acuan_2,
        c.waktu_kejadian as waktu_mula,
        cast(null as timestamptz) as waktu_lain
    from kini_catatan as c
    where
        c.kondisi_segel in ('rusak', 'tidak_ada')
        and c.peristiwa in ('muat', 'berangkat', 'titik_cek', 'tiba', 'serah_terima', 'kembali')
        and not exists (
            select 1
            from kini_catatan as s
            where
                s.peristiwa = 'segel_ulang'
                and s.leg = c.leg
                and s.surat_jalan = c.surat_jalan
                and s.kelurahan_kode = c.kelurahan_kode
                and s.tps_no = c.tps_no
                and s.jenis = c.jenis
                and s.kotak_id = c.kotak_id
                and s.waktu_kejadian >= c.waktu_kejadian
        )
    qualify row_number() over (
        partition by c.leg, c.surat_jalan, c.kelurahan_kode, c.tps_no, c.jenis, c.kotak_id
        order by c.waktu_kejadian asc, c.tahap asc nulls last, c.peristiwa asc
    ) = 1

)

select
    'segel_rusak' as aturan,
    cast(1 as integer) as tingkat,
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
    k.acuan_2,
    case r.tujuan_jenis
        when 'gudang_kpu' then 'kpu'
        when 'gudang_ppk' then 'ppk'
        else 'pps'
    end as hubungi,
    k.berkas,
    k.lembar,
    k.baris
from buruk as k
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
inner join ref_leg as r on k.leg = r.leg
order by
    k.waktu_mula asc,
    k.kelurahan_kode asc,
    r.urutan asc,
    k.surat_jalan asc,
    k.tps_no asc,
    k.jenis asc,
    k.kotak_id asc
