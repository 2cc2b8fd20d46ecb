-- Shipments that have not come yet: planned ones, those on the road, and those of which nothing is heard.
--
-- A line whose boxes were all seen further on is left out, for it is only its record that is missing.
--
-- grain   one row per leg, surat_jalan, kelurahan_kode, tps_no
-- reads   kini_kiriman, kini_posisi, ref_leg, ref_wilayah
-- param   sampai           TIMESTAMPTZ  as-of instant
-- column  leg              VARCHAR      -      stretch of the way
-- column  urutan           BIGINT       -      its order on the way
-- column  surat_jalan      VARCHAR      -      delivery note, empty when none is given
-- column  kelurahan_kode   VARCHAR      -      kelurahan that owns the boxes
-- column  nama             VARCHAR      -      its name
-- column  tps_no           BIGINT       -      polling station, 0 when the line counts a kelurahan
-- column  keadaan          VARCHAR      -      rencana, di_jalan, tanpa_kabar: the worst of its lines
-- column  waktu_rencana    TIMESTAMPTZ  -      planned departure
-- column  waktu_berangkat  TIMESTAMPTZ  -      departure, null when it has not left
-- column  kotak            BIGINT       kotak  boxes that have not come
with

-- What of each kind has not passed the end of the leg.
tersisa as (

    select
        r.leg,
        p.kelurahan_kode,
        p.jenis,
        sum(p.jumlah) as jumlah
    from kini_posisi as p
    inner join ref_leg as r on p.tahap_urut < 2 * r.urutan
    group by r.leg, p.kelurahan_kode, p.jenis
    having sum(p.jumlah) > 0

)

select
    k.leg,
    r.urutan,
    k.surat_jalan,
    k.kelurahan_kode,
    w.nama,
    k.tps_no,
    case
        when count(*) filter (where k.keadaan = 'tanpa_kabar') > 0 then 'tanpa_kabar'
        when count(*) filter (where k.keadaan = 'di_jalan') > 0 then 'di_jalan'
        else 'rencana'
    end as keadaan,
    min(k.waktu_rencana) as waktu_rencana,
    max(k.waktu_berangkat) as waktu_berangkat,
    cast(sum(case when k.keadaan = 'rencana' then k.direncanakan else k.kirim end) as bigint) as kotak
from kini_kiriman as k
inner join tersisa as t
    on k.leg = t.leg and k.kelurahan_kode = t.kelurahan_kode and k.jenis = t.jenis
inner join ref_leg as r on k.leg = r.leg
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
where k.waktu_tiba is null
group by k.leg, r.urutan, k.surat_jalan, k.kelurahan_kode, w.nama, k.tps_no
having sum(case when k.keadaan = 'rencana' then k.direncanakan else k.kirim end) > 0
order by r.urutan asc, k.kelurahan_kode asc, k.tps_no asc, k.surat_jalan asc, k.leg asc
