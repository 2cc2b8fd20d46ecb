"""Answers for pages: one desk per process, answers cached until the ledger or the instant changes.

The number of the ledger's head is part of every key, so a new upload shows at once and nothing is
ever cleared by hand.
"""

from __future__ import annotations

from datetime import datetime

import pandas as pd
import streamlit as st

from posko.core.rujukan import Rujukan
from posko.core.settings import Settings
from posko.desk import Desk, Konteks
from posko.store import Gudang
from posko.ui import jam


def desk() -> Desk:
    """The desk of this process: real data as soon as there is any, else the sample."""
    settings = Settings.from_env()
    # Beginning real data turns every screen over to it, also those already open.
    has_real = Gudang.exists(settings.data / settings.peristiwa / "nyata")
    return _open(settings, has_real)


@st.cache_resource(max_entries=4, show_spinner="Membuka meja …")
def _open(settings: Settings, has_real: bool) -> Desk:  # noqa: FBT001, ARG001 - part of the cache key
    return Desk(settings)


def rujukan() -> Rujukan:
    """Reference data of the running event."""
    return desk().rujukan


def sampai() -> datetime:
    """The instant as of which everything on screen is seen."""
    return jam.instant(desk())


def fetch(name: str, saat: datetime | None = None, **params: object) -> pd.DataFrame:
    """Answer a query as of the screen's instant, or as of `saat`; callers must not change the frame."""
    meja = desk()
    return _fetch(meja, meja.stamp(), name, saat or sampai(), tuple(sorted(params.items())))


@st.cache_resource(max_entries=256, show_spinner=False, hash_funcs={Desk: id})
def _fetch(
    meja: Desk,
    stamp: int,  # noqa: ARG001 - part of the cache key
    name: str,
    saat: datetime,
    params: tuple[tuple[str, object], ...],
) -> pd.DataFrame:
    return meja.engine.run(name, saat, **dict(params))


def context() -> Konteks:
    """The stamp of the screen: as of when, sample or real, ledger head."""
    return desk().context(sampai())
