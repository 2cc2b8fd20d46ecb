-- Days of duty for which anybody is posted.
--
-- grain   one row per tanggal_tugas
-- reads   kini_penugasan
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  tanggal_tugas   DATE         -      day of duty
-- column  regu            BIGINT       -      units posted
-- column  terplot         BIGINT       orang  officers posted at stations
-- column  cadangan        BIGINT       orang  officers in reserve
-- column  waktu_mulai     TIMESTAMPTZ  -      earliest beginning of duty
select
    tanggal_tugas,
    count(*) as regu,
    cast(coalesce(sum(jml_polri) filter (where not is_cadangan), 0) as bigint) as terplot,
    cast(coalesce(sum(jml_polri) filter (where is_cadangan), 0) as bigint) as cadangan,
    min(waktu_mulai) as waktu_mulai
from kini_penugasan
where jml_polri > 0
group by tanggal_tugas
order by tanggal_tugas
