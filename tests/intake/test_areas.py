"""This file shows what a place that is no single kelurahan is read as, and where it is refused."""

from __future__ import annotations

import pytest

from posko.core.rujukan import load
from posko.intake.check import check
from tests.intake.tables import book, rows_of, sentences

RUJUKAN = load("pemilu2024")
HEAD = [
    *("BERLAKU MULAI", "BERLAKU HINGGA", "WILAYAH", "SUMBER PERINGATAN", "JENIS PERINGATAN"),
    "TINGKAT PERINGATAN",
]


def warned(place: str, answers=None):
    row = ["13/02/2024 13.00", "13/02/2024 18.00", place, "BMKG", "Hujan lebat", "Waspada"]
    return check(book([["PERINGATAN DINI BMKG"], HEAD, row]), RUJUKAN, answers or {})


@pytest.mark.parametrize(
    "place",
    ["Seluruh wilayah", "SELURUH WILAYAH HUKUM POLSEK", "semua kelurahan", "Semua desa", "se-wilayah"],
)
def test_a_warning_for_everywhere_has_no_place_and_says_so(place: str) -> None:
    report = warned(place)
    assert rows_of(report, "peringatan", "kelurahan_kode") == [(None,)]
    assert [w.pesan for w in report.warnings] == [
        f"«{place}» dibaca seluruh wilayah; kelurahannya dikosongkan."
    ]


@pytest.mark.parametrize("place", ["se-Kecamatan Purwakarta", "Kec. Purwakarta"])
def test_a_warning_for_a_kecamatan_is_spread_when_somebody_says_so(place: str) -> None:
    report = warned(place)
    (question,) = report.questions
    assert question.pesan == f"«{place}» adalah kecamatan. Berlaku untuk semua (10) kelurahan dan desanya?"
    assert (report.waiting_rows, report.faults) == (1, ())

    spread = warned(place, {question.kunci: "bentang"})
    kodes = [kode for (kode,) in rows_of(spread, "peringatan", "kelurahan_kode")]
    assert kodes == [row["kelurahan_kode"] for row in RUJUKAN.wilayah if row["kecamatan"] == "Purwakarta"]
    assert spread.accepted_rows == 1

    assert [fault.jenis for fault in warned(place, {question.kunci: "tidak"}).faults] == ["kecamatan"]


def test_another_kecamatan_is_a_fault() -> None:
    assert [fault.jenis for fault in warned("Kecamatan Plered").faults] == ["kecamatan"]


def test_boxes_for_everywhere_need_a_row_for_each_place() -> None:
    head = ["KEL", "TPS", "JENIS", "JML", "PKL", "STATUS"]
    row = ["Seluruh wilayah", None, "PPWP", 500, "06.10", "BERANGKAT"]
    report = check(book([["PPS KE TPS TANGGAL 13-02-2024"], head, row]), RUJUKAN)
    assert sentences(report) == [
        (
            "Lembar «DATA», kolom «KEL», baris 3 (A3): isi dengan nama kelurahan atau desa di wilayah "
            "Polsek. Tertulis: «Seluruh wilayah». Tulis satu baris untuk setiap kelurahan atau desa."
        )
    ]
