-- Outreach events, newest first, down to file and row.
--
-- grain   one row per log row
-- reads   log_penyuluhan, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   dari            TIMESTAMPTZ  first instant counted
-- column  waktu_kejadian  TIMESTAMPTZ  -      when
-- column  kelurahan_kode  VARCHAR      -      where
-- column  nama            VARCHAR      -      its name
-- column  tema            VARCHAR      -      theme
-- column  bentuk          VARCHAR      -      kunjungan, dialog, klarifikasi
-- column  sasaran         VARCHAR      -      audience
-- column  jumlah_peserta  BIGINT       orang  people reached
-- column  unit            VARCHAR      -      unit
-- column  isu             VARCHAR      -      rumour met
-- column  klarifikasi     VARCHAR      -      clarification given
-- column  waktu_catat     TIMESTAMPTZ  -      when the desk learned of it
-- column  berkas          VARCHAR      -      file
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
select
    p.waktu_kejadian,
    p.kelurahan_kode,
    w.nama,
    p.tema,
    p.bentuk,
    p.sasaran,
    p.jumlah_peserta,
    p.unit,
    p.isu,
    p.klarifikasi,
    p.waktu_catat,
    p.berkas,
    p.lembar,
    p.baris
from log_penyuluhan as p
left join ref_wilayah as w on p.kelurahan_kode = w.kelurahan_kode
where p.waktu_kejadian >= $dari
order by p.waktu_kejadian desc, p.waktu_catat desc, p.berkas asc, p.lembar asc, p.baris asc
