"""The board counts what it says, and does not call a list proven that is not."""

import numpy as np
import pytest
from scipy.stats import binom

from posko.risiko import exceedance, hot, papan, simulasi
from posko.risiko.papan import Malam, at_least, board, chances, wilson

TPS = {"A": 10, "B": 10, "C": 10, "D": 10, "E": 20, "F": 20, "G": 20}
SAMA = {name: dict.fromkeys(TPS, 0.1) for name in ("indeks", "minggu_lalu", "tps", "acak")}


def night(indeks: str, kejadian: str, minggu: str = "EFG") -> Malam:
    return Malam(tuple(indeks), tuple(minggu), SAMA, tuple(kejadian))


def test_the_interval_is_wilsons() -> None:
    assert wilson(12, 20, 1.96) == pytest.approx((0.387, 0.781), abs=0.001)  # peers: 39-78 % at n = 20
    assert wilson(60, 100, 1.96) == pytest.approx((0.502, 0.691), abs=0.001)  # 50-69 % at n = 100
    assert wilson(0, 0) == (0.0, 1.0)


def test_exact_chances_of_hits_are_the_binomials_when_all_are_alike() -> None:
    assert at_least(7, [0.3] * 20) == pytest.approx(binom.sf(6, 20, 0.3))
    assert at_least(0, []) == 1.0


def test_hits_and_pai_are_counted_as_a_person_would() -> None:
    found = board([night("ABC", "AAE"), night("ABD", "DG"), night("AB", "AAAA")], TPS)
    index = found.baris["indeks"]
    assert (found.malam, found.kejadian) == (2, 5)  # the third night named too few and is not scored
    assert (index.kena, index.jumlah, index.laju) == (3, 5, 0.6)
    assert index.pai == pytest.approx(0.6 / 0.3)  # 30 of 100 stations watched
    assert found.baris["tps"].kena == 2
    assert found.baris["tps"].pai == pytest.approx(0.4 / 0.6)
    assert found.baris["acak"].laju == pytest.approx(3 / 7)
    assert index.brier == pytest.approx((4 * 0.9**2 + 10 * 0.1**2) / 14)


def test_a_list_that_only_watches_more_is_not_better() -> None:
    """The largest three hold 60 % of the stations and 60 % of the incidents: that is no skill."""
    nights = [night("EFG", "EFGABEFGCD", "ABC") for _ in range(6)]
    found = board(nights, TPS)
    assert found.baris["indeks"].kena > found.baris["minggu_lalu"].kena
    assert not found.terbukti
    assert found.p["acak"] > 0.3


def test_a_list_that_knows_is_proven_and_one_night_is_not() -> None:
    nights = [night("ABC", "ABCAE") for _ in range(8)]
    assert board(nights, TPS).terbukti
    assert not board(nights[:3], TPS).terbukti  # 15 incidents
    assert board([], TPS).kejadian == 0


def test_chances_of_tomorrow_follow_the_weights_and_the_pace() -> None:
    found = chances({"A": 3, "B": 1}, 2.0)
    assert found == pytest.approx({"A": 1 - np.exp(-1.5), "B": 1 - np.exp(-0.5)})
    assert chances({"A": 0, "B": 0}, 2.0) == pytest.approx({"A": 1 - np.exp(-1), "B": 1 - np.exp(-1)})


def test_exceedance_is_the_gamma_posterior() -> None:
    from scipy.stats import gamma

    counts, stations = np.array([12, 2, 2, 0]), np.array([20.0, 20, 20, 20])
    wanted = gamma.sf(1.5, 2 + counts, scale=1 / (2 + 4.0))
    assert exceedance(counts, stations) == pytest.approx(wanted)
    assert hot(counts, stations).tolist() == [True, False, False, False]
    assert not hot(np.zeros(4), stations).any()


def test_on_noise_the_board_says_not_proven(aturan, bobot, tps) -> None:
    """The short form of `test_simulasi.py`."""
    acak = np.random.default_rng(3)
    runs = [
        simulasi.campaign(simulasi.town(tps, 0, acak), 50, rate, aturan, bobot, acak).terbukti
        for rate in (0.7, 1.5)
        for _ in range(15)
    ]
    assert sum(runs) <= 2
    assert papan.ALFA == 0.05
