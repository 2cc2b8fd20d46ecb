-- Everything the log says about the boxes of one kelurahan, or of one polling station in it.
--
-- grain   one row per log row
-- reads   log_distribusi
-- param   sampai           TIMESTAMPTZ  as-of instant
-- param   kelurahan_kode   VARCHAR      the kelurahan
-- param   tps_no           BIGINT       the polling station; 0 keeps all rows of the kelurahan
-- column  waktu_kejadian   TIMESTAMPTZ  -      when it happened
-- column  leg              VARCHAR      -      stretch of the way
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
select
    waktu_kejadian,
    leg,
    peristiwa,
    tps_no,
    jenis,
    jumlah,
    kotak_id,
    segel,
    kondisi_segel,
    surat_jalan,
    kendaraan,
    dari_jabatan,
    kepada_jabatan,
    waktu_catat,
    berkas,
    lembar,
    baris
from log_distribusi
where
    kelurahan_kode = $kelurahan_kode
    and ($tps_no = 0 or tps_no = $tps_no or tps_no is null)
order by
    waktu_kejadian desc,
    waktu_catat desc,
    leg asc,
    jenis asc,
    tps_no asc,
    kotak_id asc,
    berkas asc,
    lembar asc,
    baris asc
