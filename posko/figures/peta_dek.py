"""The situation map on deck.gl: the same points and ways as the exports, asking nothing of any network.

Points travel as compact rows that `muat` may put behind an address, so that the browser reads them with its
own parser; that is what keeps 50,000 of them usable.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pydeck as pdk
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from posko.figures import lapisan
from posko.figures.kuas import Kuas, Muat
from posko.figures.lapisan import Jawaban, Tempat, Titik
from posko.figures.pena import Batas
from posko.figures.theme import TERANG, Tema
from posko.teks import peta as teks

LEBAR, TINGGI = 640, 490  # pixels the whole area is fitted into
SEMPIT = 344  # pixels across a phone
BANYAK = 6000  # stations drawn one by one; more become one mark for each kelurahan and state


@dataclass(frozen=True)
class Pandang:
    """What the map looks at: a kelurahan, or everything; what is marked as chosen; pixels it has."""

    kelurahan_kode: str = ""
    dipilih: str = ""
    lebar: int = LEBAR
    tinggi: int = TINGGI


def dek(
    jawaban: Jawaban,
    batas: Batas,
    tempat: Tempat,
    pandang: Pandang,
    tema: Tema = TERANG,
    muat: Muat | None = None,
) -> pdk.Deck:
    """The map with every layer that `jawaban` carries.

    Args:
        jawaban: the answers, as of one instant.
        batas: shapes by kelurahan code.
        tempat: named places and spots on the same shapes.
        pandang: what to look at.
        tema: page theme.
        muat: puts rows behind an address; rows are sent along without it.
    """
    rows: list[dict[Any, Any]] = [
        row for row in jawaban.wilayah.to_dict("records") if row["kelurahan_kode"] in batas.bentuk
    ]
    points = lapisan.alas(batas.titik)
    points += ringkas(lapisan.titik(jawaban, tempat), tempat, pandang.kelurahan_kode)
    ways = lapisan.jalur(jawaban, tempat)
    kuas = Kuas(tema, muat or (lambda _name, _rows: None))
    layers = [
        kuas.wilayah(rows, batas.bentuk),
        kuas.arsir(rows, batas.bentuk),
        kuas.alas(batas.garis),
        kuas.terpilih(batas.bentuk.get(pandang.kelurahan_kode)),
        kuas.jalur("jalur", ways),
        kuas.panah(ways),
        kuas.bulatan([point for point in points if point.rupa == "bulat"]),
        kuas.lambang([point for point in points if point.rupa != "bulat"]),
        kuas.sorotan([point for point in points if point.kunci == pandang.dipilih]),
        kuas.nama(rows, batas.bentuk, _height(batas.bentuk, pandang)),
    ]
    view = pdk.ViewState(**pandangan(batas.bentuk, pandang), pitch=0, bearing=0, max_zoom=18, min_zoom=8)
    return pdk.Deck(layers=layers, initial_view_state=view, map_provider=None, tooltip={"text": "{ket}"})


def pandangan(shapes: Mapping[str, BaseGeometry], pandang: Pandang) -> dict[str, float]:
    """Centre and zoom that fit one kelurahan, or all, into the pixels."""
    chosen = shapes.get(pandang.kelurahan_kode)
    west, south, east, north = (chosen if chosen is not None else unary_union(list(shapes.values()))).bounds
    squeeze = math.cos(math.radians((south + north) / 2))
    scale = min(pandang.lebar / max(east - west, 1e-6), pandang.tinggi * squeeze / max(north - south, 1e-6))
    return {
        "longitude": (west + east) / 2,
        "latitude": (south + north) / 2,
        "zoom": round(min(math.log2(scale * 360 / 512), 16.0), 2),
    }


def _height(shapes: Mapping[str, BaseGeometry], pandang: Pandang) -> int:
    """Pixels that all areas take from north to south when everything is looked at."""
    whole = Pandang("", "", pandang.lebar, pandang.tinggi)
    _, south, _, north = unary_union(list(shapes.values())).bounds
    degrees = (north - south) / math.cos(math.radians((south + north) / 2))
    return max(int(degrees * 512 * 2.0 ** pandangan(shapes, whole)["zoom"] / 360), 100)


def ringkas(points: list[Titik], tempat: Tempat, kelurahan_kode: str = "") -> list[Titik]:
    """The points as they are, or, beyond `BANYAK` stations, one mark with its count per kelurahan and state.

    Stations of the kelurahan that is looked at stay single: zooming is choosing an area, and a count never
    depends on how far the wheel was turned.
    """
    stations = [point for point in points if point.lapisan == "tps"]
    if len(stations) <= BANYAK:
        return points
    single = [point for point in points if point.lapisan != "tps" or point.kelurahan_kode == kelurahan_kode]
    first = {(point.kelurahan_kode, point.kode): point for point in stations}
    counted = Counter((point.kelurahan_kode, point.kode) for point in stations)
    marks = []
    for (kode, state), count in sorted(counted.items()):
        place = tempat.letak.peristiwa(kode, f"ringkas {state}")
        if kode != kelurahan_kode and place:
            looks = first[(kode, state)]
            marks.append(
                Titik(
                    "tps",
                    f"ringkas:{kode}:{state}",
                    place,
                    state,
                    "bulat",
                    looks.warna,
                    5.0 + 3.0 * math.log10(count),
                    teks.ringkas_tps(state, count),
                    kode,
                    bolong=looks.bolong,
                )
            )
    return [*marks, *single]
