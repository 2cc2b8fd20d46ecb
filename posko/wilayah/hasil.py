"""What an imported file came to: shapes by kelurahan, lines beneath them, and what was done to them.

It travels from the child and lies in the store as plain JSON, so nothing that is read back can be more than
numbers and words.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

Ring = list[list[float]]
BATAS, ALAS = "batas", "alas"


@dataclass(frozen=True)
class Hasil:
    """`macam` is `batas` (areas) or `alas` (roads, rivers, places); coordinates are lon-lat in degrees."""

    macam: str
    bidang: dict[str, list[Ring]] = field(default_factory=dict)  # kelurahan code -> outer rings
    garis: list[tuple[str, Ring]] = field(default_factory=list)  # kind (sungai, jalan, rel, lain) -> points
    titik: list[tuple[str, float, float]] = field(default_factory=list)  # name, lon, lat
    laporan: list[str] = field(default_factory=list)  # sentences: what was found and repaired

    def to_json(self) -> bytes:
        """The one spelling that is stored."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    @staticmethod
    def from_json(content: bytes) -> Hasil:
        """Read what `to_json` wrote.

        Raises: ValueError on anything else.
        """
        try:
            raw: dict[str, Any] = json.loads(content)
            return Hasil(
                str(raw["macam"]),
                {str(kode): [_ring(ring) for ring in rings] for kode, rings in raw["bidang"].items()},
                [(str(kind), _ring(points)) for kind, points in raw["garis"]],
                [(str(name), float(lon), float(lat)) for name, lon, lat in raw["titik"]],
                [str(sentence) for sentence in raw["laporan"]],
            )
        except (KeyError, TypeError, AttributeError) as problem:
            raise ValueError("not a stored boundary") from problem

    def bentuk(self) -> dict[str, BaseGeometry]:
        """Shapes by kelurahan code."""
        return {kode: MultiPolygon([Polygon(ring) for ring in rings]) for kode, rings in self.bidang.items()}


def _ring(points: Any) -> Ring:  # noqa: ANN401 - it is what is being checked
    return [[float(x), float(y)] for x, y in points]
