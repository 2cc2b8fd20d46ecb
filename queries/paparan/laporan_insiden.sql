-- Every report about one incident in the order in which the desk learned it, for its special report.
--
-- grain   one row per log row
-- reads   log_insiden, ref_kategori, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   nomor           VARCHAR      number of the incident
-- column  nomor           VARCHAR      -    number
-- column  waktu_kejadian  TIMESTAMPTZ  -    when it happened, as this report has it
-- column  waktu_catat     TIMESTAMPTZ  -    when the desk learned this
-- column  nama            VARCHAR      -    kelurahan
-- column  tps_no          BIGINT       -    polling station, if at one
-- column  tempat          VARCHAR      -    place in words
-- column  kategori_nama   VARCHAR      -    category
-- column  pemilik         VARCHAR      -    who handles such a thing
-- column  skala           BIGINT       1-5  severity
-- column  is_mengganggu   BOOLEAN      -    stops voting, counting or the moving of boxes
-- column  sifat           VARCHAR      -    terjadi, berlangsung, akan
-- column  sumber          VARCHAR      -    who reported
-- column  verifikasi      VARCHAR      -    verified or not
-- column  status          VARCHAR      -    how it stands
-- column  diteruskan_ke   VARCHAR      -    agency it was referred to
-- column  tenggat         TIMESTAMPTZ  -    deadline of the referral
-- column  siapa           VARCHAR      -    who, as a group or a post
-- column  apa             VARCHAR      -    what
-- column  bagaimana       VARCHAR      -    how
-- column  mengapa         VARCHAR      -    why
-- column  tindakan        VARCHAR      -    what was done
-- column  berkas          VARCHAR      -    file
-- column  lembar          VARCHAR      -    sheet
-- column  baris           BIGINT       -    row
select
    i.nomor,
    i.waktu_kejadian,
    i.waktu_catat,
    w.nama,
    i.tps_no,
    i.tempat,
    k.nama as kategori_nama,
    k.pemilik,
    i.skala,
    coalesce(i.mengganggu_tahapan = 'ya', false) as is_mengganggu,
    i.sifat,
    i.sumber,
    i.verifikasi,
    i.status,
    i.diteruskan_ke,
    i.tenggat,
    i.siapa,
    i.apa,
    i.bagaimana,
    i.mengapa,
    i.tindakan,
    i.berkas,
    i.lembar,
    i.baris
from log_insiden as i
inner join ref_wilayah as w on i.kelurahan_kode = w.kelurahan_kode
left join ref_kategori as k on i.kategori = k.kategori
where i.nomor = $nomor
order by i.waktu_catat asc, i.berkas asc, i.lembar asc, i.baris asc
