"""Words of the figure of expected arrivals."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from posko.core import waktu
from posko.core.angka import bulat, persen

SELANG = "selang 80 %"
MUNGKIN_TELAT = "lebih mungkin lewat tenggat"
TANPA = "kotak yang tidak dapat diperkirakan"


def judul(leg: str, late: Sequence[str], unknown: Sequence[str], count: int) -> str:
    if not count:
        return f"Tidak ada kiriman terbuka di {leg}"
    if late:
        return f"{leg}: {_names(late)} lebih mungkin lewat tenggat"
    if unknown:
        return f"{leg}: {_names(unknown)} belum dapat diperkirakan seluruhnya"
    return f"{leg}: {bulat(count)} kelurahan/desa diperkirakan tiba sebelum tenggat"


def alt(leg: str, late: Sequence[str], unknown: Sequence[str], count: int, due: datetime) -> str:
    parts = [
        f"Perkiraan kedatangan terakhir {leg} di {bulat(count)} kelurahan/desa, tenggat {waktu.waktu(due)}."
    ]
    if late:
        parts.append(f"Lebih mungkin lewat tenggat: {', '.join(late)}.")
    if unknown:
        parts.append(f"Sebagian tidak dapat diperkirakan: {', '.join(unknown)}.")
    return " ".join(parts)


def selang(nama: str, kotak: int, bawah: datetime, atas: datetime, peluang: float) -> str:
    span = f"{waktu.waktu(bawah)} sampai {waktu.waktu(atas)}"
    return f"<b>{nama}</b><br>{bulat(kotak)} kotak, tiba terakhir {span}<br>sebelum tenggat: {persen(100 * peluang)}"


def tenggat(due: datetime) -> str:
    return f"tenggat {waktu.jam(due)}"


def _names(names: Sequence[str]) -> str:
    shown = ", ".join(names[:3])
    return shown if len(names) <= 3 else f"{shown} dan {bulat(len(names) - 3)} lainnya"
