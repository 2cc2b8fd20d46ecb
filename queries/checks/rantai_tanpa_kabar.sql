-- Shipments that left and were not heard of within travel time and grace time.
--
-- A missing record is not yet a missing box. What was seen further on is not silent, and where departures
-- and arrivals are counted in different ways only the boxes still unaccounted for are named, newest
-- shipment first.
--
-- grain   one row per leg, surat_jalan, kelurahan_kode, jenis
-- reads   kini_kiriman, kini_posisi, ref_leg, ref_wilayah
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
-- column  waktu_lain      TIMESTAMPTZ  -      none
-- column  acuan_1         VARCHAR      -      vehicle, when named
-- column  acuan_2         VARCHAR      -      none
-- column  hubungi         VARCHAR      -      whom to call: kpu, ppk, pps, polres, polsek
-- column  berkas          VARCHAR      -      file of the row that shows it
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
with

senyap as (

    select
        leg,
        surat_jalan,
        kelurahan_kode,
        jenis,
        case when min(tps_no) = max(tps_no) then min(tps_no) else 0 end as tps_no,
        sum(kirim) as kirim,
        min(waktu_berangkat) as waktu_mula,
        max(kendaraan) as acuan_1
    from kini_kiriman
    where keadaan = 'tanpa_kabar'
    group by leg, surat_jalan, kelurahan_kode, jenis

),

sisa as (

    select
        s.*,
        p.tanpa_kabar,
        coalesce(
            sum(s.kirim) over (
                partition by s.leg, s.kelurahan_kode, s.jenis
                order by s.waktu_mula desc, s.surat_jalan desc
                rows between unbounded preceding and 1 preceding
            ), 0
        ) as lebih_baru
    from senyap as s
    inner join ref_leg as r on s.leg = r.leg
    inner join kini_posisi as p
        on
            s.kelurahan_kode = p.kelurahan_kode
            and s.jenis = p.jenis
            and p.tahap_urut = 2 * r.urutan - 1

),

bukti as (

    select
        leg,
        surat_jalan,
        kelurahan_kode,
        jenis,
        berkas,
        lembar,
        baris
    from kini_kiriman
    where keadaan = 'tanpa_kabar'
    qualify row_number() over (
        partition by leg, surat_jalan, kelurahan_kode, jenis
        order by waktu_berangkat asc, tps_no asc
    ) = 1

),

diam as (

    select
        s.leg,
        s.surat_jalan,
        s.kelurahan_kode,
        s.tps_no,
        s.jenis,
        least(s.kirim, s.tanpa_kabar - s.lebih_baru) as jumlah,
        s.waktu_mula,
        cast(null as timestamptz) as waktu_lain,
        s.acuan_1,
        cast(null as varchar) as acuan_2,
        b.berkas,
        b.lembar,
        b.baris
    from sisa as s
    inner join bukti as b
        on
            s.leg = b.leg
            and s.surat_jalan = b.surat_jalan
            and s.kelurahan_kode = b.kelurahan_kode
            and s.jenis = b.jenis
    where s.tanpa_kabar > s.lebih_baru

)

select
    'tanpa_kabar' as aturan,
    cast(1 as integer) as tingkat,
    k.kelurahan_kode,
    w.nama,
    k.tps_no,
    k.jenis,
    k.leg,
    k.surat_jalan,
    '' as kotak_id,
    cast(k.jumlah as bigint) as jumlah,
    k.waktu_mula,
    k.waktu_lain,
    k.acuan_1,
    k.acuan_2,
    case r.tujuan_jenis
        when 'gudang_kpu' then 'kpu'
        when 'gudang_ppk' then 'ppk'
        else 'pps'
    end as hubungi,
    k.berkas,
    k.lembar,
    k.baris
from diam as k
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
inner join ref_leg as r on k.leg = r.leg
order by
    k.waktu_mula asc,
    k.kelurahan_kode asc,
    r.urutan asc,
    k.surat_jalan asc,
    k.tps_no asc,
    k.jenis asc
