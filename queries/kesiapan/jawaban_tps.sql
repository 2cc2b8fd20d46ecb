-- Every answer ever given for one polling station, newest first, with its file and row.
--
-- grain   one row per log row
-- reads   log_kesiapan_tps, ref_item
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   kelurahan_kode  VARCHAR      the kelurahan
-- param   tps_no          BIGINT       the polling station
-- column  waktu_kejadian  TIMESTAMPTZ  -  when it was checked
-- column  item            VARCHAR      -  checklist item
-- column  uraian          VARCHAR      -  its wording
-- column  jawaban         VARCHAR      -  ya, tidak, belum, tb
-- column  pelapor         VARCHAR      -  post that reported
-- column  catatan         VARCHAR      -  remark
-- column  waktu_catat     TIMESTAMPTZ  -  when the desk learned it
-- column  berkas          VARCHAR      -  file
-- column  lembar          VARCHAR      -  sheet
-- column  baris           BIGINT       -  row
select
    l.waktu_kejadian,
    l.item,
    i.uraian,
    l.jawaban,
    l.pelapor,
    l.catatan,
    l.waktu_catat,
    l.berkas,
    l.lembar,
    l.baris
from log_kesiapan_tps as l
left join ref_item as i on l.item = i.item
where l.kelurahan_kode = $kelurahan_kode and l.tps_no = $tps_no
order by
    l.waktu_kejadian desc,
    l.item asc,
    l.waktu_catat desc,
    l.pelapor asc,
    l.berkas asc,
    l.lembar asc,
    l.baris asc
