-- Work with every partner: meetings, promises by state, referrals by state; who was never met says so.
--
-- grain   one row per instansi
-- reads   kini_janji, kini_rujukan, ref_instansi
-- param   sampai            TIMESTAMPTZ  as-of instant
-- column  instansi          VARCHAR      -      partner
-- column  nama              VARCHAR      -      its name
-- column  urutan            BIGINT       -      order of the list
-- column  pertemuan         BIGINT       kali   meetings at which something was agreed
-- column  waktu_rapat       TIMESTAMPTZ  -      newest of them, null when there was none
-- column  ditepati          BIGINT       butir  promises kept
-- column  berjalan          BIGINT       butir  promises not due yet
-- column  tanpa_kabar       BIGINT       butir  promises due without news, or without a due date
-- column  masalah           BIGINT       butir  promises due and told to be open still
-- column  batal             BIGINT       butir  promises called off
-- column  lewat             BIGINT       butir  promises due and not kept
-- column  rujukan           BIGINT       insiden  incidents handed to it and still open
-- column  rujukan_lewat     BIGINT       insiden  of these: answer due
with

janji as (

    select
        instansi,
        count(distinct waktu_kejadian) as pertemuan,
        max(waktu_kejadian) as waktu_rapat,
        count(*) filter (where keadaan = 'siap') as ditepati,
        count(*) filter (where keadaan = 'belum_waktunya') as berjalan,
        count(*) filter (where keadaan = 'tanpa_kabar') as tanpa_kabar,
        count(*) filter (where keadaan = 'masalah') as masalah,
        count(*) filter (where keadaan = 'batal') as batal,
        count(*) filter (where is_lewat) as lewat
    from kini_janji
    group by instansi

),

rujukan as (

    select
        instansi,
        count(*) filter (where keadaan <> 'siap') as rujukan,
        count(*) filter (where is_lewat) as rujukan_lewat
    from kini_rujukan
    group by instansi

)

select
    i.instansi,
    i.nama,
    cast(i.urutan as bigint) as urutan,
    coalesce(j.pertemuan, 0) as pertemuan,
    j.waktu_rapat,
    coalesce(j.ditepati, 0) as ditepati,
    coalesce(j.berjalan, 0) as berjalan,
    coalesce(j.tanpa_kabar, 0) as tanpa_kabar,
    coalesce(j.masalah, 0) as masalah,
    coalesce(j.batal, 0) as batal,
    coalesce(j.lewat, 0) as lewat,
    coalesce(r.rujukan, 0) as rujukan,
    coalesce(r.rujukan_lewat, 0) as rujukan_lewat
from ref_instansi as i
left join janji as j on i.instansi = j.instansi
left join rujukan as r on i.instansi = r.instansi
order by i.urutan asc, i.instansi asc
