-- Every incident as it stands: the row recorded last tells, and nothing closes by growing old.
--
-- grain   one row per nomor
-- reads   log_insiden
-- column  nomor               VARCHAR      -        number of the report
-- column  waktu_kejadian      TIMESTAMPTZ  -        when it happened
-- column  waktu_lapor         TIMESTAMPTZ  -        when the desk first learned of it
-- column  waktu_catat         TIMESTAMPTZ  -        when the desk learned the newest row
-- column  kelurahan_kode      VARCHAR      -        where
-- column  tps_no              BIGINT       -        polling station, if at one
-- column  tempat              VARCHAR      -        place in words
-- column  kategori            VARCHAR      -        category code
-- column  skala               BIGINT       1-5      severity
-- column  is_mengganggu       BOOLEAN      -        stops voting, counting or the moving of boxes
-- column  sifat               VARCHAR      -        terjadi, berlangsung, akan
-- column  sumber              VARCHAR      -        who reported
-- column  verifikasi          VARCHAR      -        belum, benar, tidak_benar
-- column  status              VARCHAR      -        baru, ditangani, diteruskan, selesai, dibuka_lagi
-- column  is_terbuka          BOOLEAN      -        neither closed nor found untrue
-- column  diteruskan_ke       VARCHAR      -        agency it was referred to
-- column  tenggat             TIMESTAMPTZ  -        deadline of the referral
-- column  apa                 VARCHAR      -        what happened
-- column  tindakan            VARCHAR      -        what was done
-- column  jumlah_laporan      BIGINT       laporan  rows about it
-- column  berkas              VARCHAR      -        file of the newest row
-- column  lembar              VARCHAR      -        sheet of that row
-- column  baris               BIGINT       -        row number there
select
    nomor,
    waktu_kejadian,
    min(waktu_catat) over (partition by nomor) as waktu_lapor,
    waktu_catat,
    kelurahan_kode,
    tps_no,
    tempat,
    kategori,
    skala,
    coalesce(mengganggu_tahapan = 'ya', false) as is_mengganggu,
    sifat,
    sumber,
    verifikasi,
    status,
    status <> 'selesai' and verifikasi <> 'tidak_benar' as is_terbuka,
    diteruskan_ke,
    tenggat,
    apa,
    tindakan,
    count(*) over (partition by nomor) as jumlah_laporan,
    berkas,
    lembar,
    baris
from log_insiden
qualify row_number() over (
    partition by nomor
    order by waktu_catat desc, batch_no desc, lembar desc, baris desc
) = 1
