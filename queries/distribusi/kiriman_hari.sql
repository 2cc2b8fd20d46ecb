-- Shipments that moved or were due to move in a span of time, for the timeline.
--
-- grain   one row per leg, surat_jalan, kelurahan_kode
-- reads   kini_kiriman, kini_posisi, ref_wilayah, ref_leg
-- param   sampai           TIMESTAMPTZ  as-of instant
-- param   dari             TIMESTAMPTZ  start of the span
-- param   hingga           TIMESTAMPTZ  end of the span
-- column  leg              VARCHAR      -      stretch of the way
-- column  leg_urut         BIGINT       -      its order
-- column  surat_jalan      VARCHAR      -      delivery note
-- column  kelurahan_kode   VARCHAR      -      kelurahan
-- column  nama             VARCHAR      -      its name
-- column  kotak            BIGINT       kotak  left, or announced when nothing left yet
-- column  terima           BIGINT       kotak  arrived
-- column  waktu_rencana    TIMESTAMPTZ  -      planned departure
-- column  waktu_berangkat  TIMESTAMPTZ  -      first departure
-- column  waktu_tiba       TIMESTAMPTZ  -      last arrival, null while a line is open
-- column  keadaan          VARCHAR      -      rencana, di_jalan, tanpa_kabar, tiba
with

-- Boxes of the same kind seen beyond this leg: their shipment is not silent, its record is missing.
lanjut as (

    select
        p.kelurahan_kode,
        p.jenis,
        r.leg
    from kini_posisi as p
    inner join ref_leg as r on p.tahap_urut = 2 * r.urutan - 1
    group by p.kelurahan_kode, p.jenis, r.leg
    having sum(p.tanpa_kabar) = 0

),

baris as (

    select
        k.*,
        case
            when k.keadaan = 'tanpa_kabar' and l.leg is not null then 'tiba'
            else k.keadaan
        end as keadaan_nyata
    from kini_kiriman as k
    left join lanjut as l
        on k.kelurahan_kode = l.kelurahan_kode and k.jenis = l.jenis and k.leg = l.leg

),

kiriman as (

    select
        leg,
        surat_jalan,
        kelurahan_kode,
        sum(greatest(kirim, direncanakan)) as kotak,
        sum(coalesce(terima, 0)) as terima,
        min(waktu_rencana) as waktu_rencana,
        min(waktu_berangkat) as waktu_berangkat,
        max(waktu_tiba) as waktu_tiba,
        count(*) filter (where keadaan_nyata = 'tanpa_kabar') as senyap,
        count(*) filter (where keadaan_nyata = 'di_jalan') as jalan,
        count(*) filter (where keadaan_nyata = 'tiba') as tiba
    from baris
    group by leg, surat_jalan, kelurahan_kode

)

select
    k.leg,
    r.urutan as leg_urut,
    k.surat_jalan,
    k.kelurahan_kode,
    w.nama,
    cast(k.kotak as bigint) as kotak,
    cast(k.terima as bigint) as terima,
    k.waktu_rencana,
    k.waktu_berangkat,
    case when k.senyap = 0 and k.jalan = 0 then k.waktu_tiba end as waktu_tiba,
    case
        when k.senyap > 0 then 'tanpa_kabar'
        when k.jalan > 0 then 'di_jalan'
        when k.tiba > 0 then 'tiba'
        else 'rencana'
    end as keadaan
from kiriman as k
inner join ref_leg as r on k.leg = r.leg
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
where
    coalesce(k.waktu_berangkat, k.waktu_rencana, k.waktu_tiba) < $hingga
    and (
        coalesce(k.waktu_tiba, k.waktu_berangkat, k.waktu_rencana) >= $dari
        or k.senyap > 0
        or k.jalan > 0
    )
order by
    r.urutan asc,
    coalesce(k.waktu_berangkat, k.waktu_rencana, k.waktu_tiba) asc,
    k.kelurahan_kode asc,
    k.surat_jalan asc
