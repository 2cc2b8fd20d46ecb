"""Letters: what text from a log may bring into a file, how wide it is, where it breaks.

Widths are those of DejaVu Sans, which comes with matplotlib and is wider than the Arial of an office PC:
what fits here fits there. Control characters, direction marks and joiners are dropped before anything is
drawn, so a cell can neither reorder a page nor break a file.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

import matplotlib
from matplotlib.ft2font import FT2Font
from PIL import ImageFont

FOLDER = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
BIASA, TEBAL = FOLDER / "DejaVuSans.ttf", FOLDER / "DejaVuSans-Bold.ttf"
BARIS = 1.22  # height of a line in sizes of its letters
TERUKUR = 100  # size at which widths are measured
DIBUANG = {"Cf", "Cs", "Co", "Cn"}
ASING = "□"


def bersih(value: object) -> str:
    """`value` as one line of plain text: no control or direction characters, single spaces."""
    if value is None or value != value:
        return ""
    kept = (
        " " if unicodedata.category(char) in {"Cc", "Zl", "Zp"} else char
        for char in str(value)
        if unicodedata.category(char) not in DIBUANG
    )
    return re.sub(r"\s+", " ", "".join(kept)).strip()


@lru_cache(maxsize=2)
def _dikenal(tebal: bool) -> frozenset[int]:  # noqa: FBT001 - cache key
    return frozenset(FT2Font(str(TEBAL if tebal else BIASA)).get_charmap())


def tampak(text: str, *, tebal: bool = False) -> str:
    """`text` with a box for every character the font cannot draw."""
    known = _dikenal(tebal)
    return "".join(char if ord(char) in known else ASING for char in text)


@lru_cache(maxsize=2)
def _ukur(tebal: bool) -> ImageFont.FreeTypeFont:  # noqa: FBT001 - cache key
    return ImageFont.truetype(str(TEBAL if tebal else BIASA), TERUKUR, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=20_000)
def lebar(text: str, ukuran: float, tebal: bool = False) -> float:  # noqa: FBT001, FBT002 - cache key
    """Width of one line in points."""
    return float(_ukur(tebal).getlength(tampak(text, tebal=tebal))) * ukuran / TERUKUR


def lipat(text: str, ukuran: float, ruang: float, *, tebal: bool = False) -> list[str]:
    """Lines of `text` that fit `ruang` points; a word too long for a line is cut where the line ends."""
    lines: list[str] = []
    for word in text.split(" "):
        tried = f"{lines[-1]} {word}" if lines else word
        if lines and lebar(tried, ukuran, tebal) <= ruang:
            lines[-1] = tried
        else:
            lines += _potong(word, ukuran, ruang, tebal=tebal)
    return lines or [""]


def ringkas(lines: list[str], paling: int, ukuran: float, ruang: float) -> list[str]:
    """At most `paling` lines; what is left out shows as an ellipsis."""
    if len(lines) <= paling:
        return lines
    last = lines[paling - 1]
    while last and lebar(f"{last}…", ukuran) > ruang:
        last = last[:-1]
    return [*lines[: paling - 1], f"{last.rstrip()}…"]


def muat(text: str, ruang: float, besar: float, kecil: float, baris: int, *, tebal: bool = False) -> float:
    """The largest size between `besar` and `kecil` at which `text` takes at most `baris` lines."""
    size = besar
    while size > kecil and len(lipat(text, size, ruang, tebal=tebal)) > baris:
        size -= 1
    return max(size, kecil)


def _potong(word: str, ukuran: float, ruang: float, *, tebal: bool) -> list[str]:
    pieces = [""]
    if lebar(word, ukuran, tebal) <= ruang:
        return [word]
    for char in word:
        if pieces[-1] and lebar(pieces[-1] + char, ukuran, tebal) > ruang:
            pieces.append("")
        pieces[-1] += char
    return pieces
