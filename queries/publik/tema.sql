-- Meetings with residents by theme.
--
-- grain   one row per tema with a meeting
-- reads   log_penyuluhan
-- param   sampai    TIMESTAMPTZ  as-of instant
-- param   dari      TIMESTAMPTZ  first instant counted
-- column  tema      VARCHAR      -          theme, a code of the closed list
-- column  kegiatan  BIGINT       kunjungan  meetings
select
    tema,
    count(*) as kegiatan
from log_penyuluhan
where waktu_kejadian >= $dari and tema in ('hoaks', 'politik_uang', 'damai', 'tata_cara', 'bencana')
group by tema
order by kegiatan desc, tema asc
