"""A picture of `bentuk` as PNG or SVG bytes, by matplotlib's own canvas: no browser and no global state."""

from __future__ import annotations

import io
from typing import Any

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch, PathPatch, Rectangle
from matplotlib.path import Path

from posko.figures.bentuk import Bidang, Gambar, Garis, Tanda, Tulisan, Unsur

DPI = 100
FONT = "DejaVu Sans"  # comes with matplotlib, and holds every symbol used
RUPA = {"bulat": "o", "segitiga": "^", "kotak": "s", "wajik": "D", "silang": "X", "tambah": "P"}
POLA = {"/": "///", "|": "|||", ".": ".."}
RATA = {"kiri": "left", "tengah": "center", "kanan": "right"}
POINT = 72 / DPI  # points in a pixel of the canvas


def png(gambar: Gambar) -> bytes:
    """PNG of exactly `lebar` x `tinggi` pixels."""
    figure = _figure(gambar)
    out = io.BytesIO()
    metadata = {"Title": gambar.judul, "Description": gambar.alt, "Software": None}
    FigureCanvasAgg(figure).print_png(out, metadata=metadata)  # type: ignore[no-untyped-call]
    return out.getvalue()


def svg(gambar: Gambar) -> bytes:
    """SVG of the same picture."""
    figure = _figure(gambar)
    out = io.StringIO()
    metadata = {"Title": gambar.judul, "Description": gambar.alt, "Date": None}
    FigureCanvasSVG(figure).print_svg(out, metadata=metadata)  # type: ignore[no-untyped-call]
    return out.getvalue().encode()


def _figure(gambar: Gambar) -> Figure:
    figure = Figure(figsize=(gambar.lebar / DPI, gambar.tinggi / DPI), dpi=DPI)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, gambar.lebar)
    axes.set_ylim(gambar.tinggi, 0)
    axes.axis("off")
    axes.add_patch(Rectangle((0, 0), gambar.lebar, gambar.tinggi, color=gambar.latar, zorder=-1))
    for order, thing in enumerate(gambar.unsur):
        _draw(axes, thing, order)
    return figure


def _draw(axes: Axes, thing: Unsur, order: int) -> None:
    if isinstance(thing, Bidang):
        _area(axes, thing, order)
    elif isinstance(thing, Garis):
        _line(axes, thing, order)
    elif isinstance(thing, Tanda):
        _mark(axes, thing, order)
    else:
        _text(axes, thing, order)


def _area(axes: Axes, area: Bidang, order: int) -> None:
    outline = Path.make_compound_path(*(Path([*ring, ring[0]], closed=True) for ring in area.cincin))
    axes.add_patch(PathPatch(outline, facecolor=area.warna, alpha=area.tutup, linewidth=0, zorder=order))
    if area.pola:
        axes.add_patch(
            PathPatch(
                outline,
                facecolor="none",
                edgecolor=area.warna_pola,
                hatch=POLA[area.pola],
                linewidth=0,
                alpha=0.7,
                zorder=order,
            )
        )
    if area.tepi:
        axes.add_patch(
            PathPatch(
                outline, facecolor="none", edgecolor=area.tepi, linewidth=area.tebal * POINT, zorder=order
            )
        )


def _line(axes: Axes, line: Garis, order: int) -> None:
    look: dict[str, Any] = {"color": line.warna, "linewidth": line.tebal * POINT, "zorder": order}
    style: Any = (0, (4, 3)) if line.putus else "solid"
    xs, ys = zip(*line.titik, strict=True)
    axes.add_line(Line2D(xs, ys, linestyle=style, solid_capstyle="round", **look))
    if line.panah and len(line.titik) > 1:
        (x0, y0), (x1, y1) = line.titik[-2:]
        axes.add_patch(
            FancyArrowPatch(
                (x0 + 0.9 * (x1 - x0), y0 + 0.9 * (y1 - y0)),
                (x1, y1),
                arrowstyle="-|>",
                mutation_scale=(8 + 2 * line.tebal) * POINT,
                **look,
            )
        )


def _mark(axes: Axes, mark: Tanda, order: int) -> None:
    edge = mark.tepi or mark.warna
    axes.add_line(
        Line2D(
            [mark.x],
            [mark.y],
            linestyle="none",
            marker=RUPA[mark.rupa],
            markersize=mark.ukuran * POINT,
            markerfacecolor="none" if mark.bolong else mark.warna,
            markeredgecolor=edge if not mark.bolong else mark.warna,
            markeredgewidth=max(mark.tebal if mark.tepi else 0.0, 1.6 if mark.bolong else 0.0) * POINT,
            alpha=mark.tutup,
            zorder=order,
        )
    )


def _text(axes: Axes, text: Tulisan, order: int) -> None:
    box = {"facecolor": text.latar, "edgecolor": "none", "alpha": 0.72, "pad": 1.0} if text.latar else None
    axes.text(
        text.x,
        text.y,
        text.isi,
        fontsize=text.ukuran * POINT,
        color=text.warna,
        fontweight="bold" if text.tebal else "normal",
        fontfamily=FONT,
        ha=RATA[text.rata],
        va="center",
        bbox=box,
        zorder=order,
        parse_math=False,
    )
