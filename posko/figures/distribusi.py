"""Boxes by kind and by kelurahan; with `tenggat` and `linimasa` the figures of the boxes' way.

A kind of box is always a text code: its ballot colour is also a status hue somewhere. Shares are drawn to
100 % so that a kelurahan of 7 stations is as legible as one of 103; the counts are printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.core.angka import bulat
from posko.figures import palette, posisi
from posko.figures.linimasa import linimasa
from posko.figures.posisi import Bagian, Rute
from posko.figures.tenggat import leg_tenggat
from posko.figures.theme import (
    TERANG,
    Keterangan,
    Potong,
    Tema,
    Ukuran,
    baris,
    bingkai,
    catat,
    kosong,
    polos,
    tanda,
)
from posko.teks import grafik as umum
from posko.teks import grafik_kotak as teks

__all__ = ["leg_tenggat", "linimasa", "neraca_per_jenis", "neraca_per_kelurahan"]

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


def _rows(
    rows: list[tuple[str, list[Bagian]]],
    way: Rute,
    ket: Keterangan,
    ukuran: Ukuran,
    dasar: tuple[datetime, Tema],
) -> go.Figure:
    sampai, tema = dasar
    everything = [piece for _, pieces in rows for piece in pieces]
    if posisi.diam(everything):
        words = (sum(piece.jumlah for piece in everything), everything[0].label)
        ket = replace(ket, judul=teks.judul_neraca_diam(*words), alt=teks.alt_neraca_diam(*words))
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
    catat(fig, [note for row, (_, pieces) in enumerate(rows) for note in _right(row, pieces, tema)])
    polos(fig)
    fig.update_layout(barmode="overlay")
    fig.update_xaxes(range=[0, 1], visible=False)
    labels = [f"{name} · {bulat(sum(piece.jumlah for piece in pieces))}" for name, pieces in rows]
    baris(fig, labels)
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


def _right(row: int, pieces: Sequence[Bagian], tema: Tema) -> list[dict[str, Any]]:
    """What needs a call, beside the bar, because it is too thin inside it."""
    words = [tanda(kode, bulat(count), tema) for kode, count in _attention(pieces) if count]
    text = f"<b>{'&nbsp; '.join(words)}</b>"
    font = {"size": 12, "color": tema.teks}
    place = {"x": 1, "xref": "paper", "xanchor": "left", "xshift": 4, "y": row, "yanchor": "middle"}
    return [{**place, "text": text, "font": font}] if words else []


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
        word = piece.label if kode == "tempat" else umum.LABEL_KEADAAN[kode]
        key.append((symbol, word, way.hex(piece, tema)))
    return tuple(key)


def _ink(piece: Bagian, way: Rute, tema: Tema) -> str:
    if piece.kode != "tempat" and palette.rupa(piece.kode).is_bolong:
        return tema.teks
    return palette.ink_on(way.hex(piece, tema))
