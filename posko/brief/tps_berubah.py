"""Which polling stations stand differently than at an earlier instant, what became worse first.

The order of a state is the house's: siap, kedaluwarsa, tanpa_kabar, masalah; good news that grew old
is a change for the worse like any other.
"""

from __future__ import annotations

import pandas as pd

BERAT = {"siap": 0, "kedaluwarsa": 1, "tanpa_kabar": 2, "masalah": 3}


def tps_berubah(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Stations whose state differs between two answers of `kesiapan/per_tps`.

    Returns: rows of `after` with `dulu` (state before) and `is_memburuk`, the worse ones first.
    """
    both = after.merge(before[["tps_id", "keadaan"]].rename(columns={"keadaan": "dulu"}), on="tps_id")
    moved = both[both["keadaan"] != both["dulu"]].copy()
    moved["is_memburuk"] = moved["keadaan"].map(BERAT) > moved["dulu"].map(BERAT)
    moved["berat"] = moved["keadaan"].map(BERAT)
    order = ["is_memburuk", "berat", "is_khusus", "kelurahan_kode", "tps_no"]
    return moved.sort_values(order, ascending=[False, False, False, True, True])
