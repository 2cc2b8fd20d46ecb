-- Shipment lines somebody has to call about: silent, short, over, or without a departure.
--
-- grain   one row per leg, surat_jalan, kelurahan_kode, tps_no, jenis with an open question
-- reads   kini_kiriman, ref_wilayah, ref_leg
-- param   sampai           TIMESTAMPTZ  as-of instant
-- column  perihal          VARCHAR      -      tanpa_kabar, kurang, lebih, tanpa_berangkat
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

ditanya as (

    select
        case
            when keadaan = 'tanpa_kabar' then 'tanpa_kabar'
            when is_tanpa_berangkat then 'tanpa_berangkat'
            when terima > kirim then 'lebih'
            else 'kurang'
        end as perihal,
        leg,
        surat_jalan,
        kelurahan_kode,
        tps_no,
        jenis,
        kirim,
        terima,
        case
            when keadaan = 'tanpa_kabar' then kirim
            when is_tanpa_berangkat then terima
            else abs(kirim - terima) - selisih_jelas
        end as jumlah,
        coalesce(waktu_tiba, waktu_berangkat) as waktu_mula,
        dasar,
        berkas,
        lembar,
        baris
    from kini_kiriman
    where
        keadaan = 'tanpa_kabar'
        or is_tanpa_berangkat
        or (keadaan = 'tiba' and abs(kirim - terima) > selisih_jelas)

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
    case d.perihal when 'kurang' then 1 when 'lebih' then 2 when 'tanpa_kabar' then 3 else 4 end asc,
    d.waktu_mula asc,
    r.urutan asc,
    d.kelurahan_kode asc,
    d.surat_jalan asc,
    d.tps_no asc,
    d.jenis asc
