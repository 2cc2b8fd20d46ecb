"""This file shows that a list running past midnight under one date is told of, and that others are not."""

from __future__ import annotations

import pytest

from posko.core.rujukan import load
from posko.intake.check import check
from tests.intake.tables import book, rows_of

RUJUKAN = load("pemilu2024")
TITLE = ["PENGIRIMAN KOTAK PPS KE TPS TANGGAL 13-02-2024"]
HEAD = ["NO", "KEL", "TPS", "JENIS", "JML", "PKL", "STATUS"]


def listed(*clocks: str, **answers: str):
    rows = [[n, "Citalang", n, "PPWP", 1, clock, "BERANGKAT"] for n, clock in enumerate(clocks, 1)]
    return check(book([TITLE, HEAD, *rows]), RUJUKAN, {f"{key}:DATA": code for key, code in answers.items()})


def moments(report) -> list[str]:
    zona = RUJUKAN.peristiwa.zona
    rows = rows_of(report, "distribusi", "waktu_kejadian")
    return [f"{moment.astimezone(zona):%d %H.%M}" for (moment,) in rows]


def nights(report) -> list[str]:
    return [question.pesan for question in report.questions if question.kunci == "malam:DATA"]


def test_a_night_under_one_date_is_asked_about_and_not_mended() -> None:
    report = listed("22.10", "23.45", "00.20", "00.50")
    (question,) = nights(report)
    assert question == (
        "Lembar «DATA»: jam mundur dari 23.45 ke 00.20 di bawah tanggal yang sama. Apakah baris itu, dan "
        "yang sesudahnya di bawah tanggal itu, terjadi pada hari berikutnya?"
    )
    assert moments(report) == ["13 22.10", "13 23.45"]
    assert report.waiting_rows == 2


def test_the_answer_moves_the_rows_past_midnight_and_says_so() -> None:
    report = listed("22.10", "23.45", "00.20", "00.50", malam="besok")
    assert moments(report) == ["13 22.10", "13 23.45", "14 00.20", "14 00.50"]
    (warning,) = report.warnings
    assert warning.sentence() == (
        "Lembar «DATA», kolom «PKL», baris 5 (F5): 2 baris lewat tengah malam dibaca pada hari "
        "berikutnya, sesuai jawaban Anda."
    )


def test_a_date_that_is_right_stays_and_is_still_told() -> None:
    report = listed("22.10", "23.45", "00.20", malam="tetap")
    assert moments(report) == ["13 22.10", "13 23.45", "13 00.20"]
    assert [warning.jenis for warning in report.warnings] == ["jam_mundur"]


def test_two_midnights_under_one_date_are_two_days() -> None:
    clocks = ("22.10", "23.45", "00.20", "05.00", "23.50", "00.10")
    assert len(nights(listed(*clocks))) == 1
    report = listed(*clocks, malam="besok")
    assert moments(report)[2:] == ["14 00.20", "14 05.00", "14 23.50", "15 00.10"]


def test_a_long_list_of_nights_is_asked_about_in_one_go() -> None:
    report = listed(*[f"{hour:02}.00" for hour in range(24)] * 40)
    assert (len(nights(report)), report.waiting_rows) == (1, 936)


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
    rows = [
        ["Citalang", 1, "PPWP", 1, "22.10", "23.00"],
        ["Citalang", 2, "PPWP", 1, "23.45", "00.20"],
        ["Citalang", 3, "PPWP", 1, "00.30", "01.10"],
    ]
    asked = check(book([TITLE, head, *rows]), RUJUKAN)
    assert len(nights(asked)) == 1
    assert asked.waiting_rows == 2
    told = check(book([TITLE, head, *rows]), RUJUKAN, {"malam:DATA": "besok"})
    assert moments(told) == ["13 22.10", "13 23.00", "13 23.45", "14 00.20", "14 00.30", "14 01.10"]


def night(title: str, *clocks: str, **answers: str):
    rows = [[n, "Citalang", n, "PPWP", 1, clock, "TIBA"] for n, clock in enumerate(clocks, 1)]
    told = {f"{key}:DATA": code for key, code in answers.items()}
    return check(book([["KOTAK DARI TPS KE PPS"], [title], HEAD, *rows]), RUJUKAN, told)


def test_a_night_whose_rows_begin_past_midnight_is_asked_about() -> None:
    asked = night("RABU MALAM, 14 FEBRUARI 2024", "00.10", "00.40", "06.30")
    assert (nights(asked), asked.waiting_rows) == (
        [
            (
                "Lembar «DATA»: judul menyebut malam, sedangkan baris pertamanya pukul 00.10. Apakah baris "
                "itu, dan yang sesudahnya di bawah tanggal itu, terjadi pada hari berikutnya?"
            )
        ],
        3,
    )
    told = night("RABU MALAM, 14 FEBRUARI 2024", "00.10", "00.40", "06.30", malam="besok")
    assert moments(told) == ["15 00.10", "15 00.40", "15 06.30"]
    kept = night("RABU MALAM, 14 FEBRUARI 2024", "00.10", malam="tetap")
    assert (moments(kept), [warning.jenis for warning in kept.warnings]) == (["14 00.10"], ["jam_mundur"])


@pytest.mark.parametrize(
    ("title", "clock"),
    [
        ("RABU DINI HARI, 14 FEBRUARI 2024", "00.10"),
        ("RABU, 14 FEBRUARI 2024", "00.10"),
        ("RABU MALAM, 14 FEBRUARI 2024", "19.10"),
        ("RABU MALAM", "14/02/2024 00.10"),
        ("RABU MALAM, 14 FEBRUARI 2024", "14/02/2024 00.10"),  # a day of its own
    ],
)
def test_other_first_rows_of_a_night_are_not(title: str, clock: str) -> None:
    report = night(title, clock)
    assert (nights(report), report.accepted_rows) == ([], 1)


def test_under_two_days_the_midnight_is_asked_after_the_day() -> None:
    title = "MALAM 14 KE 15 FEBRUARI 2024"
    clocks = ("21.00", "22.40", "00.15")
    assert [q.kunci for q in night(title, *clocks).questions] == ["tanggal:DATA"]
    assert len(nights(night(title, *clocks, tanggal="2024-02-14"))) == 1
    told = night(title, *clocks, tanggal="2024-02-14", malam="besok")
    assert moments(told) == ["14 21.00", "14 22.40", "15 00.15"]
    assert moments(night(title, "00.15", tanggal="2024-02-15")) == ["15 00.15"]  # the morning's own day
    assert len(nights(night(title, "00.15", tanggal="2024-02-14"))) == 1
