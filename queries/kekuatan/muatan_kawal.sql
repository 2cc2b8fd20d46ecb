-- Boxes of each kelurahan that a leg still has to carry: those that have not left its beginning yet.
--
-- grain   one row per kelurahan_kode
-- reads   kini_posisi, ref_leg, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   leg             VARCHAR      stretch of the way
-- column  kelurahan_kode  VARCHAR  -      kelurahan that owns the boxes
-- column  nama            VARCHAR  -      its name
-- column  kecamatan_kode  VARCHAR  -      kecamatan
-- column  seharusnya      BIGINT   kotak  boxes the leg carries in all
-- column  kotak           BIGINT   kotak  boxes that have not left yet
select
    w.kelurahan_kode,
    w.nama,
    w.kecamatan_kode,
    cast(sum(p.jumlah) as bigint) as seharusnya,
    cast(coalesce(sum(p.jumlah) filter (where p.tahap_urut <= 2 * (r.urutan - 1)), 0) as bigint) as kotak
from kini_posisi as p
inner join ref_wilayah as w on p.kelurahan_kode = w.kelurahan_kode
inner join ref_leg as r on r.leg = $leg
group by w.kelurahan_kode, w.nama, w.kecamatan_kode
order by w.kelurahan_kode
