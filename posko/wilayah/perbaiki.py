"""Geometry as files bring it, made into what a map can stand on; every step counts what it did.

Pure functions on shapely geometries in degrees. Lengths and areas are meant in metres at this latitude and
turned into degrees by one factor, which is close enough for telling a sliver from a field.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

METRE = 1 / 111_320  # degrees
SLIVER_M2 = 5_000.0  # pieces below this, and below a hundredth of their kelurahan, are cutting errors
GAP = 80 * METRE  # narrower gaps between neighbours are cutting errors
POINTS = 6_000  # corners of all areas together: a map, not a survey
INDONESIA = (94.0, -11.5, 142.0, 6.5)


def is_swapped(shapes: list[BaseGeometry]) -> bool:
    """Whether the two axes are exchanged: read as lat-lon, the middle lies in Indonesia."""
    x, y = _middle(shapes)
    return not _inside(x, y) and _inside(y, x)


def is_in_indonesia(shapes: list[BaseGeometry]) -> bool:
    """Whether the middle of everything lies in Indonesia, in degrees."""
    return _inside(*_middle(shapes))


def _middle(shapes: list[BaseGeometry]) -> tuple[float, float]:
    # The median: one stray corner must not decide.
    places = np.array([shape.envelope.centroid.coords[0] for shape in shapes if not shape.is_empty])
    x, y = np.median(places, axis=0)
    return float(x), float(y)


def _inside(x: float, y: float) -> bool:
    west, south, east, north = INDONESIA
    return west <= x <= east and south <= y <= north


def swap(shape: BaseGeometry) -> BaseGeometry:
    """The geometry with its axes exchanged."""
    return shapely.transform(shape, lambda points: points[:, ::-1])


def flat(shape: BaseGeometry) -> BaseGeometry:
    """The geometry without heights."""
    return shapely.force_2d(shape)


def area_of(shape: BaseGeometry) -> tuple[BaseGeometry, bool]:
    """The valid polygonal part of a geometry, and whether its rings had to be repaired."""
    polygons = [part for part in _parts(shape) if isinstance(part, Polygon)]
    whole = MultiPolygon(polygons) if len(polygons) > 1 else polygons[0] if polygons else Polygon()
    is_broken = not whole.is_valid
    if is_broken:
        whole = shapely.make_valid(whole, method="structure", keep_collapsed=False)
    kept = [Polygon(part.exterior) for part in _parts(whole) if isinstance(part, Polygon) and part.area > 0]
    return unary_union(kept) if kept else Polygon(), is_broken


def _parts(shape: BaseGeometry) -> list[BaseGeometry]:
    if hasattr(shape, "geoms"):
        return [part for piece in shape.geoms for part in _parts(piece)]
    return [shape]


def without_slivers(shape: BaseGeometry) -> tuple[BaseGeometry, int]:
    """The shape without pieces that are cutting errors, and how many there were."""
    pieces = _parts(shape)
    limit = min(SLIVER_M2 * METRE * METRE, shape.area / 100)
    kept = [piece for piece in pieces if piece.area >= limit]
    if sum(piece.area for piece in kept) < 0.9 * shape.area:
        return shape, 0  # it is made of crumbs: then they are the shape
    return unary_union(kept), len(pieces) - len(kept)


def seamless(shapes: Mapping[str, BaseGeometry]) -> tuple[dict[str, BaseGeometry], bool]:
    """Neighbours that share their border, overlaps and narrow gaps closed; whether any had to be."""
    codes = sorted(shapes)
    before = [shapes[kode] for kode in codes]
    if len(codes) < 2:
        return dict(shapes), False
    gaps = unary_union(_gaps(before))
    # Each takes what is nearest of a gap; what two took is settled with the other overlaps.
    grown = [area_of(shape.union(shape.buffer(GAP / 2).intersection(gaps)))[0] for shape in before]
    cleaned = shapely.coverage_clean(grown, gap_width=GAP, snapping_distance=2 * METRE)
    moved = sum(one.symmetric_difference(other).area for one, other in zip(before, cleaned, strict=True))
    found = {kode: without_slivers(shape)[0] for kode, shape in zip(codes, cleaned, strict=True)}
    return found, bool(moved > SLIVER_M2 * METRE * METRE)


def _gaps(shapes: list[BaseGeometry]) -> list[BaseGeometry]:
    """Narrow strips between two or more of them; a narrow bay in the border of one is its own affair."""
    whole = unary_union(shapes)
    closed = whole.buffer(GAP / 2, join_style="mitre").buffer(-GAP / 2, join_style="mitre")
    strips = [part for part in _parts(closed.difference(whole)) if part.area > 10 * METRE * METRE]
    return [strip for strip in strips if sum(shape.distance(strip) < METRE for shape in shapes) > 1]


def overlap(shapes: Mapping[str, BaseGeometry]) -> list[tuple[str, str]]:
    """Pairs that lie over each other by a tenth of the smaller one: no cutting error, two opinions."""
    codes = sorted(shapes)
    return [
        (one, other)
        for number, one in enumerate(codes)
        for other in codes[number + 1 :]
        if shapes[one].intersection(shapes[other]).area > 0.1 * min(shapes[one].area, shapes[other].area)
    ]


def lean(shapes: Mapping[str, BaseGeometry]) -> tuple[dict[str, BaseGeometry], int]:
    """Shapes of at most `POINTS` corners that still share their borders, and how many corners went."""
    codes = sorted(shapes)
    before = int(shapely.get_num_coordinates([shapes[kode] for kode in codes]).sum())
    found, tolerance = [shapes[kode] for kode in codes], 4 * METRE
    while shapely.get_num_coordinates(found).sum() > POINTS:
        found = list(shapely.coverage_simplify(found, tolerance))
        tolerance *= 1.6
    return dict(zip(codes, found, strict=True)), before - int(shapely.get_num_coordinates(found).sum())
