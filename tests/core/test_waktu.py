"""This file shows that instants and numbers read as Indonesians write them, on any machine."""

from datetime import UTC, date, datetime, time

import pytest

from posko.core import angka, waktu
from posko.core.errors import UserError

PAGI = datetime(2024, 2, 12, 23, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("menit", "kata"),
    [
        (0, "0 mnt"),
        (40, "40 mnt"),
        (60, "1 jam"),
        (340, "5 jam 40 mnt"),
        (1440, "1 hari"),
        (1623, "1 hari 3 jam"),
        (-90, "−1 jam 30 mnt"),
    ],
)
def test_spans(menit, kata) -> None:
    assert waktu.lama(menit) == kata


def test_an_instant_is_shown_on_the_stations_clock() -> None:
    assert waktu.jam_zona(PAGI) == "06.00 WIB"
    assert waktu.hari_tanggal(PAGI) == "Selasa, 13 Februari 2024"
    assert waktu.waktu(PAGI) == "13 Feb 06.00"


@pytest.mark.parametrize(
    ("jam", "h"),
    [
        (datetime(2024, 2, 13, 16, 59, tzinfo=UTC), "H-1"),
        (datetime(2024, 2, 13, 17, 0, tzinfo=UTC), "H"),
        (datetime(2024, 2, 16, 17, 0, tzinfo=UTC), "H+3"),
    ],
)
def test_days_are_counted_on_the_stations_calendar(jam, h) -> None:
    assert waktu.hitung_h(jam, date(2024, 2, 14)) == h


def test_the_last_parade_is_strictly_before() -> None:
    assert waktu.waktu(waktu.apel_sebelum(PAGI, time(6))) == "12 Feb 06.00"
    assert waktu.waktu(waktu.apel_sebelum(PAGI.replace(minute=1), time(6))) == "13 Feb 06.00"


def test_an_instant_without_a_zone_is_the_stations() -> None:
    assert waktu.parse_instant("2024-02-13T06:00") == PAGI
    assert waktu.parse_instant("2024-02-12T23:00+00:00") == PAGI
    with pytest.raises(UserError, match="Waktu «13/02» tidak terbaca"):
        waktu.parse_instant("13/02")


def test_numbers() -> None:
    assert angka.bulat(3275) == "3.275"
    assert angka.desimal(12.5) == "12,5"
    assert angka.persen(78.2) == "78 %"
    assert (angka.selisih(12), angka.selisih(-3), angka.selisih(0)) == ("+12", "−3", "0")
