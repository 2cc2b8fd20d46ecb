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


@pytest.mark.parametrize(
    "cell", ["9 Februari", "9 Feb", "9/2", "09/02", "9/II", "9-Feb", "Jumat, 9 Feb.", "9Feb"]
)
def test_a_day_without_a_year_is_read_when_only_one_year_can_be_meant(cell: str) -> None:
    found = read_date(cell, WINDOW)
    assert (found.value, [jenis for jenis, _ in found.notes]) == (JUMAT, ["tanpa_tahun"])


def test_a_day_without_a_year_says_which_one_was_taken() -> None:
    assert [pesan for _, pesan in read_date("Senin, 9 Feb", WINDOW).notes] == [
        (
            "«9 Feb» ditulis tanpa tahun dan dibaca 9 Februari 2024, satu-satunya yang berada "
            "dalam masa peristiwa."
        ),
        "9 Februari 2024 adalah hari Jumat, sedangkan tertulis Senin. Dibaca menurut tanggalnya.",
    ]


def test_a_day_of_two_years_or_of_none_says_that_the_year_is_needed() -> None:
    twice = Window(date(2023, 1, 1), date(2024, 12, 31))
    assert read_date("9 Februari", twice).way_out == "Tulis tahunnya juga."
    assert read_date("9 Juli", WINDOW).way_out == "Tulis tahunnya juga."
    assert read_date("10.12", WINDOW).value is None  # it may as well be a time


def test_a_time_after_a_day_is_no_year() -> None:
    day, rest = split_date("9 Feb 10.30", WINDOW)
    assert (day.value, rest) == (JUMAT, "10.30")
    assert split_date("9 Feb 24 10.30", WINDOW) == (read_date(JUMAT, WINDOW), "10.30")


def test_the_apostrophe_of_a_text_is_no_part_of_it() -> None:
    assert read_date("'09/02/2024", WINDOW).value == JUMAT


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


@pytest.mark.parametrize("cell", ["9 Feb'24", "9 Feb’24", "9-Feb '24", "09.02.24"])
def test_a_short_year_needs_no_space_before_its_apostrophe(cell: str) -> None:
    assert read_date(cell, WINDOW) == read_date(JUMAT, WINDOW)


def test_a_stroke_parts_the_day_from_the_time() -> None:
    assert split_date("Jumat, 9 Feb 24 / 10.30", WINDOW) == (read_date(JUMAT, WINDOW), "10.30")


@pytest.mark.parametrize(
    ("cell", "rest"),
    [
        ("9-2-2024 s.d. 10-2-2024", ""),
        ("9/2/2024 - 10/2/2024", ""),
        ("Jumat, 9 Feb 2024 s/d Sabtu, 10 Feb 2024", ""),
        ("9 s.d. 10 Februari 2024", ""),
        ("9-10 Feb 2024", ""),
        ("9 s/d 10/2/2024", ""),
        ("9-2-2024 s.d. 10-2-2024 / 20.00", "20.00"),
    ],
)
def test_of_a_range_of_days_the_start_is_taken_and_said(cell: str, rest: str) -> None:
    found, after = split_date(cell, WINDOW)
    assert (found.value, [jenis for jenis, _ in found.notes], after) == (JUMAT, ["rentang_tanggal"], rest)


def test_what_is_said_of_a_range_of_days() -> None:
    ((_, said),) = read_date("9-10 Feb 2024", WINDOW).notes
    assert said == "dari «9-10 Feb 2024» diambil tanggal mulainya, 9 Februari 2024."


@pytest.mark.parametrize("cell", ["10-2-2024 s.d. 9-2-2024", "11 s.d. 9 Feb 2024", "9 s.d. 10"])
def test_a_range_that_runs_backwards_or_has_no_month_is_no_day(cell: str) -> None:
    assert read_date(cell, WINDOW).value is None
