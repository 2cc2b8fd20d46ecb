"""Heat charts of incidents: fixed scales, counts printed, and hatching where nobody looked and nobody told.

An empty cell is drawn plain only when somebody was there that day or hour, or told of anything; else it is
hatched, because nought that nobody could have seen is no nought. Each cell carries a key, so that a click
can show its rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from posko.core.angka import bulat
from posko.core.waktu import local, tanggal_pendek
from posko.figures import palette, sel
from posko.figures.theme import TERANG, Keterangan, Potong, Tema, Ukuran, bingkai, kosong, potong
from posko.teks import panas as teks

PENUH_HARI = 5  # incidents that fill the scale: of a kelurahan on a day,
PENUH_KATEGORI = 10  # of a kelurahan in a category,
PENUH_JAM = 5  # of an hour of the week
ROW = 22


def kelurahan_hari(
    frame: pd.DataFrame,
    liputan: pd.DataFrame,
    kelurahan: Mapping[str, str],
    rentang: tuple[datetime, datetime],
    tema: Tema = TERANG,
) -> go.Figure:
    """Kelurahan by day.

    Args:
        frame: answer of `insiden/per_kelurahan_hari`.
        liputan: answer of `insiden/liputan_hari`.
        kelurahan: name of every kelurahan by its code, so that none is missing.
        rentang: first instant counted, and as-of instant.
        tema: page theme.
    """
    days = _days(*rentang)
    counts = _counts(frame, "kelurahan_kode", "tanggal")
    seen = set(zip(liputan["kelurahan_kode"], liputan["tanggal"], strict=True))
    cells = [
        _cell(
            (x, y),
            counts.get((kode, day), 0),
            PENUH_HARI,
            (f"{kode}|{day.isoformat()}", teks.di(name, tanggal_pendek(day)), (kode, day) not in seen),
        )
        for y, (kode, name) in enumerate(kelurahan.items())
        for x, day in enumerate(days)
    ]
    step = -(-len(days) // 8)
    ticks = {x: tanggal_pendek(day) if (len(days) - 1 - x) % step == 0 else "" for x, day in enumerate(days)}
    words = teks.terbanyak(_most(frame, "nama"), teks.dalam_hari(len(days)))
    return _draw(cells, ticks, kelurahan, (words, teks.KELURAHAN_HARI, PENUH_HARI), rentang[1], tema)


def kelurahan_kategori(
    frame: pd.DataFrame,
    lensa: pd.DataFrame,
    kategori: Mapping[str, str],
    rentang: tuple[datetime, datetime],
    tema: Tema = TERANG,
) -> go.Figure:
    """Kelurahan by category; rows of kelurahan that are seldom seen are hatched where empty.

    Args:
        frame: answer of `insiden/per_kelurahan_kategori`.
        lensa: answer of `risiko/lensa`.
        kategori: name of every category by its code.
        rentang: first instant counted, and as-of instant.
        tema: page theme.
    """
    counts = _counts(frame, "kelurahan_kode", "kategori")
    places = list(lensa[["kelurahan_kode", "nama", "is_tipis"]].itertuples(index=False))
    cells = [
        _cell(
            (x, y),
            counts.get((kode, code), 0),
            PENUH_KATEGORI,
            (f"{kode}|{code}", teks.di(name, kategori[code]), bool(thin)),
        )
        for y, (kode, name, thin) in enumerate(places)
        for x, code in enumerate(kategori)
    ]
    words = teks.terbanyak(_most(frame, "kategori_nama"), teks.SELURUHNYA)
    names = {str(kode): str(name) for kode, name, _ in places}
    ticks = dict(enumerate(kategori))
    return _draw(cells, ticks, names, (words, teks.KELURAHAN_KATEGORI, PENUH_KATEGORI), rentang[1], tema)


def jam_pekan(frame: pd.DataFrame, rentang: tuple[datetime, datetime], tema: Tema = TERANG) -> go.Figure:
    """Hour of the day by weekday, on the station's clock.

    Args:
        frame: answer of `insiden/per_jam_hari`.
        rentang: first instant counted, and as-of instant.
        tema: page theme.
    """
    counts = _counts(frame, "hari_pekan", "jam")
    seen = set(zip(frame["hari_pekan"], frame["jam"], strict=True))
    cells = [
        _cell(
            (hour, day - 1),
            counts.get((day, hour), 0),
            PENUH_JAM,
            (f"{day}|{hour}", teks.di(teks.HARI[day], teks.pukul(hour)), (day, hour) not in seen),
        )
        for day in teks.HARI
        for hour in range(24)
    ]
    peak = max(counts, key=lambda key: (counts[key], -key[0], -key[1])) if any(counts.values()) else None
    most = (teks.di(teks.HARI[peak[0]], teks.pukul(peak[1])), counts[peak]) if peak else None
    words = teks.terbanyak(most, teks.SELURUHNYA)
    if peak and counts[peak] == 1:  # one incident makes no hour stand out
        words = teks.rata(sum(counts.values()))
    ticks = {hour: f"{hour:02d}" for hour in range(24)}
    return _draw(cells, ticks, teks.HARI, (words, teks.JAM_PEKAN, PENUH_JAM), rentang[1], tema)


def _draw(
    cells: list[dict[str, Any]],
    kolom: Mapping[Any, str],
    baris: Mapping[Any, str],
    kata: tuple[str, str, int],
    sampai: datetime,
    tema: Tema,
) -> go.Figure:
    judul, nama, penuh = kata
    ket = Keterangan(
        judul,
        (
            *(_step(step, penuh, tema) for step in (1, penuh // 2 + 1, penuh)),
            potong("tanpa_kabar", teks.TAK_TERLIHAT, tema),
        ),
        teks.alt(nama, judul),
        teks.NOL,
    )
    ukuran = Ukuran(max(ROW * len(baris), 80), atas=20)
    if not cells:
        return kosong(ket, ukuran, sampai, tema)
    fig = go.Figure()
    sel.tangga(fig, pd.DataFrame(cells), tema)
    places = {float(number): text for number, text in enumerate(kolom.values())}
    sel.sumbu(fig, places, {float(n): text for n, text in enumerate(baris.values())}, tema)
    fig.update_xaxes(tickangle=0, tickfont={"size": 10, "color": tema.teks_lemah})
    return bingkai(fig, ket, ukuran, sampai, tema)


def _step(step: int, penuh: int, tema: Tema) -> Potong:
    return "■", teks.langkah(step, is_terakhir=step == penuh), palette.risiko(100 * step / penuh, tema.nama)


def _cell(tempat: tuple[int, int], jumlah: int, penuh: int, kata: tuple[str, str, bool]) -> dict[str, Any]:
    kunci, place, unseen = kata
    silent = unseen and jumlah == 0
    return {
        "x": tempat[0],
        "y": tempat[1],
        "nilai": min(100.0, 100 * jumlah / penuh),
        "senyap": silent,
        "teks": bulat(jumlah) if jumlah else "",
        "hover": teks.sel(place, jumlah, is_senyap=silent),
        "kunci": kunci,
    }


def _counts(frame: pd.DataFrame, one: str, other: str) -> dict[Any, int]:
    return {(row[one], row[other]): int(row["jumlah"]) for row in frame.to_dict("records") if row["jumlah"]}


def _most(frame: pd.DataFrame, by: str) -> tuple[str, int] | None:
    sums = frame.groupby(by)["jumlah"].sum()
    if not len(sums) or sums.max() == 0:
        return None
    return str(sums.idxmax()), int(sums.max())


def _days(dari: datetime, sampai: datetime) -> list[date]:
    first, last = local(dari).date(), local(sampai).date()
    return [first + timedelta(days=count) for count in range((last - first).days + 1)]
