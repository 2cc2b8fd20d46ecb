"""Counts as police lists write them: 1.250 is a thousand and more, 12,5 is twelve and a half.

A dash is not a number until somebody says so, and a count that a spreadsheet turned into 1,942 is asked
about; `nihil` is the Indonesian word for none and is zero.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from posko.intake.normalise.clean import Clean
from posko.intake.normalise.spelled import number_said
from posko.intake.normalise.words import fold, text_of
from posko.teks import intake as teks
from posko.teks import tafsir

if TYPE_CHECKING:
    from posko.intake.read import CellValue

NIHIL = frozenset({
    *("nihil", "nihil.", "nil", "kosong (nihil)"),
    *(f"{no}{there}" for no in ("tidak", "tdk", "tak", "belum", "blm") for there in (" ada", " ada.")),
    *("tdk", "tidak", "tiada"),
})  # fmt: skip
DASHES = frozenset({"-", "–", "—", "--", "- -", "−"})
# What may stand behind a number in a column of this unit; anything else counts something else.
_UNITS = {
    "kotak": frozenset({"kotak", "ktk", "ks", "box", "buah", "bh", "unit"}),
    "orang": frozenset({"orang", "org", "personel", "personil", "pers", "anggota", "jiwa", "peserta"}),
}
_OTHER_UNITS = frozenset({
    *("dus", "kardus", "ikat", "bundel", "rim", "lembar", "lbr", "roll", "rol", "koli", "karung", "pak"),
    *("tps", "kelurahan", "desa", "regu", "peleton", "pleton", "kompi", "truk", "mobil", "amplop", "sampul"),
    *("set", "segel", "buku", *_UNITS["kotak"], *_UNITS["orang"]),
})  # fmt: skip
_WORDED = re.compile(r"^(?P<n>[\d.,\s\u00a0]*\d)\s*\((?P<w>[^)]*)\)\s*(?P<u>[a-z./ ]*)$", re.IGNORECASE)
_WITH_UNIT = re.compile(r"^(?P<n>[\d.,\s\u00a0]*\d)\s*(?P<u>[a-z][a-z./ ]{0,30})?$", re.IGNORECASE)
# A cell that counts people, whatever its heading says.
PEOPLE = re.compile(r"^\d{1,4}\s*(?:orang|org|personel|personil|pers|anggota)\.?$", re.IGNORECASE)
_COUNTED = re.compile(r"^\D{0,15}\d[\d.,\s]*(?:\([^)]*\))?\s*(?P<u>[a-z]+)\b")
_ABOUT = re.compile(r"^(±|\+/-|kurang lebih|sekitar|kl\.?)\s*", re.IGNORECASE)
_GROUPED = re.compile(r"^\d{1,3}([. \u00a0]\d{3})+$")
_SPOILED = re.compile(r"^\d{1,3},\d{3}$")


def is_dash(cell: CellValue) -> bool:
    """Whether the cell holds a lone dash, which some stations write for nought."""
    return isinstance(cell, str) and cell.strip() in DASHES


def read_number(cell: CellValue) -> Clean[int]:
    """The whole number >= 0 in a cell; a dash and a spoiled thousand come back with their `jenis`."""
    match cell:
        case None:
            return Clean()
        case bool():
            return _unread()
        case int():
            return Clean(cell) if cell >= 0 else _unread()
        case float():
            return _from_float(cell)
        case str():
            return _from_text(cell)
        case _:
            return Clean(need=teks.BUTUH_BILANGAN, jenis="bilangan", way_out=teks.SEL_JADI_TANGGAL)


def thousands(cell: CellValue) -> int | None:
    """1942 of a cell that arrived as 1,942 or 1.942; None when it cannot have been a thousand."""
    if isinstance(cell, float) and 0 < cell < 1000 and not cell.is_integer():
        exact = round(cell * 1000)
        return exact if abs(cell * 1000 - exact) < 1e-6 and exact >= 1000 else None
    if isinstance(cell, str) and _SPOILED.match(cell.strip()):
        return int(cell.strip().replace(",", ""))
    return None


def _from_float(number: float) -> Clean[int]:
    if number.is_integer() and 0 <= number < 1e12:
        return Clean(int(number))
    if thousands(number):
        return Clean(need=teks.BUTUH_BILANGAN, jenis="ribuan")
    return _unread()


def _from_text(text: str) -> Clean[int]:
    plain = fold(text)
    if not plain:
        return Clean()
    if plain in NIHIL:
        return Clean(0)
    if plain in DASHES:
        return Clean(need=teks.BUTUH_BILANGAN, jenis="strip")
    if thousands(text):
        return Clean(need=teks.BUTUH_BILANGAN, jenis="ribuan")
    about = _ABOUT.match(plain)
    plain = plain[about.end() :] if about else plain
    found = _WORDED.match(plain) or _WITH_UNIT.match(plain)
    number = _digits(found["n"]) if found else None
    if found is None or number is None:
        return _unread()
    notes = [("perkiraan", teks.angka_perkiraan(text_of(text), number))] if about else []
    said = number_said(found.groupdict().get("w") or "")
    if said is not None and said != number:
        way_out = tafsir.angka_dan_huruf(number, said)
        return Clean(need=tafsir.BUTUH_SAMA, jenis="angka_huruf", way_out=way_out)
    return Clean(number, notes=tuple(notes))


def _digits(text: str) -> int | None:
    text = text.strip()
    if text.isdecimal():
        return int(text)
    if _GROUPED.match(text):
        return int(re.sub(r"\D", "", text))
    whole, comma, rest = text.partition(",")
    if comma and rest.strip("0") == "" and whole.replace(".", "").isdecimal():
        return int(whole.replace(".", ""))  # 12,00
    return None


def other_unit(cell: CellValue, satuan: str) -> str:
    """What a cell counts when that is not `satuan`: `dus` of `29 dus` in a column of boxes; else ""."""
    found = _COUNTED.match(fold(cell)) if isinstance(cell, str) else None
    if found is None or not satuan or found["u"] in _UNITS.get(satuan, ()):
        return ""
    return found["u"] if found["u"] in _OTHER_UNITS else ""


def _unread() -> Clean[int]:
    return Clean(need=teks.BUTUH_BILANGAN, jenis="bilangan")
