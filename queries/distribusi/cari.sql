-- Everything the log says about one box, one seal or one surat jalan, found by a part of its number.
--
-- A box is followed through all its seals: a seal that is found brings the whole history of its box.
--
-- grain   one row per log row
-- reads   log_distribusi, ref_wilayah
-- param   sampai           TIMESTAMPTZ  as-of instant
-- param   kata             VARCHAR      part of a number of a box, seal or surat jalan
-- column  waktu_kejadian   TIMESTAMPTZ  -      when it happened
-- column  leg              VARCHAR      -      stretch of the way
-- column  nama              VARCHAR      -      kelurahan the row names
-- column  peristiwa        VARCHAR      -      event
-- column  tps_no           BIGINT       -      polling station, null when the row counts a kelurahan
-- column  jenis            VARCHAR      -      kind of box
-- column  jumlah           BIGINT       kotak  boxes
-- column  kotak_id         VARCHAR      -      box, if a single one
-- column  segel            VARCHAR      -      seal number
-- column  kondisi_segel    VARCHAR      -      condition of the seal
-- column  surat_jalan      VARCHAR      -      delivery note
-- column  kendaraan        VARCHAR      -      vehicle
-- column  dari_jabatan     VARCHAR      -      post that hands over
-- column  kepada_jabatan   VARCHAR      -      post that receives
-- column  waktu_catat      TIMESTAMPTZ  -      when the desk learned it
-- column  berkas           VARCHAR      -      file
-- column  lembar           VARCHAR      -      sheet
-- column  baris            BIGINT       -      row
with

-- Numbers are compared without the spaces and letter cases they are copied with.
kotak as (

    select kotak_id
    from log_distribusi
    where
        trim($kata) <> ''
        and kotak_id is not null
        and (
            position(upper(trim($kata)) in upper(kotak_id)) > 0
            or position(upper(trim($kata)) in upper(segel)) > 0
        )
    group by kotak_id

)

select
    d.waktu_kejadian,
    d.leg,
    w.nama,
    d.peristiwa,
    d.tps_no,
    d.jenis,
    d.jumlah,
    d.kotak_id,
    d.segel,
    d.kondisi_segel,
    d.surat_jalan,
    d.kendaraan,
    d.dari_jabatan,
    d.kepada_jabatan,
    d.waktu_catat,
    d.berkas,
    d.lembar,
    d.baris
from log_distribusi as d
inner join ref_wilayah as w on d.kelurahan_kode = w.kelurahan_kode
left join kotak as k on d.kotak_id = k.kotak_id
where
    trim($kata) <> ''
    and (k.kotak_id is not null or position(upper(trim($kata)) in upper(d.surat_jalan)) > 0)
order by
    d.waktu_kejadian desc,
    d.waktu_catat desc,
    d.leg asc,
    d.jenis asc,
    d.tps_no asc,
    d.kotak_id asc,
    d.berkas asc,
    d.lembar asc,
    d.baris asc
