-- Guard of every store, with the boxes that lie there.
--
-- grain   one row per titik_id
-- reads   kini_penjagaan
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  titik_id        VARCHAR      -      store
-- column  nama            VARCHAR      -      its name
-- column  jenis           VARCHAR      -      kind of store
-- column  kelurahan_kode  VARCHAR      -      where it lies
-- column  kotak           BIGINT       kotak  boxes stored there now
-- column  keadaan         VARCHAR      -      siap, masalah, tanpa_kabar, kedaluwarsa
-- column  waktu_kunjung   TIMESTAMPTZ  -      newest visit
-- column  waktu_penjaga   TIMESTAMPTZ  -      last time a guard was seen
select
    titik_id,
    nama,
    jenis,
    kelurahan_kode,
    kotak,
    keadaan,
    waktu_kunjung,
    waktu_penjaga
from kini_penjagaan
order by kotak desc, titik_id asc
