"""Where the officers come from, in slate: no origin is good or bad."""

from __future__ import annotations

from datetime import datetime

import pandas as pd
import plotly.graph_objects as go

from posko.core.angka import bulat
from posko.figures import palette
from posko.figures.theme import TERANG, Keterangan, Tema, Ukuran, baris, bingkai, kosong, polos
from posko.teks import kekuatan as teks


def per_asal(asal: pd.DataFrame, sampai: datetime, tema: Tema = TERANG) -> go.Figure:
    """Officers posted by origin, one bar each, the largest on top.

    Args:
        asal: answer of `kekuatan/asal_per_kelurahan` for one day of duty, in officers.
        sampai: as-of instant.
        tema: page theme.
    """
    sums = asal.groupby("asal")[["terplot", "siap"]].sum().sort_values("terplot", ascending=False)
    total = int(asal["terplot"].sum())
    own = int(asal[asal["asal"] == "organik"]["terplot"].sum())
    ket = Keterangan(teks.judul_asal(own, total), (), teks.alt_asal(own, total))
    ukuran = Ukuran(max(26 * len(sums), 60), kanan=92)
    if sums.empty:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure(
        go.Bar(
            orientation="h",
            x=sums["terplot"].tolist(),
            y=list(range(len(sums))),
            width=0.7,
            marker={"color": palette.tempat(2, tema.nama)},
            text=[
                teks.jumlah_asal(int(posted), int(present))
                for posted, present in zip(sums["terplot"], sums["siap"], strict=True)
            ],
            textposition="outside",
            cliponaxis=False,
            textfont={"size": 12, "color": tema.teks},
            hovertemplate=[f"{bulat(value)}<extra></extra>" for value in sums["terplot"]],
        )
    )
    polos(fig)
    fig.update_xaxes(range=[0, max(*sums["terplot"], 1)], visible=False)
    baris(fig, [teks.ASAL[kode] for kode in sums.index])
    return bingkai(fig, ket, ukuran, sampai, tema)
