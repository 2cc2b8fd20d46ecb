-- A store where boxes are told to lie, and where no guard is known to be.
--
-- Known means: a guard seen within the cycle of the store, no later visit without one, the lock whole.
-- Boxes the desk was never told of stand at the KPU store by default and do not count here.
--
-- grain   one row per kelurahan_kode, acuan_2
-- reads   kini_gudang, kini_posisi, kini_kiriman, ref_titik, ref_wilayah
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
-- column  waktu_lain      TIMESTAMPTZ  -      when a guard was seen last, null when never
-- column  acuan_1         VARCHAR      -      state: masalah, tanpa_kabar or kedaluwarsa
-- column  acuan_2         VARCHAR      -      name of the store
-- column  hubungi         VARCHAR      -      whom to call: kpu, ppk, pps, polres, polsek
-- column  berkas          VARCHAR      -      file of the row that shows it
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
with

-- Nothing is told of the way out yet: then the KPU store is outside this desk's knowledge.
mulai as (

    select count(*) filter (where waktu_berangkat is not null or waktu_tiba is not null) as kiriman
    from kini_kiriman

),

-- Places 0 and 12 are the KPU store, 2 and 10 the PPK's of the kecamatan, 4 and 8 the PPS's.
isi_gudang as (

    select
        t.titik_id,
        sum(p.jumlah) as jumlah,
        min(w.kelurahan_kode) as kelurahan_kode
    from ref_titik as t
    inner join ref_wilayah as w
        on
            t.jenis = 'gudang_kpu'
            or (t.jenis = 'gudang_ppk' and t.kecamatan_kode = w.kecamatan_kode)
            or (t.jenis = 'gudang_pps' and t.kelurahan_kode = w.kelurahan_kode)
    inner join kini_posisi as p
        on
            w.kelurahan_kode = p.kelurahan_kode
            and (
                (t.jenis = 'gudang_kpu' and p.tahap_urut in (0, 12))
                or (t.jenis = 'gudang_ppk' and p.tahap_urut in (2, 10))
                or (t.jenis = 'gudang_pps' and p.tahap_urut in (4, 8))
            )
    cross join mulai as m
    where p.jumlah > 0 and (p.tahap_urut > 0 or m.kiriman > 0)
    group by t.titik_id

),

tak_terjaga as (

    select
        coalesce(g.kelurahan_kode, i.kelurahan_kode) as kelurahan_kode,
        i.jumlah,
        -- Without any guard ever seen the question is as old as the screen's instant.
        coalesce(g.waktu_penjaga, g.waktu_kunjung, getvariable('sampai')) as waktu_mula,
        g.waktu_penjaga as waktu_lain,
        g.keadaan as acuan_1,
        g.nama as acuan_2,
        g.jenis as jenis_gudang,
        cast(null as varchar) as berkas,
        cast(null as varchar) as lembar,
        cast(null as bigint) as baris
    from kini_gudang as g
    inner join isi_gudang as i on g.titik_id = i.titik_id
    where g.keadaan <> 'siap'

)

select
    'tempat_tak_terjaga' as aturan,
    cast(1 as integer) as tingkat,
    k.kelurahan_kode,
    w.nama,
    cast(0 as bigint) as tps_no,
    '' as jenis,
    '' as leg,
    '' as surat_jalan,
    '' as kotak_id,
    cast(k.jumlah as bigint) as jumlah,
    k.waktu_mula,
    k.waktu_lain,
    k.acuan_1,
    k.acuan_2,
    case when k.jenis_gudang = 'gudang_kpu' then 'polres' else 'polsek' end as hubungi,
    k.berkas,
    k.lembar,
    k.baris
from tak_terjaga as k
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
order by
    k.waktu_mula asc,
    k.kelurahan_kode asc,
    k.acuan_2 asc
