"""The gate of every page: no page runs unless the frame ran first.

A page file can otherwise be asked for by its address. The gate fails closed: without the frame's mark
the visitor is sent to the frame, which opens the page again by the book.
"""

from __future__ import annotations

import streamlit as st

LEWAT_BINGKAI = "_lewat_bingkai"


def open_frame() -> None:
    """Called by the frame only: pages may run in this rerun."""
    st.session_state[LEWAT_BINGKAI] = True


def halaman() -> None:
    """Called first by every page; returns only when the frame has run."""
    if not st.session_state.get(LEWAT_BINGKAI):
        st.switch_page("dashboard.py")
        st.stop()
