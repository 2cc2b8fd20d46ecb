"""This file shows that crossed-out rows of a workbook wait for an answer, in every way they are written."""

from __future__ import annotations

import io

import openpyxl
import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TextProperties
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import P, Span
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from posko.core.rujukan import load
from posko.intake.check import check
from posko.intake.corrected import corrected
from posko.intake.read import Workbook, read_workbook
from tests.intake.tables import rows_of

RUJUKAN = load("pemilu2024")
ROWS = [
    ["KEBERANGKATAN KOTAK KPU KE PPK TANGGAL 9 FEBRUARI 2024"],
    ["NO", "KELURAHAN", "JENIS", "JML KOTAK", "JAM"],
    [1, "Citalang", "PPWP", 32, "08.00"],
    [2, "Ciseureuh", "PPWP", 103, "08.30"],
    [3, "Munjuljaya", "PPWP", 59, "09.00"],
]
STRUCK = 4  # row of Ciseureuh


def xlsx(style: str) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "DATA"
    for row in ROWS:
        sheet.append(row)
    for cell in sheet[STRUCK]:
        if style == "format":
            cell.font = Font(strike=True)
        elif style == "rich" and isinstance(cell.value, str):
            cell.value = CellRichText(TextBlock(InlineFont(strike=True), cell.value))
    if style == "one cell":
        sheet.cell(STRUCK, 4).font = Font(strike=True)
    if style == "not":
        sheet.cell(STRUCK, 2).font = Font(strike=False, bold=True)
        sheet["J40"].font = Font(strike=True)  # a format that is there and strikes nothing
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def ods(style: str) -> bytes:
    document = OpenDocumentSpreadsheet()
    for family, name in (("table-cell", "coret"), ("text", "coretan")):
        struck = Style(name=name, family=family)
        struck.addElement(TextProperties(textlinethroughstyle="solid"))
        document.styles.addElement(struck)  # a parent of others stands in a file of its own
    child = Style(name="anak", family="table-cell", parentstylename="coret")
    plain = Style(name="biasa", family="table-cell", parentstylename="coret")
    plain.addElement(TextProperties(textlinethroughstyle="none"))
    for other in (child, plain):
        document.automaticstyles.addElement(other)
    table = Table(name="DATA")
    document.spreadsheet.addElement(table)
    table.addElement(
        TableColumn(numbercolumnsrepeated="5", defaultcellstylename="anak" if style == "column" else "biasa")
    )
    for number, row in enumerate(ROWS, 1):
        is_struck = number == STRUCK
        line = TableRow(**({"defaultcellstylename": "anak"} if is_struck and style == "row" else {}))
        for value in row:
            own = {"stylename": "biasa"} if style == "column" and not is_struck else {}
            own |= {"stylename": "coret"} if is_struck and style == "cell" else {}
            cell = TableCell(valuetype="string", **own)
            text = P()
            if is_struck and style == "span":
                text.addElement(Span(stylename="coretan", text=str(value)))
            else:
                text.addText(str(value))
            cell.addElement(text)
            line.addElement(cell)
        table.addElement(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


BOOKS = [
    *((f"a.{style}.xlsx", xlsx(style)) for style in ("format", "rich")),
    *((f"a.{style}.ods", ods(style)) for style in ("cell", "row", "column", "span")),
]


@pytest.fixture(params=BOOKS, ids=[name for name, _ in BOOKS])
def struck(request: pytest.FixtureRequest) -> Workbook:
    return read_workbook(*request.param)


def test_a_struck_row_waits_for_an_answer(struck: Workbook) -> None:
    report = check(struck, RUJUKAN)
    assert [(question.kunci, question.pesan) for question in report.questions] == [
        ("coret:DATA", "Lembar «DATA»: 1 baris dicoret (baris 4). Dibaca atau ditinggalkan?")
    ]
    assert (report.accepted_rows, report.waiting_rows, report.faults) == (2, 1, ())


def test_a_struck_row_is_left_out_when_somebody_says_so(struck: Workbook) -> None:
    report = check(struck, RUJUKAN, {"coret:DATA": "tinggalkan"})
    assert rows_of(report, "distribusi", "jumlah") == [(32,), (59,)]
    assert ("DATA", STRUCK, "baris dicoret, ditinggalkan sesuai jawaban") in report.set_aside
    assert report.rows_in == report.accepted_rows + report.rejected_rows + len(report.set_aside)
    assert report.questions == ()


def test_a_struck_row_is_read_when_somebody_says_so(struck: Workbook) -> None:
    report = check(struck, RUJUKAN, {"coret:DATA": "baca"})
    assert rows_of(report, "distribusi", "jumlah") == [(32,), (103,), (59,)]
    assert [(warning.baris, warning.jenis) for warning in report.warnings] == [(STRUCK, "dicoret")]


def test_a_struck_cell_in_a_row_that_stands_is_read_and_told() -> None:
    report = check(read_workbook("a.xlsx", xlsx("one cell")), RUJUKAN)
    assert report.accepted_rows == 3
    assert [warning.sentence() for warning in report.warnings] == [
        (
            "Lembar «DATA», kolom «JML KOTAK», baris 4 (D4): sel ini dicoret, tetapi tetap dibaca. "
            "Hapus isinya bila sudah tidak berlaku."
        )
    ]


def test_a_format_that_strikes_nothing_is_nothing() -> None:
    book = read_workbook("a.xlsx", xlsx("not"))
    assert book.sheets[0].struck == frozenset()
    assert check(book, RUJUKAN).accepted_rows == 3


def test_a_cell_typed_anew_is_struck_no_more() -> None:
    book = read_workbook("a.xlsx", xlsx("one cell"))
    (sheet,) = corrected(book, {("DATA", "D4"): "104"}).sheets
    assert (sheet.struck, sheet.rows[3][3]) == (frozenset(), "104")


def test_a_total_leaves_the_struck_row_out_too() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx("format")))
    book["DATA"].append([None, "JUMLAH", None, 32 + 59])
    out = io.BytesIO()
    book.save(out)
    for answers in ({}, {"coret:DATA": "tinggalkan"}):
        assert check(read_workbook("a.xlsx", out.getvalue()), RUJUKAN, answers).warnings == ()
