-- Readiness questions that concern one partner and are not in order, by kelurahan.
--
-- grain   one row per item, kelurahan_kode with a station that is not in order
-- reads   kini_item, ref_urusan, ref_item, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   instansi        VARCHAR      partner
-- column  item            VARCHAR  -    question
-- column  judul           VARCHAR  -    its short title
-- column  kelurahan_kode  VARCHAR  -    kelurahan
-- column  nama            VARCHAR  -    its name
-- column  masalah         BIGINT   TPS  stations with a problem
-- column  senyap          BIGINT   TPS  stations due and silent, or with old news
select
    k.item,
    i.judul,
    k.kelurahan_kode,
    w.nama,
    count(*) filter (where k.keadaan = 'masalah') as masalah,
    count(*) filter (where k.keadaan in ('tanpa_kabar', 'kedaluwarsa')) as senyap
from kini_item as k
inner join ref_urusan as u on k.item = u.kode and u.jenis = 'item' and u.instansi = $instansi
inner join ref_item as i on k.item = i.item
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
where k.keadaan in ('masalah', 'tanpa_kabar', 'kedaluwarsa')
group by k.item, i.judul, k.kelurahan_kode, w.nama
order by k.item asc, masalah desc, senyap desc, k.kelurahan_kode asc
