-- How far voting day has come in every kelurahan, stage by stage.
--
-- grain   one row per kelurahan_kode, tahap
-- reads   kini_pemungutan, ref_pemungutan, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode  VARCHAR      -    kelurahan
-- column  kelurahan       VARCHAR      -    its name
-- column  tahap           VARCHAR      -    stage
-- column  nama            VARCHAR      -    its name
-- column  urutan          BIGINT       -    its place in the day
-- column  tenggat         TIMESTAMPTZ  -    latest instant that is on time
-- column  jumlah_tps      BIGINT       TPS  on the list
-- column  tepat_waktu     BIGINT       TPS  stamped in time
-- column  terlambat       BIGINT       TPS  stamped later than due
-- column  tanpa_jam       BIGINT       TPS  passed by a later stamp, hour unknown
-- column  ditunggu        BIGINT       TPS  due, still within the grace time
-- column  tanpa_kabar     BIGINT       TPS  due, grace time over, no stamp
-- column  belum_waktunya  BIGINT       TPS  not due, no stamp
select
    k.kelurahan_kode,
    w.nama as kelurahan,
    k.tahap,
    r.nama,
    k.urutan,
    k.tenggat,
    count(*) as jumlah_tps,
    count(*) filter (where k.keadaan = 'tepat_waktu') as tepat_waktu,
    count(*) filter (where k.keadaan = 'terlambat') as terlambat,
    count(*) filter (where k.keadaan = 'tanpa_jam') as tanpa_jam,
    count(*) filter (where k.keadaan = 'ditunggu') as ditunggu,
    count(*) filter (where k.keadaan = 'tanpa_kabar') as tanpa_kabar,
    count(*) filter (where k.keadaan = 'belum_waktunya') as belum_waktunya
from kini_pemungutan as k
inner join ref_pemungutan as r on k.tahap = r.tahap
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
group by k.kelurahan_kode, w.nama, k.tahap, r.nama, k.urutan, k.tenggat
order by k.kelurahan_kode asc, k.urutan asc, k.tahap asc
