-- Visits of patrols and guards in a span of time, as the traces on the map are drawn from them.
--
-- grain   one row per log row
-- reads   log_patroli
-- param   sampai           TIMESTAMPTZ  as-of instant
-- param   dari             TIMESTAMPTZ  start of the span
-- column  waktu            TIMESTAMPTZ  -  when
-- column  tempat           VARCHAR      -  place visited, when it has a name in the list
-- column  kelurahan_kode   VARCHAR      -  kelurahan
-- column  tps_no           BIGINT       -  polling station, if at one
-- column  regu             VARCHAR      -  team
-- column  jenis_giat       VARCHAR      -  patroli, jaga, sambang
-- column  is_temuan        BOOLEAN      -  something was found, or the guard was missing
-- column  berkas           VARCHAR      -  file
-- column  lembar           VARCHAR      -  sheet
-- column  baris            BIGINT       -  row
select
    waktu_kejadian as waktu,
    tempat,
    kelurahan_kode,
    tps_no,
    regu,
    jenis_giat,
    temuan = 'ya' or coalesce(penjaga_ada = 'tidak', false) as is_temuan,
    berkas,
    lembar,
    baris
from log_patroli
where waktu_kejadian >= $dari
order by waktu_kejadian asc, waktu_catat asc, berkas asc, lembar asc, baris asc
