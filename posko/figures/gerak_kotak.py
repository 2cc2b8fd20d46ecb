"""The day as a moving picture: one bar for each kelurahan, one frame for each hour, played or pulled by hand.

It shows what happened by what is known now; hours in which nothing moved repeat the hour before. The last
frame stands first, so that the picture is right before anybody plays it, on paper and on a slide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.core.angka import bulat
from posko.figures import palette, posisi
from posko.figures.posisi import Bagian, Rute
from posko.figures.theme import TERANG, Keterangan, Tema, Ukuran, bingkai, kosong, polos
from posko.teks import gerak as kata
from posko.teks import grafik as teks

HOUR = timedelta(hours=1)
Piece = tuple[int, str]  # tahap_urut (0 for what is on any road) and "tempat" or a condition
State = dict[tuple[str, Piece], int]  # boxes by kelurahan and piece
ROAD = ("di_jalan", "tanpa_kabar", "selisih_belum_jelas")


def gerak_hari(
    gerak: pd.DataFrame,
    leg: Sequence[str],
    sampai: datetime,
    tema: Tema = TERANG,
    tinggi: int | None = None,
) -> go.Figure:
    """Boxes of every kelurahan by place, hour by hour, with a slider and a play button.

    Args:
        gerak: answer of `distribusi/gerak_hari`, in boxes.
        leg: codes of the event's legs in their order.
        sampai: as-of instant, the last frame.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    way = posisi.rute(leg)
    counts = _counts(gerak)
    pieces = sorted({piece for state in counts.values() for _, piece in state}, key=_place)
    names = list(dict.fromkeys(gerak.sort_values("kelurahan_kode")["nama"].astype(str)))
    moved = _moved(counts)
    words = kata.alt(moved, len(names), sampai)
    ket = Keterangan(kata.judul(moved), _key(pieces, way, tema), words)
    ukuran = Ukuran(max(22 * len(names), 60), bawah=84, tinggi=tinggi)
    if not names:
        return kosong(ket, ukuran, sampai, tema)
    states = _hourly(counts, sampai)
    frames = {kata.jam(moment): _frame(state, pieces, names, way, tema) for moment, state in states.items()}
    fig = go.Figure(
        frames[kata.jam(sampai)], frames=[go.Frame(data=bars, name=name) for name, bars in frames.items()]
    )
    polos(fig)
    fig.update_layout(barmode="stack", sliders=[_slider(list(frames), tema)], updatemenus=[_buttons(tema)])
    fig.update_xaxes(range=[0, 1], visible=False)
    fig.update_yaxes(autorange="reversed", automargin=True, categoryorder="array", categoryarray=names)
    return bingkai(fig, ket, ukuran, sampai, tema)


def _counts(gerak: pd.DataFrame) -> dict[datetime, State]:
    """Boxes by kelurahan and piece at every instant of the answer."""
    states: dict[datetime, State] = defaultdict(lambda: defaultdict(int))
    for row in gerak.to_dict("records"):
        stage, lost, silent = int(row["tahap_urut"]), int(row["selisih"]), int(row["senyap"])
        state, nama = states[row["waktu"].to_pydatetime()], str(row["nama"])
        if stage % 2 == 0:
            state[nama, (stage, "tempat")] += int(row["jumlah"])
            continue
        for kode, count in zip(ROAD, (int(row["jumlah"]) - lost - silent, silent, lost), strict=True):
            if count:
                state[nama, (0, kode)] += count
    return dict(states)


def _place(piece: Piece) -> tuple[int, int]:
    stage, kode = piece
    return (stage, 0) if kode == "tempat" else (1000, ROAD.index(kode))


def _hourly(counts: dict[datetime, State], sampai: datetime) -> dict[datetime, State]:
    """The state at every full hour and at the end; an hour in which nothing moved repeats the one before."""
    known = sorted(counts)
    states = {}
    moment, last = known[0], counts[known[0]]
    while moment < sampai:
        last = counts.get(moment, last)
        states[moment] = last
        moment += HOUR
    states[sampai] = counts[known[-1]]
    return states


def _moved(counts: dict[datetime, State]) -> int:
    """Boxes that stand elsewhere at the end than at the beginning."""
    if not counts:
        return 0
    start, end = counts[min(counts)], counts[max(counts)]
    return sum(max(count - start.get(piece, 0), 0) for piece, count in end.items())


def _frame(
    state: State, pieces: Sequence[Piece], names: Sequence[str], way: Rute, tema: Tema
) -> list[go.Bar]:
    total = {name: sum(count for (who, _), count in state.items() if who == name) or 1 for name in names}
    bars = []
    for piece in pieces:
        part = Bagian(piece[0], piece[1], _label(piece, way), 0)
        values = [state.get((name, piece), 0) for name in names]
        bars.append(
            go.Bar(
                orientation="h",
                x=[value / total[name] for name, value in zip(names, values, strict=True)],
                y=list(names),
                marker=way.marka(part, tema),
                customdata=[bulat(value) for value in values],
                hovertemplate=f"%{{y}}<br>{part.label}: %{{customdata}} kotak<extra></extra>",
            )
        )
    return bars


def _label(piece: Piece, way: Rute) -> str:
    return way.nama[piece[0]] if piece[1] == "tempat" else teks.LABEL_KEADAAN[piece[1]]


def _key(pieces: Sequence[Piece], way: Rute, tema: Tema) -> tuple[tuple[str, str, str], ...]:
    told = []
    for piece in pieces:
        part = Bagian(piece[0], piece[1], _label(piece, way), 0)
        symbol = "■" if piece[1] == "tempat" else palette.rupa(piece[1]).simbol
        told.append((symbol, part.label, way.hex(part, tema)))
    return tuple(told)


def _slider(names: Sequence[str], tema: Tema) -> dict[str, Any]:
    step = {"frame": {"duration": 0, "redraw": True}, "mode": "immediate"}
    return {
        "active": len(names) - 1,
        "x": 0.16,
        "len": 0.84,
        "y": 0,
        "tickcolor": tema.teks_lemah,
        "pad": {"t": 6, "b": 4},
        "currentvalue": {"prefix": kata.PUKUL, "xanchor": "right", "font": {"size": 12, "color": tema.teks}},
        "font": {"size": 1, "color": "rgba(0,0,0,0)"},  # the hour in hand is told, the others are ticks
        "steps": [{"method": "animate", "args": [[name], step], "label": name} for name in names],
    }


def _buttons(tema: Tema) -> dict[str, Any]:
    play = {"frame": {"duration": 450, "redraw": True}, "fromcurrent": False, "transition": {"duration": 0}}
    stop = {"frame": {"duration": 0, "redraw": False}, "mode": "immediate"}
    return {
        "type": "buttons",
        "direction": "left",
        "x": 0,
        "xanchor": "left",
        "y": 0,
        "yanchor": "top",
        "pad": {"t": 14, "r": 6},
        "showactive": False,
        "bgcolor": tema.latar,
        "bordercolor": tema.garis,
        "font": {"size": 12, "color": tema.teks},
        "buttons": [
            {"label": kata.PUTAR, "method": "animate", "args": [None, play]},
            {"label": kata.HENTI, "method": "animate", "args": [[None], stop]},
        ],
    }
