-- Every polling station with the class in force and the pattern that guards it.
--
-- grain   one row per kelurahan_kode, tps_no
-- reads   kini_kelas, kini_pola, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode  VARCHAR  -      kelurahan
-- column  nama            VARCHAR  -      its name
-- column  tps_no          BIGINT   -      number in the kelurahan
-- column  kelas           VARCHAR  -      class in force
-- column  jml_polri       BIGINT   orang  officers of one group by pattern
-- column  jml_tps         BIGINT   TPS    stations of one group by pattern
select
    k.kelurahan_kode,
    w.nama,
    k.tps_no,
    k.kelas,
    p.jml_polri,
    p.jml_tps
from kini_kelas as k
inner join kini_pola as p on k.kelas = p.kelas
inner join ref_wilayah as w on k.kelurahan_kode = w.kelurahan_kode
order by k.kelurahan_kode asc, k.tps_no asc
