-- Stamps of voting day for a polling station that the event's list does not have.
--
-- grain   one row per kelurahan_kode, tps_no outside the list
-- reads   log_pemungutan, ref_tps, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode  VARCHAR      -        kelurahan
-- column  nama            VARCHAR      -        its name
-- column  tps_no          BIGINT       -        number that is not on the list
-- column  jumlah          BIGINT       laporan  stamps given for it
-- column  waktu_akhir     TIMESTAMPTZ  -        newest of them
-- column  berkas          VARCHAR      -        a file that holds one
-- column  baris           BIGINT       -        its first row there
select
    l.kelurahan_kode,
    w.nama,
    l.tps_no,
    count(*) as jumlah,
    max(l.waktu_kejadian) as waktu_akhir,
    min(l.berkas) as berkas,
    min(l.baris) as baris
from log_pemungutan as l
left join ref_wilayah as w on l.kelurahan_kode = w.kelurahan_kode
left join ref_tps as t on l.kelurahan_kode = t.kelurahan_kode and l.tps_no = t.tps_no
where t.tps_id is null
group by l.kelurahan_kode, w.nama, l.tps_no
order by l.kelurahan_kode asc, l.tps_no asc
