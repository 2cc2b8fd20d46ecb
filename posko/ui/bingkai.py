"""The frame's head: what page this is, which day of the election, as of when, on which data."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from posko.core import waktu
from posko.desk import Desk
from posko.teks import bingkai as teks
from posko.ui import jam, siapa, simpanan
from posko.ui.polos import plain

# A local file: an icon by name would be fetched from the internet by the browser.
IKON = str(Path(__file__).with_name("ikon.png"))


def head(meja: Desk, halaman: str) -> None:
    """Draw the one line above every page; `halaman` is its title, since the menu folds away."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        day = st.container(width="content")
        place = st.container(width="stretch")
        if meja.is_contoh:
            st.badge(
                teks.DATA_CONTOH, color="orange", icon=":material/science:", help=teks.DATA_CONTOH_BANTUAN
            )
        jam.choose(meja)
        siapa.tanda()
    simpanan.banner(meja)
    # The clock may have been moved just now, so what depends on it is filled in last.
    peristiwa, sampai = meja.rujukan.peristiwa, jam.instant(meja)
    count = waktu.hitung_h(sampai, peristiwa.hari_h, peristiwa.zona)
    day.subheader(f"{count} · {waktu.hari_tanggal(sampai, peristiwa.zona)}", anchor=False)
    stage = peristiwa.tahap_pada(waktu.local(sampai, peristiwa.zona).date())
    rest = plain(" · ".join(part for part in (meja.settings.satuan, peristiwa.nama, stage) if part))
    place.caption(f"**{plain(halaman)}** · {rest}")
