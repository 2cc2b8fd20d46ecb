-- Boxes by other agencies' lists beside our own log: theirs first, ours second, nobody corrected.
--
-- The newest statement of a list counts, and our log is counted up to the same instant. A kelurahan is
-- compared by station where both sides name stations for every box, else as a whole. What a list leaves
-- out is told inside the sub-districts it speaks of, for the leg and the event it counts.
--
-- grain   one row per sumber, leg, peristiwa, kelurahan_kode, tps_no, jenis
-- reads   log_pembanding, kini_kiriman, ref_wilayah, ref_leg, ref_jenis_kotak
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  sumber          VARCHAR      -      whose list: kpu, ppk, pps, panwascam
-- column  leg             VARCHAR      -      stretch of the way
-- column  peristiwa       VARCHAR      -      what is counted: berangkat or tiba
-- column  waktu_daftar    TIMESTAMPTZ  -      up to when the list counts
-- column  kelurahan_kode  VARCHAR      -      kelurahan that owns the boxes
-- column  nama            VARCHAR      -      its name
-- column  tps_no          BIGINT       -      polling station, 0 when a kelurahan is compared as a whole
-- column  jenis           VARCHAR      -      kind of box
-- column  mereka          BIGINT       kotak  by the list, null when it has no such row
-- column  kita            BIGINT       kotak  by our log, null when it has no such row
-- column  hasil           VARCHAR      -      cocok, berbeda, hanya_daftar, hanya_kita
-- column  berkas          VARCHAR      -      file of the list
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row of its newest statement there
with

daftar as (

    select
        sumber,
        leg,
        peristiwa,
        kelurahan_kode,
        coalesce(tps_no, 0) as tps_no,
        jenis,
        jumlah,
        waktu_kejadian,
        berkas,
        lembar,
        baris
    from log_pembanding
    qualify row_number() over (
        partition by sumber, leg, peristiwa, kelurahan_kode, coalesce(tps_no, 0), jenis
        order by waktu_kejadian desc, waktu_catat desc, batch_no desc, lembar desc, baris desc
    ) = 1

),

-- What each list speaks of, and up to when.
cakupan as (

    select
        d.sumber,
        d.leg,
        d.peristiwa,
        w.kecamatan_kode,
        max(d.waktu_kejadian) as waktu_daftar
    from daftar as d
    inner join ref_wilayah as w on d.kelurahan_kode = w.kelurahan_kode
    group by d.sumber, d.leg, d.peristiwa, w.kecamatan_kode

),

kita as (

    select
        c.sumber,
        c.leg,
        c.peristiwa,
        k.kelurahan_kode,
        k.tps_no,
        k.jenis,
        sum(case when c.peristiwa = 'berangkat' then k.kirim else k.terima end) as jumlah
    from cakupan as c
    inner join ref_wilayah as w on c.kecamatan_kode = w.kecamatan_kode
    inner join kini_kiriman as k on w.kelurahan_kode = k.kelurahan_kode and c.leg = k.leg
    where
        (c.peristiwa = 'berangkat' and k.waktu_berangkat <= c.waktu_daftar)
        or (c.peristiwa = 'tiba' and k.waktu_tiba <= c.waktu_daftar)
    group by c.sumber, c.leg, c.peristiwa, k.kelurahan_kode, k.tps_no, k.jenis

),

dua as (

    select
        sumber,
        leg,
        peristiwa,
        kelurahan_kode,
        tps_no,
        jenis,
        jumlah as mereka,
        cast(null as bigint) as kita
    from daftar
    union all
    select
        sumber,
        leg,
        peristiwa,
        kelurahan_kode,
        tps_no,
        jenis,
        cast(null as bigint) as mereka,
        jumlah as kita
    from kita

),

-- By station only where neither side counts the kelurahan as a whole.
rinci as (

    select
        *,
        min(tps_no) over (partition by sumber, leg, peristiwa, kelurahan_kode, jenis) as tps_terkecil
    from dua

),

setara as (

    select
        sumber,
        leg,
        peristiwa,
        kelurahan_kode,
        case when tps_terkecil = 0 then 0 else tps_no end as tps_no,
        jenis,
        cast(sum(mereka) as bigint) as mereka,
        cast(sum(kita) as bigint) as kita
    from rinci
    group by
        sumber, leg, peristiwa, kelurahan_kode, jenis, case when tps_terkecil = 0 then 0 else tps_no end

),

bukti as (

    select *
    from daftar
    qualify row_number() over (
        partition by sumber, leg, peristiwa, kelurahan_kode, jenis
        order by tps_no asc
    ) = 1

)

select
    s.sumber,
    s.leg,
    s.peristiwa,
    c.waktu_daftar,
    s.kelurahan_kode,
    w.nama,
    s.tps_no,
    s.jenis,
    s.mereka,
    s.kita,
    case
        when s.kita is null then 'hanya_daftar'
        when s.mereka is null then 'hanya_kita'
        when s.mereka = s.kita then 'cocok'
        else 'berbeda'
    end as hasil,
    coalesce(d.berkas, b.berkas) as berkas,
    coalesce(d.lembar, b.lembar) as lembar,
    coalesce(d.baris, b.baris) as baris
from setara as s
inner join ref_wilayah as w on s.kelurahan_kode = w.kelurahan_kode
inner join ref_leg as r on s.leg = r.leg
inner join ref_jenis_kotak as j on s.jenis = j.jenis
inner join cakupan as c
    on
        s.sumber = c.sumber
        and s.leg = c.leg
        and s.peristiwa = c.peristiwa
        and w.kecamatan_kode = c.kecamatan_kode
left join daftar as d
    on
        s.sumber = d.sumber
        and s.leg = d.leg
        and s.peristiwa = d.peristiwa
        and s.kelurahan_kode = d.kelurahan_kode
        and s.tps_no = d.tps_no
        and s.jenis = d.jenis
left join bukti as b
    on
        s.mereka is not null
        and s.sumber = b.sumber
        and s.leg = b.leg
        and s.peristiwa = b.peristiwa
        and s.kelurahan_kode = b.kelurahan_kode
        and s.jenis = b.jenis
order by
    s.sumber asc,
    r.urutan asc,
    s.peristiwa asc,
    s.kelurahan_kode asc,
    j.urutan asc,
    s.tps_no asc,
    s.leg asc,
    s.jenis asc
