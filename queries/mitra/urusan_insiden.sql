-- Open incidents that concern one partner: of a category that is its own, or handed to it.
--
-- grain   one row per nomor
-- reads   kini_insiden, ref_urusan, ref_kategori, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   instansi        VARCHAR      partner
-- column  nomor           VARCHAR      -      number
-- column  waktu_kejadian  TIMESTAMPTZ  -      when it happened
-- column  nama            VARCHAR      -      kelurahan
-- column  kategori_nama   VARCHAR      -      category
-- column  skala           BIGINT       1-5    severity
-- column  apa             VARCHAR      -      what happened
-- column  is_diteruskan   BOOLEAN      -      handed to this partner
-- column  is_mengganggu   BOOLEAN      -      stops the election at this place
-- column  tenggat         TIMESTAMPTZ  -      answer due, of what was handed to it
select
    k.nomor,
    k.waktu_kejadian,
    w.nama,
    g.nama as kategori_nama,
    k.skala,
    k.apa,
    coalesce(k.diteruskan_ke = $instansi, false) as is_diteruskan,
    k.is_mengganggu,
    case when k.diteruskan_ke = $instansi then k.tenggat end as tenggat
from kini_insiden as k
left join ref_kategori as g on k.kategori = g.kategori
left join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
where
    k.is_terbuka
    and (
        k.diteruskan_ke = $instansi
        or exists (
            select 1
            from ref_urusan as u
            where u.instansi = $instansi and u.jenis = 'kategori' and u.kode = k.kategori
        )
    )
order by k.is_mengganggu desc, is_diteruskan desc, k.skala desc, k.waktu_kejadian desc, k.nomor asc
