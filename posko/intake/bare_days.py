"""Days written as their number alone: a column TGL with 2, 3, 5 under «BULAN FEBRUARI 2024»."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from posko.intake.normalise.words import text_of
from posko.teks import tafsir

if TYPE_CHECKING:
    from collections.abc import Sequence

    from posko.intake.draft import Draft
    from posko.intake.read import CellValue

_BARE = re.compile(r"^(?:(?:tgl|tanggal)\b[\s.]*)?(\d{1,2})$", re.IGNORECASE)
JENIS = "hari_saja"


def with_month(draft: Draft, place: int, target: str, cells: Sequence[CellValue]) -> Sequence[CellValue]:
    """The cells with bare days as dates of the days or the month that the title tells; said once a column."""
    days = _days_told(draft)
    if not days:
        return cells
    out = [_dated(cell, days) for cell in cells]
    changed = [row for row, (cell, dated) in enumerate(zip(cells, out, strict=True)) if cell is not dated]
    if not changed:
        return cells
    heading, first = draft.heading(place, target), out[changed[0]]
    is_said = any(w.jenis == JENIS and w.kolom == heading for w in draft.warnings)
    if isinstance(first, date) and not is_said:
        draft.warn(changed[0], place, target, JENIS, tafsir.hari_saja(first))
    return out


def _days_told(draft: Draft) -> dict[int, date]:
    """Day of the month -> date; without those that the title's days hold twice."""
    told = [date.fromisoformat(day) for day in draft.title.get("hari_judul", "").split()]
    if not told and (month := draft.title.get("bulan")):
        first = date.fromisoformat(f"{month}-01")
        told = [first.replace(day=day + 1) for day in range(monthrange(first.year, first.month)[1])]
    numbers = [day.day for day in told]
    return {day.day: day for day in told if numbers.count(day.day) == 1}


def _dated(cell: CellValue, days: dict[int, date]) -> CellValue:
    if isinstance(cell, (bool, date)) or cell is None:
        return cell
    found = _BARE.match(text_of(cell))
    return days.get(int(found[1]), cell) if found else cell
