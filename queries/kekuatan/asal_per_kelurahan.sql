-- Officers posted for one day of duty by kelurahan and origin, with what the parade said of them.
--
-- The reserve counts for no kelurahan and is left out.
--
-- grain   one row per kelurahan_kode, asal of the day
-- reads   kini_kehadiran, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   hari            TIMESTAMPTZ  an instant of the day of duty
-- column  kelurahan_kode  VARCHAR      -      kelurahan
-- column  nama            VARCHAR      -      its name
-- column  asal            VARCHAR      -      organik or which BKO
-- column  terplot         BIGINT       orang  officers posted
-- column  siap            BIGINT       orang  seen complete at a parade that still counts
-- column  masalah         BIGINT       orang  of units that were short
-- column  kedaluwarsa     BIGINT       orang  seen complete too long ago
-- column  tanpa_kabar     BIGINT       orang  of units no parade told of
-- column  waktu_hadir     TIMESTAMPTZ  -      newest parade, null when there is none
select
    k.kelurahan_kode,
    w.nama,
    k.asal,
    cast(sum(k.jml_polri) as bigint) as terplot,
    cast(coalesce(sum(k.jml_polri) filter (where k.keadaan = 'siap'), 0) as bigint) as siap,
    cast(coalesce(sum(k.jml_polri) filter (where k.keadaan = 'masalah'), 0) as bigint) as masalah,
    cast(coalesce(sum(k.jml_polri) filter (where k.keadaan = 'kedaluwarsa'), 0) as bigint) as kedaluwarsa,
    cast(coalesce(sum(k.jml_polri) filter (where k.keadaan = 'tanpa_kabar'), 0) as bigint) as tanpa_kabar,
    max(k.waktu_hadir) as waktu_hadir
from kini_kehadiran as k
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
where k.tanggal_tugas = cast($hari as date) and not k.is_cadangan
group by k.kelurahan_kode, w.nama, k.asal
order by k.kelurahan_kode asc, k.asal asc
