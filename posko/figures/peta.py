"""The schematic map as SVG: for the daily page, and for machines without WebGL.

No official boundary is in the tree and no tile is fetched: the shapes only say who lies beside whom, and
every map carries the words for that. The map with its layers is `peta_dek`; the one for slides `peta_bentuk`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from posko.figures import kunci_peta, palette, skema
from posko.figures.pena import TUTUP, Batas
from posko.figures.skema import polygons
from posko.figures.theme import TERANG, Keterangan, Tema, Ukuran, bingkai, catat, kosong, pola, polos
from posko.teks import peta as teks

__all__ = ["polygons", "situasi_plotly"]

Shapes = dict[str, BaseGeometry]

MAP = 380  # pixels of height; names are kept apart at this size


def situasi_plotly(
    keadaan_wilayah: pd.DataFrame,
    batas: Batas | Shapes,
    sampai: datetime,
    tema: Tema = TERANG,
    tinggi: int | None = None,
) -> go.Figure:
    """Areas by state and gravity; silence is hatched, stale news is striped.

    Args:
        keadaan_wilayah: answer of `harian/keadaan_wilayah`.
        batas: shapes by kelurahan code, with or without the word that they are official.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    basis = batas if isinstance(batas, Batas) else Batas(batas)
    shapes = basis.bentuk
    known: list[dict[Any, Any]] = keadaan_wilayah.to_dict("records")
    rows = [row for row in known if row["kelurahan_kode"] in shapes]
    key = kunci_peta.kunci(known, [], [], tema)
    ket = Keterangan(
        teks.judul(keadaan_wilayah),
        tuple(
            (kunci_peta.simbol(entry), f"{entry.kata.removeprefix('wilayah ')} {entry.jumlah}", entry.warna)
            for entry in key
        ),
        teks.alt(keadaan_wilayah, basis.dasar),
        basis.dasar,
    )
    ukuran = Ukuran(MAP, tinggi=tinggi)
    if not rows:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    for row in rows:
        fig.add_trace(_area(row, shapes[row["kelurahan_kode"]], tema))
    _names(fig, rows, shapes, tema)
    _axes(fig, shapes)
    return bingkai(fig, ket, ukuran, sampai, tema)


def _axes(fig: go.Figure, shapes: Mapping[str, BaseGeometry]) -> None:
    polos(fig)
    squeeze = 1 / math.cos(math.radians(skema.view(shapes)["latitude"]))
    west, south, east, north = unary_union(list(shapes.values())).bounds
    fig.update_xaxes(visible=False, range=[west - 0.002, east + 0.002], constrain="domain")
    fig.update_yaxes(
        visible=False,
        range=[south - 0.002, north + 0.002],
        scaleanchor="x",
        scaleratio=squeeze,
        constrain="domain",
    )


def _area(row: Mapping[Any, Any], shape: BaseGeometry, tema: Tema) -> go.Scatter:
    look = palette.rupa(row["keadaan"])
    colour = look.hex(tema.nama)
    xs: list[float | None] = []
    ys: list[float | None] = []
    for ring in skema.rings(shape):
        xs += [*(x for x, _ in ring), None]
        ys += [*(y for _, y in ring), None]
    red, green, blue = palette.rgb(colour)
    ground = f"rgba({red},{green},{blue},{TUTUP[int(row['tingkat'])]:.2f})"
    area = go.Scatter(
        x=xs,
        y=ys,
        mode="lines",
        fill="toself",
        fillcolor=ground,
        line={
            "color": tema.teks_lemah if look.is_bolong else tema.latar,
            "width": 1 if look.is_bolong else 1.5,
        },
        hoveron="fills",
        hoverinfo="text",
        text=teks.wilayah(row).replace("\n", "<br>"),
    )
    if look.pola:
        area.fillpattern = pola(look.pola, "rgba(0,0,0,0)" if look.is_bolong else ground, colour)
    return area


def _names(
    fig: go.Figure, rows: list[dict[Any, Any]], shapes: Mapping[str, BaseGeometry], tema: Tema
) -> None:
    captions = {row["kelurahan_kode"]: teks.label_wilayah(row) for row in rows}
    mine = {kode: shapes[kode] for kode in captions}
    ground = "rgba({},{},{},0.72)".format(*palette.rgb(tema.latar))
    look = {"borderpad": 0, "bgcolor": ground, "font": {"size": 11, "color": tema.teks}}
    places = skema.labels(captions, mine, MAP)
    catat(
        fig,
        [
            {**look, "x": lon, "y": lat, "xshift": right, "yshift": -down, "text": captions[kode]}
            for kode, (lon, lat, right, down) in places.items()
        ],
    )
