"""Outreach beside what speaks for it, by theme and audience, and the funnel of its spread.

A kelurahan without a visit is never green, and the funnel says how often it alarms without cause.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.core.angka import bulat
from posko.figures import palette, sel
from posko.figures.theme import (
    TERANG,
    Keterangan,
    Tema,
    Ukuran,
    bingkai,
    catat,
    kosong,
    potong,
)
from posko.teks import grafik as umum
from posko.teks import penyuluhan as teks

# Driver -> count at which its colour is full; fixed, so that a colour means the same every day.
PENUH = {"tps_rawan": 20, "insiden_terbuka": 4, "hoaks_belum": 3}
SEL_PENUH = 15  # events of one theme and audience
KUNJUNGAN = ("siap", "kedaluwarsa", "tanpa_kabar", "masalah")


def cakupan(
    kelurahan: pd.DataFrame, sampai: datetime, tema: Tema = TERANG, tinggi: int | None = None
) -> go.Figure:
    """What speaks for a visit and which visits there were, a row for each kelurahan, gaps on top.

    Args:
        kelurahan: answer of `penyuluhan/per_kelurahan`; if it has `skor`, 0-100, nan is «data kurang».
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    gaps = kelurahan.loc[kelurahan["is_belum"].astype(bool), "nama"].tolist()
    words = (gaps, int(kelurahan["is_prioritas"].sum()), len(kelurahan))
    ket = Keterangan(
        teks.judul_cakupan(*words),
        tuple(potong(kode, teks.KUNJUNGAN[kode], tema) for kode in KUNJUNGAN),
        teks.alt_cakupan(*words),
        umum.NOL_BUKAN_AMAN,
    )
    ukuran = Ukuran(max(25 * len(kelurahan), 60), atas=32, tinggi=tinggi)
    if kelurahan.empty:
        return kosong(ket, ukuran, sampai, tema)
    rows: list[dict[Any, Any]] = kelurahan.to_dict("records")
    fig = go.Figure()
    sel.tangga(fig, pd.DataFrame([cell for y, row in enumerate(rows) for cell in _drivers(row, y)]), tema)
    visits = [cell for y, row in enumerate(rows) for cell in _visits(row, y, sampai)]
    sel.keadaan(fig, pd.DataFrame(visits), tema, (0.94, 0.9))
    marks = ["▲ " if row["is_belum"] else "" for row in rows]
    names: dict[float, str] = {y: marks[y] + row["nama"] for y, row in enumerate(rows)}
    sel.sumbu(fig, dict(enumerate(teks.KOLOM_CAKUPAN)), names, tema)
    fig.update_xaxes(tickangle=0)
    catat(fig, (_count(row["jumlah_tps"], 0, y, tema) for y, row in enumerate(rows)))
    catat(fig, (_count(row["kegiatan"], 6, y, tema) for y, row in enumerate(rows)))
    return bingkai(fig, ket, ukuran, sampai, tema)


def _drivers(row: dict[Any, Any], y: int) -> list[dict[str, Any]]:
    score = float(row.get("skor", float("nan")))
    unknown = pd.isna(score)
    index = {
        "x": 1,
        "y": y,
        "nilai": 0.0 if unknown else score,
        "senyap": unknown,
        "teks": "?" if unknown else bulat(score),
        "hover": f"<b>{row['nama']}</b><br>{teks.indeks(None if unknown else score)}",
    }
    counts = [
        {
            "x": x,
            "y": y,
            "nilai": min(100.0, 100 * row[name] / full),
            "senyap": False,
            "teks": bulat(row[name]) if row[name] else "",
            "hover": f"<b>{row['nama']}</b><br>{teks.PENDORONG[name]}: {bulat(row[name])}",
        }
        for x, (name, full) in enumerate(PENUH.items(), start=2)
    ]
    return [index, *counts]


def _visits(row: dict[Any, Any], y: int, sampai: datetime) -> list[dict[str, Any]]:
    never = pd.isna(row["waktu_akhir"])
    state = "siap" if row["kegiatan_7_hari"] else "tanpa_kabar" if never else "kedaluwarsa"
    state = "masalah" if row["is_belum"] else state
    days = None if never else int((sampai - row["waktu_akhir"]).total_seconds() // 86400)
    hover = teks.sel_kunjungan(row["nama"], int(row["kegiatan_7_hari"]), days)
    shown = [(5, bulat(row["kegiatan_7_hari"])), (7, teks.hari_lalu(days))]
    return [{"x": x, "y": y, "keadaan": state, "teks": text, "hover": hover} for x, text in shown]


def _count(value: float, x: int, y: int, tema: Tema) -> dict[str, Any]:
    return {"x": x, "y": y, "text": bulat(value), "font": {"size": 11, "color": tema.teks}}


def tema_sasaran(
    rows: pd.DataFrame, sampai: datetime, tema: Tema = TERANG, tinggi: int | None = None
) -> go.Figure:
    """Events of every theme with every audience.

    Args:
        rows: answer of `penyuluhan/tema_sasaran`.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    counts = {(row["tema"], row["sasaran"]): int(row["kegiatan"]) for row in rows.to_dict("records")}
    empty = [pair for pair in teks.pasangan() if pair not in counts]
    total = sum(counts.values())
    ket = Keterangan(teks.judul_tema(total, empty), (), teks.alt_tema(total, empty), teks.SEBANYAK_KEGIATAN)
    ukuran = Ukuran(30 * len(teks.TEMA), atas=34, tinggi=tinggi)
    if rows.empty:
        return kosong(ket, ukuran, sampai, tema)
    cells = [
        {
            "x": x,
            "y": y,
            "nilai": min(100.0, 100 * counts.get((t, s), 0) / SEL_PENUH),
            "senyap": False,
            "teks": bulat(counts.get((t, s), 0)),
            "hover": teks.sel_tema(t, s, counts.get((t, s), 0)),
        }
        for y, t in enumerate(teks.TEMA)
        for x, s in enumerate(teks.SASARAN)
    ]
    fig = go.Figure()
    sel.tangga(fig, pd.DataFrame(cells), tema)
    sel.sumbu(fig, dict(enumerate(teks.KOLOM_SASARAN)), dict(enumerate(teks.TEMA.values())), tema)
    fig.update_xaxes(tickangle=0)
    return bingkai(fig, ket, ukuran, sampai, tema)


def corong(
    titik: pd.DataFrame,
    pita: pd.DataFrame,
    laju_salah: float,
    sampai: datetime,
    tema: Tema = TERANG,
    tinggi: int | None = None,
) -> go.Figure:
    """Events of every kelurahan against what its stations would give it, with the funnel of chance.

    Args:
        titik: `nama`, `jumlah_tps`, `kegiatan`, `harapan`, `penilaian`; one row per kelurahan.
        pita: `harapan`, `bawah`, `atas`: the funnel.
        laju_salah: share of neutral charts that alarm all the same, 0-1.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    few = titik.loc[titik["penilaian"] == "sedikit", "nama"].tolist()
    many = titik.loc[titik["penilaian"] == "banyak", "nama"].tolist()
    total = int(titik["kegiatan"].sum()) if len(titik) else 0
    ket = Keterangan(
        teks.judul_corong(few, many, total),
        (("▒", teks.PITA, tema.garis), ("—", teks.JATAH, tema.aksen)),
        teks.alt_corong(few, many, total),
        teks.laju(laju_salah),
    )
    ukuran = Ukuran(270, kanan=14, bawah=44, tinggi=tinggi)
    if not total:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure([*_funnel(pita, tema), _points(titik, tema)])
    catat(fig, (_name(row, tema) for row in titik.to_dict("records") if row["penilaian"] != "wajar"))
    axis = {"showgrid": False, "zeroline": False, "fixedrange": True, "color": tema.teks_lemah}
    axis |= {"rangemode": "tozero", "automargin": True}
    for update, title in ((fig.update_xaxes, teks.SUMBU_X), (fig.update_yaxes, teks.SUMBU_Y)):
        update(title={"text": title, "font": {"size": 11}, "standoff": 4}, **axis)
    return bingkai(fig, ket, ukuran, sampai, tema)


def _funnel(pita: pd.DataFrame, tema: Tema) -> list[go.Scatter]:
    x = pita["harapan"].tolist()
    quiet: dict[str, Any] = {"mode": "lines", "hoverinfo": "skip"}
    edge = {"color": tema.garis, "width": 1, "shape": "hv"}
    return [
        go.Scatter(x=x, y=pita["atas"].tolist(), line=edge, **quiet),
        go.Scatter(x=x, y=pita["bawah"].tolist(), line=edge, fill="tonexty", fillcolor=_veil(tema), **quiet),
        go.Scatter(x=x, y=x, line={"color": tema.aksen, "width": 1.5}, **quiet),
    ]


def _veil(tema: Tema) -> str:
    red, green, blue = palette.rgb(tema.garis)
    return f"rgba({red},{green},{blue},0.45)"


def _points(titik: pd.DataFrame, tema: Tema) -> go.Scatter:
    odd = titik["penilaian"] != "wajar"
    colour = palette.rupa("kedaluwarsa").hex(tema.nama)
    return go.Scatter(
        mode="markers",
        x=titik["harapan"].tolist(),
        y=titik["kegiatan"].tolist(),
        marker={
            "size": [11 if flag else 8 for flag in odd],
            "symbol": ["triangle-up" if flag else "circle" for flag in odd],
            "color": [colour if flag else tema.aksen for flag in odd],
            "line": {"color": tema.latar, "width": 1},
        },
        customdata=[teks.titik(row) for row in titik.to_dict("records")],
        hovertemplate="%{customdata}<extra></extra>",
        cliponaxis=False,
    )


def _name(row: dict[Any, Any], tema: Tema) -> dict[str, Any]:
    return {
        "x": row["harapan"],
        "y": row["kegiatan"],
        "text": f"{row['nama']} {bulat(row['kegiatan'])}",
        "yshift": 13 if row["penilaian"] == "banyak" else -13,
        "font": {"size": 11, "color": tema.teks},
    }
