-- The box balance of every kelurahan.
--
-- grain   one row per kelurahan_kode, tahap_urut
-- reads   kini_posisi, ref_wilayah
-- param   sampai              TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode      VARCHAR  -      kelurahan that owns the boxes
-- column  nama                VARCHAR  -      its name
-- column  kecamatan           VARCHAR  -      its kecamatan
-- column  tahap_urut          INTEGER  -      place on the way
-- column  seharusnya          BIGINT   kotak  due in the kelurahan
-- column  jumlah              BIGINT   kotak  boxes here
-- column  di_jalan            BIGINT   kotak  on the road within the grace time
-- column  tanpa_kabar         BIGINT   kotak  left, silent since
-- column  selisih_jelas       BIGINT   kotak  missing at arrival, explained
-- column  selisih_belum_jelas BIGINT   kotak  missing at arrival, unexplained
select
    p.kelurahan_kode,
    w.nama,
    w.kecamatan,
    p.tahap_urut,
    cast(sum(p.seharusnya) as bigint) as seharusnya,
    cast(sum(p.jumlah) as bigint) as jumlah,
    cast(sum(p.di_jalan) as bigint) as di_jalan,
    cast(sum(p.tanpa_kabar) as bigint) as tanpa_kabar,
    cast(sum(p.selisih_jelas) as bigint) as selisih_jelas,
    cast(sum(p.selisih_belum_jelas) as bigint) as selisih_belum_jelas
from kini_posisi as p
inner join ref_wilayah as w on p.kelurahan_kode = w.kelurahan_kode
group by p.kelurahan_kode, w.nama, w.kecamatan, p.tahap_urut
order by p.kelurahan_kode asc, p.tahap_urut asc
