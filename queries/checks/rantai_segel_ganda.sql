-- One seal number on two boxes at the same time.
--
-- A box carries a seal until another one is told of it, so a number that moved on after it was taken off
-- is not on two boxes at once.
--
-- grain   one row per kelurahan_kode, jenis, kotak_id, acuan_1, acuan_2
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
-- column  waktu_lain      TIMESTAMPTZ  -      none
-- column  acuan_1         VARCHAR      -      seal number
-- column  acuan_2         VARCHAR      -      the other box with this seal
-- column  hubungi         VARCHAR      -      whom to call: kpu, ppk, pps, polres, polsek
-- column  berkas          VARCHAR      -      file of the row that shows it
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
with

terpasang as (

    select
        *,
        lead(waktu_kejadian) over (
            partition by kelurahan_kode, jenis, kotak_id
            order by waktu_kejadian asc, leg_urut asc, tahap asc nulls last, surat_jalan asc, tps_no asc
        ) as waktu_lepas
    from kini_catatan
    where kotak_id <> '' and segel is not null and peristiwa <> 'rencana'

),

-- Numbers that several boxes carry; only these few need the comparison of times.
kembar as (

    select segel
    from terpasang
    group by segel
    having min(kotak_id || ' ' || jenis) < max(kotak_id || ' ' || jenis)

),

calon as (

    select t.*
    from terpasang as t
    inner join kembar as k on t.segel = k.segel

),

ganda as (

    select
        b.leg,
        b.surat_jalan,
        b.kelurahan_kode,
        b.tps_no,
        b.jenis,
        b.kotak_id,
        2 as jumlah,
        greatest(a.waktu_kejadian, b.waktu_kejadian) as waktu_mula,
        cast(null as timestamptz) as waktu_lain,
        b.segel as acuan_1,
        a.kotak_id || ' ' || a.jenis as acuan_2,
        b.berkas,
        b.lembar,
        b.baris
    from calon as a
    inner join calon as b
        on
            a.segel = b.segel
            and a.kotak_id || ' ' || a.jenis < b.kotak_id || ' ' || b.jenis
            and a.waktu_kejadian < coalesce(b.waktu_lepas, getvariable('sampai') + to_minutes(1))
            and b.waktu_kejadian < coalesce(a.waktu_lepas, getvariable('sampai') + to_minutes(1))
    qualify row_number() over (
        partition by b.segel, a.kotak_id, a.jenis, b.kotak_id, b.jenis
        order by
            greatest(a.waktu_kejadian, b.waktu_kejadian) asc,
            b.kelurahan_kode asc,
            b.leg_urut asc,
            b.tahap asc nulls last,
            b.surat_jalan asc,
            b.tps_no asc,
            a.leg_urut asc
    ) = 1

)

select
    'segel_ganda' as aturan,
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
from ganda as k
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
    k.acuan_1 asc,
    k.acuan_2 asc
