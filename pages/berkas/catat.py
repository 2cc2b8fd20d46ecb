"""Page: type one row from a phone call, with the same checks as a file."""

import streamlit as st

from posko.teks import catat as teks
from posko.ui import data, formulir, gerbang, perbuatan, unggah, unggah_simpan, unggah_tanya, unggah_temuan

gerbang.halaman()

# Ask
meja, sampai = data.desk(), data.sampai()

# Show
with st.container(border=True):
    st.caption(teks.ARTI)
    isian = formulir.ask_row(meja, sampai)
# Below the form, where the button was: on a phone the top of the page is out of sight by then.
perbuatan.last()
unggah_simpan.where_to_look()

if formulir.is_checked(isian) and not isian.kurang:
    gladi = unggah.rehearsed(meja, *isian.as_file(), sampai, log=isian.log)
    if gladi is not None:
        unggah_tanya.questions(gladi)
        formulir.faults(isian, gladi)
        unggah_temuan.warnings(gladi)
        if not gladi.laporan.faults:
            unggah.effect(gladi, meja)
            unggah_simpan.keep(gladi, meja, after=lambda: formulir.forget(meja))
