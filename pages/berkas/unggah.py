"""Page: drop a file in, see what it would change, keep it or not, take it back."""

import streamlit as st

from posko.teks import unggah as teks
from posko.ui import (
    data,
    gerbang,
    perbuatan,
    unggah,
    unggah_paham,
    unggah_riwayat,
    unggah_simpan,
    unggah_tanya,
    unggah_temuan,
)

gerbang.halaman()

# Ask
meja, sampai = data.desk(), data.sampai()

# Show
kiri, kanan = st.columns([7, 5], gap="small")
with kiri.container(border=True):
    berkas = st.file_uploader(
        teks.PILIH, type=teks.JENIS_BERKAS, key=unggah_simpan.uploader_key(), help=teks.PILIH_BANTUAN
    )
    if berkas is None:
        st.caption(teks.PETUNJUK)
with kanan:
    unggah.templates(meja, is_open=berkas is None)
# Below the uploader, where the rehearsal was: after a long one the top of the page is out of sight.
perbuatan.last()
unggah_simpan.where_to_look()

if berkas is not None:
    gladi = unggah.rehearsed(meja, berkas.name, berkas.getvalue(), sampai)
    if gladi is not None:
        unggah.summary(gladi)
        unggah_tanya.questions(gladi)
        unggah_paham.understood(gladi, meja)
        unggah_temuan.faults(gladi)
        unggah.effect(gladi, meja)
        unggah_simpan.keep(gladi, meja)

with st.container(border=True):
    unggah_riwayat.history(meja, sampai)
