"""Strength and patrols: what is needed against who is there, and what was seen within its cycle.

Every bar is drawn to what is needed, so that the empty end is the gap; a parade or a visit that nobody
told of is hatched and never counts as good.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.core.angka import bulat
from posko.figures import palette
from posko.figures.theme import (
    TERANG,
    Keterangan,
    Tema,
    Ukuran,
    baris,
    bingkai,
    catat,
    kosong,
    marka,
    polos,
    potong,
    tanda,
)
from posko.teks import kekuatan as teks

URUTAN = ("siap", "kedaluwarsa", "tanpa_kabar", "masalah")
ROW = 23  # pixels of a kelurahan's bar
KANAN = 124  # pixels of the notes beside the bars


def per_kelurahan(
    kekuatan: pd.DataFrame, asal: pd.DataFrame, sampai: datetime, tema: Tema = TERANG
) -> go.Figure:
    """Officers of each kelurahan by what the parade said, drawn to the number needed; gaps on top.

    Args:
        kekuatan: answer of `harian/kekuatan`, in officers.
        asal: answer of `kekuatan/asal_per_kelurahan` for one day of duty.
        sampai: as-of instant.
        tema: page theme.
    """
    states = asal.groupby("kelurahan_kode")[["terplot", *URUTAN]].sum().reset_index()
    frame = kekuatan[["kelurahan_kode", "nama", "perlu"]].merge(states, on="kelurahan_kode", how="left")
    frame = frame.fillna(dict.fromkeys(("terplot", *URUTAN), 0))
    frame["kurang"] = (frame["perlu"] - frame["terplot"]).clip(lower=0)
    frame = frame.sort_values(["kurang", "masalah", "kelurahan_kode"], ascending=[False, False, True])
    total = {name: int(frame[name].sum()) for name in ("perlu", "terplot", "kurang", *URUTAN)}
    words = (total, frame.loc[frame["kurang"] > 0, "nama"].tolist())
    ket = Keterangan(
        teks.judul_kekuatan(*words),
        (
            *(potong(k, teks.jumlah_hadir(k, total[k]), tema) for k in URUTAN),
            ("□", teks.KUNCI_PERLU, tema.teks_lemah),
        ),
        teks.alt_kekuatan(*words),
    )
    rows = frame.to_dict("records")
    notes = [_gap(row, tema) for row in rows]
    return _bars(rows, "perlu", notes, ket, sampai, tema)


def cakupan_tps(cakupan: pd.DataFrame, sampai: datetime, tema: Tema = TERANG) -> go.Figure:
    """Stations of each kelurahan that a patrol saw within the cycle; what nobody saw on top.

    Args:
        cakupan: answer of `kekuatan/cakupan_tps`, in stations.
        sampai: as-of instant.
        tema: page theme.
    """
    frame = cakupan.sort_values(["tanpa_kabar", "kelurahan_kode"], ascending=[False, True])
    total = {name: int(frame[name].sum()) for name in ("jumlah_tps", "rawan", "rawan_siap", *URUTAN)}
    hours = float(frame["siklus_jam"].max()) if len(frame) else 0.0
    ket = Keterangan(
        teks.judul_cakupan_tps(total, hours),
        tuple(potong(k, teks.jumlah_kunjung(k, total[k]), tema) for k in URUTAN),
        teks.alt_cakupan_tps(total, hours),
    )
    rows = frame.to_dict("records")
    notes = [teks.kunjung_terakhir(row["waktu_kunjung"]) for row in rows]
    return _bars(rows, "jumlah_tps", notes, ket, sampai, tema)


def _bars(
    rows: Sequence[dict[Any, Any]],
    whole: str,
    notes: Sequence[str],
    ket: Keterangan,
    sampai: datetime,
    tema: Tema,
) -> go.Figure:
    ukuran = Ukuran(max(ROW * len(rows), 60), kanan=KANAN)
    if not rows:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    fig.add_trace(_outline(rows, whole, tema))
    start = [0.0] * len(rows)
    for kode in URUTAN:
        fig.add_trace(_stack(rows, kode, start, tema))
        start = [base + row[kode] for base, row in zip(start, rows, strict=True)]
    catat(fig, ({**_beside(number, tema), "text": note} for number, note in enumerate(notes)))
    polos(fig)
    fig.update_layout(barmode="overlay")
    most = max(*(row[whole] for row in rows), *start, 1)
    fig.update_xaxes(range=[0, most * 1.01], visible=False)
    baris(fig, [f"{row['nama']} · {bulat(row[whole])}" for row in rows])
    return bingkai(fig, ket, ukuran, sampai, tema)


def _outline(rows: Sequence[dict[Any, Any]], whole: str, tema: Tema) -> go.Bar:
    return go.Bar(
        orientation="h",
        x=[row[whole] for row in rows],
        y=list(range(len(rows))),
        width=0.84,
        marker={"color": "rgba(0,0,0,0)", "line": {"color": tema.teks_lemah, "width": 1}},
        hoverinfo="skip",
    )


def _stack(rows: Sequence[dict[Any, Any]], kode: str, start: list[float], tema: Tema) -> go.Bar:
    look = palette.rupa(kode)
    ink = tema.teks if look.is_bolong else palette.ink_on(look.hex(tema.nama))
    return go.Bar(
        orientation="h",
        base=start,
        x=[row[kode] for row in rows],
        y=list(range(len(rows))),
        width=0.7,
        marker=marka(kode, tema),
        text=[bulat(row[kode]) if row[kode] else "" for row in rows],
        textposition="inside",
        insidetextanchor="middle",
        insidetextfont={"size": 11, "color": ink},
        textangle=0,
        constraintext="inside",
        customdata=[f"<b>{row['nama']}</b><br>{look.label}: {bulat(row[kode])}" for row in rows],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _gap(row: dict[Any, Any], tema: Tema) -> str:
    if row["kurang"]:
        return tanda("masalah", teks.kurang(int(row["kurang"])), tema)
    return teks.terpenuhi(int(row["perlu"]), int(row["terplot"]))


def _beside(number: int, tema: Tema) -> dict[str, Any]:
    return {
        "x": 1,
        "xref": "paper",
        "xanchor": "right",
        "xshift": KANAN - 4,
        "y": number,
        "yanchor": "middle",
        "align": "right",
        "font": {"size": 11, "color": tema.teks_lemah},
    }
