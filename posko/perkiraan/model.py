"""How long a leg takes and how late a shipment leaves, learned from what was told by an instant.

Travel is log-normal with unknown centre and spread: a conjugate prior at the leg's reference minutes weighs
as much as `BOBOT` journeys, so that few observations move it little and many take over. Lateness at departure
is drawn from the lateness seen so far and, in equal terms, a few assumed values. What has happened may not
have been told yet: silence shorter than the usual delay of news says nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import stats

Floats = npt.NDArray[np.float64]

BOBOT = 4.0  # journeys that the reference minutes count for
SEBARAN = 0.35  # spread on the log scale that is assumed before anything is seen
# Minutes of lateness assumed beside those observed.
TELAT_ACUAN = (0.0, 5.0, 10.0, 20.0, 45.0)
KABAR_ACUAN = 60.0  # minutes until news is told, before any was seen
TRIP = ["leg", "surat_jalan", "kelurahan_kode", "tps_no"]


@dataclass(frozen=True)
class Tempuh:
    """Travel minutes of one leg: log minutes follow Student's t with these parameters."""

    pusat: float
    skala: float
    derajat: float
    jumlah: int

    def draw(self, acak: Floats, lewat: Floats) -> Floats:
        """Minutes for uniform numbers, given that more than `lewat` minutes have passed already.

        Args:
            acak: uniform numbers in (0, 1), shape (trips, draws).
            lewat: minutes known to have passed without an arrival, shape (trips, 1).
        """
        known = stats.t.cdf((np.log(np.maximum(lewat, 1e-9)) - self.pusat) / self.skala, self.derajat)
        share = np.clip(known + acak * (1 - known), 1e-9, 1 - 1e-9)
        grid = np.linspace(-12, 12, 2401)
        scores = np.interp(share, stats.t.cdf(grid, self.derajat), grid)
        return np.asarray(np.maximum(np.exp(self.pusat + self.skala * scores), lewat), dtype=np.float64)

    def minutes(self, share: float) -> float:
        """Minutes within which this share of journeys ends."""
        return float(np.exp(self.pusat + self.skala * stats.t.ppf(share, self.derajat)))


@dataclass(frozen=True)
class Model:
    """What was learned by an instant: travel per leg, lateness at departure, delay of news in minutes."""

    tempuh: Mapping[str, Tempuh]
    telat: Floats
    kabar: float


def trips(kabar: pd.DataFrame, saat: datetime) -> pd.DataFrame:
    """What was known of every journey at an instant.

    Args:
        kabar: answer of `distribusi/perjalanan` as of `saat` or later.
        saat: the instant; what was learned afterwards is left out.

    Returns: one row per journey with rencana, berangkat, tiba (instants, missing when not told) and `lapor`,
        the minutes until its arrival was told.
    """
    when, learned = kabar["waktu_kejadian"], kabar["waktu_catat"]
    known = kabar[(learned <= saat) & ((when <= saat) | (kabar["peristiwa"] == "rencana"))]
    newest = known.sort_values(["waktu_catat", "waktu_kejadian"], kind="stable")
    is_arrival = newest["peristiwa"] == "tiba"
    # The first arrival counts, of everything else what was said last.
    last = newest[~is_arrival].drop_duplicates([*TRIP, "peristiwa"], keep="last")
    came = newest[is_arrival].sort_values("waktu_kejadian", kind="stable").drop_duplicates(TRIP)
    wide = known[TRIP].drop_duplicates().sort_values(TRIP, ignore_index=True)
    for peristiwa in ("rencana", "berangkat", "kembali"):
        rows = last.loc[last["peristiwa"] == peristiwa, [*TRIP, "waktu_kejadian"]]
        wide = wide.merge(rows.rename(columns={"waktu_kejadian": peristiwa}), on=TRIP, how="left")
    told = came.assign(tiba=came["waktu_kejadian"], lapor=span(came["waktu_catat"] - came["waktu_kejadian"]))
    wide = wide.merge(told[[*TRIP, "tiba", "lapor"]], on=TRIP, how="left")
    turned = wide["kembali"] >= wide["berangkat"]
    return wide.assign(berangkat=wide["berangkat"].where(~turned)).drop(columns="kembali")


def span(between: pd.Series) -> pd.Series:
    """Spans of time as minutes."""
    return pd.Series(between.dt.total_seconds() / 60)


def group(rows: pd.DataFrame, rencana: str = "rencana") -> pd.Series:
    """What leaves late together: the journeys of a kelurahan on one leg planned within the same day."""
    day = rows[rencana].dt.strftime("%Y-%m-%d").fillna("")  # answers come on the station's clock
    names = [rows[name].astype("string") for name in ("leg", "kelurahan_kode")]
    return pd.Series(names[0] + "|" + names[1] + "|" + day.astype("string"), index=rows.index)


def learn(journeys: pd.DataFrame, acuan: Mapping[str, float]) -> Model:
    """Fit the model to what was known.

    Args:
        journeys: answer of `trips`.
        acuan: reference minutes of every leg.
    """
    done = journeys.assign(lama=span(journeys["tiba"] - journeys["berangkat"]))
    done = done[done["lama"] > 0]  # an arrival before its departure teaches nothing
    # What holds a convoy holds all of the kelurahan that day (rain, a blocked road): it is late once.
    left = journeys.assign(telat=span(journeys["berangkat"] - journeys["rencana"])).dropna(subset="telat")
    late = left.assign(hari=group(left)).groupby("hari")["telat"].median()
    told = journeys["lapor"].dropna()
    return Model(
        {leg: _fit(done.loc[done["leg"] == leg, "lama"].to_numpy(), ref) for leg, ref in acuan.items()},
        np.sort(late.to_numpy(dtype=np.float64)),
        float(told.quantile(0.9)) if len(told) >= 10 else KABAR_ACUAN,
    )


def _fit(lama: Floats, acuan: float) -> Tempuh:
    """Posterior predictive of log minutes under a normal-inverse-gamma prior."""
    logs = np.log(np.maximum(lama.astype(np.float64), 1.0))
    count, prior = len(logs), float(np.log(acuan))
    weight, shape = BOBOT + count, (BOBOT + count) / 2
    mean = float(logs.mean()) if count else prior
    centre = (BOBOT * prior + count * mean) / weight
    spread = BOBOT * SEBARAN**2 / 2 + float(((logs - mean) ** 2).sum()) / 2
    spread += BOBOT * count * (mean - prior) ** 2 / (2 * weight)
    scale = float(np.sqrt(spread * (weight + 1) / (shape * weight)))
    return Tempuh(centre, scale, 2 * shape, count)
