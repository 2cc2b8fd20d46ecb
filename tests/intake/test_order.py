"""This file shows that a list running past midnight under one date is told of, and that others are not."""

from __future__ import annotations

import pytest

from posko.core.rujukan import load
from posko.intake.check import check
from tests.intake.tables import book, rows_of

RUJUKAN = load("pemilu2024")
TITLE = ["PENGIRIMAN KOTAK PPS KE TPS TANGGAL 13-02-2024"]
HEAD = ["NO", "KEL", "TPS", "JENIS", "JML", "PKL", "STATUS"]


def listed(*clocks: str):
    rows = [[n, "Citalang", n, "PPWP", 1, clock, "BERANGKAT"] for n, clock in enumerate(clocks, 1)]
    return check(book([TITLE, HEAD, *rows]), RUJUKAN)


def nights(report) -> list[str]:
    return [warning.sentence() for warning in report.warnings if warning.jenis == "jam_mundur"]


def test_a_night_under_one_date_is_told_and_not_mended() -> None:
    report = listed("22.10", "23.45", "00.20", "00.50")
    assert nights(report) == [
        (
            "Lembar «DATA», kolom «PKL», baris 5 (F5): jam mundur dari 23.45 ke 00.20 di bawah tanggal yang "
            "sama. Bila lewat tengah malam, tanggalnya perlu ditulis pada baris ini dan baris sesudahnya."
        )
    ]
    zona = RUJUKAN.peristiwa.zona
    moments = [moment.astimezone(zona) for (moment,) in rows_of(report, "distribusi", "waktu_kejadian")]
    assert [f"{moment:%d %H.%M}" for moment in moments] == ["13 22.10", "13 23.45", "13 00.20", "13 00.50"]


def test_midnight_closes_its_day() -> None:
    assert len(nights(listed("22.10", "24.00", "00.30"))) == 1


@pytest.mark.parametrize(
    "clocks",
    [
        ("06.10", "14.00", "23.45"),
        ("09.00", "08.30", "10.00"),  # a little out of order
        ("20.00", "06.30", "21.00", "07.00"),  # one place after another
        ("23.10", "04.00", "15.00", "02.00", "22.00", "01.00", "09.00", "03.00"),  # in no order at all
    ],
)
def test_other_lists_are_not(clocks: tuple[str, ...]) -> None:
    assert nights(listed(*clocks)) == []


def test_a_dated_night_needs_nothing_said() -> None:
    head = ["KEL", "TPS", "JENIS", "JML", "TGL", "PKL", "STATUS"]
    rows = [
        ["Citalang", 1, "PPWP", 1, "13/02/2024", "23.45", "BERANGKAT"],
        ["Citalang", 2, "PPWP", 1, "14/02/2024", "00.20", "BERANGKAT"],
    ]
    assert nights(check(book([["PPS KE TPS"], head, *rows]), RUJUKAN)) == []


def test_nothing_arrives_before_it_has_left() -> None:
    head = ["KEL", "TPS", "JENIS", "JML", "JAM BERANGKAT", "JAM TIBA"]
    rows = [["Citalang", 1, "PPWP", 1, "22.10", "23.00"], ["Citalang", 2, "PPWP", 1, "23.45", "00.20"]]
    assert nights(check(book([TITLE, head, *rows]), RUJUKAN)) == [
        (
            "Lembar «DATA», kolom «JAM TIBA», baris 4 (F4): jam tiba 00.20 lebih awal daripada jam berangkat "
            "23.45 pada tanggal yang sama. Bila tiba lewat tengah malam, tanggalnya perlu ditulis."
        )
    ]
