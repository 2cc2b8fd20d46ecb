-- Every announced gathering as it stands: the row recorded last tells.
--
-- grain   one row per nomor
-- reads   log_kegiatan
-- column  nomor           VARCHAR      -      number of the notice
-- column  waktu_kejadian  TIMESTAMPTZ  -      begin
-- column  waktu_selesai   TIMESTAMPTZ  -      end, null when not told
-- column  kelurahan_kode  VARCHAR      -      where
-- column  tempat          VARCHAR      -      place in words
-- column  jenis           VARCHAR      -      kind
-- column  massa           BIGINT       orang  expected crowd, null when not told
-- column  rute            VARCHAR      -      route in words
-- column  dasar           VARCHAR      -      pemberitahuan, koordinasi, terbuka
-- column  koordinasi      VARCHAR      -      agreement it rests on
-- column  status          VARCHAR      -      rencana, berlangsung, selesai, batal
select
    nomor,
    waktu_kejadian,
    waktu_selesai,
    kelurahan_kode,
    tempat,
    jenis,
    massa,
    rute,
    dasar,
    koordinasi,
    status
from log_kegiatan
qualify row_number() over (
    partition by nomor
    order by waktu_catat desc, batch_no desc, lembar desc, baris desc
) = 1
