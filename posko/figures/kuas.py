"""Paints the layers of the deck.gl map in one theme.

Silence is hatched and stale news striped with real lines: deck.gl has no patterns that need no picture.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import pydeck as pdk
from shapely.geometry.base import BaseGeometry

from posko.figures import goresan, lapisan, palette, skema
from posko.figures.lapisan import Jalur, Titik
from posko.figures.letak import Lonlat
from posko.figures.pena import TUTUP
from posko.figures.theme import Tema
from posko.teks import peta as teks

Row = Mapping[str, Any]
Muat = Callable[[str, bytes], str | None]  # name and JSON -> address, or None to send the rows along

GLIF = {"segitiga": "▲△", "kotak": "■□", "wajik": "◆◇", "silang": "××", "tambah": "++", "bulat": "●○"}
ARSIR = 26  # lines of a pattern across the whole map
LITERAL = pdk.types.String  # a bare string would be read as an expression


class Kuas:
    """Paints layers in one theme."""

    def __init__(self, tema: Tema, muat: Muat) -> None:
        self.tema, self.muat = tema, muat

    def warna(self, hex_: str, tutup: float = 1.0) -> list[int]:
        return [*palette.rgb(hex_), round(255 * tutup)]

    def pilih(self, pair: lapisan.Warna, tutup: float = 1.0) -> list[int]:
        return self.warna(pair[1] if self.tema.nama == "gelap" else pair[0], tutup)

    def lapis(self, kind: str, name: str, rows: list[dict[str, Any]], **look: Any) -> pdk.Layer:  # noqa: ANN401
        address = self.muat(name, json.dumps(rows, separators=(",", ":"), ensure_ascii=False).encode())
        return pdk.Layer(kind, id=name, data=rows if address is None else address, **look)

    def wilayah(self, rows: Iterable[Row], shapes: Mapping[str, BaseGeometry]) -> pdk.Layer:
        cells = [
            {
                "kunci": f"wilayah:{row['kelurahan_kode']}",
                "warna": self._isi(row),
                "ket": teks.wilayah(row),
                "sudut": ring,
            }
            for row in rows
            for ring in skema.rings(shapes[row["kelurahan_kode"]])
        ]
        return self.lapis(
            "PolygonLayer",
            "wilayah",
            cells,
            get_polygon="sudut",
            get_fill_color="warna",
            get_line_color=self.warna(self.tema.teks_lemah),
            line_width_min_pixels=1.2,
            stroked=True,
            pickable=True,
        )

    def _isi(self, row: Row) -> list[int]:
        look = palette.rupa(row["keadaan"])
        return self.warna(look.hex(self.tema.nama), 0.10 if look.is_bolong else TUTUP[int(row["tingkat"])])

    def arsir(self, rows: Iterable[Row], shapes: Mapping[str, BaseGeometry]) -> pdk.Layer:
        """Hatching of silence, stripes of stale news."""
        step = goresan.bentang(shapes) / ARSIR / 2
        lines = [
            {"jalan": line, "warna": self.warna(palette.rupa(row["keadaan"]).hex(self.tema.nama), 0.8)}
            for row in rows
            if palette.rupa(row["keadaan"]).pola
            for line in goresan.arsir(shapes[row["kelurahan_kode"]], palette.rupa(row["keadaan"]).pola, step)
        ]
        return self.lapis(
            "PathLayer",
            "arsir",
            lines,
            get_path="jalan",
            get_color="warna",
            width_min_pixels=1,
            width_max_pixels=1,
        )

    def alas(self, garis: Iterable[tuple[str, tuple[Lonlat, ...]]]) -> pdk.Layer:
        """Roads and rivers, where a file of them was imported."""
        water, other = ("#5B9BD5", "#5B9BD5"), ("#8A93A0", "#6C7682")
        ways = [
            Jalur("alas", f"alas:{kind}", line, kind, water if kind == "sungai" else other, 1.5, kind)
            for kind, line in garis
        ]
        return self.jalur("alas", ways)

    def jalur(self, name: str, ways: Iterable[Jalur]) -> pdk.Layer:
        lines = [
            {
                "kunci": way.kunci,
                "jalan": [list(point) for point in piece],
                "warna": self.pilih(way.warna),
                "tebal": way.tebal,
                "ket": way.keterangan,
            }
            for way in ways
            for piece in (goresan.putus(way.titik) if way.putus else [way.titik])
        ]
        return self.lapis(
            "PathLayer",
            name,
            lines,
            get_path="jalan",
            get_color="warna",
            get_width="tebal",
            width_units=LITERAL("pixels"),
            pickable=name == "jalur",
        )

    def panah(self, ways: Iterable[Jalur]) -> pdk.Layer:
        """Which way a shipment goes: an arrow head two thirds along its line."""
        heads = [
            {
                "kunci": way.kunci,
                "di": [x0 + 0.66 * (x1 - x0), y0 + 0.66 * (y1 - y0)],
                "sudut": math.degrees(math.atan2(y1 - y0, (x1 - x0) * math.cos(math.radians(y0)))),
                "warna": self.pilih(way.warna),
                "glif": "►",
                "ket": way.keterangan,
            }
            for way in ways
            if way.lapisan == "konvoi"
            for (x0, y0), (x1, y1) in [way.titik[-2:]]
        ]
        return self._teks("panah", heads, get_angle="sudut", get_size=15)

    def bulatan(self, points: Iterable[Titik]) -> pdk.Layer:
        dots = [
            {
                "kunci": point.kunci,
                "di": list(point.tempat),
                "isi": self.pilih(point.warna, 0.0 if point.bolong else point.tutup),
                "tepi": self.warna(self.tema.teks) if point.tepi else self.pilih(point.warna),
                "besar": point.ukuran / 2 + point.tepi / 2,
                "garis": max(point.tepi, 1.5 if point.bolong else 0.0),
                "ket": point.keterangan,
            }
            for point in points
        ]
        return self.lapis(
            "ScatterplotLayer",
            "titik",
            dots,
            get_position="di",
            get_fill_color="isi",
            get_line_color="tepi",
            get_radius="besar",
            get_line_width="garis",
            radius_units=LITERAL("pixels"),
            line_width_units=LITERAL("pixels"),
            stroked=True,
            pickable=True,
        )

    def lambang(self, points: Iterable[Titik]) -> pdk.Layer:
        signs = [
            {
                "kunci": point.kunci,
                "di": list(point.tempat),
                "glif": GLIF[point.rupa][point.bolong],
                "warna": self.pilih(point.warna, point.tutup),
                "besar": 1.7 * point.ukuran + 2 * point.tepi,
                "ket": point.keterangan,
            }
            for point in points
        ]
        return self._teks("lambang", signs, get_size="besar")

    def _teks(self, name: str, rows: list[dict[str, Any]], **look: Any) -> pdk.Layer:  # noqa: ANN401
        return self.lapis(
            "TextLayer",
            name,
            rows,
            get_position="di",
            get_text="glif",
            get_color="warna",
            character_set=LITERAL("auto"),
            font_family=LITERAL('"Source Sans", "Segoe UI Symbol", sans-serif'),
            pickable=True,
            **look,
        )

    def terpilih(self, shape: BaseGeometry | None) -> pdk.Layer:
        lines = [] if shape is None else [{"jalan": ring} for ring in skema.rings(shape)]
        return self.lapis(
            "PathLayer",
            "terpilih",
            lines,
            get_path="jalan",
            get_color=self.warna(self.tema.aksen),
            width_min_pixels=4,
            width_max_pixels=4,
        )

    def sorotan(self, points: Sequence[Titik]) -> pdk.Layer:
        return self.lapis(
            "ScatterplotLayer",
            "sorotan",
            [{"di": list(point.tempat)} for point in points],
            get_position="di",
            get_radius=14,
            radius_units=LITERAL("pixels"),
            filled=False,
            stroked=True,
            get_line_color=self.warna(self.tema.aksen),
            get_line_width=3,
            line_width_units=LITERAL("pixels"),
        )

    def nama(self, rows: Sequence[Row], shapes: Mapping[str, BaseGeometry], tinggi: int) -> pdk.Layer:
        """Names of the areas, kept apart, and the words that this is no boundary."""
        captions = {row["kelurahan_kode"]: teks.label_wilayah(row) for row in rows}
        places = skema.labels(captions, {kode: shapes[kode] for kode in captions}, tinggi) if captions else {}
        labels = [
            {"label": captions[kode], "di": [lon, lat], "geser": [right, down]}
            for kode, (lon, lat, right, down) in places.items()
        ]
        return self.lapis(
            "TextLayer",
            "nama",
            labels,
            get_position="di",
            get_text="label",
            get_size=13,
            get_pixel_offset="geser",
            get_color=self.warna(self.tema.teks),
            character_set=LITERAL("auto"),
            font_family=LITERAL('"Source Sans", sans-serif'),
            font_weight=600,
            background=True,
            get_background_color=self.warna(self.tema.latar, 0.7),
            background_padding=[2, 0],
        )
