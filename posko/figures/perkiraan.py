"""When the last boxes of each kelurahan are expected: an interval against the deadline.

What cannot be forecast stands beside its kelurahan as a count, so that a short interval never looks like all
is accounted for.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.core.angka import bulat, persen
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
    polos,
    potong,
    tanda,
)
from posko.teks import grafik as teks
from posko.teks import perkiraan as kata

HOUR = timedelta(hours=1)
TELAT = 0.5  # below this chance the interval is coloured as a problem


def tiba_terakhir(
    kelurahan: pd.DataFrame,
    leg: str,
    tenggat: datetime,
    sampai: datetime,
    tema: Tema = TERANG,
    tinggi: int | None = None,
) -> go.Figure:
    """The last arrival of each kelurahan as an interval of 80 %, with the deadline.

    Args:
        kelurahan: answer of `perkiraan.per_kelurahan`.
        leg: name of the leg.
        tenggat: its deadline.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    rows = kelurahan.sort_values(["peluang", "nama"], na_position="first").to_dict("records")
    late = [str(row["nama"]) for row in rows if _is_late(row)]
    unknown = [str(row["nama"]) for row in rows if row["tanpa"]]
    ket = Keterangan(
        kata.judul(leg, late, unknown, len(rows)),
        (
            potong("di_jalan", kata.SELANG, tema),
            potong("masalah", kata.MUNGKIN_TELAT, tema),
            potong("tanpa_kabar", kata.TANPA, tema),
        ),
        kata.alt(leg, late, unknown, len(rows), tenggat),
    )
    ukuran = Ukuran(max(24 * len(rows), 60), kanan=84, atas=16, bawah=20, tinggi=tinggi)
    if not rows:
        return kosong(ket, ukuran, sampai, tema)
    ends = [row["atas"] for row in rows if not _is_blank(row)]
    starts = [row["bawah"] for row in rows if not _is_blank(row)]
    span = (min([sampai, *starts]), max([tenggat, *ends]))
    fig = go.Figure()
    for place, row in enumerate(rows):
        if not _is_blank(row):
            _interval(fig, place, row, span[0], tema)
    catat(fig, [_beside(place, row, tema) for place, row in enumerate(rows)])
    _axes(fig, span, [str(row["nama"]) for row in rows], tema)
    for when, text, dash in (
        (sampai, teks.sekarang(sampai), "dot"),
        (tenggat, kata.tenggat(tenggat), "solid"),
    ):
        _mark(fig, (when - span[0]) / HOUR, text, dash, tema)
    return bingkai(fig, ket, ukuran, sampai, tema)


def _is_blank(row: dict[Any, Any]) -> bool:
    return bool(pd.isna(row["tengah"]))


def _is_late(row: dict[Any, Any]) -> bool:
    return not _is_blank(row) and row["peluang"] < TELAT


def _interval(fig: go.Figure, place: int, row: dict[Any, Any], start: datetime, tema: Tema) -> None:
    low, middle, high = ((row[name] - start) / HOUR for name in ("bawah", "tengah", "atas"))
    colour = palette.rupa("masalah" if _is_late(row) else "di_jalan").hex(tema.nama)
    words = kata.selang(row["nama"], int(row["kotak"]), row["bawah"], row["atas"], row["peluang"])
    fig.add_trace(
        go.Bar(
            orientation="h",
            base=[low],
            x=[max(high - low, 0.05)],
            y=[place],
            width=0.5,
            marker={"color": colour, "opacity": 0.55, "line": {"width": 0}},
            hovertemplate=f"{words}<extra></extra>",
        )
    )
    fig.add_trace(
        go.Scatter(
            mode="markers",
            x=[middle],
            y=[place],
            marker={"symbol": "line-ns", "size": 12, "line": {"width": 2, "color": tema.teks}},
            hoverinfo="skip",
        )
    )


def _beside(place: int, row: dict[Any, Any], tema: Tema) -> dict[str, Any]:
    # A box that cannot be forecast leaves no chance that all come, only an upper bound.
    bound = "≤ " if row["tanpa"] else ""
    parts = [] if _is_blank(row) else [bound + persen(100 * row["peluang"])]
    if row["tanpa"]:
        parts.append(tanda("tanpa_kabar", bulat(int(row["tanpa"])), tema))
    spot = {"x": 1, "xref": "paper", "xanchor": "left", "xshift": 4, "y": place, "yanchor": "middle"}
    return {**spot, "text": "&nbsp; ".join(parts), "font": {"size": 12, "color": tema.teks}}


def _axes(fig: go.Figure, span: tuple[datetime, datetime], names: list[str], tema: Tema) -> None:
    hours = (span[1] - span[0]) / HOUR + 0.3
    step = next(step for step in (1, 2, 3, 6, 12, 24, 48, 96, 192, 384) if hours / step <= 7)
    first = span[0].replace(minute=0, second=0, microsecond=0) + HOUR
    ticks = [first + step * HOUR * count for count in range(int(hours // step) + 1)]
    polos(fig)
    fig.update_layout(barmode="overlay")
    fig.update_xaxes(
        range=[0, hours],
        tickvals=[(tick - span[0]) / HOUR for tick in ticks],
        ticktext=[teks.jam_sumbu(tick) for tick in ticks],
        tickfont={"size": 11, "color": tema.teks_lemah},
        showgrid=True,
        gridcolor=tema.garis,
    )
    baris(fig, names)


def _mark(fig: go.Figure, hour: float, text: str, dash: str, tema: Tema) -> None:
    fig.add_vline(x=hour, line={"color": tema.aksen, "width": 1.5, "dash": dash})
    fig.add_annotation(
        x=hour,
        y=1,
        yref="paper",
        yanchor="bottom",
        xanchor="left" if hour < 2 else "right",
        text=text,
        showarrow=False,
        font={"size": 11, "color": tema.aksen},
    )
