-- Kelurahan all of whose boxes have reached their stations; the others are not named.
--
-- grain   one row per kelurahan_kode with all its boxes at the stations
-- reads   kini_posisi, ref_leg, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode  VARCHAR  -  kelurahan
-- column  nama            VARCHAR  -  its name
with

tempat as (

    select 2 * max(urutan) filter (where arah = 'berangkat') as tps from ref_leg

)

select
    w.kelurahan_kode,
    w.nama
from kini_posisi as p
cross join tempat as t
inner join ref_wilayah as w on p.kelurahan_kode = w.kelurahan_kode
group by w.kelurahan_kode, w.nama
having sum(p.jumlah) > 0 and sum(p.jumlah) = sum(case when p.tahap_urut >= t.tps then p.jumlah else 0 end)
order by w.kelurahan_kode asc
