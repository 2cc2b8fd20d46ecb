"""Matters for the chief: rows of `harian/perlu_keputusan` told in sentences, kind by kind.

More than `TERINCI` rows of one kind become one sentence with the places that weigh most: a list of
forty lines decides nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from posko.teks import harian as teks

TERINCI = 3


@dataclass(frozen=True)
class Perkara:
    """One matter: its kind, a whole sentence, and the page that shows it."""

    perihal: str
    kalimat: str
    halaman: str
    jumlah_baris: int


def perkara(rows: pd.DataFrame, sampai: datetime) -> list[Perkara]:
    """The matters of `harian/perlu_keputusan`, gravest first."""
    found: list[Perkara] = []
    for perihal, group in rows.groupby("perihal", sort=False):
        told = teks.PERKARA[str(perihal)]
        records = [{str(name): value for name, value in row.items()} for row in group.to_dict("records")]
        if len(records) <= TERINCI:
            found += [Perkara(str(perihal), told.satu(row, sampai), row["halaman"], 1) for row in records]
        else:
            found.append(Perkara(str(perihal), told.banyak(records), records[0]["halaman"], len(records)))
    return found
