"""Page: who did what at this desk and when, and what each upload changed."""

import streamlit as st

from posko.teks import riwayat as teks
from posko.ui import data, gerbang, perbuatan, riwayat

gerbang.halaman()

# Ask
meja = data.desk()
entries = riwayat.history(meja)

# Show
perbuatan.last()
with st.container(border=True):
    st.caption(teks.ARTI)
    saringan = riwayat.ask(meja, entries)
    rows = riwayat.table(entries, saringan)
kiri, kanan = st.columns(2, gap="small")
with kiri.container(border=True, height="stretch"):
    riwayat.changes(meja, entries)
with kanan.container(border=True, height="stretch"):
    riwayat.report(meja, saringan, rows)
