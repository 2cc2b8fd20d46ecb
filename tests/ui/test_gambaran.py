"""This file shows that a figure is drawn once per content, and anew when any number of it changes."""

from datetime import UTC, datetime

import pandas as pd
import plotly.graph_objects as go

from posko.figures.theme import GELAP, TERANG
from posko.ui import gambaran

SAMPAI = datetime(2024, 2, 13, 6, tzinfo=UTC)


def build(frame: pd.DataFrame, sampai: datetime, tema=TERANG) -> go.Figure:
    return go.Figure(go.Bar(y=list(frame["jumlah"])), layout={"title": f"{sampai} {tema.nama}"})


def rows(last: int) -> pd.DataFrame:
    return pd.DataFrame({"jumlah": [*range(60_000), last]})


def test_the_same_content_is_drawn_once() -> None:
    assert gambaran.draw(build, rows(1), SAMPAI) is gambaran.draw(build, rows(1), SAMPAI)


def test_one_changed_cell_of_many_is_seen() -> None:
    before, after = gambaran.draw(build, rows(1), SAMPAI), gambaran.draw(build, rows(2), SAMPAI)
    assert (before.data[0].y[-1], after.data[0].y[-1]) == (1, 2)


def test_another_instant_or_theme_is_drawn_anew() -> None:
    light = gambaran.draw(build, rows(1), SAMPAI, tema=TERANG)
    assert gambaran.draw(build, rows(1), SAMPAI, tema=GELAP) is not light
    assert gambaran.draw(build, rows(1), SAMPAI.replace(hour=7), tema=TERANG) is not light


def test_what_is_kept_is_bounded() -> None:
    for number in range(gambaran.KEPT + 5):
        gambaran.draw(build, pd.DataFrame({"jumlah": [number]}), SAMPAI)
    assert len(gambaran._drawn) == gambaran.KEPT
