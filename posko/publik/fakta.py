"""What the public may know, as numbers, instants and words of closed lists; everything else is refused.

A text never passes because it looks harmless: it passes because it stands in a list that was given.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import pandas as pd

RENTANG = timedelta(days=30)  # meetings older than this are not told
ISU = 3  # rumours told, the most frequent

# Query -> the columns that may be read from it; a further column in an answer is refused.
KUERI: dict[str, tuple[str, ...]] = {
    "publik/kotak": (
        "seharusnya",
        "tiba_tps",
        "tiba_kelurahan",
        "belum_pasti",
        "kembali",
        "belum_pasti_balik",
        "waktu_tiba_akhir",
        "waktu_kabar",
    ),
    "publik/kelurahan_lengkap": ("kelurahan_kode", "nama"),
    "publik/tps": ("jumlah_tps", "ditetapkan", "hadir", "buka", "selesai"),
    "publik/penyuluhan": ("kegiatan", "kelurahan", "semua", "peserta"),
    "publik/tema": ("tema", "kegiatan"),
    "publik/isu": ("kode", "kegiatan"),
}
SEJAK = frozenset({"publik/penyuluhan", "publik/tema", "publik/isu"})

Tanya = Callable[..., pd.DataFrame]


class WithheldError(Exception):
    """An answer held something that may not leave: a mistake of a query, never of an officer."""


@dataclass(frozen=True)
class Kontak:
    """A public line: whom one reaches, the number, what for."""

    jabatan: str
    nomor: str
    kegunaan: str


@dataclass(frozen=True)
class Isu:
    """A rumour and its answer, both in the approved wording."""

    isu: str
    klarifikasi: str


@dataclass(frozen=True)
class Latar:
    """What the desk says of itself and the closed lists that words must come from.

    Attributes:
        satuan: name of the station.
        peristiwa: name of the election.
        hari_h: voting day.
        sampai: as-of instant.
        is_contoh: the data is the sample.
        kelurahan: every kelurahan, code -> name.
        tema: every theme, code -> word.
        isu: every approved rumour, code -> rumour and answer.
        kontak: public lines.
    """

    satuan: str
    peristiwa: str
    hari_h: date
    sampai: datetime
    is_contoh: bool
    kelurahan: Mapping[str, str]
    tema: Mapping[str, str]
    isu: Mapping[str, Isu]
    kontak: tuple[Kontak, ...]


@dataclass(frozen=True)
class Fakta:
    """The facts of the public page."""

    latar: Latar
    kotak: Mapping[str, int]
    waktu_tiba_akhir: datetime | None
    waktu_kabar: datetime | None
    lengkap: tuple[str, ...]
    tps: Mapping[str, int]
    pertemuan: Mapping[str, int]
    tema: tuple[tuple[str, int], ...]
    isu: tuple[Isu, ...]


def susun(tanya: Tanya, latar: Latar) -> Fakta:
    """Ask the public queries and keep what may leave.

    Args:
        tanya: answers a query of `KUERI` as of the instant, parameters by name.
        latar: the desk and its closed lists.

    Raises: WithheldError when an answer has another column, or a word that stands in no list.
    """
    answers = {name: _ask(tanya, name, latar) for name in KUERI}
    boxes, stations, meetings = (
        answers[name].iloc[0].to_dict() for name in ("publik/kotak", "publik/tps", "publik/penyuluhan")
    )
    themes = _coded(answers["publik/tema"], "tema", latar.tema)
    rumours = _coded(answers["publik/isu"], "kode", latar.isu)
    whole = _coded(answers["publik/kelurahan_lengkap"], "kelurahan_kode", latar.kelurahan)
    return Fakta(
        latar=latar,
        kotak=_numbers(boxes),
        waktu_tiba_akhir=_past(boxes["waktu_tiba_akhir"], latar.sampai),
        waktu_kabar=_past(boxes["waktu_kabar"], latar.sampai),
        lengkap=tuple(latar.kelurahan[code] for code, _ in whole),
        tps=_numbers(stations),
        pertemuan=_numbers(meetings),
        tema=tuple((latar.tema[code], count) for code, count in themes),
        isu=tuple(latar.isu[code] for code, _ in rumours[:ISU]),
    )


def _ask(tanya: Tanya, name: str, latar: Latar) -> pd.DataFrame:
    given = {"dari": latar.sampai - RENTANG} if name in SEJAK else {}
    frame = tanya(name, **given)
    if tuple(frame.columns) != KUERI[name]:
        raise WithheldError(f"{name}: {sorted(set(frame.columns) ^ set(KUERI[name]))}")
    return frame


def _numbers(row: Mapping[Any, Any]) -> dict[str, int]:
    """The whole numbers of a row; a number that is none stops here."""
    return {str(name): int(value) for name, value in row.items() if not str(name).startswith("waktu_")}


def _past(value: Any, sampai: datetime) -> datetime | None:  # noqa: ANN401 - a cell of a frame
    """An instant that has passed; what lies ahead is never told."""
    if pd.isna(value) or value > sampai:
        return None
    return pd.Timestamp(value).to_pydatetime()


def _coded(frame: pd.DataFrame, column: str, allowed: Mapping[str, object]) -> list[tuple[str, int]]:
    counts = frame["kegiatan"] if "kegiatan" in frame else pd.Series(0, index=frame.index)
    pairs = [(str(code), int(count)) for code, count in zip(frame[column], counts, strict=True)]
    if strangers := [code for code, _ in pairs if code not in allowed]:
        raise WithheldError(f"{column}: {len(strangers)}")
    return pairs
