"""Page: which stores, stations and hot spots were seen within their cycle, and where to go next."""

import streamlit as st

from posko.figures import kekuatan as kekuatan_figures
from posko.figures import patroli as figures
from posko.teks import patroli as teks
from posko.ui import bagian, data, gambaran, gerbang, jam, menu, polos
from posko.ui import patroli as ubin

gerbang.halaman()

# Ask
sampai = data.sampai()
dari = bagian.mundur(teks.HARI)
titik = data.fetch("kekuatan/cakupan_titik")
tps = data.fetch("kekuatan/cakupan_tps")
rawan = data.fetch("kekuatan/cakupan_rawan")
paparan = data.fetch("kekuatan/paparan_patroli", dari=dari)
dasar = data.fetch("kekuatan/dasar_kunjungan", dari=dari)

# Draw
tema = bagian.tema()
siklus = gambaran.draw(figures.siklus, titik, sampai, tema)
cakupan = gambaran.draw(kekuatan_figures.cakupan_tps, tps, sampai, tema)
lihat = gambaran.draw(figures.paparan, paparan, teks.HARI, sampai, tema)
berikut = ubin.next_targets(titik, rawan, paparan)

# Show
kiri, kanan = st.columns([6, 6], gap="small")
with kiri.container(border=True, height="stretch"):
    bagian.gambar(siklus, key="siklus")
    st.caption(polos.plain(teks.POS))
with kanan.container(border=True):
    st.markdown(f"**{teks.BERIKUT}**")
    st.caption(teks.BERIKUT_ARTI)
    bagian.tabel(berikut, teks.KOLOM_BERIKUT, key="berikut")
    st.page_link(menu.path("catat"), label=teks.CATAT, query_params=jam.address())
with kanan.container(border=True, height="stretch"):
    ubin.hot_spots(rawan)

kiri, kanan = st.columns([6, 6], gap="small")
with kiri.container(border=True, height="stretch"):
    bagian.gambar(cakupan, key="cakupan")
with kanan.container(border=True, height="stretch"):
    bagian.gambar(lihat, key="paparan")
    st.caption(polos.plain(teks.jatah(dasar, ubin.jatah(), teks.HARI)))
