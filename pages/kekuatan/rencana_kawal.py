"""Page: how the convoys of one leg could go, how late they may leave, and what a breakdown changes."""

import streamlit as st

from posko.figures import kawal as figures
from posko.teks import kawal as teks
from posko.teks import usulan as umum
from posko.ui import bagian, data, gambaran, gerbang, keputusan_usulan, kerja, polos
from posko.ui import kawal as ubin

gerbang.halaman()

# Ask
sampai = data.sampai()
with st.container(border=True):
    st.markdown(f"**{teks.JUDUL}** · :material/lock: {umum.TERBATAS}")
    st.caption(teks.ARTI)
    soal, leg, gudang = ubin.ask()
    work = kerja.find(ubin.NAMA)
    jalan = work is not None and work.is_jalan
    st.button(
        teks.SUSUN,
        type="primary",
        icon=":material/route:",
        key="k_susun",
        disabled=jalan or not soal.muatan,
        on_click=ubin.start,
        args=(soal,),
    )
    if not soal.muatan:
        st.caption(teks.TIDAK_ADA)
    if jalan:
        kerja.watch(ubin.NAMA)
hasil, is_kini = ubin.finished(soal)
if hasil is None or jalan:
    st.stop()

# Draw
singgah = ubin.rows_of(hasil)
jadwal = gambaran.draw(figures.jadwal, singgah, soal.hujan, soal.tutup, sampai, bagian.tema())
rows = teks.kata(singgah)

# Show
if not is_kini:
    st.warning(teks.BASI)
with st.container(border=True):
    bagian.gambar(jadwal, key="jadwal")
kiri, kanan = st.columns([7, 5], gap="small")
with kiri.container(border=True, height="stretch"):
    st.markdown(f"**{teks.DAFTAR}** · {polos.plain(f'{leg} · {gudang}')}")
    bagian.tabel(rows, teks.KOLOM, key="k_daftar", tinggi=420)
    keputusan_usulan.files(
        rows,
        teks.KOLOM,
        teks.judul_lampiran(data.desk().settings.satuan, leg, gudang),
        (teks.nama_berkas(leg, "xlsx"), teks.nama_berkas(leg, "pdf")),
    )
with kanan.container(border=True, height="stretch"):
    ubin.say(hasil)
    ubin.ask_breakdown(hasil)
