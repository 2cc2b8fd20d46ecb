"""The gate of every page: no page runs unless the frame ran first and who looks may see it.

A page file can otherwise be asked for by its address. The gate fails closed: without the frame's mark
the visitor is sent to the frame, which opens the page again by the book. A page named in `TERBATAS`
opens only for roles that have its right; the desk asks for the same right again when something is done.
"""

from __future__ import annotations

import streamlit as st

from posko.access import Hak
from posko.teks import akses as teks
from posko.ui import siapa

LEWAT_BINGKAI = "_lewat_bingkai"
HALAMAN_KINI = "_halaman_kini"

# Page -> what one must be allowed to do to open it; every other page is for everybody who is in.
TERBATAS: dict[str, Hak] = {
    "unggah": Hak.UNGGAH,
    "catat": Hak.UNGGAH,
    "batas": Hak.UNGGAH,
    "riwayat": Hak.RIWAYAT,
}


def open_frame() -> None:
    """Called by the frame only: pages may run in this rerun, if somebody is logged in at all."""
    if siapa.kini() is None:
        st.error(teks.TANPA_PENJAGA)
        st.stop()
    st.session_state[LEWAT_BINGKAI] = True


def open_page(nama: str) -> None:
    """Called by the frame only: which page runs in this rerun."""
    st.session_state[HALAMAN_KINI] = nama


def terbuka(nama: str) -> bool:
    """Whether who looks may open this page."""
    hak = TERBATAS.get(nama)
    return hak is None or siapa.mampu(hak)


def halaman() -> None:
    """Called first by every page; returns only when the frame has run and the page may be seen."""
    if not st.session_state.get(LEWAT_BINGKAI):
        st.switch_page("dashboard.py")
        st.stop()
    if not terbuka(str(st.session_state.get(HALAMAN_KINI, ""))):
        found = siapa.kini()
        st.warning(teks.halaman_terbatas(found.peran.value if found else ""), icon=":material/lock:")
        st.stop()
