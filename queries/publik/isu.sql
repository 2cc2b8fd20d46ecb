-- Rumours of the approved list that were answered; the wording is that of the list, never of the log.
--
-- grain   one row per kode with a meeting
-- reads   log_penyuluhan, ref_isu
-- param   sampai    TIMESTAMPTZ  as-of instant
-- param   dari      TIMESTAMPTZ  first instant counted
-- column  kode      VARCHAR      -          rumour of the list
-- column  kegiatan  BIGINT       kunjungan  meetings that met it
select
    r.kode,
    count(*) as kegiatan
from log_penyuluhan as p
inner join ref_isu as r on lower(trim(p.isu)) = lower(r.isu)
where p.waktu_kejadian >= $dari and p.tema = 'hoaks'
group by r.kode
order by kegiatan desc, r.kode asc
