-- Every statement about when a shipment was planned, left and came, with when the desk learned it.
--
-- What a forecast learns from, and what is needed to repeat a forecast as it would have been at any past
-- instant. A hand-over counts as an arrival; kinds of boxes told together are one statement.
--
-- grain   one row per leg, surat_jalan, kelurahan_kode, tps_no, peristiwa, waktu_kejadian, waktu_catat
-- reads   log_distribusi, ref_leg
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  leg             VARCHAR      -      stretch of the way
-- column  surat_jalan     VARCHAR      -      delivery note, empty when none is given
-- column  kelurahan_kode  VARCHAR      -      kelurahan that owns the boxes
-- column  tps_no          BIGINT       -      polling station, 0 when the line counts a kelurahan
-- column  peristiwa       VARCHAR      -      rencana, berangkat, tiba, kembali
-- column  waktu_kejadian  TIMESTAMPTZ  -      when it happened or was to happen
-- column  waktu_catat     TIMESTAMPTZ  -      when the desk learned it
with

kabar as (

    select
        leg,
        coalesce(surat_jalan, '') as surat_jalan,
        kelurahan_kode,
        coalesce(tps_no, 0) as tps_no,
        case when peristiwa = 'serah_terima' then 'tiba' else peristiwa end as peristiwa,
        waktu_kejadian,
        waktu_catat
    from log_distribusi
    where peristiwa in ('rencana', 'berangkat', 'tiba', 'serah_terima', 'kembali')

)

select
    k.leg,
    k.surat_jalan,
    k.kelurahan_kode,
    k.tps_no,
    k.peristiwa,
    k.waktu_kejadian,
    k.waktu_catat
from kabar as k
inner join ref_leg as r on k.leg = r.leg
group by
    k.leg, r.urutan, k.surat_jalan, k.kelurahan_kode, k.tps_no, k.peristiwa, k.waktu_kejadian, k.waktu_catat
order by
    k.waktu_catat asc,
    k.waktu_kejadian asc,
    r.urutan asc,
    k.surat_jalan asc,
    k.kelurahan_kode asc,
    k.tps_no asc,
    k.peristiwa asc
