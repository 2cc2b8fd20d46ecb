"""Page: where it may get tense, how sure that is, and whether our list was ever better than counting TPS."""

import streamlit as st

from posko.figures import risiko_indikator
from posko.teks import risiko as teks
from posko.ui import bagian, coba_bobot, data, gambaran, gerbang, indeks, papan_skor, perbuatan, risiko

gerbang.halaman()

# Ask
sampai = data.sampai()
tampilan = st.segmented_control(
    teks.PILIH_TAMPILAN,
    list(teks.TAMPILAN),
    default="peringkat",
    format_func=teks.TAMPILAN.__getitem__,
    key="tampilan",
    bind="query-params",
    label_visibility="collapsed",
)
ukur = indeks.measure()
lensa = data.fetch("risiko/lensa", dari=bagian.mundur(30))
veto = data.fetch("risiko/veto")
segel = data.fetch("checks/rantai_segel_rusak")

# Show
perbuatan.last()
risiko.headline(lensa)
match tampilan:
    case "indikator":
        with st.container(border=True):
            cells = indeks.cells(ukur.hasil)
            panas = gambaran.draw(risiko_indikator.indikator, cells, sampai, bagian.tema())
            diklik = bagian.gambar_pilih(panas, key="indikator")
        risiko.rows(cells, diklik)
    case "lensa":
        risiko.lens(lensa, sampai)
    case "papan":
        with st.container(border=True):
            papan_skor.show(sampai)
    case "coba":
        with st.container(border=True):
            coba_bobot.tried(ukur)
    case _:
        risiko.ranking(ukur, lensa, sampai)
        kiri, kanan = st.columns([6, 5], gap="small")
        with kiri.container(border=True, height="stretch", gap="xsmall"):
            risiko.vetoes(veto, segel)
        with kanan.container(border=True, height="stretch", gap="xsmall"):
            risiko.lacking(ukur)
st.caption(teks.ARTI_INDEKS)
