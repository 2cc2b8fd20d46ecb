"""Marks on a page in points, from its upper left corner: what PDF and pictures are drawn from.

A page is 960 × 540 points, the 16:9 sheet of PowerPoint. Marks know where their text ends, so that a
test can hold every word against its frame.
"""

from __future__ import annotations

from dataclasses import dataclass

from posko.brief import huruf
from posko.brief.dek import Rias, Titik
from posko.figures import palette
from posko.figures.theme import TERANG

LEBAR, TINGGI = 960.0, 540.0
TINTA, LEMAH, GARIS, AKSEN = TERANG.teks, TERANG.teks_lemah, TERANG.garis, TERANG.aksen


@dataclass(frozen=True)
class Bingkai:
    """A frame: left, top, width, height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def kanan(self) -> float:
        """Right edge."""
        return self.x + self.w

    @property
    def bawah(self) -> float:
        """Lower edge."""
        return self.y + self.h


@dataclass(frozen=True)
class Teks:
    """One line of text; `x` is where it starts, ends or is centred, `y` the top of its line."""

    x: float
    y: float
    isi: str
    ukuran: float
    warna: str = TINTA
    tebal: bool = False
    rata: str = "left"

    @property
    def kotak(self) -> Bingkai:
        """The frame the line takes."""
        width = huruf.lebar(self.isi, self.ukuran, self.tebal)
        shift = {"left": 0.0, "right": width, "center": width / 2}[self.rata]
        return Bingkai(self.x - shift, self.y, width, self.ukuran * huruf.BARIS)


@dataclass(frozen=True)
class Area:
    """A filled rectangle."""

    bingkai: Bingkai
    rias: Rias


@dataclass(frozen=True)
class Garis:
    """A straight line."""

    dari: Titik
    ke: Titik
    warna: str = GARIS
    tebal: float = 0.8
    putus: bool = False


@dataclass(frozen=True)
class Poligon:
    """A filled area of one or more rings in points; `tepi` is the colour of its outline, if it has one."""

    cincin: tuple[tuple[Titik, ...], ...]
    rias: Rias
    tepi: str = ""
    tebal: float = 1.0
    nama: str = ""


Marka = Teks | Area | Garis | Poligon


def tinta_di(rias: Rias) -> str:
    """Colour of text on a fill: on paper the page's ink, on a patterned colour the same as without."""
    return TINTA if rias.is_bolong else palette.ink_on(rias.hex)


def alas(rias: Rias) -> Rias:
    """The ground a number needs on a pattern: the fill without its pattern."""
    return Rias(palette.PAPER if rias.is_bolong else rias.hex, rias.simbol)


def paragraf(bingkai: Bingkai, lines: list[str], gaya: Teks) -> list[Teks]:
    """Lines one below the other from the top of a frame, in the manner of `gaya`."""
    x = {"left": bingkai.x, "right": bingkai.kanan, "center": bingkai.x + bingkai.w / 2}[gaya.rata]
    step = gaya.ukuran * huruf.BARIS
    return [
        Teks(x, bingkai.y + number * step, line, gaya.ukuran, gaya.warna, gaya.tebal, gaya.rata)
        for number, line in enumerate(lines)
    ]
