"""Shipments of a day on one clock: one row for each kelurahan, silence drawn up to the present.

Hours are numbers counted from the start of the span, so that no browser's zone can shift a bar.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.core.waktu import at, local
from posko.figures import palette
from posko.figures.theme import TERANG, Keterangan, Tema, Ukuran, baris, bingkai, kosong, marka, polos, potong
from posko.teks import grafik as umum
from posko.teks import grafik_kotak as teks

URUTAN = ("tiba", "di_jalan", "tanpa_kabar", "rencana")
HOUR = timedelta(hours=1)
THINNEST = 0.12  # hours: an arrival within minutes still shows


def linimasa(
    kiriman: pd.DataFrame,
    sampai: datetime,
    rentang: tuple[datetime, datetime],
    tema: Tema = TERANG,
    hujan: tuple[time, time] | None = None,
    tinggi: int | None = None,
) -> go.Figure:
    """The day's shipments as bars: arrived, moving, silent up to `sampai`, planned and not left.

    Args:
        kiriman: answer of `distribusi/kiriman_hari` for the same span.
        sampai: as-of instant, drawn as a line.
        rentang: start and end of the time axis.
        tema: page theme.
        hujan: hours of likely rain on the station's clock, shaded.
        tinggi: total height in pixels; by its content when None.
    """
    rows = [_shipment(row, sampai, rentang[0]) for row in kiriman.to_dict("records")]
    counts = [
        sum(row["keadaan"] == kode for row in rows) for kode in ("tanpa_kabar", "di_jalan", "rencana", "tiba")
    ]
    late = sum(row["telat"] for row in rows)
    silent, moving, planned, arrived = counts
    ket = Keterangan(
        teks.judul_linimasa(silent, moving, planned, arrived, late),
        tuple(potong(kode, umum.LABEL_KEADAAN[kode], tema) for kode in URUTAN) if rows else (),
        teks.alt_linimasa(silent, moving, planned, arrived, late),
    )
    names = list(dict.fromkeys(row["nama"] for row in sorted(rows, key=lambda row: row["kelurahan_kode"])))
    ukuran = Ukuran(max(26 * len(names), 80), atas=20, bawah=18, tinggi=tinggi)
    if not rows:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    for number, name in enumerate(names):
        _lanes([row for row in rows if row["nama"] == name], number)
    for kode in URUTAN:
        _bars(fig, [row for row in rows if row["keadaan"] == kode], kode, tema)
    _axes(fig, rentang, names, tema)
    _present(fig, (sampai - rentang[0]) / HOUR, (rentang[1] - rentang[0]) / HOUR, sampai, tema)
    if hujan:
        _rain(fig, rentang, hujan, tema)
    return bingkai(fig, ket, ukuran, sampai, tema)


def _shipment(row: dict[Any, Any], sampai: datetime, dari: datetime) -> dict[str, Any]:
    """The row with its bar in hours from `dari`."""
    times = [None if pd.isna(row[k]) else row[k] for k in ("waktu_rencana", "waktu_berangkat", "waktu_tiba")]
    planned, left, arrived = times
    begin = left or planned or arrived or sampai
    end = arrived or (sampai if left else max(planned or sampai, sampai))
    start = (begin - dari) / HOUR
    return {
        **row,
        "mula": start,
        "akhir": max((end - dari) / HOUR, start + THINNEST),
        "telat": left is None and arrived is None and planned is not None and planned < sampai,
        "hover": teks.kiriman(row["nama"], row["leg"], row["surat_jalan"], int(row["kotak"]), times),
    }


def _lanes(rows: Sequence[dict[str, Any]], number: int) -> None:
    """Give each shipment of a kelurahan a lane in which it overlaps no other."""
    ends: list[float] = []
    for row in sorted(rows, key=lambda row: row["mula"]):
        free = next((lane for lane, end in enumerate(ends) if end <= row["mula"]), len(ends))
        if free == len(ends):
            ends.append(0.0)
        ends[free] = row["akhir"]
        row["jalur"] = free
    for row in rows:
        row["tebal"] = 0.8 / len(ends)
        row["y"] = number - 0.4 + row["tebal"] * (row["jalur"] + 0.5)


def _bars(fig: go.Figure, rows: Sequence[dict[str, Any]], kode: str, tema: Tema) -> None:
    if not rows:
        return
    look = marka(kode, tema)
    look["line"] = {"color": palette.rupa(kode).hex(tema.nama), "width": 1}
    fig.add_trace(
        go.Bar(
            orientation="h",
            base=[row["mula"] for row in rows],
            x=[row["akhir"] - row["mula"] for row in rows],
            y=[row["y"] for row in rows],
            width=[row["tebal"] * 0.86 for row in rows],
            marker=look,
            customdata=[row["hover"] for row in rows],
            hovertemplate="%{customdata}<extra></extra>",
        )
    )
    if kode != "tiba":
        _ends(fig, rows, kode, tema)


def _ends(fig: go.Figure, rows: Sequence[dict[str, Any]], kode: str, tema: Tema) -> None:
    look = palette.rupa(kode)
    fig.add_trace(
        go.Scatter(
            mode="text",
            x=[row["akhir"] + 0.12 for row in rows],
            y=[row["y"] for row in rows],
            text=[look.simbol] * len(rows),
            textposition="middle right",
            textfont={"size": 12, "color": look.hex(tema.nama)},
            hoverinfo="skip",
        )
    )


def _axes(fig: go.Figure, rentang: tuple[datetime, datetime], names: Sequence[str], tema: Tema) -> None:
    hours = (rentang[1] - rentang[0]) / HOUR
    step = next(step for step in (1, 2, 3, 6, 12, 24, 48) if hours / step <= 8)
    ticks = [step * count for count in range(int(hours // step) + 1)]
    polos(fig)
    fig.update_layout(barmode="overlay")
    fig.update_xaxes(
        range=[0, hours],
        tickvals=ticks,
        ticktext=[umum.jam_sumbu(rentang[0] + tick * HOUR) for tick in ticks],
        tickfont={"size": 11, "color": tema.teks_lemah},
        showgrid=True,
        gridcolor=tema.garis,
    )
    baris(fig, names)


def _present(fig: go.Figure, now: float, hours: float, sampai: datetime, tema: Tema) -> None:
    if not 0 <= now <= hours:
        return
    fig.add_vline(x=now, line={"color": tema.aksen, "width": 1.5, "dash": "dot"})
    fig.add_annotation(
        x=now,
        y=1,
        yref="paper",
        yanchor="bottom",
        xanchor="right" if now > 0.8 * hours else "left",
        text=umum.sekarang(sampai),
        showarrow=False,
        font={"size": 11, "color": tema.aksen},
    )


def _rain(fig: go.Figure, rentang: tuple[datetime, datetime], hujan: tuple[time, time], tema: Tema) -> None:
    day = local(rentang[0]).date()
    while at(day, hujan[0]) < rentang[1]:
        left, right = ((at(day, clock) - rentang[0]) / HOUR for clock in hujan)
        fig.add_vrect(x0=left, x1=right, fillcolor=tema.aksen, opacity=0.1, line_width=0, layer="below")
        fig.add_annotation(
            x=(left + right) / 2,
            y=0,
            yref="paper",
            yanchor="bottom",
            text=teks.HUJAN,
            showarrow=False,
            font={"size": 10, "color": tema.teks_lemah},
        )
        day += timedelta(days=1)
