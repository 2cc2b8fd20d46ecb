"""Uploads with their way back, for the pages on which one is taken back."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from posko.core import waktu
from posko.desk import Desk
from posko.store import Entri
from posko.teks import unggah as teks
from posko.ui import perbuatan
from posko.ui.polos import plain

NEWEST = 4  # uploads listed without asking, so that a phone keeps what was said above them in sight
SHOWN = 20  # the older ones are on the history page


def history(meja: Desk, sampai: datetime) -> None:
    """Uploads, newest first, each with its way back."""
    uploads = [entri for entri in meja.history() if entri.jenis == "unggah"]
    live = meja.live_numbers()
    st.markdown(f"**{teks.RIWAYAT}** ({len(uploads)})")
    if not uploads:
        st.caption(teks.BELUM_ADA_UNGGAHAN)
    for entri in uploads[:NEWEST]:
        _upload(meja, entri, sampai, is_live=entri.no in live)
    if older := uploads[NEWEST:SHOWN]:
        with st.expander(teks.UNGGAHAN_LAIN):
            for entri in older:
                _upload(meja, entri, sampai, is_live=entri.no in live)


def _upload(meja: Desk, entri: Entri, sampai: datetime, *, is_live: bool) -> None:
    saat, counts = waktu.waktu(entri.waktu), entri.isi["ringkas"]
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        told = teks.riwayat(entri.no, entri.isi["nama"], saat, counts, berlaku=is_live)
        st.markdown(plain(told), width="stretch")
        if is_live:
            take_back(meja, entri.no, sampai, label=teks.BATALKAN)


def take_back(meja: Desk, no: int, sampai: datetime, *, label: str) -> None:
    """The button that takes a stored upload back, its file stays in the ledger; shut with the reason."""
    refusal = meja.undo_refusal(no, oleh=perbuatan.pelaku(), sampai=sampai)
    st.button(
        label,
        key=f"batal_{no}",
        on_click=_undo,
        args=(meja, no, sampai),
        icon=":material/undo:",
        disabled=bool(refusal),
        help=plain(refusal) or None,
    )


def take_back_asked(meja: Desk, no: int, sampai: datetime) -> None:
    """The same where it stands alone: asked once more what it means; a refusal is said."""
    if refusal := meja.undo_refusal(no, oleh=perbuatan.pelaku(), sampai=sampai):
        st.caption(plain(refusal))
        return
    with st.popover(teks.batalkan(no), icon=":material/undo:"):
        st.markdown(plain(teks.arti_batal(no)))
        st.button(
            teks.ya_batalkan(no), key=f"batal_{no}", on_click=_undo, args=(meja, no, sampai), type="primary"
        )


def _undo(meja: Desk, no: int, sampai: datetime) -> None:
    perbuatan.attempt(
        lambda: meja.undo(no, oleh=perbuatan.pelaku(), sampai=sampai), lambda _: teks.dibatalkan(no)
    )
