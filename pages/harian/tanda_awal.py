"""Page: what is announced, what may meet on one street, and what the weather may bring."""

from datetime import timedelta

import streamlit as st

from posko.figures import tanda_awal as figures
from posko.teks import tanda_awal as teks
from posko.ui import bagian, data, gambaran, gerbang, jam, menu, perbuatan
from posko.ui import tanda_awal as ubin

gerbang.halaman()

# Ask
sampai = data.sampai()
hari = st.segmented_control(
    teks.RENTANG,
    teks.PILIHAN_RENTANG,
    default=3,
    format_func=teks.rentang,
    key="kalender",
    bind="query-params",
)
rentang = {"dari": sampai, "hingga": sampai + timedelta(days=hari or 3)}
acara = data.fetch("insiden/tanda_awal", **rentang)
bertemu = data.fetch("insiden/bertemu", **rentang)
cuaca = data.fetch("insiden/peringatan", **rentang)

# Draw
pasangan = frozenset(bertemu["nomor_satu"]) | frozenset(bertemu["nomor_dua"])
kalender = gambaran.draw(figures.kalender, acara, pasangan, (sampai, rentang["hingga"]), bagian.tema())

# Show
perbuatan.last()
kiri, kanan = st.columns([7, 5], gap="small")
with kiri.container(border=True, height="stretch"):
    bagian.gambar(kalender, key="kalender_gambar")
    st.caption(teks.ARTI)
with kanan.container(border=True, height="stretch", gap="xsmall"):
    ubin.meetings(bertemu)
with st.container(border=True):
    st.markdown(f"**{teks.DAFTAR}** ({len(acara)})")
    if acara.empty:
        st.caption(teks.TIDAK_ADA)
    else:
        bagian.tabel(teks.kata_acara(acara), teks.KOLOM, key="acara")
    st.page_link(menu.path("catat"), label=teks.KEGIATAN_BARU, query_params=jam.address())
kiri, kanan = st.columns([7, 5], gap="small")
with kiri.container(border=True, height="stretch"):
    st.markdown(f"**{teks.CUACA}** ({len(cuaca)})")
    if cuaca.empty:
        st.caption(teks.TIDAK_ADA_CUACA)
    else:
        bagian.tabel(teks.kata_cuaca(cuaca), teks.KOLOM_CUACA, key="cuaca")
with kanan.container(border=True, height="stretch"):
    st.markdown(f"**{teks.TAMBAH}**")
    ubin.warn(sampai)
