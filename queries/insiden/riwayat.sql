-- Everything the desk was told about one incident, and about the reports joined to it, oldest first.
--
-- grain   one row per log row
-- reads   log_insiden, kini_insiden
-- param   sampai              TIMESTAMPTZ  as-of instant
-- param   nomor               VARCHAR      the incident
-- column  waktu_catat         TIMESTAMPTZ  -    when the desk learned it
-- column  nomor               VARCHAR      -    number of the report
-- column  waktu_kejadian      TIMESTAMPTZ  -    when it happened
-- column  kelurahan_kode      VARCHAR      -    where
-- column  tps_no              BIGINT       -    polling station
-- column  tempat              VARCHAR      -    place in words
-- column  kategori            VARCHAR      -    category code
-- column  skala               BIGINT       1-5  severity
-- column  mengganggu_tahapan  VARCHAR      -    ya, tidak
-- column  sifat               VARCHAR      -    terjadi, berlangsung, akan
-- column  sumber              VARCHAR      -    who reported
-- column  verifikasi          VARCHAR      -    verified or not
-- column  status              VARCHAR      -    how it stood
-- column  diteruskan_ke       VARCHAR      -    referred to
-- column  waktu_tenggat       TIMESTAMPTZ  -    deadline as written
-- column  tanda_terima        VARCHAR      -    receipt
-- column  unit                VARCHAR      -    unit it was given to
-- column  gabung_ke           VARCHAR      -    report it was joined to
-- column  apa                 VARCHAR      -    what
-- column  siapa               VARCHAR      -    who, as a party
-- column  bagaimana           VARCHAR      -    how
-- column  mengapa             VARCHAR      -    why
-- column  tindakan            VARCHAR      -    what was done
-- column  catatan             VARCHAR      -    note
-- column  berkas              VARCHAR      -    file
-- column  lembar              VARCHAR      -    sheet
-- column  baris               BIGINT       -    row
with

bergabung as (

    select distinct l.nomor
    from log_insiden as l
    left join kini_insiden as k on l.nomor = k.nomor
    where l.nomor = $nomor or (l.gabung_ke = $nomor and k.nomor is null)

)

select
    l.waktu_catat,
    l.nomor,
    l.waktu_kejadian,
    l.kelurahan_kode,
    l.tps_no,
    l.tempat,
    l.kategori,
    l.skala,
    l.mengganggu_tahapan,
    l.sifat,
    l.sumber,
    l.verifikasi,
    l.status,
    l.diteruskan_ke,
    l.tenggat as waktu_tenggat,
    l.tanda_terima,
    l.unit,
    l.gabung_ke,
    l.apa,
    l.siapa,
    l.bagaimana,
    l.mengapa,
    l.tindakan,
    l.catatan,
    l.berkas,
    l.lembar,
    l.baris
from log_insiden as l
inner join bergabung as b on l.nomor = b.nomor
order by l.waktu_catat asc, l.berkas asc, l.lembar asc, l.baris asc
