"""The page as a picture, without a browser; the same page gives the same bytes."""

from __future__ import annotations

import io

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Rectangle

from posko.publik.tata import HURUF, LEBAR, PUTIH, Kata, Kotak


def png(isi: list[Kata | Kotak], tinggi: float, piksel: int) -> bytes:
    """Draw a laid-out page.

    Args:
        isi: what stands on it.
        tinggi: height in page units.
        piksel: width of the picture.
    """
    figure = draw(isi, tinggi)
    out = io.BytesIO()
    # No metadata: neither the program nor the hour has to leave with it.
    figure.savefig(out, format="png", dpi=72 * piksel / LEBAR, metadata={"Software": None})
    return out.getvalue()


def draw(isi: list[Kata | Kotak], tinggi: float) -> Figure:
    """The page as a matplotlib figure, one point for each page unit."""
    figure = Figure(figsize=(LEBAR / 72, tinggi / 72), facecolor=PUTIH)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, LEBAR)
    axes.set_ylim(tinggi, 0)
    for order, one in enumerate(isi):
        if isinstance(one, Kotak):
            block = Rectangle(
                (one.x, one.y), one.lebar, one.tinggi, facecolor=one.warna, zorder=1 + order / 1e4
            )
            axes.add_patch(block)
        else:
            font = FontProperties(fname=str(HURUF[one.tebal]), size=one.ukuran)
            axes.text(
                one.x,
                one.y,
                one.teks,
                fontproperties=font,
                color=one.warna,
                va="baseline",
                parse_math=False,
                zorder=3,
            )
    return figure
