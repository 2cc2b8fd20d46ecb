-- Days of duty for which anybody is posted.
--
-- grain   one row per tanggal_tugas
-- reads   kini_penugasan
-- param   sampai          TIMESTAMPTZ  as-of instant
-- column  tanggal_tugas   DATE         -      day of duty
-- column  regu            BIGINT       -      units posted
-- column  terplot         BIGINT       orang  officers posted
-- column  waktu_mulai     TIMESTAMPTZ  -      earliest beginning of duty
select
    tanggal_tugas,
    count(*) as regu,
    cast(sum(jml_polri) as bigint) as terplot,
    min(waktu_mulai) as waktu_mulai
from kini_penugasan
where jml_polri > 0
group by tanggal_tugas
order by tanggal_tugas
