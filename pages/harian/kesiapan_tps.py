"""Page: which polling stations are ready, which are not, and which nobody has heard of."""

import streamlit as st

from posko.figures import harian
from posko.figures import kesiapan as figures
from posko.teks import kesiapan as teks
from posko.ui import bagian, data, gerbang, pilih

gerbang.halaman()

# Ask
sampai = data.sampai()
jumlah = data.fetch("kesiapan/jumlah_per_keadaan")
kelurahan = data.fetch("kesiapan/per_kelurahan")
semua = data.fetch("kesiapan/per_tps")
butir = data.fetch("kesiapan/item_per_kelurahan")
luar = data.fetch("checks/kesiapan_di_luar_daftar")

# Draw
tema = bagian.tema()
selang = harian.kesiapan_selang(jumlah, sampai, tema)
petak = figures.petak_tps(semua, sampai, tema)
per_kelurahan = figures.per_kelurahan(kelurahan, sampai, tema)
butir_kelurahan = figures.butir_kelurahan(butir, sampai, tema)

# Show
with st.container(border=True):
    bagian.gambar(selang, key="selang")
with st.container(border=True):
    bagian.gambar(petak, key="petak")

with st.container(border=True):
    st.markdown(f"**{teks.HUBUNGI}**")
    hubungi = teks.daftar_hubung(semua)
    st.caption(teks.hubungi_arti(len(hubungi)))
    if not hubungi.empty:
        bagian.tabel(hubungi, teks.KOLOM_HUBUNG, key="hubungi", tinggi=260)
    if not luar.empty:
        st.warning(bagian.plain(teks.di_luar_daftar(luar)), icon=":material/help:")

kiri, kanan = st.columns([1, 1], gap="small")
with kiri.container(border=True, height="stretch"):
    bagian.gambar(per_kelurahan, key="per_kelurahan")
with kanan.container(border=True, height="stretch"):
    bagian.gambar(butir_kelurahan, key="butir_kelurahan")

with st.container(border=True):
    st.markdown(f"**{teks.RINCIAN}**")
    kode, tps_no = pilih.tps(boleh_semua=True)
    item = data.fetch("kesiapan/item_per_tps", kelurahan_kode=kode)
    if tps_no:
        jawaban = data.fetch("kesiapan/jawaban_tps", kelurahan_kode=kode, tps_no=tps_no)
        bagian.tabel(teks.kata_item(item[item["tps_no"] == tps_no]), teks.KOLOM_ITEM, key="item", tinggi=420)
        bagian.tabel(teks.kata_jawaban(jawaban), teks.KOLOM_JAWABAN, key="jawaban", tinggi=320)
    else:
        bagian.gambar(
            figures.butir_tps(item, data.rujukan().kelurahan[kode]["nama"], sampai, tema), key="butir_tps"
        )
