-- Stations a patrol looked at within their cycle, by kelurahan, those of higher class apart.
--
-- grain   one row per kelurahan_kode
-- reads   log_patroli, kini_kelas, ref_ambang, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode  VARCHAR      -      kelurahan
-- column  nama            VARCHAR      -      its name
-- column  jumlah_tps      BIGINT       TPS    stations
-- column  siap            BIGINT       TPS    visited within the cycle, newest visit without a finding
-- column  masalah         BIGINT       TPS    newest visit told of a finding
-- column  kedaluwarsa     BIGINT       TPS    visited, but longer ago than the cycle
-- column  tanpa_kabar     BIGINT       TPS    never visited
-- column  rawan           BIGINT       TPS    stations above the lowest class
-- column  rawan_siap      BIGINT       TPS    of these visited within the cycle without a finding
-- column  siklus_jam      DOUBLE       jam    a station is to be seen every so often
-- column  waktu_kunjung   TIMESTAMPTZ  -      newest visit to a station, null when there is none
with

kunjungan as (

    select
        kelurahan_kode,
        tps_no,
        max(waktu_kejadian) as waktu_kunjung,
        max(waktu_kejadian) filter (where temuan = 'ya') as waktu_temuan,
        max(waktu_kejadian) filter (where temuan = 'tidak') as waktu_bersih
    from log_patroli
    where tps_no is not null
    group by kelurahan_kode, tps_no

),

dinilai as (

    select
        k.kelurahan_kode,
        k.kelas <> 'kurang_rawan' as is_rawan,
        v.waktu_kunjung,
        case
            when v.waktu_kunjung is null then 'tanpa_kabar'
            when coalesce(v.waktu_temuan >= v.waktu_bersih, v.waktu_temuan is not null) then 'masalah'
            when
                date_diff('second', v.waktu_kunjung, getvariable('sampai')) > 3600 * a.nilai
                then 'kedaluwarsa'
            else 'siap'
        end as keadaan
    from kini_kelas as k
    cross join ref_ambang as a
    left join kunjungan as v on k.kelurahan_kode = v.kelurahan_kode and k.tps_no = v.tps_no
    where a.kode = 'siklus_tps_jam'

)

select
    w.kelurahan_kode,
    w.nama,
    count(d.keadaan) as jumlah_tps,
    count(*) filter (where d.keadaan = 'siap') as siap,
    count(*) filter (where d.keadaan = 'masalah') as masalah,
    count(*) filter (where d.keadaan = 'kedaluwarsa') as kedaluwarsa,
    count(*) filter (where d.keadaan = 'tanpa_kabar') as tanpa_kabar,
    count(*) filter (where d.is_rawan) as rawan,
    count(*) filter (where d.is_rawan and d.keadaan = 'siap') as rawan_siap,
    max(a.nilai) as siklus_jam,
    max(d.waktu_kunjung) as waktu_kunjung
from ref_wilayah as w
inner join ref_ambang as a on a.kode = 'siklus_tps_jam'
left join dinilai as d on w.kelurahan_kode = d.kelurahan_kode
group by w.kelurahan_kode, w.nama
order by w.kelurahan_kode
