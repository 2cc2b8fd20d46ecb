"""What the rows above a table, and the name of its sheet, already say: day, leg, kelurahan.

Only the first clear statement of each is taken; a row below may still say otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from posko.intake.legend import legend_of
from posko.intake.normalise.lists import leg_of, reader
from posko.intake.normalise.words import key, text_of
from posko.intake.recognise.days import OF_PAPER, Told, told_days, told_month, with_ranges
from posko.intake.recognise.labelled import joined, labelled
from posko.intake.refuse import mask

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from posko.contracts import Column, Contract
    from posko.core.rujukan import Rujukan
    from posko.intake.normalise.dates import Window
    from posko.intake.normalise.places import Gazetteer
    from posko.intake.read import CellValue

_NIGHT = re.compile(r"\bmalam\b")
_DAWN = re.compile(r"\bdini hari\b")
_TO_DAWN = re.compile(r"\bmalam (?:s d|sd|sampai|hingga|ke|dan) (?:dengan )?dini hari\b")
_PLACED = re.compile(r"\b(?:kelurahan|kel|desa|ds)\b[\s.:/]*([a-z][a-z ]+)", re.IGNORECASE)
_AT_PPS = re.compile(r"\bpps ([a-z]+(?: [a-z]+)?)", re.IGNORECASE)
_ONE_STATION = re.compile(r"\btps (?:no |nomor )?0*(\d{1,3})\b(?! (?:s d|sd|sampai|hingga|dan|tps|\d))")
_CLOCK = re.compile(
    r"\b(?:pukul|pkl|jam|waktu)\b(?: (?:berangkat|tiba|keberangkatan|kedatangan|periksa|cek|pengecekan))?"
    r"[\s.:]*(\d{1,2}[.:]\d{2})",
    re.IGNORECASE,
)
# Columns of which a title names the value in so many words: «PLOTING PAM TPS», «BUKU JAGA GUDANG».
_NAMED = ("jenis_catatan", "jenis_giat")
_ARAH = (
    (re.compile(r"\b(penerimaan|kedatangan|tiba|diterima)\b", re.IGNORECASE), "tiba"),
    (
        re.compile(r"\b(pelepasan|pengiriman|keberangkatan|pemberangkatan|berangkat)\b", re.IGNORECASE),
        "berangkat",
    ),
    (re.compile(r"\b(serah terima|diserahterimakan)\b", re.IGNORECASE), "serah_terima"),
)


@dataclass(frozen=True)
class Title:
    """Values by name, and what a person must look at in them as (jenis, pesan)."""

    values: dict[str, str]
    notes: tuple[tuple[str, str], ...] = ()


def read_title(
    cells: Iterable[CellValue], contract: Contract, rujukan: Rujukan, gazetteer: Gazetteer, window: Window
) -> Title:
    """What the cells state: `tanggal` (ISO), `jam`, `leg`, `peristiwa`, `kelurahan` and the like (codes).

    `hari_judul` are several days of which none is said to be that of the rows (ISO, parted by spaces),
    `bulan` a month without a day (2024-02), `malam` that the list is one of a night.
    """
    cells = with_ranges(joined(cells))
    said = labelled(cells, contract)
    found = {name: value for name, text in said.items() if (value := _valued(contract[name], text, rujukan))}
    found = legend_of(cells) | found
    codes = [leg.kode for leg in rujukan.peristiwa.leg]
    texts = [text_of(cell) for cell in cells if isinstance(cell, str)]
    found |= _night_and_month(texts, window)
    if "tps_no" in contract.names and (number := _station(texts)):
        found.setdefault("tps_no", number)
    before = ""
    notes: tuple[tuple[str, str], ...] = ()
    for cell in cells:
        if isinstance(cell, date) and not OF_PAPER.search(before) and "hari_judul" not in found:
            found.setdefault("tanggal", cell.strftime("%Y-%m-%d"))
        text = text_of(cell)
        if not text or not isinstance(cell, str):
            continue
        told = told_days(text, window, before)
        if told.day.value and "tanggal" not in found:
            notes = tuple(note for note in told.day.notes if note[0] == "hari")
        stated = {
            **_days_stated(told, found),
            "jam": clock[1].replace(":", ".") if (clock := _CLOCK.search(text)) else None,
            "leg": leg_of(text, codes),
            "peristiwa": next((code for pattern, code in _ARAH if pattern.search(text)), None),
            "kelurahan": _place(text, gazetteer),
        }
        stated |= {name: _named(contract[name], text) for name in _NAMED if name in contract.names}
        found = {name: value for name, value in stated.items() if value} | found
        before = key(text)
    return Title(found, notes)


def _station(texts: Sequence[str]) -> str | None:
    """The one station a title names: «KOTAK TIBA DI TPS 7 KEL. MUNJULJAYA»; None of a range or of several."""
    numbers = {number for text in texts for number in _ONE_STATION.findall(key(text))}
    return numbers.pop() if len(numbers) == 1 else None


def _days_stated(told: Told, found: Mapping[str, str]) -> dict[str, str]:
    """The day or days of one cell beside those of earlier ones; a week may be followed by one of its days."""
    day = told.day.value
    if told.days and "tanggal" not in found:
        return {"hari_judul": " ".join(each.isoformat() for each in told.days)}
    if day is None:
        return {}
    several = found.get("hari_judul", "").split()
    is_of_rows = not several or (told.is_named and day.isoformat() in several)
    return {"tanggal": day.isoformat()} if is_of_rows else {}


def _night_and_month(texts: Sequence[str], window: Window) -> dict[str, str]:
    words = " ".join(map(key, texts))
    found = {}
    if _NIGHT.search(_TO_DAWN.sub("malam", words)) and not _DAWN.search(_TO_DAWN.sub("malam", words)):
        found["malam"] = "ya"
    if month := told_month(texts, window):
        found["bulan"] = f"{month[0]}-{month[1]:02}"
    return found


def _valued(column: Column, text: str, rujukan: Rujukan) -> str | None:
    """What a label's text means in its column: a code, or the text without what may not be kept."""
    if column.kind == "pilihan":
        return reader(column, rujukan)(text).value
    return mask(text)[0] if len(text) <= column.maks else None


def _named(column: Column, text: str) -> str | None:
    words = f" {key(text)} "
    for choice in column.pilihan:
        if any(f" {key(word)} " in words for word in (choice.label, *choice.sinonim)):
            return choice.kode
    return None


def _place(text: str, gazetteer: Gazetteer) -> str | None:
    placed = _PLACED.search(key(text))
    if placed:
        words = placed[1].split()
        for count in (3, 2, 1):
            kode = gazetteer.find(" ".join(words[:count]))
            if kode:
                return kode
    at = _AT_PPS.search(key(text))
    names = (at[1], at[1].split()[0]) if at else ()
    return next((kode for name in names if (kode := gazetteer.find(name))), None) or gazetteer.find(text)
