"""Boxes by kind and by kelurahan, and every leg against its deadline.

A kind of box is always a text code: its ballot colour is also a status hue somewhere. Shares are drawn to
100 % so that a kelurahan of 7 stations is as legible as one of 103; the counts are printed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.core.angka import bulat
from posko.figures import palette, posisi
from posko.figures.posisi import Bagian, Rute
from posko.figures.theme import (
    TERANG,
    Keterangan,
    Potong,
    Tema,
    Ukuran,
    berwarna,
    bingkai,
    kosong,
    marka,
    polos,
    potong,
)
from posko.teks import grafik as teks

Record = Mapping[Any, Any]

NARROW = 200  # pixels of a row's bar on a phone


def neraca_per_jenis(
    neraca_per_tahap: pd.DataFrame, sampai: datetime, tema: Tema = TERANG, tinggi: int | None = None
) -> go.Figure:
    """One stacked bar for each kind of box, by place.

    Args:
        neraca_per_tahap: answer of `distribusi/neraca_per_tahap`, in boxes.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    way = posisi.rute_dari(neraca_per_tahap)
    order = neraca_per_tahap.sort_values("jenis_urut")["jenis"].drop_duplicates().tolist()
    groups = dict(tuple(neraca_per_tahap.groupby("jenis")))
    rows = [(kind, posisi.bagian(groups[kind], way)) for kind in order]
    lost = [kind for kind, pieces in rows if posisi.jumlah(pieces, "selisih_belum_jelas")]
    silent = [kind for kind, pieces in rows if posisi.jumlah(pieces, "tanpa_kabar")]
    total = sum(piece.jumlah for _, pieces in rows for piece in pieces)
    ket = Keterangan(
        teks.judul_neraca_per_jenis(lost, silent, len(rows)),
        _key([pieces for _, pieces in rows], way, tema),
        teks.alt_neraca_per_jenis(lost, silent, len(rows), total),
    )
    ukuran = Ukuran(max(28 * len(rows), 60), kanan=88, tinggi=tinggi)
    return _rows(rows, way, ket, ukuran, (sampai, tema))


def neraca_per_kelurahan(
    neraca: pd.DataFrame,
    leg: Sequence[str],
    sampai: datetime,
    tema: Tema = TERANG,
    tinggi: int | None = None,
) -> go.Figure:
    """One stacked bar for each kelurahan, by place; those with open questions come first.

    Args:
        neraca: answer of `distribusi/neraca_per_kelurahan`, in boxes.
        leg: codes of the event's legs in their order.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    way = posisi.rute(leg)
    rows = [
        (str(part["nama"].iloc[0]), posisi.bagian(part, way)) for _, part in neraca.groupby("kelurahan_kode")
    ]
    rows.sort(key=lambda row: tuple(-count for _, count in _attention(row[1])))
    lost = [name for name, pieces in rows if posisi.jumlah(pieces, "selisih_belum_jelas")]
    silent = [name for name, pieces in rows if posisi.jumlah(pieces, "tanpa_kabar")]
    total = sum(piece.jumlah for _, pieces in rows for piece in pieces)
    ket = Keterangan(
        teks.judul_neraca_per_kelurahan(lost, silent, len(rows)),
        _key([pieces for _, pieces in rows], way, tema),
        teks.alt_neraca_per_kelurahan(lost, silent, len(rows), total),
    )
    ukuran = Ukuran(max(23 * len(rows), 60), kanan=88, tinggi=tinggi)
    return _rows(rows, way, ket, ukuran, (sampai, tema))


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
            potong(kode, teks.LABEL_KEADAAN[kode], tema)
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


def _rows(
    rows: list[tuple[str, list[Bagian]]],
    way: Rute,
    ket: Keterangan,
    ukuran: Ukuran,
    dasar: tuple[datetime, Tema],
) -> go.Figure:
    sampai, tema = dasar
    if not rows:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    for row, (name, pieces) in enumerate(rows):
        total = sum(piece.jumlah for piece in pieces)
        start = 0
        for piece in pieces:
            fig.add_trace(_piece(row, name, piece, (start, total), way.marka(piece, tema)))
            fig.data[-1].update(insidetextfont={"size": 11, "color": _ink(piece, way, tema)})
            start += piece.jumlah
        _right(fig, row, pieces, tema)
    polos(fig)
    fig.update_layout(barmode="overlay")
    fig.update_xaxes(range=[0, 1], visible=False)
    labels = [f"{name} · {bulat(sum(piece.jumlah for piece in pieces))}" for name, pieces in rows]
    fig.update_yaxes(
        range=[len(rows) - 0.5, -0.5], tickvals=list(range(len(rows))), ticktext=labels, automargin=True
    )
    return bingkai(fig, ket, ukuran, sampai, tema)


def _piece(row: int, name: str, piece: Bagian, span: tuple[int, int], marker: dict[str, Any]) -> go.Bar:
    start, total = span
    share = piece.jumlah / total
    text = bulat(piece.jumlah)
    return go.Bar(
        orientation="h",
        x=[share],
        base=[start / total],
        y=[row],
        width=0.82,
        marker=marker,
        text=[text if share * NARROW >= 7 * len(text) + 4 else ""],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="inside",
        hovertemplate=f"<b>{name}</b><br>{piece.label}: {bulat(piece.jumlah)} kotak<extra></extra>",
    )


def _right(fig: go.Figure, row: int, pieces: Sequence[Bagian], tema: Tema) -> None:
    """What needs a call, beside the bar, because it is too thin inside it."""
    words = [
        berwarna(f"{palette.rupa(kode).simbol} {bulat(count)}", palette.rupa(kode).hex(tema.nama))
        for kode, count in _attention(pieces)
        if count
    ]
    if words:
        fig.add_annotation(
            x=1,
            xref="paper",
            xanchor="left",
            xshift=4,
            y=row,
            yanchor="middle",
            text="<b>" + "&nbsp; ".join(words) + "</b>",
            showarrow=False,
            font={"size": 12},
        )


def _attention(pieces: Sequence[Bagian]) -> list[tuple[str, int]]:
    return [(kode, posisi.jumlah(pieces, kode)) for kode in ("selisih_belum_jelas", "tanpa_kabar")]


def _key(rows: Sequence[Sequence[Bagian]], way: Rute, tema: Tema) -> tuple[Potong, ...]:
    """Every place and condition that occurs, once, in the order of the way."""
    seen: dict[tuple[int, str], Bagian] = {}
    for pieces in rows:
        for piece in pieces:
            stage = piece.tahap_urut if piece.kode == "tempat" else 100
            seen.setdefault((stage, piece.kode), piece)
    key = []
    for (_, kode), piece in sorted(seen.items()):
        symbol = "■" if kode == "tempat" else palette.rupa(kode).simbol
        word = piece.label if kode == "tempat" else teks.LABEL_KEADAAN[kode]
        key.append((f"{symbol} {word}", way.hex(piece, tema)))
    return tuple(key)


def _ink(piece: Bagian, way: Rute, tema: Tema) -> str:
    if piece.kode != "tempat" and palette.rupa(piece.kode).is_bolong:
        return tema.teks
    return palette.ink_on(way.hex(piece, tema))


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
        berwarna(f"{palette.rupa(kode).simbol} {bulat(int(leg[kode]))}", palette.rupa(kode).hex(tema.nama))
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
