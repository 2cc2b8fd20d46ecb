-- Kelurahan and jenis whose boxes do not add up to what is due, or with a negative stock.
--
-- The balance is built so that this stays empty; a row here is a fault of Posko, not of the station.
--
-- grain   one row per kelurahan_kode, jenis out of balance
-- reads   kini_posisi
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode  VARCHAR  -      kelurahan
-- column  jenis           VARCHAR  -      kind of box
-- column  seharusnya      BIGINT   kotak  due
-- column  jumlah          BIGINT   kotak  found
-- column  terkecil        BIGINT   kotak  smallest stock anywhere
select
    kelurahan_kode,
    jenis,
    max(seharusnya) as seharusnya,
    cast(sum(jumlah) as bigint) as jumlah,
    min(least(jumlah, di_jalan, tanpa_kabar, selisih_jelas, selisih_belum_jelas)) as terkecil
from kini_posisi
group by kelurahan_kode, jenis
having
    sum(jumlah) <> max(seharusnya)
    or min(least(jumlah, di_jalan, tanpa_kabar, selisih_jelas, selisih_belum_jelas)) < 0
order by kelurahan_kode asc, jenis asc
