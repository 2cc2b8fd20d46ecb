"""Marks to PDF and PNG by matplotlib: no browser, no clock, the same bytes for the same deck.

Matplotlib draws one page at a time; a lock keeps two sessions apart because its settings are global.
Text is never read as markup or formula (`parse_math=False`).
"""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Iterable
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from posko.brief import huruf, lembar, tata
from posko.brief.dek import Bagan, Paparan, Peta, Rias, Slide
from posko.brief.kanvas import LEBAR, TINGGI, Area, Garis, Marka, Poligon, Teks

_KUNCI = threading.Lock()
ARSIR = {"": "", "/": "/////", "|": "|||||", ".": "....", "x": "xxxx", "-": "-----"}
KERTAS = "#FFFFFF"
TITIK = 144  # per inch: 1920 × 1080
ATUR: Any = {"pdf.fonttype": 42, "hatch.linewidth": 1.1, "pdf.compression": 6}

Langkah = Callable[[int, int], None]


def pdf(paparan: Paparan, langkah: Langkah | None = None) -> bytes:
    """The deck as PDF: vector, text that can be searched, one page for each slide.

    Args:
        paparan: the deck.
        langkah: told after each page how many of how many are done.
    """
    pages = tata.susun(paparan)
    out = io.BytesIO()
    meta = {"Title": paparan.judul, "Creator": "Posko", "CreationDate": None, "Producer": None}
    with _KUNCI, matplotlib.rc_context(ATUR), PdfPages(out, metadata=meta) as book:
        for page in pages:
            book.savefig(_gambar(lembar.marka(paparan, page)))
            if langkah:
                langkah(page.nomor, page.dari)
    return out.getvalue()


def png(marka: Iterable[Marka], titik: int = TITIK) -> bytes:
    """Marks as a picture, `titik` dots per inch of a sheet 13⅓ inches wide."""
    out = io.BytesIO()
    with _KUNCI, matplotlib.rc_context(ATUR):
        figure = _gambar(marka)
        figure.set_dpi(titik)
        FigureCanvasAgg(figure).print_png(out, metadata={"Software": None})  # type: ignore[no-untyped-call]
    return out.getvalue()


def png_halaman(paparan: Paparan, halaman: tata.Halaman, titik: int = TITIK) -> bytes:
    """One page as a picture."""
    return png(lembar.marka(paparan, halaman), titik)


def png_bagan(paparan: Paparan, slide: Slide, blok: Bagan | Peta, titik: int = TITIK) -> bytes:
    """One chart, alone on a stamped page, as a picture."""
    return png(lembar.marka_bagan(paparan, slide, blok), titik)


def _gambar(marka: Iterable[Marka]) -> Figure:
    figure = Figure(figsize=(LEBAR / 72, TINGGI / 72), facecolor=KERTAS)
    axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
    axes.set_xlim(0, LEBAR)
    axes.set_ylim(TINGGI, 0)
    axes.axis("off")
    for order, one in enumerate(marka):
        _tambah(axes, one, order)
    return figure


def _tambah(axes: Axes, marka: Marka, order: int) -> None:
    match marka:
        case Teks():
            axes.text(
                marka.x,
                marka.y + 0.95 * marka.ukuran,
                huruf.tampak(marka.isi, tebal=marka.tebal),
                fontproperties=FontProperties(fname=str(huruf.TEBAL if marka.tebal else huruf.BIASA)),
                fontsize=marka.ukuran,
                color=marka.warna,
                ha=marka.rata,
                va="baseline",
                parse_math=False,
                zorder=order,
            )
        case Garis():
            xs, ys = zip(marka.dari, marka.ke, strict=True)
            style: Any = (0, (4, 3)) if marka.putus else "solid"
            line = Line2D(xs, ys, color=marka.warna, linewidth=marka.tebal, linestyle=style, zorder=order)
            axes.add_line(line)
        case Area():
            box = marka.bingkai
            patch = Rectangle((box.x, box.y), box.w, box.h, zorder=order)
            _isi(patch, marka.rias, tepi=0.8)
            axes.add_patch(patch)
        case Poligon():
            points = [point for ring in marka.cincin for point in (*ring, ring[0])]
            codes = [
                code
                for ring in marka.cincin
                for code in (Path.MOVETO, *[Path.LINETO] * (len(ring) - 1), Path.CLOSEPOLY)
            ]
            shape = PathPatch(Path(points, codes), zorder=order)
            _isi(shape, marka.rias, tepi=marka.tebal)
            if marka.tepi and not marka.rias.pola:
                shape.set_edgecolor(marka.tepi)
            axes.add_patch(shape)


def _isi(patch: Rectangle | PathPatch, rias: Rias, tepi: float) -> None:
    """Fill a patch: the pattern on paper for a hollow look, on the colour for a solid one."""
    patch.set_facecolor(KERTAS if rias.is_bolong else rias.hex)
    patch.set_edgecolor(rias.hex if rias.is_bolong else KERTAS)
    patch.set_linewidth(tepi)
    if rias.pola:
        patch.set_hatch(ARSIR[rias.pola])
        patch.set_hatchcolor(rias.hex if rias.is_bolong else KERTAS)
