"""This file shows that a day is read as day, month, year in every spelling, and that doubt is said aloud."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posko.intake.normalise.dates import BULAN, HARI, Window, read_date, split_date

WINDOW = Window(date(2023, 9, 29), date(2024, 4, 19))
JUMAT = date(2024, 2, 9)


@pytest.mark.parametrize(
    "cell",
    [
        "09/02/2024",
        "9/2/2024",
        "9-2-2024",
        "09.02.2024",
        "09/02/24",
        "9 2 2024",
        "2024-02-09",
        "9 Februari 2024",
        "09 FEBRUARI 2024",
        "9 Feb 24",
        "9 Peb 2024",
        "9 Pebruari 2024",
        "9-Feb-2024",
        "9 feb. '24",
        "Jumat, 09 Februari 2024",
        "Jum'at, 09/02/24",
        "Jum’at 9-2-2024",
        "JUMAT/09-02-2024",
        "Jumat (9/2/2024)",
        "Tanggal 9 Februari 2024",
        "Tgl. 09/02/2024",
        "Hari Jumat tanggal 9 Februari 2024",
        "Hari/tanggal: Jumat, 9/2/24",
        45331,
        45331.0,
        "45331",
        date(2024, 2, 9),
        datetime(2024, 2, 9),  # noqa: DTZ001
    ],
)
def test_every_spelling_of_one_day(cell) -> None:
    assert read_date(cell, WINDOW).value == JUMAT
    assert read_date(cell, WINDOW).notes == ()


@pytest.mark.parametrize(("name", "month"), BULAN.items())
def test_every_name_of_a_month(name: str, month: int) -> None:
    year = 2023 if month > 9 else 2024
    assert read_date(f"3 {name} {year}", WINDOW).value == date(year, month, 3)


@pytest.mark.parametrize(
    ("cell", "day", "note"),
    [
        (
            "Kamis, 16 Februari 2024",
            date(2024, 2, 16),
            (
                "hari",
                "16 Februari 2024 adalah hari Jumat, sedangkan tertulis Kamis. Dibaca menurut tanggalnya.",
            ),
        ),
        (
            "Selasa (12/2/2024)",
            date(2024, 2, 12),
            (
                "hari",
                "12 Februari 2024 adalah hari Senin, sedangkan tertulis Selasa. Dibaca menurut tanggalnya.",
            ),
        ),
        (
            "8 Februari 2023",
            date(2023, 2, 8),
            (
                "tahun",
                (
                    "dibaca 8 Februari 2023; tahunnya di luar masa peristiwa (29 September 2023 sampai 19 "
                    "April 2024)."
                ),
            ),
        ),
        (
            "2/9/2024",
            date(2024, 9, 2),
            (
                "tertukar",
                (
                    "dibaca 2 September 2024, di luar masa peristiwa. Bila maksudnya 9 Februari 2024, "
                    "bulan dan harinya tertukar."
                ),
            ),
        ),
        (
            datetime(2024, 9, 2),  # noqa: DTZ001
            date(2024, 9, 2),
            (
                "tertukar",
                (
                    "dibaca 2 September 2024, di luar masa peristiwa. Bila maksudnya 9 Februari 2024, "
                    "bulan dan harinya tertukar."
                ),
            ),
        ),
        (
            "20 Juni 2024",
            date(2024, 6, 20),
            (
                "jendela",
                "dibaca 20 Juni 2024, di luar masa peristiwa (29 September 2023 sampai 19 April 2024).",
            ),
        ),
    ],
)
def test_a_doubtful_day_is_taken_as_written_and_said(cell, day: date, note: tuple[str, str]) -> None:
    found = read_date(cell, WINDOW)
    assert (found.value, found.notes) == (day, (note,))


@pytest.mark.parametrize(
    "cell",
    [
        "besok",
        "31/02/2024",
        "13/13/2024",
        "0/1/2024",
        "Feb 9, 2024",
        "9 Fubruari 2024",
        True,
        12,
        1.5,
        time(9, 2),
        "09/02/2024 x",
    ],
)
def test_no_day(cell) -> None:
    found = read_date(cell, WINDOW)
    assert (found.value, found.need, found.jenis) == (
        None,
        "isi dengan tanggal, misalnya 09/02/2024",
        "tanggal",
    )


def test_a_day_without_a_year_says_so() -> None:
    assert read_date("9 Februari", WINDOW).way_out == "Tulis tahunnya juga."


@pytest.mark.parametrize("cell", [None, "", "  "])
def test_an_empty_cell_is_no_fault(cell) -> None:
    found = read_date(cell, WINDOW)
    assert (found.value, found.need) == (None, "")


@pytest.mark.parametrize(
    ("cell", "rest"),
    [
        ("09/02/2024 10.30", "10.30"),
        ("Jumat, 9 Feb 2024, pukul 10.30 WIB", "pukul 10.30 WIB"),
        ("2024-02-09T10:30", "10:30"),
    ],
)
def test_what_stands_after_the_day_is_handed_back(cell: str, rest: str) -> None:
    found, after = split_date(cell, WINDOW)
    assert (found.value, after) == (JUMAT, rest)


@given(
    st.dates(date(2023, 9, 29), date(2024, 4, 19)),
    st.sampled_from(["{d}/{m}/{y}", "{d:02}.{m:02}.{y}", "{d}-{m}-{yy:02}"]),
)
def test_any_day_survives_writing(day: date, form: str) -> None:
    text = form.format(d=day.day, m=day.month, y=day.year, yy=day.year % 100)
    written = f"{HARI[day.weekday()].upper()}, {text}"
    assert read_date(written, WINDOW) == read_date(day, WINDOW)
