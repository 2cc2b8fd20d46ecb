-- Why patrols on the move went where they went; a visit without a stated reason counts for none.
--
-- grain   one row per dasar
-- reads   log_patroli
-- param   sampai          TIMESTAMPTZ  as-of instant
-- param   dari            TIMESTAMPTZ  first instant counted
-- column  dasar           VARCHAR      -          siklus, risiko, penjajakan, tanpa_dasar
-- column  kunjungan       BIGINT       kunjungan  visits
-- column  kelurahan       BIGINT       -          kelurahan reached
-- column  temuan          BIGINT       kunjungan  of these with a finding
select
    coalesce(dasar, 'tanpa_dasar') as dasar,
    count(*) as kunjungan,
    count(distinct kelurahan_kode) as kelurahan,
    count(*) filter (where temuan = 'ya') as temuan
from log_patroli
where jenis_giat <> 'jaga' and tps_no is null and waktu_kejadian >= $dari
group by coalesce(dasar, 'tanpa_dasar')
order by dasar
