-- Every incident handed to a partner, and whether it was answered.
--
-- Closing it or finding it untrue ends a referral; a deadline passed without news does not.
--
-- grain   one row per nomor
-- reads   kini_insiden
-- column  nomor           VARCHAR      -    number of the incident
-- column  instansi        VARCHAR      -    partner it was handed to
-- column  waktu_kejadian  TIMESTAMPTZ  -    when it happened
-- column  kelurahan_kode  VARCHAR      -    where
-- column  kategori        VARCHAR      -    category
-- column  skala           BIGINT       1-5  severity
-- column  apa             VARCHAR      -    what happened
-- column  status          VARCHAR      -    how it stands
-- column  tenggat         TIMESTAMPTZ  -    answer due, null when no date was set
-- column  keadaan         VARCHAR      -    siap (ended), belum_waktunya, tanpa_kabar, masalah
-- column  is_lewat        BOOLEAN      -    due and not ended
-- column  waktu_kabar     TIMESTAMPTZ  -    when the desk last learned anything about it
select
    nomor,
    diteruskan_ke as instansi,
    waktu_kejadian,
    kelurahan_kode,
    kategori,
    skala,
    apa,
    status,
    tenggat,
    case
        when not is_terbuka then 'siap'
        when tenggat > getvariable('sampai') then 'belum_waktunya'
        when waktu_catat >= tenggat then 'masalah'
        else 'tanpa_kabar'
    end as keadaan,
    coalesce(is_terbuka and tenggat <= getvariable('sampai'), false) as is_lewat,
    waktu_catat as waktu_kabar
from kini_insiden
where diteruskan_ke is not null
