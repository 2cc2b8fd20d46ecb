"""This file shows that tables side by side are each read, and that the halves of one table stay together."""

from datetime import UTC, datetime
from typing import Any

import pytest

from posko.core.rujukan import load
from posko.intake.check import check
from tests.intake.tables import book, rows_of, sentences

RUJUKAN = load("pemilu2024")
COLUMNS = ("kelurahan_kode", "tps_no", "jenis", "jumlah", "waktu_kejadian", "leg", "baris")
HEAD = ["No TPS", "Jenis kotak", "Jml kotak", "Pukul"]
PAGI = datetime(2024, 2, 13, 0, 0, tzinfo=UTC)


def kode(nama: str) -> str:
    return next(row["kelurahan_kode"] for row in RUJUKAN.wilayah if row["nama"] == nama)


def read(rows: list[list[Any]]) -> Any:
    return check(book(rows), RUJUKAN)


@pytest.mark.parametrize("gap", [[None], [], [None, None]], ids=["a gap", "no gap", "a wide gap"])
def test_repeated_headings_are_tables_of_their_own(gap: list[None]) -> None:
    head = ["Kelurahan", *HEAD]
    report = read(
        [
            ["KEBERANGKATAN KOTAK PPS KE TPS"],
            ["13 Februari 2024"],
            [*head, *gap, *head],
            ["Ciseureuh", 1, "DPR", 1, "07.00", *gap, "Citalang", 5, "DPD", 1, "08.30"],
            ["Ciseureuh", 2, "DPR", 1, "07.00", *gap, None, None, None, None, None],
        ]
    )
    assert sentences(report) == []
    assert [note for note in report.notes if "berdampingan" in note] == [
        "Lembar «DATA»: 2 tabel berdampingan, dibaca masing-masing sebagai tabel sendiri."
    ]
    assert rows_of(report, "distribusi", *COLUMNS) == [
        (kode("Ciseureuh"), 1, "DPR", 1, PAGI, "PPS-TPS", 4),
        (kode("Ciseureuh"), 2, "DPR", 1, PAGI, "PPS-TPS", 5),
        (kode("Citalang"), 5, "DPD", 1, PAGI.replace(hour=1, minute=30), "PPS-TPS", 4),
    ]
    assert report.rows_in == report.accepted_rows + report.rejected_rows + len(report.set_aside)


def test_each_block_has_the_kelurahan_written_over_it() -> None:
    report = read(
        [
            ["KEBERANGKATAN KOTAK PPS KE TPS 13 Februari 2024"],
            ["KEL. CISEUREUH", None, None, None, None, "KEL. CITALANG"],
            [*HEAD, None, *HEAD],
            [1, "DPR", 1, "07.00", None, 7, "DPD", 1, "08.30"],
        ]
    )
    assert sentences(report) == []
    assert [row[:3] for row in rows_of(report, "distribusi", *COLUMNS)] == [
        (kode("Ciseureuh"), 1, "DPR"),
        (kode("Citalang"), 7, "DPD"),
    ]


def test_three_blocks_are_three_tables() -> None:
    head = ["Kelurahan", *HEAD]
    row = ["Cigelam", 3, "DPR", 1, "09.00"]
    report = read([["KEBERANGKATAN PPS KE TPS 13/02/2024"], head * 3, row * 3])
    assert len(report.tables) == 3
    assert report.accepted_rows == 3


def test_a_fault_in_the_right_block_is_told_by_its_own_cell() -> None:
    head = ["Kelurahan", *HEAD]
    report = read(
        [
            ["KEBERANGKATAN PPS KE TPS 13/02/2024"],
            [*head, None, *head],
            ["Cigelam", 3, "DPR", 1, "09.00", None, "Cigelam", 4, "DPR", "banyak", "09.00"],
        ]
    )
    assert report.accepted_rows == 1
    assert [fault.sel for fault in report.faults] == ["J3"]


def test_two_halves_of_one_table_stay_one() -> None:
    report = read(
        [
            ["KEBERANGKATAN PPS KE TPS 13/02/2024"],
            ["Kelurahan", "No TPS", "Jenis kotak", None, "Jml kotak", "Pukul"],
            ["Ciseureuh", 1, "DPR", None, 1, "07.00"],
        ]
    )
    assert len(report.tables) == 1
    assert rows_of(report, "distribusi", *COLUMNS)[0][:4] == (kode("Ciseureuh"), 1, "DPR", 1)


def test_two_kinds_of_list_side_by_side_are_both_read() -> None:
    report = read(
        [
            ["13/02/2024"],
            [
                "Kelurahan", "Jenis kotak", "Jml kotak", "Leg", "Peristiwa", "Waktu", None,
                "Waktu", "Kelurahan", "Tema", "Sasaran", "Jumlah peserta", "Unit pelaksana",
            ],
            [
                "Ciseureuh", "DPR", 5, "PPS-TPS", "Berangkat", "13/02/2024 07.00", None,
                "12/02/2024 19.30", "Citalang", "Pemilu damai", "Warga", 35, "Binmas",
            ],
        ]
    )  # fmt: skip
    assert sentences(report) == []
    assert sorted(part.log for part in report.parts) == ["distribusi", "penyuluhan"]


STEPS = [
    ["LAPORAN PERGESERAN KOTAK SUARA DARI PPS KE PPK, 15 FEBRUARI 2024"],
    ["NO", "DESA", "BERANGKAT", None, None, None, "TIBA", None, None, None, "KET"],
    [None, None, "JAM", "KOTAK SUARA", None, None, "JAM", "KOTAK SUARA"],
    [None, None, None, "PPWP", "PROV", "KAB", None, "PPWP", "PROV", "KAB"],
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    [1, "Cilangkap", "09.15", 18, 18, 18, "10.05", 18, 18, 17, "1 kotak menyusul"],
    [2, "Cicadas", "09.40", 15, 15, 15, "10.20", 15, 15, 15],
    [None, "TOTAL", None, 33, 33, 33, None, 33, 33, 32],
]


def test_a_list_with_the_columns_once_for_each_step_is_read_step_by_step() -> None:
    report = read(STEPS)
    assert (sentences(report), report.warnings, report.questions) == ([], (), ())
    rows = rows_of(report, "distribusi", "peristiwa", "kelurahan_kode", "jenis", "jumlah", "leg")
    assert len(rows) == 12
    assert ("berangkat", kode("Cilangkap"), "DPRDK", 18, "PPS-PPK") in rows
    assert ("tiba", kode("Cilangkap"), "DPRDK", 17, "PPS-PPK") in rows
    assert ("tiba", kode("Cicadas"), "DPRDP", 15, "PPS-PPK") in rows
    assert [letter for letter, *_ in report.tables[1].columns if letter in "CDG"] == ["G"]


def test_times_of_both_steps_beside_the_counts_go_with_their_step() -> None:
    report = read(
        [
            ["PERGESERAN KPU KE PPK, 9 FEBRUARI 2024"],
            ["NO", "DESA", "JAM KIRIM", "JAM TERIMA", "DIKIRIM", None, None, "DITERIMA", None, None],
            [None, None, None, None, "PPWP", "DPR", "DPD", "PPWP", "DPR", "DPD"],
            [1, "Cilangkap", "09.15", "10.05", 18, 18, 18, 18, 18, 17],
        ]
    )
    assert (sentences(report), report.questions) == ([], ())
    rows = rows_of(report, "distribusi", "peristiwa", "jenis", "jumlah", "waktu_kejadian")
    assert ("berangkat", "DPD", 18, datetime(2024, 2, 9, 2, 15, tzinfo=UTC)) in rows
    assert ("tiba", "DPD", 17, datetime(2024, 2, 9, 3, 5, tzinfo=UTC)) in rows
