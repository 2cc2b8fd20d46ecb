-- A hand-over that names one person only, or the same post on both sides.
--
-- A list that keeps no posts at all says nothing about who signed; it is a gap of the papers, not a one-
-- sided hand-over.
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
-- column  acuan_1         VARCHAR      -      post that hands over, empty when not named
-- column  acuan_2         VARCHAR      -      post that receives, empty when not named
-- column  hubungi         VARCHAR      -      whom to call: kpu, ppk, pps, polres, polsek
-- column  berkas          VARCHAR      -      file of the row that shows it
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
with

tunggal as (

    select
        *,
        waktu_kejadian as waktu_mula,
        cast(null as timestamptz) as waktu_lain,
        coalesce(trim(dari_jabatan), '') as acuan_1,
        coalesce(trim(kepada_jabatan), '') as acuan_2
    from kini_catatan
    where
        peristiwa = 'serah_terima'
        and coalesce(trim(dari_jabatan), '') || coalesce(trim(kepada_jabatan), '') <> ''
        and (
            coalesce(trim(dari_jabatan), '') = ''
            or coalesce(trim(kepada_jabatan), '') = ''
            or lower(trim(dari_jabatan)) = lower(trim(kepada_jabatan))
        )

)

select
    'serah_terima_tunggal' as aturan,
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
    k.acuan_2,
    case r.tujuan_jenis
        when 'gudang_kpu' then 'kpu'
        when 'gudang_ppk' then 'ppk'
        else 'pps'
    end as hubungi,
    k.berkas,
    k.lembar,
    k.baris
from tunggal as k
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
