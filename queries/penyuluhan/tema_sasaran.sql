-- Outreach by theme and audience.
--
-- grain   one row per tema, sasaran with an event
-- reads   log_penyuluhan
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   dari            TIMESTAMPTZ  first instant counted
-- column  tema            VARCHAR      -          theme
-- column  sasaran         VARCHAR      -          audience
-- column  kegiatan        BIGINT       kunjungan  events
-- column  peserta         BIGINT       orang      people reached, as reported
select
    tema,
    sasaran,
    count(*) as kegiatan,
    cast(coalesce(sum(jumlah_peserta), 0) as bigint) as peserta
from log_penyuluhan
where waktu_kejadian >= $dari
group by tema, sasaran
order by tema asc, sasaran asc
