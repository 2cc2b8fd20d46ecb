"""Where it is hotter than the rest: P(rate > 1,5 x mean of the area), from counts and exposure alone.

No Gi*, no smoothed heat: at nineteen areas and a few dozen incidents those find patterns in noise. This
flag misses some of the hot areas too, and the page says so.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.special import gammaincc

from posko.risiko.indeks import Bools, Floats

KALI = 1.5
BATAS = 0.8
AWAL = 2.0  # prior incidents; peers: 2 finds more, 4 cries wolf less


def exceedance(jumlah: Floats | NDArray[np.int64], pajanan: Floats, awal: float = AWAL) -> Floats:
    """P(rate_i > 1,5 x mean | counts) of each area.

    Args:
        jumlah: incidents told by others than patrols.
        pajanan: stations.
        awal: incidents the prior is worth.
    """
    exposed = pajanan.sum()
    expected = jumlah.sum() * pajanan / exposed if exposed > 0 else np.zeros_like(pajanan)
    return np.asarray(gammaincc(awal + jumlah, KALI * (awal + expected)))


def hot(jumlah: Floats | NDArray[np.int64], pajanan: Floats, awal: float = AWAL) -> Bools:
    """Which areas are flagged."""
    return exceedance(jumlah, pajanan, awal) > BATAS
