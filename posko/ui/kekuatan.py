"""Parts of the pages on strength: the day of duty, what would change the need, patrols to send."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

import pandas as pd
import streamlit as st

from posko.core import waktu
from posko.rencana.andai import Andai, perlu
from posko.teks import andai as teks
from posko.teks import kekuatan as kata
from posko.ui import bagian, data, polos

NOON = time(12)
POLA = (8, 12, 16, 20)  # stations per pair of the lowest class that orders elsewhere named


def day_of_duty(days: pd.DataFrame, sampai: datetime) -> datetime:
    """Noon of the day of duty the page speaks of: voting day, else the next one, or as the viewer chose."""
    peristiwa = data.rujukan().peristiwa
    today = waktu.local(sampai, peristiwa.zona).date()
    known = [pd.Timestamp(day).date() for day in days["tanggal_tugas"]]
    coming = [day for day in known if day >= today]
    first = peristiwa.hari_h if peristiwa.hari_h in coming else min(coming, default=max(known, default=today))
    if not known:
        st.info(kata.BELUM_ADA_PLOT)
        return waktu.at(first, NOON, peristiwa.zona)
    labels = {
        day: kata.hari_label(day, int(posted)) for day, posted in zip(known, days["terplot"], strict=True)
    }
    chosen = st.selectbox(
        kata.HARI_TUGAS,
        known,
        index=known.index(first),
        format_func=labels.__getitem__,
        key="hari_tugas",
        width=420,
    )
    return waktu.at(chosen or first, NOON, peristiwa.zona)


def what_if(need: pd.DataFrame, units: pd.DataFrame) -> None:
    """The gap under other patterns and classes; every line is computed, nothing is stored."""
    st.markdown(f"**{teks.JUDUL}**")
    rows: list[Any] = need.to_dict("records")
    posted = int(units.loc[~units["is_cadangan"].astype(bool), "jml_polri"].sum())
    now = perlu(rows)
    lines = [(teks.SEKARANG, now)]
    lines += [(teks.pola(size), perlu(rows, Andai(pola=(("kurang_rawan", (2, size)),)))) for size in POLA]
    highest = need[need["kelas"] == "kurang_rawan"].sort_values("jumlah_tps", ascending=False).head(1)
    for row in highest.to_dict("records"):
        moved = Andai(geser=((row["kelurahan_kode"], "kurang_rawan", "rawan", 10),))
        lines.append((teks.naik(row["nama"], 10), perlu(rows, moved)))
    lines.append((teks.SEMUA_RENDAH, perlu(rows, _all_lowest(rows))))
    lines.append(_asked(need))
    bagian.tabel(teks.kata(lines, now, posted), teks.KOLOM, key="andai")
    st.caption(polos.plain(teks.arti(posted)))


def _all_lowest(rows: list[Any]) -> Andai:
    higher = [
        (str(row["kelurahan_kode"]), str(row["kelas"]), "kurang_rawan", int(row["jumlah_tps"]))
        for row in rows
        if row["kelas"] in {"rawan", "sangat_rawan"}
    ]
    return Andai(geser=tuple(higher))


def _asked(need: pd.DataFrame) -> tuple[str, int]:
    """The viewer's own supposition."""
    names = dict(zip(need["kelurahan_kode"], need["nama"], strict=True))
    a, b, c = st.columns([4, 4, 4], gap="small")
    size = int(a.number_input(teks.TPS_PER_PASANG, 1, 40, 16, key="andai_tps"))
    where = b.selectbox(teks.DI, list(names), format_func=names.__getitem__, key="andai_di")
    count = int(c.number_input(teks.TPS_NAIK, 0, 200, 0, key="andai_naik"))
    moved = ((str(where), "kurang_rawan", "rawan", count),) if count else ()
    supposed = Andai(pola=(("kurang_rawan", (2, size)),), geser=moved)
    rows: list[Any] = need.to_dict("records")
    return teks.anda(size, count, names.get(str(where), "")), perlu(rows, supposed)
