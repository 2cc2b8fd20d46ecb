-- Numbered boxes last named under another kelurahan or polling station than the one they belong to.
--
-- A box belongs where the plan put it, else where it was named first; a later row that names its own
-- place again closes the question.
--
-- grain   one row per sebab, leg, surat_jalan, kelurahan_kode, tps_no, jenis, kotak_id
-- reads   kini_catatan, ref_wilayah, ref_jenis_kotak
-- column  sebab           VARCHAR      -      kotak
-- column  is_dapil        BOOLEAN      -      kind that differs by dapil, place in another dapil
-- column  leg             VARCHAR      -      stretch of the way
-- column  surat_jalan     VARCHAR      -      delivery note
-- column  kelurahan_kode  VARCHAR      -      kelurahan that owns the box
-- column  tps_no          BIGINT       -      its polling station, 0 when unknown
-- column  jenis           VARCHAR      -      kind of box
-- column  kotak_id        VARCHAR      -      box, empty when the row is a count
-- column  jumlah          BIGINT       kotak  boxes
-- column  waktu           TIMESTAMPTZ  -      when it was seen there
-- column  milik           VARCHAR      -      where it belongs, in words
-- column  terlihat        VARCHAR      -      where it was seen, in words
-- column  berkas          VARCHAR      -      file
-- column  lembar          VARCHAR      -      sheet
-- column  baris           BIGINT       -      row
with

bernomor as (

    select
        c.*,
        w.nama,
        w.dapil,
        j.lingkup
    from kini_catatan as c
    inner join ref_wilayah as w on c.kelurahan_kode = w.kelurahan_kode
    inner join ref_jenis_kotak as j on c.jenis = j.jenis
    where c.kotak_id <> ''

),

pemilik as (

    select *
    from bernomor
    qualify row_number() over (
        partition by kotak_id, jenis
        order by
            case when peristiwa = 'rencana' then 0 else 1 end asc,
            case when tps_no > 0 then 0 else 1 end asc,
            leg_urut asc,
            waktu_kejadian asc,
            kelurahan_kode asc,
            tps_no asc,
            surat_jalan asc,
            peristiwa asc
    ) = 1

),

terakhir as (

    select *
    from bernomor
    where peristiwa <> 'rencana'
    qualify row_number() over (
        partition by kotak_id, jenis
        order by
            waktu_kejadian desc,
            leg_urut desc,
            tahap desc nulls last,
            kelurahan_kode desc,
            tps_no desc,
            surat_jalan desc,
            peristiwa desc
    ) = 1

),

kotak as (

    select
        'kotak' as sebab,
        m.lingkup = 'dapil' and m.dapil <> a.dapil as is_dapil,
        a.leg,
        a.surat_jalan,
        m.kelurahan_kode,
        m.tps_no,
        m.jenis,
        m.kotak_id,
        a.jumlah,
        a.waktu_kejadian as waktu,
        case when m.tps_no > 0 then m.nama || ' TPS ' || cast(m.tps_no as varchar) else m.nama end as milik,
        case when a.tps_no > 0 then a.nama || ' TPS ' || cast(a.tps_no as varchar) else a.nama end
            as terlihat,
        a.berkas,
        a.lembar,
        a.baris
    from pemilik as m
    inner join terakhir as a on m.kotak_id = a.kotak_id and m.jenis = a.jenis
    where
        m.kelurahan_kode <> a.kelurahan_kode
        or (m.tps_no > 0 and a.tps_no > 0 and m.tps_no <> a.tps_no)

)

select
    sebab,
    is_dapil,
    leg,
    surat_jalan,
    kelurahan_kode,
    tps_no,
    jenis,
    kotak_id,
    jumlah,
    waktu,
    milik,
    terlihat,
    berkas,
    lembar,
    baris
from kotak
