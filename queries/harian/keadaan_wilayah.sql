-- The situation of every kelurahan: the worst among its boxes, stations, incidents, stores and officers.
--
-- Silence counts: an area nobody reports on is never better than «tanpa_kabar», and boxes not
-- recorded where they had to be by now are silent, whether or not a truck was seen to leave.
-- `tingkat` tells how grave it is on a scale that never follows the data, so that nineteen areas with
-- one problem each do not look like nineteen disasters; silence weighs as much as a problem there.
--
-- grain   one row per kelurahan_kode
-- reads   kini_wilayah
-- param   sampai           TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode   VARCHAR  -        kelurahan
-- column  nama             VARCHAR  -        its name
-- column  keadaan          VARCHAR  -        masalah, tanpa_kabar, kedaluwarsa, siap
-- column  tingkat          INTEGER  -        how grave: 0 in order, 1 light, 2 middling, 3 grave
-- column  keadaan_kotak    VARCHAR  -        of its boxes
-- column  keadaan_tps      VARCHAR  -        of its stations
-- column  keadaan_insiden  VARCHAR  -        of its incidents
-- column  keadaan_gudang   VARCHAR  -        of its stores, siap when none holds a box
-- column  keadaan_personel VARCHAR  -        of the officers posted for the newest day of duty told
-- column  jumlah_masalah   BIGINT   -        things with a problem: stations, missing boxes, grave incidents…
-- column  jumlah_tps       BIGINT   TPS      on the list
-- column  tps_siap         BIGINT   TPS      ready
-- column  tps_masalah      BIGINT   TPS      with a deciding problem
-- column  tps_kedaluwarsa  BIGINT   TPS      good news too old
-- column  tps_senyap       BIGINT   TPS      silent
-- column  jumlah_kotak     BIGINT   kotak    due
-- column  kotak_selisih    BIGINT   kotak    missing, unexplained
-- column  kotak_senyap     BIGINT   kotak    left, silent since
-- column  kotak_terlambat  BIGINT   kotak    not recorded where a passed deadline wanted them
-- column  insiden_terbuka  BIGINT   insiden  open
-- column  insiden_berat    BIGINT   insiden  open, happened, severity 3 and up or stopping the election
-- column  insiden_mengganggu  BIGINT insiden open and stopping the election
-- column  personel_kurang  BIGINT   orang    needed and not posted on that day of duty
with

dinilai as (

    select
        *,
        case
            when kotak_selisih > 0 then 'masalah'
            when kotak_senyap > 0 or kotak_terlambat > 0 or baris_kiriman = 0 then 'tanpa_kabar'
            else 'siap'
        end as keadaan_kotak,
        case
            when tps_masalah > 0 then 'masalah'
            when tps_senyap > 0 then 'tanpa_kabar'
            when tps_kedaluwarsa > 0 then 'kedaluwarsa'
            when tps_siap > 0 then 'siap'
            else 'tanpa_kabar'
        end as keadaan_tps,
        case when insiden_berat > 0 then 'masalah' else 'siap' end as keadaan_insiden,
        case
            when gudang_masalah > 0 then 'masalah'
            when gudang_senyap > 0 then 'tanpa_kabar'
            when gudang_usang > 0 then 'kedaluwarsa'
            else 'siap'
        end as keadaan_gudang,
        case
            when personel_terplot is null then 'tanpa_kabar'
            when personel_terplot < personel_perlu then 'masalah'
            when tanggal_tugas < cast(getvariable('sampai') as date) then 'kedaluwarsa'
            else 'siap'
        end as keadaan_personel,
        tps_masalah + tps_senyap as tps_buruk,
        greatest(kotak_senyap, kotak_terlambat) as kotak_buruk,
        greatest(personel_perlu - coalesce(personel_terplot, 0), 0) as personel_kurang
    from kini_wilayah

)

select
    kelurahan_kode,
    nama,
    case
        when 'masalah' in (keadaan_kotak, keadaan_tps, keadaan_insiden, keadaan_gudang, keadaan_personel)
            then 'masalah'
        when 'tanpa_kabar' in (keadaan_kotak, keadaan_tps, keadaan_insiden, keadaan_gudang, keadaan_personel)
            then 'tanpa_kabar'
        when 'kedaluwarsa' in (keadaan_kotak, keadaan_tps, keadaan_insiden, keadaan_gudang, keadaan_personel)
            then 'kedaluwarsa'
        else 'siap'
    end as keadaan,
    case
        -- Grave: the election stopped, a box gone, a store open, a quarter of the stations, half the boxes.
        when
            insiden_mengganggu > 0
            or kotak_selisih > 0
            or keadaan_gudang = 'masalah'
            or (tps_buruk >= 2 and 4 * tps_buruk >= jumlah_tps)
            or (kotak_buruk > 0 and 2 * kotak_buruk >= jumlah_kotak)
            then 3
        -- Middling: a grave incident, any box or store, a tenth of the stations, a quarter of the officers.
        when
            insiden_berat > 0
            or kotak_buruk > 0
            or keadaan_gudang <> 'siap'
            or (tps_buruk >= 2 and 10 * tps_buruk >= jumlah_tps)
            or (tps_buruk + tps_kedaluwarsa > 0 and 2 * (tps_buruk + tps_kedaluwarsa) >= jumlah_tps)
            or (personel_kurang > 0 and 4 * personel_kurang >= personel_perlu)
            then 2
        when
            keadaan_kotak <> 'siap'
            or keadaan_tps <> 'siap'
            or keadaan_personel <> 'siap'
            then 1
        else 0
    end as tingkat,
    keadaan_kotak,
    keadaan_tps,
    keadaan_insiden,
    keadaan_gudang,
    keadaan_personel,
    tps_masalah
    + kotak_selisih
    + insiden_berat
    + gudang_masalah
    + case when keadaan_personel = 'masalah' then 1 else 0 end as jumlah_masalah,
    jumlah_tps,
    tps_siap,
    tps_masalah,
    tps_kedaluwarsa,
    tps_senyap,
    jumlah_kotak,
    kotak_selisih,
    kotak_senyap,
    kotak_terlambat,
    insiden_terbuka,
    insiden_berat,
    insiden_mengganggu,
    personel_kurang
from dinilai
order by kelurahan_kode asc
