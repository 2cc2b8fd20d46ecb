-- Officers needed by kelurahan and class, with the pattern and the order each number rests on.
--
-- grain   one row per kelurahan_kode, kelas with a station
-- reads   kini_kelas, kini_pola, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode  VARCHAR  -      kelurahan
-- column  nama            VARCHAR  -      its name
-- column  kelas           VARCHAR  -      class of the stations
-- column  kelas_nama      VARCHAR  -      its name
-- column  jumlah_tps      BIGINT   TPS    stations of this class
-- column  jml_polri       BIGINT   orang  officers of one group by pattern
-- column  jml_tps         BIGINT   TPS    stations of one group by pattern
-- column  jml_linmas      BIGINT   orang  Linmas of one group by pattern
-- column  kelompok        BIGINT   -      groups, begun ones too
-- column  perlu           BIGINT   orang  officers needed
-- column  linmas_perlu    BIGINT   orang  Linmas needed, two per station
-- column  berlaku_sejak   DATE     -      pattern in force since
-- column  dokumen         VARCHAR  -      order the pattern rests on
select
    k.kelurahan_kode,
    w.nama,
    k.kelas,
    p.nama as kelas_nama,
    count(*) as jumlah_tps,
    p.jml_polri,
    p.jml_tps,
    p.jml_linmas,
    cast(ceil(count(*) / p.jml_tps) as bigint) as kelompok,
    cast(ceil(count(*) / p.jml_tps) * p.jml_polri as bigint) as perlu,
    2 * count(*) as linmas_perlu,
    p.berlaku_sejak,
    p.dokumen
from kini_kelas as k
inner join kini_pola as p on k.kelas = p.kelas
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
group by
    k.kelurahan_kode, w.nama, k.kelas, p.nama, p.jml_polri, p.jml_tps, p.jml_linmas,
    p.berlaku_sejak, p.dokumen
order by k.kelurahan_kode asc, k.kelas asc
