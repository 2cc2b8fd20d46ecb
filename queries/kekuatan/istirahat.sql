-- Units that have less rest between two duties than the limit, or whose hours overlap.
--
-- grain   one row per regu, asal, waktu_mulai of the later duty
-- reads   kini_penugasan, ref_ambang, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  regu            VARCHAR      -      call-sign of the unit
-- column  asal            VARCHAR      -      organik or which BKO
-- column  waktu_selesai   TIMESTAMPTZ  -      end of the duty before
-- column  waktu_mulai     TIMESTAMPTZ  -      beginning of the later one
-- column  istirahat_menit BIGINT       menit  rest between them, negative when they overlap
-- column  batas_menit     BIGINT       menit  least rest
-- column  nama            VARCHAR      -      kelurahan of the later duty
-- column  jml_polri       BIGINT       orang  officers concerned
with

giliran as (

    select
        regu,
        asal,
        kelurahan_kode,
        jml_polri,
        waktu_mulai,
        lag(waktu_selesai) over (
            partition by regu, asal order by waktu_mulai, waktu_selesai, kelurahan_kode, tps_awal
        ) as waktu_selesai
    from kini_penugasan
    where jml_polri > 0 and regu is not null and waktu_mulai is not null and waktu_selesai is not null

)

select
    g.regu,
    g.asal,
    g.waktu_selesai,
    g.waktu_mulai,
    cast(floor(date_diff('second', g.waktu_selesai, g.waktu_mulai) / 60) as bigint) as istirahat_menit,
    cast(60 * a.nilai as bigint) as batas_menit,
    w.nama,
    g.jml_polri
from giliran as g
inner join ref_wilayah as w on g.kelurahan_kode = w.kelurahan_kode
inner join ref_ambang as a on a.kode = 'istirahat_min_jam'
where date_diff('second', g.waktu_selesai, g.waktu_mulai) < 3600 * a.nilai
order by g.waktu_mulai asc, g.regu asc, g.asal asc
