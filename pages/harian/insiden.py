"""Page: what happened, what is open, where and when it gathers, and what is done about it."""

import streamlit as st

from posko.figures import insiden as figures
from posko.teks import insiden as teks
from posko.ui import bagian, data, gambaran, gerbang, perbuatan, polos
from posko.ui import insiden as ubin

gerbang.halaman()

# Ask
sampai = data.sampai()
with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
    tampilan = st.segmented_control(
        teks.PILIH_TAMPILAN,
        list(teks.TAMPILAN),
        default="ringkas",
        format_func=teks.TAMPILAN.__getitem__,
        key="tampilan_insiden",
        bind="query-params",
    )
    hari = st.segmented_control(
        teks.RENTANG,
        teks.PILIHAN_RENTANG,
        default=7,
        format_func=teks.rentang,
        key="rentang",
        bind="query-params",
    )
dari = ubin.since(hari)
ringkas = data.fetch("insiden/ringkas").iloc[0]

# Show
perbuatan.last()
with st.container(horizontal=True, gap="small"):
    for nama, judul in teks.UBIN.items():
        st.metric(judul, teks.angka(ringkas, nama), border=True)
st.caption(teks.kabar(ringkas["waktu_kabar"], sampai))
match tampilan:
    case "panas":
        ubin.heat(dari, sampai)
    case "rincian":
        ubin.detail(dari, sampai)
    case "rujukan":
        ubin.clocks(dari)
    case _:
        per_hari = data.fetch("insiden/per_hari", dari=dari)
        daftar = data.fetch("insiden/daftar", dari=dari)
        with st.container(border=True):
            harian = gambaran.draw(figures.per_hari, per_hari, dari, sampai, bagian.tema())
            bagian.gambar(harian, key="per_hari")
        with st.container(border=True):
            st.markdown(f"**{teks.DAFTAR}** ({len(daftar)})")
            if daftar.empty:
                st.caption(teks.TIDAK_ADA)
            else:
                st.caption(polos.plain(f"{teks.isi_daftar(daftar, dari)}. {teks.SELENGKAPNYA}"))
                bagian.tabel(teks.kata_insiden(daftar), teks.KOLOM, key="daftar", tinggi=420)
