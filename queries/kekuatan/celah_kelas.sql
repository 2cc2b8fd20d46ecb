-- The gap between need and postings of one day by kelurahan and class, and what would change the need.
--
-- A unit that names stations counts for the class most of them have (of equals the gravest). Officers of
-- units that name none, and those a class has beyond its need, fill the other classes, gravest first; so the
-- gaps of the classes add up to that of the kelurahan.
--
-- grain   one row per kelurahan_kode, kelas with a station
-- reads   kini_kelas, kini_penugasan, kini_pola, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   hari            TIMESTAMPTZ  an instant of the day of duty
-- column  kelurahan_kode  VARCHAR  -      kelurahan
-- column  nama            VARCHAR  -      its name
-- column  kelas           VARCHAR  -      class of the stations
-- column  kelas_nama      VARCHAR  -      its name
-- column  kelas_urut      BIGINT   -      1 is the gravest
-- column  jumlah_tps      BIGINT   TPS    stations of this class
-- column  perlu           BIGINT   orang  officers needed
-- column  disebut         BIGINT   orang  officers of units that name stations of this class
-- column  dibagi          BIGINT   orang  officers that fill it from elsewhere in the kelurahan
-- column  kurang          BIGINT   orang  officers missing
-- column  jml_polri       BIGINT   orang  officers of one group by pattern
-- column  naik_tps        BIGINT   TPS    so many stations more need one group more
-- column  turun_tps       BIGINT   TPS    so many stations fewer need one group fewer
with

urutan as (

    select
        p.*,
        case p.kelas when 'khusus' then 1 when 'sangat_rawan' then 2 when 'rawan' then 3 else 4 end as urut
    from kini_pola as p

),

keperluan as (

    select
        k.kelurahan_kode,
        k.kelas,
        p.nama as kelas_nama,
        p.urut,
        p.jml_polri,
        p.jml_tps,
        count(*) as jumlah_tps,
        cast(ceil(count(*) / p.jml_tps) as bigint) as kelompok
    from kini_kelas as k
    inner join urutan as p on k.kelas = p.kelas
    group by k.kelurahan_kode, k.kelas, p.nama, p.urut, p.jml_polri, p.jml_tps

),

regu as (

    select
        *,
        row_number() over (order by kelurahan_kode, tps_awal, tps_akhir, regu, asal) as regu_no
    from kini_penugasan
    where jml_polri > 0 and not is_cadangan and tanggal_tugas = cast($hari as date)

),

kelas_regu as (

    select
        r.regu_no,
        r.kelurahan_kode,
        r.jml_polri,
        p.kelas,
        row_number() over (partition by r.regu_no order by count(k.tps_no) desc, p.urut asc) as ke
    from regu as r
    left join kini_kelas as k
        on
            r.kelurahan_kode = k.kelurahan_kode
            and k.tps_no between r.tps_awal and coalesce(r.tps_akhir, r.tps_awal)
    left join urutan as p on k.kelas = p.kelas
    group by r.regu_no, r.kelurahan_kode, r.jml_polri, p.kelas, p.urut

),

terpasang as (

    select
        kelurahan_kode,
        kelas,
        sum(jml_polri) as polri
    from kelas_regu
    where ke = 1
    group by kelurahan_kode, kelas

),

tanpa_kelas as (

    select
        kelurahan_kode,
        polri
    from terpasang
    where kelas is null

),

dihadapkan as (

    select
        n.*,
        n.kelompok * n.jml_polri as perlu,
        coalesce(t.polri, 0) as disebut,
        coalesce(u.polri, 0) as tanpa,
        greatest(n.kelompok * n.jml_polri - coalesce(t.polri, 0), 0) as sisa,
        greatest(coalesce(t.polri, 0) - n.kelompok * n.jml_polri, 0) as lebih
    from keperluan as n
    left join terpasang as t on n.kelurahan_kode = t.kelurahan_kode and n.kelas = t.kelas
    left join tanpa_kelas as u on n.kelurahan_kode = u.kelurahan_kode

),

dituang as (

    select
        *,
        tanpa + sum(lebih) over (partition by kelurahan_kode)
        - (sum(sisa) over (partition by kelurahan_kode order by urut, kelas) - sisa) as tersedia
    from dihadapkan

),

terisi as (

    select
        *,
        least(sisa, greatest(tersedia, 0)) as dibagi
    from dituang

)

select
    t.kelurahan_kode,
    w.nama,
    t.kelas,
    t.kelas_nama,
    cast(t.urut as bigint) as kelas_urut,
    t.jumlah_tps,
    t.perlu,
    cast(t.disebut as bigint) as disebut,
    cast(t.dibagi as bigint) as dibagi,
    cast(t.sisa - t.dibagi as bigint) as kurang,
    t.jml_polri,
    t.kelompok * t.jml_tps - t.jumlah_tps + 1 as naik_tps,
    t.jumlah_tps - (t.kelompok - 1) * t.jml_tps as turun_tps
from terisi as t
inner join ref_wilayah as w on t.kelurahan_kode = w.kelurahan_kode
order by t.kelurahan_kode asc, t.kelas asc
