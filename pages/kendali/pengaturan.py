"""Page: what is set, who has an account, and whether the ledger is whole."""

import streamlit as st

from posko.teks import pengaturan as teks
from posko.ui import data, gerbang, pengaturan, perbuatan

gerbang.halaman()

# Ask
meja = data.desk()

# Show
perbuatan.last()
st.caption(teks.ARTI)
kiri, kanan = st.columns(2, gap="small")
with kiri:
    pengaturan.installation(meja)
with kiri.container(border=True):
    pengaturan.ledger(meja)
with kiri.container(border=True):
    pengaturan.accounts(meja)
with kanan:
    pengaturan.event(meja)
