"""Readiness by kelurahan and by station; with `butir`, which has it by checklist item.

Ready, stale, silent and bad stand in this order in every bar, so that the gap between the first and the
last is what nobody knows yet.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.core.angka import bulat
from posko.figures import palette, sel
from posko.figures.butir import butir_kelurahan, butir_tps
from posko.figures.harian import URUTAN
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
from posko.teks import grafik_tps as teks

__all__ = ["butir_kelurahan", "butir_tps", "per_kelurahan", "petak_tps"]

NARROW = 130  # pixels of a row's bar on a phone


def per_kelurahan(
    kesiapan: pd.DataFrame, sampai: datetime, tema: Tema = TERANG, tinggi: int | None = None
) -> go.Figure:
    """One bar for each kelurahan with its counts and its interval; what needs attention is on top.

    Args:
        kesiapan: answer of `kesiapan/per_kelurahan`, in stations and per cent.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    order = ["masalah", "tanpa_kabar", "kedaluwarsa"]
    frame = kesiapan.sort_values([*order, "kelurahan_kode"], ascending=[False, False, False, True])
    known = frame[["siap", "masalah", "kedaluwarsa"]].sum(axis=1)
    bad = frame.loc[frame["masalah"] > 0, "nama"].tolist()
    mute = frame.loc[(known == 0) & (frame["jumlah_tps"] > 0), "nama"].tolist()
    words = (bad, mute, int(frame["tanpa_kabar"].sum()), len(frame))
    ket = Keterangan(
        teks.judul_per_kelurahan(*words),
        tuple(potong(kode, umum.LABEL_KEADAAN[kode], tema) for kode in URUTAN),
        teks.alt_per_kelurahan(*words),
    )
    ukuran = Ukuran(max(23 * len(frame), 60), kanan=132, tinggi=tinggi)
    if frame.empty:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    rows = frame.to_dict("records")
    start = [0.0] * len(rows)
    for kode in URUTAN:
        fig.add_trace(_stack(rows, kode, start, tema))
        start = [base + row[kode] / max(row["jumlah_tps"], 1) for base, row in zip(start, rows, strict=True)]
    catat(fig, (note for number, row in enumerate(rows) for note in _beside(number, row, tema)))
    polos(fig)
    fig.update_layout(barmode="overlay")
    fig.update_xaxes(range=[0, 1], visible=False)
    labels = [f"{row['nama']} · {bulat(row['jumlah_tps'])}" for row in rows]
    baris(fig, labels)
    return bingkai(fig, ket, ukuran, sampai, tema)


def petak_tps(
    per_tps: pd.DataFrame,
    sampai: datetime,
    tema: Tema = TERANG,
    tinggi: int | None = None,
    kolom: int = 56,
) -> go.Figure:
    """Every station as one cell, a row for each kelurahan (continued below when it has more).

    Args:
        per_tps: answer of `kesiapan/per_tps`.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
        kolom: cells in a row.
    """
    counts = {kode: int((per_tps["keadaan"] == kode).sum()) for kode in URUTAN}
    words = (counts["masalah"], counts["tanpa_kabar"], counts["kedaluwarsa"], len(per_tps))
    ket = Keterangan(
        teks.judul_petak(*words),
        tuple(
            potong(kode, umum.jumlah_dari(umum.LABEL_KEADAAN[kode], counts[kode]), tema) for kode in URUTAN
        ),
        teks.alt_petak(*words),
    )
    if per_tps.empty:
        return kosong(ket, Ukuran(80, tinggi=tinggi), sampai, tema)
    cells: list[dict[str, Any]] = []
    labels: dict[float, str] = {}
    row = 0
    for _, part in per_tps.sort_values(["kelurahan_kode", "tps_no"]).groupby("kelurahan_kode"):
        labels[row] = f"{part['nama'].iloc[0]} · {len(part)}"
        for number, station in enumerate(part.to_dict("records")):
            cells.append(_station(station, number % kolom, row + number // kolom))
        row += -(-len(part) // kolom)
    fig = go.Figure()
    sel.keadaan(fig, pd.DataFrame(cells), tema)
    last = row - 1
    sel.sumbu(fig, dict.fromkeys(range(kolom), ""), labels, tema)
    fig.update_xaxes(showticklabels=False)
    fig.update_yaxes(range=[last + 0.5, -0.5])
    return bingkai(fig, ket, Ukuran(max(19 * row, 80), tinggi=tinggi), sampai, tema)


def _stack(rows: list[dict[Any, Any]], kode: str, start: list[float], tema: Tema) -> go.Bar:
    look = palette.rupa(kode)
    shares = [row[kode] / max(row["jumlah_tps"], 1) for row in rows]
    fits = [share * NARROW >= 7 * len(str(row[kode])) + 4 for share, row in zip(shares, rows, strict=True)]
    ink = tema.teks if look.is_bolong else palette.ink_on(look.hex(tema.nama))
    return go.Bar(
        orientation="h",
        base=start,
        x=shares,
        y=list(range(len(rows))),
        width=0.82,
        marker=marka(kode, tema),
        text=[bulat(row[kode]) if fit else "" for row, fit in zip(rows, fits, strict=True)],
        textposition="inside",
        insidetextanchor="middle",
        insidetextfont={"size": 11, "color": ink},
        textangle=0,
        constraintext="inside",
        customdata=[f"<b>{row['nama']}</b><br>{look.label}: {bulat(row[kode])} TPS" for row in rows],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _beside(number: int, row: dict[Any, Any], tema: Tema) -> list[dict[str, Any]]:
    counts = [
        tanda(kode, bulat(row[kode]), tema) for kode in ("masalah", "tanpa_kabar", "kedaluwarsa") if row[kode]
    ]
    span = umum.antara(row["siap_min_pct"], row["siap_maks_pct"])
    font = {"size": 11, "color": tema.teks}
    place = {"x": 1, "xref": "paper", "y": number, "yanchor": "middle", "font": font}
    return [
        {**place, "text": " ".join(counts), "xanchor": "left", "xshift": 4},
        {**place, "text": f"<b>{span}</b>", "xanchor": "right", "xshift": 130},
    ]


def _station(row: dict[Any, Any], x: int, y: int) -> dict[str, Any]:
    why = [(word, row[column]) for column, word in teks.SEBAB.items()]
    seen = None if pd.isna(row["waktu_jawab"]) else row["waktu_jawab"]
    return {
        "x": x,
        "y": y,
        "keadaan": row["keadaan"],
        "teks": "" if row["keadaan"] == "siap" else palette.rupa(row["keadaan"]).simbol,
        "hover": teks.petak_tps(row["nama"], int(row["tps_no"]), row["keadaan"], why, seen),
    }
