"""Vulnerability indicators by kelurahan, as they were listed; classes are decisions and not drawn from them.

The colour is the share of a kelurahan's stations on a fixed scale that ends at 20 %, because the most
common indicator stood at 15 % of all stations of the country; the count is printed.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.core.angka import bulat
from posko.figures import palette, sel
from posko.figures.theme import TERANG, Keterangan, Tema, Ukuran, bingkai, kosong, potong
from posko.teks import kerawanan as teks

HEADER = 132  # pixels of indicator titles set upright
UJUNG = 20  # per cent of stations at which the scale ends


def indikator_kelurahan(
    indikator_per_kelurahan: pd.DataFrame, sampai: datetime, tema: Tema = TERANG, tinggi: int | None = None
) -> go.Figure:
    """Kelurahan by indicator: at how many stations each was listed, coloured by their share, 0-20 %.

    Args:
        indikator_per_kelurahan: answer of `kesiapan/indikator_per_kelurahan`, in stations.
        sampai: as-of instant.
        tema: page theme.
        tinggi: total height in pixels; by its content when None.
    """
    frame = indikator_per_kelurahan
    counts = frame.groupby("judul", sort=False)["jumlah"].sum()
    most = (str(counts.idxmax()), int(counts.max())) if len(counts) and counts.max() > 0 else None
    places = frame.drop_duplicates("kelurahan_kode").sort_values("kelurahan_kode")
    words = (most, int(places["jumlah_tps"].sum()), int(places["is_senyap"].sum()))
    steps = tuple(
        (
            "■",
            teks.langkah(step, is_terakhir=step == UJUNG),
            palette.risiko(100 * step / UJUNG, tema.nama),
        )
        for step in (5, 10, UJUNG)
    )
    ket = Keterangan(
        teks.judul_indikator(*words),
        (("", teks.KUNCI, tema.teks), *steps, potong("tanpa_kabar", teks.KUNCI_SENYAP, tema)),
        teks.alt_indikator(*words),
    )
    if frame.empty:
        return kosong(ket, Ukuran(80, tinggi=tinggi), sampai, tema)
    kinds = frame.drop_duplicates("indikator").sort_values("indikator")
    column = {kode: number for number, kode in enumerate(kinds["indikator"])}
    line = {kode: number for number, kode in enumerate(places["kelurahan_kode"])}
    cells = [
        {"x": column[row["indikator"]], "y": line[row["kelurahan_kode"]], **_cell(row)}
        for row in frame.to_dict("records")
    ]
    fig = go.Figure()
    sel.tangga(fig, pd.DataFrame(cells), tema)
    sel.sumbu(fig, dict(enumerate(kinds["judul"])), dict(enumerate(places["nama"])), tema)
    fig.update_xaxes(tickangle=-90)
    return bingkai(fig, ket, Ukuran(23 * len(places), atas=HEADER, tinggi=tinggi), sampai, tema)


def _cell(row: dict[Any, Any]) -> dict[str, Any]:
    share = 100 * row["jumlah"] / max(row["jumlah_tps"], 1)
    return {
        "nilai": min(100 * share / UJUNG, 100.0),
        "senyap": bool(row["is_senyap"]),
        "teks": bulat(row["jumlah"]) if row["jumlah"] else "",
        "hover": teks.sel(row["nama"], row["uraian"], int(row["jumlah"]), int(row["jumlah_tps"])),
    }
