"""The frame every chart shares: page theme, title with its message, key, data-as-of in the corner.

A page sets the message and the key as its own text above the figure, because text wraps there at any width
and Plotly's does not; a figure that stands alone carries them itself, wrapped for a phone. Pages show
figures with `theme=None` and `KONFIGURASI`, so that nothing is recoloured on the way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import plotly.graph_objects as go

from posko.figures import palette
from posko.teks import grafik as teks

KONFIGURASI: dict[str, Any] = {"displayModeBar": False, "responsive": True, "scrollZoom": False}
FONT = '"Source Sans", "Source Sans Pro", "Segoe UI", sans-serif'
LINE = 19.5  # pixels of a title line: Plotly takes 1.3 of the title's font
TITLE_SIZE = 15
TITLE_CHARS = 50  # of bold title text, and
KEY_CHARS = 64  # of key text, that fit a 358-pixel chart

Figure = go.Figure  # for those who show figures and may not know the library

Potong = tuple[str, str, str]  # a piece of the key: symbol, words, hex of the symbol


@dataclass(frozen=True)
class Tema:
    """Colours of the page the figure will stand on; the figure itself is transparent.

    `judul_di_luar`: the page writes message and key above the figure, see `kepala`.
    """

    nama: str
    latar: str
    teks: str
    teks_lemah: str
    garis: str
    aksen: str
    judul_di_luar: bool = False


# As in .streamlit/config.toml; a test compares.
TERANG = Tema("terang", "#FFFFFF", "#1F2933", "#5B6673", "#D5D9DF", "#2F4B6E")
GELAP = Tema("gelap", "#14191F", "#E6E9ED", "#A7B0BB", "#3A434E", "#8FB0D6")
# The same on a page that writes the words itself.
HALAMAN = {tema.nama: replace(tema, judul_di_luar=True) for tema in (TERANG, GELAP)}


@dataclass(frozen=True)
class Keterangan:
    """The words of a figure: its message, its key, what a screen reader says, a note at the foot.

    `is_berlabel`: the drawing names its own pieces, so that the key needs no colours to be read.
    """

    judul: str
    kunci: tuple[Potong, ...]
    alt: str
    catatan: str = ""
    is_berlabel: bool = False


@dataclass(frozen=True)
class Ukuran:
    """Pixels: height of what is drawn, margins beside what title and foot need, total height if fixed."""

    isi: int
    kanan: int = 8
    atas: int = 6
    bawah: int = 4
    tinggi: int | None = None


def bingkai(fig: go.Figure, ket: Keterangan, ukuran: Ukuran, sampai: datetime, tema: Tema) -> go.Figure:
    """Dress `fig` in the house's frame and return it."""
    outside = _is_words(ket)
    title = [] if tema.judul_di_luar else lipat(ket.judul)
    key = [] if tema.judul_di_luar and outside else _key_lines(ket.kunci)
    lines = len(title) + len(key)
    top = (round(8 + lines * LINE) if lines else 2) + ukuran.atas
    bottom = ukuran.bawah + 18
    foot = " · ".join(part for part in (ket.catatan, teks.data_per(sampai)) if part)
    fig.update_layout(
        template=None,
        title={
            "text": _heading(title, key, tema),
            "x": 0,
            "xref": "container",
            "xanchor": "left",
            "y": 1,
            "yref": "container",
            "yanchor": "top",
            "pad": {"t": 4 if lines == 1 else 14, "l": 2},  # Plotly sets several lines 10 pixels higher
            "font": {"size": TITLE_SIZE, "color": tema.teks},
        },
        height=ukuran.tinggi or top + ukuran.isi + bottom,
        autosize=True,
        margin={"l": 4, "r": ukuran.kanan, "t": top, "b": bottom, "pad": 2},
        font={"family": FONT, "size": 12, "color": tema.teks},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        separators=",.",
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        hoverlabel={"align": "left", "font": {"family": FONT, "size": 12}},
        meta={
            "alt": ket.alt,
            "judul": ket.judul,
            "kunci": [list(piece) for piece in ket.kunci] if outside else [],
            "di_luar": tema.judul_di_luar,
        },
    )
    fig.add_annotation(
        text=foot,
        xref="paper",
        x=1,
        xanchor="right",
        xshift=ukuran.kanan - 2,
        yref="paper",
        y=0,
        yanchor="bottom",
        yshift=-(bottom - 1),
        showarrow=False,
        font={"size": 11, "color": tema.teks_lemah},
    )
    return fig


def kosong(ket: Keterangan, ukuran: Ukuran, sampai: datetime, tema: Tema) -> go.Figure:
    """The figure of a question that has no rows: it says so instead of looking like zero."""
    fig = go.Figure()
    fig.update_xaxes(visible=False, range=[0, 1])
    fig.update_yaxes(visible=False, range=[0, 1])
    fig.add_annotation(
        text=teks.BELUM_ADA_DATA,
        xref="paper",
        yref="paper",
        x=0.5,
        y=0.5,
        showarrow=False,
        font={"size": 14, "color": tema.teks_lemah},
    )
    return bingkai(fig, ket, ukuran, sampai, tema)


def alt(fig: go.Figure) -> str:
    """What a screen reader says about a figure of this package."""
    return str(fig.layout.meta["alt"])


def judul(fig: go.Figure) -> str:
    """The message of a figure, for a slide that sets its own title."""
    return str(fig.layout.meta["judul"])


def marka(kode: str, tema: Tema) -> dict[str, Any]:
    """Plotly bar marker of a state or a movement: colour, pattern, and a gap to its neighbour."""
    look = palette.rupa(kode)
    colour = look.hex(tema.nama)
    marker: dict[str, Any] = {"color": colour, "line": {"color": tema.latar, "width": 1}}
    if look.is_bolong:
        marker["line"] = {"color": colour, "width": 0 if kode == "belum_waktunya" else 1}
        marker["pattern"] = pola(look.pola, "rgba(0,0,0,0)", colour)
        if not look.pola:
            marker["color"] = "rgba(0,0,0,0)"
    elif look.pola:
        marker["pattern"] = pola(look.pola, colour, tema.latar)
    return marker


def pola(shape: str, ground: str, lines: str) -> dict[str, Any]:
    """A Plotly pattern: `lines` on `ground`."""
    return {
        "shape": shape,
        "bgcolor": ground,
        "fgcolor": lines,
        "fillmode": "overlay",
        "size": 6,
        "solidity": 0.22,
    }


def potong(kode: str, text: str, tema: Tema) -> Potong:
    """A piece of the key in the colour and with the symbol of its meaning."""
    look = palette.rupa(kode)
    return look.simbol, text, look.hex(tema.nama)


def tanda(kode: str, jumlah: str, tema: Tema) -> str:
    """A count behind the coloured symbol of its meaning; the number keeps the text colour."""
    look = palette.rupa(kode)
    return f"{berwarna(look.simbol, look.hex(tema.nama))} {jumlah}"


def berwarna(text: str, hex_: str) -> str:
    """Text in a colour, as Plotly reads it."""
    return f'<span style="color:{hex_}">{text}</span>'


def catat(fig: go.Figure, notes: Iterable[dict[str, Any]]) -> None:
    """Add many annotations at once: one by one Plotly checks all earlier ones again each time."""
    fig.layout.annotations = (*fig.layout.annotations, *({"showarrow": False, **note} for note in notes))


def polos(fig: go.Figure) -> None:
    """No grid, no lines, no zooming: the labels carry the numbers."""
    plain = {"showgrid": False, "zeroline": False, "showline": False, "fixedrange": True, "ticks": ""}
    fig.update_xaxes(**plain)
    fig.update_yaxes(**plain)


def baris(fig: go.Figure, labels: Iterable[str]) -> None:
    """One row for each label along the upright axis, the first on top."""
    texts = list(labels)
    fig.update_yaxes(
        range=[len(texts) - 0.5, -0.5], tickvals=list(range(len(texts))), ticktext=texts, automargin=True
    )


def lipat(text: str, width: int = TITLE_CHARS) -> list[str]:
    """Words of `text` in lines of at most `width` characters, as even as they come."""
    lines = _filled(text, width)
    narrower = (_filled(text, less) for less in range(width // 2, width))
    return next((tried for tried in narrower if len(tried) == len(lines)), lines)


def _filled(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def kepala(fig: go.Figure) -> tuple[str, list[Potong]] | None:
    """Message and key that the page has to write above the figure; None when the figure carries them."""
    meta = fig.layout.meta
    return (meta["judul"], [tuple(piece) for piece in meta["kunci"]]) if meta["di_luar"] else None


def _is_words(ket: Keterangan) -> bool:
    """Whether the key can be read without its colours: no symbol stands for two things."""
    symbols = [symbol for symbol, _, _ in ket.kunci if symbol]
    return ket.is_berlabel or len(symbols) == len(set(symbols))


def _heading(title: Sequence[str], key: Sequence[Sequence[Potong]], tema: Tema) -> str:
    lines = [f"<b>{line}</b>" for line in title]
    for row in key:
        pieces = "&nbsp; ".join(f"{berwarna(symbol, colour)} {text}".strip() for symbol, text, colour in row)
        lines.append(f'<span style="font-size:11px;color:{tema.teks_lemah}">{pieces}</span>')
    return "<br>".join(lines)


def _key_lines(pieces: Sequence[Potong]) -> list[list[Potong]]:
    lines: list[list[Potong]] = []
    room = 0
    for piece in pieces:
        need = len(piece[0]) + len(piece[1]) + 3
        if not lines or need > room:
            lines.append([])
            room = KEY_CHARS
        lines[-1].append(piece)
        room -= need
    return lines
