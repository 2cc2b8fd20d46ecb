"""Page: type one row from a phone call, with the same checks as a file."""

import streamlit as st

from posko.teks import catat as teks
from posko.ui import data, formulir, gerbang, perbuatan, unggah, unggah_tanya, unggah_temuan

gerbang.halaman()

# Ask
meja, sampai = data.desk(), data.sampai()

# Show
perbuatan.last()
unggah.where_to_look()
with st.container(border=True):
    st.caption(teks.ARTI)
    berkas = formulir.ask_row(meja, sampai)

if berkas is not None and st.toggle(teks.PERIKSA, key="catat_periksa"):
    gladi = unggah.rehearsed(meja, *berkas, sampai)
    if gladi is not None:
        unggah_tanya.questions(gladi)
        unggah_temuan.faults(gladi)
        unggah.effect(gladi, meja)
        unggah.keep(gladi, meja, after=lambda: formulir.forget(meja))
