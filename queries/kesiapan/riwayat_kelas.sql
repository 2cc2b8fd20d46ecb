-- Every decision on the class of one polling station and every indicator stated of it, newest first.
--
-- grain   one row per log row
-- reads   log_kerawanan_tps, ref_indikator
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   kelurahan_kode  VARCHAR      the kelurahan
-- param   tps_no          BIGINT       the polling station
-- column  waktu_kejadian  TIMESTAMPTZ  -  when it was decided or stated
-- column  kelas           VARCHAR      -  class decided, null for an indicator
-- column  indikator       VARCHAR      -  indicator stated, null for a decision
-- column  uraian          VARCHAR      -  its wording
-- column  keadaan         VARCHAR      -  ya, tidak: whether the indicator is there
-- column  sumber          VARCHAR      -  who decided or stated it
-- column  catatan         VARCHAR      -  remark
-- column  waktu_catat     TIMESTAMPTZ  -  when the desk learned it
-- column  berkas          VARCHAR      -  file
-- column  lembar          VARCHAR      -  sheet
-- column  baris           BIGINT       -  row
select
    l.waktu_kejadian,
    l.kelas,
    l.indikator,
    i.uraian,
    l.keadaan,
    l.sumber,
    l.catatan,
    l.waktu_catat,
    l.berkas,
    l.lembar,
    l.baris
from log_kerawanan_tps as l
left join ref_indikator as i on l.indikator = i.kode
where l.kelurahan_kode = $kelurahan_kode and l.tps_no = $tps_no
order by
    l.waktu_kejadian desc,
    l.indikator asc nulls first,
    l.waktu_catat desc,
    l.berkas asc,
    l.lembar asc,
    l.baris asc
