"""What Posko must never hold: identity numbers, voters, votes, candidates, parties, officers' names.

A heading is refused by its words, a column without a telling heading by the shape of its values (three
hits and a fifth of them), and a single number inside a text is masked before anything is stored.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from posko.intake.normalise.words import key, text_of
from posko.intake.refused_words import ALLOWED, RANKS, REFUSED, WHOLE_TABLE
from posko.teks import tolak as teks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from posko.intake.read import CellValue

LONGEST_HEADING = 60  # characters; a longer text is no heading
HITS = 3  # a value or two of such a shape may be a seal number
SHARE = 0.2


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for these phrases on word borders; `=` before a phrase means the whole text."""
    whole = [phrase[1:] for phrase in phrases if phrase.startswith("=")]
    parts = [phrase for phrase in phrases if not phrase.startswith("=")]
    return re.compile(rf"\b(?:{'|'.join(parts)})\b" + (rf"|^(?:{'|'.join(whole)})$" if whole else ""))


_HEADINGS = {kind: _any_of(phrases) for kind, phrases in REFUSED.items()}  # the first that matches counts
_WHOLE = _any_of(WHOLE_TABLE)
_RANKED = _any_of(RANKS)
_OFFICERS = re.compile(
    r"\b(pam|petugas|personel|personil|pengawal|padal|pelapor|penerima|penyerah|sopir|pengemudi)\b"
)
_ROW_OF_VOTERS = frozenset({"nik", "pemilih", "suara", "calon", "partai"})

_DIGITS = re.compile(r"(?<!\d)\d(?:[ .\-]?\d){9,17}(?!\d)")
_NIK = re.compile(
    r"^(1[1-9]|2[1]|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])\d{4}(0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(0[1-9]|1[0-2])\d{6}$"
)
_MAY_HOLD = re.compile(r"\d(?:[ .\-]?\d){8}|@")
_PHONE = re.compile(r"(?<![\w./-])(?:\+?62[ .\-]?|0)8(?:[ .\-]?\d){8,11}(?!\d)")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_SPOILED_NIK = re.compile(r"^[1-9][.,]\d{3,5}E\+15$", re.IGNORECASE)


def may_be_heading(cell: CellValue) -> bool:
    """Whether the cell is a text short enough to stand over a column."""
    return isinstance(cell, str) and len(cell) <= LONGEST_HEADING


def heading_kind(title: str) -> str | None:
    """Why a heading is refused: a code of `posko.teks.tolak.ALASAN`, or None.

    Each level is looked at by itself: «KOTAK SUARA / 1 / PPWP» numbers its columns and counts no votes.
    """
    levels = (_level_kind(level) for level in title.split(" / "))
    return next(filter(None, levels), None)


def _level_kind(title: str) -> str | None:
    words = key(title)
    if words in ALLOWED:
        return None
    return next((kind for kind, pattern in _HEADINGS.items() if pattern.search(words)), None)


def value_kind(title: str, cells: Sequence[CellValue]) -> str | None:
    """Why the values of a column are refused, whatever its heading says."""
    filled = [cell for cell in cells if cell is not None and cell != ""]
    for kind, is_hit in (("nik", is_nik), ("telepon", _is_phone), ("surel", _is_email)):
        hits = sum(1 for cell in filled if is_hit(cell))
        if hits >= HITS and hits >= SHARE * len(filled):
            return kind
    if _OFFICERS.search(key(title)) and _look_like_names(filled):
        return "petugas"
    return None


def refused(titles: Mapping[int, str], columns: Mapping[int, Sequence[CellValue]]) -> dict[int, str]:
    """Refused columns and the kind of each."""
    found = {c: heading_kind(title) or value_kind(title, columns.get(c, ())) for c, title in titles.items()}
    return {column: kind for column, kind in found.items() if kind}


def is_whole_refused(above: str, kinds: Sequence[str]) -> bool:
    """Whether a table as such is a list of voters or a record of votes."""
    return bool(_WHOLE.search(key(above))) or sum(1 for kind in kinds if kind in _ROW_OF_VOTERS) >= 2


def reason(kind: str) -> str:
    """The reason in words, for the report."""
    return teks.ALASAN[kind]


def mask(text: str) -> tuple[str, int]:
    """The text with identity numbers, phones and e-mail covered, and how many were covered."""
    if not _MAY_HOLD.search(text):
        return text, 0
    count = 0

    def cover(found: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return _covered(found[0])

    def cover_nik(found: re.Match[str]) -> str:
        return cover(found) if _NIK.match(re.sub(r"\D", "", found[0])) else found[0]

    text = _DIGITS.sub(cover_nik, text)
    text = _EMAIL.sub(cover, _PHONE.sub(cover, text))
    return text, count


def _covered(text: str) -> str:
    return f"{text[:2]}{'•' * max(len(text) - 4, 4)}{text[-2:]}"


def is_nik(cell: CellValue) -> bool:
    """Whether the cell reads as an identity number, also one a spreadsheet has spoiled."""
    if isinstance(cell, float) and not cell.is_integer():
        return False
    text = text_of(cell).lstrip("'")
    return bool(_NIK.match(re.sub(r"[ .\-]", "", text)) or _SPOILED_NIK.match(text))


def _is_phone(cell: CellValue) -> bool:
    text = text_of(cell).lstrip("'")
    if isinstance(cell, (int, float)) and text.startswith("8"):
        text = "0" + text  # a spreadsheet drops the first nought of a phone number
    return bool(_PHONE.fullmatch(text))


def _is_email(cell: CellValue) -> bool:
    return isinstance(cell, str) and bool(_EMAIL.fullmatch(cell.strip()))


def _look_like_names(filled: Sequence[CellValue]) -> bool:
    """Whether ranks stand before the texts: people, not posts or counts."""
    texts = [text_of(cell) for cell in filled if isinstance(cell, str)]
    ranked = sum(1 for text in texts if _RANKED.search(key(text)))
    return ranked >= 2 and ranked * 5 >= len(texts)
