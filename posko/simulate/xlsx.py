"""Workbooks whose bytes depend only on their cells: no clock, no order of the file system."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

Cells = list[list[Any]]
# openpyxl writes the present instant into these; the sample must not change from run to run.
STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
FIXED = rb"\g<1>2024-02-13T00:00:00Z\g<2>"
ZIP_DATE = (2024, 2, 13, 0, 0, 0)


def frozen(book: Workbook) -> bytes:
    """The workbook as bytes that are the same on every run."""
    raw, out = io.BytesIO(), io.BytesIO()
    book.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = STAMP.sub(FIXED, content)
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # Same on Windows, which would otherwise mark another system as the maker.
            entry.create_system = 3
            target.writestr(entry, content)
    return out.getvalue()


def plain(judul: list[str], rows: Cells, lembar: str = "Data") -> bytes:
    """One sheet: a line of headings, then rows, as the blank template asks for it."""
    book = Workbook()
    sheet = _first(book, lembar)
    sheet.append(judul)
    for row in rows:
        sheet.append([_cell(value) for value in row])
    return frozen(book)


def titled(book: Workbook, lembar: str, titles: list[str], width: int) -> tuple[Worksheet, int]:
    """A new sheet with merged title rows over `width` columns; returns it and the next free row."""
    sheet = (
        _first(book, lembar) if not book.worksheets[0].dimensions.strip("A1:") else book.create_sheet(lembar)
    )
    for row, title in enumerate(titles, start=1):
        sheet.cell(row, 1, title).font = Font(bold=True)
        sheet.cell(row, 1).alignment = Alignment(horizontal="center")
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=width)
    return sheet, len(titles) + 2


def put(sheet: Worksheet, row: int, cells: list[Any], column: int = 1) -> int:
    """Write one row; returns the next row."""
    for offset, value in enumerate(cells):
        if value is not None:
            sheet.cell(row, column + offset, _cell(value))
    return row + 1


def signed(
    sheet: Worksheet, row: int, width: int, tanggal: str, jabatan: str = "KAPOLSEK PURWAKARTA KOTA"
) -> None:
    """The block at the foot: place and date, the post, and room for a signature; no name."""
    for offset, text in enumerate((f"Purwakarta, {tanggal}", jabatan, "", "", "........................")):
        sheet.cell(row + 2 + offset, max(width - 2, 1), text or None)


def _first(book: Workbook, lembar: str) -> Worksheet:
    sheet = book.worksheets[0]
    sheet.title = lembar
    return sheet


def _cell(value: Any) -> Any:  # noqa: ANN401 - whatever a cell may hold
    # A spreadsheet knows no zone: the wall clock of the station is what staff type.
    return value.replace(tzinfo=None, second=0, microsecond=0) if isinstance(value, datetime) else value
