-- Officers needed, posted and present in every kelurahan.
--
-- Needed follows the guard pattern of each station's class in force (kini_kelas).
--
-- grain   one row per kelurahan_kode
-- reads   kini_kelas, kini_pola, log_personel, ref_wilayah
-- column  kelurahan_kode  VARCHAR      -      kelurahan
-- column  nama            VARCHAR      -      its name
-- column  perlu           BIGINT       orang  needed by pattern
-- column  terplot         BIGINT       orang  posted for the next day of duty
-- column  hadir           BIGINT       orang  present at the newest parade
-- column  linmas_perlu    BIGINT       orang  Linmas needed, two per station
-- column  linmas_terplot  BIGINT       orang  Linmas posted
-- column  tanggal_tugas   DATE         -      day of duty of the postings, null when there is none
-- column  waktu_hadir     TIMESTAMPTZ  -      newest parade, null when there is none
with

per_kelas as (

    select
        kelurahan_kode,
        kelas,
        count(*) as jumlah_tps
    from kini_kelas
    group by kelurahan_kode, kelas

),

keperluan as (

    select
        p.kelurahan_kode,
        sum(ceil(p.jumlah_tps / o.jml_tps) * o.jml_polri) as perlu,
        sum(p.jumlah_tps * 2) as linmas_perlu
    from per_kelas as p
    inner join kini_pola as o on p.kelas = o.kelas
    group by p.kelurahan_kode

),

catatan_terbaru as (

    select *
    from log_personel
    qualify row_number() over (
        partition by kelurahan_kode, tps_awal, tps_akhir, regu, asal, jenis_catatan, tanggal_tugas
        order by waktu_catat desc, waktu_kejadian desc, batch_no desc, lembar desc, baris desc
    ) = 1

),

hari_tugas as (

    select min(tanggal_tugas) as tanggal_tugas
    from catatan_terbaru
    where jenis_catatan = 'plot' and tanggal_tugas >= cast(getvariable('sampai') as date)

),

hari_apel as (

    select max(tanggal_tugas) as tanggal_apel
    from catatan_terbaru
    where jenis_catatan = 'hadir' and tanggal_tugas <= cast(getvariable('sampai') as date)

),

kekuatan as (

    select
        c.kelurahan_kode,
        sum(c.jml_polri) filter (where c.jenis_catatan = 'plot' and c.tanggal_tugas = h.tanggal_tugas)
            as terplot,
        sum(c.jml_linmas) filter (where c.jenis_catatan = 'plot' and c.tanggal_tugas = h.tanggal_tugas)
            as linmas_terplot,
        sum(c.jml_polri) filter (where c.jenis_catatan = 'hadir' and c.tanggal_tugas = a.tanggal_apel)
            as hadir,
        max(c.waktu_kejadian) filter (where c.jenis_catatan = 'hadir') as waktu_hadir,
        max(h.tanggal_tugas) as tanggal_tugas
    from catatan_terbaru as c
    cross join hari_tugas as h
    cross join hari_apel as a
    group by c.kelurahan_kode

)

select
    w.kelurahan_kode,
    w.nama,
    cast(coalesce(p.perlu, 0) as bigint) as perlu,
    cast(coalesce(k.terplot, 0) as bigint) as terplot,
    cast(coalesce(k.hadir, 0) as bigint) as hadir,
    cast(coalesce(p.linmas_perlu, 0) as bigint) as linmas_perlu,
    cast(coalesce(k.linmas_terplot, 0) as bigint) as linmas_terplot,
    k.tanggal_tugas,
    k.waktu_hadir
from ref_wilayah as w
left join keperluan as p on w.kelurahan_kode = p.kelurahan_kode
left join kekuatan as k on w.kelurahan_kode = k.kelurahan_kode
