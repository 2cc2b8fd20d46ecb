-- Time going back on one leg: boxes said to have arrived before they left.
--
-- Judged by what happened, never by when it was written down: a row entered late is no deviation. A box is
-- held against its own departure, a count against the first departure of its line.
--
-- grain   one row per leg, surat_jalan, kelurahan_kode, tps_no, jenis, kotak_id
-- reads   kini_catatan, ref_leg, ref_wilayah
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
-- column  waktu_lain      TIMESTAMPTZ  -      when it is said to have left
-- column  acuan_1         VARCHAR      -      event that came too early: tiba
-- column  acuan_2         VARCHAR      -      event it is held against, with its leg
-- column  hubungi         VARCHAR      -      whom to call: kpu, ppk, pps, polres, polsek
-- column  berkas          VARCHAR      -      file of the row that shows it
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
with berangkat as (

    select
        *,
        min(waktu_kejadian) over (
            partition by leg, surat_jalan, kelurahan_kode, tps_no, jenis
        ) as waktu_awal
    from kini_catatan
    where peristiwa = 'berangkat'

),

tiba as (

    select *
    from kini_catatan
    where peristiwa in ('tiba', 'serah_terima')
    qualify row_number() over (
        partition by leg, surat_jalan, kelurahan_kode, tps_no, jenis, kotak_id
        order by waktu_kejadian asc, tahap asc
    ) = 1

),

m as (
    select distinct
        leg,
        surat_jalan,
        kelurahan_kode,
        tps_no,
        jenis,
        waktu_awal
    from berangkat
),

dalam_leg as (

    select
        t.leg,
        t.surat_jalan,
        t.kelurahan_kode,
        t.tps_no,
        t.jenis,
        t.kotak_id,
        t.jumlah,
        t.waktu_kejadian as waktu_mula,
        coalesce(s.waktu_kejadian, h.waktu_kejadian, m.waktu_awal) as waktu_lain,
        'tiba' as acuan_1,
        'berangkat ' || t.leg as acuan_2,
        t.berkas,
        t.lembar,
        t.baris
    from tiba as t
    left join berangkat as s
        on
            t.leg = s.leg
            and t.surat_jalan = s.surat_jalan
            and t.kelurahan_kode = s.kelurahan_kode
            and t.tps_no = s.tps_no
            and t.jenis = s.jenis
            and t.kotak_id = s.kotak_id
    left join berangkat as h
        on
            t.leg = h.leg
            and t.surat_jalan = h.surat_jalan
            and t.kelurahan_kode = h.kelurahan_kode
            and t.tps_no = h.tps_no
            and t.jenis = h.jenis
            and h.kotak_id = ''
    left join m
        on
            t.leg = m.leg
            and t.surat_jalan = m.surat_jalan
            and t.kelurahan_kode = m.kelurahan_kode
            and t.tps_no = m.tps_no
            and t.jenis = m.jenis
            and t.kotak_id = ''
    where t.waktu_kejadian < coalesce(s.waktu_kejadian, h.waktu_kejadian, m.waktu_awal)

)

select
    'waktu_mundur' as aturan,
    cast(2 as integer) as tingkat,
    k.kelurahan_kode,
    w.nama,
    k.tps_no,
    k.jenis,
    k.leg,
    k.surat_jalan,
    k.kotak_id,
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
from dalam_leg as k
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
inner join ref_leg as r on k.leg = r.leg
order by
    k.waktu_mula asc,
    k.kelurahan_kode asc,
    r.urutan asc,
    k.surat_jalan asc,
    k.tps_no asc,
    k.jenis asc,
    k.kotak_id asc
