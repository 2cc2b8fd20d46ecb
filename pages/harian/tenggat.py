"""Page: what will be late: every leg against its deadline, forecasts, next musters, and how forecasts did."""

from datetime import timedelta

import streamlit as st

from posko.brief import tenggat
from posko.figures import linimasa, perkiraan
from posko.figures import tenggat as figures
from posko.teks import tenggat as teks
from posko.ui import bagian, data, gambaran, gerbang, polos
from posko.ui import perkiraan as ramalan
from posko.ui import tenggat as papan

gerbang.halaman()

# Ask
sampai = data.sampai()
dari, hingga = sampai - timedelta(hours=24), sampai + timedelta(hours=12)
legs = data.fetch("distribusi/leg_ringkas")
kiriman = data.fetch("distribusi/kiriman_hari", dari=dari, hingga=hingga)
ramal, model = ramalan.forecast()
peluang, nama, batas = ramalan.all_at_stations(ramal)
leg, kelurahan = ramalan.leg_at_hand(ramal)
rapor = ramalan.record()

# Draw
tema = bagian.tema()
batang = gambaran.draw(figures.leg_tenggat, legs, sampai, tema)
selang = gambaran.draw(perkiraan.tiba_terakhir, kelurahan, leg.nama, leg.tenggat, sampai, tema)
gantt = gambaran.draw(linimasa.linimasa, kiriman, sampai, (dari, hingga), tema, bagian.hujan())
tabel = tenggat.papan(legs, ramal, model, sampai)
apel = tenggat.apel(ramal, model, ramalan.deadlines(), sampai, bagian.hujan())

# Show
papan.chance(peluang, nama, batas)
kiri, kanan = st.columns([1, 1], gap="small")
with kiri.container(border=True, height="stretch"):
    bagian.gambar(batang, key="tenggat")
with kanan.container(border=True, height="stretch"):
    bagian.gambar(selang, key="perkiraan")

with st.container(border=True):
    st.markdown(f"**{teks.PAPAN}**")
    st.caption(teks.PAPAN_ARTI)
    bagian.tabel(teks.kata_papan(tabel), teks.KOLOM_LAYAR, key="papan")

with st.container(border=True):
    st.markdown(f"**{teks.APEL}** ({len(apel)})")
    st.caption(polos.plain(teks.APEL_ARTI))
    if apel.empty:
        st.caption(teks.TIDAK_ADA_APEL)
    else:
        bagian.tabel(
            teks.kata_apel(apel), teks.KOLOM_APEL_LAYAR, key="apel", tinggi=320 if len(apel) > 9 else None
        )

with st.container(border=True):
    bagian.gambar(gantt, key="linimasa")
with st.container(border=True):
    papan.record(rapor)
