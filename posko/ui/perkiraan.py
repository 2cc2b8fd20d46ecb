"""Forecasts for pages: computed once per ledger head and instant, since they take a second or more."""

from __future__ import annotations

from datetime import datetime

import pandas as pd
import streamlit as st

from posko.brief import tenggat
from posko.core.rujukan import Leg
from posko.desk import Desk
from posko.perkiraan import (
    Catatan,
    Model,
    Peluang,
    Ramalan,
    learn,
    nilai,
    per_kelurahan,
    ramal,
    semua,
    trips,
)
from posko.teks import tenggat as teks
from posko.ui import data


def forecast() -> tuple[Ramalan, Model]:
    """The forecast of all open shipments as of the screen's instant, and what it was learned from."""
    meja = data.desk()
    return _forecast(meja, meja.stamp(), data.sampai())


def all_at_stations(ramalan: Ramalan) -> tuple[Peluang, str, datetime]:
    """The chance that all boxes are at their stations by the deadline; with the leg's name and deadline."""
    legs = data.fetch("distribusi/leg_ringkas")
    out = legs[legs["arah"] == "berangkat"]
    last = out.sort_values("urutan").iloc[-1]
    need = tenggat.kurang(data.fetch("distribusi/neraca_per_kelurahan"), legs)
    due = last["tenggat"].to_pydatetime()
    return semua(ramalan, str(last["leg"]), data.sampai(), due, need), str(last["nama"]), due


def leg_at_hand(ramalan: Ramalan) -> tuple[Leg, pd.DataFrame]:
    """The open leg whose deadline comes first (else the last one past), with its forecast per kelurahan."""
    sampai, legs = data.sampai(), data.rujukan().peristiwa.leg
    open_ = [leg for leg in legs if leg.kode in set(ramalan.baris["leg"])] or list(legs[:1])
    ahead = [leg for leg in open_ if leg.tenggat >= sampai] or open_[-1:]
    leg = min(ahead, key=lambda one: one.tenggat)
    rows = tenggat.kurang(data.fetch("distribusi/neraca_per_kelurahan"), data.fetch("distribusi/leg_ringkas"))
    before = [one.kode for one in legs if one.urutan <= leg.urutan]
    need = rows[rows["leg"].isin(before)] if leg.arah == "berangkat" else rows.iloc[:0]
    return leg, per_kelurahan(ramalan, leg.kode, sampai, leg.tenggat, need)


def record() -> Catatan:
    """How forecasts of this kind did at past instants."""
    meja = data.desk()
    return _record(meja, meja.stamp(), data.sampai())


def deadlines() -> dict[str, datetime]:
    """Deadline of every leg."""
    return {leg.kode: leg.tenggat for leg in data.rujukan().peristiwa.leg}


def _reference() -> dict[str, float]:
    return {leg.kode: float(leg.tempuh_menit_acuan) for leg in data.rujukan().peristiwa.leg}


@st.cache_resource(max_entries=16, show_spinner=teks.MENGHITUNG, hash_funcs={Desk: id})
def _forecast(meja: Desk, stamp: int, saat: datetime) -> tuple[Ramalan, Model]:  # noqa: ARG001 - cache key
    model = learn(trips(data.fetch("distribusi/perjalanan"), saat), _reference())
    return ramal(data.fetch("distribusi/perjalanan_buka"), model, saat, deadlines()), model


@st.cache_resource(max_entries=16, show_spinner=teks.MENILAI, hash_funcs={Desk: id})
def _record(meja: Desk, stamp: int, saat: datetime) -> Catatan:  # noqa: ARG001 - cache key
    grace = 60 * meja.rujukan.peristiwa.kabar.tenggang_jam
    return nilai(data.fetch("distribusi/perjalanan"), saat, _reference(), deadlines(), grace)
