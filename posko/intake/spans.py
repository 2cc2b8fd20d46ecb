"""A start and an end told in one cell: «JAM DINAS 07.00 - 19.00», «Berlaku 22.00 s.d. 02.00».

Only in logs that keep both; elsewhere the start is taken and said so. An end at or before its start is on
the next day, for nothing ends before it begins.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from posko.core.waktu import at, local
from posko.intake.normalise.times import range_end

if TYPE_CHECKING:
    from datetime import time

    from posko.intake.draft import Draft
    from posko.intake.read import CellValue

# Columns of a log that keep the start and the end.
_KEPT = {
    "personel": ("mulai", "selesai"),
    "kegiatan": ("waktu_kejadian", "waktu_selesai"),
    "peringatan": ("waktu_kejadian", "waktu_selesai"),
}


def read_spans(draft: Draft) -> None:
    """Fill the start and the end of rows whose time is a range, where the table has no columns for them."""
    start, end = _KEPT.get(draft.contract.log, ("", ""))
    waktu = draft.contract.waktu
    place = next((p for part in ("jam", "") if (p := draft.mapping.where(waktu, part)) is not None), None)
    if not end or place is None or draft.mapping.where(end) is not None:
        return
    cells: list[CellValue] = list(draft.raw(place))
    ends = {cell: range_end(cell) for cell in dict.fromkeys(cells)}
    if not any(ends.values()):
        return
    begins = draft.values[waktu]
    draft.values[end] = [_end(draft, begin, ends[cell]) for begin, cell in zip(begins, cells, strict=True)]
    if draft.mapping.where(start) is None:
        told = zip(begins, draft.values[end], strict=True)
        draft.values.setdefault(start, [begin if until else None for begin, until in told])
    draft.warnings = [warning for warning in draft.warnings if warning.jenis != "rentang_jam"]


def _end(draft: Draft, begin: datetime | None, clock: time | None) -> datetime | None:
    if begin is None or clock is None:
        return None
    zona = draft.sources.rujukan.peristiwa.zona
    until = at(local(begin, zona).date(), clock, zona)
    return until if until > begin else until + timedelta(days=1)
