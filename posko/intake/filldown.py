"""Cells that speak for the rows below them: merged ones, and those of a grouped list.

Merged cells speak for every row they cover; in a grouped list (the kelurahan written once, then blanks)
the blanks mean the cell above, and that is said once. Counts are never filled down.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from posko.intake.ditto import written_out
from posko.teks import intake as teks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from posko.contracts import Column
    from posko.intake.draft import Draft
    from posko.intake.read import CellValue

_GROUPED = (
    "kelurahan_kode",
    "waktu_kejadian",
    "leg",
    "peristiwa",
)  # written once over the rows they hold for


def filled_down(draft: Draft, place: int, column: Column) -> Sequence[CellValue]:
    """Cells of a spreadsheet column with merged and grouped cells written out."""
    cells = written_out(draft, place, column)
    if column.kind == "bilangan":
        return cells
    cells = _unmerged(draft, place, cells)
    return _ungrouped(draft, place, column, cells) if column.name in _GROUPED else cells


def _unmerged(draft: Draft, place: int, cells: Sequence[CellValue]) -> Sequence[CellValue]:
    spans = [
        (top - draft.sheet.first_row, bottom - draft.sheet.first_row)
        for top, left, bottom, _ in draft.sheet.merged
        if left == draft.sheet.first_col + place and bottom > top
    ]
    if not spans:
        return cells
    row_of = {line: row for row, line in enumerate(draft.lines)}
    cells = list(cells)
    for top, bottom in spans:
        value = draft.sheet.rows[top][place] if 0 <= top < len(draft.sheet.rows) else None
        for line in range(top, bottom + 1):
            if line in row_of and cells[row_of[line]] is None:
                cells[row_of[line]] = value
    return cells


def _ungrouped(draft: Draft, place: int, column: Column, cells: Sequence[CellValue]) -> Sequence[CellValue]:
    """Write a grouped column out: the first row is filled, and the blanks stand over filled stations."""
    if None not in cells and "" not in cells:
        return cells
    blanks = [row for row, cell in enumerate(cells) if cell is None or cell == ""]
    if not blanks or blanks[0] == 0 or draft.groups:
        return cells
    tps = draft.mapping.where("tps_no")
    if column.kind == "kelurahan":
        if tps is None or not all(draft.sheet.rows[draft.lines[row]][tps] is not None for row in blanks):
            return cells
    elif len(blanks) * 2 < len(cells):
        return cells  # here and there a blank is a blank
    cells = list(cells)
    for row in blanks:
        cells[row] = cells[row - 1]
    draft.warn(blanks[0], place, column.name, "isi_ke_bawah", teks.diisi_ke_bawah(len(blanks)))
    return cells
