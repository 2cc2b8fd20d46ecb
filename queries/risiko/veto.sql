-- What makes a kelurahan a matter for the chief whatever its score: open, grave, or armed.
--
-- grain   one row per kelurahan_kode, nomor
-- reads   kini_insiden, ref_kategori, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode  VARCHAR      -    kelurahan
-- column  nama            VARCHAR      -    its name
-- column  nomor           VARCHAR      -    incident
-- column  alasan          VARCHAR      -    mengganggu, berat, ancaman
-- column  kategori_nama   VARCHAR      -    category
-- column  skala           BIGINT       1-5  severity
-- column  waktu_kejadian  TIMESTAMPTZ  -    since when
select
    i.kelurahan_kode,
    w.nama,
    i.nomor,
    case
        when i.is_mengganggu then 'mengganggu'
        when i.skala >= 4 then 'berat'
        else 'ancaman'
    end as alasan,
    g.nama as kategori_nama,
    i.skala,
    i.waktu_kejadian
from kini_insiden as i
inner join ref_wilayah as w on i.kelurahan_kode = w.kelurahan_kode
left join ref_kategori as g on i.kategori = g.kategori
where i.is_terbuka and (i.is_mengganggu or i.skala >= 4 or i.kategori in ('TRR', 'GGL', 'RSK'))
order by i.skala desc, i.kelurahan_kode asc, i.nomor asc
