-- Readiness of every kelurahan as an interval: silence is not ready below, may be ready above.
--
-- grain   one row per kelurahan_kode
-- reads   kini_tps, ref_wilayah
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  kelurahan_kode  VARCHAR      -    kelurahan
-- column  nama            VARCHAR      -    its name
-- column  kecamatan       VARCHAR      -    its kecamatan
-- column  jumlah_tps      BIGINT       TPS  on the list
-- column  siap            BIGINT       TPS  ready
-- column  masalah         BIGINT       TPS  with a deciding problem
-- column  kedaluwarsa     BIGINT       TPS  good news too old
-- column  tanpa_kabar     BIGINT       TPS  silent
-- column  siap_min_pct    DOUBLE       %    ready for certain
-- column  siap_maks_pct   DOUBLE       %    ready if all that is silent or old turned out well
-- column  waktu_jawab     TIMESTAMPTZ  -    newest answer, null when there is none
select
    t.kelurahan_kode,
    w.nama,
    w.kecamatan,
    count(*) as jumlah_tps,
    count(*) filter (where t.keadaan = 'siap') as siap,
    count(*) filter (where t.keadaan = 'masalah') as masalah,
    count(*) filter (where t.keadaan = 'kedaluwarsa') as kedaluwarsa,
    count(*) filter (where t.keadaan = 'tanpa_kabar') as tanpa_kabar,
    100.0 * count(*) filter (where t.keadaan = 'siap') / nullif(count(*), 0) as siap_min_pct,
    100.0 * count(*) filter (where t.keadaan <> 'masalah') / nullif(count(*), 0) as siap_maks_pct,
    max(t.waktu_jawab) as waktu_jawab
from kini_tps as t
inner join ref_wilayah as w on t.kelurahan_kode = w.kelurahan_kode
group by t.kelurahan_kode, w.nama, w.kecamatan
order by t.kelurahan_kode asc
