"""This file shows what holds for every figure: it speaks, dates itself, calls nobody, and is never bare."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from posko.figures import theme
from posko.figures.theme import GELAP, TERANG, Tema
from tests.figures.semua import FIGURES

THEMES = pytest.mark.parametrize("tema", [TERANG, GELAP], ids=lambda tema: tema.nama)
ALL = pytest.mark.parametrize("name", sorted(FIGURES))
AS_OF = "Data per 13 Feb 06.00 WIB"


def texts(fig: go.Figure) -> list[str]:
    return [note.text for note in fig.layout.annotations]


def holds(fig: go.Figure) -> None:
    said = texts(fig)
    assert [text for text in said if text.endswith(AS_OF)] == said[-1:]
    assert theme.alt(fig).endswith(".")
    assert len(theme.judul(fig)) > 10
    assert "http" not in fig.to_json()
    assert fig.layout.paper_bgcolor == fig.layout.plot_bgcolor == "rgba(0,0,0,0)"
    assert fig.layout.separators == ",."
    assert fig.layout.width is None


@ALL
@THEMES
def test_a_told_desk(name: str, tema: Tema, told_desk: dict[str, pd.DataFrame], draw) -> None:
    fig = draw(name, told_desk, tema)
    holds(fig)
    assert len(fig.data) > 0
    assert fig.layout.title.text.startswith("<b>")


@ALL
@THEMES
def test_a_desk_that_was_never_told_anything(
    name: str, tema: Tema, bare_desk: dict[str, pd.DataFrame], draw
) -> None:
    fig = draw(name, bare_desk, tema)
    holds(fig)
    rows = len(bare_desk[FIGURES[name][0]])
    assert (len(fig.data) > 0) == (rows > 0)
    assert ("Belum ada data" in texts(fig)) == (rows == 0)


@pytest.mark.parametrize("name", ["neraca_kotak", "neraca_per_jenis", "neraca_per_kelurahan"])
def test_boxes_nobody_reported_on_are_not_called_in_order(
    name: str, bare_desk: dict[str, pd.DataFrame], draw
) -> None:
    fig = draw(name, bare_desk, TERANG)
    assert theme.judul(fig) == "Belum ada kabar kiriman; 3.275 kotak dianggap masih di KPU"
    assert theme.judul(fig) in theme.alt(fig)


@ALL
def test_an_answer_without_rows_says_so(name: str, told_desk: dict[str, pd.DataFrame], draw) -> None:
    fig = draw(name, {query: frame.iloc[:0] for query, frame in told_desk.items()}, TERANG)
    holds(fig)
    assert "Belum ada data" in texts(fig)


@ALL
def test_the_theme_changes_colours_and_no_words(name: str, told_desk: dict[str, pd.DataFrame], draw) -> None:
    light, dark = draw(name, told_desk, TERANG), draw(name, told_desk, GELAP)
    assert theme.judul(light) == theme.judul(dark)
    assert light.layout.height == dark.layout.height
    assert light.layout.font.color != dark.layout.font.color
