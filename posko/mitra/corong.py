"""Whether outreach is spread over the kelurahan by more than chance: a funnel that seldom cries wolf.

Neutral means: every event falls on a kelurahan in proportion to its polling stations, each on its own.
Nineteen points are looked at together, so limits of 5 % each would alarm on most neutral charts. The
limits here are exact binomial tails whose level is chosen by simulation so that a *whole* neutral chart
alarms about once in twenty. Events in series (one team, one street) are not independent; then it alarms
more often, and a reader must know that.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import special

LAJU = 0.05  # share of neutral charts that may alarm
ULANG = 20_000  # neutral charts drawn to choose the level
UJI = 20_000  # further ones drawn to measure what the level really gives
BENIH = 90_2024


@dataclass(frozen=True)
class Corong:
    """The judged chart.

    Attributes:
        titik: one row per kelurahan: `kelurahan_kode`, `nama`, `jumlah_tps`, `kegiatan`, `harapan`
            (expected events), `bawah`, `atas` (first counts outside are below and above), `penilaian`
            (`sedikit`, `wajar`, `banyak`).
        taraf: two-sided level of each point.
        laju_salah: share of fresh neutral charts with at least one alarm.
        jumlah: events in all.
    """

    titik: pd.DataFrame
    pita: pd.DataFrame
    taraf: float
    laju_salah: float
    jumlah: int


def nilai(kelurahan: pd.DataFrame, benih: int = BENIH) -> Corong:
    """Judge the spread of outreach.

    Args:
        kelurahan: answer of `penyuluhan/per_kelurahan`.
        benih: decides the neutral charts; the same answer and seed give the same limits.
    """
    # In an order of its own, so that the answer does not hang on how a page sorts its rows.
    frame = kelurahan[kelurahan["jumlah_tps"] > 0].sort_values("kelurahan_kode")
    counts = frame["kegiatan"].to_numpy(dtype=np.int64)
    share = _share(frame["jumlah_tps"].to_numpy(dtype=float))
    total = int(counts.sum())
    tails = _tails(total, share)
    taraf = _level(tails, total, share, np.random.default_rng(benih))
    laju = rate(tails, taraf, total, share, np.random.default_rng(benih + 1))
    low, high = _limits(tails, taraf)
    verdict = np.where(counts < low, "sedikit", np.where(counts > high, "banyak", "wajar"))
    titik = frame[["kelurahan_kode", "nama", "jumlah_tps", "kegiatan"]].assign(
        harapan=total * share, bawah=low, atas=high, penilaian=verdict
    )
    return Corong(titik, _band(frame["jumlah_tps"], total, taraf), taraf, laju, total)


def _band(sizes: pd.Series, total: int, taraf: float) -> pd.DataFrame:
    if not len(sizes):
        return pd.DataFrame(columns=["jumlah_tps", "harapan", "bawah", "atas"])
    every = np.arange(1, int(sizes.max()) + 4)
    share = np.minimum(every / float(sizes.sum()), 1.0)
    low, high = _limits(_tails(total, share), taraf)
    return pd.DataFrame({"jumlah_tps": every, "harapan": total * share, "bawah": low, "atas": high})


def rate(tails: np.ndarray, taraf: float, total: int, share: np.ndarray, acak: np.random.Generator) -> float:
    """Share of neutral charts with at least one point outside the limits of `taraf`."""
    return float(np.mean(_smallest(tails, total, share, acak, UJI) <= taraf)) if total else 0.0


def _share(sizes: np.ndarray) -> np.ndarray:
    return sizes / sizes.sum() if len(sizes) else sizes


def _tails(total: int, share: np.ndarray) -> np.ndarray:
    """Two-sided exact binomial tail of every count 0..total, a row for each kelurahan."""
    counts = np.arange(total + 1, dtype=float)
    below = special.bdtr(counts[None, :], total, share[:, None])
    above = np.concatenate([np.ones((len(share), 1)), 1 - below[:, :-1]], axis=1)
    tails: np.ndarray = np.minimum(1.0, 2 * np.minimum(below, above))
    return tails


def _smallest(
    tails: np.ndarray, total: int, share: np.ndarray, acak: np.random.Generator, times: int
) -> np.ndarray:
    drawn = acak.multinomial(total, share, size=times)
    smallest: np.ndarray = tails[np.arange(len(share))[None, :], drawn].min(axis=1)
    return smallest


def _level(tails: np.ndarray, total: int, share: np.ndarray, acak: np.random.Generator) -> float:
    """The largest level at which no more than `LAJU` of the neutral charts alarm."""
    if not total or len(share) < 2:
        return 0.0
    smallest = np.sort(_smallest(tails, total, share, acak, ULANG))
    steps, firsts = np.unique(smallest, return_index=True)
    alarms = np.append(firsts[1:], len(smallest)) / len(smallest)  # share of charts at or below each step
    allowed = steps[alarms <= LAJU]
    return float(allowed[-1]) if len(allowed) else 0.0


def _limits(tails: np.ndarray, taraf: float) -> tuple[np.ndarray, np.ndarray]:
    inside = tails > taraf
    return inside.argmax(axis=1), tails.shape[1] - 1 - inside[:, ::-1].argmax(axis=1)
