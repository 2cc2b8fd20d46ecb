-- The clocks of open incidents that another agency has, or ought to have; the nearest deadline first.
--
-- grain   one row per nomor
-- reads   kini_jam_rujukan, kini_insiden, ref_kategori, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  nomor           VARCHAR      -      incident
-- column  nama            VARCHAR      -      kelurahan
-- column  kategori_nama   VARCHAR      -      category
-- column  dasar_hukum     VARCHAR      -      legal anchor, null when there is none
-- column  tahap           VARCHAR      -      meneruskan, rujukan
-- column  tujuan          VARCHAR      -      agency
-- column  waktu_mulai     TIMESTAMPTZ  -      since when the clock runs
-- column  tenggat         TIMESTAMPTZ  -      deadline, null when no rule names one
-- column  is_tertulis     BOOLEAN      -      written, not reckoned
-- column  sisa_menit      DOUBLE       menit  left, negative when passed
-- column  tanda_terima    VARCHAR      -      receipt
-- column  apa             VARCHAR      -      what happened
select
    r.nomor,
    w.nama,
    g.nama as kategori_nama,
    g.dasar_hukum,
    r.tahap,
    r.tujuan,
    r.waktu_mulai,
    r.tenggat,
    r.is_tertulis,
    date_diff('second', getvariable('sampai'), r.tenggat) / 60.0 as sisa_menit,
    r.tanda_terima,
    i.apa
from kini_jam_rujukan as r
inner join kini_insiden as i on r.nomor = i.nomor
inner join ref_wilayah as w on r.kelurahan_kode = w.kelurahan_kode
left join ref_kategori as g on i.kategori = g.kategori
order by r.tenggat asc nulls last, r.nomor asc
