-- The units posted for one day of duty: what they are, where they stand, whether they may be sent.
--
-- grain   one row per is_cadangan, kelurahan_kode, tps_awal, tps_akhir, regu, asal of the day
-- reads   kini_penugasan, kini_kehadiran, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   hari            TIMESTAMPTZ  an instant of the day of duty
-- column  regu            VARCHAR      -      call-sign of the unit
-- column  asal            VARCHAR      -      organik or which BKO
-- column  kelurahan_kode  VARCHAR      -      where it is posted
-- column  nama            VARCHAR      -      its name
-- column  tps_awal        BIGINT       -      first station
-- column  tps_akhir       BIGINT       -      last station
-- column  jml_polri       BIGINT       orang  officers
-- column  jml_linmas      BIGINT       orang  Linmas
-- column  padal           VARCHAR      -      officer in charge, by post
-- column  hindari         VARCHAR      -      kelurahan in which it is not to serve
-- column  is_cadangan     BOOLEAN      -      waits in reserve and counts for no station
-- column  waktu_mulai     TIMESTAMPTZ  -      duty begins
-- column  waktu_selesai   TIMESTAMPTZ  -      duty ends
-- column  istirahat_menit BIGINT       menit  rest since the last duty before, null when there is none
-- column  jml_hadir       BIGINT       orang  officers at the newest parade, null when none was told
-- column  waktu_hadir     TIMESTAMPTZ  -      that parade
-- column  keadaan         VARCHAR      -      presence: siap, masalah, tanpa_kabar, kedaluwarsa
with

tugas as (

    select *
    from kini_penugasan
    where jml_polri > 0 and tanggal_tugas = cast($hari as date)

),

sebelum as (

    select
        t.regu,
        t.asal,
        max(l.waktu_selesai) as waktu_selesai
    from tugas as t
    inner join kini_penugasan as l
        on t.regu = l.regu and t.asal = l.asal and t.tanggal_tugas > l.tanggal_tugas and l.jml_polri > 0
    group by t.regu, t.asal

)

select
    t.regu,
    t.asal,
    t.kelurahan_kode,
    w.nama,
    t.tps_awal,
    t.tps_akhir,
    t.jml_polri,
    t.jml_linmas,
    t.padal,
    t.hindari,
    t.is_cadangan,
    t.waktu_mulai,
    t.waktu_selesai,
    cast(floor(date_diff('second', s.waktu_selesai, t.waktu_mulai) / 60) as bigint) as istirahat_menit,
    k.jml_hadir,
    k.waktu_hadir,
    k.keadaan
from tugas as t
inner join ref_wilayah as w on t.kelurahan_kode = w.kelurahan_kode
left join sebelum as s on t.regu = s.regu and t.asal = s.asal
left join kini_kehadiran as k
    on
        t.kelurahan_kode = k.kelurahan_kode
        and t.tps_awal is not distinct from k.tps_awal
        and t.tps_akhir is not distinct from k.tps_akhir
        and t.regu is not distinct from k.regu
        and t.asal = k.asal
        and t.is_cadangan = k.is_cadangan
        and t.tanggal_tugas = k.tanggal_tugas
order by
    t.is_cadangan asc, t.kelurahan_kode asc, t.tps_awal asc nulls last, t.tps_akhir asc nulls last,
    t.regu asc nulls last, t.asal asc
