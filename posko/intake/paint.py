"""Colours, notes and the list of faults on a workbook; opening an upload for it is the child's work alone.

Everything is kept in memory: a child may not write files, and of an upload nothing belongs in a folder
for temporary files.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import IO, TYPE_CHECKING, TypedDict

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from posko.intake import wire
from posko.teks import perbaikan as teks

if TYPE_CHECKING:
    from openpyxl import Workbook as Book
    from openpyxl.worksheet.worksheet import Worksheet

_NEEDS = PatternFill("solid", fgColor="F4B183")
_LOOK = PatternFill("solid", fgColor="FFE699")
_AUTHOR = "Posko"
_WIDTHS = (16, 18, 8, 24, 8, 60, 30, 60)  # of the columns of the list


class Order(TypedDict):
    """What to do to a workbook, as it travels to the child.

    `marks` are sheet, address, sentence and whether the cell keeps its row out; `rows` is the list.
    """

    marks: list[tuple[str, str, str, bool]]
    rows: list[tuple[str | int, ...]]


def serve(content: bytes, order: Order, out: IO[bytes]) -> None:
    """The child's whole work: open the upload, paint it, send it back."""
    from openpyxl import load_workbook  # here alone: no other process may open what came from outside

    wire.send(out, wire.BOOK, to_bytes(paint(load_workbook(io.BytesIO(content)), order)))
    wire.send(out, wire.END)


def paint(book: Book, order: Order) -> Book:
    """Mark the cells and write the list, in place of what an earlier round left."""
    if teks.LEMBAR in book.sheetnames:
        del book[teks.LEMBAR]
    for sheet in book.worksheets:
        _unmark(sheet)
    for name, address, sentence, is_fault in order["marks"]:
        if name in book.sheetnames:
            _mark(book[name], address, sentence, _NEEDS if is_fault else _LOOK)
    _list(book.create_sheet(teks.LEMBAR), order["rows"])
    return book


def put(sheet: Worksheet, row: int, column: int, value: wire.CellValue) -> None:
    """Write one cell; a text stays the text it was, also `=1+1`."""
    cell = sheet.cell(row, column, value)
    if isinstance(value, str):
        cell.data_type = "s"


def to_bytes(book: Book) -> bytes:
    """The .xlsx file of a workbook."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        _InMemory(book, archive).save()
    return out.getvalue()


class _InMemory(ExcelWriter):  # type: ignore[misc] # openpyxl has no types
    """Openpyxl's writer without its temporary file for every sheet."""

    def write_worksheet(self, ws: Worksheet) -> None:
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        out = io.BytesIO()
        writer = WorksheetWriter(ws, out)
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], out.getbuffer())
        self.manifest.append(ws)


def _unmark(sheet: Worksheet) -> None:
    """Take off the notes and colours of an earlier round: what was mended since is no fault any more."""
    for cell in list(sheet._cells.values()):
        # Notes on the headings of a template are ours too, but not in these colours.
        if cell.comment is not None and cell.comment.author == _AUTHOR and _is_marked(cell):
            cell.comment, cell.fill = None, PatternFill()


def _is_marked(cell: Cell) -> bool:
    # Excel writes the same colour back with another first byte, which says how opaque it is.
    return str(cell.fill.fgColor.rgb)[2:] in {str(one.fgColor.rgb)[2:] for one in (_NEEDS, _LOOK)}


def _mark(sheet: Worksheet, address: str, sentence: str, colour: PatternFill) -> None:
    cell = sheet[address]
    if isinstance(cell, MergedCell):
        return
    if cell.comment is None or cell.comment.author != _AUTHOR:
        cell.fill = colour
        cell.comment = Comment(sentence, _AUTHOR, width=360, height=140)
    else:
        cell.comment.text += f"\n{sentence}"


def _list(sheet: Worksheet, rows: Sequence[tuple[str | int, ...]]) -> None:
    for number, row in enumerate([teks.KEPALA, *rows], 1):
        for place, value in enumerate(row, 1):
            put(sheet, number, place, value)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for letter, width in zip("ABCDEFGH", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
