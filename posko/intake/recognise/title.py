"""What the rows above a table, and the name of its sheet, already say: day, leg, kelurahan.

Only the first clear statement of each is taken; a row below may still say otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from posko.intake.normalise.clean import Clean
from posko.intake.normalise.dates import read_date
from posko.intake.normalise.lists import leg_of, reader
from posko.intake.normalise.words import fold, key, text_of
from posko.intake.recognise.labelled import joined, labelled
from posko.intake.refuse import mask

if TYPE_CHECKING:
    from collections.abc import Iterable

    from posko.contracts import Column, Contract
    from posko.core.rujukan import Rujukan
    from posko.intake.normalise.dates import Window
    from posko.intake.normalise.places import Gazetteer
    from posko.intake.read import CellValue

_DATED = re.compile(
    r"((?:senin|selasa|rabu|kamis|jum['’` ]?at|sabtu|minggu|ahad)\s*[,/]?\s*)?(?:tanggal|tgl\.?)?\s*"
    r"(?<!\bke[- ])(\d{1,2}\s*[-/. ]\s*(?:\d{1,2}|[a-z]{3,9})\.?\s*[-/. ]\s*(?:\d{4}|\d{2}))\b",
    re.IGNORECASE,
)
# A day of paper, not of the rows: when a sheet was printed, when an order or a rule was signed.
_OF_PAPER = re.compile(
    r"\b(?:di ?cetak|cetakan|print|dibuat|sprin|sprint|surat (?:perintah|tugas|telegram)|nota dinas|"
    r"berdasarkan|pkpu|peraturan|undang undang|uu)\b"
)
_PLACED = re.compile(r"\b(?:kelurahan|kel|desa|ds)\b[\s.:/]*([a-z][a-z ]+)", re.IGNORECASE)
_AT_PPS = re.compile(r"\bpps ([a-z]+(?: [a-z]+)?)", re.IGNORECASE)
# «Ket: √ = ada/siap, - = belum»: what the marks of this sheet mean.
_LEGEND = re.compile(r"(?<![\w=])([√vx✓✗×o–-])\s*[=:]\s*([a-z][a-z ]*)", re.IGNORECASE)
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
    """What the cells state: `tanggal` (ISO), `jam`, `leg`, `peristiwa`, `kelurahan` and the like (codes)."""
    cells = joined(cells)
    said = labelled(cells, contract)
    found = {name: value for name, text in said.items() if (value := _valued(contract[name], text, rujukan))}
    for sign, meaning in _LEGEND.findall(
        " ; ".join(text_of(cell) for cell in cells if isinstance(cell, str))
    ):
        found.setdefault(f"tanda:{fold(sign)}", meaning.strip())
    codes = [leg.kode for leg in rujukan.peristiwa.leg]
    before = ""
    notes: tuple[tuple[str, str], ...] = ()
    for cell in cells:
        if isinstance(cell, date) and not _OF_PAPER.search(before):
            found.setdefault("tanggal", cell.strftime("%Y-%m-%d"))
        text = text_of(cell)
        if not text or not isinstance(cell, str):
            continue
        stated = {
            "tanggal": day.value.isoformat() if (day := _day(text, window, before)).value else None,
            "jam": clock[1].replace(":", ".") if (clock := _CLOCK.search(text)) else None,
            "leg": leg_of(text, codes),
            "peristiwa": next((code for pattern, code in _ARAH if pattern.search(text)), None),
            "kelurahan": _place(text, gazetteer),
        }
        stated |= {name: _named(contract[name], text) for name in _NAMED if name in contract.names}
        if day.value and "tanggal" not in found:
            notes = tuple(note for note in day.notes if note[0] == "hari")
        found = {name: value for name, value in stated.items() if value} | found
        before = key(text)
    return Title(found, notes)


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


def _day(text: str, window: Window, before: str) -> Clean[date]:
    """The first day in a text that is not a day of paper; a cell of its own is judged by the one before.

    «SPRIN/112/HUK.6.6./2024 TANGGAL 5 FEBRUARI 2024» holds two of them: what follows a day of paper
    without a word between is one too.
    """
    end, is_of_paper = 0, bool(_OF_PAPER.search(before))
    for dated in _DATED.finditer(text):
        words = key(text[end : dated.start()])
        is_of_paper = bool(_OF_PAPER.search(words)) if words else is_of_paper
        if not is_of_paper:
            return read_date(dated[0], window)
        end = dated.end()
    return Clean()


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
