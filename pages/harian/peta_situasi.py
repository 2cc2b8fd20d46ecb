"""Page: the situation of every area on one map, with the board beside it and the day to play through."""

import streamlit as st

from posko.teks import situasi as teks
from posko.ui import bagian, gerbang, peta, peta_jam, peta_rinci, peta_unduh

gerbang.halaman()


def situasi() -> None:
    """The map and all that follows its clock."""
    cari, lapis, datar = st.columns([4, 6, 2], vertical_alignment="center", gap="small")
    kiri, kanan = st.columns([8, 4], gap="small")
    gambar, jam = kiri.container(gap="xsmall"), kiri.container()

    # Ask
    with cari:
        peta.search()
    with lapis:
        layers = peta.choose_layers()
    datar.toggle(teks.DATAR, key=peta.DATAR, help=teks.DATAR_BANTUAN)
    with jam:
        saat = peta_jam.choose()
    jawaban, batas = peta.ask(saat, layers), bagian.batas()

    # Draw and show
    with gambar:
        peta.draw(jawaban, batas)
    with kanan:
        peta.board(jawaban)
    kunci = peta.chosen()
    if kunci:
        with st.container(border=True):
            peta_rinci.show(kunci, jawaban, peta.area_of(kunci, jawaban))
    peta_unduh.show(jawaban, batas)


st.fragment(situasi, run_every=peta_jam.every())()
