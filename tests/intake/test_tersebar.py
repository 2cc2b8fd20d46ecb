"""Values spread over columns: marks under ADA and TIDAK, times under each step, legs told by both ends."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from posko.core.rujukan import load
from posko.intake.check import check
from tests.intake.tables import book, rows_of, sentences

RUJUKAN = load("pemilu2024")
CITALANG = "32.14.01.2010"
CHECKLIST = [
    ["DAFTAR KESIAPAN TPS KEL. CITALANG TGL 12 FEBRUARI 2024 JAM 20.00"],
    ["NO", "NO TPS", "TENDA", None, "BILIK", None],
    [None, None, "ADA", "TIDAK", "ADA", "TIDAK"],
]


def _answers(*rows: list[Any]) -> tuple[list[tuple[Any, ...]], list[str]]:
    report = check(book([*CHECKLIST, *rows]), RUJUKAN)
    return rows_of(report, "kesiapan_tps", "tps_no", "item", "jawaban"), sentences(report)


def test_a_mark_under_no_is_bad_news_and_is_kept() -> None:
    rows, faults = _answers([1, "001", "√", None, None, "√"], [2, "002", None, "v", "v", None])
    assert rows == [(1, "R01", "ya"), (1, "R06", "tidak"), (2, "R01", "tidak"), (2, "R06", "ya")]
    assert faults == []


def test_an_item_without_a_mark_is_no_answer() -> None:
    rows, faults = _answers([1, "001", "√", None, None, None])
    assert (rows, faults) == ([(1, "R01", "ya")], [])


def test_two_marks_for_one_item_are_a_fault() -> None:
    rows, faults = _answers([1, "001", "√", "√", "√", None])
    assert rows == []
    assert faults == [
        (
            "Lembar «DATA», kolom «TENDA / TIDAK», baris 4 (D4): beri satu tanda √ pada salah satu kolom: "
            "TENDA / ADA, TENDA / TIDAK; kosongkan yang lain. Tertulis: «√»."
        )
    ]


def test_a_cross_beside_checks_is_no_mark() -> None:
    rows, _ = _answers([1, "001", "√", "x", "x", "√"])
    assert rows == [(1, "R01", "ya"), (1, "R06", "tidak")]


def test_a_lone_cross_among_checks_is_asked_about() -> None:
    rows, faults = _answers([1, "001", "√", None, None, "√"], [2, "002", "x", None, "√", None])
    assert rows == [(1, "R01", "ya"), (1, "R06", "tidak")]
    assert [fault[:50] for fault in faults] == ["Lembar «DATA», kolom «TENDA / ADA», baris 5 (C5): "]


def test_where_only_crosses_stand_they_are_the_marks() -> None:
    rows, _ = _answers([1, "001", "x", None, None, "x"], [2, "002", None, "X", "X", None])
    assert rows == [(1, "R01", "ya"), (1, "R06", "tidak"), (2, "R01", "tidak"), (2, "R06", "ya")]


def test_a_class_told_by_marks_without_a_heading_above() -> None:
    table = [
        ["TPS RAWAN"],
        ["SUMBER : BAWASLU KAB. PURWAKARTA"],
        ["NO", "TANGGAL", "KEL", "TPS", "KURANG RAWAN", "RAWAN", "SANGAT RAWAN"],
        [1, "08/02/2024 09.00", "Citalang", 1, None, "√", None],
        [2, "08/02/2024 09.00", "Citalang", 2, None, None, "√"],
    ]
    report = check(book(table), RUJUKAN)
    assert rows_of(report, "kerawanan_tps", "tps_no", "kelas", "sumber") == [
        (1, "rawan", "BAWASLU KAB. PURWAKARTA"),
        (2, "sangat_rawan", "BAWASLU KAB. PURWAKARTA"),
    ]


def test_steps_side_by_side_are_marks_or_times_as_the_cells_say() -> None:
    head = ["NO", "KELURAHAN", "JENIS", "JML KOTAK", "JAM", "BERANGKAT", "TIBA"]
    title = ["PERGESERAN KOTAK KPU KE PPK TANGGAL 9 FEBRUARI 2024"]
    marked = [
        [1, "Citalang", "PPWP", 32, "08.00", "√", None],
        [2, "Citalang", "PPWP", 32, "09.00", None, "√"],
    ]
    timed = [[1, "Citalang", "PPWP", 32, None, "08.00", "09.00"]]
    expected = [
        ("berangkat", datetime(2024, 2, 9, 1, tzinfo=UTC)),
        ("tiba", datetime(2024, 2, 9, 2, tzinfo=UTC)),
    ]
    for rows in (marked, timed):
        report = check(book([title, head, *rows]), RUJUKAN)
        assert rows_of(report, "distribusi", "peristiwa", "waktu_kejadian") == expected


def test_a_day_and_a_time_for_each_step() -> None:
    table = [
        ["PERGESERAN KOTAK KPU KE PPK"],
        ["NO", "KELURAHAN", "JENIS", "JML KOTAK", "BERANGKAT", None, "TIBA", None],
        [None, None, None, None, "TGL", "JAM", "TGL", "JAM"],
        [1, "Citalang", "PPWP", 32, "09/02/2024", "23.30", "10/02/2024", "00.40"],
        [2, "Citalang", "DPR", 32, "09/02/2024", "23.30", None, None],
    ]
    report = check(book(table), RUJUKAN)
    assert rows_of(report, "distribusi", "jenis", "peristiwa", "waktu_kejadian") == [
        ("PPWP", "berangkat", datetime(2024, 2, 9, 16, 30, tzinfo=UTC)),
        ("PPWP", "tiba", datetime(2024, 2, 9, 17, 40, tzinfo=UTC)),
        ("DPR", "berangkat", datetime(2024, 2, 9, 16, 30, tzinfo=UTC)),
    ]
    assert report.questions == ()


def test_stamps_of_voting_day_side_by_side() -> None:
    table = [
        ["LAPORAN SITUASI PEMUNGUTAN SUARA 14 FEBRUARI 2024"],
        ["NO", "KEL", "NO TPS", "JAM", None, None, "PELAPOR"],
        [None, None, None, "TPS DIBUKA", "TPS DITUTUP", "SELESAI PENGHITUNGAN", None],
        [1, "Citalang", "001", "07.00", "13.00", "19.45", "Pam TPS"],
        [2, "Citalang", "002", "07.10", "13.00", None, "Pam TPS"],
    ]
    report = check(book(table), RUJUKAN)
    assert rows_of(report, "pemungutan", "tps_no", "tahap") == [
        (1, "buka"),
        (1, "tutup"),
        (1, "selesai_hitung"),
        (2, "buka"),
        (2, "tutup"),
    ]
    assert report.questions == ()


@pytest.mark.parametrize(
    ("start", "end", "leg"),
    [
        ("Gudang KPU", "PPK Purwakarta", "KPU-PPK"),
        ("KPU", "PPK", "KPU-PPK"),
        ("Kec. Purwakarta", "Kel. Citalang", "PPK-PPS"),
        ("PPS Citalang", "TPS 001", "PPS-TPS"),
        ("TPS 12", "Kantor Desa Citalang", "TPS-PPS"),
    ],
)
def test_a_leg_told_by_its_ends(start: str, end: str, leg: str) -> None:
    table = [
        ["PERGESERAN KOTAK TANGGAL 9 FEBRUARI 2024"],
        ["NO", "DARI", "KE", "KELURAHAN", "JENIS", "JML", "JAM TIBA"],
        [1, start, end, "Citalang", "PPWP", 32, "08.00"],
    ]
    report = check(book(table), RUJUKAN)
    assert rows_of(report, "distribusi", "leg") == [(leg,)]


def test_ends_that_are_no_leg_are_a_fault_with_the_way_out() -> None:
    table = [
        ["PERGESERAN KOTAK TANGGAL 9 FEBRUARI 2024"],
        ["NO", "DARI", "KE", "KELURAHAN", "JENIS", "JML", "JAM TIBA"],
        [1, "KPU", "PPK", "Citalang", "PPWP", 32, "08.00"],
        [2, "KPU", "TPS", "Citalang", "PPWP", 32, "08.00"],
    ]
    report = check(book(table), RUJUKAN)
    assert (report.accepted_rows, report.rejected_rows) == (1, 1)
    assert sentences(report) == [
        (
            "Lembar «DATA», kolom «DARI», baris 4 (B4): tulis dari mana ke mana, misalnya dari «Gudang "
            "KPU» ke «PPK Purwakarta». Tertulis: «KPU». Leg yang dikenal: KPU-PPK, PPK-PPS, PPS-TPS, "
            "TPS-PPS, PPS-PPK, PPK-KPU."
        )
    ]


def test_ends_in_the_title_tell_the_leg_of_a_sheet() -> None:
    table = [
        ["BERITA ACARA PENGAWALAN", None],
        ["DARI", ": GUDANG KPU"],
        ["TUJUAN", ": PPK PURWAKARTA"],
        ["NO SURAT JALAN", ": SJ-014/II/2024"],
        ["TANGGAL", ": 9 FEBRUARI 2024"],
        ["NO", "KELURAHAN", "JENIS", "JML", "JAM TIBA"],
        [1, "Citalang", "PPWP", 32, "08.00"],
    ]
    report = check(book(table), RUJUKAN)
    assert rows_of(report, "distribusi", "leg", "surat_jalan", "kelurahan_kode") == [
        ("KPU-PPK", "SJ-014/II/2024", CITALANG)
    ]


def test_forces_side_by_side_are_counted_apart_and_the_rest_once() -> None:
    table = [
        ["DATA APEL PERSONEL PAM TPS"],
        ["TANGGAL 13 FEBRUARI 2024 PUKUL 06.00 WIB"],
        ["NO", "KEL/DESA", "HADIR", None, None, "LINMAS"],
        [None, None, "ORGANIK", "BKO POLRES", "TNI", None],
        [1, "Citalang", 2, 1, 0, 36],
        ["JUMLAH", None, 2, 1, 0, 36],
    ]
    report = check(book(table), RUJUKAN)
    assert rows_of(report, "personel", "asal", "jml_polri", "jml_linmas", "jenis_catatan") == [
        ("organik", 2, 36, "hadir"),
        ("bko_polres", 1, None, "hadir"),
        ("tni", 0, None, "hadir"),
    ]
    assert report.warnings == ()
