-- Warnings of weather and disaster that hold within the span; those for the whole area carry no kelurahan.
--
-- grain   one row per log row
-- reads   log_peringatan, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   dari            TIMESTAMPTZ  first instant of the calendar
-- param   hingga          TIMESTAMPTZ  end of the calendar, not in it
-- column  waktu_kejadian  TIMESTAMPTZ  -  holds from
-- column  waktu_selesai   TIMESTAMPTZ  -  holds until
-- column  kelurahan_kode  VARCHAR      -  where, null for the whole area
-- column  nama            VARCHAR      -  its name
-- column  sumber          VARCHAR      -  bmkg, bpbd, instansi
-- column  jenis           VARCHAR      -  kind
-- column  tingkat         VARCHAR      -  waspada, siaga, awas
-- column  isi             VARCHAR      -  text
-- column  waktu_catat     TIMESTAMPTZ  -  when the desk learned it
-- column  berkas          VARCHAR      -  file
-- column  lembar          VARCHAR      -  sheet
-- column  baris           BIGINT       -  row
select
    p.waktu_kejadian,
    p.waktu_selesai,
    p.kelurahan_kode,
    w.nama,
    p.sumber,
    p.jenis,
    p.tingkat,
    p.isi,
    p.waktu_catat,
    p.berkas,
    p.lembar,
    p.baris
from log_peringatan as p
left join ref_wilayah as w on p.kelurahan_kode = w.kelurahan_kode
where p.waktu_selesai >= $dari and p.waktu_kejadian < $hingga
order by p.waktu_kejadian asc, p.waktu_catat asc, p.berkas asc, p.lembar asc, p.baris asc
