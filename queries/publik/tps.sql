-- Stations as a resident may know them: guard set, police there, open, counted.
--
-- Only sums of the whole area; whom, how many and where stays inside.
--
-- grain   one row
-- reads   kini_pemungutan, kini_penugasan, ref_pemungutan, ref_tps
-- param   sampai      TIMESTAMPTZ  as-of instant
-- column  jumlah_tps  BIGINT       TPS  on the list
-- column  ditetapkan  BIGINT       TPS  named in a posting for voting day
-- column  hadir       BIGINT       TPS  police stamped on site; never inferred from a later stage
-- column  buka        BIGINT       TPS  known to have opened
-- column  selesai     BIGINT       TPS  known to have finished counting
with

hari as (

    select cast(min(tenggat) as date) as hari_h from ref_pemungutan

),

ditetapkan as (

    select distinct
        t.kelurahan_kode,
        t.tps_no
    from ref_tps as t
    inner join kini_penugasan as p
        on
            t.kelurahan_kode = p.kelurahan_kode
            and t.tps_no between p.tps_awal and coalesce(p.tps_akhir, p.tps_awal)
    inner join hari as h on p.tanggal_tugas = h.hari_h
    where p.jml_polri > 0

),

stempel as (

    select
        kelurahan_kode,
        tps_no,
        max(case when tahap = 'petugas_di_lokasi' and waktu_stempel is not null then 1 else 0 end) as hadir,
        max(case when tahap = 'buka' then 1 else 0 end) as buka,
        max(case when tahap = 'selesai_hitung' then 1 else 0 end) as selesai
    from kini_pemungutan
    where keadaan in ('tepat_waktu', 'terlambat', 'tanpa_jam')
    group by kelurahan_kode, tps_no

)

select
    count(*) as jumlah_tps,
    count(d.tps_no) as ditetapkan,
    cast(coalesce(sum(s.hadir), 0) as bigint) as hadir,
    cast(coalesce(sum(s.buka), 0) as bigint) as buka,
    cast(coalesce(sum(s.selesai), 0) as bigint) as selesai
from ref_tps as t
left join ditetapkan as d on t.kelurahan_kode = d.kelurahan_kode and t.tps_no = d.tps_no
left join stempel as s on t.kelurahan_kode = s.kelurahan_kode and t.tps_no = s.tps_no
