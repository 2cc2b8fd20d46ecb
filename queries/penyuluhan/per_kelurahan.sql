-- Outreach beside what speaks for it, by kelurahan: who has reason for a visit and had none.
--
-- «Prioritas» = an open security incident, a station of the two highest classes, a tenth of the
-- stations above the lowest class, or a rumour not answered since: what calls for a visit, not a ranking.
--
-- grain   one row per kelurahan_kode
-- reads   kini_insiden, kini_kelas, log_penyuluhan, ref_kategori, ref_tps, ref_wilayah
-- param   sampai           TIMESTAMPTZ  as-of instant
-- param   dari             TIMESTAMPTZ  first instant counted
-- column  kelurahan_kode   VARCHAR      -          kelurahan
-- column  nama             VARCHAR      -          its name
-- column  jumlah_tps       BIGINT       TPS        on the list
-- column  tps_rawan        BIGINT       TPS        above the lowest class
-- column  insiden_terbuka  BIGINT       insiden    open incidents against people, things or order
-- column  hoaks_belum      BIGINT       insiden    rumours reported in 14 days, none answered there since
-- column  kegiatan         BIGINT       kunjungan  outreach events since `dari`
-- column  kegiatan_7_hari  BIGINT       kunjungan  of the last seven days
-- column  peserta          BIGINT       orang      people reached since `dari`
-- column  waktu_akhir      TIMESTAMPTZ  -          newest event ever, null when there was none
-- column  is_prioritas     BOOLEAN      -          as above
-- column  is_belum         BOOLEAN      -          has reason for a visit and had none in seven days
with

giat as (

    select
        kelurahan_kode,
        count(*) filter (where waktu_kejadian >= $dari) as kegiatan,
        count(*) filter (
            where date_diff('second', waktu_kejadian, getvariable('sampai')) < 604800
        ) as kegiatan_7_hari,
        sum(jumlah_peserta) filter (where waktu_kejadian >= $dari) as peserta,
        max(waktu_kejadian) as waktu_akhir,
        max(waktu_kejadian) filter (where tema = 'hoaks') as waktu_hoaks
    from log_penyuluhan
    group by kelurahan_kode

),

tps as (

    select
        k.kelurahan_kode,
        count(*) as jumlah_tps,
        count(*) filter (where k.kelas <> 'kurang_rawan') as tps_rawan,
        count(*) filter (where k.kelas in ('sangat_rawan', 'khusus')) as tps_sangat
    from kini_kelas as k
    inner join ref_tps as t on k.kelurahan_kode = t.kelurahan_kode and k.tps_no = t.tps_no
    group by k.kelurahan_kode

),

kejadian as (

    select
        i.kelurahan_kode,
        count(*) filter (where i.is_terbuka and g.is_keamanan) as insiden_terbuka,
        count(*) filter (
            where i.kategori = 'HOX'
            and date_diff('second', i.waktu_kejadian, getvariable('sampai')) < 1209600
            and (a.waktu_hoaks is null or a.waktu_hoaks < i.waktu_kejadian)
        ) as hoaks_belum
    from kini_insiden as i
    inner join ref_kategori as g on i.kategori = g.kategori
    left join giat as a on i.kelurahan_kode = a.kelurahan_kode
    where i.sifat <> 'akan'
    group by i.kelurahan_kode

),

gabung as (

    select
        w.kelurahan_kode,
        w.nama,
        coalesce(t.jumlah_tps, 0) as jumlah_tps,
        coalesce(t.tps_rawan, 0) as tps_rawan,
        coalesce(t.tps_sangat, 0) as tps_sangat,
        coalesce(k.insiden_terbuka, 0) as insiden_terbuka,
        coalesce(k.hoaks_belum, 0) as hoaks_belum,
        coalesce(g.kegiatan, 0) as kegiatan,
        coalesce(g.kegiatan_7_hari, 0) as kegiatan_7_hari,
        cast(coalesce(g.peserta, 0) as bigint) as peserta,
        g.waktu_akhir
    from ref_wilayah as w
    left join tps as t on w.kelurahan_kode = t.kelurahan_kode
    left join kejadian as k on w.kelurahan_kode = k.kelurahan_kode
    left join giat as g on w.kelurahan_kode = g.kelurahan_kode

),

dinilai as (

    select
        *,
        insiden_terbuka > 0
        or hoaks_belum > 0
        or tps_sangat > 0
        or (tps_rawan > 0 and tps_rawan * 10 >= jumlah_tps) as is_prioritas
    from gabung

)

select
    kelurahan_kode,
    nama,
    jumlah_tps,
    tps_rawan,
    insiden_terbuka,
    hoaks_belum,
    kegiatan,
    kegiatan_7_hari,
    peserta,
    waktu_akhir,
    is_prioritas,
    is_prioritas and kegiatan_7_hari = 0 as is_belum
from dinilai
order by
    is_belum desc,
    is_prioritas desc,
    insiden_terbuka desc,
    hoaks_belum desc,
    tps_rawan desc,
    kelurahan_kode asc
