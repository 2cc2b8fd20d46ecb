-- How every checklist item stands in every kelurahan.
--
-- grain   one row per kelurahan_kode, item
-- reads   kini_item, ref_wilayah, ref_item
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode  VARCHAR  -    kelurahan
-- column  nama            VARCHAR  -    its name
-- column  item            VARCHAR  -    checklist item
-- column  judul           VARCHAR  -    its short title
-- column  is_kritis       BOOLEAN  -    decides readiness
-- column  jumlah_tps      BIGINT   TPS  on the list
-- column  siap            BIGINT   TPS  in order
-- column  masalah         BIGINT   TPS  problem
-- column  kedaluwarsa     BIGINT   TPS  good news too old
-- column  tanpa_kabar     BIGINT   TPS  silent
-- column  belum_waktunya  BIGINT   TPS  not due yet
select
    k.kelurahan_kode,
    w.nama,
    k.item,
    i.judul,
    k.is_kritis,
    count(*) as jumlah_tps,
    count(*) filter (where k.keadaan = 'siap') as siap,
    count(*) filter (where k.keadaan = 'masalah') as masalah,
    count(*) filter (where k.keadaan = 'kedaluwarsa') as kedaluwarsa,
    count(*) filter (where k.keadaan = 'tanpa_kabar') as tanpa_kabar,
    count(*) filter (where k.keadaan = 'belum_waktunya') as belum_waktunya
from kini_item as k
inner join ref_item as i on k.item = i.item
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
group by k.kelurahan_kode, w.nama, k.item, i.judul, k.is_kritis
order by k.kelurahan_kode asc, k.item asc
