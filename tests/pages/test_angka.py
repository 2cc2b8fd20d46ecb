"""This file shows that the daily page carries the figures of the logs, recomputed without SQL or DuckDB."""

import json
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
def titles(open_page) -> dict[str, str]:
    """Title and key of every chart of the daily page, as plain text, by the chart's key."""
    app = open_page()
    found = {}
    for chart in app.get("plotly_chart"):
        text = json.loads(chart.proto.spec)["layout"]["title"]["text"]
        plain = re.sub(r"<[^>]+>", " ", text).replace("&nbsp;", " ")
        found[chart.proto.id.rsplit("-", 1)[-1]] = re.sub(r"\s+", " ", plain)
    found["words"] = words(app)
    return found


def test_the_boxes_on_screen_are_those_of_the_log_and_add_up(titles) -> None:
    places = recompute.balance(PEMILU, rows("distribusi"), PAGI)
    shown: Counter[str] = Counter()
    for stations in places.values():
        for number, place in enumerate(stations):
            here, _road, silent, _explained, unexplained = place
            shown[f"at {number}"] += here
            shown["silent"] += silent
            shown["unexplained"] += unexplained
    assert sum(count for name, count in shown.items() if name.startswith("at ")) == 3275
    text = titles["neraca"]
    assert "= 3.275 kotak" in text
    for count, name in (
        (shown["at 2"], "PPK"),
        (shown["at 4"], "PPS"),
        (shown["at 6"], "TPS"),
        (shown["silent"], "tanpa kabar"),
        (shown["unexplained"], "belum jelas"),
    ):
        assert count > 0
        assert f"{bulat(count)} {name}" in text


def test_the_interval_on_screen_is_that_of_the_log(titles) -> None:
    states = Counter(recompute.stations(PEMILU, recompute.items(PEMILU, rows("kesiapan_tps"), PAGI)).values())
    assert sum(states.values()) == 655
    low = round(100 * states["siap"] / 655)
    high = round(100 * (655 - states["masalah"]) / 655)
    text = titles["selang"]
    assert f"{states['siap']} dari 655 TPS siap, antara {low} % dan {high} %" in text
    for state, name in (
        ("masalah", "masalah"),
        ("tanpa_kabar", "tanpa kabar"),
        ("kedaluwarsa", "kedaluwarsa"),
    ):
        assert f"{name} {states[state]}" in text


def test_strength_on_screen_is_that_of_the_log(titles) -> None:
    need = recompute.needed(PEMILU, rows("kerawanan_tps"))
    assert f"perlu {bulat(sum(need.values()))}" in titles["words"]
