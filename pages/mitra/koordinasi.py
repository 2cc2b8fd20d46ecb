"""Page: what was agreed with the partners, what is overdue, and what each must know today."""

import streamlit as st

from posko.figures import mitra as figures
from posko.teks import mitra as teks
from posko.ui import bagian, data, gambaran, gerbang, perbuatan, polos
from posko.ui import mitra as ubin

gerbang.halaman()

# Ask
sampai = data.sampai()
janji = data.fetch("mitra/janji")
instansi = data.fetch("mitra/per_instansi")
rujukan = data.fetch("mitra/rujukan")

# Draw
tema = bagian.tema()
per_instansi = gambaran.draw(figures.janji_per_instansi, instansi, sampai, tema)
lewat = teks.kata_janji(janji[janji["is_lewat"] | janji["keadaan"].isin(["tanpa_kabar", "masalah"])])

# Show
perbuatan.last()
kiri, kanan = st.columns([7, 5], gap="small")
with kiri.container(border=True, height="stretch"):
    st.markdown(f"**{teks.LEWAT_JUDUL}** ({len(lewat)}) · {polos.plain(teks.ringkas(janji))}")
    st.caption(teks.ARTI)
    if lewat.empty:
        st.caption(teks.TIDAK_ADA_LEWAT)
    else:
        bagian.tabel(lewat, teks.KOLOM_JANJI, key="lewat", tinggi=320)
with kanan.container(border=True, height="stretch"):
    bagian.gambar(per_instansi, key="per_instansi")

kiri, kanan = st.columns([7, 5], gap="small")
with kiri.container(border=True, height="stretch"):
    st.markdown(f"**{teks.PESAN}**")
    ubin.message()
with kanan.container(border=True, height="stretch"):
    ubin.update(janji)
    st.markdown(f"**{teks.KONTAK}**")
    bagian.tabel(teks.kontak(data.rujukan().kontak), teks.KOLOM_KONTAK, key="kontak", tinggi=170)
    st.caption(teks.KONTAK_ARTI)

with st.container(border=True):
    st.markdown(f"**{teks.RUJUKAN}** ({len(rujukan)})")
    if rujukan.empty:
        st.caption(teks.TIDAK_ADA_RUJUKAN)
    else:
        bagian.tabel(teks.kata_rujukan(rujukan), teks.KOLOM_RUJUKAN, key="rujukan", tinggi=240)
with st.container(border=True):
    st.markdown(f"**{teks.SEMUA_JANJI}** ({len(janji)})")
    bagian.tabel(teks.kata_janji(janji), teks.KOLOM_SEMUA, key="janji", tinggi=420)
