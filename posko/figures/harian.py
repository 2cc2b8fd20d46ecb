"""The morning's two strips: where the boxes are and how ready the polling stations are.

Both are one bar of 100 %; what is too small to be seen in it is called out beside it, because two boxes of
3,275 are the news.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.core.angka import bulat, selisih
from posko.figures import palette, posisi
from posko.figures.posisi import Bagian, Rute
from posko.figures.theme import (
    TERANG,
    Keterangan,
    Potong,
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
from posko.teks import grafik_kotak, grafik_tps

NARROW = 345  # pixels of the strip on a phone; a label stands inside only where it fits there
URUTAN = ("siap", "kedaluwarsa", "tanpa_kabar", "masalah")
EDGE = 0.05  # share of a strip nearer than which a call-out would be cut off


def neraca_kotak(
    neraca_per_tahap: pd.DataFrame, sampai: datetime, tema: Tema = TERANG, tinggi: int | None = None
) -> go.Figure:
    """One strip of all boxes by place; its pieces, also written out as a sum, add up to the boxes due.

    Args:
        neraca_per_tahap: answer of `distribusi/neraca_per_tahap`, in boxes.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    way = posisi.rute_dari(neraca_per_tahap)
    pieces = posisi.bagian(neraca_per_tahap, way) if len(neraca_per_tahap) else []
    total = sum(piece.jumlah for piece in pieces)
    title, alt = _words(pieces, total)
    terms = (*_sum(pieces, way, tema), ("", grafik_kotak.jumlah_total(total), tema.teks)) if pieces else ()
    ket = Keterangan(title, terms, alt, is_berlabel=True)
    ukuran = Ukuran(86, tinggi=tinggi)
    if not pieces:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    start = 0
    for piece in pieces:
        label = f"<b>{bulat(piece.jumlah)}</b><br>{piece.singkat}"
        fig.add_trace(_segment(piece.jumlah / total, start / total, label, way.marka(piece, tema)))
        fig.data[-1].update(
            hovertemplate=f"{piece.label}: {bulat(piece.jumlah)} kotak<extra></extra>",
            insidetextfont={"size": 12, "color": _ink(piece, way, tema)},
        )
        _call_out(fig, piece, (start + piece.jumlah / 2) / total, tema)
        start += piece.jumlah
    _strip_axes(fig, (-0.85, 0.85))
    return bingkai(fig, ket, ukuran, sampai, tema)


def kesiapan_selang(
    jumlah_per_keadaan: pd.DataFrame, sampai: datetime, tema: Tema = TERANG, tinggi: int | None = None
) -> go.Figure:
    """The four states of all stations, with a bracket from ready for certain to ready at best.

    Args:
        jumlah_per_keadaan: answer of `kesiapan/jumlah_per_keadaan`, in stations.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    counts = _counts(jumlah_per_keadaan)
    total = sum(counts.values())
    low = 100 * counts["siap"] / total if total else 0.0
    high = 100 * (total - counts["masalah"]) / total if total else 0.0
    title = grafik_tps.judul_kesiapan(counts["siap"], total, low, high)
    ket = Keterangan(
        title,
        tuple(potong(k, umum.jumlah_dari(umum.LABEL_KEADAAN[k], counts[k]), tema) for k in URUTAN),
        grafik_tps.alt_kesiapan(list(counts.items()), title),
    )
    ukuran = Ukuran(74, tinggi=tinggi)
    if total == 0:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    start = 0
    for kode in URUTAN:
        label = f"<b>{bulat(counts[kode])}</b>"
        fig.add_trace(_segment(counts[kode] / total, start / total, label, marka(kode, tema)))
        look = palette.rupa(kode)
        ink = tema.teks if look.is_bolong else palette.ink_on(look.hex(tema.nama))
        fig.data[-1].update(
            hovertemplate=f"{look.label}: {bulat(counts[kode])} TPS<extra></extra>",
            insidetextfont={"size": 13, "color": ink},
        )
        start += counts[kode]
    _bracket(fig, low / 100, high / 100, tema)
    _strip_axes(fig, (-0.46, 1.0))
    return bingkai(fig, ket, ukuran, sampai, tema)


def berubah(
    kini: pd.DataFrame, lalu: pd.DataFrame, sejak: datetime, sampai: datetime, tema: Tema = TERANG
) -> go.Figure:
    """What the states gained and lost since `sejak`, as bars from a common zero.

    Args:
        kini: answer of `kesiapan/jumlah_per_keadaan` as of `sampai`, in stations.
        lalu: the same as of `sejak`.
        sejak: the earlier instant.
        sampai: as-of instant.
        tema: page theme.
    """
    now, before = _counts(kini), _counts(lalu)
    changes = [(kode, now[kode] - before[kode]) for kode in URUTAN]
    widest = max(1, *(abs(change) for _, change in changes))
    fig = go.Figure()
    for row, (kode, change) in enumerate(changes):
        fig.add_trace(
            go.Bar(
                orientation="h",
                x=[change],
                y=[row],
                width=0.6,
                marker=marka(kode, tema),
                text=[selisih(change)],
                textposition="outside",
                textfont={"size": 13, "color": tema.teks},
                cliponaxis=False,
                hovertemplate=f"{palette.rupa(kode).label}: {selisih(change)} TPS<extra></extra>",
            )
        )
    polos(fig)
    fig.update_xaxes(range=[-1.35 * widest, 1.35 * widest], showticklabels=False)
    labels = [f"{palette.rupa(kode).simbol} {palette.rupa(kode).label}" for kode, _ in changes]
    fig.update_yaxes(range=[3.5, -0.5], tickvals=[0, 1, 2, 3], ticktext=labels, automargin=True)
    fig.add_vline(x=0, line={"color": tema.teks_lemah, "width": 1})
    ket = Keterangan(
        grafik_tps.judul_berubah(sejak, changes[0][1], changes[3][1]),
        (),
        grafik_tps.alt_berubah(sejak, changes),
    )
    return bingkai(fig, ket, Ukuran(116), sampai, tema)


def _words(pieces: Sequence[Bagian], total: int) -> tuple[str, str]:
    if posisi.diam(pieces):
        start = pieces[0].label
        return grafik_kotak.judul_neraca_diam(total, start), grafik_kotak.alt_neraca_diam(total, start)
    places = [(piece.label, piece.jumlah) for piece in pieces if piece.kode == "tempat"]
    lost, silent, moving = (
        posisi.jumlah(pieces, kode) for kode in ("selisih_belum_jelas", "tanpa_kabar", "di_jalan")
    )
    most = max(places, key=lambda place: place[1], default=("", 0))
    title = grafik_kotak.judul_neraca(total, lost, silent, moving, most)
    return title, grafik_kotak.alt_neraca(total, [(piece.label, piece.jumlah) for piece in pieces])


def _sum(pieces: Sequence[Bagian], way: Rute, tema: Tema) -> list[Potong]:
    terms: list[Potong] = []
    for piece in pieces:
        symbol = "■" if piece.kode == "tempat" else palette.rupa(piece.kode).simbol
        plus = "" if piece is pieces[-1] else " +"
        terms.append((symbol, umum.sebanyak(piece.jumlah, piece.label) + plus, way.hex(piece, tema)))
    return terms


def _ink(piece: Bagian, way: Rute, tema: Tema) -> str:
    if piece.kode != "tempat" and palette.rupa(piece.kode).is_bolong:
        return tema.teks
    return palette.ink_on(way.hex(piece, tema))


def _fits(share: float, label: str) -> bool:
    longest = max(len(line.removeprefix("<b>").removesuffix("</b>")) for line in label.split("<br>"))
    return share * NARROW >= 7 * longest + 4


def _segment(share: float, base: float, label: str, marker: dict[str, Any]) -> go.Bar:
    return go.Bar(
        orientation="h",
        x=[share],
        base=[base],
        y=[0],
        width=0.9,
        marker=marker,
        text=[label if _fits(share, label) else ""],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="inside",
    )


def _call_out(fig: go.Figure, piece: Bagian, place: float, tema: Tema) -> None:
    """Silence below the strip, an open difference above it, however thin the piece is."""
    if piece.kode not in ("tanpa_kabar", "selisih_belum_jelas"):
        return
    above = piece.kode == "selisih_belum_jelas"
    edge = "left" if place < EDGE else "right" if place > 1 - EDGE else "center"
    fig.add_annotation(
        x={"left": 0, "right": 1}.get(edge, place),
        xanchor=edge,
        y=0.47 if above else -0.47,
        text=f"<b>{tanda(piece.kode, bulat(piece.jumlah), tema)}</b>",
        showarrow=False,
        yanchor="bottom" if above else "top",
        font={"size": 13, "color": tema.teks},
    )


def _bracket(fig: go.Figure, low: float, high: float, tema: Tema) -> None:
    line = {"color": tema.teks, "width": 1.5}
    path = f"M {low} 0.52 L {low} 0.64 L {high} 0.64 L {high} 0.52"
    fig.add_shape(type="path", path=path, line=line, layer="above")
    centre = (low + high) / 2
    anchor = "right" if centre > 0.75 else "left" if centre < 0.25 else "center"
    edge = {"right": high, "left": low, "center": centre}[anchor]
    fig.add_annotation(
        x=edge,
        y=0.66,
        text=f"<b>{umum.antara(100 * low, 100 * high)}</b>",
        showarrow=False,
        xanchor=anchor,
        yanchor="bottom",
        font={"size": 13, "color": tema.teks},
    )


def _strip_axes(fig: go.Figure, tegak: tuple[float, float]) -> None:
    polos(fig)
    fig.update_layout(barmode="overlay")
    fig.update_xaxes(range=[0, 1], visible=False)
    fig.update_yaxes(range=list(tegak), visible=False)


def _counts(frame: pd.DataFrame) -> dict[str, int]:
    found = dict(zip(frame["keadaan"], frame["jumlah"], strict=True))
    return {kode: int(found.get(kode, 0)) for kode in URUTAN}
