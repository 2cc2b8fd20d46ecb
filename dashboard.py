"""The frame of every page: page settings, the as-of clock, the menu; nothing else."""

import streamlit as st

from posko.teks import bingkai as teks
from posko.ui import bingkai, data, gerbang, praimpor

praimpor.freeze()
st.set_page_config(
    page_title=teks.NAMA, page_icon=bingkai.IKON, layout="wide", initial_sidebar_state="collapsed"
)
gerbang.open_frame()

HARIAN = {
    "kesiapan_hari_ini": ":material/today:",
    "distribusi": ":material/local_shipping:",
    "rantai": ":material/link:",
    "kesiapan_tps": ":material/how_to_vote:",
    "pemungutan": ":material/ballot:",
    "insiden": ":material/emergency_home:",
}
BERKAS = {
    "unggah": ":material/upload_file:",
    "catat": ":material/edit_note:",
}


def menu(folder: str, icons: dict[str, str]) -> list[st.Page]:
    return [
        st.Page(f"pages/{folder}/{name}.py", title=teks.HALAMAN[name], icon=icon, url_path=name)
        for name, icon in icons.items()
    ]


page = st.navigation([*menu("harian", HARIAN), *menu("berkas", BERKAS)], position="top")
bingkai.head(data.desk())
page.run()
