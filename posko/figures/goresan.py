"""Patterns as real lines, in degrees: hatching and stripes of an area, dashes of a way."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from shapely import LineString, MultiLineString
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

Lonlat = tuple[float, float]

GORES = 14  # dashes of a broken line


def bentang(shapes: Mapping[str, BaseGeometry]) -> float:
    """The longer side of everything, in degrees."""
    west, south, east, north = unary_union(list(shapes.values())).bounds
    return float(max(east - west, north - south, 1e-6))


def arsir(shape: BaseGeometry, pola: str, step: float) -> list[list[list[float]]]:
    """Slanting or upright lines through a shape, `step` apart on a grid that all shapes share."""
    west, south, east, north = shape.bounds
    lean = north - south if pola == "/" else 0.0
    first = math.floor((west - lean) / step)
    last = math.ceil(east / step)
    lines = [LineString([(n * step, south), (n * step + lean, north)]) for n in range(first, last + 1)]
    cut = MultiLineString(lines).intersection(shape)
    pieces = getattr(cut, "geoms", [cut])
    return [[[round(x, 5), round(y, 5)] for x, y in piece.coords] for piece in pieces if piece.length > 0]


def putus(points: Sequence[Lonlat]) -> list[tuple[Lonlat, ...]]:
    (x0, y0), (x1, y1) = points[0], points[-1]
    ends = [(n / GORES, (n + 0.6) / GORES) for n in range(GORES)]
    return [
        tuple((round(x0 + share * (x1 - x0), 6), round(y0 + share * (y1 - y0), 6)) for share in pair)
        for pair in ends
    ]
