-- Every deed about one custody matter, newest first.
--
-- grain   one row per log row
-- reads   log_tindak_lanjut
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   perkara         VARCHAR      number of the matter
-- column  waktu_kejadian  TIMESTAMPTZ  -  when
-- column  tindakan        VARCHAR      -  jelaskan, serahkan, tutup, buka_lagi
-- column  uraian          VARCHAR      -  what was said
-- column  instansi        VARCHAR      -  handed over to
-- column  jabatan         VARCHAR      -  its post
-- column  oleh            VARCHAR      -  post that did it
-- column  waktu_catat     TIMESTAMPTZ  -  when the desk learned it
-- column  berkas          VARCHAR      -  file
-- column  lembar          VARCHAR      -  sheet
-- column  baris           BIGINT       -  row
select
    waktu_kejadian,
    tindakan,
    uraian,
    instansi,
    jabatan,
    oleh,
    waktu_catat,
    berkas,
    lembar,
    baris
from log_tindak_lanjut
where perkara = $perkara
order by waktu_kejadian desc, waktu_catat desc, batch_no desc, berkas desc, lembar desc, baris desc
