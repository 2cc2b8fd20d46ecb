"""Other weights of the risk index, to try; nothing is kept; the official order stands beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from posko.core.angka import bulat
from posko.risiko import Bobot, Hasil, ranges, score
from posko.risiko.bobot import trial
from posko.teks import risiko as teks
from posko.ui import bagian, indeks

COBA = "coba_"


def tried(ukur: indeks.Ukur) -> None:
    """Sliders over the weights; nothing is kept, and the official order stands beside the tried one."""
    st.markdown(f":orange-badge[coba-coba] **{teks.COBA_JUDUL}**")
    st.caption(teks.COBA_ARTI)
    groups = ukur.hasil.bobot.bagian
    columns = st.columns(3, gap="small")
    points = {
        group: columns[number % 3].slider(
            teks.KELOMPOK[group], 0, 100, round(100 * share), step=5, key=f"{COBA}{group}"
        )
        for number, (group, share) in enumerate(groups.items())
    }
    st.button(teks.COBA_KEMBALI, on_click=_reset, args=(dict(groups),), key="coba_kembali")
    bobot = trial({group: float(value) for group, value in points.items()})
    if bobot is None:
        st.warning(teks.COBA_NOL)
        return
    other = indeks.table(_tried(ukur.hasil, tuple(bobot.bagian.items())))
    _compare(indeks.table(ukur), other)


@st.cache_resource(max_entries=16, show_spinner=False, hash_funcs={Hasil: id})
def _tried(hasil: Hasil, weights: Sequence[tuple[str, float]]) -> indeks.Ukur:
    found = score(hasil.nilai, Bobot("", None, dict(weights)))
    return indeks.Ukur(found, ranges(found))


def _reset(groups: dict[str, float]) -> None:
    for group, share in groups.items():
        st.session_state[f"{COBA}{group}"] = round(100 * share)


def _compare(resmi: pd.DataFrame, coba: pd.DataFrame) -> None:
    both = resmi.merge(coba, on=["kelurahan_kode", "nama"], suffixes=("_resmi", "_coba"))

    def place(row: dict[Any, Any], which: str) -> str:
        rank = int(row[f"peringkat_{which}"])
        return f"{rank} (skor {bulat(row[f'skor_{which}'])})" if rank else teks.DATA_KURANG

    rows = [
        {
            "nama": row["nama"],
            "resmi": place(row, "resmi"),
            "coba": place(row, "coba"),
            "geser": int(row["peringkat_resmi"] - row["peringkat_coba"])
            if row["peringkat_resmi"] and row["peringkat_coba"]
            else None,
        }
        for row in both.to_dict("records")
    ]
    bagian.tabel(pd.DataFrame(rows), teks.KOLOM_COBA, key="coba_tabel")
