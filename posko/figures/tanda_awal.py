"""The calendar of what is announced: one bar for each thing, by its hours, with crowd and clash told.

Place and kind are words beside the bar; what may meet another thing near it is told by symbol and word.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.core.waktu import at, jam, local, tanggal_pendek
from posko.figures.theme import TERANG, Keterangan, Tema, Ukuran, bingkai, catat, kosong, marka, polos, potong
from posko.teks import tanda_awal as teks

ROW = 30


def kalender(
    acara: pd.DataFrame, bertemu: frozenset[str], rentang: tuple[datetime, datetime], tema: Tema = TERANG
) -> go.Figure:
    """Bars by begin and end on a clock from the first to the last day.

    Args:
        acara: answer of `insiden/tanda_awal`.
        bertemu: numbers that may meet another one.
        rentang: as-of instant, and end of the calendar.
        tema: page theme.
    """
    sampai, hingga = rentang
    live = acara[~acara["status"].isin(["selesai", "batal"])]
    ket = Keterangan(
        teks.judul(len(live), sum(nomor in bertemu for nomor in live["nomor"])),
        (
            potong("tiba", teks.KEGIATAN, tema),
            potong("rencana", teks.INSIDEN, tema),
            potong("masalah", teks.BERTEMU, tema),
        ),
        teks.alt(len(live), sum(nomor in bertemu for nomor in live["nomor"])),
        is_berlabel=True,
    )
    ukuran = Ukuran(ROW * max(len(live), 3), kanan=10, atas=20, bawah=4)
    if live.empty:
        return kosong(ket, ukuran, sampai, tema)
    rows = live.to_dict("records")
    fig = go.Figure()
    for asal, look in (("kegiatan", "tiba"), ("insiden", "rencana")):
        part = [(number, row) for number, row in enumerate(rows) if row["asal"] == asal]
        if part:
            fig.add_trace(_bars(part, marka(look, tema)))
    polos(fig)
    fig.update_layout(barmode="overlay")
    first = min(min(row["waktu_kejadian"] for row in rows), sampai)
    fig.update_xaxes(
        type="date",
        range=[first, hingga],
        side="top",
        showgrid=True,
        gridcolor=tema.garis,
        tickvals=(ticks := _ticks(first, hingga)),
        ticktext=[tanggal_pendek(tick) if local(tick).time() == time() else jam(tick) for tick in ticks],
        tickfont={"size": 11, "color": tema.teks_lemah},
        tickangle=0,
    )
    fig.update_yaxes(range=[len(rows) - 0.4, -0.75], visible=False)
    catat(fig, [_label(number, row, bertemu, tema) for number, row in enumerate(rows)])
    return bingkai(fig, ket, ukuran, sampai, tema)


def _ticks(first: datetime, last: datetime) -> list[datetime]:
    """Midnights of the station's clock between two instants, and every sixth hour of a single day."""
    step = timedelta(hours=6 if last - first <= timedelta(hours=30) else 24)
    begin = at(local(first).date(), time())
    count = int((last - begin) / step) + 1
    return [tick for tick in (begin + number * step for number in range(count)) if tick >= first]


def _bars(part: list[tuple[int, dict[Any, Any]]], look: dict[str, Any]) -> go.Bar:
    return go.Bar(
        orientation="h",
        base=[row["waktu_kejadian"] for _, row in part],
        x=[(row["waktu_selesai"] - row["waktu_kejadian"]).total_seconds() * 1000 for _, row in part],
        y=[number for number, _ in part],
        width=0.34,
        offset=0.02,
        marker=look,
        customdata=[teks.hover(row) for _, row in part],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _label(number: int, row: dict[Any, Any], bertemu: frozenset[str], tema: Tema) -> dict[str, Any]:
    hours = f"{jam(row['waktu_kejadian'])}–{jam(row['waktu_selesai'])}"
    mark = f"▲ {teks.BERTEMU} · " if row["nomor"] in bertemu else ""
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": number,
        "yanchor": "bottom",
        "text": f"{mark}{teks.baris(row, hours)}",
        "font": {"size": 11, "color": tema.teks},
    }
