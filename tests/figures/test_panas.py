"""Heat charts are read in a grey print and by colour-blind eyes, and an empty cell tells what it is worth."""

from itertools import combinations, pairwise

import numpy as np
import pandas as pd
import pytest

from posko.figures import palette, panas, theme
from posko.figures.theme import GELAP, TERANG, Tema
from posko.teks import panas as teks
from tests.figures.frames import NAMA, SAMPAI, A, B, C, jam, per_kelurahan_hari
from tests.figures.test_palette import DEUTERANOPIA, lab, lightness, linear

DARI = jam(9, 6)
SPAN = (DARI, SAMPAI)
THEMES = pytest.mark.parametrize("tema", [TERANG, GELAP], ids=lambda tema: tema.nama)
# Machado, Oliveira, Fernandes 2009, protanopia at severity 1.0, on linear RGB.
PROTANOPIA = np.array(
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
)
EYES = {"normal": np.eye(3), "deuteranopia": DEUTERANOPIA, "protanopia": PROTANOPIA}


def steps(penuh: int, tema: Tema) -> list[str]:
    """Colours of nought to full."""
    return [palette.risiko(100 * count / penuh, tema.nama) for count in range(penuh + 1)]


@THEMES
@pytest.mark.parametrize("penuh", [panas.PENUH_HARI, panas.PENUH_JAM])
def test_each_count_is_a_step_of_lightness_in_a_grey_print(penuh: int, tema: Tema) -> None:
    light = [lightness(colour) for colour in steps(penuh, tema)]
    apart = [abs(one - other) for one, other in pairwise(light)]
    assert min(apart) >= 8, apart
    assert light in (sorted(light), sorted(light, reverse=True))


@THEMES
def test_on_the_long_scale_every_second_count_is_a_step_and_the_count_is_printed(tema: Tema) -> None:
    light = [lightness(colour) for colour in steps(panas.PENUH_KATEGORI, tema)]
    assert min(abs(one - other) for one, other in pairwise(light[::2])) >= 8
    assert min(abs(one - other) for one, other in pairwise(light)) >= 3


@THEMES
@pytest.mark.parametrize("eye", EYES, ids=str)
def test_counts_stay_apart_for_colour_blind_eyes(eye: str, tema: Tema) -> None:
    seen = [lab(EYES[eye] @ linear(colour)) for colour in steps(5, tema)]
    for one, other in combinations(range(6), 2):
        assert np.linalg.norm(seen[one] - seen[other]) >= 8 * min(other - one, 3), (one, other)


@THEMES
@pytest.mark.parametrize("eye", EYES, ids=str)
def test_the_order_of_the_ramp_is_the_same_for_every_eye(eye: str, tema: Tema) -> None:
    light = [lab(EYES[eye] @ linear(palette.risiko(value, tema.nama)))[0] for value in range(0, 101, 10)]
    assert light in (sorted(light), sorted(light, reverse=True))


@THEMES
def test_a_printed_count_is_read_on_its_cell(tema: Tema) -> None:
    for colour in steps(10, tema)[1:]:
        assert palette.contrast(palette.ink_on(colour), colour) >= 4.5, colour


def liputan(*seen: tuple[str, int]) -> pd.DataFrame:
    return pd.DataFrame(
        [(kode, jam(day, 6).date(), 1, 0) for kode, day in seen],
        columns=["kelurahan_kode", "tanggal", "kunjungan", "laporan"],
    )


def cells(fig) -> dict[str, tuple[str, bool]]:
    """Key of a cell -> printed count, hatched."""
    return {
        told[1]: (text, bar.marker.pattern.shape is not None)
        for bar in fig.data
        for told, text in zip(bar.customdata, bar.text, strict=True)
    }


def test_an_empty_cell_is_plain_where_somebody_was_and_hatched_where_nobody_was() -> None:
    fig = panas.kelurahan_hari(per_kelurahan_hari(), liputan((C, 11)), NAMA, SPAN)
    found = cells(fig)
    assert len(found) == 3 * 5
    assert found[f"{C}|2024-02-11"] == ("", False)
    assert found[f"{C}|2024-02-10"] == ("", True)
    told = [key for key, (text, _) in found.items() if text]
    assert len(told) == 2
    assert not any(found[key][1] for key in told)  # what was told of was seen by somebody
    assert theme.judul(fig).startswith("Terbanyak: Nagri Kaler, 9 insiden")


def test_the_scale_never_follows_the_data() -> None:
    few = per_kelurahan_hari()
    drawn = [
        panas.kelurahan_hari(frame, liputan(), NAMA, SPAN)
        for frame in (few, few.assign(jumlah=few["jumlah"] * 20))
    ]
    assert palette.risiko(100, "terang") in {
        colour for bar in drawn[1].data for colour in _list(bar.marker.color)
    }
    keys = [fig.layout.title.text.split("<br>", 1)[1] for fig in drawn]
    assert keys[0] == keys[1]


def _list(colour: object) -> list[str]:
    return [colour] if isinstance(colour, str) else list(colour)


def test_categories_of_a_seldom_seen_kelurahan_are_hatched_where_empty() -> None:
    frame = pd.DataFrame(
        {"kelurahan_kode": [A], "kategori": ["APK"], "kategori_nama": ["Alat peraga"], "jumlah": [3]}
    )
    lensa = pd.DataFrame(
        {"kelurahan_kode": [A, B], "nama": ["Nagri Kidul", "Nagri Kaler"], "is_tipis": [True, False]}
    )
    found = cells(panas.kelurahan_kategori(frame, lensa, {"APK": "Alat peraga", "HOX": "Hoaks"}, SPAN))
    assert found == {
        f"{A}|APK": ("3", False),
        f"{A}|HOX": ("", True),
        f"{B}|APK": ("", False),
        f"{B}|HOX": ("", False),
    }


def test_the_week_has_all_its_hours_and_names_its_peak() -> None:
    frame = pd.DataFrame({"hari_pekan": [1, 6, 7], "jam": [8, 20, 0], "jumlah": [0, 4, 1]})
    fig = panas.jam_pekan(frame, SPAN)
    found = cells(fig)
    assert len(found) == 7 * 24
    assert found["6|20"] == ("4", False)
    assert found["1|8"] == ("", False)  # a visit, and nothing
    assert found["2|8"] == ("", True)
    assert theme.judul(fig) == "Terbanyak: Sabtu, pukul 20, 4 insiden (seluruh rentang)"
    assert teks.NOL in fig.layout.annotations[-1].text
    ones = frame.assign(jumlah=[0, 1, 1])
    assert theme.judul(panas.jam_pekan(ones, SPAN)) == (
        "2 insiden, belum ada jam yang menonjol (seluruh rentang)"
    )


@pytest.mark.parametrize("tema", [TERANG, GELAP], ids=lambda tema: tema.nama)
def test_without_any_incident_the_title_says_so(tema: Tema) -> None:
    hours = pd.DataFrame({"hari_pekan": [], "jam": [], "jumlah": []})
    for fig in (
        panas.kelurahan_hari(per_kelurahan_hari().iloc[:0], liputan(), NAMA, SPAN, tema),
        panas.jam_pekan(hours, SPAN, tema),
    ):
        assert "Tidak ada insiden yang dilaporkan" in theme.judul(fig)
