"""Promises with the partners: a bar for each, where what is due without news is never counted as kept."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.core import waktu
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
from posko.teks import grafik as umum
from posko.teks import mitra as teks

# From kept to broken; what is not due stands between kept and silent.
URUTAN = {
    "siap": "ditepati",
    "belum_waktunya": "berjalan",
    "tanpa_kabar": "tanpa_kabar",
    "masalah": "masalah",
}


def janji_per_instansi(
    mitra: pd.DataFrame, sampai: datetime, tema: Tema = TERANG, tinggi: int | None = None
) -> go.Figure:
    """Promises of every partner by state, with the day of the last meeting beside them.

    Args:
        mitra: answer of `mitra/per_instansi`.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    frame = mitra[(mitra["instansi"] != "lainnya") | (mitra["pertemuan"] > 0)]
    frame = frame.sort_values(["lewat", "tanpa_kabar", "urutan"], ascending=[False, False, True])
    late = int(frame["lewat"].sum()) if len(frame) else 0
    unmet = frame.loc[frame["pertemuan"] == 0, "nama"].tolist()
    words = (late, int((frame["lewat"] > 0).sum()), unmet)
    ket = Keterangan(
        teks.judul_janji(*words),
        tuple(potong(kode, teks.KEADAAN_JANJI[kode].lower(), tema) for kode in URUTAN),
        teks.alt_janji(*words),
        teks.CATATAN_JANJI,
    )
    ukuran = Ukuran(max(22 * len(frame), 60), kanan=112, tinggi=tinggi)
    rows: list[dict[Any, Any]] = frame.to_dict("records")
    most = max((_total(row) for row in rows), default=0)
    if frame.empty:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    start = [0.0] * len(rows)
    for kode, column in URUTAN.items():
        fig.add_trace(_stack(rows, kode, column, start, tema))
        start = [base + row[column] for base, row in zip(start, rows, strict=True)]
    catat(fig, (_beside(number, row, tema) for number, row in enumerate(rows)))
    polos(fig)
    fig.update_layout(barmode="overlay")
    fig.update_xaxes(range=[0, max(most, 1)], visible=False)
    baris(fig, [row["nama"] for row in rows])
    return bingkai(fig, ket, ukuran, sampai, tema)


def _total(row: dict[Any, Any]) -> int:
    return sum(int(row[column]) for column in URUTAN.values())


def _stack(rows: list[dict[Any, Any]], kode: str, column: str, start: list[float], tema: Tema) -> go.Bar:
    look = palette.rupa(kode)
    ink = tema.teks if look.is_bolong else palette.ink_on(look.hex(tema.nama))
    word = teks.KEADAAN_JANJI[kode].lower()
    return go.Bar(
        orientation="h",
        base=start,
        x=[int(row[column]) for row in rows],
        y=list(range(len(rows))),
        width=0.8,
        marker=marka(kode, tema),
        text=[bulat(row[column]) if row[column] else "" for row in rows],
        textposition="inside",
        insidetextanchor="middle",
        insidetextfont={"size": 11, "color": ink},
        textangle=0,
        constraintext="inside",
        customdata=[f"<b>{row['nama']}</b><br>{bulat(row[column])} {word}" for row in rows],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _beside(number: int, row: dict[Any, Any], tema: Tema) -> dict[str, Any]:
    met = teks.rapat(None if pd.isna(row["waktu_rapat"]) else waktu.tanggal_pendek(row["waktu_rapat"]))
    late = f"{tanda('masalah', umum.jumlah_dari(teks.LEWAT, row['lewat']), tema)} " if row["lewat"] else ""
    return {
        "x": 1,
        "xref": "paper",
        "xanchor": "right",
        "xshift": 110,
        "y": number,
        "yanchor": "middle",
        "align": "right",
        "text": f"{late}{met}",
        "font": {"size": 11, "color": tema.teks_lemah},
    }
