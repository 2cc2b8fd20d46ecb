-- Every shipment that left or is planned: who escorts it, in what, with which papers.
--
-- A paper that nobody wrote down may well exist: a gap is a question to the escort, not a finding. A
-- hand-over is only missed once something has come.
--
-- grain   one row per leg, surat_jalan, kelurahan_kode
-- reads   kini_catatan, kini_kiriman, kini_posisi, ref_leg, ref_wilayah
-- param   sampai           TIMESTAMPTZ  as-of instant
-- column  leg              VARCHAR      -      stretch of the way
-- column  leg_urut         BIGINT       -      its order
-- column  surat_jalan      VARCHAR      -      delivery note, empty when none is given
-- column  kelurahan_kode   VARCHAR      -      kelurahan that owns the boxes
-- column  nama             VARCHAR      -      its name
-- column  kotak            BIGINT       kotak  boxes that left, or are announced
-- column  tps              BIGINT       TPS    stations served, 0 when it counts a kelurahan
-- column  keadaan          VARCHAR      -      worst: rencana, di_jalan, tanpa_kabar, terlihat_lanjut, tiba
-- column  waktu_rencana    TIMESTAMPTZ  -      planned departure
-- column  waktu_berangkat  TIMESTAMPTZ  -      departure
-- column  waktu_tiba       TIMESTAMPTZ  -      last arrival
-- column  kendaraan        VARCHAR      -      vehicle, the first by name of several
-- column  jml_kendaraan    BIGINT       -      vehicles named
-- column  pengawal         BIGINT       orang  escort, the largest number told
-- column  padal            VARCHAR      -      officer in charge by post, the first by name of several
-- column  jml_padal        BIGINT       -      officers in charge named
-- column  sprin            VARCHAR      -      number of the order
-- column  bast             VARCHAR      -      number of the hand-over record
-- column  penyerah         VARCHAR      -      post that hands over
-- column  penerima         VARCHAR      -      post that receives
-- column  is_serah         BOOLEAN      -      a hand-over is on record
with

kawal as (

    select
        leg,
        surat_jalan,
        kelurahan_kode,
        min(kendaraan) as kendaraan,
        count(distinct kendaraan) as jml_kendaraan,
        max(jml_pengawal) as pengawal,
        min(padal) as padal,
        count(distinct padal) as jml_padal,
        max(sprin) as sprin,
        max(bast) as bast,
        max(dari_jabatan) as penyerah,
        max(kepada_jabatan) as penerima,
        max(case when peristiwa = 'serah_terima' then 1 else 0 end) as serah
    from kini_catatan
    group by leg, surat_jalan, kelurahan_kode

),

-- Boxes of the same kind seen beyond this leg: the record is missing, not the boxes.
lanjut as (

    select
        p.kelurahan_kode,
        p.jenis,
        r.leg,
        p.tanpa_kabar as senyap
    from kini_posisi as p
    inner join ref_leg as r on p.tahap_urut = 2 * r.urutan - 1

),

kiriman as (

    select
        k.leg,
        k.surat_jalan,
        k.kelurahan_kode,
        sum(greatest(k.kirim, k.direncanakan)) as kotak,
        count(distinct case when k.tps_no > 0 then k.tps_no end) as tps,
        min(
            case
                when k.keadaan = 'tanpa_kabar' and l.senyap = 0 then 1
                when k.keadaan = 'tanpa_kabar' then 0
                when k.keadaan = 'rencana' then 2
                when k.keadaan = 'di_jalan' then 3
                else 4
            end
        ) as urut_keadaan,
        min(k.waktu_rencana) as waktu_rencana,
        min(k.waktu_berangkat) as waktu_berangkat,
        max(k.waktu_tiba) as waktu_tiba
    from kini_kiriman as k
    left join lanjut as l
        on k.kelurahan_kode = l.kelurahan_kode and k.jenis = l.jenis and k.leg = l.leg
    group by k.leg, k.surat_jalan, k.kelurahan_kode

)

select
    k.leg,
    r.urutan as leg_urut,
    k.surat_jalan,
    k.kelurahan_kode,
    w.nama,
    cast(k.kotak as bigint) as kotak,
    k.tps,
    case k.urut_keadaan
        when 0 then 'tanpa_kabar'
        when 1 then 'terlihat_lanjut'
        when 2 then 'rencana'
        when 3 then 'di_jalan'
        else 'tiba'
    end as keadaan,
    k.waktu_rencana,
    k.waktu_berangkat,
    k.waktu_tiba,
    c.kendaraan,
    c.jml_kendaraan,
    c.pengawal,
    c.padal,
    c.jml_padal,
    c.sprin,
    c.bast,
    c.penyerah,
    c.penerima,
    c.serah = 1 as is_serah
from kiriman as k
inner join kawal as c
    on k.leg = c.leg and k.surat_jalan = c.surat_jalan and k.kelurahan_kode = c.kelurahan_kode
inner join ref_leg as r on k.leg = r.leg
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
order by
    r.urutan desc,
    coalesce(k.waktu_berangkat, k.waktu_rencana, k.waktu_tiba) desc,
    k.kelurahan_kode asc,
    k.surat_jalan asc
