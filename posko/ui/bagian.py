"""Parts that pages share: figures, tables, escaped text, shapes and spans of time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta

import pandas as pd
import streamlit as st

from posko.core import waktu
from posko.core.angka import bulat
from posko.desk import Desk, give_out, map_shapes
from posko.figures import palette, theme
from posko.figures.pena import Batas
from posko.teks import akses as teks_akses
from posko.teks import umum as teks
from posko.ui import data, perbuatan, siapa
from posko.ui.polos import plain

NBSP = "\u00a0"
ZWSP = "\u200b"
PANJANG = 300  # rows above which a table is a grid on a canvas
BARIS = 34  # pixels of a row of one line
UTUH = 9  # letters up to which a cell with a number in it stays on one line


def apel_terakhir() -> datetime:
    """The morning parade before the screen's instant: what «since then» is measured from."""
    meja = data.desk()
    return waktu.apel_sebelum(data.sampai(), meja.rujukan.peristiwa.kabar.apel, meja.rujukan.peristiwa.zona)


def mundur(hari: float) -> datetime:
    """So many days before the screen's instant."""
    return data.sampai() - timedelta(days=hari)


def tema() -> theme.Tema:
    """Colours of the page as the viewer has it: figures are drawn for light or dark."""
    return theme.HALAMAN["gelap" if st.context.theme.type == "dark" else "terang"]


def gambar(figure: theme.Figure, *, key: str) -> None:
    """Show a figure as drawn, its message and key above it, with its sentence for screen readers."""
    _words(figure)
    st.plotly_chart(figure, theme=None, config=theme.KONFIGURASI, alt=theme.alt(figure), key=key)


def gambar_pilih(figure: theme.Figure, *, key: str) -> str | None:
    """The same, and the key of the cell that was clicked; None when none is."""
    _words(figure)
    event = st.plotly_chart(
        figure,
        theme=None,
        config=theme.KONFIGURASI,
        alt=theme.alt(figure),
        key=key,
        on_select="rerun",
        selection_mode="points",
    )
    points = event["selection"]["points"] if event else []
    return str(points[0]["customdata"][1]) if points and points[0].get("customdata") else None


def _words(figure: theme.Figure) -> None:
    if words := theme.kepala(figure):
        title, pieces = words
        key_line = f"{NBSP} ".join(_piece(symbol, text, colour) for symbol, text, colour in pieces)
        st.markdown(f"**{plain(title)}**" + (f"  \n:small[{key_line}]" if pieces else ""))


def _piece(symbol: str, text: str, colour: str) -> str:
    # The names are those of `.streamlit/config.toml`, set there to the colours of the states.
    name = palette.warna(colour)
    mark = f":{name}[{plain(symbol)}]" if name and symbol else plain(symbol)
    # A piece is never torn from its symbol or its number.
    return f"{mark} {plain(text)}".strip().replace(" ", NBSP)


def unduh(
    label: str,
    nama: str,
    buat: Callable[[], bytes],
    *,
    mime: str,
    key: str,
    bercap: Callable[[str], bytes] | None = None,
) -> None:
    """A button that makes a file on demand and records that it left the desk.

    Args:
        label: words on the button.
        nama: name of the file.
        buat: makes its bytes; runs only when the button is pressed.
        mime: media type of the file.
        key: key of the widget.
        bercap: makes the bytes without row data and with the given mark on every page, for those who
            may not take rows away; without it such a viewer cannot press the button.
    """
    meja, sampai, cap = data.desk(), data.sampai(), siapa.cap()
    # Named now: the file is made outside the page's run, where nobody is logged in.
    oleh = perbuatan.pelaku()

    def made() -> bytes:
        isi = bercap(cap) if cap and bercap else buat()
        return give_out(meja, nama, isi, oleh=oleh, sampai=sampai, cap=cap if bercap else "")

    st.download_button(
        label,
        data=made,
        file_name=nama,
        mime=mime,
        icon=":material/download:",
        on_click="ignore",
        key=key,
        disabled=bool(cap) and bercap is None,
        help=teks_akses.UNDUH_TERBATAS if cap and bercap is None else None,
    )


def tabel(rows: pd.DataFrame, judul: dict[str, str], *, key: str, tinggi: int | None = None) -> None:
    """Show the columns named in `judul`, under its headings, instants and numbers as Indonesians write them.

    Words wrap, so no cell is cut at any width and paper shows what the screen shows; `tinggi` pixels at
    most, the rest behind a scroll. A cell of several lines has its weaker ones below (`umum.susun`). More
    than `PANJANG` rows are drawn as a grid that scrolls by itself, where cells do not wrap. Text stays
    text in both: escaped in the one, painted on a canvas in the other.
    """
    shown = pd.DataFrame({heading: rows[name].map(_cell) for name, heading in judul.items()}).astype("string")
    if len(shown) > PANJANG:
        flat = shown.map(lambda text: text.replace("\n", " · "))
        st.dataframe(flat, hide_index=True, key=key, height=tinggi or "auto", row_height=28)
        return
    small = shown.map(_small)
    small.columns = [_small(heading.replace("/", f"/{ZWSP}")) for heading in shown.columns]
    tall = tinggi is not None and len(small) * BARIS > tinggi
    st.table(small, border="horizontal", hide_index=True, height=tinggi if tinggi and tall else "content")


def _small(text: str) -> str:
    """A cell as small Markdown text; the lines under its first are weaker."""
    first, *rest = (plain(_whole(line)) for line in text.split("\n"))
    below = "".join(f"  \n:gray[{line}]" for line in rest)
    return f":small[{first}{below}]" if first or below else ""


def _whole(line: str) -> str:
    """What is short and counts or dates something is never torn apart."""
    flat = " ".join(line.split())
    is_figure = len(flat) <= UTUH and any(letter.isdigit() for letter in flat)
    return flat.replace(" ", NBSP) if is_figure else flat


def _cell(value: object) -> str:
    if value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and pd.isna(value)):
        return ""
    if isinstance(value, datetime):
        return waktu.waktu(value)
    if isinstance(value, bool):
        return teks.YA if value else teks.TIDAK
    if isinstance(value, int | float):
        return bulat(value)
    return str(value)


@st.cache_resource(max_entries=4, show_spinner=False, hash_funcs={Desk: id})
def _batas(meja: Desk, kepala_no: int) -> Batas:  # noqa: ARG001 - part of the cache key
    return map_shapes(meja)


def batas() -> Batas:
    """The shapes every map stands on: an official file once one was taken in, else the schematic."""
    return _batas(data.desk(), data.context().kepala_no)


def nama_kelurahan() -> dict[str, str]:
    """Names of the kelurahan by code, in the order of the codes."""
    return {kode: row["nama"] for kode, row in data.rujukan().kelurahan.items()}


def judul_butir() -> dict[str, str]:
    """Short names of the checklist items by code."""
    return {row["item"]: row["judul"] for row in data.rujukan().daftar_periksa}


def judul_indikator() -> dict[str, str]:
    """Short names of the vulnerability indicators by code."""
    return {row["kode"]: row["judul"] for row in data.rujukan().indikator}


def hujan() -> tuple[time, time]:
    """The hours of the day in which rain is likely, by the event's calendar."""
    kabar = data.rujukan().peristiwa.kabar
    return kabar.hujan_mulai, kabar.hujan_selesai
