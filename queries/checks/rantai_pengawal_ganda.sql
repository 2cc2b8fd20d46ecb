-- One escort officer or one vehicle on two journeys at the same time.
--
-- Shipments that leave one place within the time a convoy may stand are one journey, as are the lines of
-- one surat jalan. A name without a number cannot tell two vehicles apart and is not judged («Truk»), nor
-- is a bare «Padal».
--
-- grain   one row per leg, surat_jalan, acuan_1, acuan_2
-- reads   kini_catatan, ref_leg, ref_wilayah, ref_ambang
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  aturan          VARCHAR      -      this rule
-- column  tingkat         INTEGER      -      1 grave, 2 to be cleared up today, 3 a matter of the record
-- column  kelurahan_kode  VARCHAR      -      kelurahan that owns the boxes
-- column  nama            VARCHAR      -      its name
-- column  tps_no          BIGINT       -      polling station, 0 when the row counts a kelurahan
-- column  jenis           VARCHAR      -      kind of box, empty when it concerns all kinds
-- column  leg             VARCHAR      -      stretch of the way, empty for a store
-- column  surat_jalan     VARCHAR      -      delivery note, empty when none is given
-- column  kotak_id        VARCHAR      -      box, empty when the row is a count
-- column  jumlah          BIGINT       kotak  boxes in question
-- column  waktu_mula      TIMESTAMPTZ  -      since when the question is open
-- column  waktu_lain      TIMESTAMPTZ  -      departure of the other journey
-- column  acuan_1         VARCHAR      -      escort officer or vehicle
-- column  acuan_2         VARCHAR      -      the other journey
-- column  hubungi         VARCHAR      -      whom to call: kpu, ppk, pps, polres, polsek
-- column  berkas          VARCHAR      -      file of the row that shows it
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
with

sebutan as (

    select
        *,
        upper(trim(padal)) as pengawal
    from kini_catatan
    where peristiwa = 'berangkat' and trim(padal) like '% %'
    union all
    select
        *,
        upper(trim(kendaraan)) as pengawal
    from kini_catatan
    where
        peristiwa = 'berangkat'
        and trim(kendaraan) <> translate(trim(kendaraan), '0123456789', '')

),

-- Without a surat jalan the kelurahan and the minute it left tell journeys apart.
jalan as (

    select
        s.*,
        case when s.surat_jalan = '' then s.kelurahan_kode else '' end as tanpa_surat,
        coalesce(
            s.asal,
            case when r.asal_jenis = 'gudang_kpu' then 'kpu' end,
            case when r.asal_jenis = 'gudang_ppk' then w.kecamatan_kode else s.kelurahan_kode end
        ) as mula_dari,
        w.nama as nama_kelurahan,
        r.tempuh_menit
    from sebutan as s
    inner join ref_leg as r on s.leg = r.leg
    inner join ref_wilayah as w on s.kelurahan_kode = w.kelurahan_kode

),

sampai_di as (

    select
        leg,
        surat_jalan,
        case when surat_jalan = '' then kelurahan_kode else '' end as tanpa_surat,
        max(waktu_kejadian) as waktu_tiba
    from kini_catatan
    where peristiwa = 'tiba'
    group by leg, surat_jalan, case when surat_jalan = '' then kelurahan_kode else '' end

),

perjalanan as (

    select
        j.pengawal,
        j.leg,
        j.surat_jalan,
        j.tanpa_surat,
        min(j.mula_dari) as mula_dari,
        min(j.waktu_kejadian) as waktu_berangkat,
        max(j.tempuh_menit) as tempuh_menit,
        min(j.kelurahan_kode) as kelurahan_kode,
        sum(j.jumlah) as jumlah
    from jalan as j
    group by j.pengawal, j.leg, j.surat_jalan, j.tanpa_surat

),

-- An arrival not told yet, or told before the departure, is taken at the usual travel time.
rentang as (

    select
        p.*,
        case
            when t.waktu_tiba >= p.waktu_berangkat then t.waktu_tiba
            else p.waktu_berangkat + to_minutes(p.tempuh_menit)
        end as waktu_selesai
    from perjalanan as p
    left join sampai_di as t
        on p.leg = t.leg and p.surat_jalan = t.surat_jalan and p.tanpa_surat = t.tanpa_surat

),

bersamaan as (

    select
        b.pengawal,
        b.leg,
        b.surat_jalan,
        b.tanpa_surat,
        b.kelurahan_kode,
        b.jumlah,
        b.waktu_berangkat as waktu_mula,
        a.waktu_berangkat as waktu_lain,
        a.leg as leg_lain,
        a.surat_jalan as surat_lain,
        n.nama as nama_lain
    from rentang as a
    inner join rentang as b
        on
            a.pengawal = b.pengawal
            and (a.leg <> b.leg or a.surat_jalan <> b.surat_jalan or a.tanpa_surat <> b.tanpa_surat)
            and a.leg || a.surat_jalan || a.tanpa_surat <> b.leg || b.surat_jalan || b.tanpa_surat
            and (
                a.waktu_berangkat < b.waktu_berangkat
                or (
                    a.waktu_berangkat = b.waktu_berangkat
                    and a.leg || a.surat_jalan || a.tanpa_surat < b.leg || b.surat_jalan || b.tanpa_surat
                )
            )
            and a.waktu_selesai > b.waktu_berangkat
    inner join ref_wilayah as n on a.kelurahan_kode = n.kelurahan_kode
    cross join ref_ambang as m
    where
        m.kode = 'henti_maks_menit'
        and not (
            a.leg = b.leg
            and a.mula_dari = b.mula_dari
            and date_diff('second', a.waktu_berangkat, b.waktu_berangkat) <= 60 * m.nilai
        )

),

bukti as (

    select
        j.*,
        s.jumlah as jumlah_semua,
        s.waktu_mula,
        s.waktu_lain,
        s.pengawal as acuan_1,
        s.nama_lain || ' (' || s.leg_lain || ' ' || s.surat_lain || ')' as acuan_2
    from bersamaan as s
    inner join jalan as j
        on
            s.pengawal = j.pengawal
            and s.leg = j.leg
            and s.surat_jalan = j.surat_jalan
            and s.tanpa_surat = j.tanpa_surat
            and s.kelurahan_kode = j.kelurahan_kode
    qualify row_number() over (
        partition by s.pengawal, s.leg, s.surat_jalan, s.tanpa_surat, s.leg_lain, s.surat_lain, s.nama_lain
        order by j.waktu_kejadian asc, j.tps_no asc, j.jenis asc, j.kotak_id asc
    ) = 1

),

ganda as (

    select
        leg,
        surat_jalan,
        kelurahan_kode,
        jumlah_semua as jumlah,
        waktu_mula,
        waktu_lain,
        acuan_1,
        acuan_2,
        berkas,
        lembar,
        baris
    from bukti

)

select
    'pengawal_ganda' as aturan,
    cast(2 as integer) as tingkat,
    k.kelurahan_kode,
    w.nama,
    cast(0 as bigint) as tps_no,
    '' as jenis,
    k.leg,
    k.surat_jalan,
    '' as kotak_id,
    cast(k.jumlah as bigint) as jumlah,
    k.waktu_mula,
    k.waktu_lain,
    k.acuan_1,
    k.acuan_2,
    'polsek' as hubungi,
    k.berkas,
    k.lembar,
    k.baris
from ganda as k
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
inner join ref_leg as r on k.leg = r.leg
order by
    k.waktu_mula asc,
    k.kelurahan_kode asc,
    r.urutan asc,
    k.surat_jalan asc,
    k.acuan_1 asc,
    k.acuan_2 asc
