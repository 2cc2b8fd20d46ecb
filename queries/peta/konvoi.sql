-- Shipments as the map draws them: on the road, silent, late to leave, about to leave, just arrived.
--
-- Late is what should have left, or be there, one reporting cycle ago: a missing record is not yet a delay.
--
-- grain   one row per leg, surat_jalan, kelurahan_kode
-- reads   kini_kiriman, kini_posisi, ref_wilayah, ref_leg, ref_kabar
-- param   sampai           TIMESTAMPTZ  as-of instant
-- param   dari             TIMESTAMPTZ  arrivals before this are left out
-- param   hingga           TIMESTAMPTZ  plans from this instant on are left out
-- column  leg              VARCHAR      -      stretch of the way
-- column  leg_urut         BIGINT       -      its order
-- column  surat_jalan      VARCHAR      -      delivery note
-- column  kelurahan_kode   VARCHAR      -      kelurahan that owns the boxes
-- column  nama             VARCHAR      -      its name
-- column  asal_jenis       VARCHAR      -      kind of place it leaves
-- column  tujuan_jenis     VARCHAR      -      kind of place it goes to
-- column  tps_awal         BIGINT       -      lowest polling station on board, null when none is named
-- column  tps_akhir        BIGINT       -      highest
-- column  kotak            BIGINT       kotak  left, or announced when nothing left yet
-- column  kendaraan        VARCHAR      -      vehicle named last
-- column  waktu_rencana    TIMESTAMPTZ  -      planned departure
-- column  waktu_berangkat  TIMESTAMPTZ  -      first departure
-- column  waktu_tiba       TIMESTAMPTZ  -      last arrival, null while a line is open
-- column  tenggat          TIMESTAMPTZ  -      deadline of the leg
-- column  keadaan          VARCHAR      -      rencana, di_jalan, tanpa_kabar, tiba
-- column  is_terlambat     BOOLEAN      -      late, as above
-- column  berkas           VARCHAR      -      file of one of its newest rows
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
        min(nullif(tps_no, 0)) as tps_awal,
        max(nullif(tps_no, 0)) as tps_akhir,
        cast(sum(greatest(kirim, direncanakan)) as bigint) as kotak,
        max(kendaraan) as kendaraan,
        max(berkas) as berkas,
        min(waktu_rencana) as waktu_rencana,
        min(waktu_berangkat) as waktu_berangkat,
        max(waktu_tiba) as waktu_tiba,
        case
            when count(*) filter (where keadaan_nyata = 'tanpa_kabar') > 0 then 'tanpa_kabar'
            when count(*) filter (where keadaan_nyata = 'di_jalan') > 0 then 'di_jalan'
            when count(*) filter (where keadaan_nyata = 'tiba') > 0 then 'tiba'
            else 'rencana'
        end as keadaan
    from baris
    group by leg, surat_jalan, kelurahan_kode

)

select
    k.leg,
    r.urutan as leg_urut,
    k.surat_jalan,
    k.kelurahan_kode,
    w.nama,
    r.asal_jenis,
    r.tujuan_jenis,
    k.tps_awal,
    k.tps_akhir,
    k.kotak,
    k.kendaraan,
    k.waktu_rencana,
    k.waktu_berangkat,
    case when k.keadaan = 'tiba' then k.waktu_tiba end as waktu_tiba,
    r.tenggat,
    k.keadaan,
    case k.keadaan
        when 'tiba' then false
        when 'rencana'
            then
                coalesce(
                    date_diff('second', k.waktu_rencana, getvariable('sampai')) > 3600 * s.siklus_jam, false
                )
        when 'tanpa_kabar' then true
        else
            r.tenggat < getvariable('sampai')
            or coalesce(
                date_diff('second', k.waktu_berangkat, getvariable('sampai'))
                > 60 * r.tempuh_menit + 3600 * s.siklus_jam,
                false
            )
    end as is_terlambat,
    k.berkas
from kiriman as k
inner join ref_leg as r on k.leg = r.leg
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
cross join ref_kabar as s
where
    k.keadaan in ('di_jalan', 'tanpa_kabar')
    or (k.keadaan = 'rencana' and coalesce(k.waktu_rencana < $hingga, true))
    or (k.keadaan = 'tiba' and k.waktu_tiba >= $dari)
order by
    r.urutan asc,
    coalesce(k.waktu_berangkat, k.waktu_rencana, k.waktu_tiba) asc,
    k.kelurahan_kode asc,
    k.surat_jalan asc
