"""The index of one instant: additive on 0-100, on fixed anchors, with contributions that sum to it.

    S_i = 100 * sum over groups g of  w_g * mean of n_ij over the indicators j of g that the desk can know

An indicator the desk cannot know is left out, never taken for nought, and the weights of the rest are
brought to 1; what share of the weight is known («kelengkapan») stands beside the score, and below
`BATAS_LENGKAP` a kelurahan is «data kurang» and takes no rank. A high group can be offset by a low one;
what must not be offset is shown as a veto flag beside the score. Method: OECD/JRC Handbook 2008.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from posko.risiko.bobot import Bobot

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

BATAS_LENGKAP = 0.6
PENYUSUTAN = 3.0  # prior incidents of the gamma: how many it takes to move a rate half-way
SATUAN_LAJU = 10.0  # rates are per ten stations


@dataclass(frozen=True)
class Aturan:
    """One indicator: its group, how its raw value is read, and the anchors of 0 and 100."""

    kode: str
    kelompok: str
    nama: str
    jenis: str
    satuan: str
    nol: float
    seratus: float


@dataclass(frozen=True)
class Nilai:
    """Raw values, kelurahan (rows) by indicator (columns), in the order of `kode` and `aturan`.

    Attributes:
        jumlah: sum of points, stations, people or level.
        kuadrat: sum of squared points, of rates only.
        pajanan: stations of each kelurahan.
        ada: whether the desk can know the value.
    """

    kode: tuple[str, ...]
    nama: tuple[str, ...]
    aturan: tuple[Aturan, ...]
    jumlah: Floats
    kuadrat: Floats
    pajanan: Floats
    ada: Bools


@dataclass(frozen=True)
class Hasil:
    """Scores of one instant.

    Attributes:
        normal: indicators on 0-1, nan where the desk cannot know.
        kelompok: names of the groups, in the order of the columns of `sumbangan`.
        sumbangan: points each group gives; they sum to `skor`.
        skor: 0-100, nan where nothing is known.
        kelengkapan: share of the weight that is known, 0-1.
        peringkat: 1 is the highest score; 0 for «data kurang».
    """

    nilai: Nilai
    bobot: Bobot
    normal: Floats
    kelompok: tuple[str, ...]
    sumbangan: Floats
    skor: Floats
    kelengkapan: Floats
    peringkat: NDArray[np.int64]

    @property
    def cukup(self) -> Bools:
        """Which kelurahan have data enough for a rank."""
        return self.peringkat > 0


def rules(rows: Sequence[Mapping[str, str]]) -> tuple[Aturan, ...]:
    """Indicators from the rows of `data/ref/indikator_risiko.csv`."""
    return tuple(
        Aturan(
            row["kode"],
            row["kelompok"],
            row["nama"],
            row["jenis"],
            row["satuan"],
            float(row["nol"]),
            float(row["seratus"]),
        )
        for row in rows
    )


def values(records: Sequence[Mapping[Any, Any]], aturan: tuple[Aturan, ...]) -> Nilai:
    """Arrange the answer of `risiko/nilai`, as records, into arrays.

    Raises: KeyError when the answer lacks an indicator.
    """
    cells = {(row["kelurahan_kode"], row["kode"]): row for row in records}
    names = {row["kelurahan_kode"]: str(row["nama"]) for row in records}
    order = sorted(names)
    grid = [[cells[kode, rule.kode] for rule in aturan] for kode in order]

    def column(field: str) -> Floats:
        return np.array([[float(cell[field]) for cell in row] for row in grid]).reshape(
            len(order), len(aturan)
        )

    return Nilai(
        tuple(order),
        tuple(names[kode] for kode in order),
        aturan,
        column("nilai"),
        column("nilai_kuadrat"),
        column("pajanan")[:, 0] if order else np.zeros(0),
        column("is_ada") > 0,
    )


def score(nilai: Nilai, bobot: Bobot) -> Hasil:
    """Scores, contributions and ranks of one instant under one set of weights."""
    normal = np.where(nilai.ada, normalised(measured(nilai), nilai.aturan), np.nan)
    groups = tuple(bobot.bagian)
    weights = np.array([bobot.bagian[group] for group in groups])
    means, known = group_means(normal, nilai.aturan, groups)
    share = weights * known
    complete = share.sum(axis=1)
    scaled = np.divide(share, complete[:, None], out=np.zeros_like(share), where=complete[:, None] > 0)
    given = 100 * scaled * means
    total = np.where(complete > 0, given.sum(axis=1), np.nan)
    # Of a group with some unknown indicators only that part of its weight counts as known.
    coverage = (weights * group_coverage(nilai, groups)).sum(axis=1)
    rank = ranked(np.where(coverage >= BATAS_LENGKAP, total, np.nan), nilai.pajanan)
    return Hasil(nilai, bobot, normal, groups, given, total, coverage, rank)


def shares(hasil: Hasil, kode: str) -> list[tuple[str, float]]:
    """Points that each indicator gives one kelurahan, most first: a group's points, split by `normal`.

    Those of nought are left out; the others sum to the kelurahan's score.
    """
    i = hasil.nilai.kode.index(kode)
    known = ~np.isnan(hasil.normal[i])
    points = []
    for j, rule in enumerate(hasil.nilai.aturan):
        place = hasil.kelompok.index(rule.kelompok)
        mates = [other for other, one in enumerate(hasil.nilai.aturan) if one.kelompok == rule.kelompok]
        total = sum(float(hasil.normal[i, other]) for other in mates if known[other])
        if known[j] and total > 0 and hasil.normal[i, j] > 0:
            points.append((rule.nama, float(hasil.sumbangan[i, place] * hasil.normal[i, j] / total)))
    return sorted(points, key=lambda one: (-one[1], one[0]))


def measured(nilai: Nilai) -> Floats:
    """Each indicator in the unit of its anchors; rates are shrunk towards the mean of the area."""
    out = nilai.jumlah.copy()
    for column, rule in enumerate(nilai.aturan):
        if rule.jenis == "laju":
            out[:, column] = shrunk(
                nilai.jumlah[:, column],
                nilai.kuadrat[:, column],
                nilai.pajanan,
                nilai.ada[:, column],
            )
        elif rule.jenis == "bagian":
            out[:, column] = 100 * nilai.jumlah[:, column] / nilai.pajanan
    return out


def shrunk(jumlah: Floats, kuadrat: Floats, pajanan: Floats, ada: Bools) -> Floats:
    """Points per ten stations, by gamma-Poisson: mean x (a + x) / (a + e).

    Points are counted in typical incidents (sum of squares over sum), so that a decayed or a grave
    incident is neither more nor less evidence than it is; the unit of the points cancels.
    """
    total, exposed = jumlah[ada].sum(), pajanan[ada].sum()
    if total <= 0 or exposed <= 0:
        return np.zeros_like(jumlah)
    typical = kuadrat[ada].sum() / total
    mean = total / exposed
    ratio = (PENYUSUTAN + jumlah / typical) / (PENYUSUTAN + mean * pajanan / typical)
    return np.asarray(SATUAN_LAJU * mean * ratio)


def normalised(measured_: Floats, aturan: tuple[Aturan, ...], bentuk: str = "akar") -> Floats:
    """0-1 on the anchors of each indicator; beyond them it stops.

    `bentuk` bends the line between the anchors: «lurus», «akar» (square root, the house's) or «log». Each
    is taken of the share of the way, so that the unit of the value never matters.
    """
    low = np.array([rule.nol for rule in aturan])
    high = np.array([rule.seratus for rule in aturan])
    way = np.clip((measured_ - low) / (high - low), 0.0, 1.0)
    if bentuk == "akar":
        return np.asarray(np.sqrt(way))
    if bentuk == "log":
        return np.asarray(np.log1p(9 * way) / np.log(10.0))
    return np.asarray(way)


def group_means(normal: Floats, aturan: tuple[Aturan, ...], groups: tuple[str, ...]) -> tuple[Floats, Bools]:
    """Mean of the known indicators of each group (nought where none is), and whether any is known."""
    known = ~np.isnan(normal)
    filled = np.where(known, normal, 0.0)
    member = membership(aturan, groups)
    counts = known @ member
    sums = filled @ member
    return np.divide(sums, counts, out=np.zeros_like(sums), where=counts > 0), counts > 0


def membership(aturan: tuple[Aturan, ...], groups: tuple[str, ...]) -> Floats:
    """1 where an indicator (row) belongs to a group (column)."""
    return np.array([[float(rule.kelompok == group) for group in groups] for rule in aturan])


def group_coverage(nilai: Nilai, groups: tuple[str, ...]) -> Floats:
    """Share of the indicators of each group that the desk can know, kelurahan by group."""
    member = membership(nilai.aturan, groups)
    return np.asarray((nilai.ada @ member) / np.maximum(member.sum(axis=0), 1))


def ranked(total: Floats, pajanan: Floats) -> NDArray[np.int64]:
    """1 for the highest; equal scores by more stations, then by place in the list; 0 for nan."""
    rank = np.zeros(len(total), dtype=np.int64)
    valid = np.flatnonzero(~np.isnan(total))
    order = sorted(valid, key=lambda i: (-round(float(total[i]), 9), -pajanan[i], i))
    for place, i in enumerate(order, start=1):
        rank[i] = place
    return rank
