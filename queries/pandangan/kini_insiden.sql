-- Every incident as it stands: the row recorded last tells, and nothing closes by growing old.
--
-- Reports that another report takes in (gabung_ke) are counted there. A report is taken in only by one
-- that stands alone, so that no circle of numbers makes an incident vanish. The gravest of the joined
-- reports tells the severity; an open one that was recorded after the incident was closed opens it again.
--
-- grain   one row per nomor
-- reads   log_insiden
-- column  nomor               VARCHAR      -        number of the report
-- column  waktu_kejadian      TIMESTAMPTZ  -        when it happened
-- column  waktu_lapor         TIMESTAMPTZ  -        when the desk first learned of it
-- column  waktu_catat         TIMESTAMPTZ  -        when the desk learned the newest row
-- column  kelurahan_kode      VARCHAR      -        where
-- column  tps_no              BIGINT       -        polling station, if at one
-- column  tempat              VARCHAR      -        place in words
-- column  kategori            VARCHAR      -        category code
-- column  skala               BIGINT       1-5      severity
-- column  is_mengganggu       BOOLEAN      -        stops voting, counting or the moving of boxes
-- column  sifat               VARCHAR      -        terjadi, berlangsung, akan
-- column  sumber              VARCHAR      -        who reported
-- column  is_dilaporkan       BOOLEAN      -        somebody else than a patrol told of it
-- column  verifikasi          VARCHAR      -        belum, benar, tidak_benar
-- column  status              VARCHAR      -        baru, ditangani, diteruskan, selesai, dibuka_lagi
-- column  is_terbuka          BOOLEAN      -        neither closed nor found untrue
-- column  diteruskan_ke       VARCHAR      -        agency it was referred to
-- column  tenggat             TIMESTAMPTZ  -        deadline of the referral, as written
-- column  tanda_terima        VARCHAR      -        receipt of that agency
-- column  unit                VARCHAR      -        unit it was given to
-- column  apa                 VARCHAR      -        what happened
-- column  tindakan            VARCHAR      -        what was done
-- column  jumlah_laporan      BIGINT       laporan  rows about it
-- column  jumlah_gabungan     BIGINT       laporan  other numbers joined to it
-- column  berkas              VARCHAR      -        file of the newest row
-- column  lembar              VARCHAR      -        sheet of that row
-- column  baris               BIGINT       -        row number there
with

terbaru as (

    select
        nomor,
        waktu_kejadian,
        min(waktu_catat) over (partition by nomor) as waktu_lapor,
        waktu_catat,
        kelurahan_kode,
        tps_no,
        tempat,
        kategori,
        skala,
        coalesce(mengganggu_tahapan = 'ya', false) as is_mengganggu,
        sifat,
        sumber,
        max(case when sumber <> 'patroli' then 1 else 0 end) over (partition by nomor) as dilaporkan,
        verifikasi,
        status,
        status <> 'selesai' and verifikasi <> 'tidak_benar' as is_terbuka,
        diteruskan_ke,
        tenggat,
        tanda_terima,
        unit,
        gabung_ke,
        apa,
        tindakan,
        count(*) over (partition by nomor) as jumlah_laporan,
        berkas,
        lembar,
        baris
    from log_insiden
    qualify row_number() over (
        partition by nomor
        order by waktu_catat desc, batch_no desc, lembar desc, baris desc
    ) = 1

),

bergabung as (

    select
        t.nomor,
        p.nomor as induk,
        t.waktu_lapor,
        t.waktu_catat,
        t.skala,
        t.is_mengganggu,
        t.dilaporkan,
        t.verifikasi,
        t.is_terbuka and t.waktu_catat > p.waktu_catat as is_susulan,
        t.jumlah_laporan
    from terbaru as t
    inner join terbaru as p on t.gabung_ke = p.nomor and p.gabung_ke is null

),

susulan as (

    select
        induk,
        min(waktu_lapor) as waktu_lapor,
        max(case when verifikasi <> 'tidak_benar' then skala end) as skala,
        max(case when is_mengganggu and verifikasi <> 'tidak_benar' then 1 else 0 end) as mengganggu,
        max(dilaporkan) as dilaporkan,
        max(case when is_susulan then 1 else 0 end) as terbuka,
        sum(jumlah_laporan) as jumlah_laporan,
        count(*) as jumlah_gabungan
    from bergabung
    group by induk

)

select
    t.nomor,
    t.waktu_kejadian,
    least(t.waktu_lapor, coalesce(s.waktu_lapor, t.waktu_lapor)) as waktu_lapor,
    t.waktu_catat,
    t.kelurahan_kode,
    t.tps_no,
    t.tempat,
    t.kategori,
    greatest(t.skala, coalesce(s.skala, t.skala)) as skala,
    t.is_mengganggu or coalesce(s.mengganggu, 0) = 1 as is_mengganggu,
    t.sifat,
    t.sumber,
    greatest(t.dilaporkan, coalesce(s.dilaporkan, 0)) = 1 as is_dilaporkan,
    t.verifikasi,
    case when not t.is_terbuka and coalesce(s.terbuka, 0) = 1 then 'dibuka_lagi' else t.status end as status,
    t.is_terbuka or coalesce(s.terbuka, 0) = 1 as is_terbuka,
    t.diteruskan_ke,
    t.tenggat,
    t.tanda_terima,
    t.unit,
    t.apa,
    t.tindakan,
    cast(t.jumlah_laporan + coalesce(s.jumlah_laporan, 0) as bigint) as jumlah_laporan,
    cast(coalesce(s.jumlah_gabungan, 0) as bigint) as jumlah_gabungan,
    t.berkas,
    t.lembar,
    t.baris
from terbaru as t
left join susulan as s on t.nomor = s.induk
left join bergabung as b on t.nomor = b.nomor
where b.nomor is null
