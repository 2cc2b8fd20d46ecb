-- Meetings with residents in one line: how many, where about, how many people.
--
-- grain   one row
-- reads   log_penyuluhan, ref_wilayah
-- param   sampai     TIMESTAMPTZ  as-of instant
-- param   dari       TIMESTAMPTZ  first instant counted
-- column  kegiatan   BIGINT       kunjungan  meetings
-- column  kelurahan  BIGINT       -          kelurahan in which there was one
-- column  semua      BIGINT       -          kelurahan on the list
-- column  peserta    BIGINT       orang      people who came, as counted there
with

giat as (

    select
        kelurahan_kode,
        count(*) as kegiatan,
        sum(jumlah_peserta) as peserta
    from log_penyuluhan
    where waktu_kejadian >= $dari
    group by kelurahan_kode

)

select
    cast(coalesce(sum(g.kegiatan), 0) as bigint) as kegiatan,
    count(g.kelurahan_kode) as kelurahan,
    count(*) as semua,
    cast(coalesce(sum(g.peserta), 0) as bigint) as peserta
from ref_wilayah as w
left join giat as g on w.kelurahan_kode = g.kelurahan_kode
