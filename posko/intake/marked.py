"""The officer's own workbook back, with every cell to mend coloured, a note in it, and a list of all.

The upload is opened for this in a limited child only; when the child is refused or too slow, the grid
that was read already is written anew, without the look of the original.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING

from openpyxl import Workbook as Book
from openpyxl.utils import column_index_from_string

from posko.core.errors import UserError
from posko.intake import paint, sandbox
from posko.intake.limits import Limits
from posko.teks import perbaikan as teks

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from posko.intake.read import Sheet, Workbook
    from posko.intake.report import Report

MOST_NOTES = 5_000  # cells with a note; a spreadsheet with more opens slowly, the list still has them all
LOOK_KEPT = 2 * 1024 * 1024  # bytes; a larger file is written anew, keeping its look would take too long
_NAME = 31  # characters a sheet's name may have
_USUAL = Limits()
_log = logging.getLogger(__name__)


def mark(content: bytes, workbook: Workbook, report: Report, limits: Limits = _USUAL) -> bytes:
    """An .xlsx of the upload with its faults marked.

    Args:
        content: the original bytes; a child opens them when they are an .xlsx, so that its look stays.
        workbook: as read; written anew when the upload was another kind of file.
        report: what the check found.
        limits: what the child may use.
    """
    if workbook.kind == "xlsx" and len(content) <= LOOK_KEPT:
        try:
            return sandbox.mark(workbook.label, content, _order(report, {}), limits)
        except UserError:
            _log.warning("tanda.tulis_ulang ukuran=%s", len(content))
    return paint.to_bytes(paint.paint(_rewritten(workbook), _order(report, _names(workbook))))


def without_refused(workbook: Workbook, report: Report) -> bytes:
    """A new .xlsx of the grid without the columns that may not be kept."""
    refused: dict[str, set[int]] = {}
    for table in report.tables:
        for letter, _, _, how in table.columns:
            if how == "ditolak":
                refused.setdefault(table.lembar, set()).add(column_index_from_string(letter))
    return paint.to_bytes(_rewritten(workbook, refused))


def _order(report: Report, names: Mapping[str, str]) -> paint.Order:
    findings = [(fault, True) for fault in report.faults] + [(warning, False) for warning in report.warnings]
    rows: list[tuple[str | int, ...]] = [
        (teks.DIPERBAIKI, f.lembar, f.baris, f.kolom, f.sel, f.dibutuhkan, f.tertulis, f.jalan_keluar)
        for f in report.faults
    ]
    rows += [(teks.DIPERIKSA, w.lembar, w.baris, w.kolom, w.sel, w.pesan, "", "") for w in report.warnings]
    marks = [
        (names.get(found.lembar, found.lembar), found.sel, found.sentence(), is_fault)
        for found, is_fault in findings[:MOST_NOTES]
        if found.sel
    ]
    return {"marks": marks, "rows": rows}


def _names(workbook: Workbook) -> dict[str, str]:
    """Sheet name as read, to its name in a workbook written anew."""
    if workbook.kind == "xlsx":
        return {sheet.name: sheet.name for sheet in workbook.sheets}
    return {sheet.name: sheet_name(sheet.name, place) for place, sheet in enumerate(workbook.sheets, 1)}


def sheet_name(name: str, place: int) -> str:
    """A name a workbook may hold, as near to the sheet's own as can be."""
    allowed = "".join(" " if char in "[]:*?/\\" else char for char in name).strip("' ")
    return allowed[:_NAME] or f"{teks.LEMBAR_KE} {place}"


def _rewritten(workbook: Workbook, left_out: Mapping[str, set[int]] | None = None) -> Book:
    book = Book()
    book.remove(book.active)
    names = _names(workbook)
    for sheet in workbook.sheets:
        _write(book.create_sheet(names[sheet.name]), sheet, (left_out or {}).get(sheet.name, set()))
    return book


def _write(target: Worksheet, sheet: Sheet, left_out: set[int]) -> None:
    for row, cells in enumerate(sheet.rows, sheet.first_row):
        for column, value in enumerate(cells, sheet.first_col):
            if value is not None and column not in left_out:
                paint.put(target, row, column, value)
