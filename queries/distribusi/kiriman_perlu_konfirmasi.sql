-- Shipment lines somebody has to call about: silent, short, over, or without a departure.
--
-- grain   one row per leg, surat_jalan, kelurahan_kode, tps_no, jenis with an open question
-- reads   kini_kiriman, kini_posisi, ref_wilayah, ref_leg
-- param   sampai           TIMESTAMPTZ  as-of instant
-- column  perihal          VARCHAR      -      kurang, lebih, tanpa_kabar, terlihat_lanjut, tanpa_berangkat
-- column  leg              VARCHAR      -      stretch of the way
-- column  surat_jalan      VARCHAR      -      delivery note
-- column  kelurahan_kode   VARCHAR      -      kelurahan
-- column  nama             VARCHAR      -      its name
-- column  tps_no           BIGINT       -      polling station, 0 when the line counts a kelurahan
-- column  jenis            VARCHAR      -      kind of box
-- column  kirim            BIGINT       kotak  left
-- column  terima           BIGINT       kotak  arrived, null when silent
-- column  jumlah           BIGINT       kotak  boxes in question
-- column  waktu_mula       TIMESTAMPTZ  -      since when the question is open
-- column  dasar            VARCHAR      -      hitungan or per_kotak
-- column  berkas           VARCHAR      -      file of the newest row
-- column  lembar           VARCHAR      -      sheet
-- column  baris            BIGINT       -      row
with

-- Boxes of the same kind seen beyond this leg: the record is missing, not the boxes.
lanjut as (

    select
        p.kelurahan_kode,
        p.jenis,
        r.leg,
        sum(p.tanpa_kabar) as senyap
    from kini_posisi as p
    inner join ref_leg as r on p.tahap_urut = 2 * r.urutan - 1
    group by p.kelurahan_kode, p.jenis, r.leg

),

ditanya as (

    select
        case
            when k.keadaan = 'tanpa_kabar' and l.senyap = 0 then 'terlihat_lanjut'
            when k.keadaan = 'tanpa_kabar' then 'tanpa_kabar'
            when k.is_tanpa_berangkat then 'tanpa_berangkat'
            when k.terima > k.kirim then 'lebih'
            else 'kurang'
        end as perihal,
        k.leg,
        k.surat_jalan,
        k.kelurahan_kode,
        k.tps_no,
        k.jenis,
        k.kirim,
        k.terima,
        case
            when k.keadaan = 'tanpa_kabar' then k.kirim
            when k.is_tanpa_berangkat then k.terima
            else abs(k.kirim - k.terima) - k.selisih_jelas
        end as jumlah,
        coalesce(k.waktu_tiba, k.waktu_berangkat) as waktu_mula,
        k.dasar,
        k.berkas,
        k.lembar,
        k.baris
    from kini_kiriman as k
    inner join lanjut as l
        on k.kelurahan_kode = l.kelurahan_kode and k.jenis = l.jenis and k.leg = l.leg
    where
        k.keadaan = 'tanpa_kabar'
        or k.is_tanpa_berangkat
        or (k.keadaan = 'tiba' and abs(k.kirim - k.terima) > k.selisih_jelas)

)

select
    d.perihal,
    d.leg,
    d.surat_jalan,
    d.kelurahan_kode,
    w.nama,
    d.tps_no,
    d.jenis,
    d.kirim,
    d.terima,
    d.jumlah,
    d.waktu_mula,
    d.dasar,
    d.berkas,
    d.lembar,
    d.baris
from ditanya as d
inner join ref_wilayah as w on d.kelurahan_kode = w.kelurahan_kode
inner join ref_leg as r on d.leg = r.leg
order by
    case d.perihal
        when 'kurang' then 1
        when 'lebih' then 2
        when 'tanpa_kabar' then 3
        when 'terlihat_lanjut' then 4
        else 5
    end asc,
    d.waktu_mula asc,
    r.urutan asc,
    d.kelurahan_kode asc,
    d.surat_jalan asc,
    d.tps_no asc,
    d.jenis asc
