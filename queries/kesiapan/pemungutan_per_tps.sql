-- How voting day stands at every polling station: the worst of its stages, and which are behind.
--
-- grain   one row per tps_id
-- reads   kini_pemungutan, ref_pemungutan, ref_wilayah
-- param   sampai            TIMESTAMPTZ  as-of instant
-- column  tps_id            VARCHAR      -  key
-- column  kelurahan_kode    VARCHAR      -  kelurahan
-- column  nama              VARCHAR      -  its name
-- column  tps_no            BIGINT       -  number in the kelurahan
-- column  is_khusus         BOOLEAN      -  special station
-- column  keadaan           VARCHAR      -  worst of its stages; tepat_waktu once all that is due is in time
-- column  tahap_senyap      VARCHAR      -  stages without news past the grace time
-- column  tahap_ditunggu    VARCHAR      -  stages due within the grace time
-- column  tahap_terlambat   VARCHAR      -  stages stamped later than due
-- column  tahap_tanpa_jam   VARCHAR      -  stages passed by a later stamp, hour unknown
-- column  tenggat           TIMESTAMPTZ  -  of the earliest stage silent or awaited, null when there is none
-- column  tahap_akhir       VARCHAR      -  farthest stage stamped, null when there is none
-- column  waktu_akhir       TIMESTAMPTZ  -  when that was
-- column  is_beda           BOOLEAN      -  reporters differ on a stage
with

akhir as (

    select
        tps_id,
        max(urutan) as urutan
    from kini_pemungutan
    where waktu_stempel is not null
    group by tps_id

),

dihitung as (

    select
        k.tps_id,
        k.kelurahan_kode,
        k.tps_no,
        k.is_khusus,
        count(*) filter (where k.keadaan = 'tanpa_kabar') as senyap,
        count(*) filter (where k.keadaan = 'ditunggu') as ditunggu,
        count(*) filter (where k.keadaan = 'tanpa_jam') as tanpa_jam,
        count(*) filter (where k.keadaan = 'terlambat') as terlambat,
        count(*) filter (where k.keadaan = 'belum_waktunya') as belum,
        count(*) as jumlah,
        string_agg(r.nama, ', ' order by r.urutan) filter (where k.keadaan = 'tanpa_kabar') as nama_senyap,
        string_agg(r.nama, ', ' order by r.urutan) filter (where k.keadaan = 'ditunggu') as nama_ditunggu,
        string_agg(r.nama, ', ' order by r.urutan) filter (where k.keadaan = 'terlambat') as nama_terlambat,
        string_agg(r.nama, ', ' order by r.urutan) filter (where k.keadaan = 'tanpa_jam') as nama_tanpa_jam,
        min(k.tenggat) filter (where k.keadaan in ('tanpa_kabar', 'ditunggu')) as tenggat,
        max(case when k.is_beda then 1 else 0 end) as beda
    from kini_pemungutan as k
    inner join ref_pemungutan as r on k.tahap = r.tahap
    group by k.tps_id, k.kelurahan_kode, k.tps_no, k.is_khusus

)

select
    d.tps_id,
    d.kelurahan_kode,
    w.nama,
    d.tps_no,
    d.is_khusus,
    case
        when d.senyap > 0 then 'tanpa_kabar'
        when d.ditunggu > 0 then 'ditunggu'
        when d.tanpa_jam > 0 then 'tanpa_jam'
        when d.terlambat > 0 then 'terlambat'
        when d.belum = d.jumlah then 'belum_waktunya'
        else 'tepat_waktu'
    end as keadaan,
    coalesce(d.nama_senyap, '') as tahap_senyap,
    coalesce(d.nama_ditunggu, '') as tahap_ditunggu,
    coalesce(d.nama_terlambat, '') as tahap_terlambat,
    coalesce(d.nama_tanpa_jam, '') as tahap_tanpa_jam,
    d.tenggat,
    r.nama as tahap_akhir,
    k.waktu_stempel as waktu_akhir,
    d.beda = 1 as is_beda
from dihitung as d
inner join ref_wilayah as w on d.kelurahan_kode = w.kelurahan_kode
left join akhir as a on d.tps_id = a.tps_id
left join ref_pemungutan as r on a.urutan = r.urutan
left join kini_pemungutan as k on d.tps_id = k.tps_id and a.urutan = k.urutan
order by d.kelurahan_kode asc, d.tps_no asc
