"""Marks that repeat the cell above: «sda», «idem», or the two strokes of handwriting.

What they repeat is filled in and said once for a column. A count is never repeated: there the mark stays,
and the cell is a fault.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from posko.intake.normalise.words import fold, text_of
from posko.teks import tafsir as teks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from posko.contracts import Column
    from posko.intake.draft import Draft
    from posko.intake.read import CellValue

_WORDS = frozenset({"sda", "idem", "dito", "ditto"})
_STROKES = frozenset({'"', "”", "“", "„", "″", "〃", "''", ",,", "′′", "’’"})


def is_ditto(cell: CellValue) -> bool:
    """Whether a cell only points at the one above: `sda`, `S.d.a.`, `"`, `-"-`, `- " -`."""
    if not isinstance(cell, str) or not cell or len(cell) > 12:
        return False
    bare = fold(cell).strip(" -–—_.()").replace(" ", "")
    return bare in _STROKES or bare.replace(".", "").replace("/", "") in _WORDS


def written_out(draft: Draft, place: int, column: Column) -> Sequence[CellValue]:
    """Cells of a spreadsheet column with such marks replaced by what they point at."""
    cells = draft.raw(place)
    if column.kind == "bilangan":
        return cells
    marks = {cell for cell in set(cells) if is_ditto(cell)}
    if not marks or cells[0] in marks:
        return cells
    rows = [row for row, cell in enumerate(cells) if cell in marks]
    out = list(cells)
    for row in rows:
        out[row] = out[row - 1]
    first = rows[0]
    if not any(w.jenis == "sda" and w.sel == draft.address(first, place) for w in draft.warnings):
        pesan = teks.sama_dengan_atas(text_of(cells[first]), len(rows))
        draft.warn(first, place, column.name, "sda", pesan)
    return out
