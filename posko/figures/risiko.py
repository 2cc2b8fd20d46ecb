"""Risk by kelurahan: a rank with its interval, and what gives the score.

Dots carry their interval and bars their points; the scale is 0-100 for every day. A kelurahan with too
little data is drawn hollow and without a rank.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.core.angka import bulat, desimal
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
    pola,
    polos,
)
from posko.teks import risiko as teks

ROW = 23
# Groups differ by lightness and pattern, not by hue: none of them is good or bad.
POLA_KELOMPOK = ("", "/", "", "x", "", ".")
TERANG_KELOMPOK = (100.0, 78.0, 58.0, 42.0, 27.0, 14.0)


def peringkat(
    skor: pd.DataFrame, sampai: datetime, tema: Tema = TERANG, tinggi: int | None = None
) -> go.Figure:
    """Score of every kelurahan as a dot on its 90 % interval, the interval of its rank beside it.

    Args:
        skor: one row per kelurahan, highest rank first: `nama`, `skor`, `bawah`, `atas` (0-100), `peringkat`
            (0 without), `rank_bawah`, `rank_atas`, `tiga` (0-1), `kelas`, `kelengkapan` (0-1).
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    ranked = skor[skor["peringkat"] > 0]
    sure = [str(nama) for nama in ranked.loc[ranked["tiga"] >= 0.8, "nama"]]
    widths = (ranked["rank_atas"] - ranked["rank_bawah"] + 1).tolist()
    width = sorted(widths)[len(widths) // 2] if widths else 0
    rows = list(zip(ranked["nama"], ranked["skor"], ranked["rank_bawah"], ranked["rank_atas"], strict=True))
    ket = Keterangan(
        teks.judul_peringkat(sure, int(width), len(ranked)),
        (
            ("●", "skor", tema.aksen),
            ("─", "selang 90 %", tema.teks_lemah),
            ("○", teks.DATA_KURANG, tema.teks_lemah),
        ),
        teks.alt_peringkat([(str(a), float(b), int(c), int(d)) for a, b, c, d in rows]),
        is_berlabel=True,
    )
    ukuran = Ukuran(ROW * max(len(skor), 3), kanan=178, atas=20, bawah=6, tinggi=tinggi)
    if skor.empty:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    known = skor[skor["skor"].notna()].reset_index(names="baris")
    fig.add_trace(_intervals(known, tema))
    fig.add_trace(_dots(known, tema))
    polos(fig)
    fig.update_xaxes(
        range=[-1, 101],
        tickvals=[0, 25, 50, 75, 100],
        showgrid=True,
        gridcolor=tema.garis,
        side="top",
        tickfont={"size": 11, "color": tema.teks_lemah},
    )
    baris(fig, skor["nama"])
    catat(fig, [_beside(number, row, tema) for number, row in enumerate(skor.to_dict("records"))])
    return bingkai(fig, ket, ukuran, sampai, tema)


def _intervals(known: pd.DataFrame, tema: Tema) -> go.Scatter:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for row in known.to_dict("records"):
        xs += [row["bawah"], row["atas"], None]
        ys += [row["baris"], row["baris"], None]
    return go.Scatter(
        x=xs, y=ys, mode="lines", line={"width": 3, "color": tema.garis}, hoverinfo="skip", connectgaps=False
    )


def _dots(known: pd.DataFrame, tema: Tema) -> go.Scatter:
    hollow = known["peringkat"] == 0
    colours = [palette.risiko(max(float(value), 35.0), tema.nama) for value in known["skor"]]
    return go.Scatter(
        x=known["skor"].tolist(),
        y=known["baris"].tolist(),
        mode="markers",
        marker={
            "size": 11,
            "color": colours,
            "symbol": ["circle-open" if one else "circle" for one in hollow],
            "line": {"width": 1.5, "color": tema.teks},
        },
        customdata=known[["nama", "kelas"]].to_numpy().tolist(),
        hovertemplate="%{customdata[0]}: %{x:.0f}, %{customdata[1]}<extra></extra>",
    )


def _beside(number: int, row: dict[Any, Any], tema: Tema) -> dict[str, Any]:
    text = teks.DATA_KURANG
    if row["peringkat"]:
        low, high = int(row["rank_bawah"]), int(row["rank_atas"])
        text = f"<b>{bulat(row['skor'])}</b> · {row['peringkat']} ({low}–{high}) · {row['kelas']}"
    return {
        "x": 1,
        "xref": "paper",
        "xanchor": "left",
        "xshift": 4,
        "y": number,
        "text": text,
        "font": {"size": 11, "color": tema.teks if row["peringkat"] else tema.teks_lemah},
    }


def sumbangan(
    poin: pd.DataFrame, kelompok: list[str], sampai: datetime, tema: Tema = TERANG, tinggi: int | None = None
) -> go.Figure:
    """Bars of the points each group gives; they add up to the score, printed at the end.

    Args:
        poin: one row per kelurahan, highest first: `nama`, `skor` and one column of points per group.
        kelompok: columns of the groups.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    frame = poin[poin["skor"].notna()]
    top = frame.iloc[0] if len(frame) else None
    most = max(kelompok, key=lambda group: float(top[group])) if top is not None else ""
    words = ("" if top is None else str(top["nama"]), teks.KELOMPOK.get(most, ""))
    looks = {group: _look(number, tema) for number, group in enumerate(kelompok)}
    ket = Keterangan(
        teks.judul_sumbangan(*words),
        tuple(("■", teks.KELOMPOK[group], looks[group]["color"]) for group in kelompok),
        teks.alt_sumbangan(*words),
        is_berlabel=False,
    )
    ukuran = Ukuran(ROW * max(len(frame), 3), kanan=30, atas=18, tinggi=tinggi)
    if frame.empty:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    for group in kelompok:
        fig.add_trace(_bar(frame, group, looks[group]))
    fig.update_layout(barmode="stack", bargap=0.22)
    polos(fig)
    limit = max(50.0, 10 * (int(frame["skor"].max() / 10) + 1))
    fig.update_xaxes(range=[0, limit], side="top", tickfont={"size": 11, "color": tema.teks_lemah})
    baris(fig, frame["nama"])
    totals = [
        {"x": value, "y": number, "text": f"<b>{bulat(value)}</b>", "xanchor": "left", "xshift": 4}
        for number, value in enumerate(frame["skor"])
    ]
    catat(fig, totals)
    return bingkai(fig, ket, ukuran, sampai, tema)


def _look(number: int, tema: Tema) -> dict[str, Any]:
    colour = palette.risiko(TERANG_KELOMPOK[number % 6], tema.nama)
    look: dict[str, Any] = {"color": colour, "line": {"color": tema.teks_lemah, "width": 0.6}}
    if shape := POLA_KELOMPOK[number % 6]:
        look["pattern"] = pola(shape, colour, palette.ink_on(colour))
    return look


def _bar(frame: pd.DataFrame, group: str, look: dict[str, Any]) -> go.Bar:
    values = [float(value) for value in frame[group]]
    return go.Bar(
        orientation="h",
        y=list(range(len(frame))),
        x=values,
        marker=look,
        text=[bulat(value) if value >= 2 else "" for value in values],
        textposition="inside",
        insidetextanchor="middle",
        insidetextfont={"size": 10, "color": palette.ink_on(look["color"])},
        textangle=0,
        constraintext="inside",
        customdata=[
            f"{nama}<br>{teks.KELOMPOK[group]}: {desimal(v)} poin"
            for nama, v in zip(frame["nama"], values, strict=True)
        ],
        hovertemplate="%{customdata}<extra></extra>",
    )
