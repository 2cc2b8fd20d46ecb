"""Every indicator of risk in every kelurahan: a cell that the desk cannot know is hatched, never nought."""

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
    kosong,
    potong,
)
from posko.teks import risiko as teks

ROW = 23
HEADER = 190


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
