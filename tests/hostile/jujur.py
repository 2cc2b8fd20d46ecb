"""Makes honest files of each kind that say the same table, written by the libraries people use."""

import io
from datetime import date, datetime, time, timedelta

import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl.styles import PatternFill

HEADING = ("NO", "KELURAHAN", "WAKTU", "KOTAK", "SEGEL UTUH")
ROWS = (
    (1.0, "Nagri Kaler", datetime(2024, 2, 14, 3, 33), 12.5, True),  # noqa: DTZ001 - a clock reading
    (2.0, "Citalang «baru»", datetime(2024, 2, 14, 10, 29), -3.0, False),  # noqa: DTZ001 - likewise
)


def xlsx() -> bytes:
    """Title over two merged rows, the table from C5, a hidden row, hidden sheets, a formatted far corner."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Distribusi"
    sheet["C2"] = "DATA PERGESERAN LOGISTIK"
    sheet.merge_cells("C2:G3")
    for number, row in enumerate((HEADING, *ROWS), 5):
        for column, value in enumerate(row, 3):
            sheet.cell(number, column, value)
    sheet.row_dimensions[6].hidden = True
    sheet.row_dimensions[900].hidden = True
    sheet["XFD1048576"].fill = PatternFill("solid", fgColor="FFFF0000")
    book.create_sheet("Catatan").sheet_state = "hidden"
    secret = book.create_sheet("Sandi")
    secret.sheet_state = "veryHidden"
    secret["A1"] = "x"
    return _saved(book)


def xlsx_kinds() -> bytes:
    """One cell of every kind, a formula without a result, and an error cell."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Jenis"
    cells = ["001", 7, 0, 2.5, date(2024, 2, 14), time(10, 29), timedelta(hours=30), "  ", "=1+1", "#N/A"]
    sheet.append(cells)
    sheet["J1"].data_type = "e"
    sheet["A2"] = "=cmd|'/C calc'!A0"
    sheet["A2"].data_type = "s"
    return _saved(book)


def _saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def xls() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Distribusi")
    clock = xlwt.easyxf(num_format_str="dd/mm/yyyy hh:mm")
    sheet.write_merge(1, 2, 2, 6, "DATA PERGESERAN LOGISTIK")
    for number, row in enumerate((HEADING, *ROWS), 4):
        for column, value in enumerate(row, 2):
            style = clock if isinstance(value, datetime) else xlwt.Style.default_style
            sheet.write(number, column, value, style)
    book.add_sheet("Catatan").visibility = 1
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def ods() -> bytes:
    """Empty rows and cells as repeats, and the endless formatted tail LibreOffice leaves."""
    document = OpenDocumentSpreadsheet()
    table = Table(name="Distribusi")
    document.spreadsheet.addElement(table)
    _row(table, [], repeated=1)
    title = TableCell(valuetype="string", numbercolumnsspanned="5", numberrowsspanned="2")
    title.addElement(P(text="DATA PERGESERAN LOGISTIK"))
    _row(table, [title])
    _row(table, [], repeated=2)
    for number, row in enumerate((HEADING, *ROWS)):
        _row(table, [_cell(value) for value in row], hidden=number == 1)
    _row(table, [TableCell(numbercolumnsrepeated="16384")], repeated=1_048_000)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _row(table: Table, cells: list[TableCell], repeated: int = 1, *, hidden: bool = False) -> None:
    row = TableRow(numberrowsrepeated=str(repeated), visibility="collapse" if hidden else "visible")
    row.addElement(TableCell(numbercolumnsrepeated="2"))
    for cell in cells:
        row.addElement(cell)
    table.addElement(row)


def _cell(value: object) -> TableCell:
    if isinstance(value, bool):
        return TableCell(valuetype="boolean", booleanvalue=str(value).lower())
    if isinstance(value, float):
        return TableCell(valuetype="float", value=str(value))
    if isinstance(value, datetime):
        return TableCell(valuetype="date", datevalue=value.isoformat())
    cell = TableCell(valuetype="string")
    cell.addElement(P(text=str(value)))
    return cell


def csv(delimiter: str = ";", ending: str = "\r\n") -> str:
    lines = ["NO|KELURAHAN|KOTAK", '1|"Nagri Kaler"|12,5', "2|Citalang|", "3|Purwamekar|1.250"]
    return ending.join(lines).replace("|", delimiter) + ending
