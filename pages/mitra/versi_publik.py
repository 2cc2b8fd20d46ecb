"""Page: what residents may read, as it would leave, and the files to share."""

import streamlit as st

from posko.teks import publik as teks
from posko.ui import gerbang
from posko.ui import publik as ubin

gerbang.halaman()

# Ask
fakta = ubin.facts()

# Show
kiri, kanan = st.columns([1, 1], gap="small")
with kiri.container(border=True, height="stretch"):
    ubin.preview(fakta)
with kanan.container(border=True, height="stretch"):
    st.markdown(f"**{teks.JUDUL}**")
    st.caption(teks.ARTI)
    ubin.files(fakta)
    st.caption(teks.PERIKSA)
    ubin.words(fakta)
