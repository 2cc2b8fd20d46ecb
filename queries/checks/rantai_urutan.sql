-- Events of one shipment line told in an impossible order: loaded after it left, signed for before it
-- came.
--
-- Only stages that were told are compared: loading, check points and the signature may be left out. A
-- check point passed before the shipment turned back belongs to the journey that was given up. Arrival
-- before departure is a rule of its own (rantai_waktu_mundur).
--
-- grain   one row per leg, surat_jalan, kelurahan_kode, tps_no, jenis, kotak_id, acuan_1
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
-- column  waktu_lain      TIMESTAMPTZ  -      when the event that should come first is said to have happened
-- column  acuan_1         VARCHAR      -      event that came too early
-- column  acuan_2         VARCHAR      -      event that should come before it
-- column  hubungi         VARCHAR      -      whom to call: kpu, ppk, pps, polres, polsek
-- column  berkas          VARCHAR      -      file of the row that shows it
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
with

pasangan as (

    select
        n.*,
        p.peristiwa as sebelum,
        p.waktu_kejadian as waktu_sebelum
    from kini_catatan as n
    inner join kini_catatan as p
        on
            n.leg = p.leg
            and n.surat_jalan = p.surat_jalan
            and n.kelurahan_kode = p.kelurahan_kode
            and n.tps_no = p.tps_no
            and n.jenis = p.jenis
            and n.kotak_id = p.kotak_id
            and n.tahap > p.tahap
            and n.waktu_kejadian < p.waktu_kejadian
    where not (n.peristiwa in ('tiba', 'serah_terima') and p.peristiwa = 'berangkat')

),

berbalik as (

    select
        leg,
        surat_jalan,
        kelurahan_kode,
        jenis,
        max(waktu_kejadian) as waktu_kembali
    from kini_catatan
    where peristiwa = 'kembali'
    group by leg, surat_jalan, kelurahan_kode, jenis

),

terbalik as (

    select
        p.leg,
        p.surat_jalan,
        p.kelurahan_kode,
        p.tps_no,
        p.jenis,
        p.kotak_id,
        p.jumlah,
        p.waktu_kejadian as waktu_mula,
        p.waktu_sebelum as waktu_lain,
        p.peristiwa as acuan_1,
        p.sebelum as acuan_2,
        p.berkas,
        p.lembar,
        p.baris
    from pasangan as p
    left join berbalik as b
        on
            p.leg = b.leg
            and p.surat_jalan = b.surat_jalan
            and p.kelurahan_kode = b.kelurahan_kode
            and p.jenis = b.jenis
    where b.waktu_kembali is null or p.waktu_kejadian > b.waktu_kembali
    qualify row_number() over (
        partition by p.leg, p.surat_jalan, p.kelurahan_kode, p.tps_no, p.jenis, p.kotak_id, p.peristiwa
        order by p.waktu_sebelum desc, p.sebelum asc, p.waktu_kejadian asc
    ) = 1

)

select
    'urutan' as aturan,
    cast(3 as integer) as tingkat,
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
from terbalik as k
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
    k.acuan_1 asc
