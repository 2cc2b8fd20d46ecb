"""Rows that offices put among the data: parts of a table, sums of the page before, and quiet days."""

from __future__ import annotations

from typing import Any

from posko.core.rujukan import load
from posko.intake.check import check
from posko.teks import intake as teks
from tests.intake.tables import book, rows_of, sentences

RUJUKAN = load("pemilu2024")
TITLE = ["PENGAWALAN KOTAK SUARA KPU - PPK KEC. PURWAKARTA", None, None, None, "Hal. 1 dari 2"]
HEAD = ["NO", "KELURAHAN", "JAM BERANGKAT", "JENIS KOTAK", "JUMLAH KOTAK"]
INCIDENTS: list[Any] = [
    "TGL",
    "JAM",
    "KELURAHAN",
    "NO LAPORAN",
    "KATEGORI",
    "SKALA",
    "URAIAN",
    "GANGGU TAHAPAN",
]


def _pages(brought: int, all_in_all: int) -> list[list[Any]]:
    return [
        TITLE,
        ["Rabu, 7 Februari 2024"],
        HEAD,
        [1, "Ciseureuh", "07.30", "DPR RI", 103],
        [None, "Jumlah dipindahkan", None, None, 103],
        [None],
        [*TITLE[:4], "Hal. 2 dari 2"],
        ["Rabu, 7 Februari 2024"],
        HEAD,
        [None, "Jumlah pindahan", None, None, brought],
        [2, "Sindangkasih", "08.30", "DPR RI", 56],
        [None, "JUMLAH SELURUHNYA", None, None, all_in_all],
    ]


def test_the_sum_of_the_page_before_is_no_row_and_counts_in_the_last_sum() -> None:
    report = check(book(_pages(103, 159)), RUJUKAN)
    assert (sentences(report), report.warnings, report.questions) == ([], (), ())
    assert rows_of(report, "distribusi", "jumlah") == [(103,), (56,)]


def test_a_last_sum_that_fits_neither_page_is_told() -> None:
    report = check(book(_pages(103, 160)), RUJUKAN)
    assert [warning.pesan for warning in report.warnings] == [teks.jumlah_berbeda(160, 56)]


def test_a_total_above_the_rows_sums_the_rows_below() -> None:
    rows = [["Rabu, 7 Februari 2024, KPU ke PPK"], HEAD, [None, "JUMLAH", None, None, 160]]
    rows += [[1, "Ciseureuh", "07.30", "DPR RI", 103], [2, "Sindangkasih", "08.30", "DPR RI", 56]]
    report = check(book(rows), RUJUKAN)
    assert [warning.pesan for warning in report.warnings] == [teks.jumlah_berbeda(160, 159)]


def test_a_kecamatan_over_its_rows_is_a_part_of_the_table() -> None:
    rows: list[list[Any]] = [
        ["PERGESERAN KPU KE PPK, 9 FEBRUARI 2024"],
        HEAD,
        [None, "KEC. PURWAKARTA"],
        [1, "Nagri Kidul", "07.30", "PPWP", 42],
        [None, "Sub Jumlah", None, None, 42],
        [None, "KEC. BABAKANCIKAO"],
        [2, "Cigelam", "09.00", "PPWP", 20],
        ["J U M L A H", None, None, None, 62],
    ]
    report = check(book(rows), RUJUKAN)
    assert (sentences(report), report.warnings, report.questions) == ([], (), ())
    assert rows_of(report, "distribusi", "kelurahan_kode", "jumlah") == [
        ("32.14.01.1001", 42),
        ("32.14.12.2009", 20),
    ]
    assert [reason for _, _, reason in report.set_aside].count(teks.KELOMPOK) == 2


def _quiet(row: list[Any]) -> list[str]:
    told = ["11/2/2024", "20.45", "Purwamekar", "B/3", "BTK", 3, "saling dorong", "Tidak"]
    report = check(book([INCIDENTS, told, row]), RUJUKAN)
    return [reason for _, number, reason in report.set_aside if number == 3]


def test_nihil_where_the_place_is_told_is_a_quiet_day() -> None:
    assert _quiet(["12/2/2024", None, "NIHIL"]) == [teks.NIHIL]
    assert _quiet(["12/2/2024", None, "NIHIL", None, None, None, "Nihil kejadian menonjol"]) == [teks.NIHIL]


def test_an_unfinished_row_is_no_quiet_day() -> None:
    assert _quiet(["12/2/2024", "21.00", "Cigelam", "B/4", None, 2, None, "Tidak"]) == []
