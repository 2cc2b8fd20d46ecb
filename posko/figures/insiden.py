"""Incidents by day: how many, how severe, and where; every day of the span is there, also the empty ones.

Zero is «nothing was reported», and the chart says so; it never says that nothing happened.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.core.angka import bulat
from posko.core.waktu import local, tanggal_pendek
from posko.figures import palette, sel
from posko.figures.theme import TERANG, Keterangan, Tema, Ukuran, bingkai, kosong, polos
from posko.teks import grafik as umum
from posko.teks import grafik_insiden as teks

FULL = 5  # incidents of a kelurahan on a day that fill the scale


def per_hari(
    frame: pd.DataFrame,
    dari: datetime,
    sampai: datetime,
    tema: Tema = TERANG,
    tinggi: int | None = None,
) -> go.Figure:
    """Columns of incidents by day, stacked by severity, the total on top.

    Args:
        frame: answer of `insiden/per_hari`.
        dari: first instant counted.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    days = _days(dari, sampai)
    total = int(frame["jumlah"].sum())
    heavy = int(frame.loc[frame["skala"] >= 4, "jumlah"].sum())
    sums: dict[Any, int] = frame.groupby("tanggal")["jumlah"].sum().to_dict()
    peak = max(sums.items(), key=lambda entry: (entry[1], entry[0]), default=None)
    ket = Keterangan(
        teks.judul_insiden(total, heavy, days[0]),
        tuple(("■", umum.skala(level), palette.skala(level, tema.nama)) for level in range(1, 6)),
        teks.alt_insiden(total, heavy, days[0], peak),
        umum.NOL_BUKAN_AMAN,
    )
    ukuran = Ukuran(150, atas=16, bawah=20, tinggi=tinggi)
    if frame.empty:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    place = {day: number for number, day in enumerate(days)}
    for level in range(1, 6):
        part = frame[frame["skala"] == level]
        if len(part):
            fig.add_trace(_column(part, level, place, tema))
    totals = [sums.get(day, 0) for day in days]
    fig.add_trace(_totals(totals, tema))
    fig.update_layout(barmode="stack", bargap=0.25)
    polos(fig)
    fig.update_yaxes(range=[0, max(totals) * 1.12 + 0.2], visible=False)
    _day_axis(fig, days, tema)
    return bingkai(fig, ket, ukuran, sampai, tema)


def kelurahan_hari(
    frame: pd.DataFrame,
    kelurahan: Mapping[str, str],
    dari: datetime,
    sampai: datetime,
    tema: Tema = TERANG,
    tinggi: int | None = None,
) -> go.Figure:
    """Kelurahan by day with counts printed; five or more fill the scale, whatever the data.

    Args:
        frame: answer of `insiden/per_kelurahan_hari`.
        kelurahan: name of every kelurahan by its code, so that none is missing.
        dari: first instant counted.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    days = _days(dari, sampai)
    sums = frame.groupby("nama")["jumlah"].sum()
    most = (str(sums.idxmax()), int(sums.max())) if len(sums) else None
    steps = [(str(count), 100.0 * count / FULL) for count in (1, 3)] + [(teks.atau_lebih(FULL), 100.0)]
    ket = Keterangan(
        teks.judul_kelurahan_hari(most, days[0]),
        tuple(("■", word, palette.risiko(value, tema.nama)) for word, value in steps),
        teks.alt_kelurahan_hari(most, days[0]),
        umum.NOL_BUKAN_AMAN,
    )
    ukuran = Ukuran(max(22 * len(kelurahan), 80), atas=20, tinggi=tinggi)
    if frame.empty:
        return kosong(ket, ukuran, sampai, tema)
    cells = _cells(frame, kelurahan, days)
    fig = go.Figure()
    sel.tangga(fig, cells, tema)
    sel.sumbu(fig, dict.fromkeys(range(len(days)), ""), dict(enumerate(kelurahan.values())), tema)
    _day_axis(fig, days, tema)
    return bingkai(fig, ket, ukuran, sampai, tema)


def _days(dari: datetime, sampai: datetime) -> list[date]:
    first, last = local(dari).date(), local(sampai).date()
    return [first + timedelta(days=count) for count in range((last - first).days + 1)]


def _column(part: pd.DataFrame, level: int, place: Mapping[date, int], tema: Tema) -> go.Bar:
    colour = palette.skala(level, tema.nama)
    return go.Bar(
        x=[place[day] for day in part["tanggal"]],
        y=part["jumlah"].tolist(),
        marker={"color": colour, "line": {"color": palette.skala(3, tema.nama), "width": 0.5}},
        text=[bulat(count) for count in part["jumlah"]],
        textposition="inside",
        insidetextanchor="middle",
        insidetextfont={"size": 10, "color": palette.ink_on(colour)},
        textangle=0,
        constraintext="inside",
        hovertemplate=f"{umum.skala(level)}: %{{y}} insiden<extra></extra>",
    )


def _totals(totals: list[int], tema: Tema) -> go.Scatter:
    return go.Scatter(
        mode="text",
        x=list(range(len(totals))),
        y=totals,
        text=[f"<b>{bulat(count)}</b>" if count else "0" for count in totals],
        textposition="top center",
        textfont={"size": 11, "color": tema.teks},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _cells(frame: pd.DataFrame, kelurahan: Mapping[str, str], days: list[date]) -> pd.DataFrame:
    counts = {(row["kelurahan_kode"], row["tanggal"]): int(row["jumlah"]) for row in frame.to_dict("records")}
    cells = [
        {
            "x": x,
            "y": y,
            "nilai": min(100.0, 100 * counts.get((kode, day), 0) / FULL),
            "senyap": False,
            "teks": bulat(counts[kode, day]) if (kode, day) in counts else "",
            "hover": teks.hari_sel(name, day, counts.get((kode, day), 0)),
        }
        for y, (kode, name) in enumerate(kelurahan.items())
        for x, day in enumerate(days)
    ]
    return pd.DataFrame(cells)


def _day_axis(fig: go.Figure, days: list[date], tema: Tema) -> None:
    step = -(-len(days) // 7)
    ticks = list(range(len(days) - 1, -1, -step))
    fig.update_xaxes(
        range=[-0.6, len(days) - 0.4],
        tickvals=ticks,
        ticktext=[tanggal_pendek(days[tick]) for tick in ticks],
        tickfont={"size": 11, "color": tema.teks_lemah},
        tickangle=0,
    )
