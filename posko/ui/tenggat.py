"""Parts of the deadline page: the chance in one sentence, and the record of past forecasts."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from posko.core.angka import persen
from posko.perkiraan import MINIMUM, Catatan, Peluang
from posko.teks import tenggat as teks
from posko.ui import bagian, data
from posko.ui.polos import plain


def chance(peluang: Peluang, nama: str, batas: datetime) -> None:
    """Whether all boxes will be at their stations in time, and when the last is expected."""
    with st.container(border=True, gap="xsmall"):
        waiting = peluang.kotak + peluang.tanpa
        if waiting and data.sampai() > batas:
            said = teks.lewat(waiting, batas, nama)
        else:
            said = teks.peluang(peluang.bawah, peluang.atas, peluang.kotak, peluang.tanpa, batas, nama)
        st.markdown(f"**{plain(said)}**")
        if peluang.bawah_waktu and peluang.atas_waktu:
            st.caption(plain(teks.terakhir(peluang.bawah_waktu, peluang.atas_waktu)))


def record(catatan: Catatan) -> None:
    """How past forecasts did: coverage, error beside the reference, and chances told against what came."""
    st.markdown(f"**{teks.CATATAN}**")
    st.caption(teks.CATATAN_ARTI)
    if not catatan.is_cukup:
        st.markdown(plain(teks.belum_cukup(catatan.perjalanan, MINIMUM)))
        return
    counts = (catatan.jumlah, catatan.perjalanan, catatan.saat, catatan.terbuka)
    st.markdown(plain(teks.rapor(catatan.cakupan, *counts)))
    st.markdown(plain(teks.rapor_galat(catatan.galat, catatan.galat_acuan)))
    rows = catatan.peluang
    words = rows.assign(
        kelas=[teks.kelas(int(tenth)) for tenth in rows["kelas"]],
        terjadi=[persen(100 * share) for share in rows["terjadi"]],
    )
    bagian.tabel(words, teks.KOLOM_RAPOR, key="rapor")
