"""Uploads with their way back, for the pages on which one is taken back."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from posko.core import waktu
from posko.desk import Desk
from posko.teks import unggah as teks
from posko.ui import perbuatan
from posko.ui.polos import plain

SHOWN = 20  # the older ones are on the history page


def history(meja: Desk, sampai: datetime) -> None:
    """Uploads, newest first, each with its way back."""
    uploads = [entri for entri in meja.history() if entri.jenis == "unggah"]
    live = meja.live_numbers()
    st.markdown(f"**{teks.RIWAYAT}** ({len(uploads)})")
    if not uploads:
        st.caption(teks.BELUM_ADA_UNGGAHAN)
    for entri in uploads[:SHOWN]:
        line, action = st.columns([10, 2], vertical_alignment="center")
        saat, counts = waktu.waktu(entri.waktu), entri.isi["ringkas"]
        is_live = entri.no in live
        line.markdown(plain(teks.riwayat(entri.no, entri.isi["nama"], saat, counts, berlaku=is_live)))
        if is_live:
            with action:
                take_back(meja, entri.no, sampai, label=teks.BATALKAN)


def take_back(meja: Desk, no: int, sampai: datetime, *, label: str) -> None:
    """The button that takes a stored upload back; its file stays in the ledger."""
    st.button(label, key=f"batal_{no}", on_click=_undo, args=(meja, no, sampai), icon=":material/undo:")


def _undo(meja: Desk, no: int, sampai: datetime) -> None:
    perbuatan.attempt(
        lambda: meja.undo(no, oleh=perbuatan.pelaku(), sampai=sampai), lambda _: teks.dibatalkan(no)
    )
