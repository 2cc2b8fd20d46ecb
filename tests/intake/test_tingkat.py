"""Headings of several levels, told by their shape, and letters set apart for show."""

from __future__ import annotations

import pytest

from posko.core.rujukan import load
from posko.intake.check import check
from posko.intake.normalise.words import heading, text_of
from tests.intake.tables import book, rows_of

RUJUKAN = load("pemilu2024")
TITLE = ["PENGAWALAN KOTAK SUARA PPK KE PPS", None]
DAY = ["Hari/Tgl : Jumat, 09 Februari 2024"]
DEEP = [
    ["NO", "KELURAHAN/ DESA", "JUMLAH KOTAK SUARA", None, None, None, None, None, "WAKTU", None],
    [None, None, "PRESIDEN", "LEGISLATIF", None, None, None, "JUMLAH", "BERANGKAT", "TIBA"],
    [None, None, None, "DPR RI", "DPD RI", "DPRD PROV", "DPRD KAB", None, None, None],
]
BOXES = [(3, 1, 5, 1), (3, 2, 5, 2), (3, 3, 3, 8), (4, 3, 5, 3), (4, 4, 4, 7), (4, 8, 5, 8), (3, 9, 3, 10)]


@pytest.mark.parametrize("merged", [BOXES, []], ids=["merged", "not merged"])
def test_three_levels_are_one_heading(merged: list[tuple[int, int, int, int]]) -> None:
    row = [1, "Citalang", 32, 31, 30, 29, 28, 150, "08.00", "09.10"]
    report = check(book([TITLE, DAY, *DEEP, row], merged=merged), RUJUKAN)
    assert report.rejected_rows == 0
    left = [row[2:] for row in rows_of(report, "distribusi", "leg", "peristiwa", "jenis", "jumlah")]
    assert sorted(left) == sorted([("PPWP", 32), ("DPR", 31), ("DPD", 30), ("DPRDP", 29), ("DPRDK", 28)] * 2)
    assert report.warnings == ()  # the sum beside the kinds is the sum


def test_a_lower_level_is_no_row_of_the_table() -> None:
    head = ["NO", "KELURAHAN", "JENIS", "JML KOTAK", "JAM TIBA", "PERGESERAN", None]
    below = [None, None, None, None, None, "DARI", "KE"]
    row = [1, "Citalang", "PPWP", 32, "08.00", "Gudang KPU", "Gudang PPK Purwakarta"]
    report = check(book([TITLE, DAY, head, below, row]), RUJUKAN)
    assert (report.accepted_rows, report.rejected_rows) == (1, 0)
    assert rows_of(report, "distribusi", "asal", "tujuan")[0] != (None, None)


def test_a_row_of_data_under_a_wide_heading_stays_data() -> None:
    head = ["NO", "KELURAHAN", "JENIS", "JML KOTAK", "JAM TIBA", "KET", None]
    row = ["1", "Citalang", "PPWP", "32", "08.00", "hujan", "lancar"]
    report = check(book([TITLE, DAY, head, row, row]), RUJUKAN)
    assert report.accepted_rows == 2


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("J U M L A H", "JUMLAH"),
        ("D A T A   L O G I S T I K", "DATA LOGISTIK"),
        ("D A T A   P E R G E S E R A N   KPU KE PPK", "DATA PERGESERAN KPU KE PPK"),
        ("T P S 12", "TPS 12"),
        ("K R", "K R"),
        ("a b", "a b"),
        ("R 4 dan R 6", "R 4 dan R 6"),
        ("Kel. Citalang", "Kel. Citalang"),
    ],
)
def test_letters_set_apart_are_words(shown: str, meant: str) -> None:
    assert text_of(shown) == meant
    assert heading(shown) == heading(meant)


def test_a_sheet_with_letters_set_apart_is_read() -> None:
    report = check(
        book(
            [
                ["P E N G A W A L A N   L O G I S T I K   KPU KE PPK"],
                ["TANGGAL 9 FEBRUARI 2024"],
                ["N O", "K E L U R A H A N", "J E N I S", "J U M L A H", "JAM BERANGKAT"],
                [1, "C I T A L A N G", "PPWP", 32, "08.00"],
                ["J U M L A H", None, None, 32, None],
            ]
        ),
        RUJUKAN,
    )
    assert rows_of(report, "distribusi", "leg", "kelurahan_kode", "jumlah") == [
        ("KPU-PPK", "32.14.01.2010", 32)
    ]
    assert report.rejected_rows == 0
