"""Page: where the boxes are, which leg is late, and which shipment has to be called about."""

from datetime import timedelta

import streamlit as st

from posko.figures import distribusi as figures
from posko.figures import harian, linimasa
from posko.teks import distribusi as teks
from posko.ui import bagian, data, gambaran, gerbang, pilih

gerbang.halaman()

# Ask
sampai = data.sampai()
dari, hingga = sampai - timedelta(hours=24), sampai + timedelta(hours=12)
tahap = data.fetch("distribusi/neraca_per_tahap")
kelurahan = data.fetch("distribusi/neraca_per_kelurahan")
legs = data.fetch("distribusi/leg_ringkas")
kiriman = data.fetch("distribusi/kiriman_hari", dari=dari, hingga=hingga)
tanya = data.fetch("distribusi/kiriman_perlu_konfirmasi")

# Draw
tema = bagian.tema()
neraca = gambaran.draw(harian.neraca_kotak, tahap, sampai, tema)
tenggat = gambaran.draw(figures.leg_tenggat, legs, sampai, tema)
gantt = gambaran.draw(linimasa.linimasa, kiriman, sampai, (dari, hingga), tema, bagian.hujan())
per_jenis = gambaran.draw(figures.neraca_per_jenis, tahap, sampai, tema)
per_kelurahan = gambaran.draw(figures.neraca_per_kelurahan, kelurahan, list(legs["leg"]), sampai, tema)

# Show
with st.container(border=True):
    bagian.gambar(neraca, key="neraca")
kiri, kanan = st.columns([1, 1], gap="small")
with kiri.container(border=True, height="stretch"):
    bagian.gambar(tenggat, key="tenggat")
with kanan.container(border=True, height="stretch"):
    bagian.gambar(per_jenis, key="per_jenis")

with st.container(border=True):
    st.markdown(f"**{teks.PERLU_KONFIRMASI}** ({len(tanya)})")
    st.caption(teks.PERLU_KONFIRMASI_ARTI)
    if tanya.empty:
        st.caption(teks.TIDAK_ADA_PERTANYAAN)
    else:
        bagian.tabel(teks.kata_kiriman(tanya), teks.KOLOM_KIRIMAN, key="tanya", tinggi=260)

with st.container(border=True):
    bagian.gambar(gantt, key="linimasa")
with st.container(border=True):
    bagian.gambar(per_kelurahan, key="per_kelurahan")

with st.container(border=True):
    st.markdown(f"**{teks.RIWAYAT}**")
    kode, tps_no = pilih.tps(boleh_semua=True)
    riwayat = data.fetch("distribusi/riwayat", kelurahan_kode=kode, tps_no=tps_no)
    if riwayat.empty:
        st.caption(teks.TIDAK_ADA_RIWAYAT)
    else:
        bagian.tabel(teks.kata_riwayat(riwayat), teks.KOLOM_RIWAYAT, key="riwayat", tinggi=320)
