"""Parts of the readiness page: one station in full, the roll-up, what changed, the classes."""

from __future__ import annotations

from datetime import datetime

import pandas as pd
import streamlit as st

from posko.brief.tps_berubah import tps_berubah
from posko.teks import kerawanan
from posko.teks import kesiapan as teks
from posko.teks import pemungutan as stempel
from posko.ui import bagian, data, polos


def one_station(kode: str, tps_no: int, stations: pd.DataFrame, classes: pd.DataFrame) -> None:
    """Everything known of one station, each thing with its post, file and row."""
    row = stations[(stations["kelurahan_kode"] == kode) & (stations["tps_no"] == tps_no)].iloc[0]
    mine = kerawanan.kata_kelas(classes[classes["tps_id"] == row["tps_id"]]).iloc[0]
    st.markdown(f"**{polos.plain(teks.satu_tps(row.to_dict(), bagian.judul_butir()))}**")
    st.caption(polos.plain(kerawanan.kelas_satu(mine.to_dict(), bagian.judul_indikator())))
    item = data.fetch("kesiapan/item_per_tps", kelurahan_kode=kode)
    jawaban, cap, riwayat = (
        data.fetch(f"kesiapan/{name}", kelurahan_kode=kode, tps_no=tps_no)
        for name in ("jawaban_tps", "stempel_tps", "riwayat_kelas")
    )
    tabs = st.tabs([teks.TAB_ITEM, teks.TAB_JAWABAN, teks.TAB_STEMPEL, teks.TAB_KELAS])
    with tabs[0]:
        own = teks.kata_item(item[item["tps_no"] == tps_no])
        bagian.tabel(own, teks.KOLOM_ITEM, key="item", tinggi=300)
    with tabs[1]:
        bagian.tabel(teks.kata_jawaban(jawaban), teks.KOLOM_JAWABAN, key="jawaban", tinggi=300)
    with tabs[2]:
        if cap.empty:
            st.caption(stempel.BELUM_ADA_STEMPEL)
        else:
            bagian.tabel(stempel.kata_stempel(cap), stempel.KOLOM_STEMPEL, key="stempel")
    with tabs[3]:
        bagian.tabel(kerawanan.kata_riwayat(riwayat), kerawanan.KOLOM_RIWAYAT, key="riwayat_kelas")


def changed(before: pd.DataFrame, after: pd.DataFrame, apel: datetime) -> None:
    """Stations that stand differently than at the last parade, the worse ones first."""
    moved = tps_berubah(before, after)
    st.caption(polos.plain(teks.berubah_arti(moved, apel) if len(moved) else teks.TIDAK_BERUBAH))
    if len(moved):
        with st.expander(teks.BERUBAH):
            bagian.tabel(
                teks.kata_berubah(moved, bagian.judul_butir()),
                teks.KOLOM_BERUBAH,
                key="berubah_tps",
                tinggi=260,
            )


def classes(rows: pd.DataFrame) -> None:
    """Special stations, always, and the highest class, with their reasons; then all classes in a line."""
    st.markdown(f"**{kerawanan.KERAWANAN}**")
    st.caption(polos.plain(f"{kerawanan.ringkas_kelas(rows)}. {kerawanan.KELAS_ARTI}"))
    bagian.tabel(kerawanan.utama(rows, bagian.judul_indikator()), kerawanan.KOLOM_KELAS, key="kelas")
