"""What people reported beside what patrols found: where nobody was, few reports say little."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

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
)
from posko.teks import risiko as teks

ROW = 23


def lensa(frame: pd.DataFrame, sampai: datetime, tema: Tema = TERANG, tinggi: int | None = None) -> go.Figure:
    """Reports and patrol findings of each kelurahan side by side, with how often patrols were there.

    Args:
        frame: answer of `risiko/lensa`.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    quiet = [str(nama) for nama in frame.loc[frame["dilaporkan"] == 0, "nama"]]
    sums = [int(frame[name].sum()) for name in ("dilaporkan", "temuan", "kunjungan")]
    told, found = {"color": tema.aksen}, marka("rencana", tema)
    ket = Keterangan(
        teks.judul_lensa(quiet, int(frame["is_tipis"].sum()) if len(frame) else 0),
        (
            ("■", "dilaporkan warga, instansi, media", tema.aksen),
            potong("rencana", "temuan patroli", tema),
            ("▏", teks.KUNJUNGAN, tema.teks_lemah),
        ),
        teks.alt_lensa(*sums),
        is_berlabel=True,
    )
    ukuran = Ukuran(ROW * max(len(frame), 3), kanan=110, atas=18, tinggi=tinggi)
    if frame.empty:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    for name, look in (("dilaporkan", told), ("temuan", found)):
        fig.add_trace(_counts(frame, name, look, tema))
    fig.update_layout(barmode="stack", bargap=0.25)
    polos(fig)
    limit = max(5, int((frame["dilaporkan"] + frame["temuan"]).max()) + 1)
    fig.update_xaxes(range=[0, limit], side="top", tickfont={"size": 11, "color": tema.teks_lemah})
    baris(fig, frame["nama"])
    catat(
        fig,
        [
            {
                "x": 1,
                "xref": "paper",
                "xanchor": "left",
                "xshift": 4,
                "y": number,
                "text": f"{bulat(row['kunjungan'])} kunjungan{' ○' if row['dilaporkan'] == 0 else ''}",
                "font": {"size": 11, "color": tema.teks_lemah},
            }
            for number, row in enumerate(frame.to_dict("records"))
        ],
    )
    return bingkai(fig, ket, ukuran, sampai, tema)


def _counts(frame: pd.DataFrame, name: str, look: dict[str, Any], tema: Tema) -> go.Bar:
    label = "dilaporkan" if name == "dilaporkan" else "temuan patroli"
    return go.Bar(
        orientation="h",
        y=list(range(len(frame))),
        x=frame[name].tolist(),
        marker=look,
        text=[bulat(value) if value else "" for value in frame[name]],
        textposition="inside",
        insidetextanchor="middle",
        insidetextfont={
            "size": 10,
            "color": palette.ink_on(tema.aksen) if name == "dilaporkan" else tema.teks,
        },
        textangle=0,
        constraintext="inside",
        hovertemplate=f"%{{y}}: %{{x}} {label}<extra></extra>",
    )
