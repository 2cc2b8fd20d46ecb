-- The situation of every kelurahan: the worst among its boxes, stations, incidents and store.
--
-- Silence counts: an area nobody reports on is never better than «tanpa_kabar», and boxes not
-- recorded where they had to be by now are silent, whether or not a truck was seen to leave.
--
-- grain   one row per kelurahan_kode
-- reads   kini_kiriman, kini_posisi, kini_tps, kini_insiden, kini_gudang, ref_wilayah, ref_leg
-- param   sampai           TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode   VARCHAR  -        kelurahan
-- column  nama             VARCHAR  -        its name
-- column  keadaan          VARCHAR  -        masalah, tanpa_kabar, kedaluwarsa, siap
-- column  keadaan_kotak    VARCHAR  -        of its boxes
-- column  keadaan_tps      VARCHAR  -        of its stations
-- column  keadaan_insiden  VARCHAR  -        of its incidents
-- column  keadaan_gudang   VARCHAR  -        of its PPS store, siap when it holds no box
-- column  jumlah_tps       BIGINT   TPS      on the list
-- column  tps_siap         BIGINT   TPS      ready
-- column  tps_masalah      BIGINT   TPS      with a deciding problem
-- column  tps_kedaluwarsa  BIGINT   TPS      good news too old
-- column  tps_senyap       BIGINT   TPS      silent
-- column  kotak_selisih    BIGINT   kotak    missing, unexplained
-- column  kotak_senyap     BIGINT   kotak    left, silent since
-- column  kotak_terlambat  BIGINT   kotak    not recorded where a passed deadline wanted them
-- column  insiden_terbuka  BIGINT   insiden  open
-- column  insiden_mengganggu  BIGINT insiden open and stopping the election
with

batas as (

    select max(2 * urutan) as tahap_urut
    from ref_leg
    where tenggat < getvariable('sampai')

),

kotak as (

    select
        p.kelurahan_kode,
        sum(p.selisih_belum_jelas) as selisih,
        sum(p.tanpa_kabar) as senyap,
        sum(p.jumlah) filter (where p.tahap_urut < b.tahap_urut) as terlambat,
        sum(p.jumlah) filter (where p.tahap_urut in (4, 8)) as di_pps
    from kini_posisi as p
    cross join batas as b
    group by p.kelurahan_kode

),

kabar_kotak as (

    select
        kelurahan_kode,
        count(*) as jumlah
    from kini_kiriman
    group by kelurahan_kode

),

tps as (

    select
        kelurahan_kode,
        count(*) as jumlah,
        count(*) filter (where keadaan = 'siap') as siap,
        count(*) filter (where keadaan = 'masalah') as masalah,
        count(*) filter (where keadaan = 'kedaluwarsa') as kedaluwarsa,
        count(*) filter (where keadaan = 'tanpa_kabar') as senyap
    from kini_tps
    group by kelurahan_kode

),

insiden as (

    select
        kelurahan_kode,
        count(*) filter (where is_terbuka) as terbuka,
        count(*) filter (where is_terbuka and is_mengganggu) as mengganggu,
        count(*) filter (where is_terbuka and (is_mengganggu or skala >= 3) and sifat <> 'akan') as berat
    from kini_insiden
    group by kelurahan_kode

),

gudang as (

    select
        kelurahan_kode,
        min(
            case keadaan when 'masalah' then 1 when 'tanpa_kabar' then 2 when 'kedaluwarsa' then 3 else 4 end
        ) as berat
    from kini_gudang
    where jenis = 'gudang_pps'
    group by kelurahan_kode

),

dinilai as (

    select
        w.kelurahan_kode,
        w.nama,
        case
            when coalesce(k.selisih, 0) > 0 then 'masalah'
            when coalesce(k.senyap, 0) > 0 or coalesce(k.terlambat, 0) > 0 then 'tanpa_kabar'
            when coalesce(l.jumlah, 0) = 0 then 'tanpa_kabar'
            else 'siap'
        end as keadaan_kotak,
        case
            when t.masalah > 0 then 'masalah'
            when t.senyap > 0 then 'tanpa_kabar'
            when t.kedaluwarsa > 0 then 'kedaluwarsa'
            when t.siap > 0 then 'siap'
            else 'tanpa_kabar'
        end as keadaan_tps,
        case when coalesce(i.berat, 0) > 0 then 'masalah' else 'siap' end as keadaan_insiden,
        case
            when coalesce(k.di_pps, 0) = 0 then 'siap'
            when g.berat = 1 then 'masalah'
            when g.berat = 3 then 'kedaluwarsa'
            when g.berat = 4 then 'siap'
            else 'tanpa_kabar'
        end as keadaan_gudang,
        coalesce(t.jumlah, 0) as jumlah_tps,
        coalesce(t.siap, 0) as tps_siap,
        coalesce(t.masalah, 0) as tps_masalah,
        coalesce(t.kedaluwarsa, 0) as tps_kedaluwarsa,
        coalesce(t.senyap, 0) as tps_senyap,
        cast(coalesce(k.selisih, 0) as bigint) as kotak_selisih,
        cast(coalesce(k.senyap, 0) as bigint) as kotak_senyap,
        cast(coalesce(k.terlambat, 0) as bigint) as kotak_terlambat,
        coalesce(i.terbuka, 0) as insiden_terbuka,
        coalesce(i.mengganggu, 0) as insiden_mengganggu
    from ref_wilayah as w
    left join kotak as k on w.kelurahan_kode = k.kelurahan_kode
    left join kabar_kotak as l on w.kelurahan_kode = l.kelurahan_kode
    left join tps as t on w.kelurahan_kode = t.kelurahan_kode
    left join insiden as i on w.kelurahan_kode = i.kelurahan_kode
    left join gudang as g on w.kelurahan_kode = g.kelurahan_kode

)

select
    kelurahan_kode,
    nama,
    case
        when 'masalah' in (keadaan_kotak, keadaan_tps, keadaan_insiden, keadaan_gudang) then 'masalah'
        when 'tanpa_kabar' in (keadaan_kotak, keadaan_tps, keadaan_insiden, keadaan_gudang) then 'tanpa_kabar'
        when 'kedaluwarsa' in (keadaan_kotak, keadaan_tps, keadaan_insiden, keadaan_gudang) then 'kedaluwarsa'
        else 'siap'
    end as keadaan,
    keadaan_kotak,
    keadaan_tps,
    keadaan_insiden,
    keadaan_gudang,
    jumlah_tps,
    tps_siap,
    tps_masalah,
    tps_kedaluwarsa,
    tps_senyap,
    kotak_selisih,
    kotak_senyap,
    kotak_terlambat,
    insiden_terbuka,
    insiden_mengganggu
from dinilai
order by kelurahan_kode asc
