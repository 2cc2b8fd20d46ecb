-- What is announced: gatherings, and incidents expected to happen, in the order of their begin.
--
-- What has no end is taken to last two hours.
--
-- grain   one row per nomor
-- reads   kini_kegiatan, kini_insiden, log_koordinasi, ref_kategori, ref_wilayah
-- param   sampai             TIMESTAMPTZ  as-of instant
-- param   dari               TIMESTAMPTZ  first instant of the calendar
-- param   hingga             TIMESTAMPTZ  end of the calendar, not in it
-- column  nomor              VARCHAR      -      number of the notice or report
-- column  asal               VARCHAR      -      kegiatan, insiden
-- column  waktu_kejadian     TIMESTAMPTZ  -      begin
-- column  waktu_selesai      TIMESTAMPTZ  -      end, told or taken
-- column  kelurahan_kode     VARCHAR      -      where
-- column  nama               VARCHAR      -      its name
-- column  tempat             VARCHAR      -      place in words
-- column  jenis              VARCHAR      -      kind of gathering, or category of the incident
-- column  massa              BIGINT       orang  expected crowd, null when not told
-- column  rute               VARCHAR      -      route, null when none
-- column  dasar              VARCHAR      -      how the desk knows
-- column  status             VARCHAR      -      rencana, berlangsung, batal, selesai; of an incident its own
-- column  koordinasi         VARCHAR      -      agreement it rests on
-- column  koordinasi_status  VARCHAR      -      how that agreement stands
with

setuju as (

    select
        nomor,
        status
    from log_koordinasi
    qualify row_number() over (
        partition by nomor
        order by waktu_catat desc, batch_no desc, lembar desc, baris desc
    ) = 1

),

semua as (

    select
        nomor,
        'kegiatan' as asal,
        waktu_kejadian,
        coalesce(waktu_selesai, waktu_kejadian + interval 2 hour) as waktu_selesai,
        kelurahan_kode,
        tempat,
        jenis,
        massa,
        rute,
        dasar,
        status,
        koordinasi
    from kini_kegiatan
    union all
    select
        i.nomor,
        'insiden' as asal,
        i.waktu_kejadian,
        i.waktu_kejadian + interval 2 hour as waktu_selesai,
        i.kelurahan_kode,
        i.tempat,
        g.nama as jenis,
        null as massa,
        null as rute,
        i.sumber as dasar,
        i.status,
        null as koordinasi
    from kini_insiden as i
    left join ref_kategori as g on i.kategori = g.kategori
    where i.sifat = 'akan' and i.is_terbuka

)

select
    s.nomor,
    s.asal,
    s.waktu_kejadian,
    s.waktu_selesai,
    s.kelurahan_kode,
    w.nama,
    s.tempat,
    s.jenis,
    s.massa,
    s.rute,
    s.dasar,
    s.status,
    s.koordinasi,
    k.status as koordinasi_status
from semua as s
left join ref_wilayah as w on s.kelurahan_kode = w.kelurahan_kode
left join setuju as k on s.koordinasi = k.nomor
where s.waktu_selesai >= $dari and s.waktu_kejadian < $hingga
order by s.waktu_kejadian asc, s.nomor asc
