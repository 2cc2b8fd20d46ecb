"""Cells of a grid drawn as bars: they scale with the page, take a pattern, and shrink their text to fit.

Plotly's heat map has no pattern, and silence must be hatched; markers keep their pixels on a phone.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.figures import palette
from posko.figures.theme import Tema, marka, polos

GAP = 0.9


def keadaan(fig: go.Figure, cells: pd.DataFrame, tema: Tema, isi: tuple[float, float] = (GAP, GAP)) -> None:
    """Add one trace for each state.

    Args:
        fig: figure to draw on.
        cells: `x`, `y` (cell centres), `keadaan`, `teks` (printed), `hover`.
        tema: page theme.
        isi: share of a cell that is filled, across and down.
    """
    for kode, part in cells.groupby("keadaan", sort=False):
        look = marka(str(kode), tema)
        ink = palette.ink_on(palette.rupa(str(kode)).hex(tema.nama))
        if palette.rupa(str(kode)).is_bolong:
            ink = tema.teks
        fig.add_trace(_bars(part, look, ink, isi))
    fig.update_layout(barmode="overlay")


def tangga(fig: go.Figure, cells: pd.DataFrame, tema: Tema) -> None:
    """Add cells coloured by the risk ramp; those in silence are hatched over it.

    Args:
        fig: figure to draw on.
        cells: `x`, `y`, `nilai` (0-100), `senyap` (bool), `teks`, `hover`; `kunci` if a click must be told.
        tema: page theme.
    """
    for silent, part in cells.groupby("senyap"):
        colours = [palette.risiko(value, tema.nama) for value in part["nilai"]]
        look: dict[str, Any] = {"color": colours, "line": {"width": 0}}
        inks = [palette.ink_on(colour) for colour in colours]
        if silent:
            look = marka("tanpa_kabar", tema)
            inks = [tema.teks] * len(part)
        fig.add_trace(_bars(part, look, inks, (0.94, 0.9)))
    fig.update_layout(barmode="overlay")


def sumbu(fig: go.Figure, kolom: dict[float, str], baris: dict[float, str], tema: Tema) -> None:
    """Axes of a grid: column and row names by position; the first row is on top."""
    polos(fig)
    fig.update_xaxes(
        range=[min(kolom) - 0.5, max(kolom) + 0.5],
        tickvals=list(kolom),
        ticktext=list(kolom.values()),
        tickfont={"size": 11, "color": tema.teks_lemah},
        side="top",
        automargin=False,
    )
    fig.update_yaxes(
        range=[max(baris) + 0.5, min(baris) - 0.5],
        tickvals=list(baris),
        ticktext=list(baris.values()),
        tickfont={"size": 12},
        automargin=True,
    )


def _bars(part: pd.DataFrame, look: dict[str, Any], ink: str | list[str], isi: tuple[float, float]) -> go.Bar:
    return go.Bar(
        orientation="h",
        base=(part["x"] - isi[0] / 2).tolist(),
        x=[isi[0]] * len(part),
        y=part["y"].tolist(),
        width=isi[1],
        marker=look,
        text=part["teks"].tolist(),
        textposition="inside",
        insidetextanchor="middle",
        insidetextfont={"size": 11, "color": ink},
        textangle=0,
        constraintext="inside",
        cliponaxis=False,
        **_told(part),
    )


def _told(part: pd.DataFrame) -> dict[str, Any]:
    if "kunci" not in part:
        return {"customdata": part["hover"].tolist(), "hovertemplate": "%{customdata}<extra></extra>"}
    return {
        "customdata": part[["hover", "kunci"]].to_numpy().tolist(),
        "hovertemplate": "%{customdata[0]}<extra></extra>",
    }
