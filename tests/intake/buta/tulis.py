"""Writes a file of the corpus as the bytes an office would send: .xlsx, .xls, .ods, .csv and .tsv."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime, time
from typing import Any

import xlsxwriter
import xlwt
from openpyxl.utils import column_index_from_string, range_boundaries

from tests.intake.buta.berkas import Case, Cell, Page
from tests.intake.buta.tulis_ods import ods

LOOKS = ((datetime, "dd/mm/yyyy hh:mm"), (date, "dd/mm/yyyy"), (time, "hh:mm"))
TEXTS = ((datetime, "%d/%m/%Y %H:%M"), (date, "%d/%m/%Y"), (time, "%H:%M"))


def content(case: Case) -> bytes:
    """The whole file."""
    ending = case.name.rpartition(".")[2]
    match ending:
        case "xlsx":
            return _xlsx(case.pages)
        case "xls":
            return _xls(case.pages)
        case "ods":
            return ods(case.pages)
        case _:
            return _text(case)


def as_cell(value: Any) -> Cell:
    """A cell with nothing more to it, unless it is one already."""
    return value if isinstance(value, Cell) else Cell(value)


def _look(cell: Cell) -> str:
    return cell.look or next((look for kind, look in LOOKS if isinstance(cell.value, kind)), "")


def _boxes(page: Page) -> dict[tuple[int, int], tuple[int, int, int, int]]:
    """Merged boxes by their first cell: top, left, bottom, right, all from 0."""
    boxes = {}
    for text in page.merged.split():
        left, top, right, bottom = (number - 1 for number in range_boundaries(text))
        boxes[top, left] = (top, left, bottom, right)
    return boxes


def _xlsx(pages: tuple[Page, ...]) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"created": datetime(2024, 2, 15, 8, 0)})  # noqa: DTZ001 - same bytes every time
    for page in pages:
        sheet = book.add_worksheet(page.name)
        boxes = _boxes(page)
        for row, cells in enumerate(page.rows):
            for column, cell in enumerate(map(as_cell, cells)):
                style = book.add_format(_style(cell))
                if (row, column) in boxes:
                    sheet.merge_range(*boxes[row, column], "", style)
                _fill(sheet, row, column, cell, style)
        for row in page.hidden_rows:
            sheet.set_row(row - 1, None, None, {"hidden": True})
        for letter in page.hidden_columns:
            sheet.set_column(f"{letter}:{letter}", None, None, {"hidden": True})
        if page.hidden:
            sheet.hide()
    book.close()
    return out.getvalue()


def _style(cell: Cell) -> dict[str, Any]:
    style: dict[str, Any] = {"border": 1}
    if look := _look(cell):
        style["num_format"] = look
    if cell.struck:
        style["font_strikeout"] = True
    if cell.is_text:
        style["quote_prefix"] = True
    return style


def _fill(sheet: Any, row: int, column: int, cell: Cell, style: Any) -> None:
    if cell.comment:
        sheet.write_comment(row, column, cell.comment)
    if cell.formula:
        sheet.write_formula(row, column, cell.formula, style, _serial(cell.value))
    elif isinstance(cell.value, str) and cell.value:
        sheet.write_string(row, column, cell.value, style)
    else:
        sheet.write(row, column, cell.value, style)


def _serial(value: Any) -> Any:
    """A date or a time as the number that a formula leaves in its cell."""
    match value:
        case time():
            return (value.hour * 60 + value.minute) / 1440
        case date():
            return (value - date(1899, 12, 30)).days
        case _:
            return value


def _xls(pages: tuple[Page, ...]) -> bytes:
    book = xlwt.Workbook()
    for page in pages:
        sheet = book.add_sheet(page.name)
        boxes = _boxes(page)
        for row, cells in enumerate(page.rows):
            for column, cell in enumerate(map(as_cell, cells)):
                style = xlwt.XFStyle()
                style.num_format_str = _look(cell) or "General"
                style.font = xlwt.Font()
                style.font.struck_out = cell.struck
                if (row, column) in boxes:
                    top, left, bottom, right = boxes[row, column]
                    sheet.write_merge(top, bottom, left, right, cell.value, style)
                elif cell.value not in (None, ""):
                    sheet.write(row, column, cell.value, style)
        for number in page.hidden_rows:
            sheet.row(number - 1).hidden = True
        for letter in page.hidden_columns:
            sheet.col(column_index_from_string(letter) - 1).hidden = True
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _text(case: Case) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=case.separator, lineterminator="\r\n")
    for page in case.pages:
        for cells in page.rows:
            if cells:
                writer.writerow(_plain(as_cell(cell).value) for cell in cells)
            else:
                out.write("\r\n")
    return out.getvalue().encode(case.encoding)


def _plain(value: Any) -> str:
    if value is None:
        return ""
    return next((value.strftime(form) for kind, form in TEXTS if isinstance(value, kind)), str(value))
