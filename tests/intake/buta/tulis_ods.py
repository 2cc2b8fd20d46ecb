"""Writes OpenDocument sheets as LibreOffice does: runs of equal cells once, a tail of a million rows."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time
from itertools import groupby
from typing import Any

from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableProperties, TextProperties
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
from odf.text import P
from openpyxl.utils import column_index_from_string, range_boundaries

from tests.intake.buta.berkas import Cell, Page

COLUMNS, ROWS = 16384, 1_048_576


def ods(pages: tuple[Page, ...]) -> bytes:
    """The whole file."""
    book = OpenDocumentSpreadsheet()
    struck = Style(name="coret", family="table-cell")
    struck.addElement(TextProperties(textlinethroughstyle="solid", textlinethroughtype="single"))
    hidden = Style(name="sembunyi", family="table")
    hidden.addElement(TableProperties(display="false"))
    for style in (struck, hidden):
        book.automaticstyles.addElement(style)
    for page in pages:
        table = Table(name=page.name, **({"stylename": hidden} if page.hidden else {}))
        _columns(table, page)
        spans, covered = _merged(page)
        for number, cells in enumerate(page.rows, 1):
            table.addElement(_row(page, number, cells, spans, covered, struck))
        tail = TableRow(numberrowsrepeated=ROWS - len(page.rows))
        tail.addElement(TableCell(numbercolumnsrepeated=COLUMNS))
        table.addElement(tail)
        book.spreadsheet.addElement(table)
    out = io.BytesIO()
    book.write(out)
    return _undated(out)


def _undated(book: io.BytesIO) -> bytes:
    """The same package without the hour at which it was written."""
    out = io.BytesIO()
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            new.writestr(zipfile.ZipInfo(part.filename), old.read(part), part.compress_type)
    return out.getvalue()


def _columns(table: Table, page: Page) -> None:
    width = max(map(len, page.rows))
    hidden = {column_index_from_string(letter) for letter in page.hidden_columns}
    for number in range(1, width + 1):
        table.addElement(TableColumn(**({"visibility": "collapse"} if number in hidden else {})))
    table.addElement(TableColumn(numbercolumnsrepeated=COLUMNS - width))


def _merged(page: Page) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    """Height and width of merged boxes by their first cell, and the cells they cover; all from 1."""
    spans, covered = {}, set()
    for text in page.merged.split():
        left, top, right, bottom = range_boundaries(text)
        spans[top, left] = (bottom - top + 1, right - left + 1)
        covered |= {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)}
    return spans, covered - set(spans)


def _row(page: Page, number: int, cells: Any, spans: Any, covered: Any, struck: Style) -> TableRow:
    more = {"visibility": "collapse"} if number in page.hidden_rows else {}
    row = TableRow(numberrowsrepeated=page.repeated.get(number, 1), **more)
    width = max([len(cells), *(column for line, column in covered if line == number)])
    places = [(column, cells[column - 1] if column <= len(cells) else None) for column in range(1, width + 1)]

    def sameness(place: tuple[int, Any]) -> tuple[Any, ...]:
        column, value = place
        alone = (number, column) in spans or (number, column) in covered or isinstance(value, Cell)
        return (column if alone else 0, type(value), value)

    for _, run in groupby(places, sameness):
        column, value = (same := list(run))[0]
        cell = value if isinstance(value, Cell) else Cell(value)
        place: dict[str, Any] = {"stylename": struck} if cell.struck else {}
        if (number, column) in spans:
            height, breadth = spans[number, column]
            place |= {"numberrowsspanned": height, "numbercolumnsspanned": breadth}
        if len(same) > 1:
            place["numbercolumnsrepeated"] = len(same)
        kind = CoveredTableCell if (number, column) in covered else TableCell
        row.addElement(_cell(cell, kind, place))
    row.addElement(TableCell(numbercolumnsrepeated=COLUMNS - width))
    return row


def _cell(cell: Cell, kind: Any, place: dict[str, Any]) -> Any:
    attributes, shown = _typed(cell)
    element = kind(**attributes, **place)
    if cell.comment:
        note = Annotation()
        note.addElement(P(text=cell.comment))
        element.addElement(note)
    if shown:
        element.addElement(P(text=shown))
    return element


def _typed(cell: Cell) -> tuple[dict[str, Any], str]:
    """The attributes that hold a value, and the text that a person sees."""
    match value := cell.value:
        case None | "":
            return {}, ""
        case bool():
            return {"valuetype": "boolean", "booleanvalue": str(value).lower()}, "BENAR" if value else "SALAH"
        case int() | float():
            return _number(cell)
        case datetime():
            return {"valuetype": "date", "datevalue": value.isoformat()}, f"{value:%d/%m/%Y %H.%M}"
        case date():
            return {"valuetype": "date", "datevalue": value.isoformat()}, f"{value:%d/%m/%y}"
        case time():
            return {"valuetype": "time", "timevalue": f"{value:PT%HH%MM%SS}"}, f"{value:%H.%M}"
        case _:
            return {"valuetype": "string"}, str(value)


def _number(cell: Cell) -> tuple[dict[str, Any], str]:
    match cell.kind:
        case "persen":
            return {"valuetype": "percentage", "value": cell.value}, f"{cell.value:.0%}"
        case "rupiah":
            shown = f"Rp{cell.value:,.0f}".replace(",", ".")
            return {"valuetype": "currency", "currency": "IDR", "value": cell.value}, shown
        case _:
            return {"valuetype": "float", "value": cell.value}, str(cell.value).replace(".", ",")
