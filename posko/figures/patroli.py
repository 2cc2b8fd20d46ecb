"""Places with a duty cycle on one clock: how long ago each was visited, against how often it is due.

Every row is drawn in cycles of its own place, so that a store due every two hours and one due every
four are read by the same line; beyond it the visit is overdue.
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
)
from posko.teks import patroli as teks

URUTAN = ("masalah", "tanpa_kabar", "kedaluwarsa", "siap")
MOST = 3.0  # cycles at which a bar ends; what is older is told in words
KANAN = 176


def siklus(titik: pd.DataFrame, sampai: datetime, tema: Tema = TERANG) -> go.Figure:
    """Time since the newest visit of each place, in its own cycles; the worst on top.

    Args:
        titik: answer of `kekuatan/cakupan_titik`.
        sampai: as-of instant.
        tema: page theme.
    """
    rows = [_row(row, sampai) for row in titik.to_dict("records")]
    rows.sort(key=lambda row: (URUTAN.index(row["keadaan"]), -row["putaran"], row["titik_id"]))
    counts = {kode: sum(row["keadaan"] == kode for row in rows) for kode in URUTAN}
    late = [row["nama"] for row in rows if row["keadaan"] in {"kedaluwarsa", "tanpa_kabar"}]
    ket = Keterangan(
        teks.judul_siklus(late, counts["masalah"], len(rows)),
        tuple(potong(kode, teks.jumlah_titik(kode, counts[kode]), tema) for kode in reversed(URUTAN)),
        teks.alt_siklus(late, counts["masalah"], len(rows)),
        teks.CATATAN_SIKLUS,
    )
    ukuran = Ukuran(max(27 * len(rows), 60), kanan=KANAN, atas=14)
    if not rows:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    for kode in URUTAN:
        part = [(number, row) for number, row in enumerate(rows) if row["keadaan"] == kode]
        if part:
            fig.add_trace(_bars(part, kode, tema))
    fig.add_vline(x=1, line={"color": tema.teks, "width": 1.2, "dash": "dot"})
    fig.add_annotation(
        x=1, y=1, yref="paper", yanchor="bottom", text=teks.SATU_SIKLUS, showarrow=False, font={"size": 11}
    )
    catat(fig, (_beside(number, row, tema) for number, row in enumerate(rows)))
    polos(fig)
    fig.update_xaxes(range=[0, MOST], visible=False)
    baris(fig, [teks.pendek(row["nama"]) for row in rows])
    return bingkai(fig, ket, ukuran, sampai, tema)


def paparan(rows: pd.DataFrame, hari: int, sampai: datetime, tema: Tema = TERANG) -> go.Figure:
    """Patrol visits by kelurahan, those that explored set apart; where nobody went stands on top.

    Args:
        rows: answer of `kekuatan/paparan_patroli` for the last `hari` days.
        hari: days counted.
        sampai: as-of instant.
        tema: page theme.
    """
    frame = rows.sort_values(["kunjungan", "kelurahan_kode"])
    unseen = frame.loc[frame["kunjungan"] == 0, "nama"].tolist()
    ket = Keterangan(
        teks.judul_paparan(unseen, hari),
        (
            ("■", teks.LAINNYA, palette.tempat(2, tema.nama)),
            ("■", teks.JAJAK, palette.tempat(0, tema.nama)),
        ),
        teks.alt_paparan(unseen, hari),
    )
    ukuran = Ukuran(max(22 * len(frame), 60), kanan=96)
    if frame.empty:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    records = frame.to_dict("records")
    other = [row["kunjungan"] - row["penjajakan"] for row in records]
    explored = [row["penjajakan"] for row in records]
    for values, base, shade in ((other, [0] * len(other), 2), (explored, other, 0)):
        fig.add_trace(
            go.Bar(
                orientation="h",
                base=base,
                x=values,
                y=list(range(len(records))),
                width=0.7,
                marker={"color": palette.tempat(shade, tema.nama)},
                hoverinfo="skip",
            )
        )
    most = max(*(row["kunjungan"] for row in records), 1)
    catat(
        fig,
        (
            {**_at(number, tema), "text": teks.kunjungan(int(row["kunjungan"]), int(row["jam"]))}
            for number, row in enumerate(records)
        ),
    )
    polos(fig)
    fig.update_layout(barmode="overlay")
    fig.update_xaxes(range=[0, most], visible=False)
    baris(fig, [row["nama"] for row in records])
    return bingkai(fig, ket, ukuran, sampai, tema)


def _row(row: dict[Any, Any], sampai: datetime) -> dict[str, Any]:
    seen = row["waktu_kunjung"]
    hours = MOST * row["siklus_jam"] if pd.isna(seen) else (sampai - seen).total_seconds() / 3600
    return {**row, "putaran": hours / row["siklus_jam"]}


def _bars(part: Sequence[tuple[int, dict[str, Any]]], kode: str, tema: Tema) -> go.Bar:
    return go.Bar(
        orientation="h",
        x=[min(row["putaran"], MOST) for _, row in part],
        y=[number for number, _ in part],
        width=0.66,
        marker=marka(kode, tema),
        customdata=[teks.hover_titik(row) for _, row in part],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _beside(number: int, row: dict[str, Any], tema: Tema) -> dict[str, Any]:
    told = teks.terakhir(row["waktu_kunjung"], row["lewat_menit"])
    count = f"{bulat(row['kunjungan'])}/{bulat(row['wajib'])}"
    return {**_at(number, tema, KANAN), "text": f"{told} · {count}"}


def _at(number: int, tema: Tema, kanan: int = 96) -> dict[str, Any]:
    return {
        "x": 1,
        "xref": "paper",
        "xanchor": "right",
        "xshift": kanan - 4,
        "y": number,
        "yanchor": "middle",
        "align": "right",
        "font": {"size": 11, "color": tema.teks_lemah},
    }
