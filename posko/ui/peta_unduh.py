"""The map handed out: a picture for the briefing, and one for the public, each made when it is asked for."""

from __future__ import annotations

from functools import partial

import streamlit as st

from posko.figures import lapisan
from posko.figures.pena import Batas
from posko.figures.peta_bentuk import Kanvas, publik, situasi
from posko.teks import situasi as kata
from posko.teks.bingkai import DATA_CONTOH
from posko.ui import bagian, data, peta


def show(jawaban: lapisan.Jawaban, batas: Batas) -> None:
    """Buttons that make and hand out the picture as it is on the screen."""
    context = data.context()
    sample = (DATA_CONTOH,) if context.is_contoh else ()
    head = (kata.kepala(context.kepala_no, context.kepala_hash),) if context.kepala_no else ()

    def internal(suffix: str) -> bytes:
        from posko.figures import peta_png  # matplotlib: only who exports pays for it

        kanvas = Kanvas(stempel=(kata.TERBATAS, *sample, *head))
        gambar = situasi(jawaban, batas, peta.tempat(batas), kanvas)
        return peta_png.svg(gambar) if suffix == "svg" else peta_png.png(gambar)

    def public() -> bytes:
        from posko.figures import peta_png

        return peta_png.png(publik(jawaban, batas, Kanvas(stempel=sample)))

    saat = jawaban.sampai
    with st.container(horizontal=True, gap="small"):
        for suffix, label, mime in (
            ("png", kata.UNDUH_PNG, "image/png"),
            ("svg", kata.UNDUH_SVG, "image/svg+xml"),
        ):
            bagian.unduh(
                label,
                kata.nama_berkas("internal", saat, suffix),
                partial(internal, suffix),
                mime=mime,
                key=f"unduh_{suffix}",
            )
        bagian.unduh(
            kata.UNDUH_PUBLIK,
            kata.nama_berkas("publik", saat, "png"),
            public,
            mime="image/png",
            key="unduh_publik",
        )
