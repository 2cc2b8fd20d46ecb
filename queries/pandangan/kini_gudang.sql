-- Whether every store that must be guarded is known to be guarded, by its newest visit.
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
        max(waktu_kejadian) filter (
            where penjaga_ada = 'tidak' or temuan = 'ya' or kunci_segel in ('rusak', 'tidak_ada')
        ) as waktu_buruk
    from log_patroli
    group by tempat

)

select
    t.titik_id,
    t.nama,
    t.jenis,
    t.kelurahan_kode,
    case
        when k.waktu_buruk is not null and (k.waktu_penjaga is null or k.waktu_buruk >= k.waktu_penjaga)
            then 'masalah'
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
left join kunjungan as k on t.titik_id = k.tempat
where t.wajib_jaga
