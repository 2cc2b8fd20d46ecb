"""The frame's banner: whose desk this is, for which event, and whether the data is real."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from posko.desk import Desk
from posko.teks import bingkai as teks

# A local file: an icon by name would be fetched from the internet by the browser.
IKON = str(Path(__file__).with_name("ikon.png"))


def banner(meja: Desk) -> None:
    """Draw the head of the sidebar."""
    with st.sidebar:
        st.text(f"{meja.settings.satuan}\n{meja.rujukan.peristiwa.nama}")
        if meja.is_contoh:
            st.warning(teks.DATA_CONTOH_BANTUAN, title=teks.DATA_CONTOH, icon=":material/science:")
