"""Page: whether the chain of every box is whole, what is to be confirmed, and what was done about it."""

import pandas as pd
import streamlit as st

from posko.brief import rantai, tindak
from posko.teks import rantai as teks
from posko.teks import tindak as teks_tindak
from posko.ui import bagian, data, gerbang, perbuatan, polos
from posko.ui import rantai as bagian_rantai

gerbang.halaman()

# Ask
sampai = data.sampai()
kini = rantai.kumpulkan(data.fetch)
langkah = data.fetch("distribusi/tindak_lanjut")

# Draw
perkara = tindak.gabung(kini.perkara, langkah, sampai)
aturan = pd.DataFrame(
    [(teks.ATURAN[nama], teks.hasil(jumlah), teks.ARTI_ATURAN[nama]) for nama, jumlah in kini.jumlah.items()],
    columns=list(teks.KOLOM_ATURAN),
)

# Show
perbuatan.last()
with st.container(border=True):
    st.markdown(
        f"**{polos.plain(teks.ringkas(rantai.berat(kini), len(perkara), len(aturan)))}** · "
        f"{polos.plain(teks_tindak.ringkas(*tindak.jumlah(perkara)))}"
    )
    st.caption(teks.ARTI)
    if perkara.empty:
        st.caption(teks.TIDAK_ADA)
    else:
        bagian_rantai.matters(bagian_rantai.filtered(perkara))

if len(perkara):
    with st.container(border=True):
        st.markdown(f"**{teks_tindak.JUDUL}**")
        st.caption(teks_tindak.ARTI)
        bagian_rantai.follow_up(perkara)

with st.container(border=True):
    lenyap = tindak.lenyap(bagian_rantai.past(sampai), kini, langkah, sampai)
    st.markdown(f"**{polos.plain(teks_tindak.judul_lenyap(len(lenyap)))}**")
    st.caption(teks_tindak.TIDAK_TAMPAK_ARTI)
    if lenyap.empty:
        st.caption(teks_tindak.TIDAK_ADA)
    else:
        bagian.tabel(lenyap, teks_tindak.KOLOM_LENYAP, key="lenyap")

with st.expander(teks.ATURAN_JUDUL):
    bagian.tabel(aturan, teks.KOLOM_ATURAN, key="aturan", tinggi=490)
