"""Page: how far voting day has come, and which polling stations are behind or silent."""

import streamlit as st

from posko.figures import pemungutan as figures
from posko.teks import pemungutan as teks
from posko.ui import bagian, data, gambaran, gerbang, pilih, polos

gerbang.halaman()

# Ask
sampai = data.sampai()
tahap = data.fetch("kesiapan/pemungutan_per_tahap")
kelurahan = data.fetch("kesiapan/pemungutan_per_kelurahan")
semua = data.fetch("kesiapan/pemungutan_per_tps")
luar = data.fetch("checks/pemungutan_di_luar_daftar")

# Draw
tema = bagian.tema()
per_tahap = gambaran.draw(figures.per_tahap, tahap, sampai, tema)
per_kelurahan = gambaran.draw(figures.per_kelurahan, kelurahan, sampai, tema)

# Show
if satu := pilih.cari():
    with st.container(border=True):
        st.markdown(f"**{teks.SATU_TPS}**")
        stempel = data.fetch("kesiapan/stempel_tps", kelurahan_kode=satu[0], tps_no=satu[1])
        if stempel.empty:
            st.caption(teks.BELUM_ADA_STEMPEL)
        else:
            bagian.tabel(teks.kata_stempel(stempel), teks.KOLOM_STEMPEL, key="stempel")

kiri, kanan = st.columns([1, 1], gap="small")
with kiri.container(border=True, height="stretch"):
    bagian.gambar(per_tahap, key="per_tahap")
    st.caption(teks.BUKAN_HASIL)
    st.markdown(f"**{teks.TERTINGGAL}**")
    tertinggal, terlambat = teks.tertinggal(semua), teks.terlambat(semua)
    st.caption(teks.tertinggal_arti(len(tertinggal), len(terlambat)))
    if not tertinggal.empty:
        bagian.tabel(tertinggal, teks.KOLOM_TERTINGGAL, key="tertinggal", tinggi=260)
    if not luar.empty:
        st.warning(polos.plain(teks.di_luar_daftar(luar)), icon=":material/help:")
with kanan.container(border=True, height="stretch"):
    bagian.gambar(per_kelurahan, key="per_kelurahan")

if not terlambat.empty:
    with st.container(border=True):
        st.markdown(f"**{teks.TERLAMBAT}**")
        bagian.tabel(terlambat, teks.KOLOM_TERLAMBAT, key="terlambat", tinggi=200)
