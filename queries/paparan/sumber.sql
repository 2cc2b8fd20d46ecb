-- Newest news of the logs that the daily page does not list, for the sources at the foot of a page.
--
-- grain   one row per log
-- reads   log_kerawanan_tps, log_koordinasi, log_penyuluhan
-- param   sampai       TIMESTAMPTZ  as-of instant
-- column  log          VARCHAR      -  log
-- column  urut         INTEGER      -  its order
-- column  waktu_akhir  TIMESTAMPTZ  -  newest event told, null when nothing was
select
    'kerawanan_tps' as log,
    7 as urut,
    max(waktu_kejadian) as waktu_akhir
from log_kerawanan_tps
union all
select
    'koordinasi' as log,
    8 as urut,
    max(waktu_kejadian) as waktu_akhir
from log_koordinasi
union all
select
    'penyuluhan' as log,
    9 as urut,
    max(waktu_kejadian) as waktu_akhir
from log_penyuluhan
order by urut asc
