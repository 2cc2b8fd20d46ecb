"""Words that every topic shares: the four states, places on the boxes' way, days and freshness."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pandas as pd

from posko.core import waktu

KEADAAN = {
    "siap": "Siap",
    "masalah": "Masalah",
    "kedaluwarsa": "Kedaluwarsa",
    "tanpa_kabar": "Tanpa kabar",
    "belum_waktunya": "Belum waktunya",
}
HALAMAN_RUSAK = (
    "Halaman ini terhenti karena kesalahan program. Data Anda aman dan tidak berubah. "
    "Muat ulang halaman; bila terulang, catat waktunya dan beri tahu pengelola."
)
YA = "Ya"
TIDAK = "Tidak"
BELUM_ADA_DATA = "Belum ada data."
BELUM_ADA_KABAR = "belum pernah ada kabar"


def rangkai(*bagian: Any) -> str:  # noqa: ANN401 - cells of any kind
    """What is known of several cells as one: `PPK ke PPS · SJ-005`; blanks leave no trace."""
    return " · ".join(str(part) for part in bagian if not pd.isna(part) and part != "")


def susun(utama: Any, *rincian: Any) -> str:  # noqa: ANN401 - cells of any kind
    """A cell of two lines: what is asked for, and under it, weaker, what goes with it."""
    return "\n".join(part for part in (rangkai(utama), rangkai(*rincian)) if part)


def tempat(tahap_urut: int, kode_leg: tuple[str, ...]) -> str:
    """Where a box is, in words: «di gudang PPK», «di jalan PPK ke PPS», «kembali di KPU».

    Args:
        tahap_urut: 0 at the start, odd on a leg, even at its destination.
        kode_leg: codes of the legs in order, such as `KPU-PPK`.
    """
    if tahap_urut == 0:
        return f"belum berangkat dari {kode_leg[0].split('-')[0]}"
    leg = kode_leg[(tahap_urut - 1) // 2]
    asal, tujuan = leg.split("-")
    if tahap_urut % 2:
        return f"di jalan {asal} ke {tujuan}"
    simpul = [kode_leg[0].split("-")[0], *(kode.split("-")[1] for kode in kode_leg[: (tahap_urut - 1) // 2])]
    return f"kembali di {tujuan}" if tujuan in simpul else f"di {tujuan}"


def nomor(rows: pd.DataFrame) -> list[str]:
    """Station numbers as officers write them, special ones marked."""
    marks = zip(rows["tps_no"], rows["is_khusus"], strict=True)
    return [f"{number:03d}{' khusus' if special else ''}" for number, special in marks]


def data_per(saat: datetime | None) -> str:
    """«data per 05.40 WIB»; what was never heard of says so."""
    return BELUM_ADA_KABAR if saat is None else f"data per {waktu.waktu(saat)} WIB"


def umur(saat: datetime | None, sampai: datetime) -> str:
    """How old a piece of news is: «2 jam 10 mnt lalu»."""
    if saat is None:
        return BELUM_ADA_KABAR
    return f"{waktu.lama((sampai - saat).total_seconds() / 60)} lalu"


def alamat(host: str, port: int) -> str:
    return f"Posko berjalan di http://{host}:{port}  (Ctrl+C untuk berhenti)"
