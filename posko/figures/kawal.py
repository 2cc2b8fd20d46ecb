"""A convoy plan on one clock: a row for each convoy, stops as bars, the slack as a thin line after them."""

from __future__ import annotations

from datetime import datetime

import pandas as pd
import plotly.graph_objects as go

from posko.figures import palette
from posko.figures.theme import TERANG, Keterangan, Tema, Ukuran, baris, bingkai, kosong, polos
from posko.teks import kawal as teks

ROW = 54  # pixels of a convoy


def jadwal(
    stops: pd.DataFrame, hujan: tuple[int, int], tutup: int, sampai: datetime, tema: Tema = TERANG
) -> go.Figure:
    """Stops of every convoy by minute of the day.

    Args:
        stops: `konvoi`, `nama`, `kotak`, `tiba`, `selesai`, `batas`, `rentan` (bool), minutes after midnight.
        hujan: minutes from and to which rain is likely.
        tutup: minute after which nothing is received.
        sampai: as-of instant.
        tema: page theme.
    """
    fragile = int(stops["rentan"].sum()) if len(stops) else 0
    least = int((stops["batas"] - stops["tiba"]).min()) if len(stops) else 0
    last = int(stops["selesai"].max()) if len(stops) else 0
    words = (len(stops), last, least, fragile)
    ket = Keterangan(
        teks.judul_jadwal(*words),
        (
            ("■", teks.KUNCI_SINGGAH, palette.tempat(2, tema.nama)),
            ("▲", teks.KUNCI_RENTAN, palette.rupa("masalah").hex(tema.nama)),
        ),
        teks.alt_jadwal(*words),
    )
    convoys = sorted(set(stops["konvoi"])) if len(stops) else []
    ukuran = Ukuran(max(ROW * len(convoys), 60), bawah=18, atas=8)
    if not convoys:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    for is_fragile, colour in (
        (False, palette.tempat(2, tema.nama)),
        (True, palette.rupa("masalah").hex(tema.nama)),
    ):
        part = stops[stops["rentan"] == is_fragile]
        if len(part):
            fig.add_trace(_bars(part, convoys, colour))
    _rain(fig, hujan, tema)
    polos(fig)
    first = int(stops["tiba"].min()) // 60 * 60
    end = max(last, min(tutup, last + 60))
    ticks = list(range(first, end + 61, 60 if end - first <= 660 else 120))
    fig.update_layout(barmode="overlay")
    fig.update_xaxes(
        range=[first - 5, end + 15],
        tickvals=ticks,
        ticktext=[teks.jam(tick) for tick in ticks],
        tickfont={"size": 11, "color": tema.teks_lemah},
        showgrid=True,
        gridcolor=tema.garis,
    )
    baris(fig, [teks.konvoi(number) for number in convoys])
    return bingkai(fig, ket, ukuran, sampai, tema)


def _bars(part: pd.DataFrame, convoys: list[int], colour: str) -> go.Bar:
    rows = part.to_dict("records")
    return go.Bar(
        orientation="h",
        base=[row["tiba"] for row in rows],
        x=[row["selesai"] - row["tiba"] for row in rows],
        y=[convoys.index(row["konvoi"]) for row in rows],
        width=0.76,
        marker={"color": colour, "line": {"width": 0}},
        text=[teks.dalam_batang(row["nama"], int(row["kotak"])) for row in rows],
        textposition="inside",
        insidetextanchor="middle",
        insidetextfont={"size": 11, "color": palette.ink_on(colour)},
        textangle=0,
        constraintext="inside",
        customdata=[teks.hover(row) for row in rows],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _rain(fig: go.Figure, hujan: tuple[int, int], tema: Tema) -> None:
    if hujan[0] >= hujan[1]:
        return
    fig.add_vrect(x0=hujan[0], x1=hujan[1], fillcolor=tema.aksen, opacity=0.1, line_width=0, layer="below")
    fig.add_annotation(
        x=hujan[0],
        y=1,
        yref="paper",
        yanchor="bottom",
        xanchor="left",
        text=teks.HUJAN,
        showarrow=False,
        font={"size": 10, "color": tema.teks_lemah},
    )
