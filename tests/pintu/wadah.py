"""A page of every place where text can be drawn, each holding what a hostile file might say.

Run as a Streamlit script by tests/pintu/sajikan.py. Markdown sinks get the text as Posko's pages give it,
through `plain`; the last ones get it raw, where only the content policy stands in between.
"""

import sys
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import pydeck as pdk
import streamlit as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from posko.ui.polos import plain

JAHAT = (
    '<img src=x onerror="window.kena=1"><script>window.kena=1</script>'
    "[tekan](javascript:window.kena=1) ![](http://luar.invalid/p.png) <svg onload=window.kena=1>"
)
AMAN = plain(JAHAT)

st.set_page_config(page_title=JAHAT, layout="wide")
st.title(AMAN)
st.subheader(AMAN)
st.markdown(AMAN)
st.caption(AMAN)
st.badge(AMAN)
for box in (st.success, st.info, st.warning, st.error):
    box(AMAN)
st.toast(AMAN, duration="infinite")
st.metric(AMAN, JAHAT, JAHAT, help=AMAN)
st.button(AMAN, help=AMAN)
st.selectbox(AMAN, [JAHAT, "b"])
st.multiselect(AMAN, [JAHAT, "b"], default=[JAHAT])
st.radio(AMAN, [AMAN, "b"])
st.text_input(AMAN, value=JAHAT, placeholder=JAHAT)
st.tabs([AMAN, "b"])
with st.expander(AMAN, expanded=True):
    st.text(JAHAT)
st.progress(0.5, text=AMAN)
st.dataframe(pd.DataFrame({JAHAT: [JAHAT]}))
st.table(pd.DataFrame({AMAN: [AMAN]}))
st.code(JAHAT)
st.json({JAHAT: JAHAT})
figure = go.Figure(go.Bar(x=[JAHAT, "b"], y=[1, 2], name=JAHAT, text=[JAHAT, "b"], hovertext=[JAHAT, "b"]))
figure.update_layout(title=JAHAT, showlegend=True)
figure.add_annotation(x=0, y=1, text=JAHAT)
st.plotly_chart(figure)
rows = [{"nama": JAHAT, "bujur": 107.44, "lintang": -6.55}]
st.pydeck_chart(
    pdk.Deck(
        layers=[
            pdk.Layer(
                "ScatterplotLayer",
                data=rows,
                get_position=["bujur", "lintang"],
                get_radius=900,
                pickable=True,
            ),
            pdk.Layer("TextLayer", data=rows, get_position=["bujur", "lintang"], get_text="nama"),
        ],
        initial_view_state=pdk.ViewState(latitude=-6.55, longitude=107.44, zoom=11),
        tooltip={"text": "{nama}"},
        map_provider=None,
    )
)
# What no page of Posko does: the raw text as markup.
st.markdown(JAHAT)
st.caption(JAHAT)
st.table(pd.DataFrame({"mentah": [JAHAT]}))
st.markdown("SELESAI")
