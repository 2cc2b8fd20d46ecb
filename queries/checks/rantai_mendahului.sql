-- Boxes that left a place before they are said to have come to it.
--
-- Boxes and stations are followed by their own number. Where only counts are told, what left a store is
-- held against what had come in, but only once all boxes of the kelurahan and jenis are told to have come:
-- a row entered late is no deviation.
--
-- grain   one row per leg, surat_jalan, kelurahan_kode, tps_no, jenis, kotak_id
-- reads   kini_catatan, kini_kiriman, ref_leg, ref_wilayah, ref_tps, ref_jenis_kotak
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
-- column  waktu_lain      TIMESTAMPTZ  -      when they are said to have come
-- column  acuan_1         VARCHAR      -      event that came too early: berangkat
-- column  acuan_2         VARCHAR      -      arrival it is held against, with its leg
-- column  hubungi         VARCHAR      -      whom to call: kpu, ppk, pps, polres, polsek
-- column  berkas          VARCHAR      -      file of the row that shows it
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
with

berangkat as (

    select *
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

-- The same station or box on a later leg, left before it came there.
antar_leg as (

    select
        b.leg,
        b.surat_jalan,
        b.kelurahan_kode,
        b.tps_no,
        b.jenis,
        b.kotak_id,
        b.jumlah,
        b.waktu_kejadian as waktu_mula,
        max(t.waktu_kejadian) as waktu_lain,
        'berangkat' as acuan_1,
        'tiba ' || min(t.leg) as acuan_2,
        b.berkas,
        b.lembar,
        b.baris
    from berangkat as b
    inner join tiba as t
        on
            b.kelurahan_kode = t.kelurahan_kode
            and b.jenis = t.jenis
            and b.leg_urut > t.leg_urut
            and (
                (b.kotak_id <> '' and b.kotak_id = t.kotak_id)
                or (b.tps_no > 0 and b.tps_no = t.tps_no and (b.kotak_id = '' or t.kotak_id = ''))
            )
            and b.waktu_kejadian < t.waktu_kejadian
    group by
        b.leg, b.surat_jalan, b.kelurahan_kode, b.tps_no, b.jenis, b.kotak_id, b.jumlah,
        b.waktu_kejadian, b.berkas, b.lembar, b.baris

),

masuk as (

    select
        k.kelurahan_kode,
        k.jenis,
        r.urutan,
        k.waktu_tiba as waktu,
        k.terima as jumlah
    from kini_kiriman as k
    inner join ref_leg as r on k.leg = r.leg
    where k.waktu_tiba is not null

),

-- Only when every box due is told to have come can a count say that one left too early.
lengkap as (

    select
        m.kelurahan_kode,
        m.jenis,
        m.urutan
    from masuk as m
    group by m.kelurahan_kode, m.jenis, m.urutan
    having
        sum(m.jumlah) >= (
            select sum(j.per_tps)
            from ref_tps as t
            cross join ref_jenis_kotak as j
            where t.kelurahan_kode = m.kelurahan_kode and j.jenis = m.jenis
        )

),

keluar as (

    select
        k.*,
        r.urutan,
        sum(k.kirim) over (
            partition by k.kelurahan_kode, k.jenis, k.leg
            order by k.waktu_berangkat asc, k.surat_jalan asc, k.tps_no asc
            rows between unbounded preceding and current row
        ) as kumulatif
    from kini_kiriman as k
    inner join ref_leg as r on k.leg = r.leg
    where k.waktu_berangkat is not null

),

stok as (

    select
        k.leg,
        k.surat_jalan,
        k.kelurahan_kode,
        k.tps_no,
        k.jenis,
        k.kirim,
        k.kumulatif,
        k.waktu_berangkat,
        k.berkas,
        k.lembar,
        k.baris,
        coalesce(sum(m.jumlah) filter (where m.waktu <= k.waktu_berangkat), 0) as sudah_masuk,
        sum(m.jumlah) as masuk_semua,
        max(m.waktu) as waktu_masuk
    from keluar as k
    inner join lengkap as l
        on k.kelurahan_kode = l.kelurahan_kode and k.jenis = l.jenis and k.urutan = l.urutan + 1
    inner join masuk as m
        on l.kelurahan_kode = m.kelurahan_kode and l.jenis = m.jenis and l.urutan = m.urutan
    group by
        k.leg, k.surat_jalan, k.kelurahan_kode, k.tps_no, k.jenis, k.kirim, k.kumulatif,
        k.waktu_berangkat, k.berkas, k.lembar, k.baris

),

dari_stok as (

    select
        s.leg,
        s.surat_jalan,
        s.kelurahan_kode,
        s.tps_no,
        s.jenis,
        '' as kotak_id,
        least(s.kirim, s.kumulatif - s.sudah_masuk) as jumlah,
        s.waktu_berangkat as waktu_mula,
        s.waktu_masuk as waktu_lain,
        'berangkat' as acuan_1,
        'tiba ' || r.leg as acuan_2,
        s.berkas,
        s.lembar,
        s.baris
    from stok as s
    inner join ref_leg as q on s.leg = q.leg
    inner join ref_leg as r on q.urutan = r.urutan + 1
    left join antar_leg as a
        on
            s.leg = a.leg
            and s.surat_jalan = a.surat_jalan
            and s.kelurahan_kode = a.kelurahan_kode
            and s.tps_no = a.tps_no
            and s.jenis = a.jenis
    where s.kumulatif > s.sudah_masuk and s.kumulatif <= s.masuk_semua and a.leg is null

),

mundur as (

    select * from antar_leg
    union all
    select * from dari_stok

)

select
    'mendahului' as aturan,
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
    case r.asal_jenis
        when 'gudang_kpu' then 'kpu'
        when 'gudang_ppk' then 'ppk'
        else 'pps'
    end as hubungi,
    k.berkas,
    k.lembar,
    k.baris
from mundur as k
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
