-- Incidents in one line: the last 24 hours, what is open, what stops the election.
--
-- grain   one row
-- reads   kini_insiden, kini_jam_rujukan, log_insiden
-- param   sampai             TIMESTAMPTZ  as-of instant
-- column  baru_24_jam        BIGINT       insiden  happened in the last 24 hours, those found untrue left out
-- column  dilaporkan_24_jam  BIGINT       insiden  first reported in the last 24 hours
-- column  terbuka            BIGINT       insiden  still open, whatever their age
-- column  mengganggu         BIGINT       insiden  open and stopping the election somewhere
-- column  berat              BIGINT       insiden  open with severity 4 or 5
-- column  akan               BIGINT       insiden  open and still to come
-- column  lewat_tenggat      BIGINT       insiden  open with a referral deadline passed
-- column  waktu_kabar        TIMESTAMPTZ  -        when the desk last learned anything about incidents
with

kabar as (

    select max(waktu_catat) as waktu_kabar from log_insiden

)

select
    count(*) filter (
        where i.sifat <> 'akan' and i.verifikasi <> 'tidak_benar'
        and date_diff('second', i.waktu_kejadian, getvariable('sampai')) < 86400
    ) as baru_24_jam,
    count(*) filter (where date_diff('second', i.waktu_lapor, getvariable('sampai')) < 86400)
        as dilaporkan_24_jam,
    count(*) filter (where i.is_terbuka) as terbuka,
    count(*) filter (where i.is_terbuka and i.is_mengganggu) as mengganggu,
    count(*) filter (where i.is_terbuka and i.skala >= 4) as berat,
    count(*) filter (where i.is_terbuka and i.sifat = 'akan') as akan,
    count(*) filter (where r.tenggat < getvariable('sampai')) as lewat_tenggat,
    any_value(k.waktu_kabar) as waktu_kabar
from kabar as k
left join kini_insiden as i on true
left join kini_jam_rujukan as r on i.nomor = r.nomor and r.tahap = 'rujukan'
