-- Every item of every polling station of one kelurahan.
--
-- grain   one row per tps_no, item
-- reads   kini_item, ref_item
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   kelurahan_kode  VARCHAR      the kelurahan
-- column  tps_no          BIGINT       -  number in the kelurahan
-- column  item            VARCHAR      -  checklist item
-- column  judul           VARCHAR      -  its short title
-- column  uraian          VARCHAR      -  its wording
-- column  is_kritis       BOOLEAN      -  decides readiness
-- column  keadaan         VARCHAR      -  siap, masalah, tanpa_kabar, kedaluwarsa, belum_waktunya
-- column  is_konflik      BOOLEAN      -  two reporters differ
-- column  waktu_jawab     TIMESTAMPTZ  -  newest answer
select
    k.tps_no,
    k.item,
    i.judul,
    i.uraian,
    k.is_kritis,
    k.keadaan,
    k.is_konflik,
    k.waktu_jawab
from kini_item as k
inner join ref_item as i on k.item = i.item
where k.kelurahan_kode = $kelurahan_kode
order by k.tps_no asc, k.item asc
