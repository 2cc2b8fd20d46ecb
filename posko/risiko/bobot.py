"""Weights of the indicator groups: one official set, named and dated; anything else is «coba-coba».

The official set is a file that no screen writes. A trial set carries no name, so that nothing frozen or
exported can be mistaken for the official ranking.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Bobot:
    """Weights by group, summing to 1; `nama` and `sejak` are empty for a trial."""

    nama: str
    sejak: date | None
    bagian: Mapping[str, float]

    @property
    def is_resmi(self) -> bool:
        """Whether this is a set of the reference data."""
        return bool(self.nama)


def official(rows: Sequence[Mapping[str, str]], hari: date) -> Bobot:
    """The set in force on a day: the one with the latest `berlaku_sejak` not after it, else the first.

    Args:
        rows: rows of `data/ref/bobot_risiko.csv`.
        hari: the day.
    """
    sets = {(date.fromisoformat(row["berlaku_sejak"]), row["perangkat"]) for row in rows}
    begun = [one for one in sets if one[0] <= hari]
    sejak, nama = max(begun) if begun else min(sets)
    chosen = [row for row in rows if (row["perangkat"], row["berlaku_sejak"]) == (nama, sejak.isoformat())]
    return Bobot(nama, sejak, _whole({row["kelompok"]: float(row["bobot"]) for row in chosen}))


def trial(points: Mapping[str, float]) -> Bobot | None:
    """A set somebody tries: any points, brought to a sum of 1; None when all are nought."""
    return Bobot("", None, _whole(points)) if sum(points.values()) > 0 else None


def _whole(points: Mapping[str, float]) -> dict[str, float]:
    total = sum(points.values())
    return {group: value / total for group, value in points.items()}
