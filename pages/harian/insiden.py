"""Page: what happened, what is open, what may happen, and what stops the election."""

import streamlit as st

from posko.figures import insiden as figures
from posko.teks import insiden as teks
from posko.ui import bagian, data, gambaran, gerbang

gerbang.halaman()

# Ask
sampai = data.sampai()
hari = st.segmented_control(
    teks.RENTANG,
    teks.PILIHAN_RENTANG,
    default=7,
    format_func=teks.rentang,
    key="rentang",
    bind="query-params",
)
dari = bagian.mundur(hari or 7)
ringkas = data.fetch("insiden/ringkas").iloc[0]
daftar = data.fetch("insiden/daftar", dari=dari)
per_hari = data.fetch("insiden/per_hari", dari=dari)
kelurahan_hari = data.fetch("insiden/per_kelurahan_hari", dari=dari)

# Draw
tema = bagian.tema()
harian = gambaran.draw(figures.per_hari, per_hari, dari, sampai, tema)
panas = gambaran.draw(figures.kelurahan_hari, kelurahan_hari, bagian.nama_kelurahan(), dari, sampai, tema)

# Show
with st.container(horizontal=True, gap="small"):
    for nama, judul in teks.UBIN.items():
        st.metric(judul, bagian.bulat(int(ringkas[nama])), border=True)
st.caption(teks.kabar(ringkas["waktu_kabar"], sampai))

kiri, kanan = st.columns([1, 1], gap="small")
with kiri.container(border=True, height="stretch"):
    bagian.gambar(harian, key="per_hari")
with kanan.container(border=True, height="stretch"):
    bagian.gambar(panas, key="kelurahan_hari")

with st.container(border=True):
    st.markdown(f"**{teks.DAFTAR}** ({len(daftar)})")
    if daftar.empty:
        st.caption(teks.TIDAK_ADA)
    else:
        bagian.tabel(teks.kata_insiden(daftar), teks.KOLOM, key="daftar", tinggi=420)
