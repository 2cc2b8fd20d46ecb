"""Values told by where a mark stands: one mark a row, and the heading above it is the value.

Two marks in a row, a sign nobody knows, or a cross where others check are faults: the answer of a station
is never chosen for whoever wrote it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from posko.intake.normalise.clean import Clean
from posko.intake.normalise.ticks import is_blank, is_check, is_cross
from posko.teks import intake as teks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from posko.intake.draft import Draft
    from posko.intake.read import CellValue


def read_ticks(draft: Draft) -> None:
    """Read every value of the table that is spread over columns of marks."""
    for (column, member), places in draft.mapping.marks().items():
        target = f"{column}:{member}" if member else column
        cells = {code: draft.raw(place) for code, place in places.items()}
        has_checks = any(is_check(cell) for column_of in cells.values() for cell in column_of)
        draft.values[target] = [
            _told(draft, row, target, {code: cells[code][row] for code in places}, has_checks=has_checks)
            for row in range(len(draft.lines))
        ]


def _told(
    draft: Draft, row: int, target: str, cells: Mapping[str, CellValue], *, has_checks: bool
) -> str | None:
    """The one value marked in a row; None where nothing is, a fault where it cannot be told."""
    column, _, member = target.partition(":")
    places = draft.mapping.marks()[column, member]
    marked = [code for code, cell in cells.items() if is_check(cell) or (is_cross(cell) and not has_checks)]
    strange = [
        code for code, cell in cells.items() if not (is_blank(cell) or is_check(cell) or is_cross(cell))
    ]
    doubted = [code for code, cell in cells.items() if has_checks and is_cross(cell) and not marked]
    wrong = [*strange, *marked[1:], *doubted]
    if wrong:
        heads = [draft.heading(place) for place in places.values()]
        found: Clean[str] = Clean(need=teks.butuh_satu_tanda(heads), jenis="tanda")
        draft.fault(row, places[wrong[0]], target, found)
        return None
    return marked[0] if marked else None
