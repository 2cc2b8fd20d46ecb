"""What of an upload is kept: the original bytes, or a copy without what may not be kept.

A refused column, an identity number in a note, a sheet of persons nobody asked for: the original that holds
them is not stored at all. The copy keeps every other cell at its address, so that a row can still be shown
in its file; the ledger tells how much was left out, never what.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from openpyxl import Workbook as Book
from openpyxl.utils import column_index_from_string

from posko.intake import paint, refuse
from posko.intake.marked import sheet_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from posko.intake.read import CellValue, Sheet
    from posko.intake.report import Report


@dataclass(frozen=True)
class Salinan:
    """The copy to keep, and how many columns, cells and sheets it leaves out."""

    isi: bytes
    kolom: int
    sel: int
    lembar: int


def cleaned(sheets: Sequence[Sheet], report: Report) -> Salinan | None:
    """A copy as .xlsx without what may not be kept; None when the original may be kept as it is.

    Args:
        sheets: the grid as read.
        report: what the check found; its refused columns are left out whole.
    """
    refused: dict[str, set[int]] = {table.lembar: set() for table in report.tables}
    for table in report.tables:
        refused[table.lembar] |= {
            column_index_from_string(letter) for letter, _, _, how in table.columns if how == "ditolak"
        }
    strangers = {sheet.name for sheet in sheets if sheet.name not in refused and _holds_persons(sheet)}
    columns = sum(map(len, refused.values()))
    if not columns and not strangers and not any(_has_hits(s) for s in sheets if s.name in refused):
        return None
    book = Book()
    book.remove(book.active)
    own = [(place, sheet) for place, sheet in enumerate(sheets, 1) if sheet.name not in strangers]
    hits = 0
    for place, sheet in own:
        hits += _copy(book.create_sheet(sheet_name(sheet.name, place)), sheet, refused.get(sheet.name, set()))
    return Salinan(paint.to_bytes(book), columns, hits, len(strangers))


def _copy(target: Worksheet, sheet: Sheet, left_out: set[int]) -> int:
    """Write the sheet without the columns left out; returns how many numbers of persons were covered."""
    hits = 0
    for row, cells in enumerate(sheet.rows, sheet.first_row):
        for column, cell in enumerate(cells, sheet.first_col):
            if cell is not None and column not in left_out:
                value, found = _covered(cell)
                hits += found
                paint.put(target, row, column, value)
    return hits


def _covered(cell: CellValue) -> tuple[CellValue, int]:
    """The cell without numbers of persons, and how many were covered; a NIK may stand as a number too."""
    if isinstance(cell, str):
        return refuse.mask(cell)
    if isinstance(cell, int | float) and refuse.is_nik(cell):
        return refuse.mask(f"{cell:.0f}")
    return cell, 0


def _has_hits(sheet: Sheet) -> bool:
    """Whether a cell of the sheet holds a number of a person; each different one is asked once."""
    different = {cell for column in sheet.columns for cell in column if isinstance(cell, str | int | float)}
    return any(_covered(cell)[1] for cell in different)


def _holds_persons(sheet: Sheet) -> bool:
    """Whether a sheet that is no table of ours speaks of persons: by a heading, or by a number."""
    return any(_is_personal(cell) for row in sheet.rows for cell in row)


def _is_personal(cell: CellValue) -> bool:
    if isinstance(cell, str):
        is_heading = refuse.may_be_heading(cell) and refuse.heading_kind(cell)
        return bool(is_heading or refuse.mask(cell)[1])
    return refuse.is_nik(cell)
