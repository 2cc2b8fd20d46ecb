from datetime import UTC, datetime

import plotly.graph_objects as go
import pytest

from posko.figures import insiden, palette, theme
from posko.figures.theme import TERANG
from tests.figures.frames import NAMA, SAMPAI, jam, per_hari, per_kelurahan_hari

DARI = jam(9, 6)


def totals(fig: go.Figure) -> list[str]:
    return [text.removeprefix("<b>").removesuffix("</b>") for text in fig.data[-1].text]


def test_days_without_an_incident_stay_on_the_axis_with_their_zero() -> None:
    fig = insiden.per_hari(per_hari(), DARI, SAMPAI, TERANG)
    assert totals(fig) == ["0", "4", "0", "2", "0"]
    assert fig.layout.xaxis.ticktext[0] == "13 Feb"
    assert sum(sum(bar.y) for bar in fig.data[:-1]) == 6
    assert [list(bar.x) for bar in fig.data[:-1]] == [[1], [3], [1]]
    assert "0 berarti tidak ada laporan" in fig.layout.annotations[-1].text


def test_severity_is_one_hue_getting_stronger() -> None:
    fig = insiden.per_hari(per_hari(), DARI, SAMPAI, TERANG)
    assert [bar.marker.color for bar in fig.data[:-1]] == [palette.skala(k, "terang") for k in (1, 2, 4)]


def test_the_last_day_is_the_stations_not_that_of_utc() -> None:
    late = datetime(2024, 2, 12, 20, tzinfo=UTC)  # 13 February 03.00 WIB
    assert totals(insiden.per_hari(per_hari(), DARI, late, TERANG)) == ["0", "4", "0", "2", "0"]


@pytest.mark.parametrize(
    ("kept", "title"),
    [
        ([0, 1, 2], "6 insiden sejak 9 Feb, 1 berskala 4–5"),
        ([0], "3 insiden sejak 9 Feb, tidak ada yang berskala 4–5"),
        ([], "Tidak ada insiden tercatat sejak 9 Feb"),
    ],
)
def test_the_title_counts(kept: list[int], title: str) -> None:
    assert theme.judul(insiden.per_hari(per_hari().iloc[kept], DARI, SAMPAI, TERANG)) == title


def test_every_kelurahan_and_day_has_a_cell_on_a_scale_that_stops_at_five() -> None:
    fig = insiden.kelurahan_hari(per_kelurahan_hari(), NAMA, DARI, SAMPAI, TERANG)
    (bar,) = fig.data
    assert len(bar.x) == 3 * 5
    printed = {
        (round(base + width / 2), row): (text, colour)
        for base, width, row, text, colour in zip(
            bar.base, bar.x, bar.y, bar.text, bar.marker.color, strict=True
        )
        if text
    }
    assert printed == {
        (1, 0): ("4", palette.risiko(80, "terang")),
        (3, 1): ("9", palette.risiko(100, "terang")),
    }
    assert list(fig.layout.yaxis.ticktext) == list(NAMA.values())
    assert theme.judul(fig) == "Terbanyak di Nagri Kaler: 9 insiden sejak 9 Feb"
