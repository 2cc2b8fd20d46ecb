"""The honest scoreboard: lists frozen in the evening, held against what the next day brought.

A list is only «terbukti» when it beats every rival at once, each at one in twenty: chance (given how many
stations it watches), the same as last week, and simply the largest kelurahan. On noise that is rare by
construction; `tests/risiko` measures it. Two lists are compared per station they watch. Hits are per
incident (hit rate), per incident and station watched (PAI; Chainey, Tompson, Uhlig 2008), and chances per
kelurahan and day (Brier).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, sqrt
from typing import Literal

import numpy as np

K = 3  # kelurahan a list may name: patrols at hand
ALFA = 0.05
MIN_KEJADIAN = 20  # below this nothing is called proven
MIN_KALIBRASI = 50
Z90 = 1.645

Lawan = Literal["acak", "minggu_lalu", "tps"]
LAWAN: tuple[Lawan, ...] = ("acak", "minggu_lalu", "tps")


@dataclass(frozen=True)
class Malam:
    """One frozen evening and the day after it.

    Attributes:
        indeks: kelurahan by rank, best known first; only those with data enough.
        minggu_lalu: kelurahan by incidents of the last seven days, then by stations.
        peluang: list -> kelurahan -> chance of an incident in the next day.
        kejadian: kelurahan of every incident of the next day, one entry each.
    """

    indeks: tuple[str, ...]
    minggu_lalu: tuple[str, ...]
    peluang: Mapping[str, Mapping[str, float]]
    kejadian: tuple[str, ...]


@dataclass(frozen=True)
class Baris:
    """How one list did: hits among incidents, with 90 % intervals; PAI; Brier."""

    nama: str
    kena: float
    jumlah: int
    laju: float
    selang: tuple[float, float]
    pai: float | None
    pai_selang: tuple[float, float] | None
    brier: float | None


@dataclass(frozen=True)
class Papan:
    """The board: rows by list, how likely chance alone would do as well, and the verdict."""

    malam: int
    kejadian: int
    baris: Mapping[str, Baris]
    p: Mapping[str, float] = field(default_factory=dict)
    terbukti: bool = False
    selisih_brier: tuple[float, float, float] | None = None  # index minus stations: mean, 90 % interval


def wilson(kena: float, jumlah: int, z: float = Z90) -> tuple[float, float]:
    """Interval of a share (Wilson 1927); all of 0-1 when nothing was counted."""
    if jumlah == 0:
        return 0.0, 1.0
    share = kena / jumlah
    middle = share + z * z / (2 * jumlah)
    spread = z * sqrt(share * (1 - share) / jumlah + z * z / (4 * jumlah * jumlah))
    whole = 1 + z * z / jumlah
    return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


def chances(bobot: Mapping[str, float], per_hari: float) -> dict[str, float]:
    """P(at least one incident tomorrow) when `per_hari` incidents fall by these weights."""
    total = sum(bobot.values())
    if total <= 0:
        return {kode: 1 - exp(-per_hari / max(len(bobot), 1)) for kode in bobot}
    return {kode: 1 - exp(-per_hari * weight / total) for kode, weight in bobot.items()}


def by_stations(tps: Mapping[str, int]) -> tuple[str, ...]:
    """Kelurahan with most stations first."""
    return tuple(sorted(tps, key=lambda kode: (-tps[kode], kode)))


def board(malam: Sequence[Malam], tps: Mapping[str, int]) -> Papan:
    """Score the evenings that named at least `K` kelurahan.

    Args:
        malam: frozen evenings whose next day is over.
        tps: stations of each kelurahan.
    """
    used = [one for one in malam if len(one.indeks) >= K]
    lists = {"indeks": [one.indeks[:K] for one in used]}
    lists["minggu_lalu"] = [one.minggu_lalu[:K] for one in used]
    lists["tps"] = [by_stations(tps)[:K] for _ in used]
    total = sum(len(one.kejadian) for one in used)
    rows = {name: _row(name, named, used, tps) for name, named in lists.items()}
    share = K / max(len(tps), 1)
    rows["acak"] = Baris("acak", total * share, total, share, (share, share), 1.0, None, _brier("acak", used))
    p = _p_values(lists, used, tps)
    proven = total >= MIN_KEJADIAN and all(p[rival] < ALFA for rival in LAWAN)
    return Papan(len(used), total, rows, p, proven, _brier_gap(used))


def _row(name: str, named: list[tuple[str, ...]], used: Sequence[Malam], tps: Mapping[str, int]) -> Baris:
    hits = sum(sum(kode in chosen for kode in one.kejadian) for chosen, one in zip(named, used, strict=True))
    total = sum(len(one.kejadian) for one in used)
    low, high = wilson(hits, total)
    watched = sum(len(one.kejadian) * _share(chosen, tps) for chosen, one in zip(named, used, strict=True))
    part, rate = (watched / total, hits / total) if total else (0.0, 0.0)
    pai = rate / part if part else None
    span = (low / part, high / part) if part else None
    return Baris(
        name, hits, total, hits / total if total else 0.0, (low, high), pai, span, _brier(name, used)
    )


def _share(chosen: Sequence[str], tps: Mapping[str, int]) -> float:
    return sum(tps[kode] for kode in chosen) / sum(tps.values())


def _p_values(
    lists: Mapping[str, list[tuple[str, ...]]], used: Sequence[Malam], tps: Mapping[str, int]
) -> dict[str, float]:
    mine = lists["indeks"]
    every = [_share(chosen, tps) for chosen, one in zip(mine, used, strict=True) for _ in one.kejadian]
    hits = sum(kode in chosen for chosen, one in zip(mine, used, strict=True) for kode in one.kejadian)
    found = {"acak": at_least(hits, every)}
    for rival in ("minggu_lalu", "tps"):
        found[rival] = at_least(*_discordant(mine, lists[rival], used, tps))
    return found


def _discordant(
    mine: list[tuple[str, ...]], other: list[tuple[str, ...]], used: Sequence[Malam], tps: Mapping[str, int]
) -> tuple[int, list[float]]:
    """Incidents that only one of two lists caught: how many by the own, and its odds.

    The odds are those of stations that all have one risk; without them a list of large kelurahan would win
    by watching more.
    """
    better, odds = 0, []
    for chosen, rival, one in zip(mine, other, used, strict=True):
        own, theirs = set(chosen) - set(rival), set(rival) - set(chosen)
        caught = [kode for kode in one.kejadian if kode in own | theirs]
        better += sum(kode in own for kode in caught)
        if caught:
            watched = _share(tuple(own), tps), _share(tuple(theirs), tps)
            odds += [watched[0] / sum(watched)] * len(caught)
    return better, odds


def at_least(kena: int, peluang: Sequence[float]) -> float:
    """P(so many hits or more) when each incident is hit with its own chance (Poisson binomial, exact)."""
    spread = np.array([1.0])
    for chance in peluang:
        spread = np.convolve(spread, [1 - chance, chance])
    return float(min(1.0, spread[kena:].sum()))


def _errors(name: str, one: Malam) -> list[float]:
    happened = set(one.kejadian)
    return [(chance - (kode in happened)) ** 2 for kode, chance in sorted(one.peluang[name].items())]


def _brier(name: str, used: Sequence[Malam]) -> float | None:
    errors = [error for one in used for error in _errors(name, one)]
    return sum(errors) / len(errors) if errors else None


def _brier_gap(used: Sequence[Malam]) -> tuple[float, float, float] | None:
    gaps = [float(np.mean(_errors("indeks", one)) - np.mean(_errors("tps", one))) for one in used]
    if len(gaps) < 2:
        return None
    mean, error = float(np.mean(gaps)), float(np.std(gaps, ddof=1)) / sqrt(len(gaps))
    return mean, mean - Z90 * error, mean + Z90 * error
