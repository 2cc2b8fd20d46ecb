"""Parts that pages share: the head of a page, state words, escaped text, empty desks."""

from __future__ import annotations

import re
from datetime import timedelta

import streamlit as st

from posko.core import waktu
from posko.teks import bingkai as teks_bingkai
from posko.ui import data

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~:$&@])")


def plain(text: object) -> str:
    """`text` as Markdown that shows exactly these characters: nothing from a file is markup."""
    return _MARKDOWN.sub(r"\\\1", str(text))


def kepala(judul: str) -> None:
    """Head of a page: what it is, which day of the election, as of when, on which data."""
    meja, sampai = data.desk(), data.sampai()
    peristiwa = meja.rujukan.peristiwa
    hari = waktu.local(sampai, peristiwa.zona).date()
    tahap = peristiwa.tahap_pada(hari)
    keterangan = [
        waktu.hitung_h(sampai, peristiwa.hari_h, peristiwa.zona),
        waktu.hari_tanggal(sampai, peristiwa.zona),
        *([tahap] if tahap else []),
        f"{teks_bingkai.DATA_PER.lower()} {waktu.jam_zona(sampai, peristiwa.zona)}",
    ]
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.subheader(judul, anchor=False, width="content")
        st.caption(plain(" · ".join(keterangan)), width="content")
        if meja.is_contoh:
            st.badge(teks_bingkai.DATA_CONTOH, color="orange", icon=":material/science:")


def apel_terakhir() -> object:
    """The morning parade before the screen's instant: what «since then» is measured from."""
    meja = data.desk()
    return waktu.apel_sebelum(data.sampai(), meja.rujukan.peristiwa.kabar.apel, meja.rujukan.peristiwa.zona)


def sehari_sebelum() -> object:
    """24 hours before the screen's instant."""
    return data.sampai() - timedelta(hours=24)
