"""The menu: which page lies in which section. A new page is one line here and one in `teks`."""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from posko.teks import bingkai as teks
from posko.ui import gerbang

# Folder of pages/ -> page file -> icon. The folder is the section, so the tree on disk is the menu.
MENU: dict[str, dict[str, str]] = {
    "harian": {
        "kesiapan_hari_ini": ":material/today:",
        "distribusi": ":material/local_shipping:",
        "tenggat": ":material/schedule:",
        "pengawalan": ":material/shield:",
        "rantai": ":material/link:",
        "pencocokan": ":material/compare_arrows:",
        "kesiapan_tps": ":material/how_to_vote:",
        "pemungutan": ":material/ballot:",
        "insiden": ":material/emergency_home:",
        "tanda_awal": ":material/event_upcoming:",
        "risiko_konflik": ":material/thermostat:",
        "peta_situasi": ":material/map:",
    },
    "kekuatan": {
        "personel": ":material/groups:",
        "patroli": ":material/directions_walk:",
        "rencana_kawal": ":material/route:",
    },
    "mitra": {
        "koordinasi": ":material/handshake:",
        "penyuluhan": ":material/campaign:",
        "versi_publik": ":material/public:",
    },
    "paparan": {"paparan": ":material/slideshow:"},
    "berkas": {
        "unggah": ":material/upload_file:",
        "catat": ":material/edit_note:",
        "riwayat": ":material/history:",
    },
    "kendali": {
        "pengaturan": ":material/tune:",
        "batas": ":material/polyline:",
    },
}


def first() -> str:
    """The page that opens at the root of the address."""
    return next(iter(next(iter(MENU.values()))))


def path(name: str) -> str:
    """The page's file, as links name it."""
    return next(f"pages/{folder}/{name}.py" for folder, pages in MENU.items() if name in pages)


def sections() -> dict[str, list[StreamlitPage]]:
    """Every page by section title, in the order of the menu."""
    return {
        teks.BAGIAN[folder]: [
            st.Page(
                f"pages/{folder}/{name}.py",
                title=teks.HALAMAN[name],
                icon=icon,
                url_path=name,
                # Not shown, yet there: whoever asks for its address is told why it does not open.
                visibility="visible" if gerbang.terbuka(name) else "hidden",
            )
            for name, icon in pages.items()
        ]
        for folder, pages in MENU.items()
    }
