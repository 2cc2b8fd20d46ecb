-- How far voting day has come in the whole area: every stage with its six states, which sum to the list.
--
-- grain   one row per tahap
-- reads   kini_pemungutan, ref_pemungutan
-- param   sampai          TIMESTAMPTZ  as-of instant
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
-- column  sudah           BIGINT       TPS  known to have passed the stage
-- column  beda            BIGINT       TPS  of these: reporters differ
-- column  waktu_stempel   TIMESTAMPTZ  -    newest stamp, null when there is none
select
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
    count(*) filter (where k.keadaan = 'belum_waktunya') as belum_waktunya,
    count(*) filter (where k.keadaan in ('tepat_waktu', 'terlambat', 'tanpa_jam')) as sudah,
    count(*) filter (where k.is_beda) as beda,
    max(k.waktu_stempel) as waktu_stempel
from kini_pemungutan as k
inner join ref_pemungutan as r on k.tahap = r.tahap
group by k.tahap, r.nama, k.urutan, k.tenggat
order by k.urutan asc, k.tahap asc
