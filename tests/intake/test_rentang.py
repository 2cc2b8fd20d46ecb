"""Starts and ends told in one cell, and sheets that tell times but no day."""

from __future__ import annotations

from posko.core.rujukan import load
from posko.intake.check import check
from tests.intake.tables import book, rows_of, sentences

RUJUKAN = load("pemilu2024")
ZONA = RUJUKAN.peristiwa.zona


def _said(report, log: str, *columns: str) -> list[tuple[str, ...]]:
    return [
        tuple(f"{moment.astimezone(ZONA):%d %H.%M}" if moment else "" for moment in row)
        for row in rows_of(report, log, *columns)
    ]


def test_hours_of_duty_are_a_start_and_an_end() -> None:
    table = [
        ["JADWAL JAGA PERSONEL PER KELURAHAN (PLOTTING)"],
        ["SELASA, 13 FEBRUARI 2024"],
        ["NO", "KEL/DESA", "JAM DINAS", "ASAL", "JML POLRI"],
        [1, "Maracang", "07.00 - 19.00", "Organik Polsek", 2],
        [2, "Maracang", "19.00 s.d. 07.00", "Organik Polsek", 3],
    ]
    report = check(book(table), RUJUKAN)
    assert _said(report, "personel", "mulai", "selesai") == [
        ("13 07.00", "13 19.00"),
        ("13 19.00", "14 07.00"),  # a watch ends after it began
    ]
    assert report.warnings == ()


def test_a_warning_holds_from_one_hour_to_another() -> None:
    table = [
        ["Tanggal", "Berlaku", "Kel/Desa", "Sumber", "Jenis Peringatan", "Tingkat"],
        ["14 Februari 2024", "22.00 - 02.00", "Citalang", "BPBD", "Banjir", "Awas"],
    ]
    report = check(book(table), RUJUKAN)
    assert _said(report, "peringatan", "waktu_kejadian", "waktu_selesai") == [("14 22.00", "15 02.00")]


NO_DAY = [
    ["PENGAWALAN KOTAK SUARA PPK KE PPS"],
    ["NO", "KELURAHAN", "JAM TIBA", "JENIS", "JUMLAH"],
    [1, "Citalang", "08.00", "PPWP", 32],
    [2, "Citalang", "08.30", "DPR", 32],
]


def test_a_sheet_without_any_day_is_asked_for_it_once() -> None:
    report = check(book(NO_DAY), RUJUKAN)
    (question,) = report.questions
    assert question.pesan == (
        "Lembar «DATA» menyebut jam, tetapi tidak menyebut tanggal. Tanggal berapa yang berlaku?"
    )
    assert ("2024-02-11", "Minggu, 11 Februari 2024") in question.pilihan
    assert (report.waiting_rows, report.faults) == (2, ())
    told = check(book(NO_DAY), RUJUKAN, {question.kunci: "2024-02-11"})
    assert _said(told, "distribusi", "waktu_kejadian") == [("11 08.00",), ("11 08.30",)]


def test_one_row_without_a_day_among_dated_ones_is_a_fault_and_no_question() -> None:
    rows = [["KELURAHAN", "WAKTU", "JENIS", "JUMLAH", "LEG", "PERISTIWA"]]
    rows += [["Citalang", when, "PPWP", 32, "PPK-PPS", "Tiba"] for when in ("11/02/2024 08.00", "08.30")]
    report = check(book(rows), RUJUKAN)
    assert report.questions == ()
    assert [sentence[:46] for sentence in sentences(report)] == [
        "Lembar «DATA», kolom «WAKTU», baris 3 (B3): is"
    ]
