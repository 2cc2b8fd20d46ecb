"""This file shows that states stay apart on either page, in a grey print, and to a colour-blind reader."""

from itertools import combinations, pairwise

import numpy as np
import pytest

from posko.figures import palette
from posko.figures.theme import GELAP, TERANG, Tema
from posko.teks.grafik import LABEL_KEADAAN

STATES = ("siap", "masalah", "kedaluwarsa", "tanpa_kabar")
THEMES = pytest.mark.parametrize("tema", [TERANG, GELAP], ids=lambda tema: tema.nama)

# Machado, Oliveira, Fernandes 2009, deuteranopia at severity 1.0, on linear RGB.
DEUTERANOPIA = np.array(
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
)
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def linear(hex_: str) -> np.ndarray:
    parts = np.array(palette.rgb(hex_)) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(light: np.ndarray) -> np.ndarray:
    xyz = TO_XYZ @ np.clip(light, 0, 1) / np.array([0.95047, 1, 1.08883])
    root = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def lightness(hex_: str) -> float:
    return float(lab(linear(hex_))[0])


def test_the_measures_are_the_known_ones() -> None:
    assert palette.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert palette.contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert lightness("#FFFFFF") == pytest.approx(100, abs=0.1)
    assert lightness("#777777") == pytest.approx(50, abs=0.5)


@THEMES
def test_every_meaning_is_seen_on_its_page(tema: Tema) -> None:
    looks = {**palette.KEADAAN, **palette.GERAK}
    low = {kode: round(palette.contrast(look.hex(tema.nama), tema.latar), 2) for kode, look in looks.items()}
    assert {kode: ratio for kode, ratio in low.items() if ratio < 3} == {}
    assert all(palette.contrast(palette.tempat(place, tema.nama), tema.latar) >= 3 for place in range(4))


@THEMES
def test_text_is_read_on_its_page_and_on_every_solid_colour(tema: Tema) -> None:
    assert palette.contrast(tema.teks, tema.latar) >= 7
    assert palette.contrast(tema.teks_lemah, tema.latar) >= 4.5
    for look in [*palette.KEADAAN.values(), *palette.GERAK.values()]:
        if not look.is_bolong:
            colour = look.hex(tema.nama)
            assert palette.contrast(palette.ink_on(colour), colour) >= 4.5, look.kode


@THEMES
def test_states_stay_apart_in_a_grey_print(tema: Tema) -> None:
    for one, other in combinations((palette.rupa(kode) for kode in STATES), 2):
        apart = abs(lightness(one.hex(tema.nama)) - lightness(other.hex(tema.nama)))
        assert one.pola != other.pola or apart >= 12, (one.kode, other.kode, apart)


@THEMES
def test_states_stay_apart_under_deuteranopia(tema: Tema) -> None:
    for one, other in combinations((palette.rupa(kode).hex(tema.nama) for kode in STATES), 2):
        seen = np.linalg.norm(lab(DEUTERANOPIA @ linear(one)) - lab(DEUTERANOPIA @ linear(other)))
        assert seen >= 12, (one, other, seen)


def test_the_worst_state_keeps_its_colour_wherever_it_stands() -> None:
    for theme in ("terang", "gelap"):
        assert palette.rupa("selisih_belum_jelas").hex(theme) == palette.rupa("masalah").hex(theme)


def test_each_state_has_a_symbol_and_a_word_of_its_own() -> None:
    assert len({look.simbol for look in palette.KEADAAN.values()}) == len(palette.KEADAAN) == 5
    assert len({look.label for look in palette.KEADAAN.values()}) == 5
    assert palette.rupa("tanpa_kabar").label == LABEL_KEADAAN["tanpa_kabar"] == "tanpa kabar"
    with pytest.raises(KeyError):
        palette.rupa("aman")


@THEMES
def test_the_risk_ramp_has_a_fixed_scale_and_runs_away_from_the_page(tema: Tema) -> None:
    away = [palette.contrast(palette.risiko(value, tema.nama), tema.latar) for value in range(0, 101, 5)]
    assert all(low < high for low, high in pairwise(away))
    assert palette.risiko(140, tema.nama) == palette.risiko(100, tema.nama)
    assert palette.risiko(-1, tema.nama) == palette.risiko(0, tema.nama)
    levels = [palette.contrast(palette.skala(level, tema.nama), tema.latar) for level in range(1, 6)]
    assert levels == sorted(levels)
    assert len(set(levels)) == 5
