-- Strength by kelurahan: needed, posted, present.
--
-- grain   one row per kelurahan_kode
-- reads   kini_kekuatan
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode  VARCHAR      -      kelurahan
-- column  nama            VARCHAR      -      its name
-- column  perlu           BIGINT       orang  needed by pattern
-- column  terplot         BIGINT       orang  posted for the next day of duty
-- column  hadir           BIGINT       orang  present at the newest parade
-- column  kurang          BIGINT       orang  needed and not posted
-- column  linmas_perlu    BIGINT       orang  Linmas needed
-- column  linmas_terplot  BIGINT       orang  Linmas posted
-- column  tanggal_tugas   DATE         -      day of duty of the postings
-- column  waktu_hadir     TIMESTAMPTZ  -      newest parade
select
    kelurahan_kode,
    nama,
    perlu,
    terplot,
    hadir,
    greatest(perlu - terplot, 0) as kurang,
    linmas_perlu,
    linmas_terplot,
    tanggal_tugas,
    waktu_hadir
from kini_kekuatan
order by greatest(perlu - terplot, 0) desc, kelurahan_kode asc
