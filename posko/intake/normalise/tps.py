"""Numbers of polling stations in every spelling, alone, as a list, or as a range.

A range speaks for several stations and is only spread after somebody has said so. A cell may also name
the kelurahan (`TPS 1 Nagri Kaler`); what stands after the number is handed back for the gazetteer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from posko.intake.normalise.clean import Clean
from posko.intake.normalise.words import fold
from posko.teks import intake as teks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from posko.intake.read import CellValue

MOST = 200  # stations one cell may stand for; the largest kelurahan here has 103
_LEAD = re.compile(r"^(?:no(?:mor)?\.?\s*)?(?:tps)?\s*[.:\-#]?\s*(?:no(?:mor)?\.?)?\s*", re.IGNORECASE)
_RANGE = re.compile(
    r"^(\d{1,3})\s*(?:s\s*/\s*d\.?|s\.\s*d\.?|sd|sampai(?: dengan)?|hingga|-|–|—)"
    r"\s*(?:tps)?\s*[.\-]?\s*(\d{1,3})$",
    re.IGNORECASE,
)
_LIST = re.compile(r"^\d{1,3}(?:\s*(?:,|;|&|\+|/|dan)\s*(?:tps\s*)?\d{1,3})+$", re.IGNORECASE)
_ONE = re.compile(r"^(\d{1,3})(?:[\s,./(\-]+(?P<place>[a-z][a-z .'/()]+))?$", re.IGNORECASE)
# «Nagri Kidul / TPS 8», «Maracang TPS 11»: the place stands before.
_BEHIND = re.compile(r"^(?P<place>[a-z][a-z .'()]*[a-z.)])[\s/,;\-–]+(?P<tps>tps\b.*)$", re.IGNORECASE)
_SORT = re.compile(r"^(?:loksus|lokasi khusus|tps khusus|khusus|lapas|rutan|reguler)\b", re.IGNORECASE)
_KHUSUS = re.compile(
    r"^(?:loksus|lokasi khusus|tps khusus|khusus|lapas|rutan|tps lapas)\b\s*(\d{3})?", re.IGNORECASE
)
_ROMAN = re.compile(r"^(?=[ivxlc])(c{0,1})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$", re.IGNORECASE)
_ROMAN_VALUE = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True, slots=True)
class TpsCell:
    """Stations of one cell; `is_khusus` when it only says «LOKSUS» and the number must be looked up."""

    numbers: tuple[int, ...]
    place: str = ""
    is_khusus: bool = False


def read_tps(cell: CellValue) -> Clean[TpsCell]:
    """The stations a cell speaks of."""
    match cell:
        case None:
            return Clean()
        case bool():
            return _unread()
        case int() | float():
            return _checked((int(cell),)) if float(cell).is_integer() else _unread(teks.TPS_JADI_DESIMAL)
        case datetime() | date():
            return _unread(teks.TPS_JADI_TANGGAL)
        case str():
            return _from_text(cell)
        case _:
            return _unread()


def _from_text(text: str) -> Clean[TpsCell]:
    plain = fold(text)
    if plain in ("", "-", "–"):
        return Clean()
    if found := _KHUSUS.match(plain.removeprefix("tps").strip(" .-")):
        return _checked((int(found[1]),)) if found[1] else Clean(TpsCell((), is_khusus=True))
    bare = _LEAD.sub("", plain, count=1).strip(" .")
    if found := _RANGE.match(bare):
        first, last = int(found[1]), int(found[2])
        return _checked(tuple(range(first, last + 1))) if first < last < first + MOST else _unread()
    if _LIST.match(bare):
        return _checked(tuple(dict.fromkeys(int(number) for number in re.findall(r"\d+", bare))))
    if found := _ONE.match(bare):
        place = (found["place"] or "").strip(" ()")
        return _checked((int(found[1]),), "" if _SORT.match(place) else place)
    if bare and _ROMAN.match(bare) and (len(bare) > 1 or plain != bare):  # a lone v or x is a check mark
        return _checked((_roman(bare),))
    if (found := _BEHIND.match(plain)) and (behind := _from_text(found["tps"]).value):
        return Clean(TpsCell(behind.numbers, behind.place or found["place"], is_khusus=behind.is_khusus))
    return _unread()


def romans_told(cells: Sequence[CellValue]) -> Sequence[CellValue]:
    """Lone I, V and X as stations where the column counts in Roman numbers; else they may be check marks."""
    texts = {cell: fold(cell) for cell in set(cells) if isinstance(cell, str)}
    lone = {cell for cell, text in texts.items() if len(text) == 1 and _ROMAN.match(text)}
    others = {_LEAD.sub("", text, count=1) for cell, text in texts.items() if cell not in lone}
    if not lone or not ("i" in texts.values() or any(map(_ROMAN.match, others))):
        return cells
    return [f"TPS {cell}" if cell in lone else cell for cell in cells]


def _roman(text: str) -> int:
    values = [_ROMAN_VALUE[letter] for letter in text]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def _checked(numbers: tuple[int, ...], place: str = "") -> Clean[TpsCell]:
    if not all(1 <= number <= 999 for number in numbers):
        return _unread()
    return Clean(TpsCell(numbers, place))


def _unread(way_out: str = "") -> Clean[TpsCell]:
    return Clean(need=teks.BUTUH_TPS, jenis="tps", way_out=way_out)
