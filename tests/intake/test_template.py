"""This file shows that every template's example is accepted as it stands, and that its bytes repeat."""

from __future__ import annotations

import io

import openpyxl
import pytest

from posko.contracts import LOGS
from posko.core.rujukan import load
from posko.intake.check import check
from posko.intake.normalise.lists import options
from posko.intake.read import read_workbook
from posko.intake.template import headings, template

RUJUKAN = load("pemilu2024")


@pytest.mark.parametrize("log", LOGS)
def test_the_example_of_a_template_is_accepted(log: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(template(log, RUJUKAN)))
    book["Isian"].append([cell.value for cell in book["Contoh"][2]])
    filled = io.BytesIO()
    book.save(filled)
    report = check(read_workbook(f"{log}.xlsx", filled.getvalue()), RUJUKAN)
    assert [fault.sentence() for fault in report.faults] == []
    assert report.questions == ()
    assert [(part.log, set(part.rows.column("lembar").to_pylist())) for part in report.parts] == [
        (log, {"Isian"})
    ]
    assert report.accepted_rows == 1
    assert report.rows_in == report.accepted_rows + report.rejected_rows + len(report.set_aside)


@pytest.mark.parametrize("log", LOGS)
def test_a_template_is_the_same_bytes_every_time(log: str) -> None:
    assert template(log, RUJUKAN) == template(log, RUJUKAN)


def test_a_template_has_lists_notes_and_a_frozen_heading() -> None:
    book = openpyxl.load_workbook(io.BytesIO(template("distribusi", RUJUKAN)))
    sheet = book["Isian"]
    assert book.sheetnames == ["Isian", "Daftar", "Contoh", "Petunjuk"]
    assert book["Daftar"].sheet_state == "hidden"
    assert sheet.freeze_panes == "A2"
    assert [cell.value for cell in sheet[1]] == [column.judul for column in LOGS["distribusi"].columns]
    assert sheet["A1"].comment.text == (
        "wajib; pilih dari daftar. Ruas perjalanan kotak, berangkat maupun pulang."
    )
    rules = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert rules["A2:A2001"] == "=Daftar!$A$1:$A$6"
    assert [book["Daftar"].cell(row, 1).value for row in range(1, 7)] == [
        leg.kode for leg in RUJUKAN.peristiwa.leg
    ]


def test_a_wide_template_has_a_column_for_every_item() -> None:
    heads = [judul for _, judul, _ in headings(LOGS["kesiapan_tps"], RUJUKAN)]
    items = [f"{code} {label}" for code, label in options(LOGS["kesiapan_tps"]["item"], RUJUKAN)]
    assert heads == ["Kelurahan/desa", "No. TPS", "Waktu periksa", *items, "Pelapor", "Keterangan"]
    assert len(items) == 20


def test_a_template_without_example() -> None:
    book = openpyxl.load_workbook(io.BytesIO(template("insiden", RUJUKAN, contoh=False)))
    assert "Contoh" not in book.sheetnames
