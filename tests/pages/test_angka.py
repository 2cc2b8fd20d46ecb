"""This file shows that the daily page carries the figures of the logs, recomputed without SQL or DuckDB."""

import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from posko.core import rujukan
from posko.core.angka import bulat
from tests.pages.conftest import words
from tests.queries import recompute

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"
PAGI = datetime(2024, 2, 12, 23, 0, tzinfo=UTC)  # 13 February 2024, 06.00 WIB
PEMILU = rujukan.load("pemilu2024")


def rows(log: str) -> list:
    return recompute.known(log, pq.read_table(SAMPLE / f"{log}.parquet").to_pylist(), PAGI)


@pytest.fixture
def shown(open_page) -> str:
    """Every word of the daily page, the messages and keys of its charts among them."""
    return re.sub(r"\s+", " ", words(open_page()))


def test_the_boxes_on_screen_are_those_of_the_log_and_add_up(shown) -> None:
    places = recompute.balance(PEMILU, rows("distribusi"), PAGI)
    held: Counter[str] = Counter()
    for stations in places.values():
        for number, place in enumerate(stations):
            here, _road, silent, _explained, unexplained = place
            held[f"at {number}"] += here
            held["silent"] += silent
            held["unexplained"] += unexplained
    assert sum(count for name, count in held.items() if name.startswith("at ")) == 3275
    assert "= 3.275 kotak" in shown
    for count, name in (
        (held["at 2"], "PPK"),
        (held["at 4"], "PPS"),
        (held["at 6"], "TPS"),
        (held["silent"], "tanpa kabar"),
        (held["unexplained"], "belum jelas"),
    ):
        assert count > 0
        assert f"{bulat(count)} {name}" in shown


def test_the_interval_on_screen_is_that_of_the_log(shown) -> None:
    states = Counter(recompute.stations(PEMILU, recompute.items(PEMILU, rows("kesiapan_tps"), PAGI)).values())
    assert sum(states.values()) == 655
    low = round(100 * states["siap"] / 655)
    high = round(100 * (655 - states["masalah"]) / 655)
    assert f"{states['siap']} dari 655 TPS siap, antara {low} % dan {high} %" in shown
    for state, name in (
        ("masalah", "masalah"),
        ("tanpa_kabar", "tanpa kabar"),
        ("kedaluwarsa", "kedaluwarsa"),
    ):
        assert f"{name} {states[state]}" in shown


def test_strength_on_screen_is_that_of_the_log(shown) -> None:
    need = recompute.needed(PEMILU, rows("kerawanan_tps"))
    assert f"perlu {bulat(sum(need.values()))}" in shown
