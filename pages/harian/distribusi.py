"""Page: where the boxes are, which shipment has to be called about, and the history of any box."""

import streamlit as st

from posko.figures import distribusi as figures
from posko.figures import harian
from posko.teks import distribusi as teks
from posko.ui import bagian, data, gambaran, gerbang, kotak

gerbang.halaman()

# Ask
sampai = data.sampai()
tahap = data.fetch("distribusi/neraca_per_tahap")
kelurahan = data.fetch("distribusi/neraca_per_kelurahan")
legs = data.fetch("distribusi/leg_ringkas")
tanya = data.fetch("distribusi/kiriman_perlu_konfirmasi")

# Draw
tema = bagian.tema()
neraca = gambaran.draw(harian.neraca_kotak, tahap, sampai, tema)
per_jenis = gambaran.draw(figures.neraca_per_jenis, tahap, sampai, tema)
per_kelurahan = gambaran.draw(figures.neraca_per_kelurahan, kelurahan, list(legs["leg"]), sampai, tema)

# Show
with st.container(border=True):
    bagian.gambar(neraca, key="neraca")
with st.container(border=True):
    st.markdown(f"**{teks.PERLU_KONFIRMASI}** ({len(tanya)})")
    st.caption(teks.PERLU_KONFIRMASI_ARTI)
    if tanya.empty:
        st.caption(teks.TIDAK_ADA_PERTANYAAN)
    else:
        bagian.tabel(teks.kata_kiriman(tanya), teks.KOLOM_KIRIMAN, key="tanya")

with st.container(border=True):
    bagian.gambar(per_kelurahan, key="per_kelurahan")
with st.container(border=True):
    bagian.gambar(per_jenis, key="per_jenis")
with st.container(border=True):
    kotak.day(tema)
with st.container(border=True):
    kotak.find()
with st.container(border=True):
    kotak.history()
