import plotly.graph_objects as go
import pytest

from posko.figures import distribusi, palette, posisi, theme
from posko.figures.theme import TERANG
from tests.figures.frames import (
    LEG,
    SAMPAI,
    jam,
    leg_ringkas,
    neraca_per_kelurahan,
    neraca_per_tahap,
)


def rows(fig: go.Figure) -> dict[int, float]:
    """Share drawn in each row."""
    sums: dict[int, float] = {}
    for bar in fig.data:
        sums[bar.y[0]] = sums.get(bar.y[0], 0) + bar.x[0]
    return sums


def test_kinds_are_codes_in_the_order_of_opening_and_share_their_colours() -> None:
    frame = neraca_per_tahap((3, "DPRDK", {"tanpa_kabar": 25})).iloc[::-1]
    fig = distribusi.neraca_per_jenis(frame, SAMPAI, TERANG)
    assert list(fig.layout.yaxis.ticktext) == ["PPWP · 100", "DPRDK · 100"]
    at_pps = {
        bar.marker.color for bar in fig.data if "PPS:" in bar.hovertemplate and "–" not in bar.hovertemplate
    }
    assert len(at_pps) == 1
    assert rows(fig) == pytest.approx({0: 1, 1: 1})


@pytest.mark.parametrize(
    ("extra", "title"),
    [
        ((), "2 jenis kotak tanpa selisih dan tanpa yang senyap"),
        (((3, "DPRDK", {"selisih_belum_jelas": 2}),), "Selisih belum jelas pada DPRDK"),
        (
            ((3, "DPRDK", {"selisih_belum_jelas": 2, "tanpa_kabar": 1}), (3, "PPWP", {"tanpa_kabar": 1})),
            "Selisih belum jelas pada DPRDK; tanpa kabar pada semua 2 jenis",
        ),
    ],
)
def test_the_title_names_the_kinds_in_question(extra, title: str) -> None:
    assert theme.judul(distribusi.neraca_per_jenis(neraca_per_tahap(*extra), SAMPAI, TERANG)) == title


def test_kelurahan_with_open_questions_come_first_with_the_count_beside_the_bar() -> None:
    fig = distribusi.neraca_per_kelurahan(neraca_per_kelurahan(), LEG, SAMPAI, TERANG)
    assert list(fig.layout.yaxis.ticktext) == ["Nagri Kaler · 40", "Cilangkap · 50", "Nagri Kidul · 50"]
    assert rows(fig) == pytest.approx({0: 1, 1: 1, 2: 1})
    beside = {note.y: note.text for note in fig.layout.annotations[:-1]}
    assert set(beside) == {0, 1}
    assert "▲</span> 2" in beside[0]
    assert "○</span> 20" in beside[1]
    assert theme.judul(fig) == "Selisih belum jelas di Nagri Kaler; kotak tanpa kabar dari Cilangkap"


def test_the_way_is_read_from_the_legs_of_the_event() -> None:
    assert posisi.rute(["GUDANG-TPS", "TPS-GUDANG"]).nama == {
        0: "GUDANG",
        1: "GUDANG–TPS",
        2: "TPS",
        3: "TPS–GUDANG",
        4: "GUDANG (pulang)",
    }


def bullet(fig: go.Figure, row: int) -> dict[str, float]:
    """Boxes of a leg by their word, from the widths of the bars of 200."""
    bars = [bar for bar in fig.data if round(bar.y[0] - 0.24) == row]
    return {bar.hovertemplate.rsplit(" ", 2)[0]: round(bar.x[0] * 200) for bar in bars}


def test_a_leg_shows_what_is_due_announced_arrived_silent_and_missing() -> None:
    fig = distribusi.leg_tenggat(leg_ringkas(), SAMPAI, TERANG)
    assert bullet(fig, 1) == {
        "seharusnya": 200,
        "direncanakan": 200,
        "tiba": 188,
        "di jalan": 1,
        "tanpa kabar": 9,
        "selisih belum jelas": 2,
    }
    assert bullet(fig, 2) == {"seharusnya": 200}


def test_a_leg_says_its_deadline_and_what_is_left_of_it() -> None:
    fig = distribusi.leg_tenggat(leg_ringkas(), SAMPAI, TERANG)
    said = [note.text for note in fig.layout.annotations]
    assert "tenggat 9 Feb 18.00 · selesai" in said
    assert "tenggat 12 Feb 18.00 · ▲ lewat 12 jam, kurang 12" in said
    assert "mulai 13 Feb 07.00 · tenggat 13 Feb 18.00" in said
    late = next(note for note in fig.layout.annotations if "lewat" in note.text)
    assert late.font.color == palette.rupa("masalah").hex("terang")
    later = distribusi.leg_tenggat(leg_ringkas(), jam(13, 7, 30), TERANG)
    assert "tenggat 13 Feb 18.00 · sisa 12 jam" in [note.text for note in later.layout.annotations]


@pytest.mark.parametrize(
    ("kabar", "tiba", "title"),
    [
        (True, 188, "PPK ke PPS: 12 kotak belum tiba, tenggat sudah lewat"),
        (True, 199, "PPK ke PPS: 1 kotak belum tiba, tenggat sudah lewat"),
        (True, 200, "Tidak ada leg yang berjalan atau lewat tenggat"),
        (False, 0, "Belum ada kabar kiriman"),
    ],
)
def test_the_title_of_the_legs(kabar, tiba: int, title: str) -> None:
    frame = leg_ringkas(kabar=kabar)
    frame.loc[1, "tiba"] = tiba
    assert theme.judul(distribusi.leg_tenggat(frame, SAMPAI, TERANG)) == title
