"""What would be needed if the pattern or the classes were others: the same rounding, nothing stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Andai:
    """One supposition.

    Attributes:
        pola: class -> (officers, stations) of one group; classes left out keep their pattern.
        geser: (kelurahan code, from class, to class, stations); stations there are not are not moved.
    """

    pola: tuple[tuple[str, tuple[int, int]], ...] = ()
    geser: tuple[tuple[str, str, str, int], ...] = ()


def perlu(kebutuhan: Iterable[Row], andai: Andai | None = None) -> int:
    """Officers needed in all.

    Args:
        kebutuhan: rows of `kekuatan/kebutuhan`.
        andai: what is supposed; None for things as they are.
    """
    rows = list(kebutuhan)
    andai = andai or Andai()
    pattern = {row["kelas"]: (int(row["jml_polri"]), int(row["jml_tps"])) for row in rows} | dict(andai.pola)
    counts = {(row["kelurahan_kode"], row["kelas"]): int(row["jumlah_tps"]) for row in rows}
    for kode, dari, ke, jumlah in andai.geser:
        moved = min(jumlah, counts.get((kode, dari), 0))
        if moved and ke in pattern:
            counts[kode, dari] -= moved
            counts[kode, ke] = counts.get((kode, ke), 0) + moved
    return sum(
        -(-stations // pattern[kelas][1]) * pattern[kelas][0] for (_, kelas), stations in counts.items()
    )
