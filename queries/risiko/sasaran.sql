-- What the ranking is scored against: verified security incidents of severity 2 and more that somebody
-- else than a patrol told of. Patrol-found ones are left out, or going there would prove itself right.
--
-- grain   one row per nomor
-- reads   kini_insiden, ref_kategori
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   dari            TIMESTAMPTZ  first instant counted
-- column  nomor           VARCHAR      -  incident
-- column  kelurahan_kode  VARCHAR      -  where
-- column  waktu_kejadian  TIMESTAMPTZ  -  when it happened
select
    i.nomor,
    i.kelurahan_kode,
    i.waktu_kejadian
from kini_insiden as i
inner join ref_kategori as g on i.kategori = g.kategori
where
    g.is_keamanan
    and i.is_dilaporkan
    and i.verifikasi = 'benar'
    and i.skala >= 2
    and i.sifat <> 'akan'
    and i.waktu_kejadian >= $dari
order by i.nomor asc
