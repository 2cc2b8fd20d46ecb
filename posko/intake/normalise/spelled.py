"""Numbers written out in words, as papers put them beside the figure: `5 (lima) kotak`."""

from __future__ import annotations

from posko.intake.normalise.words import key

_SPOKEN = (
    *("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"),
    *("sepuluh", "sebelas"),
)
_ONES = {word: number for number, word in enumerate(_SPOKEN)}
_UNITS = {"belas": 0, "puluh": 10, "ratus": 100}
_SINGLE = {"seratus": "satu ratus", "seribu": "satu ribu"}


def number_said(text: str) -> int | None:
    """The number that words name, below a million; None when they name none: `dua puluh lima` is 25."""
    words = " ".join(_SINGLE.get(word, word) for word in key(text).split())
    thousands, sign, rest = f" {words} ".rpartition(" ribu ")
    parts = _below_thousand(thousands.split()), _below_thousand(rest.split())
    if None in parts or not words or (sign and not thousands.strip()):
        return None
    return (parts[0] or 0) * 1000 + (parts[1] or 0)


def _below_thousand(words: list[str]) -> int | None:
    total = last = 0
    for word in words:
        if word in _ONES:
            total, last = total + _ONES[word], _ONES[word]
        elif word in _UNITS and last:
            total += 10 if word == "belas" else last * (_UNITS[word] - 1)
            last = 0
        else:
            return None
    return total
