"""Page: take in the official boundary, or roads and rivers, and see what the maps will stand on."""

import streamlit as st

from posko.teks import batas as teks
from posko.ui import batas, gerbang, perbuatan

gerbang.halaman()

# Ask
perbuatan.last()
st.markdown(f"**{teks.JUDUL}**")
st.caption(teks.PENJELASAN)
berkas = batas.upload()
hasil = batas.examined(berkas) if berkas else None

# Show
kiri, kanan = st.columns([7, 5], gap="small")
with kanan.container(border=True):
    batas.in_force()
with kiri.container(border=True):
    if berkas and hasil:
        batas.report(berkas, hasil)
    else:
        batas.current()
