-- What the situation of every kelurahan rests on, counted: boxes, stations, incidents, stores, officers.
--
-- Officers are counted for the newest day of duty told, so that no midnight makes a gap vanish.
--
-- grain   one row per kelurahan_kode
-- reads   kini_kiriman, kini_posisi, kini_tps, kini_insiden, kini_penjagaan, kini_kekuatan, log_personel
-- reads   ref_wilayah, ref_leg
-- column  kelurahan_kode   VARCHAR  -        kelurahan
-- column  nama             VARCHAR  -        its name
-- column  jumlah_tps       BIGINT   TPS      on the list
-- column  tps_siap         BIGINT   TPS      ready
-- column  tps_masalah      BIGINT   TPS      with a deciding problem
-- column  tps_kedaluwarsa  BIGINT   TPS      good news too old
-- column  tps_senyap       BIGINT   TPS      silent
-- column  jumlah_kotak     BIGINT   kotak    due
-- column  baris_kiriman    BIGINT   baris    shipment lines ever told
-- column  kotak_selisih    BIGINT   kotak    missing, unexplained
-- column  kotak_senyap     BIGINT   kotak    left, silent since
-- column  kotak_terlambat  BIGINT   kotak    not recorded where a passed deadline wanted them
-- column  insiden_terbuka  BIGINT   insiden  open
-- column  insiden_berat    BIGINT   insiden  open, happened, severity 3 and up or stopping the election
-- column  insiden_mengganggu  BIGINT insiden open and stopping the election
-- column  gudang_isi       BIGINT   -        stores that hold boxes
-- column  gudang_masalah   BIGINT   -        of these: guard missing, lock broken, or a finding
-- column  gudang_senyap    BIGINT   -        of these: never told to be guarded
-- column  gudang_usang     BIGINT   -        of these: guard told too long ago
-- column  personel_perlu   BIGINT   orang    needed by pattern
-- column  personel_terplot BIGINT   orang    posted for the newest day of duty told, null when none is told
-- column  tanggal_tugas    DATE     -        that day
with

batas as (

    select max(2 * urutan) as tahap_urut
    from ref_leg
    where tenggat < getvariable('sampai')

),

kotak as (

    select
        p.kelurahan_kode,
        sum(p.jumlah) as jumlah,
        sum(p.selisih_belum_jelas) as selisih,
        sum(p.tanpa_kabar) as senyap,
        sum(p.jumlah) filter (where p.tahap_urut < b.tahap_urut) as terlambat
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
        count(*) as isi,
        count(*) filter (where keadaan = 'masalah') as masalah,
        count(*) filter (where keadaan = 'tanpa_kabar') as senyap,
        count(*) filter (where keadaan = 'kedaluwarsa') as usang
    from kini_penjagaan
    where kotak > 0
    group by kelurahan_kode

),

plotting as (

    select
        kelurahan_kode,
        tanggal_tugas,
        jml_polri
    from log_personel
    where jenis_catatan = 'plot'
    qualify row_number() over (
        partition by kelurahan_kode, tps_awal, tps_akhir, regu, asal, tanggal_tugas
        order by waktu_catat desc, waktu_kejadian desc, batch_no desc, lembar desc, baris desc
    ) = 1

),

personel as (

    select
        p.kelurahan_kode,
        p.tanggal_tugas,
        sum(p.jml_polri) as terplot
    from plotting as p
    group by p.kelurahan_kode, p.tanggal_tugas
    qualify row_number() over (partition by p.kelurahan_kode order by p.tanggal_tugas desc) = 1

)

select
    w.kelurahan_kode,
    w.nama,
    coalesce(t.jumlah, 0) as jumlah_tps,
    coalesce(t.siap, 0) as tps_siap,
    coalesce(t.masalah, 0) as tps_masalah,
    coalesce(t.kedaluwarsa, 0) as tps_kedaluwarsa,
    coalesce(t.senyap, 0) as tps_senyap,
    cast(coalesce(k.jumlah, 0) as bigint) as jumlah_kotak,
    coalesce(l.jumlah, 0) as baris_kiriman,
    cast(coalesce(k.selisih, 0) as bigint) as kotak_selisih,
    cast(coalesce(k.senyap, 0) as bigint) as kotak_senyap,
    cast(coalesce(k.terlambat, 0) as bigint) as kotak_terlambat,
    coalesce(i.terbuka, 0) as insiden_terbuka,
    coalesce(i.berat, 0) as insiden_berat,
    coalesce(i.mengganggu, 0) as insiden_mengganggu,
    coalesce(g.isi, 0) as gudang_isi,
    coalesce(g.masalah, 0) as gudang_masalah,
    coalesce(g.senyap, 0) as gudang_senyap,
    coalesce(g.usang, 0) as gudang_usang,
    coalesce(q.perlu, 0) as personel_perlu,
    cast(o.terplot as bigint) as personel_terplot,
    o.tanggal_tugas
from ref_wilayah as w
left join kotak as k on w.kelurahan_kode = k.kelurahan_kode
left join kabar_kotak as l on w.kelurahan_kode = l.kelurahan_kode
left join tps as t on w.kelurahan_kode = t.kelurahan_kode
left join insiden as i on w.kelurahan_kode = i.kelurahan_kode
left join gudang as g on w.kelurahan_kode = g.kelurahan_kode
left join personel as o on w.kelurahan_kode = o.kelurahan_kode
left join kini_kekuatan as q on w.kelurahan_kode = q.kelurahan_kode
