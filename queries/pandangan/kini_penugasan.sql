-- Every posting of a unit as it was stated last: where, for which day, from when to when.
--
-- A posting set to nobody is one that was taken back; it stays here, so that a change can be followed.
--
-- grain   one row per is_cadangan, kelurahan_kode, tps_awal, tps_akhir, regu, asal, tanggal_tugas
-- reads   log_personel
-- column  kelurahan_kode  VARCHAR      -      kelurahan
-- column  tps_awal        BIGINT       -      first station, null when none is named
-- column  tps_akhir       BIGINT       -      last station
-- column  regu            VARCHAR      -      call-sign of the unit
-- column  asal            VARCHAR      -      organik or which BKO
-- column  jml_polri       BIGINT       orang  officers
-- column  jml_linmas      BIGINT       orang  Linmas
-- column  padal           VARCHAR      -      officer in charge, by post
-- column  hindari         VARCHAR      -      kelurahan in which the unit is not to serve
-- column  is_cadangan     BOOLEAN      -      waits in reserve and counts for no station
-- column  tanggal_tugas   DATE         -      day of duty
-- column  waktu_mulai     TIMESTAMPTZ  -      duty begins, null when not told
-- column  waktu_selesai   TIMESTAMPTZ  -      duty ends
with

terbaru as (

    select *
    from log_personel
    where jenis_catatan in ('plot', 'cadangan')
    qualify row_number() over (
        partition by jenis_catatan, kelurahan_kode, tps_awal, tps_akhir, regu, asal, tanggal_tugas
        order by waktu_catat desc, waktu_kejadian desc, batch_no desc, lembar desc, baris desc
    ) = 1

)

select
    kelurahan_kode,
    tps_awal,
    tps_akhir,
    regu,
    asal,
    jml_polri,
    coalesce(jml_linmas, 0) as jml_linmas,
    padal,
    hindari,
    jenis_catatan = 'cadangan' as is_cadangan,
    tanggal_tugas,
    mulai as waktu_mulai,
    selesai as waktu_selesai
from terbaru
