from datetime import UTC, time

import plotly.graph_objects as go
import pytest

from posko.figures import linimasa, theme
from posko.figures.theme import TERANG
from tests.figures.frames import SAMPAI, jam, kiriman_hari

HARI = (jam(13, 0), jam(14, 0))
RAIN = (time(14), time(18))


def bars(fig: go.Figure) -> dict[str, tuple[float, float]]:
    """From and to, in hours of the day, by surat jalan."""
    return {
        hover.split("<br>")[1]: (base, base + x)
        for bar in fig.data
        if bar.type == "bar"
        for hover, base, x in zip(bar.customdata, bar.base, bar.x, strict=True)
    }


@pytest.mark.parametrize("sampai", [SAMPAI, SAMPAI.astimezone(UTC)])
def test_bars_end_with_the_arrival_or_with_what_is_known(sampai) -> None:
    fig = linimasa.linimasa(kiriman_hari(), sampai, HARI, TERANG)
    assert bars(fig) == {
        "SJ-1": (4, 4.5),
        "SJ-2": (5, 6),
        "SJ-3": (-8, 6),
        "tanpa surat jalan": (5.5, 6),
    }


def test_silence_is_hatched_and_a_plan_is_an_outline() -> None:
    fig = linimasa.linimasa(kiriman_hari(), SAMPAI, HARI, TERANG)
    done, moving, silent, planned = (bar for bar in fig.data if bar.type == "bar")
    assert done.marker.pattern.shape is None
    assert moving.marker.pattern.shape == "."
    assert silent.marker.pattern.shape == "/"
    assert planned.marker.color == "rgba(0,0,0,0)"
    assert planned.marker.line.width == 1


def test_the_present_is_a_line_and_the_rain_is_shaded() -> None:
    fig = linimasa.linimasa(kiriman_hari(), SAMPAI, HARI, TERANG, hujan=RAIN)
    present, rain = fig.layout.shapes
    assert (present.x0, present.x1) == (6, 6)
    assert (rain.x0, rain.x1) == (14, 18)
    said = [note.text for note in fig.layout.annotations]
    assert {"pukul 06.00", "rawan hujan"} <= set(said)
    assert list(fig.layout.xaxis.ticktext[:2]) == ["00.00", "03.00"]


def test_the_present_is_left_out_when_it_is_not_on_the_axis() -> None:
    later = linimasa.linimasa(kiriman_hari(), jam(15, 6), HARI, TERANG)
    assert len(later.layout.shapes) == 0


def test_shipments_of_a_kelurahan_at_the_same_time_do_not_cover_each_other() -> None:
    frame = kiriman_hari().iloc[[0, 1]]
    frame = frame.assign(waktu_berangkat=frame["waktu_berangkat"].iloc[0])
    fig = linimasa.linimasa(frame, SAMPAI, HARI, TERANG)
    spans = sorted(
        (y - width / 2, y + width / 2)
        for bar in fig.data
        if bar.type == "bar"
        for y, width in zip(bar.y, bar.width, strict=True)
    )
    assert len(spans) == 2
    assert spans[0][1] <= spans[1][0]


@pytest.mark.parametrize(
    ("kept", "title"),
    [
        ([0, 1, 2, 3], "1 kiriman tanpa kabar, 1 di jalan"),
        ([0, 2], "1 kiriman tanpa kabar"),
        ([0, 1, 3], "1 kiriman belum berangkat padahal jamnya sudah lewat"),
        ([0, 1], "1 kiriman di jalan, tidak ada yang senyap"),
        ([0], "Semua 1 kiriman sudah tiba"),
        ([], "Tidak ada kiriman pada hari ini"),
    ],
)
def test_the_title_names_the_worst_first(kept: list[int], title: str) -> None:
    assert theme.judul(linimasa.linimasa(kiriman_hari().iloc[kept], SAMPAI, HARI, TERANG)) == title


def test_a_plan_whose_hour_has_not_come_is_not_late() -> None:
    frame = kiriman_hari().iloc[[0, 3]]
    fig = linimasa.linimasa(frame, jam(13, 5, 0), HARI, TERANG)
    assert theme.judul(fig) == "1 kiriman direncanakan, 1 sudah tiba"
