import tomllib
from dataclasses import replace
from pathlib import Path

import plotly.graph_objects as go
import pytest

from posko.figures import palette, theme
from posko.figures.theme import GELAP, TERANG, Keterangan, Tema, Ukuran
from tests.figures.frames import SAMPAI

ROOT = Path(__file__).resolve().parents[2]
KET = Keterangan("Judul", (), "Alt.")


@pytest.mark.parametrize(("tema", "key"), [(TERANG, "light"), (GELAP, "dark")])
def test_the_theme_is_the_page_streamlit_shows(tema: Tema, key: str) -> None:
    page = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"][key]
    assert (tema.latar, tema.teks, tema.garis) == (
        page["backgroundColor"],
        page["textColor"],
        page["borderColor"],
    )
    assert tema.aksen == page["linkColor"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("pendek", ["pendek"]),
        ("x" * 60, ["x" * 60]),
        # 54 characters: two lines, and not one word left over on the second
        (
            "15 kelurahan ada masalah, 2 belum lapor sama sekali ya",
            ["15 kelurahan ada masalah, 2", "belum lapor sama sekali ya"],
        ),
    ],
)
def test_a_title_is_wrapped_evenly(text: str, lines: list[str]) -> None:
    assert theme.lipat(text) == lines


def test_no_line_of_a_title_is_wider_than_a_phone() -> None:
    text = "12 kelurahan ada masalah dan 3 di antaranya belum lapor sama sekali sejak apel kemarin pagi"
    lines = theme.lipat(text)
    assert " ".join(lines) == text
    assert max(map(len, lines)) <= theme.TITLE_CHARS


def test_the_frame_says_as_of_when_in_the_corner() -> None:
    fig = theme.bingkai(go.Figure(), KET, Ukuran(50), SAMPAI, TERANG)
    (foot,) = fig.layout.annotations
    assert foot.text == "Data per 13 Feb 06.00 WIB"
    assert (foot.xanchor, foot.xref) == ("right", "paper")
    noted = theme.bingkai(go.Figure(), replace(KET, catatan="Peta"), Ukuran(50), SAMPAI, TERANG)
    assert noted.layout.annotations[0].text == "Peta · Data per 13 Feb 06.00 WIB"


def test_a_longer_title_takes_room_from_the_margin_not_from_the_chart() -> None:
    short = theme.bingkai(go.Figure(), KET, Ukuran(50), SAMPAI, TERANG).layout
    long_ = theme.bingkai(go.Figure(), replace(KET, judul="kata " * 20), Ukuran(50), SAMPAI, TERANG).layout
    assert long_.margin.t > short.margin.t
    for layout in (short, long_):
        assert layout.height - layout.margin.t - layout.margin.b == 50
    assert theme.bingkai(go.Figure(), KET, Ukuran(50, tinggi=240), SAMPAI, TERANG).layout.height == 240


def test_the_key_breaks_before_it_is_wider_than_a_phone() -> None:
    pieces = tuple(("●", "kata" * 4, "#000000") for _ in range(7))
    title = theme.bingkai(
        go.Figure(), replace(KET, kunci=pieces), Ukuran(50), SAMPAI, TERANG
    ).layout.title.text
    lines = title.split("<br>")[1:]
    assert sum(line.count("●") for line in lines) == 7
    assert max(line.count("●") for line in lines) == 3


def test_silence_is_hatched_on_the_page_and_trouble_is_solid() -> None:
    silent = theme.marka("tanpa_kabar", TERANG)
    assert silent["pattern"]["shape"] == "/"
    assert silent["pattern"]["bgcolor"] == "rgba(0,0,0,0)"
    assert "pattern" not in theme.marka("masalah", TERANG)
    assert theme.marka("kedaluwarsa", GELAP)["pattern"]["shape"] == "|"


def test_a_page_writes_the_message_and_the_figure_leaves_it_room_for_nothing() -> None:
    alone = theme.bingkai(go.Figure(), KET, Ukuran(50), SAMPAI, TERANG)
    on_page = theme.bingkai(go.Figure(), KET, Ukuran(50), SAMPAI, theme.HALAMAN["terang"])
    assert theme.kepala(alone) is None
    title, pieces = theme.kepala(on_page)
    assert title == KET.judul
    assert pieces == list(KET.kunci)
    assert on_page.layout.title.text == ""
    assert on_page.layout.height < alone.layout.height


def test_a_key_that_only_colours_tell_apart_stays_with_its_drawing() -> None:
    shades = (("■", "PPK", "#8294AB"), ("■", "PPS", "#667B96"))
    fig = theme.bingkai(go.Figure(), replace(KET, kunci=shades), Ukuran(50), SAMPAI, theme.HALAMAN["terang"])
    assert theme.kepala(fig) == (KET.judul, [])
    assert "PPK" in fig.layout.title.text
    assert KET.judul not in fig.layout.title.text


@pytest.mark.parametrize(("section", "tema"), [("light", TERANG), ("dark", GELAP)])
def test_text_knows_the_colours_of_the_states(section: str, tema: Tema) -> None:
    page = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"][section]
    for kode, name in palette.NAMA_WARNA.items():
        assert page[f"{name}TextColor"] == palette.rupa(kode).hex(tema.nama)
        assert palette.warna(palette.rupa(kode).hex(tema.nama)) == name
