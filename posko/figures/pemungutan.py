"""Voting day: how far the stations have come stage by stage, and which kelurahan are behind.

A missing stamp is shown as not due, awaited, or silent, never as «not yet happened».
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.core.angka import bulat
from posko.figures import palette, sel
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
from posko.teks import pemungutan as teks
from posko.teks.grafik import LABEL_KEADAAN

URUTAN = ("tepat_waktu", "terlambat", "tanpa_jam", "ditunggu", "tanpa_kabar", "belum_waktunya")
NARROW = 130  # pixels of a row's bar on a phone
HEADER = 104  # pixels of stage names set upright


def per_tahap(
    pemungutan_per_tahap: pd.DataFrame, sampai: datetime, tema: Tema = TERANG, tinggi: int | None = None
) -> go.Figure:
    """One bar of all stations for each stage of voting day, in the order of the day.

    Args:
        pemungutan_per_tahap: answer of `kesiapan/pemungutan_per_tahap`, in stations.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    frame = pemungutan_per_tahap
    ket = Keterangan(
        teks.judul_tahap(frame, sampai),
        tuple(potong(kode, LABEL_KEADAAN[kode], tema) for kode in URUTAN),
        teks.alt_tahap(frame, sampai) if len(frame) else teks.judul_tahap(frame, sampai),
    )
    ukuran = Ukuran(max(26 * len(frame), 80), kanan=96, tinggi=tinggi)
    if frame.empty:
        return kosong(ket, ukuran, sampai, tema)
    rows = frame.to_dict("records")
    fig = go.Figure()
    start = [0.0] * len(rows)
    for kode in URUTAN:
        fig.add_trace(_stack(rows, kode, start, tema))
        start = [base + row[kode] / max(row["jumlah_tps"], 1) for base, row in zip(start, rows, strict=True)]
    font = {"size": 11, "color": tema.teks}
    place = {"x": 1, "xref": "paper", "yanchor": "middle", "xanchor": "right", "xshift": 94, "font": font}
    words = [teks.dari(row["sudah"], row["jumlah_tps"]) for row in rows]
    catat(fig, ({**place, "y": number, "text": word} for number, word in enumerate(words)))
    polos(fig)
    fig.update_layout(barmode="overlay")
    fig.update_xaxes(range=[0, 1], visible=False)
    labels = [teks.label_tahap(row, rows[0]["tenggat"]) for row in rows]
    baris(fig, labels)
    return bingkai(fig, ket, ukuran, sampai, tema)


def per_kelurahan(
    pemungutan_per_kelurahan: pd.DataFrame, sampai: datetime, tema: Tema = TERANG, tinggi: int | None = None
) -> go.Figure:
    """Kelurahan by stage: the share of stations without news of a due stage, 0-100, the count printed.

    Args:
        pemungutan_per_kelurahan: answer of `kesiapan/pemungutan_per_kelurahan`, in stations.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    source = pemungutan_per_kelurahan
    frame = source.assign(tertinggal=source[["tanpa_kabar", "ditunggu"]].sum(axis=1))
    most = frame.groupby("kelurahan", sort=False)["tertinggal"].max()
    behind = int((most > 0).sum())
    worst = (str(most.idxmax()), int(most.max())) if behind else None
    steps = tuple(("■", f"{step} %", palette.risiko(step, tema.nama)) for step in (25, 50, 75, 100))
    number, hatch = teks.KUNCI_KELURAHAN
    judul = teks.judul_kelurahan(
        worst, behind, is_waktunya=bool((source["belum_waktunya"] < source["jumlah_tps"]).any())
    )
    ket = Keterangan(
        judul,
        (("", number, tema.teks), *steps, potong("tanpa_kabar", hatch, tema)),
        teks.alt_kelurahan(judul),
    )
    if frame.empty:
        return kosong(ket, Ukuran(80, tinggi=tinggi), sampai, tema)
    stages = frame.drop_duplicates("tahap").sort_values("urutan")
    places = frame.drop_duplicates("kelurahan_kode").sort_values("kelurahan_kode")
    column = {stage: number for number, stage in enumerate(stages["tahap"])}
    line = {kode: number for number, kode in enumerate(places["kelurahan_kode"])}
    cells = [
        {"x": column[row["tahap"]], "y": line[row["kelurahan_kode"]], **_cell(row, sampai)}
        for row in frame.to_dict("records")
    ]
    fig = go.Figure()
    sel.tangga(fig, pd.DataFrame(cells), tema)
    sel.sumbu(fig, dict(enumerate(stages["nama"])), dict(enumerate(places["kelurahan"])), tema)
    fig.update_xaxes(tickangle=-90)
    return bingkai(fig, ket, Ukuran(23 * len(places), atas=HEADER, tinggi=tinggi), sampai, tema)


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
        customdata=[teks.tahap_hover(row["nama"], kode, int(row[kode])) for row in rows],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _cell(row: dict[Any, Any], sampai: datetime) -> dict[str, Any]:
    due = int(row["jumlah_tps"]) if row["tenggat"] < sampai else 0
    counts = [(kode, int(row[kode])) for kode in reversed(URUTAN)]
    return {
        "nilai": 100 * row["tertinggal"] / due if due else 0.0,
        "senyap": bool(due and 2 * row["tanpa_kabar"] >= due),
        "teks": bulat(row["tertinggal"]) if row["tertinggal"] else ("" if due else "·"),
        "hover": teks.kelurahan_hover(row["kelurahan"], row["nama"], counts),
    }
