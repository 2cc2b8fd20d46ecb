"""Page: who escorts every shipment, which papers are on record, and its custody sheet to print."""

import streamlit as st

from posko.brief import pengawalan
from posko.teks import pengawalan as teks
from posko.ui import bagian, data, gerbang, polos
from posko.ui import pengawalan as kawal

gerbang.halaman()

# Ask
kiriman = data.fetch("distribusi/pengawalan")

# Draw
semua = pengawalan.kata(kiriman)

# Show
with st.container(border=True):
    st.markdown(f"**{polos.plain(teks.ringkas(len(semua), pengawalan.hitung(kiriman)))}**")
    st.caption(teks.ARTI)
    if semua.empty:
        st.caption(teks.TIDAK_ADA)
    else:
        bagian.tabel(kawal.filtered(semua), teks.KOLOM, key="pengawalan", tinggi=420)

if len(semua):
    with st.container(border=True):
        st.markdown(f"**{teks.LEMBAR}**")
        st.caption(teks.LEMBAR_ARTI)
        kawal.sheet(kiriman)
