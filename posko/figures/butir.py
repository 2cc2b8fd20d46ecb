"""Checklist items: which of them are lacking, by kelurahan and station by station.

Shares stand on a fixed 0-100 scale and the count is printed, so that two days can be laid side by side.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.core.angka import bulat
from posko.figures import palette, sel
from posko.figures.theme import TERANG, Keterangan, Tema, Ukuran, bingkai, kosong, potong
from posko.teks import grafik as umum
from posko.teks import grafik_tps as teks

BELUM = ("masalah", "kedaluwarsa", "tanpa_kabar")
STATES = ("siap", "belum_waktunya", "kedaluwarsa", "tanpa_kabar", "masalah")
HEADER = 104  # pixels of item titles set upright


def butir_kelurahan(
    item_per_kelurahan: pd.DataFrame, sampai: datetime, tema: Tema = TERANG, tinggi: int | None = None
) -> go.Figure:
    """Kelurahan by item: the share of due stations not ready on a fixed 0-100 scale, the count printed.

    Args:
        item_per_kelurahan: answer of `kesiapan/item_per_kelurahan`, in stations.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    frame = item_per_kelurahan.assign(belum=item_per_kelurahan[list(BELUM)].sum(axis=1))
    lacking = frame.groupby("judul", sort=False)["belum"].sum()
    most = (str(lacking.idxmax()), int(lacking.max())) if len(lacking) and lacking.max() > 0 else None
    total = int(frame.drop_duplicates("kelurahan_kode")["jumlah_tps"].sum())
    number, hatch = teks.kunci_butir()
    steps = tuple(("■", f"{step} %", palette.risiko(step, tema.nama)) for step in (25, 50, 75, 100))
    ket = Keterangan(
        teks.judul_butir(most, total),
        (("", number, tema.teks), *steps, potong("tanpa_kabar", hatch, tema)),
        teks.alt_butir(most, total),
    )
    if frame.empty:
        return kosong(ket, Ukuran(80, tinggi=tinggi), sampai, tema)
    items = frame.drop_duplicates("item").sort_values("item")
    places = frame.drop_duplicates("kelurahan_kode").sort_values("kelurahan_kode")
    column = {item: number for number, item in enumerate(items["item"])}
    line = {kode: number for number, kode in enumerate(places["kelurahan_kode"])}
    cells = [
        {"x": column[row["item"]], "y": line[row["kelurahan_kode"]], **_item_cell(row)}
        for row in frame.to_dict("records")
    ]
    fig = go.Figure()
    sel.tangga(fig, pd.DataFrame(cells), tema)
    sel.sumbu(fig, dict(enumerate(items["judul"])), dict(enumerate(places["nama"])), tema)
    fig.update_xaxes(tickangle=-90)
    ukuran = Ukuran(23 * len(places), atas=HEADER, tinggi=tinggi)
    return bingkai(fig, ket, ukuran, sampai, tema)


def butir_tps(
    item_per_tps: pd.DataFrame,
    nama: str,
    sampai: datetime,
    tema: Tema = TERANG,
    tinggi: int | None = None,
) -> go.Figure:
    """Every item of every station of one kelurahan; a row for each station, so 103 stay readable.

    Args:
        item_per_tps: answer of `kesiapan/item_per_tps`.
        nama: name of the kelurahan.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    stations = sorted(item_per_tps["tps_no"].unique().tolist())
    deciding = item_per_tps[item_per_tps["is_kritis"]]
    bad = deciding.loc[deciding["keadaan"] == "masalah", "tps_no"].nunique()
    mute = deciding.loc[deciding["keadaan"] == "tanpa_kabar", "tps_no"].nunique()
    states = ("siap", "belum_waktunya", "kedaluwarsa", "tanpa_kabar", "masalah")
    ket = Keterangan(
        teks.judul_butir_tps(nama, bad, mute, len(stations)),
        tuple(potong(kode, umum.LABEL_KEADAAN[kode], tema) for kode in states),
        teks.alt_butir_tps(nama, bad, mute, len(stations)),
    )
    if item_per_tps.empty:
        return kosong(ket, Ukuran(80, tinggi=tinggi), sampai, tema)
    items = item_per_tps.drop_duplicates("item").sort_values("item")
    column = {item: number for number, item in enumerate(items["item"])}
    line = {station: number for number, station in enumerate(stations)}
    cells = [
        {"x": column[row["item"]], "y": line[row["tps_no"]], **_station_cell(row)}
        for row in item_per_tps.to_dict("records")
    ]
    fig = go.Figure()
    sel.keadaan(fig, pd.DataFrame(cells), tema)
    titles = [
        f"<b>{j}</b>" if kritis else j for j, kritis in zip(items["judul"], items["is_kritis"], strict=True)
    ]
    sel.sumbu(fig, dict(enumerate(titles)), {n: f"{s:03d}" for s, n in line.items()}, tema)
    fig.update_xaxes(tickangle=-90)
    ukuran = Ukuran(max(18 * len(stations), 80), atas=HEADER + 8, tinggi=tinggi)
    return bingkai(fig, ket, ukuran, sampai, tema)


def _item_cell(row: dict[Any, Any]) -> dict[str, Any]:
    due = int(row["jumlah_tps"] - row["belum_waktunya"])
    counts = [(kode, int(row[kode])) for kode in (*BELUM, "siap", "belum_waktunya")]
    return {
        "nilai": 100 * row["belum"] / due if due else 0.0,
        "senyap": bool(due and 2 * row["tanpa_kabar"] >= due),
        "teks": bulat(row["belum"]) if row["belum"] else ("" if due else "·"),
        "hover": teks.butir_sel(row["nama"], row["judul"], counts),
    }


def _station_cell(row: dict[Any, Any]) -> dict[str, Any]:
    seen = None if pd.isna(row["waktu_jawab"]) else row["waktu_jawab"]
    konflik = bool(row["is_konflik"])
    return {
        "keadaan": row["keadaan"],
        "teks": "" if row["keadaan"] == "siap" else palette.rupa(row["keadaan"]).simbol,
        "hover": teks.butir_tps_sel(row["tps_no"], row["uraian"], row["keadaan"], seen, konflik=konflik),
    }
