"""What a partner must know today, as one text to send: only what concerns that partner.

What concerns whom is data (`data/ref/urusan_mitra.csv`), not code. At most 60 lines; what is left out
is counted, never dropped silently.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pandas as pd

from posko.teks import pesan as teks

BARIS = 60  # lines a messenger shows without folding
DEKAT = timedelta(hours=48)  # promises due later are no news of today
Ask = Callable[..., pd.DataFrame]
Row = dict[str, Any]


@dataclass(frozen=True)
class Kepala:
    """Who writes to whom, as of when, on which data."""

    tujuan: str
    satuan: str
    sampai: datetime
    is_contoh: bool


def tulis(instansi: str, kepala: Kepala, leg: Sequence[str], tanya: Ask) -> str:
    """The text for one partner.

    Args:
        instansi: code of the partner.
        kepala: heading of the text.
        leg: codes of the legs that concern it.
        tanya: answers `mitra/…` and `distribusi/…` queries as of the instant, parameters by name.
    """
    lines = teks.kepala(kepala.tujuan, kepala.satuan, kepala.sampai, is_contoh=kepala.is_contoh)
    parts = [
        ("janji", _promises(instansi, kepala.sampai, tanya)),
        ("kotak", _legs(leg, kepala.sampai, tanya) if leg else []),
        ("tps", _stations(tanya("mitra/urusan_tps", instansi=instansi))),
        ("insiden", [teks.insiden(row) for row in _rows(tanya("mitra/urusan_insiden", instansi=instansi))]),
        ("cocok", _compared(tanya("distribusi/pencocokan"), instansi)),
    ]
    told = [(teks.BAGIAN[name], body) for name, body in parts if body]
    foot = ["", teks.PENUTUP, teks.BUKAN_PEROLEHAN]
    # Each section gets the same share of the lines that are left, less its blank and its heading.
    share = (BARIS - len(lines) - len(foot)) // max(len(told), 1) - 2
    for letter, (heading, body) in zip("ABCDE", told, strict=False):
        lines += ["", f"*{letter}. {heading}*", *_cut(body, share)]
    if not told:
        lines += ["", teks.TANPA_URUSAN]
    return "\n".join([*lines, *foot])


def _promises(instansi: str, sampai: datetime, tanya: Ask) -> list[str]:
    rows = tanya("mitra/janji")
    own = rows[(rows["instansi"] == instansi) & (rows["status"] == "terbuka")]
    near = own[own["tenggat"].isna() | (own["tenggat"] <= sampai + DEKAT)]
    return [teks.janji(row) for row in _rows(near)]


def _legs(codes: Sequence[str], sampai: datetime, tanya: Ask) -> list[str]:
    rows = tanya("distribusi/leg_ringkas")
    own = rows[rows["leg"].isin(list(codes)) & (rows["tiba"] < rows["seharusnya"])]
    begun = own[own["mulai"] <= sampai + DEKAT]
    return [teks.leg(row, sampai) for row in _rows(begun)]


def _stations(rows: pd.DataFrame) -> list[str]:
    said = []
    for _, part in rows.groupby("item", sort=False):
        bad, mute = _places(part, "masalah"), _places(part, "senyap")
        said.append(teks.butir(part["judul"].iloc[0], bad, mute))
    return said


def _compared(rows: pd.DataFrame, instansi: str) -> list[str]:
    """Rows of the partner's own list that do not agree with our log; nobody else's list is told."""
    own = rows[(rows["sumber"] == instansi) & (rows["hasil"] != "cocok")]
    return [teks.cocok(row) for row in _rows(own)]


def _places(part: pd.DataFrame, column: str) -> list[tuple[str, int]]:
    told = part[part[column] > 0].sort_values([column, "kelurahan_kode"], ascending=[False, True])
    return [(str(row["nama"]), int(row[column])) for row in _rows(told)]


def _rows(frame: pd.DataFrame) -> Iterable[Row]:
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def _cut(body: list[str], most: int) -> list[str]:
    if len(body) <= most:
        return body
    return [*body[: most - 1], teks.sisanya(len(body) - most + 1)]
