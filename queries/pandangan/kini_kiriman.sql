-- How every shipment line stands: what left, what arrived, what is explained, what is silent.
--
-- A line is one leg, surat jalan, kelurahan, TPS and jenis. The row recorded last for an event of
-- the line is the one that counts; a count beats single boxes, and `dasar` says which it rests on.
--
-- grain   one row per leg, surat_jalan, kelurahan_kode, tps_no, jenis
-- reads   log_distribusi, ref_leg, ref_kabar
-- column  leg               VARCHAR      -      stretch of the way
-- column  surat_jalan       VARCHAR      -      number of the delivery note, empty when none is given
-- column  kelurahan_kode    VARCHAR      -      kelurahan that owns the boxes
-- column  tps_no            BIGINT       -      polling station, 0 when the line counts a kelurahan
-- column  jenis             VARCHAR      -      kind of box
-- column  waktu_rencana     TIMESTAMPTZ  -      planned departure
-- column  waktu_berangkat   TIMESTAMPTZ  -      departure, null when none is recorded or it turned back
-- column  waktu_tiba        TIMESTAMPTZ  -      first arrival or hand-over
-- column  direncanakan      BIGINT       kotak  announced
-- column  kirim             BIGINT       kotak  left; taken from the arrival when no departure is recorded
-- column  terima            BIGINT       kotak  counted at arrival, null until then
-- column  selisih_jelas     BIGINT       kotak  part of the difference that is explained
-- column  keadaan           VARCHAR      -      rencana, di_jalan, tanpa_kabar, tiba
-- column  dasar             VARCHAR      -      hitungan or per_kotak
-- column  is_tanpa_berangkat  BOOLEAN    -      arrival without a recorded departure
-- column  kendaraan         VARCHAR      -      vehicle named last
-- column  berkas            VARCHAR      -      file of the newest row of the line
-- column  lembar            VARCHAR      -      sheet of that row
-- column  baris             BIGINT       -      row number there
-- column  waktu_catat       TIMESTAMPTZ  -      when the desk learned that row
with

pernyataan as (

    select
        leg,
        coalesce(surat_jalan, '') as surat_jalan,
        kelurahan_kode,
        coalesce(tps_no, 0) as tps_no,
        jenis,
        coalesce(kotak_id, '') as kotak_id,
        peristiwa,
        waktu_kejadian,
        jumlah,
        selisih_jelas,
        kendaraan,
        berkas,
        lembar,
        baris,
        batch_no,
        waktu_catat
    from log_distribusi

),

-- What was said last about one event of one line (or one box of it).
terbaru as (

    select *
    from pernyataan
    qualify row_number() over (
        partition by leg, surat_jalan, kelurahan_kode, tps_no, jenis, kotak_id, peristiwa
        order by waktu_catat desc, waktu_kejadian desc, batch_no desc, lembar desc, baris desc
    ) = 1

),

per_peristiwa as (

    select
        leg,
        surat_jalan,
        kelurahan_kode,
        tps_no,
        jenis,
        peristiwa,
        coalesce(
            sum(jumlah) filter (where kotak_id = ''),
            count(*) filter (where kotak_id <> '')
        ) as jumlah,
        count(*) filter (where kotak_id = '') as jumlah_hitungan,
        min(waktu_kejadian) as waktu_awal,
        max(waktu_kejadian) as waktu_akhir,
        sum(selisih_jelas) as selisih_jelas
    from terbaru
    group by leg, surat_jalan, kelurahan_kode, tps_no, jenis, peristiwa

),

per_baris as (

    select
        leg,
        surat_jalan,
        kelurahan_kode,
        tps_no,
        jenis,
        min(waktu_awal) filter (where peristiwa = 'rencana') as waktu_rencana,
        max(jumlah) filter (where peristiwa = 'rencana') as direncanakan,
        max(waktu_akhir) filter (where peristiwa = 'berangkat') as berangkat_pada,
        max(waktu_akhir) filter (where peristiwa = 'kembali') as kembali_pada,
        max(jumlah) filter (where peristiwa = 'berangkat') as berangkat,
        max(jumlah) filter (where peristiwa = 'kembali') as kembali,
        min(waktu_awal) filter (where peristiwa in ('tiba', 'serah_terima')) as waktu_tiba,
        -- The hand-over is counted by both sides, so it weighs more than the first count.
        coalesce(
            max(jumlah) filter (where peristiwa = 'serah_terima'),
            max(jumlah) filter (where peristiwa = 'tiba')
        ) as terima,
        max(selisih_jelas) filter (where peristiwa in ('tiba', 'serah_terima')) as selisih_jelas,
        max(jumlah_hitungan) filter (where peristiwa in ('berangkat', 'tiba', 'serah_terima'))
            as jumlah_hitungan
    from per_peristiwa
    group by leg, surat_jalan, kelurahan_kode, tps_no, jenis

),

bukti as (

    select
        leg,
        surat_jalan,
        kelurahan_kode,
        tps_no,
        jenis,
        kendaraan,
        berkas,
        lembar,
        baris,
        waktu_catat
    from terbaru
    qualify row_number() over (
        partition by leg, surat_jalan, kelurahan_kode, tps_no, jenis
        -- A plan is for a time ahead, yet what was done is newer than what was planned.
        order by
            case when peristiwa = 'rencana' then 1 else 0 end asc,
            waktu_kejadian desc,
            waktu_catat desc,
            batch_no desc,
            lembar desc,
            baris desc,
            kotak_id asc,
            peristiwa asc
    ) = 1

),

-- What turned back after it left has not left, be it the whole shipment or a part of it.
bersih as (

    select
        *,
        case
            when kembali_pada >= berangkat_pada then greatest(berangkat - coalesce(kembali, berangkat), 0)
            else berangkat
        end as berangkat_bersih
    from per_baris

),

terukur as (

    select
        *,
        case
            when kembali_pada >= berangkat_pada and berangkat_bersih = 0 then null
            else berangkat_pada
        end as waktu_berangkat
    from bersih

)

select
    t.leg,
    t.surat_jalan,
    t.kelurahan_kode,
    t.tps_no,
    t.jenis,
    t.waktu_rencana,
    t.waktu_berangkat,
    t.waktu_tiba,
    cast(coalesce(t.direncanakan, 0) as bigint) as direncanakan,
    cast(
        case
            when t.waktu_berangkat is not null then t.berangkat_bersih
            when t.waktu_tiba is not null then t.terima
            else 0
        end as bigint
    ) as kirim,
    cast(t.terima as bigint) as terima,
    cast(coalesce(t.selisih_jelas, 0) as bigint) as selisih_jelas,
    case
        when t.waktu_tiba is not null then 'tiba'
        when t.waktu_berangkat is null then 'rencana'
        when
            date_diff('second', t.waktu_berangkat, getvariable('sampai'))
            > 60 * r.tempuh_menit + 3600 * k.tenggang_jam then 'tanpa_kabar'
        else 'di_jalan'
    end as keadaan,
    case when t.jumlah_hitungan > 0 then 'hitungan' else 'per_kotak' end as dasar,
    t.waktu_tiba is not null and t.waktu_berangkat is null as is_tanpa_berangkat,
    b.kendaraan,
    b.berkas,
    b.lembar,
    b.baris,
    b.waktu_catat
from terukur as t
inner join bukti as b
    on
        t.leg = b.leg
        and t.surat_jalan = b.surat_jalan
        and t.kelurahan_kode = b.kelurahan_kode
        and t.tps_no = b.tps_no
        and t.jenis = b.jenis
inner join ref_leg as r on t.leg = r.leg
cross join ref_kabar as k
