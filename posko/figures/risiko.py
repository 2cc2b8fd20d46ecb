"""Risk by kelurahan: a rank with its interval, what gives the score, every indicator, and how it was seen.

Dots carry their interval and bars their points; the scale is 0-100 for every day. A kelurahan with too
little data is drawn hollow and without a rank, and a cell that the desk cannot know is hatched.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.core.angka import bulat, desimal
from posko.figures import palette, sel
from posko.figures.theme import (
    TERANG,
    Keterangan,
    Tema,
    Ukuran,
    bingkai,
    catat,
    kosong,
    marka,
    pola,
    polos,
    potong,
)
from posko.teks import risiko as teks

ROW = 23
HEADER = 190
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
    fig.update_yaxes(
        range=[len(skor) - 0.5, -0.5],
        tickvals=list(range(len(skor))),
        ticktext=list(skor["nama"]),
        tickfont={"size": 12},
        automargin=True,
    )
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
    fig.update_yaxes(
        range=[len(frame) - 0.5, -0.5],
        tickvals=list(range(len(frame))),
        ticktext=list(frame["nama"]),
        tickfont={"size": 12},
        automargin=True,
    )
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


def indikator(
    nilai: pd.DataFrame, sampai: datetime, tema: Tema = TERANG, tinggi: int | None = None
) -> go.Figure:
    """Indicator by kelurahan on the fixed 0-100 of its anchors; the count is printed, the unknown hatched.

    Args:
        nilai: one row per kelurahan and indicator: `kelurahan_kode`, `nama`, `kode`, `indikator`, `jumlah`,
            `nilai`, `satuan`, `normal` (0-100, null where unknown).
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    known = nilai[nilai["normal"].notna()]
    top = known.sort_values("normal", ascending=False, kind="stable").iloc[0] if len(known) else None
    words = ("", "") if top is None else (str(top["nama"]), str(top["indikator"]))
    ket = Keterangan(
        teks.judul_indikator(*words),
        (
            *(("■", bulat(step), palette.risiko(step, tema.nama)) for step in (25, 50, 75, 100)),
            potong("tanpa_kabar", "tidak diketahui", tema),
        ),
        teks.alt_indikator(*words),
    )
    if nilai.empty:
        return kosong(ket, Ukuran(80, tinggi=tinggi), sampai, tema)
    kinds = nilai.drop_duplicates("kode")  # in the order of the groups
    places = nilai.drop_duplicates("kelurahan_kode").sort_values("kelurahan_kode")
    column = {kode: number for number, kode in enumerate(kinds["kode"])}
    line = {kode: number for number, kode in enumerate(places["kelurahan_kode"])}
    cells = [
        {"x": column[row["kode"]], "y": line[row["kelurahan_kode"]], **_cell(row)}
        for row in nilai.to_dict("records")
    ]
    fig = go.Figure()
    sel.tangga(fig, pd.DataFrame(cells), tema)
    heads: dict[float, str] = {number: _short(name) for number, name in enumerate(kinds["indikator"])}
    sel.sumbu(fig, heads, dict(enumerate(places["nama"])), tema)
    fig.update_xaxes(tickangle=-90)
    return bingkai(fig, ket, Ukuran(ROW * len(places), atas=HEADER, tinggi=tinggi), sampai, tema)


def _short(name: str, limit: int = 36) -> str:
    return name if len(name) <= limit else f"{name[: limit - 1].rstrip()}…"


def _cell(row: dict[Any, Any]) -> dict[str, Any]:
    key = f"{row['kelurahan_kode']}|{row['kode']}"
    if pd.isna(row["normal"]):
        return {
            "nilai": 0.0,
            "senyap": True,
            "teks": "",
            "hover": teks.sel_tak_tahu(row["nama"], row["indikator"]),
        }
    shown = desimal(row["nilai"]) if row["nilai"] % 1 else bulat(row["nilai"])
    return {
        "nilai": float(row["normal"]),
        "kunci": key,
        "senyap": False,
        "teks": bulat(row["jumlah"]) if row["jumlah"] else "",
        "hover": teks.sel_indikator(
            row["nama"], row["indikator"], shown, row["satuan"], bulat(row["normal"])
        ),
    }


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
    fig.update_yaxes(
        range=[len(frame) - 0.5, -0.5],
        tickvals=list(range(len(frame))),
        ticktext=list(frame["nama"]),
        tickfont={"size": 12},
        automargin=True,
    )
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
