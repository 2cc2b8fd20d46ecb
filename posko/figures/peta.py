"""The schematic map: kelurahan as Voronoi cells of known interior points, coloured by their situation.

No official boundary is in the tree and no tile is fetched: the shapes only say who lies beside whom, and
every map carries the words for that. Two drawings of the same thing: deck.gl, and SVG for machines
without WebGL.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pydeck as pdk
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from posko.figures import palette, skema
from posko.figures.skema import polygons
from posko.figures.theme import TERANG, Keterangan, Tema, Ukuran, bingkai, catat, kosong, pola, polos, potong
from posko.teks import grafik as teks

__all__ = ["alt_situasi", "polygons", "situasi", "situasi_plotly"]

Shapes = dict[str, BaseGeometry]

MAP = 380  # pixels of height; names are kept apart at this size
URUTAN = ("masalah", "tanpa_kabar", "kedaluwarsa", "siap")
FILL = {"masalah": 150, "tanpa_kabar": 45, "kedaluwarsa": 130, "siap": 100}  # opacity 0-255


def situasi(
    keadaan_wilayah: pd.DataFrame, shapes: Mapping[str, BaseGeometry], tema: Tema = TERANG
) -> pdk.Deck:
    """The situation of every kelurahan on deck.gl, asking nothing of the network.

    Args:
        keadaan_wilayah: answer of `harian/keadaan_wilayah`.
        shapes: answer of `polygons`.
        tema: page theme.
    """
    places = skema.labels(_captions(keadaan_wilayah), shapes, MAP)
    rows = [_deck_row(row, shapes, places, tema) for row in keadaan_wilayah.to_dict("records")]
    cells = [
        {**{k: row[k] for k in ("warna", "tepi", "keterangan")}, "sudut": ring}
        for row in rows
        for ring in row["cincin"]
    ]
    layers = [
        pdk.Layer(
            "PolygonLayer",
            id="kelurahan",
            data=cells,
            get_polygon="sudut",
            get_fill_color="warna",
            get_line_color="tepi",
            line_width_min_pixels=1.5,
            stroked=True,
            pickable=True,
        ),
        _labels([*rows, _disclaimer(shapes)], tema),
    ]
    view = pdk.ViewState(**skema.view(shapes), pitch=0, bearing=0)
    tooltip = {"text": "{keterangan}"}
    return pdk.Deck(layers=layers, initial_view_state=view, map_provider=None, tooltip=tooltip)


def situasi_plotly(
    keadaan_wilayah: pd.DataFrame,
    shapes: Mapping[str, BaseGeometry],
    sampai: datetime,
    tema: Tema = TERANG,
    tinggi: int | None = None,
) -> go.Figure:
    """The same map as SVG; silence is hatched, stale news is striped.

    Args:
        keadaan_wilayah: answer of `harian/keadaan_wilayah`.
        shapes: answer of `polygons`.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    words = _words(keadaan_wilayah)
    counts = keadaan_wilayah["keadaan"].value_counts()
    ket = Keterangan(
        teks.judul_situasi(*words),
        tuple(
            potong(kode, teks.jumlah_dari(teks.LABEL_KEADAAN[kode], int(counts.get(kode, 0))), tema)
            for kode in URUTAN
        ),
        teks.alt_situasi(*words),
        teks.PETA_SKEMATIK,
    )
    ukuran = Ukuran(MAP, tinggi=tinggi)
    rows = [row for row in keadaan_wilayah.to_dict("records") if row["kelurahan_kode"] in shapes]
    if not rows:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    for row in rows:
        fig.add_trace(_area(row, shapes[row["kelurahan_kode"]], tema))
    _names(fig, keadaan_wilayah, shapes, tema)
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


def alt_situasi(keadaan_wilayah: pd.DataFrame) -> str:
    """What a screen reader says about either map."""
    return teks.alt_situasi(*_words(keadaan_wilayah))


def _words(frame: pd.DataFrame) -> tuple[list[str], list[str], list[str], int]:
    bad, mute, old = (
        frame.loc[frame["keadaan"] == kode, "nama"].tolist()
        for kode in ("masalah", "tanpa_kabar", "kedaluwarsa")
    )
    return bad, mute, old, len(frame)


def _tooltip(row: Mapping[Any, Any]) -> str:
    return teks.wilayah(
        row["nama"],
        row["keadaan"],
        [(word, row[column]) for column, word in teks.UNSUR_WILAYAH.items()],
        [(word, int(row[column])) for column, word in teks.ANGKA_WILAYAH.items()],
    )


def _deck_row(
    row: Mapping[Any, Any],
    shapes: Mapping[str, BaseGeometry],
    places: Mapping[str, tuple[float, float, int, int]],
    tema: Tema,
) -> dict[str, Any]:
    look = palette.rupa(row["keadaan"])
    colour = palette.rgb(look.hex(tema.nama))
    lon, lat, right, down = places[row["kelurahan_kode"]]
    return {
        "cincin": skema.rings(shapes[row["kelurahan_kode"]]),
        "warna": [*colour, FILL[row["keadaan"]]],
        "tepi": [*palette.rgb(tema.latar), 255],
        "label": f"{look.simbol} {row['nama']}",
        "lon": lon,
        "lat": lat,
        "geser": [right, down],
        "keterangan": _tooltip(row),
    }


def _disclaimer(shapes: Mapping[str, BaseGeometry]) -> dict[str, Any]:
    west, south, east, _ = unary_union(list(shapes.values())).bounds
    return {"label": teks.PETA_SKEMATIK, "lon": (west + east) / 2, "lat": south, "geser": [0, 16]}


def _labels(rows: list[dict[str, Any]], tema: Tema) -> pdk.Layer:
    literal = pdk.types.String  # a bare string would be read as an expression
    return pdk.Layer(
        "TextLayer",
        id="nama",
        data=[{k: row[k] for k in ("label", "lon", "lat", "geser")} for row in rows],
        get_position=["lon", "lat"],
        get_text="label",
        get_size=12,
        get_pixel_offset="geser",
        get_color=[*palette.rgb(tema.teks), 255],
        character_set=literal("auto"),
        font_family=literal('"Source Sans", sans-serif'),
        font_weight=600,
        outline_width=3,
        outline_color=[*palette.rgb(tema.latar), 255],
        font_settings={"sdf": True, "fontSize": 64, "buffer": 6},
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
    ground = f"rgba({red},{green},{blue},{FILL[row['keadaan']] / 255:.2f})"
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
        text=_tooltip(row).replace("\n", "<br>"),
    )
    if look.pola:
        area.fillpattern = pola(look.pola, "rgba(0,0,0,0)" if look.is_bolong else ground, colour)
    return area


def _captions(frame: pd.DataFrame) -> dict[str, str]:
    symbols = [palette.rupa(kode).simbol for kode in frame["keadaan"]]
    words = [f"{symbol} {name}" for symbol, name in zip(symbols, frame["nama"], strict=True)]
    return dict(zip(frame["kelurahan_kode"], words, strict=True))


def _names(fig: go.Figure, frame: pd.DataFrame, shapes: Mapping[str, BaseGeometry], tema: Tema) -> None:
    captions = {kode: text for kode, text in _captions(frame).items() if kode in shapes}
    ground = "rgba({},{},{},0.72)".format(*palette.rgb(tema.latar))
    look = {"borderpad": 0, "bgcolor": ground, "font": {"size": 11, "color": tema.teks}}
    places = skema.labels(captions, shapes, MAP)
    catat(
        fig,
        [
            {**look, "x": lon, "y": lat, "xshift": right, "yshift": -down, "text": captions[kode]}
            for kode, (lon, lat, right, down) in places.items()
        ],
    )
