-- One delivery note by leg and kind of box: announced, left, arrived, and whose hands it passed.
--
-- grain   one row per leg, kelurahan_kode, jenis
-- reads   log_distribusi, ref_jenis_kotak, ref_leg, ref_wilayah
-- param   sampai           TIMESTAMPTZ  as-of instant
-- param   surat_jalan      VARCHAR      number of the delivery note
-- column  leg              VARCHAR      -      stretch of the way
-- column  kelurahan_kode   VARCHAR      -      kelurahan that owns the boxes
-- column  nama             VARCHAR      -      its name
-- column  jenis            VARCHAR      -      kind of box
-- column  jenis_nama       VARCHAR      -      its name
-- column  rencana          BIGINT       kotak  announced
-- column  kirim            BIGINT       kotak  left
-- column  terima           BIGINT       kotak  arrived
-- column  waktu_berangkat  TIMESTAMPTZ  -      first departure
-- column  waktu_tiba       TIMESTAMPTZ  -      last arrival
-- column  kendaraan        VARCHAR      -      vehicle
-- column  pengawal         BIGINT       orang  escorts
-- column  dari_jabatan     VARCHAR      -      post that hands over
-- column  kepada_jabatan   VARCHAR      -      post that receives
-- column  segel_tidak_utuh BIGINT       baris  rows that tell of a seal that is not whole
-- column  bast             VARCHAR      -      number of the signed record, if there is one
select
    d.leg,
    d.kelurahan_kode,
    w.nama,
    d.jenis,
    j.nama as jenis_nama,
    cast(coalesce(sum(d.jumlah) filter (where d.peristiwa = 'rencana'), 0) as bigint) as rencana,
    cast(coalesce(sum(d.jumlah) filter (where d.peristiwa = 'berangkat'), 0) as bigint) as kirim,
    cast(coalesce(sum(d.jumlah) filter (where d.peristiwa = 'tiba'), 0) as bigint) as terima,
    min(d.waktu_kejadian) filter (where d.peristiwa = 'berangkat') as waktu_berangkat,
    max(d.waktu_kejadian) filter (where d.peristiwa = 'tiba') as waktu_tiba,
    max(d.kendaraan) as kendaraan,
    max(d.pengawal) as pengawal,
    max(d.dari_jabatan) as dari_jabatan,
    max(d.kepada_jabatan) as kepada_jabatan,
    count(*) filter (where d.kondisi_segel <> 'utuh') as segel_tidak_utuh,
    max(d.bast) as bast
from log_distribusi as d
inner join ref_leg as r on d.leg = r.leg
inner join ref_wilayah as w on d.kelurahan_kode = w.kelurahan_kode
left join ref_jenis_kotak as j on d.jenis = j.jenis
where d.surat_jalan = $surat_jalan
group by r.urutan, d.leg, d.kelurahan_kode, w.nama, d.jenis, j.nama
order by r.urutan asc, d.kelurahan_kode asc, d.jenis asc
