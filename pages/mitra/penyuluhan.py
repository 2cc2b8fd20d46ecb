"""Page: where outreach went, where it is due, which rumours it met, and whether it is spread evenly."""

import streamlit as st

from posko.figures import penyuluhan as figures
from posko.mitra import UJI
from posko.teks import penyuluhan as teks
from posko.ui import bagian, data, gambaran, gerbang, polos
from posko.ui import mitra as ubin

gerbang.halaman()

# Ask
sampai = data.sampai()
hari = st.segmented_control(
    teks.RENTANG,
    teks.PILIHAN_RENTANG,
    default=30,
    format_func=teks.rentang,
    key="rentang",
    bind="query-params",
)
dari = bagian.mundur(hari or 30)
kelurahan = ubin.scored(data.fetch("penyuluhan/per_kelurahan", dari=dari))
tema_sasaran = data.fetch("penyuluhan/tema_sasaran", dari=dari)
isu = data.fetch("penyuluhan/isu", dari=dari)
daftar = data.fetch("penyuluhan/daftar", dari=dari)

# Draw
tema = bagian.tema()
nilai = ubin.balance(kelurahan)
cakupan = gambaran.draw(figures.cakupan, kelurahan, sampai, tema)
corong = gambaran.draw(figures.corong, nilai.titik, nilai.pita, nilai.laju_salah, sampai, tema)
sasaran = gambaran.draw(figures.tema_sasaran, tema_sasaran, sampai, tema)

# Show
kiri, kanan = st.columns([7, 5], gap="small")
with kiri.container(border=True, height="stretch"):
    bagian.gambar(cakupan, key="cakupan")
    st.caption(polos.plain(teks.tertinggi(kelurahan)))
    st.caption(teks.PERLU_ARTI)
with kanan.container(border=True):
    bagian.gambar(corong, key="corong")
    st.caption(polos.plain(teks.laju_panjang(nilai.laju_salah, UJI, nilai.jumlah)))
    st.caption(teks.CORONG_ARTI)

with kanan.container(border=True):
    bagian.gambar(sasaran, key="tema_sasaran")

with st.container(border=True):
    st.markdown(f"**{teks.ISU_JUDUL}** ({len(isu)})")
    st.caption(teks.ISU_ARTI)
    if isu.empty:
        st.caption(teks.TIDAK_ADA_ISU)
    else:
        bagian.tabel(teks.kata_isu(isu), teks.KOLOM_ISU, key="isu")
with st.container(border=True):
    st.markdown(f"**{teks.DAFTAR}** ({len(daftar)})")
    if daftar.empty:
        st.caption(teks.TIDAK_ADA)
    else:
        bagian.tabel(teks.kata_daftar(daftar), teks.KOLOM, key="daftar", tinggi=360)
