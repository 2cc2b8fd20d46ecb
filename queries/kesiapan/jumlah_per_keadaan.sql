-- How many polling stations are in each state; the states always sum to the list.
--
-- grain   one row per keadaan (all four are always there)
-- reads   kini_tps
-- param   sampai        TIMESTAMPTZ  as-of instant
-- column  keadaan       VARCHAR  -    siap, masalah, kedaluwarsa, tanpa_kabar
-- column  jumlah        BIGINT   TPS  polling stations
-- column  jumlah_catatan  BIGINT TPS  of these: with a note on an item that does not decide
-- column  jumlah_konflik  BIGINT TPS  of these: two reporters differ
with

keadaan_ada as (

    select
        'siap' as keadaan,
        1 as urut
    union all
    select
        'masalah' as keadaan,
        2 as urut
    union all
    select
        'kedaluwarsa' as keadaan,
        3 as urut
    union all
    select
        'tanpa_kabar' as keadaan,
        4 as urut

)

select
    k.keadaan,
    count(t.tps_id) as jumlah,
    count(*) filter (where t.is_bercatatan) as jumlah_catatan,
    count(*) filter (where t.is_konflik) as jumlah_konflik
from keadaan_ada as k
left join kini_tps as t on k.keadaan = t.keadaan
group by k.keadaan, k.urut
order by k.urut asc
