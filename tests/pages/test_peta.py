"""The map page: the board, what is chosen, the clock of the map, the flat twin; the boundary page."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import words

PAGE = "pages/harian/peta_situasi.py"


@pytest.fixture
def app(open_page, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setattr("posko.ui.muatan.put", lambda _name, _rows: None)  # rows inline, to be read here
    return open_page(PAGE)


def deck(app: AppTest) -> dict[str, dict]:
    (chart,) = app.get("deck_gl_json_chart")
    return {layer["id"]: layer for layer in json.loads(chart.proto.json)["layers"]}


def test_the_board_and_the_key_say_what_the_map_draws(app: AppTest) -> None:
    board = [option.replace("\\", "") for option in app.radio[0].options]
    assert len(board) == 19
    assert board[:3] == [
        "▲ Citalang – masalah berat",
        "▲ Sindangkasih – masalah berat",
        "▲ Cilangkap – masalah berat",
    ]
    assert board[-1] == "● Hegarmanah – siap"
    shown = words(app).replace("\u00a0", " ")
    pieces = ("wilayah masalah berat 3", "wilayah tanpa kabar berat 2", "TPS siap 506", "TPS tanpa kabar 86")
    for piece in (*pieces, "Peta skematik – bukan batas resmi"):
        assert piece in shown, piece
    drawn = deck(app)
    assert len(drawn["titik"]["data"]) + len(drawn["lambang"]["data"]) > 655


def test_what_is_chosen_is_told_in_full_and_leads_on(app: AppTest) -> None:
    app.radio[0].set_value("wilayah:32.14.01.2010").run()
    for said in ("2 kotak selisih belum jelas", "kurang 2 personel", "TPS yang belum siap (4)"):
        assert said in words(app)
    assert len(deck(app)["terpilih"]["data"]) == 1
    for kunci, said in (
        ("tps:3214011005-012", "TPS 012 Cipaisan – siap"),
        ("gudang:pps-tegalmunjul", "Gudang PPS Tegalmunjul – kedaluwarsa"),
    ):
        next(box for box in app.selectbox if box.key == "peta_cari").set_value(kunci).run()
        assert said in words(app)
    assert not app.exception


def test_layers_clock_and_flat_map_answer_at_once(app: AppTest) -> None:
    clock = app.slider[0]
    clock.set_value(clock.value.replace(hour=10, minute=30)).run()
    assert "Peta per 13 Feb 10.30 WIB" in words(app)
    assert "H-1 · Selasa, 13 Februari 2024" in words(app)  # the frame keeps its own clock
    assert len(deck(app)["panah"]["data"]) > 20
    app.button_group[0].set_value(["gudang"]).run()
    drawn = deck(app)
    assert (drawn["titik"]["data"], drawn["jalur"]["data"]) == ([], [])
    assert len(drawn["lambang"]["data"]) == 26
    next(toggle for toggle in app.toggle if toggle.key == "peta_datar").set_value(True).run()
    assert not app.get("deck_gl_json_chart")
    assert len(app.get("plotly_chart")) == 1
    assert not app.exception


def test_the_boundary_page_says_what_is_in_force(open_page) -> None:
    app = open_page("pages/kendali/batas.py")
    assert not app.exception
    assert "Peta skematik; belum ada berkas resmi yang dimuat." in words(app)
