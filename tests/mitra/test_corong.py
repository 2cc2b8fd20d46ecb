"""The funnel alarms on about one neutral chart in twenty, and still sees a kelurahan that was left out."""

import sys

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from posko.core import rujukan
from posko.mitra import corong

SIZES = (
    pd.Series([row["kelurahan_kode"] for row in rujukan.load("pemilu2024").tps]).value_counts().sort_index()
)
SHARE = (SIZES / SIZES.sum()).to_numpy()


def chart(counts) -> pd.DataFrame:
    names = SIZES.index
    return pd.DataFrame(
        {"kelurahan_kode": names, "nama": names, "jumlah_tps": SIZES.to_numpy(), "kegiatan": counts}
    )


def said(total: int, times: int, found: float) -> str:
    return f"\ncorong: {total} kegiatan, {times} grafik netral, {100 * found:.2f} % memberi peringatan\n"


def alarms(total: int, times: int, seed: int) -> int:
    """Neutral charts with an alarm, judged one by one as the page judges them."""
    luck = np.random.default_rng(seed)
    judged = corong.nilai(chart(luck.multinomial(total, SHARE)))
    low, high = judged.titik["bawah"].to_numpy(), judged.titik["atas"].to_numpy()
    drawn = luck.multinomial(total, SHARE, size=times)
    return int(((drawn < low) | (drawn > high)).any(axis=1).sum())


@pytest.mark.parametrize("total", [20, 40, 94, 150, 300])
def test_a_neutral_chart_alarms_about_once_in_twenty(total, capsys):
    times = 4000
    found = alarms(total, times, seed=total) / times
    with capsys.disabled():
        sys.stdout.write(said(total, times, found))
    assert 0.03 <= found <= 0.06


@pytest.mark.slow
@pytest.mark.parametrize("total", [10, 20, 40, 60, 94, 120, 150, 300, 600, 1000])
def test_the_rate_of_false_alarms_at_length(total):
    times = 200_000
    found = alarms(total, times, seed=total) / times
    sys.stdout.write(said(total, times, found))
    assert 0.03 <= found <= 0.056


def test_limits_of_5_per_cent_each_would_alarm_on_most_neutral_charts():
    drawn = np.random.default_rng(3).multinomial(94, SHARE, size=2000)
    low, high = stats.binom.ppf(0.025, 94, SHARE), stats.binom.ppf(0.975, 94, SHARE)
    assert ((drawn < low) | (drawn > high)).any(axis=1).mean() > 0.3


def test_the_tails_are_the_exact_binomial_ones():
    tails = corong._tails(30, np.array([0.1, 0.4]))
    for row, share in enumerate((0.1, 0.4)):
        for count in range(31):
            below, above = stats.binom.cdf(count, 30, share), stats.binom.sf(count - 1, 30, share)
            assert tails[row, count] == pytest.approx(min(1, 2 * min(below, above)), abs=1e-12)


def test_the_measured_rate_is_printed_on_the_chart_and_comes_from_other_draws():
    judged = corong.nilai(chart(np.random.default_rng(1).multinomial(94, SHARE)))
    assert 0.03 <= judged.laju_salah <= 0.06
    again = corong.nilai(chart(np.random.default_rng(1).multinomial(94, SHARE)))
    assert (again.laju_salah, again.taraf) == (judged.laju_salah, judged.taraf)


def test_a_kelurahan_left_out_and_one_overdone_are_named():
    fair = np.round(300 * SHARE).astype(int)
    big = int(np.argmax(fair))
    left_out, overdone = fair.copy(), fair.copy()
    left_out[big] = 3
    overdone[big] *= 3
    for counts, verdict in ((left_out, "sedikit"), (overdone, "banyak")):
        titik = corong.nilai(chart(counts)).titik
        assert titik.iloc[big]["penilaian"] == verdict
    assert set(corong.nilai(chart(fair)).titik["penilaian"]) == {"wajar"}


def test_nothing_and_next_to_nothing_never_alarm():
    for counts in (np.zeros(len(SIZES), dtype=int), np.eye(len(SIZES), dtype=int)[0]):
        judged = corong.nilai(chart(counts))
        assert set(judged.titik["penilaian"]) == {"wajar"}


def test_the_band_holds_the_limits_of_every_point():
    judged = corong.nilai(chart(np.random.default_rng(5).multinomial(94, SHARE)))
    band = judged.pita.set_index("jumlah_tps")
    for row in judged.titik.to_dict("records"):
        assert (row["bawah"], row["atas"]) == (
            band.loc[row["jumlah_tps"], "bawah"],
            band.loc[row["jumlah_tps"], "atas"],
        )
