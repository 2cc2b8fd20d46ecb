-- Raw value of every risk indicator per kelurahan; what it weighs is reckoned from it, not here.
--
-- Only what somebody else than a patrol told counts, so that going there more often does not raise the
-- figure. is_ada is false where silence says nothing: no visit and no report for liputan_hari days, no
-- list ever received, no forecast and no notice taken in lately.
--
-- grain   one row per kelurahan_kode, kode
-- reads   kini_insiden, kini_indikator, kini_kegiatan, log_insiden, log_patroli, log_kegiatan, log_peringatan
-- reads   ref_wilayah, ref_tps, ref_ambang, ref_poin, ref_risiko, ref_risiko_unsur
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode  VARCHAR  -        kelurahan
-- column  nama            VARCHAR  -        its name
-- column  kode            VARCHAR  -        indicator
-- column  jumlah          BIGINT   -        how many incidents, stations, gatherings or warnings
-- column  nilai           DOUBLE   -        sum of points, of stations, of people, or highest level
-- column  nilai_kuadrat   DOUBLE   -        sum of squared points, of rates only
-- column  pajanan         BIGINT   TPS      stations on the list
-- column  is_ada          BOOLEAN  -        the desk can know it
with

jendela as (

    select max(nilai) as hari
    from ref_ambang
    where kode = 'liputan_hari'

),

daftar as (

    select
        kelurahan_kode,
        count(*) as pajanan
    from ref_tps
    group by kelurahan_kode

),

tanda as (

    select
        kelurahan_kode,
        waktu_kejadian
    from log_patroli
    union all
    select
        kelurahan_kode,
        waktu_kejadian
    from log_insiden
    where sifat <> 'akan'

),

terliput as (

    select distinct t.kelurahan_kode
    from tanda as t
    cross join jendela as j
    where date_diff('second', t.waktu_kejadian, getvariable('sampai')) < 86400 * j.hari

),

terdaftar as (

    select distinct kelurahan_kode
    from kini_indikator

),

-- Whether the desk takes in notices of gatherings, and forecasts, at all.
hidup as (

    select
        coalesce(
            (
                select max(waktu_catat)
                from log_kegiatan
            ) >= getvariable('sampai') - j.hari * interval 1 day,
            false
        ) as is_kegiatan,
        coalesce(
            (
                select max(waktu_catat)
                from log_peringatan
            ) >= getvariable('sampai') - interval 3 day,
            false
        ) as is_peringatan
    from jendela as j

),

kejadian as (

    select
        i.kelurahan_kode,
        i.kategori,
        i.is_terbuka,
        p.poin,
        date_diff('second', i.waktu_kejadian, getvariable('sampai')) / 86400.0 as umur_hari
    from kini_insiden as i
    inner join ref_poin as p on i.skala = p.skala
    where i.is_dilaporkan and i.verifikasi <> 'tidak_benar' and i.sifat <> 'akan'

),

laju as (

    select
        k.kelurahan_kode,
        r.kode,
        count(*) as jumlah,
        sum(k.poin * power(0.5, k.umur_hari / r.paruh_hari)) as nilai,
        sum(power(k.poin * power(0.5, k.umur_hari / r.paruh_hari), 2)) as nilai_kuadrat
    from kejadian as k
    inner join ref_risiko_unsur as u on k.kategori = u.unsur
    inner join ref_risiko as r on u.kode = r.kode
    where r.jenis = 'laju'
    group by k.kelurahan_kode, r.kode

),

terbuka as (

    select
        k.kelurahan_kode,
        r.kode,
        count(*) as jumlah,
        cast(count(*) as double) as nilai
    from kejadian as k
    inner join ref_risiko_unsur as u on k.kategori = u.unsur
    inner join ref_risiko as r on u.kode = r.kode
    where r.jenis = 'terbuka' and k.is_terbuka
    group by k.kelurahan_kode, r.kode

),

tps_ada as (

    select distinct
        n.kelurahan_kode,
        n.tps_no,
        u.kode
    from kini_indikator as n
    inner join ref_risiko_unsur as u on n.indikator = u.unsur
    where n.is_ada

),

bagian as (

    select
        kelurahan_kode,
        kode,
        count(*) as jumlah,
        cast(count(*) as double) as nilai
    from tps_ada
    group by kelurahan_kode, kode

),

massa as (

    select
        kelurahan_kode,
        count(*) as jumlah,
        cast(sum(coalesce(massa, 0)) as double) as nilai
    from kini_kegiatan
    where
        status in ('rencana', 'berlangsung')
        and waktu_kejadian >= getvariable('sampai') - interval 12 hour
        and waktu_kejadian < getvariable('sampai') + interval 7 day
    group by kelurahan_kode

),

peringatan as (

    select
        w.kelurahan_kode,
        count(*) as jumlah,
        cast(max(case p.tingkat when 'awas' then 3 when 'siaga' then 2 else 1 end) as double) as nilai
    from log_peringatan as p
    inner join ref_wilayah as w on p.kelurahan_kode is null or p.kelurahan_kode = w.kelurahan_kode
    where
        p.waktu_kejadian < getvariable('sampai') + interval 24 hour
        and p.waktu_selesai > getvariable('sampai')
    group by w.kelurahan_kode

)

select
    w.kelurahan_kode,
    w.nama,
    r.kode,
    cast(coalesce(l.jumlah, t.jumlah, b.jumlah, m.jumlah, p.jumlah, 0) as bigint) as jumlah,
    coalesce(l.nilai, t.nilai, b.nilai, m.nilai, p.nilai, 0.0) as nilai,
    coalesce(l.nilai_kuadrat, 0.0) as nilai_kuadrat,
    d.pajanan,
    case r.jenis
        when 'bagian' then f.kelurahan_kode is not null
        when 'massa' then h.is_kegiatan
        when 'peringatan' then h.is_peringatan
        else c.kelurahan_kode is not null
    end as is_ada
from ref_wilayah as w
inner join daftar as d on w.kelurahan_kode = d.kelurahan_kode
cross join ref_risiko as r
cross join hidup as h
left join terliput as c on w.kelurahan_kode = c.kelurahan_kode
left join terdaftar as f on w.kelurahan_kode = f.kelurahan_kode
left join laju as l on w.kelurahan_kode = l.kelurahan_kode and r.kode = l.kode
left join terbuka as t on w.kelurahan_kode = t.kelurahan_kode and r.kode = t.kode
left join bagian as b on w.kelurahan_kode = b.kelurahan_kode and r.kode = b.kode
left join massa as m on w.kelurahan_kode = m.kelurahan_kode and r.jenis = 'massa'
left join peringatan as p on w.kelurahan_kode = p.kelurahan_kode and r.jenis = 'peringatan'
order by w.kelurahan_kode asc, kode asc
