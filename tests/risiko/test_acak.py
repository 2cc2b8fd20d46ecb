"""Rank intervals: wide where nothing tells areas apart, narrow where everything does, the same for all."""

from dataclasses import replace

import numpy as np
import pytest

from posko.risiko import ranges, score, values
from posko.risiko.acak import draws
from tests.risiko.conftest import raw_rows


@pytest.fixture
def nilai(rujukan, aturan, tps):
    return values(raw_rows(rujukan, np.random.default_rng(2), tps, 0.0), aturan)


def permuted(nilai, acak):
    """Each indicator dealt anew among the kelurahan, and stations alike: no place has a character left."""
    order = [acak.permutation(len(nilai.kode)) for _ in nilai.aturan]
    take = [
        np.stack([grid[o, j] for j, o in enumerate(order)], axis=1) for grid in (nilai.jumlah, nilai.kuadrat)
    ]
    return replace(nilai, jumlah=take[0], kuadrat=take[1], pajanan=np.full(len(nilai.kode), 30.0))


def test_permuted_indicators_give_intervals_over_nearly_all_ranks(nilai, bobot) -> None:
    acak = np.random.default_rng(7)
    ranks = []
    for _ in range(120):
        drawn, _ = draws(score(permuted(nilai, acak), bobot), 20, acak)
        ranks.append(np.argsort(np.argsort(-drawn, axis=1), axis=1) + 1)
    low, high = np.percentile(np.concatenate(ranks), [5, 95], axis=0)
    n = len(nilai.kode)
    assert (low <= 3).all(), low
    assert (high >= n - 2).all(), high
    assert (high - low + 1).min() >= 0.84 * n


def test_areas_that_are_alike_share_nearly_all_ranks(nilai, bobot) -> None:
    same = replace(
        nilai,
        jumlah=np.tile(nilai.jumlah.mean(axis=0), (len(nilai.kode), 1)),
        kuadrat=np.tile(nilai.kuadrat.mean(axis=0), (len(nilai.kode), 1)),
        pajanan=np.full(len(nilai.kode), 30.0),
    )
    found = ranges(score(same, bobot))
    assert (found.bawah <= 2).all()
    assert (found.atas >= len(nilai.kode) - 1).all()
    assert found.tiga_teratas == pytest.approx(np.full(len(nilai.kode), 3 / len(nilai.kode)), abs=0.05)


def test_an_area_that_is_worst_in_everything_is_first_for_sure(nilai, bobot) -> None:
    grid, squares = nilai.jumlah * 0.05, nilai.kuadrat * 0.05
    grid[4], squares[4] = 1e4, 1e4
    found = ranges(score(replace(nilai, jumlah=grid, kuadrat=squares), bobot))
    assert (found.bawah[4], found.atas[4], found.tiga_teratas[4]) == (1, 1, 1.0)


def test_what_is_unknown_widens_the_interval(nilai, bobot) -> None:
    known = ranges(score(nilai, bobot))
    for place in (0, 6, 12):
        ada = nilai.ada.copy()
        ada[place, 2:] = False
        partly = ranges(score(replace(nilai, ada=ada), bobot))
        ranks = [found.atas[place] - found.bawah[place] for found in (known, partly)]
        points = [found.skor_atas[place] - found.skor_bawah[place] for found in (known, partly)]
        assert ranks[1] >= ranks[0]
        assert points[1] > points[0]
        assert ranks[1] >= 10


def test_everybody_who_looks_sees_the_same_interval(nilai, bobot) -> None:
    one, two = ranges(score(nilai, bobot)), ranges(score(nilai, bobot))
    assert np.array_equal(one.bawah, two.bawah)
    assert np.array_equal(one.tiga_teratas, two.tiga_teratas)


def test_the_chances_of_the_first_three_places_add_up_to_three(nilai, bobot) -> None:
    assert ranges(score(nilai, bobot)).tiga_teratas.sum() == pytest.approx(3)
