"""Where to send the next patrols: what is most overdue, and a share set aside for what nobody looks at.

Without that share patrols only go where incidents are known, find them there, and prove themselves
right. Every `1 / share`-th turn goes to the least visited kelurahan, and says so in its reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan


@dataclass(frozen=True)
class Calon:
    """One place that waits for a patrol: overdue minutes in parts of its cycle, NaN when never seen."""

    sasaran: str
    dasar: str
    sebab: str
    putaran: float = 0.0


def berikut(mendesak: Sequence[Calon], sepi: Sequence[Calon], jatah_pct: float, jumlah: int) -> list[Calon]:
    """The next `jumlah` targets in order.

    Args:
        mendesak: overdue places and hot spots; never seen before longest overdue.
        sepi: kelurahan from the least visited on.
        jatah_pct: share of the turns for `sepi`, per cent.
        jumlah: how many targets.
    """
    urgent = sorted(
        mendesak, key=lambda c: (not isnan(c.putaran), -c.putaran if not isnan(c.putaran) else 0, c.sasaran)
    )
    quiet = list(sepi)
    every = max(round(100 / jatah_pct), 1) if jatah_pct > 0 else jumlah + 1
    chosen: list[Calon] = []
    for turn in range(1, jumlah + 1):
        explores = turn % every == 0
        first, second = (quiet, urgent) if explores else (urgent, quiet)
        source = first or second
        if not source:
            break
        chosen.append(source.pop(0))
    return chosen
