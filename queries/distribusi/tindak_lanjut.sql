-- What was done last about every custody matter that was followed up, with its evidence or without.
--
-- Who holds the matter is whoever it was handed over to last; an explanation or a closing does not take it
-- from them.
--
-- grain   one row per aturan, perkara
-- reads   log_tindak_lanjut, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  aturan          VARCHAR      -     custody rule
-- column  perkara         VARCHAR      -     number of the matter
-- column  kelurahan_kode  VARCHAR      -     kelurahan, null when not given
-- column  nama            VARCHAR      -     its name
-- column  tindakan        VARCHAR      -     last deed: jelaskan, serahkan, tutup, buka_lagi
-- column  uraian          VARCHAR      -     what was said with it
-- column  oleh            VARCHAR      -     post that did it
-- column  waktu_tindakan  TIMESTAMPTZ  -     when
-- column  waktu_mula      TIMESTAMPTZ  -     first deed
-- column  instansi        VARCHAR      -     holder since the last handing over, null when never handed over
-- column  jabatan         VARCHAR      -     its post
-- column  waktu_serah     TIMESTAMPTZ  -     since when it holds the matter
-- column  hal             VARCHAR      -     the matter as it was told at the last deed that told it
-- column  langkah         BIGINT       kali  deeds
with

langkah as (

    select
        *,
        row_number() over (
            partition by aturan, perkara
            order by waktu_kejadian desc, waktu_catat desc, batch_no desc, lembar desc, baris desc
        ) as dari_akhir,
        row_number() over (
            partition by aturan, perkara
            order by
                case when tindakan = 'serahkan' and instansi is not null then 0 else 1 end asc,
                waktu_kejadian desc, waktu_catat desc, batch_no desc, lembar desc, baris desc
        ) as serah_ke,
        row_number() over (
            partition by aturan, perkara
            order by
                case when hal is not null then 0 else 1 end asc,
                waktu_kejadian desc, waktu_catat desc, batch_no desc, lembar desc, baris desc
        ) as hal_ke
    from log_tindak_lanjut

),

perkara as (

    select
        aturan,
        perkara,
        max(kelurahan_kode) as kelurahan_kode,
        max(tindakan) filter (where dari_akhir = 1) as tindakan,
        max(uraian) filter (where dari_akhir = 1) as uraian,
        max(oleh) filter (where dari_akhir = 1) as oleh,
        max(waktu_kejadian) filter (where dari_akhir = 1) as waktu_tindakan,
        min(waktu_kejadian) as waktu_mula,
        max(instansi) filter (where serah_ke = 1 and tindakan = 'serahkan') as instansi,
        max(jabatan) filter (where serah_ke = 1 and tindakan = 'serahkan') as jabatan,
        max(waktu_kejadian) filter (where serah_ke = 1 and tindakan = 'serahkan') as waktu_serah,
        max(hal) filter (where hal_ke = 1) as hal,
        count(*) as langkah
    from langkah
    group by aturan, perkara

)

select
    p.aturan,
    p.perkara,
    p.kelurahan_kode,
    w.nama,
    p.tindakan,
    p.uraian,
    p.oleh,
    p.waktu_tindakan,
    p.waktu_mula,
    p.instansi,
    p.jabatan,
    p.waktu_serah,
    p.hal,
    p.langkah
from perkara as p
left join ref_wilayah as w on p.kelurahan_kode = w.kelurahan_kode
order by p.waktu_tindakan desc, p.aturan asc, p.perkara asc
