"""Arrivals of open shipments by simulation, and the chance that all boxes come in time.

Nothing good is assumed: a shipment that is silent, a box that is missing and a box without a plan on any leg
it still needs cannot be forecast, and while there is one the chance that *all* arrive has no lower bound.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
import pandas as pd

from posko.perkiraan.model import TELAT_ACUAN, Floats, Model, group

UNDIAN = 1000
BENIH = 20240214
BAWAH, ATAS = 0.1, 0.9  # the interval told: four of five arrivals should fall inside


@dataclass(frozen=True)
class Ramalan:
    """Open shipments with their forecast.

    Attributes:
        baris: the open shipments with `bawah`, `tengah`, `atas` (instants, missing when it cannot be
            forecast) and `peluang` (of coming by the leg's deadline).
        tiba: minutes from the instant to each arrival, one row per shipment of `baris` that can be forecast.
        dapat: positions in `baris` of the rows of `tiba`.
    """

    baris: pd.DataFrame
    tiba: Floats
    dapat: tuple[int, ...]


@dataclass(frozen=True)
class Peluang:
    """The chance that everything arrives by a deadline.

    Attributes:
        atas: chance that all that can be forecast arrives in time; an upper bound while `tanpa` > 0.
        kotak: boxes that can be forecast.
        tanpa: boxes, at least, that cannot.
        bawah_waktu, atas_waktu: interval of the last arrival, None when nothing is open.
    """

    atas: float
    kotak: int
    tanpa: int
    bawah_waktu: datetime | None
    atas_waktu: datetime | None

    @property
    def bawah(self) -> float:
        """What the chance is at least: nothing can be promised while a box cannot be forecast."""
        return self.atas if self.tanpa == 0 else 0.0


def ramal(
    buka: pd.DataFrame, model: Model, saat: datetime, tenggat: Mapping[str, datetime], undian: int = UNDIAN
) -> Ramalan:
    """Forecast every open shipment.

    Args:
        buka: open shipments by leg order (leg, urutan, surat_jalan, kelurahan_kode, keadaan, waktu_rencana,
            waktu_berangkat), as `distribusi/perjalanan_buka` tells them.
        model: what was learned by `saat`.
        saat: the instant from which is forecast.
        tenggat: deadline of every leg.
        undian: draws per shipment.
    """
    # Sorted by the way, so that what brings the boxes of a kelurahan is drawn before what takes them on.
    rows = buka.sort_values(["urutan", "kelurahan_kode", "surat_jalan", "tps_no"], kind="stable")
    rows = rows.reset_index(drop=True)
    left = (rows["waktu_berangkat"] - pd.Timestamp(saat)).dt.total_seconds().to_numpy() / 60
    plan = (rows["waktu_rencana"] - pd.Timestamp(saat)).dt.total_seconds().to_numpy() / 60
    can = (rows["keadaan"].to_numpy() != "tanpa_kabar") & ~(np.isnan(left) & np.isnan(plan))
    where = np.flatnonzero(can)
    luck = np.random.default_rng(BENIH)
    leaving = np.where(np.isnan(left)[:, None], _departures(rows, plan, model, luck, undian), left[:, None])
    arrival = np.full((len(rows), undian), np.nan)
    uniform = luck.random((len(rows), undian))
    for leg in dict.fromkeys(rows["leg"]):
        here = np.flatnonzero(can & (rows["leg"] == leg).to_numpy())
        start = _after(rows, arrival, leaving, here)
        passed = np.where(np.isnan(left[here]), 0.0, np.maximum(-left[here] - model.kabar, 0.0))[:, None]
        arrival[here] = start + model.tempuh[leg].draw(uniform[here], passed)
    return Ramalan(_told(rows, arrival, where, saat, tenggat), arrival[where], tuple(int(i) for i in where))


def semua(ramalan: Ramalan, leg: str, saat: datetime, tenggat: datetime, kurang: pd.DataFrame) -> Peluang:
    """The chance that all boxes have come to the end of `leg` by its deadline.

    Args:
        ramalan: the forecast of all open shipments.
        leg: the leg at whose end everything must be.
        saat: the instant of the forecast.
        tenggat: deadline of the leg.
        kurang: per kelurahan_kode and leg up to this one: `perlu`, boxes that still need the leg.
    """
    rows = ramalan.baris
    missing = int(_uncovered(ramalan, kurang).sum())
    total = int(kurang.loc[kurang["leg"] == leg, "perlu"].sum())
    last = rows.iloc[list(ramalan.dapat)]["leg"].to_numpy() == leg
    draws = ramalan.tiba[last]
    if not len(draws):
        return Peluang(1.0, total - missing, missing, None, None)
    latest = draws.max(axis=0)
    span = [saat + timedelta(minutes=float(q)) for q in np.quantile(latest, [BAWAH, ATAS])]
    chance = float((latest <= (tenggat - saat).total_seconds() / 60).mean())
    return Peluang(chance, max(total - missing, 0), missing, span[0], span[1])


def per_kelurahan(
    ramalan: Ramalan, leg: str, saat: datetime, tenggat: datetime, kurang: pd.DataFrame
) -> pd.DataFrame:
    """When the last open shipment of each kelurahan comes to the end of a leg.

    Args:
        ramalan: the forecast of all open shipments.
        leg: the leg.
        saat: the instant of the forecast.
        tenggat: deadline of the leg.
        kurang: as for `semua`; empty for a leg on the way back, where only its own shipments count.

    Returns: one row per kelurahan with an open shipment: kelurahan_kode, nama, kotak (that can be forecast),
        tanpa (boxes, at least, that cannot), bawah, tengah, atas (instants, missing when no box can be) and
        peluang.
    """
    lost = _uncovered(ramalan, kurang)
    rows, draws = ramalan.baris, np.full((len(ramalan.baris), ramalan.tiba.shape[1]), np.nan)
    draws[list(ramalan.dapat)] = ramalan.tiba
    due = (tenggat - saat).total_seconds() / 60
    told = []
    for (kode, nama), part in rows[rows["leg"] == leg].groupby(["kelurahan_kode", "nama"], sort=True):
        own = draws[part.index]
        can = ~np.isnan(own).any(axis=1)
        boxes = part["kotak"].to_numpy()
        without = max(int(boxes[~can].sum()), int(lost.get(kode, 0)))
        # A plan for boxes that are silent on the way to it promises nothing.
        line = {"kelurahan_kode": kode, "nama": nama, "kotak": max(int(boxes.sum()) - without, 0)}
        line |= dict.fromkeys(("bawah", "tengah", "atas", "peluang")) | {"tanpa": without}
        if line["kotak"] and can.any():
            latest = own[can].max(axis=0)
            spans = np.quantile(latest, [BAWAH, 0.5, ATAS])
            names = ("bawah", "tengah", "atas")
            line |= {n: saat + timedelta(minutes=round(float(s))) for n, s in zip(names, spans, strict=True)}
            line |= {"peluang": float((latest <= due).mean())}
        told.append(line)
    columns = ["kelurahan_kode", "nama", "kotak", "tanpa", "bawah", "tengah", "atas", "peluang"]
    return pd.DataFrame(told, columns=columns)


def _uncovered(ramalan: Ramalan, kurang: pd.DataFrame) -> pd.Series:
    """Boxes per kelurahan that no shipment which can be forecast carries, on the leg where most lack one."""
    if kurang.empty:
        return pd.Series(dtype="int64")
    covered = ramalan.baris.iloc[list(ramalan.dapat)].groupby(["kelurahan_kode", "leg"])["kotak"].sum()
    need = kurang.set_index(["kelurahan_kode", "leg"])["perlu"]
    without = (need - covered.reindex(need.index, fill_value=0)).clip(lower=0)
    return pd.Series(without.groupby("kelurahan_kode").max())


def _departures(
    rows: pd.DataFrame, plan: Floats, model: Model, luck: np.random.Generator, undian: int
) -> Floats:
    """Minutes to departure of what has not left; what is planned together is late together."""
    convoys, number = np.unique(group(rows, "waktu_rencana").to_numpy(str), return_inverse=True)
    share = luck.random((len(convoys), undian))[number]
    # What could be known by now: not left so many minutes after its plan.
    least = np.where(np.isnan(plan), 0.0, np.maximum(-plan - model.kabar, 0.0))
    is_early = least == 0
    first = np.where(is_early, 0, np.searchsorted(model.telat, least, side="left"))
    seen = len(model.telat) - first
    pick = (share * (seen + len(TELAT_ACUAN))[:, None]).astype(np.int64)
    known = np.append(model.telat, 0.0)[np.minimum(first[:, None] + pick, len(model.telat))]
    assumed = np.array(TELAT_ACUAN)[np.clip(pick - seen[:, None], 0, len(TELAT_ACUAN) - 1)] + least[:, None]
    return np.asarray(plan[:, None] + np.where(pick < seen[:, None], known, assumed), dtype=np.float64)


def _after(rows: pd.DataFrame, arrival: Floats, leaving: Floats, here: np.ndarray) -> Floats:
    """Departures of these shipments, none before the open shipments that bring its kelurahan's boxes."""
    start = leaving[here].copy()
    order, owner = rows["urutan"].to_numpy(), rows["kelurahan_kode"].to_numpy()
    waiting = rows["waktu_berangkat"].isna().to_numpy()[here]
    for kelurahan in dict.fromkeys(owner[here]):
        mine = (owner[here] == kelurahan) & waiting
        brought = arrival[(owner == kelurahan) & (order < order[here[0]])]
        brought = brought[~np.isnan(brought).any(axis=1)]
        if mine.any() and len(brought):
            start[mine] = np.maximum(start[mine], brought.max(axis=0))
    return np.asarray(start, dtype=np.float64)


def _told(
    rows: pd.DataFrame,
    arrival: Floats,
    where: np.ndarray,
    saat: datetime,
    tenggat: Mapping[str, datetime],
) -> pd.DataFrame:
    spans = np.full((3, len(rows)), np.nan)
    chance = np.full(len(rows), np.nan)
    if len(where):
        spans[:, where] = np.quantile(arrival[where], [BAWAH, 0.5, ATAS], axis=1)
        due = np.array([(tenggat[leg] - saat).total_seconds() / 60 for leg in rows["leg"].iloc[where]])
        chance[where] = (arrival[where] <= due[:, None]).mean(axis=1)
    start = pd.Timestamp(saat)
    told = {
        name: start + pd.to_timedelta(pd.Series(np.round(values)), unit="min")
        for name, values in zip(("bawah", "tengah", "atas"), spans, strict=True)
    }
    return rows.assign(**told, peluang=chance)
