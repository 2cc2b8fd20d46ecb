-- The clock of every open incident that another agency has to hear of or was told of.
--
-- The deadline somebody wrote counts; without one it is reckoned from ref_rujukan, in calendar or in
-- working days, and ends with the day. «meneruskan» is the time left to hand a report over at all.
--
-- grain   one row per nomor
-- reads   log_insiden, kini_insiden, ref_kategori, ref_rujukan, ref_hari
-- column  nomor           VARCHAR      -    incident
-- column  kelurahan_kode  VARCHAR      -    where
-- column  skala           BIGINT       1-5  severity
-- column  tahap           VARCHAR      -    meneruskan, rujukan
-- column  tujuan          VARCHAR      -    agency that has it, or that ought to
-- column  waktu_mulai     TIMESTAMPTZ  -    since when the clock runs
-- column  tenggat         TIMESTAMPTZ  -    deadline, null when no rule names one
-- column  is_tertulis     BOOLEAN      -    the deadline was written, not reckoned
-- column  tanda_terima    VARCHAR      -    receipt, null when none was told
with

diteruskan as (

    select
        nomor,
        diteruskan_ke,
        min(waktu_catat) as waktu_terus
    from log_insiden
    where diteruskan_ke is not null
    group by nomor, diteruskan_ke

),

berjalan as (

    select
        k.nomor,
        k.kelurahan_kode,
        k.skala,
        k.tenggat,
        k.tanda_terima,
        case
            when k.diteruskan_ke is not null or k.tenggat is not null then 'rujukan' else 'meneruskan'
        end as tahap,
        coalesce(k.diteruskan_ke, g.rujukan) as tujuan,
        coalesce(d.waktu_terus, k.waktu_lapor) as waktu_mulai
    from kini_insiden as k
    left join ref_kategori as g on k.kategori = g.kategori
    left join diteruskan as d on k.nomor = d.nomor and k.diteruskan_ke = d.diteruskan_ke
    where
        k.is_terbuka
        and (
            k.tenggat is not null
            or (k.sifat <> 'akan' and (k.diteruskan_ke is not null or g.rujukan is not null))
        )

),

dihitung as (

    select
        b.nomor,
        h.akhir
    from berjalan as b
    inner join ref_rujukan as r
        on r.tujuan = case b.tahap when 'meneruskan' then 'lapor' else b.tujuan end
    inner join ref_hari as m on m.tanggal = cast(b.waktu_mulai as date)
    inner join ref_hari as h
        on
            (r.is_hari_kerja and h.is_kerja and h.urut_kerja = m.urut_kerja + r.hari)
            or (not r.is_hari_kerja and h.urut = m.urut + r.hari)

)

select
    b.nomor,
    b.kelurahan_kode,
    b.skala,
    b.tahap,
    b.tujuan,
    b.waktu_mulai,
    coalesce(b.tenggat, d.akhir) as tenggat,
    b.tenggat is not null as is_tertulis,
    b.tanda_terima
from berjalan as b
left join dihitung as d on b.nomor = d.nomor
