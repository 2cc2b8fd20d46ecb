"""What the rows above a table, and the name of its sheet, already say: day, leg, kelurahan.

Only the first clear statement of each is taken; a row below may still say otherwise.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from posko.intake.normalise.dates import read_date
from posko.intake.normalise.lists import leg_of
from posko.intake.normalise.words import key, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from posko.core.rujukan import Rujukan
    from posko.intake.normalise.dates import Window
    from posko.intake.normalise.places import Gazetteer
    from posko.intake.read import CellValue

_DATED = re.compile(
    r"((?:senin|selasa|rabu|kamis|jum['’` ]?at|sabtu|minggu|ahad)\s*[,/]?\s*)?(?:tanggal|tgl\.?)?\s*"
    r"(\d{1,2}\s*[-/. ]\s*(?:\d{1,2}|[a-z]{3,9})\.?\s*[-/. ]\s*(?:\d{4}|\d{2}))\b",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\b(?:kelurahan|kel|desa|ds)\b[\s.:/]*([a-z][a-z ]+)", re.IGNORECASE)
_ARAH = (
    (re.compile(r"\b(penerimaan|kedatangan|tiba|diterima)\b", re.IGNORECASE), "tiba"),
    (re.compile(r"\b(pengiriman|keberangkatan|pemberangkatan|berangkat)\b", re.IGNORECASE), "berangkat"),
)


def read_title(
    cells: Iterable[CellValue], rujukan: Rujukan, gazetteer: Gazetteer, window: Window
) -> dict[str, str]:
    """What the cells state: `tanggal` (ISO), `leg`, `peristiwa`, `kelurahan` (codes)."""
    found: dict[str, str] = {}
    codes = [leg.kode for leg in rujukan.peristiwa.leg]
    for cell in cells:
        if isinstance(cell, (date, datetime)):
            day = cell.date() if isinstance(cell, datetime) else cell
            found.setdefault("tanggal", day.isoformat())
            continue
        text = text_of(cell)
        if not text or not isinstance(cell, str):
            continue
        for name, value in (
            ("tanggal", _day(text, window)),
            ("leg", leg_of(text, codes)),
            ("peristiwa", next((code for pattern, code in _ARAH if pattern.search(text)), None)),
            ("kelurahan", _place(text, gazetteer)),
        ):
            if value:
                found.setdefault(name, value)
    return found


def _day(text: str, window: Window) -> str | None:
    dated = _DATED.search(text)
    day = read_date(dated[2], window).value if dated else None
    return day.isoformat() if day else None


def _place(text: str, gazetteer: Gazetteer) -> str | None:
    placed = _PLACED.search(key(text))
    if placed:
        words = placed[1].split()
        for count in (3, 2, 1):
            kode = gazetteer.find(" ".join(words[:count]))
            if kode:
                return kode
    return gazetteer.find(text)
