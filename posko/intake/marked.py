"""The officer's own workbook back, with every cell to mend coloured, a note in it, and a list of all.

Texts are written as texts: nothing that came in can become a formula on the way out.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from openpyxl import Workbook as Book
from openpyxl import load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import column_index_from_string

from posko.teks import perbaikan as teks

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from posko.intake.read import CellValue, Sheet, Workbook
    from posko.intake.report import Fault, Peringatan, Report

_NEEDS = PatternFill("solid", fgColor="F4B183")
_LOOK = PatternFill("solid", fgColor="FFE699")
_AUTHOR = "Posko"
MOST_NOTES = 5_000  # cells with a note; a spreadsheet with more opens slowly, the list still has them all
LOOK_KEPT = 2 * 1024 * 1024  # bytes; a larger file is written anew, its styles would cost too much memory
_NAME = 31  # characters a sheet's name may have


def mark(content: bytes, workbook: Workbook, report: Report) -> bytes:
    """An .xlsx of the upload with its faults marked.

    Args:
        content: the original bytes, used when they are an .xlsx, so that its look stays.
        workbook: as read; written anew when the upload was another kind of file.
        report: what the check found.
    """
    keeps_look = workbook.kind == "xlsx" and len(content) <= LOOK_KEPT
    book = load_workbook(io.BytesIO(content)) if keeps_look else _rewritten(workbook)
    if teks.LEMBAR in book.sheetnames:
        del book[teks.LEMBAR]
    marks = [(fault, _NEEDS) for fault in report.faults] + [(warning, _LOOK) for warning in report.warnings]
    names = _names(workbook)
    for finding, colour in marks[:MOST_NOTES]:
        name = names.get(finding.lembar, finding.lembar)
        if finding.sel and name in book.sheetnames:
            _mark(book[name], finding, colour)
    _list(book.create_sheet(teks.LEMBAR), report)
    return _bytes(book)


def without_refused(workbook: Workbook, report: Report) -> bytes:
    """A new .xlsx of the grid without the columns that may not be kept."""
    refused: dict[str, set[int]] = {}
    for table in report.tables:
        for letter, _, _, how in table.columns:
            if how == "ditolak":
                refused.setdefault(table.lembar, set()).add(column_index_from_string(letter))
    return _bytes(_rewritten(workbook, refused))


def _names(workbook: Workbook) -> dict[str, str]:
    """Sheet name as read, to its name in a workbook written anew."""
    if workbook.kind == "xlsx":
        return {sheet.name: sheet.name for sheet in workbook.sheets}
    return {sheet.name: _sheet_name(sheet.name, place) for place, sheet in enumerate(workbook.sheets, 1)}


def _sheet_name(name: str, place: int) -> str:
    allowed = "".join(" " if char in "[]:*?/\\" else char for char in name).strip("' ")
    return allowed[:_NAME] or f"{teks.LEMBAR_KE} {place}"


def _rewritten(workbook: Workbook, left_out: dict[str, set[int]] | None = None) -> Book:
    book = Book()
    book.remove(book.active)
    for place, sheet in enumerate(workbook.sheets, 1):
        is_same = workbook.kind == "xlsx"
        target = book.create_sheet(sheet.name if is_same else _sheet_name(sheet.name, place))
        _write(target, sheet, (left_out or {}).get(sheet.name, set()))
    return book


def _write(target: Worksheet, sheet: Sheet, left_out: set[int]) -> None:
    for row, cells in enumerate(sheet.rows, sheet.first_row):
        for column, value in enumerate(cells, sheet.first_col):
            if value is not None and column not in left_out:
                _set(target, row, column, value)


def _set(target: Worksheet, row: int, column: int, value: CellValue) -> None:
    cell = target.cell(row, column, value)
    if isinstance(value, str):
        cell.data_type = "s"  # `=1+1` stays the text it was


def _mark(sheet: Worksheet, finding: Fault | Peringatan, colour: PatternFill) -> None:
    cell = sheet[finding.sel]
    if isinstance(cell, MergedCell):
        return
    if cell.comment is None or cell.comment.author != _AUTHOR:
        cell.fill = colour
        cell.comment = Comment(finding.sentence(), _AUTHOR, width=360, height=140)
    else:
        cell.comment.text += f"\n{finding.sentence()}"


def _list(sheet: Worksheet, report: Report) -> None:
    rows: list[tuple[CellValue, ...]] = [teks.KEPALA]
    rows += [
        (teks.DIPERBAIKI, f.lembar, f.baris, f.kolom, f.sel, f.dibutuhkan, f.tertulis, f.jalan_keluar)
        for f in report.faults
    ]
    rows += [(teks.DIPERIKSA, w.lembar, w.baris, w.kolom, w.sel, w.pesan, "", "") for w in report.warnings]
    for number, row in enumerate(rows, 1):
        for place, value in enumerate(row, 1):
            _set(sheet, number, place, value)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for letter, width in zip("ABCDEFGH", (16, 18, 8, 24, 8, 60, 30, 60), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"


def _bytes(book: Book) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
