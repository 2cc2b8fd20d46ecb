"""Page: which polling stations are ready, which are not, and which nobody has heard of."""

import streamlit as st

from posko.figures import harian, kerawanan
from posko.figures import kesiapan as figures
from posko.teks import kesiapan as teks
from posko.ui import bagian, data, gambaran, gerbang, pilih, polos
from posko.ui import kesiapan as ubin

gerbang.halaman()

# Ask
sampai = data.sampai()
apel = bagian.apel_terakhir()
jumlah = data.fetch("kesiapan/jumlah_per_keadaan")
jumlah_lalu = data.fetch("kesiapan/jumlah_per_keadaan", apel)
kecamatan = data.fetch("kesiapan/per_kecamatan")
kelurahan = data.fetch("kesiapan/per_kelurahan")
semua = data.fetch("kesiapan/per_tps")
semua_lalu = data.fetch("kesiapan/per_tps", apel)
butir = data.fetch("kesiapan/item_per_kelurahan")
kelas = data.fetch("kesiapan/kelas_tps")
indikator = data.fetch("kesiapan/indikator_per_kelurahan")
luar = data.fetch("checks/kesiapan_di_luar_daftar")

# Draw
tema = bagian.tema()
selang = gambaran.draw(harian.kesiapan_selang, jumlah, sampai, tema)
berubah = gambaran.draw(harian.berubah, jumlah, jumlah_lalu, apel, sampai, tema)
petak = gambaran.draw(figures.petak_tps, semua, sampai, tema)
per_kelurahan = gambaran.draw(figures.per_kelurahan, kelurahan, sampai, tema)
butir_kelurahan = gambaran.draw(figures.butir_kelurahan, butir, sampai, tema)
rawan = gambaran.draw(kerawanan.indikator_kelurahan, indikator, sampai, tema)

# Show
if satu := pilih.cari():
    with st.container(border=True):
        ubin.one_station(*satu, semua, kelas)
with st.container(border=True):
    bagian.gambar(petak, key="petak")

kiri, kanan = st.columns([7, 5], gap="small")
with kiri.container(border=True, height="stretch"):
    bagian.gambar(selang, key="selang")
    bagian.tabel(teks.kata_wilayah(kecamatan), teks.KOLOM_WILAYAH, key="kecamatan")
with kanan.container(border=True, height="stretch"):
    bagian.gambar(berubah, key="berubah")
    ubin.changed(semua_lalu, semua, apel)

with st.container(border=True):
    st.markdown(f"**{teks.HUBUNGI}**")
    hubungi = teks.daftar_hubung(semua, bagian.judul_butir())
    st.caption(teks.hubungi_arti(len(hubungi)))
    if not hubungi.empty:
        bagian.tabel(hubungi, teks.KOLOM_HUBUNG, key="hubungi", tinggi=260)
    if not luar.empty:
        st.warning(polos.plain(teks.di_luar_daftar(luar)), icon=":material/help:")

kiri, kanan = st.columns([1, 1], gap="small")
with kiri.container(border=True, height="stretch"):
    bagian.gambar(per_kelurahan, key="per_kelurahan")
with kanan.container(border=True, height="stretch"):
    bagian.gambar(butir_kelurahan, key="butir_kelurahan")

with st.container(border=True):
    ubin.classes(kelas)
    bagian.gambar(rawan, key="rawan")

with st.container(border=True):
    st.markdown(f"**{teks.RINCIAN}**")
    kode = pilih.kelurahan()
    item = data.fetch("kesiapan/item_per_tps", kelurahan_kode=kode)
    nama = data.rujukan().kelurahan[kode]["nama"]
    bagian.gambar(gambaran.draw(figures.butir_tps, item, nama, sampai, tema), key="butir_tps")
