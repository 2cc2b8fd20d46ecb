-- What the newest parade said of every posted unit: seen, short, never heard of, or long ago.
--
-- A unit that was short stays short until a parade says otherwise; one that was complete is good for
-- a day and the grace time.
--
-- grain   one row per is_cadangan, kelurahan_kode, tps_awal, tps_akhir, regu, asal, tanggal_tugas
-- reads   kini_penugasan, log_personel, ref_kabar
-- column  kelurahan_kode  VARCHAR      -      kelurahan
-- column  tps_awal        BIGINT       -      first station
-- column  tps_akhir       BIGINT       -      last station
-- column  regu            VARCHAR      -      call-sign of the unit
-- column  asal            VARCHAR      -      organik or which BKO
-- column  is_cadangan     BOOLEAN      -      waits in reserve
-- column  tanggal_tugas   DATE         -      day of duty
-- column  jml_polri       BIGINT       orang  officers posted
-- column  jml_hadir       BIGINT       orang  officers at the newest parade, null when none was told
-- column  waktu_hadir     TIMESTAMPTZ  -      newest parade of the unit
-- column  keadaan         VARCHAR      -      siap, masalah, tanpa_kabar, kedaluwarsa
with

terbaru as (

    select
        *,
        rank() over (partition by regu, asal order by tanggal_tugas desc) as urut_hari
    from log_personel
    where jenis_catatan = 'hadir'
    qualify row_number() over (
        partition by kelurahan_kode, tps_awal, tps_akhir, regu, asal, tanggal_tugas
        order by waktu_catat desc, waktu_kejadian desc, batch_no desc, lembar desc, baris desc
    ) = 1

),

apel as (

    select
        regu,
        asal,
        sum(jml_polri) as jml_hadir,
        max(waktu_kejadian) as waktu_hadir
    from terbaru
    where urut_hari = 1
    group by regu, asal

)

select
    p.kelurahan_kode,
    p.tps_awal,
    p.tps_akhir,
    p.regu,
    p.asal,
    p.is_cadangan,
    p.tanggal_tugas,
    p.jml_polri,
    cast(a.jml_hadir as bigint) as jml_hadir,
    a.waktu_hadir,
    case
        when a.jml_hadir is null then 'tanpa_kabar'
        when a.jml_hadir < p.jml_polri then 'masalah'
        when
            date_diff('second', a.waktu_hadir, getvariable('sampai')) > 3600 * (24 + s.tenggang_jam)
            then 'kedaluwarsa'
        else 'siap'
    end as keadaan
from kini_penugasan as p
cross join ref_kabar as s
left join apel as a on p.regu is not distinct from a.regu and p.asal = a.asal
where p.jml_polri > 0
