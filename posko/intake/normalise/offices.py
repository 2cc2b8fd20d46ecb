"""Offices by their full name: «KPU Kab. Purwakarta», «PLN ULP Purwakarta», «Koramil 1901/Purwakarta».

The words that say which office it is are taken from the list; what follows them is a place or a number.
Two offices in one cell are no choice between them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from posko.intake.normalise.words import key

if TYPE_CHECKING:
    from collections.abc import Mapping

_OF_OFFICES = frozenset({"kpu", "bmkg", "instansi", "organik"})  # codes by which a list of offices is known
_LEADS = frozenset({"kantor", "kepala", "ketua", "pihak", "anggota", "petugas", "staf", "unit", "dari"})
_SEVERAL = re.compile(r"\b(?:dan|serta|bersama)\b|[,&+;]", re.IGNORECASE)
_LONGEST = 5  # words of an office's name on a list


def lists_offices(known: Mapping[str, str]) -> bool:
    """Whether the words of a closed list name offices."""
    return not _OF_OFFICES.isdisjoint(known.values())


def office_of(text: str, known: Mapping[str, str]) -> str | None:
    """The code of the one office a text names; None where it names none, or several."""
    if _SEVERAL.search(text):
        return None
    words = key(text).split()
    while words:
        if first := _at(words, 0, known):
            return first
        if words[0] not in _LEADS:
            break
        words = words[1:]
    found = {code for place in range(len(words)) if (code := _at(words, place, known))}
    return found.pop() if len(found) == 1 else None


def _at(words: list[str], place: int, known: Mapping[str, str]) -> str | None:
    """The code of the longest name that begins at this word."""
    sizes = range(min(_LONGEST, len(words) - place), 0, -1)
    names = (" ".join(words[place : place + size]) for size in sizes)
    return next((known[name] for name in names if name in known), None)
