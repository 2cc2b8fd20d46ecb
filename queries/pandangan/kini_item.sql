-- How every checklist item of every polling station stands, silence included.
--
-- Only the newest good, bad and «belum» answers matter, so the state is a maximum of times: taking
-- a good answer away can only make it worse, and no bad answer ever ages away. A bad answer of
-- another reporter within one reporting cycle of the newest good one still counts (a conflict).
-- The same reporter speaking twice of the same instant corrects himself: the later record counts.
--
-- grain   one row per kelurahan_kode, tps_no, item of the event's list
-- reads   log_kesiapan_tps, ref_tps, ref_item, ref_kabar
-- column  kelurahan_kode  VARCHAR      -    kelurahan
-- column  tps_no          BIGINT       -    number in the kelurahan
-- column  item            VARCHAR      -    checklist item
-- column  is_kritis       BOOLEAN      -    decides readiness
-- column  is_wajib        BOOLEAN      -    due by now
-- column  keadaan         VARCHAR      -    siap, masalah, tanpa_kabar, kedaluwarsa, belum_waktunya
-- column  waktu_jawab     TIMESTAMPTZ  -    newest answer, null when there is none
-- column  is_konflik      BOOLEAN      -    two reporters differ and the worse one counts
-- column  is_usang        BOOLEAN      -    the newest word is good, but older than its half-life
with

pernyataan as (

    select
        kelurahan_kode,
        tps_no,
        item,
        coalesce(pelapor, '') as pelapor,
        waktu_kejadian,
        jawaban
    from log_kesiapan_tps
    qualify row_number() over (
        partition by kelurahan_kode, tps_no, item, coalesce(pelapor, ''), waktu_kejadian
        order by
            waktu_catat desc,
            case jawaban when 'tidak' then 1 when 'belum' then 2 else 3 end asc,
            jawaban asc
    ) = 1

),

per_pelapor as (

    select
        kelurahan_kode,
        tps_no,
        item,
        pelapor,
        max(waktu_kejadian) filter (where jawaban in ('ya', 'tb')) as waktu_ya,
        max(waktu_kejadian) filter (where jawaban = 'tidak') as waktu_tidak,
        max(waktu_kejadian) filter (where jawaban = 'belum') as waktu_belum
    from pernyataan
    group by kelurahan_kode, tps_no, item, pelapor

),

per_item as (

    select
        kelurahan_kode,
        tps_no,
        item,
        max(waktu_ya) as waktu_ya,
        max(waktu_belum) as waktu_belum,
        -- A reporter's own later «ya» settles his «tidak»; another's does only after a whole cycle.
        max(waktu_tidak) filter (where waktu_ya is null or waktu_tidak >= waktu_ya) as waktu_tidak,
        -- The newest «ya» of those who still stand by it.
        max(waktu_ya) filter (where waktu_tidak is null or waktu_ya > waktu_tidak) as waktu_setuju,
        greatest(max(waktu_ya), max(waktu_tidak), max(waktu_belum)) as waktu_jawab
    from per_pelapor
    group by kelurahan_kode, tps_no, item

),

dinilai as (

    select
        t.kelurahan_kode,
        t.tps_no,
        i.item,
        i.is_kritis,
        i.wajib_sejak <= getvariable('sampai') as is_wajib,
        p.waktu_jawab,
        coalesce(
            p.waktu_tidak is not null
            and (
                p.waktu_ya is null
                or date_diff('second', p.waktu_tidak, p.waktu_ya) <= 3600 * k.siklus_jam
            ),
            false
        ) as is_buruk,
        coalesce(p.waktu_ya is null or p.waktu_belum >= p.waktu_ya, false) as is_belum,
        p.waktu_ya is not null
        and date_diff('second', p.waktu_ya, getvariable('sampai')) > 3600 * i.masa_berlaku_jam as is_usang,
        coalesce(
            abs(date_diff('second', p.waktu_tidak, p.waktu_setuju)) <= 3600 * k.siklus_jam, false
        ) as is_beda
    from ref_tps as t
    cross join ref_item as i
    cross join ref_kabar as k
    left join per_item as p
        on t.kelurahan_kode = p.kelurahan_kode and t.tps_no = p.tps_no and i.item = p.item

)

select
    kelurahan_kode,
    tps_no,
    item,
    is_kritis,
    is_wajib,
    case
        when is_buruk then 'masalah'
        when waktu_jawab is null and is_wajib then 'tanpa_kabar'
        when waktu_jawab is null then 'belum_waktunya'
        when is_belum and is_wajib then 'masalah'
        when is_belum then 'belum_waktunya'
        when is_usang and is_wajib then 'kedaluwarsa'
        when is_usang then 'belum_waktunya'
        else 'siap'
    end as keadaan,
    waktu_jawab,
    is_buruk and is_beda as is_konflik,
    is_usang and not is_buruk and not is_belum as is_usang
from dinilai
