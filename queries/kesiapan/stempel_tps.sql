-- Every stamp ever given for one polling station, newest first, with its file and row.
--
-- grain   one row per log row
-- reads   log_pemungutan, ref_pemungutan
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   kelurahan_kode  VARCHAR      the kelurahan
-- param   tps_no          BIGINT       the polling station
-- column  waktu_kejadian  TIMESTAMPTZ  -  when it happened
-- column  nama            VARCHAR      -  stage
-- column  tenggat         TIMESTAMPTZ  -  latest instant that is on time
-- column  pelapor         VARCHAR      -  post that reported
-- column  catatan         VARCHAR      -  remark
-- column  waktu_catat     TIMESTAMPTZ  -  when the desk learned it
-- column  berkas          VARCHAR      -  file
-- column  lembar          VARCHAR      -  sheet
-- column  baris           BIGINT       -  row
select
    l.waktu_kejadian,
    r.nama,
    r.tenggat,
    l.pelapor,
    l.catatan,
    l.waktu_catat,
    l.berkas,
    l.lembar,
    l.baris
from log_pemungutan as l
left join ref_pemungutan as r on l.tahap = r.tahap
where l.kelurahan_kode = $kelurahan_kode and l.tps_no = $tps_no
order by
    l.waktu_kejadian desc,
    r.nama asc,
    l.waktu_catat desc,
    l.pelapor asc,
    l.berkas asc,
    l.lembar asc,
    l.baris asc
