"""Where things without coordinates are drawn: inside their kelurahan, always at the same spot.

The n-th station of a shape takes the n-th point of a fixed even sequence that falls inside it, so a station
keeps its spot whatever else is on the map. Such a spot says «in this kelurahan» and no more; every map that
uses one says «perkiraan». Nothing here asks in which kelurahan a coordinate lies.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from functools import cached_property

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

Lonlat = tuple[float, float]

# The plane's golden ratio: successive points of this sequence fill a square as evenly as can be.
_STEP = (0.7548776662466927, 0.5698402909980532)
_STATIONS, _EVENTS = 0.5, 0.11  # where in the square the sequence of each kind starts
_INSET = 0.06  # of the shape's radius: keeps marks off the border
_SPOTS = 997  # spots an event's number may fall on


class Letak:
    """Spots on one set of shapes."""

    def __init__(self, shapes: Mapping[str, BaseGeometry]) -> None:
        self.shapes = dict(shapes)
        self._spots: dict[tuple[str, float], np.ndarray] = {}

    def tps(self, kelurahan_kode: str, tps_no: int) -> Lonlat | None:
        """Spot of a station; None when its kelurahan has no shape."""
        return self._spot(kelurahan_kode, _STATIONS, max(tps_no, 1) - 1)

    def peristiwa(self, kelurahan_kode: str, nomor: str) -> Lonlat | None:
        """Spot of an event by its number or name."""
        digest = int(hashlib.sha256(nomor.encode()).hexdigest()[:8], 16)
        return self._spot(kelurahan_kode, _EVENTS, digest % _SPOTS)

    def tengah(self, kelurahan_kode: str) -> Lonlat | None:
        """A point well inside the kelurahan."""
        return self._centres.get(kelurahan_kode)

    @cached_property
    def _centres(self) -> dict[str, Lonlat]:
        return {kode: (point.x, point.y) for kode, point in self._points.items()}

    @cached_property
    def _points(self) -> dict[str, BaseGeometry]:
        return {kode: shape.representative_point() for kode, shape in self.shapes.items()}

    def _spot(self, kode: str, start: float, number: int) -> Lonlat | None:
        if kode not in self.shapes:
            return None
        found = self._spots.get((kode, start))
        if found is None or len(found) <= number:
            found = _spread(self.shapes[kode], max(number + 1, 64), start)
            self._spots[(kode, start)] = found
        lon, lat = found[number]
        return float(lon), float(lat)


def _spread(shape: BaseGeometry, count: int, start: float) -> np.ndarray:
    """The first `count` points of the sequence that lie in the shape."""
    inner = shape.buffer(-_INSET * math.sqrt(shape.area / math.pi))
    inner = shape if inner.is_empty else inner
    west, south, east, north = inner.bounds
    share = inner.area / ((east - west) * (north - south))
    tries = round(1.3 * count / max(share, 0.02)) + 64
    while True:
        steps = np.arange(1, tries + 1)[:, None] * np.array(_STEP)
        square = (start + steps) % 1.0
        points = np.array([west, south]) + square * np.array([east - west, north - south])
        inside = points[shapely.contains_xy(inner, points)]
        if len(inside) >= count:
            return np.asarray(np.round(inside[:count], 6))
        tries *= 2
