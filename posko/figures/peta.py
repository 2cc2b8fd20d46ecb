"""The schematic map: kelurahan as Voronoi cells of known interior points, coloured by their situation.

No official boundary is in the tree and no tile is fetched: the shapes only say who lies beside whom, and
every map carries the words for that. Two drawings of the same thing: deck.gl, and SVG for machines
without WebGL.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pydeck as pdk
from shapely import voronoi_polygons
from shapely.geometry import MultiPoint, MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from posko.figures import palette
from posko.figures.theme import TERANG, Keterangan, Tema, Ukuran, bingkai, kosong, pola, polos, potong
from posko.teks import grafik as teks

Row = Mapping[str, str]

URUTAN = ("masalah", "tanpa_kabar", "kedaluwarsa", "siap")
FILL = {"masalah": 205, "tanpa_kabar": 60, "kedaluwarsa": 165, "siap": 120}  # opacity 0-255


def polygons(titik: Iterable[Row], garis: Iterable[Row]) -> dict[str, BaseGeometry]:
    """BaseGeometry of every kelurahan by its code, in degrees.

    Args:
        titik: rows of `skema_titik.csv`: `kelurahan_kode`, `lon`, `lat`.
        garis: rows of `skema_garis.csv`, corners of the outline: `urutan`, `lon`, `lat`.
    """
    owners = {(float(row["lon"]), float(row["lat"])): row["kelurahan_kode"] for row in titik}
    corners = sorted(garis, key=lambda row: int(row["urutan"]))
    outline = Polygon([(float(row["lon"]), float(row["lat"])) for row in corners]).buffer(0)
    parts: dict[str, list[BaseGeometry]] = {kode: [] for kode in sorted(set(owners.values()))}
    for cell in voronoi_polygons(MultiPoint(list(owners)), extend_to=outline.buffer(0.05)).geoms:
        owner = next(kode for place, kode in owners.items() if cell.covers(Point(place)))
        parts[owner].append(cell)
    return {kode: unary_union(cells).intersection(outline) for kode, cells in parts.items()}


def bertetangga(shapes: Mapping[str, BaseGeometry]) -> set[frozenset[str]]:
    """Pairs of kelurahan whose shapes share a border, not only a corner."""
    codes = sorted(shapes)
    return {
        frozenset((one, other))
        for number, one in enumerate(codes)
        for other in codes[number + 1 :]
        if shapes[one].intersection(shapes[other]).length > 1e-6
    }


def situasi(
    keadaan_wilayah: pd.DataFrame, shapes: Mapping[str, BaseGeometry], tema: Tema = TERANG
) -> pdk.Deck:
    """The situation of every kelurahan on deck.gl, asking nothing of the network.

    Args:
        keadaan_wilayah: answer of `harian/keadaan_wilayah`.
        shapes: answer of `polygons`.
        tema: page theme.
    """
    rows = [_deck_row(row, shapes, tema) for row in keadaan_wilayah.to_dict("records")]
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
        _labels(rows, tema),
    ]
    view = pdk.ViewState(**_view(shapes), pitch=0, bearing=0)
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
    ukuran = Ukuran(380, tinggi=tinggi)
    rows = [row for row in keadaan_wilayah.to_dict("records") if row["kelurahan_kode"] in shapes]
    if not rows:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    for row in rows:
        fig.add_trace(_area(row, shapes[row["kelurahan_kode"]], tema))
    fig.add_trace(_names(rows, shapes, tema))
    polos(fig)
    squeeze = 1 / math.cos(math.radians(_view(shapes)["latitude"]))
    west, south, east, north = unary_union(list(shapes.values())).bounds
    fig.update_xaxes(visible=False, range=[west - 0.002, east + 0.002], constrain="domain")
    fig.update_yaxes(
        visible=False,
        range=[south - 0.002, north + 0.002],
        scaleanchor="x",
        scaleratio=squeeze,
        constrain="domain",
    )
    return bingkai(fig, ket, ukuran, sampai, tema)


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


def _rings(shape: BaseGeometry) -> list[list[list[float]]]:
    pieces = shape.geoms if isinstance(shape, MultiPolygon) else [shape]
    return [[[round(x, 5), round(y, 5)] for x, y in piece.exterior.coords] for piece in pieces]


def _deck_row(row: Mapping[Any, Any], shapes: Mapping[str, BaseGeometry], tema: Tema) -> dict[str, Any]:
    look = palette.rupa(row["keadaan"])
    colour = palette.rgb(look.hex(tema.nama))
    shape = shapes[row["kelurahan_kode"]]
    centre = shape.representative_point()
    return {
        "cincin": _rings(shape),
        "warna": [*colour, FILL[row["keadaan"]]],
        "tepi": [*palette.rgb(tema.latar), 255],
        "label": f"{look.simbol} {row['nama']}",
        "lon": round(centre.x, 5),
        "lat": round(centre.y, 5),
        "keterangan": _tooltip(row),
    }


def _labels(rows: list[dict[str, Any]], tema: Tema) -> pdk.Layer:
    literal = pdk.types.String  # a bare string would be read as an expression
    return pdk.Layer(
        "TextLayer",
        id="nama",
        data=[{k: row[k] for k in ("label", "lon", "lat")} for row in rows],
        get_position=["lon", "lat"],
        get_text="label",
        get_size=12,
        get_color=[*palette.rgb(tema.teks), 255],
        character_set=literal("auto"),
        font_family=literal('"Source Sans", sans-serif'),
        font_weight=600,
        outline_width=3,
        outline_color=[*palette.rgb(tema.latar), 255],
        font_settings={"sdf": True, "fontSize": 64, "buffer": 6},
    )


def _view(shapes: Mapping[str, BaseGeometry]) -> dict[str, float]:
    west, south, east, north = unary_union(list(shapes.values())).bounds
    span = max(east - west, north - south)
    return {
        "longitude": (west + east) / 2,
        "latitude": (south + north) / 2,
        "zoom": round(math.log2(360 / span) - 0.35, 2),
    }


def _area(row: Mapping[Any, Any], shape: BaseGeometry, tema: Tema) -> go.Scatter:
    look = palette.rupa(row["keadaan"])
    colour = look.hex(tema.nama)
    xs: list[float | None] = []
    ys: list[float | None] = []
    for ring in _rings(shape):
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
        line={"color": tema.latar, "width": 1.5},
        hoveron="fills",
        hoverinfo="text",
        text=_tooltip(row).replace("\n", "<br>"),
    )
    if look.pola:
        area.fillpattern = pola(look.pola, "rgba(0,0,0,0)" if look.is_bolong else ground, colour)
    return area


def _names(rows: list[dict[Any, Any]], shapes: Mapping[str, BaseGeometry], tema: Tema) -> go.Scatter:
    centres = [shapes[row["kelurahan_kode"]].representative_point() for row in rows]
    return go.Scatter(
        mode="text",
        x=[centre.x for centre in centres],
        y=[centre.y for centre in centres],
        text=[f"<b>{palette.rupa(row['keadaan']).simbol}</b> {row['nama']}" for row in rows],
        textfont={"size": 11, "color": tema.teks},
        hoverinfo="skip",
        cliponaxis=False,
    )
