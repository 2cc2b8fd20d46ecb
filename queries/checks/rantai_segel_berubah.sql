-- A box whose seal number changed without a reseal row between the two sightings.
--
-- Lawful changes stay silent: a segel_ulang row in between, the opening for the vote (last leg out to
-- first leg back), and the opening for the sub-district tally (between arrival at the PPK and the way on).
-- A plan tells what was meant to be, so its seal is not held against anybody.
--
-- grain   one row per kelurahan_kode, jenis, kotak_id, leg, surat_jalan, acuan_2
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
-- column  waktu_lain      TIMESTAMPTZ  -      when the earlier seal was seen last
-- column  acuan_1         VARCHAR      -      seal seen before
-- column  acuan_2         VARCHAR      -      seal seen now
-- column  hubungi         VARCHAR      -      whom to call: kpu, ppk, pps, polres, polsek
-- column  berkas          VARCHAR      -      file of the row that shows it
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
with

urut as (

    select
        c.*,
        r.tujuan_jenis,
        r.arah,
        lag(c.segel) over (
            partition by c.kelurahan_kode, c.jenis, c.kotak_id
            order by
                c.waktu_kejadian asc, c.leg_urut asc, c.tahap asc nulls last, c.surat_jalan asc, c.tps_no asc
        ) as segel_lama,
        lag(c.waktu_kejadian) over (
            partition by c.kelurahan_kode, c.jenis, c.kotak_id
            order by
                c.waktu_kejadian asc, c.leg_urut asc, c.tahap asc nulls last, c.surat_jalan asc, c.tps_no asc
        ) as waktu_lama,
        lag(r.leg) over (
            partition by c.kelurahan_kode, c.jenis, c.kotak_id
            order by
                c.waktu_kejadian asc, c.leg_urut asc, c.tahap asc nulls last, c.surat_jalan asc, c.tps_no asc
        ) as leg_lama
    from kini_catatan as c
    inner join ref_leg as r on c.leg = r.leg
    where c.kotak_id <> '' and c.segel is not null and c.peristiwa <> 'rencana'

),

berubah as (

    select
        u.leg,
        u.surat_jalan,
        u.kelurahan_kode,
        u.tps_no,
        u.jenis,
        u.kotak_id,
        1 as jumlah,
        u.waktu_kejadian as waktu_mula,
        u.waktu_lama as waktu_lain,
        u.segel_lama as acuan_1,
        u.segel as acuan_2,
        u.berkas,
        u.lembar,
        u.baris
    from urut as u
    inner join ref_leg as q on u.leg_lama = q.leg
    where
        u.segel <> u.segel_lama
        and u.peristiwa <> 'segel_ulang'
        and not (u.leg <> u.leg_lama and q.tujuan_jenis = 'tps')
        and not (u.leg <> u.leg_lama and q.arah = 'pulang' and q.tujuan_jenis = 'gudang_ppk')
        and not exists (
            select 1
            from kini_catatan as s
            where
                s.peristiwa = 'segel_ulang'
                and s.kelurahan_kode = u.kelurahan_kode
                and s.jenis = u.jenis
                and s.kotak_id = u.kotak_id
                and s.waktu_kejadian >= u.waktu_lama
                and s.waktu_kejadian <= u.waktu_kejadian
                and (s.segel is null or s.segel = u.segel)
        )

)

select
    'segel_berubah' as aturan,
    cast(1 as integer) as tingkat,
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
from berubah as k
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
inner join ref_leg as r on k.leg = r.leg
order by
    k.waktu_mula asc,
    k.kelurahan_kode asc,
    r.urutan asc,
    k.surat_jalan asc,
    k.tps_no asc,
    k.jenis asc,
    k.kotak_id asc,
    k.acuan_2 asc
