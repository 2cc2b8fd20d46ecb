"""Figures beside one another: which is the count of a row, what it counts, what is set aside."""

from __future__ import annotations

from typing import Any

import pytest

from posko.core.rujukan import load
from posko.intake.check import check
from tests.intake.tables import book, rows_of, sentences

RUJUKAN = load("pemilu2024")


def targets(report: Any) -> dict[str, str | None]:
    return {title: target for _, title, target, _ in report.tables[0].columns}


@pytest.mark.parametrize(
    "heads", [("S.D. KEMARIN", "HARI INI", "JUMLAH"), ("SEBELUMNYA", "HARI INI", "TOTAL")]
)
def test_of_cumulative_columns_today_is_the_count(heads: tuple[str, str, str]) -> None:
    rows: list[list[Any]] = [
        ["KEDATANGAN KOTAK SUARA DPD DI GUDANG PPK KEC. PURWAKARTA DARI KPU"],
        ["RABU, 7 FEBRUARI 2024 PUKUL 15.00 WIB"],
        ["NO", "KELURAHAN", *heads],
        [1, "Nagri Kidul", 20, 22, 42],
        [2, "Nagri Kaler", 30, 39, 69],
    ]
    report = check(book(rows), RUJUKAN, log="distribusi")
    report = check(book(rows), RUJUKAN, {report.questions[0].kunci: "DPD"}, log="distribusi")
    assert rows_of(report, "distribusi", "peristiwa", "jenis", "jumlah") == [
        ("tiba", "DPD", 22),
        ("tiba", "DPD", 39),
    ]
    said = [warning.pesan for warning in report.warnings if warning.jenis == "kumulatif"]
    lain = f"«{heads[0]}» dan «{heads[2]}» memuat hitungan kumulatif dan tidak dicatat."
    assert said == [f"jumlah kotak dibaca dari kolom «HARI INI»; {lain}"]


def test_the_stock_beside_what_came_and_went_is_no_count() -> None:
    rows: list[list[Any]] = [
        ["KEDATANGAN KOTAK SUARA DPD DI GUDANG PPK KEC. PURWAKARTA DARI KPU"],
        ["RABU, 7 FEBRUARI 2024 PUKUL 15.00 WIB"],
        ["NO", "KELURAHAN", "MASUK", "KELUAR", "JUMLAH"],
        [1, "Nagri Kidul", 42, 20, 22],
    ]
    report = check(book(rows), RUJUKAN, log="distribusi")
    assert rows_of(report, "distribusi", "jumlah") == []
    assert any("«Jumlah kotak»" in text and "wajib" in text for text in sentences(report))


COUNTED: list[list[Any]] = [
    ["KOTAK TIBA DI PPK DARI KPU 7 FEBRUARI 2024"],
    ["NO", "DESA", "TPS", "JAM TIBA", "JENIS", "JML"],
    [1, "Cilangkap", 18, "10.05", "PPWP", 18],
    [2, "Cicadas", 15, "10.30", "PPWP", 15],
]


def test_a_figure_for_each_kelurahan_is_asked_about_before_it_numbers_a_station() -> None:
    report = check(book(COUNTED), RUJUKAN)
    (question,) = report.questions
    assert (question.kunci, dict(question.pilihan).keys()) == ("tps_arti:tps", {"jumlah", "nomor"})
    assert question.pesan == (
        "Kolom «TPS» memuat satu bilangan untuk setiap kelurahan, misalnya 18 untuk Cilangkap. "
        "Apakah itu nomor TPS atau jumlah TPS?"
    )
    assert rows_of(report, "distribusi", "tps_no") == []


def test_stations_that_are_counted_are_not_numbered() -> None:
    report = check(book(COUNTED), RUJUKAN, answers={"tps_arti:tps": "jumlah"})
    assert rows_of(report, "distribusi", "tps_no", "jumlah") == [(None, 18), (None, 15)]
    assert "tps_jumlah" in {warning.jenis for warning in report.warnings}
    report = check(book(COUNTED), RUJUKAN, answers={"tps_arti:tps": "nomor"})
    assert rows_of(report, "distribusi", "tps_no", "jumlah") == [(18, 18), (15, 15)]


def test_a_box_for_each_station_is_not_asked_about() -> None:
    rows = [row if row[0] not in (1, 2) else [*row[:5], 1] for row in COUNTED]
    rows[0] = ["KOTAK TIBA DI TPS DARI PPS 13 FEBRUARI 2024"]
    report = check(book(rows), RUJUKAN)
    assert [question.kunci for question in report.questions] == []
    assert rows_of(report, "distribusi", "tps_no", "jumlah") == [(18, 1), (15, 1)]


@pytest.mark.parametrize(
    ("head", "cell", "regu", "jumlah"),
    [
        ("PETUGAS", "4 orang", None, 4),
        ("PETUGAS (JML)", 4, None, 4),
        ("PETUGAS", "PAT-2", "PAT-2", None),
    ],
)
def test_people_that_are_counted_are_no_unit(
    head: str, cell: Any, regu: str | None, jumlah: int | None
) -> None:
    rows: list[list[Any]] = [
        ["PENJAGAAN GUDANG 9 FEBRUARI 2024"],
        ["NO", "JAM", "TEMPAT", "KEL", "KEGIATAN", head, "KUNCI", "TEMUAN"],
        [1, "08.00", "Gudang PPK Purwakarta", "Nagri Tengah", "Penjagaan", cell, "utuh", "tidak"],
    ]
    report = check(book(rows), RUJUKAN)
    assert rows_of(report, "patroli", "regu", "jumlah_personel") == [(regu, jumlah)]


def test_a_row_for_each_numbered_box_counts_one() -> None:
    rows: list[list[Any]] = [
        ["DAFTAR NOMOR SEGEL KOTAK SUARA PPK KE PPS MUNJULJAYA, TIBA"],
        ["Minggu/11 Februari 2024 jam 11.20 WIB"],
        ["No", "Kelurahan", "Nomor Kotak", "Jenis Pemilu", "Nomor Segel"],
        [1, "Munjuljaya", "MJ-007-PPWP", "PPWP", "0023450"],
        [2, "Munjuljaya", "MJ-007-DPR", "DPR RI", "0023451"],
    ]
    report = check(book(rows), RUJUKAN)
    assert sentences(report) == []
    assert rows_of(report, "distribusi", "kotak_id", "jenis", "jumlah") == [
        ("MJ-007-PPWP", "PPWP", 1),
        ("MJ-007-DPR", "DPR", 1),
    ]


@pytest.mark.parametrize("heads", [("PROV", "KAB"), ("DPRD TK I", "DPRD TK II"), ("TK. I", "TK. II")])
def test_councils_are_told_by_their_level_beside_other_boxes(heads: tuple[str, str]) -> None:
    rows: list[list[Any]] = [
        ["TANDA TERIMA KOTAK SUARA DI TPS - KELURAHAN TEGAL MUNJUL DARI PPS"],
        ["SELASA, 13 FEBRUARI 2024"],
        ["NO", "TPS", "JAM TERIMA", "PPWP", "DPR", "DPD", *heads],
        [1, "01", "9.00", 1, 1, 1, 1, 1],
        [2, "02", "9.10", 1, 1, 1, 1, 1],
        [None, "Dipindahkan", None, 2, 2, 2, 2, 2],
        ["NO", "TPS", "JAM TERIMA", "PPWP", "DPR", "DPD", *heads],
        [None, "Pindahan", None, 2, 2, 2, 2, 2],
        [3, "03", "9.20", 1, 1, 1, 1, 1],
    ]
    report = check(book(rows), RUJUKAN)
    assert sentences(report) == []
    found = rows_of(report, "distribusi", "tps_no", "jenis")
    assert sorted(found) == sorted(
        (tps, jenis) for tps in (1, 2, 3) for jenis in ("PPWP", "DPR", "DPD", "DPRDP", "DPRDK")
    )
    assert [warning.pesan for warning in report.warnings if warning.jenis == "jumlah"] == []


def test_today_under_each_kind_of_box() -> None:
    rows: list[list[Any]] = [
        ["LAPORAN HARIAN KEDATANGAN LOGISTIK DI GUDANG PPK KEC. PURWAKARTA DARI KPU"],
        ["HARI/TGL : RABU / 7 FEBRUARI 2024"],
        ["JAM : 15.00 WIB"],
        ["NO", "KELURAHAN", "KOTAK PPWP", None, None, "KOTAK DPR", None, None],
        [None, None, *["S.D. KEMARIN", "HARI INI", "S.D. HARI INI"] * 2],
        [1, "Nagri Kidul", 20, 22, 42, 0, 42, 42],
        [None, "JUMLAH", 20, 22, 42, 0, 42, 42],
    ]
    merged = [(4, 3, 4, 5), (4, 6, 4, 8)]
    report = check(book(rows, merged=merged), RUJUKAN, log="distribusi")
    assert sentences(report) == []
    assert rows_of(report, "distribusi", "kelurahan_kode", "jenis", "jumlah") == [
        ("32.14.01.1001", "PPWP", 22),
        ("32.14.01.1001", "DPR", 42),
    ]
    (said,) = (warning.pesan for warning in report.warnings if warning.jenis == "kumulatif")
    assert "«KOTAK PPWP / S.D. HARI INI»" in said


def test_trips_side_by_side_are_held_with_the_way_out() -> None:
    rows: list[list[Any]] = [
        ["PENGIRIMAN KOTAK DARI PPK KE PPS, SABTU 10 FEBRUARI 2024, KOTAK DPRD PROVINSI"],
        ["NO", "KELURAHAN", "RIT I", None, "RIT II", None, "JUMLAH"],
        [None, None, "JAM BRKT", "KOTAK", "JAM BRKT", "KOTAK", None],
        [1, "Ciseureuh", "08.00", 60, "10.30", 43, 103],
    ]
    report = check(book(rows), RUJUKAN, log="distribusi")
    assert rows_of(report, "distribusi", "jumlah") == []
    assert any(
        "tulis satu baris untuk setiap rit. Baris ini memuat «RIT I» dan «RIT II» sekaligus." in text
        for text in sentences(report)
    )


def test_people_among_names_of_units_are_a_fault() -> None:
    rows: list[list[Any]] = [
        ["PENJAGAAN GUDANG 9 FEBRUARI 2024"],
        ["NO", "JAM", "TEMPAT", "KEL", "KEGIATAN", "PETUGAS", "TEMUAN"],
        [1, "08.00", "Gudang PPK Purwakarta", "Nagri Tengah", "Penjagaan", "4 orang", "tidak"],
        [2, "10.00", "Gudang PPK Purwakarta", "Nagri Tengah", "Penjagaan", "PAT-2", "tidak"],
    ]
    report = check(book(rows), RUJUKAN)
    assert rows_of(report, "patroli", "regu") == [("PAT-2",)]
    assert ["Jumlah orang ditulis pada kolom «Jumlah personel»." in text for text in sentences(report)] == [
        True
    ]


def test_stations_with_their_unit_behind_are_counted() -> None:
    rows: list[list[Any]] = [
        ["KOTAK TIBA DI PPS DARI PPK 11 FEBRUARI 2024"],
        ["NO", "KEL", "TPS", "JAM TIBA", "PPWP", "DPR"],
        [1, "Cilangkap", "18 TPS", "10.05", 18, 18],
        [2, "Cicadas", "15 TPS", "10.05", 15, 15],
    ]
    (question,) = check(book(rows), RUJUKAN).questions
    assert "misalnya 18 TPS untuk Cilangkap" in question.pesan


def test_a_misspelt_place_before_the_station_is_asked_about() -> None:
    rows: list[list[Any]] = [
        ["KOTAK TIBA DI PPS DARI PPK KELURAHAN CISEUREUH 11 FEBRUARI 2024"],
        ["NO", "TPS", "JAM TIBA", "JENIS", "JML"],
        [1, "Munjuljya / TPS 5", "10.05", "PPWP", 1],
    ]
    report = check(book(rows), RUJUKAN)
    assert [question.kunci for question in report.questions] == ["kelurahan:munjuljya"]
    assert rows_of(report, "distribusi", "tps_no") == []
