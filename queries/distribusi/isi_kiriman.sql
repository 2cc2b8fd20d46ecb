-- The lines of one shipment for its custody sheet: what left, what came, seals as they left and as they came.
--
-- grain   one row per kelurahan_kode, tps_no, jenis, kotak_id
-- reads   kini_catatan, ref_wilayah, ref_jenis_kotak
-- param   sampai           TIMESTAMPTZ  as-of instant
-- param   leg              VARCHAR      stretch of the way
-- param   surat_jalan      VARCHAR      delivery note
-- column  kelurahan_kode   VARCHAR      -      kelurahan that owns the boxes
-- column  nama             VARCHAR      -      its name
-- column  tps_no           BIGINT       -      polling station, 0 when the line counts a kelurahan
-- column  jenis            VARCHAR      -      kind of box
-- column  kotak_id         VARCHAR      -      box, empty when the line is a count
-- column  kirim            BIGINT       kotak  left, null when not told
-- column  terima           BIGINT       kotak  came, by the hand-over if there is one
-- column  segel_kirim      VARCHAR      -      seal at departure
-- column  segel_terima     VARCHAR      -      seal at arrival
-- column  kondisi          VARCHAR      -      condition of the seal at arrival
-- column  waktu_berangkat  TIMESTAMPTZ  -      departure
-- column  waktu_tiba       TIMESTAMPTZ  -      arrival
with

baris as (

    select
        kelurahan_kode,
        tps_no,
        jenis,
        kotak_id,
        max(jumlah) filter (where peristiwa = 'berangkat') as kirim,
        coalesce(
            max(jumlah) filter (where peristiwa = 'serah_terima'),
            max(jumlah) filter (where peristiwa = 'tiba')
        ) as terima,
        max(segel) filter (where peristiwa = 'berangkat') as segel_kirim,
        coalesce(
            max(segel) filter (where peristiwa = 'serah_terima'),
            max(segel) filter (where peristiwa = 'tiba')
        ) as segel_terima,
        coalesce(
            max(kondisi_segel) filter (where peristiwa = 'tiba'),
            max(kondisi_segel) filter (where peristiwa = 'serah_terima')
        ) as kondisi,
        max(waktu_kejadian) filter (where peristiwa = 'berangkat') as waktu_berangkat,
        min(waktu_kejadian) filter (where peristiwa in ('tiba', 'serah_terima')) as waktu_tiba
    from kini_catatan
    where leg = $leg and surat_jalan = $surat_jalan
    group by kelurahan_kode, tps_no, jenis, kotak_id

)

select
    b.kelurahan_kode,
    w.nama,
    b.tps_no,
    b.jenis,
    b.kotak_id,
    b.kirim,
    b.terima,
    b.segel_kirim,
    b.segel_terima,
    b.kondisi,
    b.waktu_berangkat,
    b.waktu_tiba
from baris as b
inner join ref_wilayah as w on b.kelurahan_kode = w.kelurahan_kode
inner join ref_jenis_kotak as j on b.jenis = j.jenis
order by b.kelurahan_kode asc, b.tps_no asc, j.urutan asc, b.jenis asc, b.kotak_id asc
