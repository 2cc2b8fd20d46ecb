-- Guard of every store, with the boxes that lie there.
--
-- grain   one row per titik_id
-- reads   kini_gudang, kini_posisi, ref_wilayah, ref_titik
-- column  titik_id        VARCHAR      -      store
-- column  nama            VARCHAR      -      its name
-- column  jenis           VARCHAR      -      kind of store
-- column  kelurahan_kode  VARCHAR      -      where it lies
-- column  kotak           BIGINT       kotak  boxes stored there now
-- column  keadaan         VARCHAR      -      siap, masalah, tanpa_kabar, kedaluwarsa
-- column  waktu_kunjung   TIMESTAMPTZ  -      newest visit
-- column  waktu_penjaga   TIMESTAMPTZ  -      last time a guard was seen
with

-- Places 0 and 12 are the KPU store, 2 and 10 the PPK's of the kecamatan, 4 and 8 the PPS's.
isi_gudang as (

    select
        t.titik_id,
        sum(p.jumlah) as kotak
    from ref_titik as t
    inner join ref_wilayah as w
        on
            (t.jenis = 'gudang_kpu')
            or (t.jenis = 'gudang_ppk' and t.kecamatan_kode = w.kecamatan_kode)
            or (t.jenis = 'gudang_pps' and t.kelurahan_kode = w.kelurahan_kode)
    inner join kini_posisi as p
        on
            w.kelurahan_kode = p.kelurahan_kode
            and (
                (t.jenis = 'gudang_kpu' and p.tahap_urut in (0, 12))
                or (t.jenis = 'gudang_ppk' and p.tahap_urut in (2, 10))
                or (t.jenis = 'gudang_pps' and p.tahap_urut in (4, 8))
            )
    group by t.titik_id

)

select
    g.titik_id,
    g.nama,
    g.jenis,
    g.kelurahan_kode,
    cast(coalesce(i.kotak, 0) as bigint) as kotak,
    g.keadaan,
    g.waktu_kunjung,
    g.waktu_penjaga
from kini_gudang as g
left join isi_gudang as i on g.titik_id = i.titik_id
