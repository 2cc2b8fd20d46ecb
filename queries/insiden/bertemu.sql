-- Two announced things that may meet: less than an hour apart, in one kelurahan or in neighbouring ones.
--
-- grain   one row per nomor_satu, nomor_dua
-- reads   kini_kegiatan, kini_insiden, ref_tetangga, ref_wilayah
-- param   sampai         TIMESTAMPTZ  as-of instant
-- param   dari           TIMESTAMPTZ  first instant of the calendar
-- param   hingga         TIMESTAMPTZ  end of the calendar, not in it
-- column  nomor_satu     VARCHAR      -      the earlier one
-- column  nomor_dua      VARCHAR      -      the later one
-- column  waktu_kejadian TIMESTAMPTZ  -      begin of the later one
-- column  nama_satu      VARCHAR      -      kelurahan of the earlier
-- column  nama_dua       VARCHAR      -      kelurahan of the later
-- column  is_setempat    BOOLEAN      -      one kelurahan, not neighbours
-- column  jeda_menit     DOUBLE       menit  from the end of one to the begin of the other, or 0
-- column  massa          BIGINT       orang  crowd of both as far as told
with

semua as (

    select
        nomor,
        waktu_kejadian as mulai,
        coalesce(waktu_selesai, waktu_kejadian + interval 2 hour) as selesai,
        kelurahan_kode,
        massa
    from kini_kegiatan
    where status in ('rencana', 'berlangsung')
    union all
    select
        nomor,
        waktu_kejadian as mulai,
        waktu_kejadian + interval 2 hour as selesai,
        kelurahan_kode,
        null as massa
    from kini_insiden
    where sifat = 'akan' and is_terbuka

),

dekat as (

    select
        kelurahan_kode,
        tetangga
    from ref_tetangga
    union all
    select
        kelurahan_kode,
        kelurahan_kode as tetangga
    from ref_wilayah

)

select
    a.nomor as nomor_satu,
    b.nomor as nomor_dua,
    b.mulai as waktu_kejadian,
    wa.nama as nama_satu,
    wb.nama as nama_dua,
    a.kelurahan_kode = b.kelurahan_kode as is_setempat,
    case
        when b.mulai > a.selesai then date_diff('second', a.selesai, b.mulai) / 60.0
        else 0.0
    end as jeda_menit,
    coalesce(a.massa, 0) + coalesce(b.massa, 0) as massa
from semua as a
inner join dekat as d on a.kelurahan_kode = d.kelurahan_kode
inner join semua as b
    on
        d.tetangga = b.kelurahan_kode
        and (a.mulai < b.mulai or (a.mulai = b.mulai and a.nomor < b.nomor))
        and b.mulai < a.selesai + interval 1 hour
inner join ref_wilayah as wa on a.kelurahan_kode = wa.kelurahan_kode
inner join ref_wilayah as wb on b.kelurahan_kode = wb.kelurahan_kode
where b.selesai >= $dari and b.mulai < $hingga
order by b.mulai asc, nomor_satu asc, nomor_dua asc
