"""Towns made by a seed, to learn what the index and its board can tell at the size of one sector.

Only incidents are made: so many a day, falling on the kelurahan by their stations and a true relative
risk. The index and the board that see them are those of the product, not copies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from posko.risiko import indeks, papan
from posko.risiko.bobot import Bobot
from posko.risiko.indeks import Aturan, Bools, Floats, Nilai

PARUH = 14.0
SEMINGGU = 7
PANAS = 3.0


@dataclass(frozen=True)
class Kota:
    """Kelurahan with their stations and true relative risk."""

    tps: Floats
    risiko: Floats

    @property
    def bagian(self) -> Floats:
        """Chance that an incident falls on each kelurahan."""
        weight = self.tps * self.risiko
        return np.asarray(weight / weight.sum())


def town(tps: Sequence[int], panas: int, acak: np.random.Generator) -> Kota:
    """A town with so many kelurahan, drawn by lot, at three times the risk of the others."""
    risk = np.ones(len(tps))
    if panas:
        risk[acak.choice(len(tps), size=panas, replace=False)] = PANAS
    return Kota(np.array(tps, dtype=float), risk)


def counts(kota: Kota, jumlah: int, acak: np.random.Generator) -> Floats:
    """How many of `jumlah` incidents fall on each kelurahan."""
    return np.asarray(acak.multinomial(jumlah, kota.bagian), dtype=float)


def as_values(
    jumlah: Floats, kuadrat: Floats, tps: Floats, aturan: tuple[Aturan, ...], lain: Floats | None = None
) -> Nilai:
    """Raw values in which the first indicator is these incidents; `lain` fills the others, else nought."""
    grid = np.zeros((len(tps), len(aturan))) if lain is None else lain.copy()
    squares = np.zeros_like(grid)
    grid[:, 0], squares[:, 0] = jumlah, kuadrat
    names = tuple(f"{number:02d}" for number in range(len(tps)))
    known: Bools = np.ones(grid.shape, dtype=bool)
    return Nilai(names, names, aturan, grid, squares, tps, known)


def campaign(
    kota: Kota,
    hari: int,
    per_hari: float,
    aturan: tuple[Aturan, ...],
    bobot: Bobot,
    acak: np.random.Generator,
) -> papan.Papan:
    """Freeze the ranking on every evening of a campaign and score it on the day after.

    Indicators other than incidents are drawn once, by nothing: they are what noise in a list looks like.
    """
    arrivals = acak.poisson(per_hari, size=hari)
    daily = np.array([acak.multinomial(count, kota.bagian) for count in arrivals], dtype=float)
    other = _other(kota, aturan, acak)
    codes = [f"{number:02d}" for number in range(len(kota.tps))]
    tps = {kode: int(count) for kode, count in zip(codes, kota.tps, strict=True)}
    nights = []
    for evening in range(SEMINGGU, hari - 1):
        age = np.arange(evening, -1, -1, dtype=float)
        decay = 0.5 ** (age / PARUH)
        seen = daily[: evening + 1]
        values = as_values(decay @ seen, (decay**2) @ seen, kota.tps, aturan, other)
        result = indeks.score(values, bobot)
        week = seen[-SEMINGGU:].sum(axis=0)
        pace = float(seen.sum()) / (evening + 1)
        nights.append(_night(result, codes, tps, week, pace, daily[evening + 1]))
    return papan.board(nights, tps)


def _night(
    result: indeks.Hasil, codes: list[str], tps: dict[str, int], week: Floats, pace: float, tomorrow: Floats
) -> papan.Malam:
    order = sorted((int(rank), kode) for rank, kode in zip(result.peringkat, codes, strict=True) if rank)
    last = {kode: float(count) for kode, count in zip(codes, week, strict=True)}
    score = {kode: tps[kode] * float(one) for kode, one in zip(codes, result.skor, strict=True)}
    weights = {
        "indeks": score,
        "minggu_lalu": last,
        "tps": {kode: float(count) for kode, count in tps.items()},
        "acak": dict.fromkeys(codes, 1.0),
    }
    return papan.Malam(
        tuple(kode for _, kode in order),
        tuple(sorted(codes, key=lambda kode: (-last[kode], -tps[kode], kode))),
        {name: papan.chances(weight, pace) for name, weight in weights.items()},
        tuple(kode for kode, count in zip(codes, tomorrow, strict=True) for _ in range(int(count))),
    )


def _other(kota: Kota, aturan: tuple[Aturan, ...], acak: np.random.Generator) -> Floats:
    grid = np.zeros((len(kota.tps), len(aturan)))
    for column, rule in enumerate(aturan):
        if rule.jenis == "bagian":
            grid[:, column] = acak.binomial(kota.tps.astype(int), 0.02)
    return grid
