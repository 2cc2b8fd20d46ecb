"""How sure a rank is: the index drawn many times over everything that could reasonably differ.

Each draw takes other weights (Dirichlet around the set), another bend between the anchors, other true
rates (gamma posterior of each count), and for what the desk cannot know any value at all. The seed is
fixed: the same data gives the same interval to everyone who looks.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from posko.risiko import indeks
from posko.risiko.indeks import Floats, Hasil, Nilai

BENIH = 20240214
TARIKAN = 2000
PUSAT = 20.0  # concentration of the Dirichlet: about ±9 points on a weight of 30
BENTUK = ("akar", "lurus", "log")


@dataclass(frozen=True)
class Peringkat:
    """Of each kelurahan: 90 % interval of its rank and of its score, and the chance to be in the top 3.

    Kelurahan with «data kurang» take part in the draws, but whoever shows ranks lists them apart.
    """

    bawah: NDArray[np.int64]
    atas: NDArray[np.int64]
    skor_bawah: Floats
    skor_atas: Floats
    tiga_teratas: Floats


def ranges(hasil: Hasil, tarikan: int = TARIKAN, benih: int = BENIH) -> Peringkat:
    """Draw the index `tarikan` times and say between which ranks each kelurahan lies."""
    drawn, house = draws(hasil, tarikan, np.random.default_rng(benih))
    order = np.argsort(-drawn, axis=1, kind="stable")
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(1, drawn.shape[1] + 1)[None, :], axis=1)
    low, high = np.percentile(ranks, [5, 95], axis=0, method="nearest")
    below, above = np.percentile(house, [5, 95], axis=0)
    return Peringkat(
        low.astype(np.int64), high.astype(np.int64), below, above, np.asarray((ranks <= 3).mean(axis=0))
    )


def draws(hasil: Hasil, tarikan: int, acak: np.random.Generator) -> tuple[Floats, Floats]:
    """Scores, draw by kelurahan: with the bend drawn as well, for ranks; with the house's, for scores.

    Another bend is another scale, so only an order can be compared across bends.
    """
    nilai, groups = hasil.nilai, hasil.kelompok
    centre = np.array([hasil.bobot.bagian[group] for group in groups])
    alpha = np.maximum(PUSAT * centre, 1e-9)  # a group of weight nought stays at nought
    weights = acak.dirichlet(alpha, size=tarikan)
    bend = acak.integers(0, len(BENTUK), size=tarikan)
    member = indeks.membership(nilai.aturan, groups)
    mean = member / np.maximum(member.sum(axis=0), 1)
    raw = _rates(nilai, tarikan, acak)
    unknown = acak.random(raw.shape)
    bent = {}
    for bentuk in BENTUK:
        normal = indeks.normalised(raw, nilai.aturan, bentuk)
        filled = np.where(nilai.ada[None, :, :], normal, unknown)
        bent[bentuk] = 100 * np.einsum("dij,jg,dg->di", filled, mean, weights, optimize=True)
    scores = np.stack([bent[bentuk] for bentuk in BENTUK])[bend, np.arange(tarikan)]
    # What ties in every draw must not always fall to the first of the list.
    return scores + 1e-9 * acak.random(scores.shape), bent[BENTUK[0]]


def _rates(nilai: Nilai, tarikan: int, acak: np.random.Generator) -> Floats:
    out = np.repeat(indeks.measured(nilai)[None, :, :], tarikan, axis=0)
    for column, rule in enumerate(nilai.aturan):
        if rule.jenis != "laju":
            continue
        x, squares, known = nilai.jumlah[:, column], nilai.kuadrat[:, column], nilai.ada[:, column]
        total, exposed = x[known].sum(), nilai.pajanan[known].sum()
        if total <= 0 or exposed <= 0:
            continue
        typical, mean = squares[known].sum() / total, total / exposed
        shape = indeks.PENYUSUTAN + x / typical
        rate = indeks.PENYUSUTAN + mean * nilai.pajanan / typical
        out[:, :, column] = (
            indeks.SATUAN_LAJU * mean * acak.gamma(shape, 1 / rate, size=(tarikan, len(shape)))
        )
    return out
