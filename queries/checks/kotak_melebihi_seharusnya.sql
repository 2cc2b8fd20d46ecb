-- Places where more boxes of a kind are recorded than the kelurahan is due.
--
-- grain   one row per kelurahan_kode, jenis, tahap_urut with more boxes than due
-- reads   kini_posisi, ref_wilayah, ref_leg
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode  VARCHAR  -      kelurahan
-- column  nama            VARCHAR  -      its name
-- column  jenis           VARCHAR  -      kind of box
-- column  leg             VARCHAR  -      leg on which it is recorded
-- column  tahap_urut      INTEGER  -      odd = departed, even = arrived
-- column  seharusnya      BIGINT   kotak  due
-- column  lebih           BIGINT   kotak  recorded beyond
select
    p.kelurahan_kode,
    w.nama,
    p.jenis,
    r.leg,
    p.tahap_urut,
    p.seharusnya,
    p.lebih
from kini_posisi as p
inner join ref_wilayah as w on p.kelurahan_kode = w.kelurahan_kode
inner join ref_leg as r on r.urutan = (p.tahap_urut + 1) // 2
where p.lebih > 0
order by p.kelurahan_kode asc, p.jenis asc, p.tahap_urut asc
