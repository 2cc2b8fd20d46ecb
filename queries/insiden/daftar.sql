-- Every incident known by now, newest first.
--
-- grain   one row per nomor
-- reads   kini_insiden, ref_kategori, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   dari            TIMESTAMPTZ  incidents that happened before this and are closed are left out
-- column  nomor           VARCHAR      -    number
-- column  waktu_kejadian  TIMESTAMPTZ  -    when it happened
-- column  waktu_lapor     TIMESTAMPTZ  -    when the desk learned of it
-- column  kelurahan_kode  VARCHAR      -    where
-- column  nama            VARCHAR      -    its name
-- column  tempat          VARCHAR      -    place
-- column  kategori        VARCHAR      -    category code
-- column  kategori_nama   VARCHAR      -    its name
-- column  pemilik         VARCHAR      -    who handles it
-- column  skala           BIGINT       1-5  severity
-- column  is_mengganggu   BOOLEAN      -    stops the election at this place
-- column  sifat           VARCHAR      -    terjadi, berlangsung, akan
-- column  sumber          VARCHAR      -    who reported
-- column  verifikasi      VARCHAR      -    verified or not
-- column  is_dilaporkan   BOOLEAN      -    somebody else than a patrol told of it
-- column  status          VARCHAR      -    how it stands
-- column  is_terbuka      BOOLEAN      -    still open
-- column  diteruskan_ke   VARCHAR      -    referred to
-- column  tenggat         TIMESTAMPTZ  -    deadline of the referral
-- column  unit            VARCHAR      -    unit it was given to
-- column  jumlah_gabungan  BIGINT      laporan  other numbers joined to it
-- column  apa             VARCHAR      -    what happened
-- column  tindakan        VARCHAR      -    what was done
-- column  berkas          VARCHAR      -    file
-- column  lembar          VARCHAR      -    sheet
-- column  baris           BIGINT       -    row
select
    k.nomor,
    k.waktu_kejadian,
    k.waktu_lapor,
    k.kelurahan_kode,
    w.nama,
    k.tempat,
    k.kategori,
    g.nama as kategori_nama,
    g.pemilik,
    k.skala,
    k.is_mengganggu,
    k.sifat,
    k.sumber,
    k.verifikasi,
    k.is_dilaporkan,
    k.status,
    k.is_terbuka,
    k.diteruskan_ke,
    k.tenggat,
    k.unit,
    k.jumlah_gabungan,
    k.apa,
    k.tindakan,
    k.berkas,
    k.lembar,
    k.baris
from kini_insiden as k
left join ref_kategori as g on k.kategori = g.kategori
left join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
where k.is_terbuka or k.waktu_kejadian >= $dari
order by k.is_mengganggu desc, k.is_terbuka desc, k.skala desc, k.waktu_kejadian desc, k.nomor asc
