"""How such forecasts did: repeated as of past instants with what was known then, and held to what came.

The same code forecasts now and then. Nothing learned after an instant is used at it, except the outcome it is
held to. Journeys whose end is not known yet count neither way and are told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
import pandas as pd

from posko.perkiraan.model import TRIP, learn, span, trips
from posko.perkiraan.ramal import ramal

MINIMUM = 20  # journeys with an end below which nothing is said
UNDIAN = 400
JARAK = timedelta(hours=6)  # between two instants at which is forecast again


@dataclass(frozen=True)
class Catatan:
    """The record of past forecasts.

    Attributes:
        saat: instants at which was forecast.
        jumlah: forecasts held to their outcome.
        perjalanan: journeys among them.
        terbuka: forecasts whose outcome is not known.
        cakupan: share of outcomes inside the interval.
        galat: median error of the middle forecast of journeys under way, in minutes.
        galat_acuan: the same for departure plus reference minutes.
        peluang: forecasts by tenths of the chance to come in time (`kelas` 0-9): `jumlah`, `diramal` (mean
            chance told) and `terjadi` (share that did).
    """

    saat: int
    jumlah: int
    perjalanan: int
    terbuka: int
    cakupan: float
    galat: float
    galat_acuan: float
    peluang: pd.DataFrame

    @property
    def is_cukup(self) -> bool:
        """Whether there is enough to say how good the forecasts are."""
        return self.perjalanan >= MINIMUM


def nilai(
    kabar: pd.DataFrame,
    sampai: datetime,
    acuan: Mapping[str, float],
    tenggat: Mapping[str, datetime],
    tenggang_menit: float,
) -> Catatan:
    """Forecast again at every past instant and hold the forecasts to what is known now.

    Args:
        kabar: answer of `distribusi/perjalanan` as of `sampai`.
        sampai: as-of instant.
        acuan: reference minutes of every leg, in the order of the way.
        tenggat: deadline of every leg.
        tenggang_menit: minutes after which a shipment that is not heard of counts as silent.
    """
    outcome = trips(kabar, sampai)[[*TRIP, "tiba"]].rename(columns={"tiba": "nyata"})
    parts = []
    moments = _moments(kabar, sampai)
    for saat in moments:
        known = trips(kabar, saat)
        open_ = _open(known, saat, acuan, tenggang_menit)
        if open_.empty:
            continue
        told = ramal(open_, learn(known, acuan), saat, tenggat, UNDIAN).baris
        parts.append(told[told["tengah"].notna()].assign(saat=saat))
    if not parts:
        return Catatan(len(moments), 0, 0, 0, float("nan"), float("nan"), float("nan"), _chances(None))
    rows = pd.concat(parts, ignore_index=True).merge(outcome, on=TRIP, how="left")
    return _scored(rows, len(moments), acuan, tenggat)


def _moments(kabar: pd.DataFrame, sampai: datetime) -> Sequence[datetime]:
    if kabar.empty:
        return ()
    first = kabar["waktu_catat"].min().to_pydatetime()
    # Full quarters of the day, so that another clock repeats the same forecasts.
    last = sampai.replace(hour=sampai.hour // 6 * 6, minute=0, second=0, microsecond=0)
    last = last if last < sampai else last - JARAK
    return [last - JARAK * back for back in range(int((last - first) / JARAK), -1, -1)]


def _open(
    known: pd.DataFrame, saat: datetime, acuan: Mapping[str, float], tenggang_menit: float
) -> pd.DataFrame:
    rows = known[known["tiba"].isna() & (known["berangkat"].notna() | known["rencana"].notna())]
    gone = span(pd.Timestamp(saat) - rows["berangkat"])
    silent = gone > rows["leg"].map(dict(acuan)).astype("float64") + tenggang_menit
    state = np.where(silent, "tanpa_kabar", np.where(rows["berangkat"].notna(), "di_jalan", "rencana"))
    order = {leg: place for place, leg in enumerate(acuan)}
    renamed = rows.rename(columns={"rencana": "waktu_rencana", "berangkat": "waktu_berangkat"})
    return renamed.assign(keadaan=state, urutan=renamed["leg"].map(order), kotak=0)


def _scored(
    rows: pd.DataFrame, moments: int, acuan: Mapping[str, float], tenggat: Mapping[str, datetime]
) -> Catatan:
    done = rows[rows["nyata"].notna()]
    inside = (done["bawah"] <= done["nyata"]) & (done["nyata"] <= done["atas"])
    moving = done[done["waktu_berangkat"].notna()]
    error = span(moving["nyata"] - moving["tengah"]).abs()
    plain = moving["waktu_berangkat"] + pd.to_timedelta(moving["leg"].map(dict(acuan)), unit="min")
    return Catatan(
        moments,
        len(done),
        int(done[TRIP].drop_duplicates().shape[0]),
        int(rows["nyata"].isna().sum()),
        float(inside.mean()) if len(done) else float("nan"),
        float(error.median()) if len(moving) else float("nan"),
        float(span(moving["nyata"] - plain).abs().median()) if len(moving) else float("nan"),
        _chances(done.assign(tepat=done["nyata"] <= done["leg"].map(dict(tenggat)))),
    )


def _chances(done: pd.DataFrame | None) -> pd.DataFrame:
    """How sure the forecasts were that a journey comes in time, by tenths, and how often it did."""
    if done is None or done.empty:
        return pd.DataFrame(columns=["kelas", "jumlah", "diramal", "terjadi"])
    tenth = np.minimum((done["peluang"].to_numpy() * 10).astype(int), 9)
    grouped = done.assign(kelas=tenth).groupby("kelas", as_index=False)
    return grouped.agg(jumlah=("tepat", "size"), diramal=("peluang", "mean"), terjadi=("tepat", "mean"))
