-- Incidents handed to partners and not ended, those whose answer is due first.
--
-- grain   one row per nomor
-- reads   kini_rujukan, ref_instansi, ref_kategori, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  nomor           VARCHAR      -      number of the incident
-- column  instansi        VARCHAR      -      partner it was handed to
-- column  nama_instansi   VARCHAR      -      its name
-- column  waktu_kejadian  TIMESTAMPTZ  -      when it happened
-- column  nama            VARCHAR      -      kelurahan
-- column  kategori_nama   VARCHAR      -      category
-- column  skala           BIGINT       1-5    severity
-- column  apa             VARCHAR      -      what happened
-- column  status          VARCHAR      -      how it stands
-- column  tenggat         TIMESTAMPTZ  -      answer due
-- column  keadaan         VARCHAR      -      belum_waktunya, tanpa_kabar, masalah
-- column  is_lewat        BOOLEAN      -      answer due
-- column  waktu_kabar     TIMESTAMPTZ  -      when the desk last learned anything about it
select
    r.nomor,
    r.instansi,
    i.nama as nama_instansi,
    r.waktu_kejadian,
    w.nama,
    k.nama as kategori_nama,
    r.skala,
    r.apa,
    r.status,
    r.tenggat,
    r.keadaan,
    r.is_lewat,
    r.waktu_kabar
from kini_rujukan as r
left join ref_instansi as i on r.instansi = i.instansi
left join ref_kategori as k on r.kategori = k.kategori
left join ref_wilayah as w on r.kelurahan_kode = w.kelurahan_kode
where r.keadaan <> 'siap'
order by r.is_lewat desc, r.tenggat asc nulls first, r.nomor asc
