"""Parts of the patrol page: what to look at next, and the line of the daily page."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from posko.rencana.patroli import Calon, berikut
from posko.teks import patroli as teks
from posko.ui import bagian, data, harian, polos

BANYAK = 10
BERGERAK = ("kedaluwarsa", "tanpa_kabar", "masalah")


def jatah() -> float:
    """Share of patrols set aside for quiet areas, per cent."""
    return next(row.nilai for row in data.rujukan().peristiwa.ambang if row.kode == "jajak_min_pct")


def next_targets(titik: pd.DataFrame, rawan: pd.DataFrame, paparan: pd.DataFrame) -> pd.DataFrame:
    """The list of targets with the reason each is to be logged under."""
    urgent = [
        Calon(
            row["nama"],
            "siklus",
            teks.sebab_titik(row["siklus_jam"], row["lewat_menit"]),
            row["lewat_menit"] / (60 * row["siklus_jam"]),
        )
        for row in titik[titik["keadaan"].isin(BERGERAK)].to_dict("records")
    ]
    urgent += [
        Calon(
            row["nama"],
            "risiko",
            teks.sebab_rawan(int(row["terbuka"]), row["lewat_menit"]),
            row["lewat_menit"] / (60 * row["siklus_jam"]),
        )
        for row in rawan[rawan["keadaan"] != "siap"].to_dict("records")
    ]
    named = {one.sasaran for one in urgent}
    quiet = [
        Calon(row["nama"], "penjajakan", teks.sebab_sepi(int(row["kunjungan"]), teks.HARI))
        for row in paparan.sort_values(["kunjungan", "waktu_kunjung"], na_position="first").to_dict("records")
        if row["nama"] not in named
    ]
    chosen = berikut(urgent, quiet, jatah(), BANYAK)
    return pd.DataFrame(
        [(n, c.sasaran, teks.DASAR[c.dasar], c.sebab) for n, c in enumerate(chosen, start=1)],
        columns=list(teks.KOLOM_BERIKUT),
    )


def daily_line() -> None:
    """One sentence on the daily page with the way here."""
    answers = (data.fetch(f"kekuatan/cakupan_{name}") for name in ("titik", "rawan", "tps"))
    harian.line_to(f":small[{polos.plain(teks.baris_harian(*answers))}]", "patroli")


def hot_spots(rawan: pd.DataFrame) -> None:
    """Kelurahan with open incidents, the longest without a patrol first."""
    st.markdown(f"**{teks.RAWAN}** ({len(rawan)})")
    if rawan.empty:
        st.caption(teks.TIDAK_ADA_RAWAN)
        return
    st.caption(polos.plain(f"{teks.ringkas_rawan(rawan)} {teks.RAWAN_ARTI}"))
    bagian.tabel(teks.kata_rawan(rawan), teks.KOLOM_RAWAN, key="rawan")
