"""The frame of every page: page settings, the as-of clock, the menu; nothing else."""

import streamlit as st

from posko.teks import bingkai as teks
from posko.ui import bingkai, data, gerbang, menu, praimpor

praimpor.freeze()
st.set_page_config(
    page_title=teks.NAMA, page_icon=bingkai.IKON, layout="wide", initial_sidebar_state="collapsed"
)
gerbang.open_frame()

page = st.navigation(menu.sections(), position="top")
gerbang.open_page(page.url_path or menu.first())
bingkai.head(data.desk(), page.title)
page.run()
