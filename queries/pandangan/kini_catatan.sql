-- What was said last about every event of every shipment line, box by box where boxes are named.
--
-- Every custody rule judges these rows, never the raw log: a correction replaces what it corrects,
-- and a row that came late counts by the time it tells, not by the time it was written down.
-- A check point or a reseal may happen several times on one leg, so each instant is its own event.
--
-- grain   one row per leg, surat_jalan, kelurahan_kode, tps_no, jenis, kotak_id, peristiwa, waktu_kejadian
-- reads   log_distribusi, ref_leg
-- column  leg             VARCHAR      -      stretch of the way
-- column  leg_urut        BIGINT       -      its order on the way
-- column  surat_jalan     VARCHAR      -      delivery note, empty when none is given
-- column  kelurahan_kode  VARCHAR      -      kelurahan the row names as owner
-- column  tps_no          BIGINT       -      polling station, 0 when the row counts a kelurahan
-- column  jenis           VARCHAR      -      kind of box
-- column  kotak_id        VARCHAR      -      box, empty when the row is a count
-- column  peristiwa       VARCHAR      -      event
-- column  tahap           INTEGER      -      order of the event on its leg, null when it has none
-- column  waktu_kejadian  TIMESTAMPTZ  -      when it happened
-- column  jumlah          BIGINT       kotak  boxes
-- column  segel           VARCHAR      -      seal number
-- column  kondisi_segel   VARCHAR      -      condition of the seal
-- column  asal            VARCHAR      -      place it leaves, when named
-- column  tujuan          VARCHAR      -      place it goes to, when named
-- column  kendaraan       VARCHAR      -      vehicle
-- column  jml_pengawal    BIGINT       orang  escort
-- column  padal           VARCHAR      -      officer in charge of the escort, by post
-- column  dari_jabatan    VARCHAR      -      post that hands over
-- column  kepada_jabatan  VARCHAR      -      post that receives
-- column  sprin           VARCHAR      -      number of the order
-- column  bast            VARCHAR      -      number of the hand-over record
-- column  berkas          VARCHAR      -      file
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
with

pernyataan as (

    select
        d.leg,
        r.urutan as leg_urut,
        coalesce(d.surat_jalan, '') as surat_jalan,
        d.kelurahan_kode,
        coalesce(d.tps_no, 0) as tps_no,
        d.jenis,
        coalesce(d.kotak_id, '') as kotak_id,
        d.peristiwa,
        case d.peristiwa
            when 'muat' then 1
            when 'berangkat' then 2
            when 'titik_cek' then 3
            when 'tiba' then 4
            when 'serah_terima' then 5
        end as tahap,
        d.waktu_kejadian,
        d.jumlah,
        d.segel,
        d.kondisi_segel,
        d.asal,
        d.tujuan,
        d.kendaraan,
        d.pengawal as jml_pengawal,
        d.padal,
        d.dari_jabatan,
        d.kepada_jabatan,
        d.sprin,
        d.bast,
        d.berkas,
        d.lembar,
        d.baris,
        d.batch_no,
        d.waktu_catat
    from log_distribusi as d
    inner join ref_leg as r on d.leg = r.leg

),

terbaru as (

    select *
    from pernyataan
    qualify row_number() over (
        partition by
            leg, surat_jalan, kelurahan_kode, tps_no, jenis, kotak_id, peristiwa,
            case when peristiwa in ('titik_cek', 'segel_ulang') then waktu_kejadian end
        order by waktu_catat desc, waktu_kejadian desc, batch_no desc, lembar desc, baris desc
    ) = 1

)

select
    leg,
    leg_urut,
    surat_jalan,
    kelurahan_kode,
    tps_no,
    jenis,
    kotak_id,
    peristiwa,
    cast(tahap as integer) as tahap,
    waktu_kejadian,
    jumlah,
    segel,
    kondisi_segel,
    asal,
    tujuan,
    kendaraan,
    jml_pengawal,
    padal,
    dari_jabatan,
    kepada_jabatan,
    sprin,
    bast,
    berkas,
    lembar,
    baris
from terbaru
