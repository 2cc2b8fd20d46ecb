"""This file shows that a marked workbook keeps its rows, says what to mend in place, and runs no formula."""

from __future__ import annotations

import io
import logging
from dataclasses import replace

import openpyxl
import psutil
import pytest

from posko.core.rujukan import load
from posko.intake import sandbox
from posko.intake.check import check
from posko.intake.limits import MIB, Limits
from posko.intake.marked import mark, without_refused
from posko.intake.read import Workbook, read_workbook
from tests.hostile import bombs

RUJUKAN = load("pemilu2024")
HEADING = ["Leg", "Peristiwa", "Waktu", "Kelurahan/desa", "Jenis kotak", "Jumlah kotak", "No HP"]
GOOD = ["KPU-PPK", "Berangkat", "09/02/2024 10.30", "Ciseureuh", "PPWP", 103, "081234567890"]
BAD = ["KPU-PPK", "Berangkat", "09/02/2024 10.30", "Plered", "PPWP", "empat", "081234567891"]


def xlsx(rows) -> bytes:
    book = openpyxl.Workbook()
    book.active.title = "DATA"
    for row in rows:
        book.active.append(row)
    book.active["A1"].font = openpyxl.styles.Font(bold=True)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def checked(content: bytes, name: str = "uji.xlsx"):
    workbook = read_workbook(name, content)
    return workbook, check(workbook, RUJUKAN)


def test_a_second_round_marks_only_what_is_still_wrong() -> None:
    content = xlsx([HEADING, GOOD, BAD])
    book = openpyxl.load_workbook(io.BytesIO(mark(content, *checked(content))))
    book["DATA"]["D3"] = "Ciseureuh"
    book["DATA"]["A1"].comment = openpyxl.comments.Comment(
        "Ruas perjalanan kotak.", "Posko"
    )  # as in a template
    out = io.BytesIO()
    book.save(out)
    again = out.getvalue()
    sheet = openpyxl.load_workbook(io.BytesIO(mark(again, *checked(again))))["DATA"]
    assert sheet["D3"].comment is None
    assert sheet["D3"].fill.fill_type is None
    assert sheet["A1"].comment.text == "Ruas perjalanan kotak."
    assert sheet["F3"].comment.text.count("Tertulis: «empat».") == 1
    assert sheet["F3"].fill.fgColor.rgb == "00F4B183"


def test_faults_are_marked_where_they_are_and_listed() -> None:
    content = xlsx([HEADING, GOOD, BAD])
    workbook, report = checked(content)
    book = openpyxl.load_workbook(io.BytesIO(mark(content, workbook, report)))
    sheet = book["DATA"]
    assert sheet["F3"].comment.text == (
        "Lembar «DATA», kolom «Jumlah kotak», baris 3 (F3): isi dengan bilangan bulat 0 atau lebih. "
        "Tertulis: «empat»."
    )
    assert sheet["F3"].fill.fgColor.rgb == sheet["D3"].fill.fgColor.rgb == "00F4B183"
    assert sheet["F2"].comment is None
    assert sheet["A1"].font.bold
    listed = list(book["Perbaikan"].iter_rows(values_only=True))
    assert listed[0] == (
        "Tindakan",
        "Lembar",
        "Baris",
        "Kolom",
        "Sel",
        "Yang dibutuhkan",
        "Tertulis",
        "Jalan keluar",
    )
    assert sorted(row[4] for row in listed[1:]) == ["D3", "F3"]


def test_a_mended_workbook_is_read_again_without_its_list() -> None:
    content = xlsx([HEADING, GOOD, BAD])
    workbook, report = checked(content)
    book = openpyxl.load_workbook(io.BytesIO(mark(content, workbook, report)))
    book["DATA"]["D3"], book["DATA"]["F3"] = "Citalang", 4
    out = io.BytesIO()
    book.save(out)
    _, again = checked(out.getvalue())
    assert again.faults == ()
    assert again.accepted_rows == 2
    assert {lembar for lembar, _, _ in again.set_aside} == {"DATA", "Perbaikan"}


def test_a_csv_comes_back_as_a_workbook() -> None:
    lines = [";".join(map(str, row)) for row in (HEADING, GOOD, BAD)]
    content = "\n".join(lines).encode()
    workbook, report = checked(content, "uji: [satu].csv")
    book = openpyxl.load_workbook(io.BytesIO(mark(content, workbook, report)))
    first = book.worksheets[0]
    assert first["F3"].comment is not None
    assert [cell.value for cell in first[1]] == HEADING


def test_a_text_never_becomes_a_formula() -> None:
    rows = [HEADING, [*GOOD[:3], "=1+1", *GOOD[4:]], GOOD]
    lines = [";".join(map(str, row)) for row in rows]
    content = "\n".join(lines).encode()
    workbook, report = checked(content, "uji.csv")
    for out in (mark(content, workbook, report), without_refused(workbook, report)):
        book = openpyxl.load_workbook(io.BytesIO(out))
        formulas = [c.coordinate for sheet in book for row in sheet for c in row if c.data_type == "f"]
        assert formulas == []
    assert (
        openpyxl.load_workbook(io.BytesIO(mark(content, workbook, report))).worksheets[0]["D2"].value
        == "=1+1"
    )


def test_the_file_without_the_refused_column_holds_none_of_it() -> None:
    content = xlsx([HEADING, GOOD])
    workbook, report = checked(content)
    assert [heading for heading, _ in report.refused_columns] == ["No HP"]
    clean = without_refused(workbook, report)
    book = openpyxl.load_workbook(io.BytesIO(clean))
    assert [cell.value for cell in book["DATA"][1]][:6] == HEADING[:6]
    assert not [c for row in book["DATA"] for c in row if c.value in ("No HP", "081234567890")]
    _, again = checked(clean)
    assert again.refused_columns == ()
    assert again.accepted_rows == 1


def test_an_old_list_is_replaced_and_not_doubled() -> None:
    content = xlsx([HEADING, BAD])
    workbook, report = checked(content)
    once = mark(content, workbook, report)
    again: Workbook = read_workbook("uji.xlsx", once)
    book = openpyxl.load_workbook(io.BytesIO(mark(once, again, check(again, RUJUKAN))))
    assert book.sheetnames == ["DATA", "Perbaikan"]


def forbid_opening(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every way openpyxl has into a file fail in this process."""

    def opened(*_: object, **__: object) -> None:
        pytest.fail("an uploaded workbook was opened in the process that serves the pages")

    monkeypatch.setattr("openpyxl.load_workbook", opened)
    monkeypatch.setattr("openpyxl.reader.excel.load_workbook", opened)
    monkeypatch.setattr("openpyxl.reader.excel.ExcelReader.__init__", opened)
    monkeypatch.setattr("openpyxl.worksheet._reader.WorkSheetParser.__init__", opened)


def test_no_upload_is_opened_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    content = xlsx([HEADING, GOOD, BAD])
    workbook, report = checked(content)
    with monkeypatch.context() as patched:
        forbid_opening(patched)
        painted, cleaned = mark(content, workbook, report), without_refused(workbook, report)
    book = openpyxl.load_workbook(io.BytesIO(painted))
    assert book["DATA"]["F3"].comment is not None
    assert book["DATA"]["A1"].font.bold  # the look of the original: it was opened, elsewhere
    assert openpyxl.load_workbook(io.BytesIO(cleaned)).sheetnames == ["DATA"]


@pytest.mark.parametrize(
    "limits",
    [
        pytest.param(replace(Limits(), wall_seconds=0.05), id="time"),
        pytest.param(replace(Limits(), result_bytes=100), id="size"),
    ],
)
def test_a_child_that_does_not_come_back_costs_the_look_and_no_mark(
    limits: Limits, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    content = xlsx([HEADING, GOOD, BAD])
    workbook, report = checked(content)
    with monkeypatch.context() as patched, caplog.at_level(logging.WARNING):
        forbid_opening(patched)
        painted = mark(content, workbook, report, limits)
    assert any(record.message.startswith("tanda.tulis_ulang") for record in caplog.records)
    book = openpyxl.load_workbook(io.BytesIO(painted))
    assert book["DATA"]["F3"].comment.text.endswith("Tertulis: «empat».")
    assert not book["DATA"]["A1"].font.bold
    assert sorted(row[4] for row in book["Perbaikan"].iter_rows(min_row=2, values_only=True)) == ["D3", "F3"]


def test_a_workbook_made_to_swell_hurts_the_child_alone() -> None:
    """The guard lets it pass: a string of 32 KB that a million cells repeat."""
    content = bombs.blow_up()
    grid = xlsx([HEADING, GOOD, BAD])
    workbook, report = checked(grid)
    tight = replace(Limits(), memory_bytes=256 * MIB, cpu_seconds=4, wall_seconds=8.0)
    before = psutil.Process().memory_info().rss
    painted = mark(content, workbook, report, tight)
    assert psutil.Process().memory_info().rss - before < 80 * MIB
    assert not psutil.Process().children()
    assert openpyxl.load_workbook(io.BytesIO(painted))["DATA"]["F3"].comment is not None


def test_bytes_that_are_no_workbook_are_left_to_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    workbook, report = checked(xlsx([HEADING, BAD]))
    told: list[str] = []
    true = sandbox.mark
    monkeypatch.setattr(sandbox, "mark", lambda label, *rest: told.append(label) or true(label, *rest))
    painted = mark(b"PK\x03\x04 and then nothing", workbook, report)
    assert told == ["uji.xlsx"]
    assert openpyxl.load_workbook(io.BytesIO(painted)).sheetnames == ["DATA", "Perbaikan"]
