"""The clock of the frame: the one instant as of which all pages are seen.

It lives in the address (`?sampai=2024-02-13T06.00`), so a screen can be sent to a colleague as a
link. On real data it follows the wall clock until an officer sets another time.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import streamlit as st

from posko.core import waktu
from posko.core.errors import UserError
from posko.desk import Desk
from posko.teks import bingkai as teks

KEY = "jam_layar"
FIXED = "jam_layar_tetap"
PARAM = "sampai"


def instant(meja: Desk) -> datetime:
    """The chosen instant, aware; on real data the present one until another was chosen."""
    chosen = st.session_state.get(KEY)
    if not isinstance(chosen, datetime) or is_live(meja):
        return meja.opening()
    return chosen.replace(tzinfo=meja.rujukan.peristiwa.zona)


def is_live(meja: Desk) -> bool:
    """Whether the screen follows the wall clock."""
    return not meja.is_contoh and not st.session_state.get(FIXED)


def choose(meja: Desk) -> None:
    """Draw the clock behind a button that shows it, and keep the address in step with it."""
    zona = meja.rujukan.peristiwa.zona
    if KEY not in st.session_state:
        _read_address(meja)
    if is_live(meja):
        st.session_state[KEY] = _clock(meja.opening(), zona)
    label = teks.DATA_PER_LANGSUNG if is_live(meja) else teks.DATA_PER
    with st.popover(f"{label} {waktu.waktu(instant(meja), zona)} WIB", icon=":material/schedule:"):
        st.datetime_input(
            teks.JAM,
            key=KEY,
            format="DD/MM/YYYY",
            step=timedelta(minutes=30),
            help=teks.JAM_BANTUAN,
            on_change=_fix,
        )
        with st.container(horizontal=True, gap="small"):
            st.button(teks.MUNDUR, on_click=_shift, args=(-60,), help=teks.MUNDUR_BANTUAN)
            st.button(teks.MAJU, on_click=_shift, args=(60,), help=teks.MAJU_BANTUAN)
            st.button(teks.JAM_CONTOH if meja.is_contoh else teks.SEKARANG, on_click=_reset, args=(meja,))
    chosen = instant(meja)
    if is_live(meja) or chosen == meja.opening():
        st.query_params.pop(PARAM, None)
    else:
        st.query_params[PARAM] = waktu.local(chosen, zona).strftime("%Y-%m-%dT%H.%M")


def address() -> dict[str, str]:
    """Parameters that a link to another page must carry so that it opens as of the same instant."""
    return {PARAM: st.query_params[PARAM]} if PARAM in st.query_params else {}


def _read_address(meja: Desk) -> None:
    zona = meja.rujukan.peristiwa.zona
    text = st.query_params.get(PARAM, "").replace(".", ":")
    st.session_state[KEY] = _clock(meja.opening(), zona)
    if not text:
        return
    try:
        st.session_state[KEY] = _clock(waktu.parse_instant(text, zona), zona)
    except UserError:
        return  # a mistyped address opens the usual screen
    _fix()


def _clock(instant_: datetime, zona: ZoneInfo) -> datetime:
    return waktu.local(instant_, zona).replace(tzinfo=None)


def _fix() -> None:
    st.session_state[FIXED] = True


def _shift(minutes: int) -> None:
    chosen = st.session_state.get(KEY)
    if isinstance(chosen, datetime):
        st.session_state[KEY] = chosen + timedelta(minutes=minutes)
        _fix()


def _reset(meja: Desk) -> None:
    st.session_state[FIXED] = False
    st.session_state[KEY] = _clock(meja.opening(), meja.rujukan.peristiwa.zona)
