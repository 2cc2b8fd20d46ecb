-- The vulnerability class in force at every polling station: the commander's newest decision.
--
-- A class is decided, never computed. Where nothing was decided a special station counts as «khusus»
-- and any other as «kurang rawan», and the row says that this is only the default.
--
-- grain   one row per polling station of the event's list
-- reads   log_kerawanan_tps, ref_tps
-- column  tps_id          VARCHAR      -  key of the polling station
-- column  kelurahan_kode  VARCHAR      -  kelurahan
-- column  tps_no          BIGINT       -  number in the kelurahan
-- column  is_khusus       BOOLEAN      -  special station (prison)
-- column  kelas           VARCHAR      -  kurang_rawan, rawan, sangat_rawan, khusus
-- column  is_bawaan       BOOLEAN      -  nothing was decided: the class is the default
-- column  waktu_sejak     TIMESTAMPTZ  -  first decision since which the class stands, null by default
-- column  sumber          VARCHAR      -  source of the newest decision
with

diputus as (

    select
        kelurahan_kode,
        tps_no,
        kelas,
        sumber,
        waktu_kejadian,
        row_number() over (
            partition by kelurahan_kode, tps_no
            order by waktu_kejadian desc, waktu_catat desc, batch_no desc, lembar desc, baris desc
        ) as urut
    from log_kerawanan_tps
    where kelas is not null

),

berlaku as (

    select
        kelurahan_kode,
        tps_no,
        kelas,
        sumber
    from diputus
    where urut = 1

),

sebelumnya as (

    select
        d.kelurahan_kode,
        d.tps_no,
        min(d.urut) as urut
    from diputus as d
    inner join berlaku as b on d.kelurahan_kode = b.kelurahan_kode and d.tps_no = b.tps_no
    where d.kelas <> b.kelas
    group by d.kelurahan_kode, d.tps_no

),

sejak as (

    select
        d.kelurahan_kode,
        d.tps_no,
        min(d.waktu_kejadian) as waktu_sejak
    from diputus as d
    left join sebelumnya as s on d.kelurahan_kode = s.kelurahan_kode and d.tps_no = s.tps_no
    where s.urut is null or d.urut < s.urut
    group by d.kelurahan_kode, d.tps_no

)

select
    t.tps_id,
    t.kelurahan_kode,
    t.tps_no,
    t.is_khusus,
    coalesce(b.kelas, case when t.is_khusus then 'khusus' else 'kurang_rawan' end) as kelas,
    b.kelas is null as is_bawaan,
    s.waktu_sejak,
    b.sumber
from ref_tps as t
left join berlaku as b on t.kelurahan_kode = b.kelurahan_kode and t.tps_no = b.tps_no
left join sejak as s on t.kelurahan_kode = s.kelurahan_kode and t.tps_no = s.tps_no
