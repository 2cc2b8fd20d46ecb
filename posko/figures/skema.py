"""Shapes of the schematic map: who lies beside whom, and where the names fit.

Kelurahan are Voronoi cells of a few known interior points, clipped to the outline of the 19: close enough
to be recognised, and plainly no boundary.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from shapely import voronoi_polygons
from shapely.geometry import MultiPoint, MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

Row = Mapping[str, str]
# Pixels a name may move (right, down), least first.
SHIFTS = sorted(
    ((dx, dy) for dx in range(-30, 31, 5) for dy in range(-18, 19, 3)),
    key=lambda shift: math.hypot(shift[0], 2 * shift[1]),
)


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


def rings(shape: BaseGeometry) -> list[list[list[float]]]:
    """Outer rings of a shape as lon-lat pairs."""
    pieces = shape.geoms if isinstance(shape, MultiPolygon) else [shape]
    return [[[round(x, 5), round(y, 5)] for x, y in piece.exterior.coords] for piece in pieces]


def view(shapes: Mapping[str, BaseGeometry]) -> dict[str, float]:
    """Centre and zoom that show all of it on a small map."""
    west, south, east, north = unary_union(list(shapes.values())).bounds
    span = max(east - west, north - south)
    return {
        "longitude": (west + east) / 2,
        "latitude": (south + north) / 2,
        "zoom": round(math.log2(360 / span) - 0.35, 2),
    }


def labels(
    names: Mapping[str, str], shapes: Mapping[str, BaseGeometry], tinggi: int
) -> dict[str, tuple[float, float, int, int]]:
    """Where each name goes: lon, lat, and a shift in pixels (right, down) that keeps names apart.

    Args:
        names: text by kelurahan code.
        shapes: answer of `polygons`.
        tinggi: height of the map in pixels.
    """
    _, south, _, north = unary_union(list(shapes.values())).bounds
    scale = tinggi / (north - south)
    squeeze = math.cos(math.radians((south + north) / 2))
    boxes: list[tuple[float, float, float, float]] = []
    found: dict[str, tuple[float, float, int, int]] = {}
    for kode in sorted(names, key=lambda kode: shapes[kode].area):
        centre = shapes[kode].representative_point()
        half = (6.0 * len(names[kode]) + 4) / 2
        x, y = centre.x * scale * squeeze, -centre.y * scale
        tried = [(x + dx - half, y + dy - 7, x + dx + half, y + dy + 7) for dx, dy in SHIFTS]
        cost = [sum(_overlap(box, other) for other in boxes) for box in tried]
        best = cost.index(min(cost))
        boxes.append(tried[best])
        found[kode] = (round(centre.x, 5), round(centre.y, 5), *SHIFTS[best])
    return found


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> float:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return max(across, 0.0) * max(down, 0.0)
