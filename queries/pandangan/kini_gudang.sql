-- Whether every store that must be guarded is known to be guarded, by its newest visits.
--
-- Each kind of bad news is settled only by its own good news: a missing guard by a guard seen, a
-- damaged lock by a lock found whole, a finding by a guarded visit without one.
--
-- grain   one row per titik that must be guarded
-- reads   log_patroli, ref_titik, ref_kabar
-- column  titik_id        VARCHAR      -   store
-- column  nama            VARCHAR      -   its name
-- column  jenis           VARCHAR      -   kind of store
-- column  kelurahan_kode  VARCHAR      -   where it lies
-- column  keadaan         VARCHAR      -   siap, masalah, tanpa_kabar, kedaluwarsa
-- column  waktu_kunjung   TIMESTAMPTZ  -   newest visit, null when there is none
-- column  waktu_penjaga   TIMESTAMPTZ  -   last time a guard was seen
with

kunjungan as (

    select
        tempat,
        max(waktu_kejadian) as waktu_kunjung,
        max(waktu_kejadian) filter (where penjaga_ada = 'ya') as waktu_penjaga,
        max(waktu_kejadian) filter (where penjaga_ada = 'tidak') as waktu_kosong,
        max(waktu_kejadian) filter (where kunci_segel = 'utuh') as waktu_kunci,
        max(waktu_kejadian) filter (where kunci_segel in ('rusak', 'tidak_ada')) as waktu_kunci_buruk,
        max(waktu_kejadian) filter (where penjaga_ada = 'ya' and temuan = 'tidak') as waktu_bersih,
        max(waktu_kejadian) filter (where temuan = 'ya') as waktu_temuan
    from log_patroli
    where tps_no is null  -- a visit to a station is told under the store of its kelurahan
    group by tempat

),

dinilai as (

    select
        *,
        coalesce(waktu_kosong >= waktu_penjaga, waktu_kosong is not null)
        or coalesce(waktu_kunci_buruk >= waktu_kunci, waktu_kunci_buruk is not null)
        or coalesce(waktu_temuan >= waktu_bersih, waktu_temuan is not null) as is_buruk
    from kunjungan

)

select
    t.titik_id,
    t.nama,
    t.jenis,
    t.kelurahan_kode,
    case
        when k.is_buruk then 'masalah'
        when k.waktu_penjaga is null then 'tanpa_kabar'
        when
            date_diff('second', k.waktu_penjaga, getvariable('sampai'))
            > 3600 * coalesce(t.siklus_patroli_jam, s.siklus_jam) then 'kedaluwarsa'
        else 'siap'
    end as keadaan,
    k.waktu_kunjung,
    k.waktu_penjaga
from ref_titik as t
cross join ref_kabar as s
left join dinilai as k on t.titik_id = k.tempat
where t.wajib_jaga
