"""Parts that pages share: the head of a page, state words, escaped text, empty desks."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pandas as pd
import streamlit as st

from posko.core import waktu
from posko.core.angka import bulat
from posko.figures import theme
from posko.teks import bingkai as teks_bingkai
from posko.teks import umum as teks
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


def apel_terakhir() -> datetime:
    """The morning parade before the screen's instant: what «since then» is measured from."""
    meja = data.desk()
    return waktu.apel_sebelum(data.sampai(), meja.rujukan.peristiwa.kabar.apel, meja.rujukan.peristiwa.zona)


def mundur(hari: float) -> datetime:
    """So many days before the screen's instant."""
    return data.sampai() - timedelta(days=hari)


def tema() -> theme.Tema:
    """Colours of the page as the viewer has it: figures are drawn for light or dark."""
    return theme.GELAP if st.context.theme.type == "dark" else theme.TERANG


def gambar(figure: theme.go.Figure, *, key: str) -> None:
    """Show a figure as drawn, with its sentence for screen readers."""
    st.plotly_chart(figure, theme=None, config=theme.KONFIGURASI, alt=theme.alt(figure), key=key)


def tabel(rows: pd.DataFrame, judul: dict[str, str], *, key: str, tinggi: int | None = None) -> None:
    """Show the columns named in `judul`, under its headings, instants and numbers as Indonesians write them.

    Text stays text: `st.dataframe` draws cells on a canvas and interprets nothing.
    """
    shown = pd.DataFrame({heading: rows[name].map(_cell) for name, heading in judul.items()}).astype("string")
    st.dataframe(shown, hide_index=True, key=key, height=tinggi or "auto", row_height=28)


def _cell(value: object) -> str:
    if value is None or value is pd.NaT or (isinstance(value, float) and pd.isna(value)):
        return ""
    if isinstance(value, datetime):
        return waktu.waktu(value)
    if isinstance(value, bool):
        return teks.YA if value else teks.TIDAK
    if isinstance(value, int | float):
        return bulat(value)
    return str(value)
