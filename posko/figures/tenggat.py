"""Every leg against its deadline: announced, left, arrived out of what is due, and the time that remains.

The words stand above their bar and not beside it, so that a phone has the whole width for both.
"""

from __future__ import annotations

from collections.abc import Mapping
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
    bingkai,
    kosong,
    marka,
    polos,
    potong,
    tanda,
)
from posko.teks import grafik as umum
from posko.teks import grafik_kotak as teks

Record = Mapping[Any, Any]
PARTS = ("tiba", "di_jalan", "tanpa_kabar", "selisih_belum_jelas")


def leg_tenggat(
    leg_ringkas: pd.DataFrame, sampai: datetime, tema: Tema = TERANG, tinggi: int | None = None
) -> go.Figure:
    """For each leg: announced, left and arrived out of what is due, with its deadline in words.

    Args:
        leg_ringkas: answer of `distribusi/leg_ringkas`, in boxes and minutes.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    legs = leg_ringkas.to_dict("records")
    late = [(leg["nama"], _kurang(leg)) for leg in legs if leg["sisa_menit"] < 0 and _kurang(leg)]
    running = [
        (leg["nama"], _kurang(leg))
        for leg in legs
        if leg["sisa_menit"] >= 0 and _kurang(leg) and (leg["mulai"] <= sampai or leg["berangkat"])
    ]
    ket = Keterangan(
        teks.judul_leg(int(leg_ringkas["waktu_kabar"].notna().sum()), late, running),
        tuple(
            potong(kode, umum.LABEL_KEADAAN[kode], tema)
            for kode in ("tiba", "di_jalan", "tanpa_kabar", "rencana", "selisih_belum_jelas")
        ),
        teks.alt_leg([(leg["nama"], leg["tiba"], leg["seharusnya"], _deadline(leg, sampai)) for leg in legs]),
    )
    ukuran = Ukuran(max(56 * len(legs), 60), tinggi=tinggi)
    if not legs:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    for row, leg in enumerate(legs):
        _bullet(fig, row, leg, tema)
        _leg_words(fig, row, leg, sampai, tema)
    polos(fig)
    fig.update_layout(barmode="overlay")
    fig.update_xaxes(range=[0, 1.004], visible=False)
    fig.update_yaxes(range=[len(legs) - 0.5, -0.5], visible=False)
    return bingkai(fig, ket, ukuran, sampai, tema)


def _kurang(leg: Record) -> int:
    return int(leg["seharusnya"] - leg["tiba"])


def _deadline(leg: Record, sampai: datetime) -> str:
    if leg["mulai"] > sampai and not leg["berangkat"]:
        return teks.leg_belum_mulai(leg["mulai"], leg["tenggat"])
    return teks.leg_tenggat(leg["tenggat"], int(leg["sisa_menit"]), _kurang(leg))


def _bullet(fig: go.Figure, row: int, leg: Record, tema: Tema) -> None:
    due = max(int(leg["seharusnya"]), 1)
    silent, lost = int(leg["tanpa_kabar"]), int(leg["selisih_belum_jelas"])
    moving = int(leg["berangkat"] - leg["tiba"]) - silent - lost
    parts = (
        ("tiba", int(leg["tiba"])),
        ("di_jalan", moving),
        ("tanpa_kabar", silent),
        ("selisih_belum_jelas", lost),
    )
    announced = min(int(leg["direncanakan"]), due)
    frame = {"color": "rgba(0,0,0,0)", "line": {"color": tema.garis, "width": 1}}
    fig.add_trace(_bullet_bar(row, (0, 1), frame, "", f"seharusnya {bulat(due)}"))
    if announced:
        outline = marka("rencana", tema)
        fig.add_trace(_bullet_bar(row, (0, announced / due), outline, "", f"direncanakan {bulat(announced)}"))
    start = 0
    for kode, count in parts:
        if count <= 0:
            continue
        look = palette.rupa(kode)
        fig.add_trace(
            _bullet_bar(
                row, (start / due, count / due), marka(kode, tema), "", f"{look.label} {bulat(count)}"
            )
        )
        start += count


def _bullet_bar(row: int, span: tuple[float, float], marker: dict[str, Any], text: str, hover: str) -> go.Bar:
    return go.Bar(
        orientation="h",
        base=[span[0]],
        x=[span[1]],
        y=[row + 0.24],
        width=0.3,
        marker=marker,
        text=[text],
        hovertemplate=f"{hover} kotak<extra></extra>",
    )


def _leg_words(fig: go.Figure, row: int, leg: Record, sampai: datetime, tema: Tema) -> None:
    late = leg["sisa_menit"] < 0 and _kurang(leg) > 0
    colour = palette.rupa("masalah").hex(tema.nama) if late else tema.teks_lemah
    open_words = [
        tanda(kode, bulat(int(leg[kode])), tema)
        for kode in ("tanpa_kabar", "selisih_belum_jelas")
        if leg[kode]
    ]
    first = "&nbsp; ".join(
        [teks.leg_hitungan(leg["nama"], int(leg["tiba"]), int(leg["seharusnya"])), *open_words]
    )
    for text, shift, size, ink in ((first, -0.4, 12, tema.teks), (_deadline(leg, sampai), -0.1, 11, colour)):
        fig.add_annotation(
            x=0,
            xref="paper",
            xanchor="left",
            y=row + shift,
            yanchor="middle",
            text=text,
            showarrow=False,
            font={"size": size, "color": ink},
        )
