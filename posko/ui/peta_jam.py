"""The clock of the map: a slider over the day of the screen, and a switch that lets it run.

It moves this page's map and lists only; the clock of the frame stays where it is.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

import streamlit as st

from posko.core import waktu
from posko.teks import situasi as kata
from posko.ui import data, jam

KEY, PUTAR, DARI, BERUBAH = "peta_jam", "peta_putar", "peta_jam_dari", "peta_putar_berubah"
STEP = timedelta(minutes=30)
EVERY = 2.0  # seconds between steps while it runs


def every() -> float | None:
    """Seconds between reruns of the map's fragment; None while it stands still."""
    return EVERY if st.session_state.get(PUTAR) else None


def _turned() -> None:
    st.session_state[BERUBAH] = True


def choose() -> datetime:
    """Draw the slider and return the map's instant."""
    meja = data.desk()
    zona = meja.rujukan.peristiwa.zona
    screen = waktu.local(data.sampai(), zona).replace(tzinfo=None)
    first = datetime.combine(screen.date(), time(0))
    last = screen if jam.is_live(meja) else first + timedelta(hours=23, minutes=30)
    if st.session_state.get(DARI) != screen:  # the frame's clock moved: the map follows
        st.session_state[DARI] = st.session_state[KEY] = screen
    if st.session_state.get(PUTAR):
        later = st.session_state[KEY] + STEP
        st.session_state[KEY] = first if later > last else later
    left, right = st.columns([5, 1], vertical_alignment="center", gap="small")
    chosen = left.slider(
        kata.JAM_PETA,
        first,
        max(last, first + STEP),
        step=STEP,
        format="HH.mm",
        key=KEY,
        help=kata.JAM_PETA_BANTUAN,
        label_visibility="collapsed",
    )
    right.toggle(kata.PUTAR, key=PUTAR, help=kata.PUTAR_BANTUAN, on_change=_turned)
    if st.session_state.pop(BERUBAH, False):
        st.rerun()  # the pace of a fragment is set by the whole page
    return chosen.replace(tzinfo=zona)
