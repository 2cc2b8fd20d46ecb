"""Page: who is needed, posted and present, where people lack, and a proposal for the day of duty."""

import streamlit as st

from posko.figures import asal as asal_figures
from posko.figures import kekuatan as figures
from posko.teks import kekuatan as teks
from posko.ui import bagian, data, gambaran, gerbang, perbuatan, polos, usulan
from posko.ui import kekuatan as ubin

gerbang.halaman()

# Ask
sampai = data.sampai()
perbuatan.last()
hari = ubin.day_of_duty(data.fetch("kekuatan/hari_tugas"), sampai)
kekuatan = data.fetch("harian/kekuatan")
kebutuhan = data.fetch("kekuatan/kebutuhan")
celah = data.fetch("kekuatan/celah_kelas", hari=hari)
asal = data.fetch("kekuatan/asal_per_kelurahan", hari=hari)
pasang = data.fetch("kekuatan/pasang", hari=hari)
istirahat = data.fetch("kekuatan/istirahat")

# Draw
tema = bagian.tema()
per_kelurahan = gambaran.draw(figures.per_kelurahan, kekuatan, asal, sampai, tema)
per_asal = gambaran.draw(asal_figures.per_asal, asal, sampai, tema)
padal = teks.kata_padal(kekuatan, pasang)
kelas = teks.kata_kebutuhan(kebutuhan)

# Show
kiri, kanan = st.columns([6, 6], gap="small")
with kiri.container(border=True, height="stretch"):
    bagian.gambar(per_kelurahan, key="per_kelurahan")
    st.caption(polos.plain(teks.apel_terakhir(pasang, sampai)))
with kanan.container(border=True):
    bagian.gambar(per_asal, key="per_asal")
with kanan.container(border=True):
    st.markdown(f"**{teks.ISTIRAHAT}** · {polos.plain(teks.ringkas_giliran(pasang))}")
    st.caption(polos.plain(teks.langgar(istirahat)))
    if not istirahat.empty:
        bagian.tabel(teks.kata_istirahat(istirahat), teks.KOLOM_ISTIRAHAT, key="istirahat")
with kanan.container(border=True):
    st.markdown(f"**{teks.KEBUTUHAN}**")
    bagian.tabel(kelas, teks.KOLOM_KEBUTUHAN, key="kebutuhan")
    st.caption(polos.plain(f"{teks.dasar(kelas)} {teks.KEBUTUHAN_ARTI}"))

with st.container(border=True):
    st.markdown(f"**{teks.CELAH}** · {polos.plain(teks.ringkas_celah(celah))}")
    bagian.tabel(teks.kata_celah(celah), teks.KOLOM_CELAH, key="celah", tinggi=280)
    st.caption(polos.plain(teks.CELAH_ARTI))
with st.container(border=True):
    usulan.panel(hari, pasang)
kiri, kanan = st.columns([6, 6], gap="small")
with kiri.container(border=True, height="stretch"):
    ubin.what_if(kebutuhan, pasang)
with kanan.container(border=True, height="stretch"):
    st.markdown(f"**{teks.PADAL}**")
    st.caption(polos.plain(teks.ringkas_linmas(padal)))
    bagian.tabel(padal, teks.KOLOM_PADAL, key="padal", tinggi=420)
