"""This file shows that a time is read in every spelling, spoiled numbers included, and instants with it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posko.intake.normalise.dates import Window
from posko.intake.normalise.times import read_instant, read_time

WINDOW = Window(date(2023, 9, 29), date(2024, 4, 19))
ZONA = ZoneInfo("Asia/Jakarta")


@pytest.mark.parametrize(
    "cell",
    [
        "10.29",
        "10:29",
        "10,29",
        "15;00".replace("15;00", "10;29"),
        "1029",
        1029,
        "10.29 WIB",
        "10.29 Wib.",
        "pkl. 10.29",
        "pkl 10.29 WIB",
        "Pukul 10.29 WIB",
        "jam 10.29 wib",
        "10:29:00",
        "10.29.00",
        "10-29",
        time(10, 29),
        datetime(2024, 2, 9, 10, 29),  # noqa: DTZ001
        timedelta(hours=10, minutes=29),
        0.436805555555556,
        "(10.29)",
        "'10.29",
        "Pagi 10.29",
        "Shift 1 (10.29)",
        "Shift II: pukul 10.29 WIB",
    ],
)
def test_every_spelling_of_one_time(cell) -> None:
    found = read_time(cell)
    assert (found.value, found.notes) == (time(10, 29), ())


@pytest.mark.parametrize(
    ("cell", "clock", "note"),
    [
        (10.3, time(10, 30), ("jam_desimal", "angka 10,3 dibaca pukul 10.30.")),
        (8, time(8), ("jam_desimal", "angka 8 dibaca pukul 08.00.")),
        (10.29, time(10, 29), ("jam_desimal", "angka 10,29 dibaca pukul 10.29.")),
        ("10.3", time(10, 30), ("jam_desimal", "«10.3» dibaca pukul 10.30.")),
        ("08", time(8), ("jam_desimal", "«08» dibaca pukul 08.00.")),
        ("08.00 – 10.30", time(8), ("rentang_jam", "dari «08.00 – 10.30» diambil jam mulainya, 08.00.")),
        ("08.00-10.30", time(8), ("rentang_jam", "dari «08.00-10.30» diambil jam mulainya, 08.00.")),
        (
            "08.00 s/d selesai",
            time(8),
            ("rentang_jam", "dari «08.00 s/d selesai» diambil jam mulainya, 08.00."),
        ),
        (
            "08.00 s.d. selesai",
            time(8),
            ("rentang_jam", "dari «08.00 s.d. selesai» diambil jam mulainya, 08.00."),
        ),
        (
            "pukul 10.00 WIB hingga 12.00 WIB",
            time(10),
            ("rentang_jam", "dari «pukul 10.00 WIB hingga 12.00 WIB» diambil jam mulainya, 10.00."),
        ),
    ],
)
def test_a_time_that_needed_reading_is_noted(cell, clock: time, note: tuple[str, str]) -> None:
    found = read_time(cell)
    assert (found.value, found.notes) == (clock, (note,))


@pytest.mark.parametrize(
    "cell", ["25.10", "10.75", "24.10", "pagi", "selesai", "10.30 WITA", 2500, 99, 10.75, True, "08-10"]
)
def test_no_time(cell) -> None:
    found = read_time(cell)
    assert (found.value, found.need) == (None, "isi dengan jam WIB, misalnya 10.30")


@given(st.times())
def test_any_minute_survives_writing(clock: time) -> None:
    clock = clock.replace(second=0, microsecond=0)
    assert read_time(clock.strftime("%H.%M")).value == clock
    assert read_time(clock.strftime("pkl. %H:%M WIB")).value == clock


HALF_PAST_TEN = datetime(2024, 2, 9, 3, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "clock", "default"),
    [
        ("09/02/2024 10.30", None, None),
        ("Jumat, 9 Februari 2024 pukul 10.30 WIB", None, None),
        ("09/02/2024", "10.30", None),
        (datetime(2024, 2, 9, 10, 30), None, None),  # noqa: DTZ001
        (date(2024, 2, 9), time(10, 30), None),
        (45331, 1030, None),
        (45331.4375, None, None),
        (None, "10.30", date(2024, 2, 9)),
        ("10.30", None, date(2024, 2, 9)),
        (time(10, 30), None, date(2024, 2, 9)),
        ("09/02/2024", time(10, 30), date(2024, 2, 1)),
    ],
)
def test_an_instant_from_one_cell_two_cells_or_a_title(day, clock, default) -> None:
    found, is_timeless = read_instant(day, clock, WINDOW, ZONA, default)
    assert (found.value, found.need, is_timeless) == (HALF_PAST_TEN, "", False)


@pytest.mark.parametrize(
    ("day", "clock", "need", "is_timeless"),
    [
        ("09/02/2024", None, "isi juga jamnya, misalnya 09/02/2024 10.30", True),
        (None, "10.30", "isi juga tanggalnya, misalnya 09/02/2024 10.30", False),
        ("besok", None, "isi dengan tanggal dan jam, misalnya 09/02/2024 10.30", False),
        ("09/02/2024", "pagi", "isi dengan jam WIB, misalnya 10.30", False),
        (None, None, "", False),
    ],
)
def test_half_an_instant_says_which_half_is_needed(day, clock, need: str, is_timeless: bool) -> None:  # noqa: FBT001
    found, timeless = read_instant(day, clock, WINDOW, ZONA)
    assert (found.value, found.need, timeless) == (None, need, is_timeless)


@pytest.mark.parametrize("cell", ["24.00", "24:00 WIB", "24", 24, 24.0, timedelta(days=1), "24.00-06.00"])
def test_midnight_written_as_24_belongs_to_the_next_day(cell) -> None:
    found, _ = read_instant("13/02/2024", cell, WINDOW, ZONA)
    assert found.value == datetime(2024, 2, 14, 0, 0, tzinfo=ZONA)
    assert ("jam_24", "pukul 24.00 dibaca pukul 00.00 hari berikutnya.") in found.notes


def test_midnight_at_the_end_of_a_range_changes_nothing() -> None:
    found, _ = read_instant("13/02/2024", "18.00-24.00", WINDOW, ZONA)
    assert found.value == datetime(2024, 2, 13, 18, 0, tzinfo=ZONA)


def test_a_watch_is_read_by_its_first_hour() -> None:
    found = read_time("Pagi 07.00 s.d. 15.00")
    assert (found.value, [jenis for jenis, _ in found.notes]) == (time(7), ["rentang_jam"])


@pytest.mark.parametrize(
    "cell", ["± 22.00", "+/- 22.00 WIB", "sekitar pukul 22.00", "kurang lebih jam 22.00"]
)
def test_a_time_about_which_nobody_is_sure_is_read_and_told(cell: str) -> None:
    found = read_time(cell)
    assert (found.value, found.notes) == (
        time(22),
        (("perkiraan", f"«{cell}» adalah perkiraan dan dibaca pukul 22.00."),),
    )
