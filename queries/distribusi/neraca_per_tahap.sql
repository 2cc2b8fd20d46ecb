-- The box balance of the whole area: every box due is at exactly one place.
--
-- grain   one row per tahap_urut, jenis
-- reads   kini_posisi, ref_leg, ref_jenis_kotak
-- param   sampai              TIMESTAMPTZ  as-of instant
-- column  tahap_urut          INTEGER  -      0 = KPU store, odd = on the leg, even = its destination
-- column  leg                 VARCHAR  -      leg that leads here, null at the start
-- column  jenis               VARCHAR  -      kind of box
-- column  jenis_urut          BIGINT   -      order of the kind
-- column  jumlah              BIGINT   kotak  boxes here
-- column  di_jalan            BIGINT   kotak  on the road within the grace time
-- column  tanpa_kabar         BIGINT   kotak  left, silent since
-- column  selisih_jelas       BIGINT   kotak  missing at arrival, explained
-- column  selisih_belum_jelas BIGINT   kotak  missing at arrival, unexplained
-- column  catatan_hilang      BIGINT   kotak  passed here without a record
-- column  lebih               BIGINT   kotak  recorded beyond what is due
select
    p.tahap_urut,
    r.leg,
    p.jenis,
    j.urutan as jenis_urut,
    cast(sum(p.jumlah) as bigint) as jumlah,
    cast(sum(p.di_jalan) as bigint) as di_jalan,
    cast(sum(p.tanpa_kabar) as bigint) as tanpa_kabar,
    cast(sum(p.selisih_jelas) as bigint) as selisih_jelas,
    cast(sum(p.selisih_belum_jelas) as bigint) as selisih_belum_jelas,
    cast(sum(p.catatan_hilang) as bigint) as catatan_hilang,
    cast(sum(p.lebih) as bigint) as lebih
from kini_posisi as p
inner join ref_jenis_kotak as j on p.jenis = j.jenis
left join ref_leg as r on r.urutan = (p.tahap_urut + 1) // 2 and p.tahap_urut > 0
group by p.tahap_urut, r.leg, p.jenis, j.urutan
order by p.tahap_urut asc, j.urutan asc, p.jenis asc
