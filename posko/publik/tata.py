"""Where every word and block of the page stands, measured once for pictures and PDF alike.

A page is 1,080 units wide. Sizes shrink together until everything fits the height, so that nothing is
ever cut; the typeface is the one matplotlib brings, so that the same page comes out on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import matplotlib as mpl
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

from posko.publik.halaman import Halaman, Ubin
from posko.teks.publik import HUBUNGI

LEBAR = 1080.0
TEPI = 64.0
HURUF = {
    tebal: Path(mpl.get_data_path()) / "fonts" / "ttf" / name
    for tebal, name in ((False, "DejaVuSans.ttf"), (True, "DejaVuSans-Bold.ttf"))
}
TINTA, LEMAH, AKSEN, GARIS, PUTIH, PERHATIAN = (
    "#1F2933",
    "#4A5561",
    "#2F4B6E",
    "#D5D9DF",
    "#FFFFFF",
    "#8A4B00",
)
JARAK = 1.38  # line height over type size


@dataclass(frozen=True)
class Kata:
    """A line of text: left end of its base line, size, weight, colour."""

    x: float
    y: float
    teks: str
    ukuran: float
    tebal: bool
    warna: str


@dataclass(frozen=True)
class Kotak:
    """A filled block: left, top, width, height, colour."""

    x: float
    y: float
    lebar: float
    tinggi: float
    warna: str


@dataclass
class Lembar:
    """The page being filled from top to bottom; y grows downwards."""

    skala: float
    y: float = 0.0
    isi: list[Kata | Kotak] = field(default_factory=list)

    def tulis(
        self,
        text: str,
        ukuran: float,
        *,
        tebal: bool = False,
        warna: str = TINTA,
        kiri: float = TEPI,
        lebar: float = LEBAR - 2 * TEPI,
    ) -> None:
        """Write a paragraph, wrapped, and move below it."""
        size = ukuran * self.skala
        for line in lipat(text, size, lebar, tebal=tebal):
            self.y += size * JARAK
            self.isi.append(Kata(kiri, self.y - size * 0.32, line, size, tebal, warna))

    def turun(self, jarak: float) -> None:
        """Leave so much room."""
        self.y += jarak * self.skala


@cache
def _font(*, tebal: bool) -> FontProperties:
    return FontProperties(fname=str(HURUF[tebal]), size=100)


@cache
def _width(text: str, *, tebal: bool) -> float:
    return float(text_to_path.get_text_width_height_descent(text, _font(tebal=tebal), ismath=False)[0]) / 100


def panjang(text: str, ukuran: float, *, tebal: bool = False) -> float:
    """Width of a line in page units."""
    return _width(text, tebal=tebal) * ukuran


def lipat(text: str, ukuran: float, lebar: float, *, tebal: bool = False) -> list[str]:
    """Words of `text` in lines no wider than `lebar`."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and panjang(longer, ukuran, tebal=tebal) <= lebar:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def tata(halaman: Halaman, tinggi: float) -> list[Kata | Kotak]:
    """The page laid out in the largest size at which all of it fits `tinggi`.

    Raises: ValueError when it does not fit even at the smallest legible size.
    """
    for step in range(130, 54, -1):
        sheet = _fill(halaman, step / 100)
        if sheet.y <= tinggi - TEPI * 0.6:
            return sheet.isi
    raise ValueError(f"the page needs {sheet.y:.0f} of {tinggi:.0f}")


def _fill(halaman: Halaman, skala: float) -> Lembar:
    sheet = Lembar(skala)
    _head(sheet, halaman)
    _tiles(sheet, halaman.ubin)
    for part in halaman.bagian:
        sheet.turun(16)
        sheet.tulis(part.judul, 27, tebal=True, warna=AKSEN)
        for line in part.kalimat:
            sheet.turun(3)
            top = sheet.y
            sheet.tulis(line, 22, kiri=TEPI + 24 * skala, lebar=LEBAR - 2 * TEPI - 24 * skala)
            sheet.isi.append(Kotak(TEPI + 4 * skala, top + 13 * skala, 8 * skala, 8 * skala, AKSEN))
    _calls(sheet, halaman)
    sheet.turun(14)
    sheet.isi.append(Kotak(TEPI, sheet.y, LEBAR - 2 * TEPI, 1.5, GARIS))
    sheet.turun(4)
    sheet.tulis(halaman.kaki, 19, warna=LEMAH)
    return sheet


def _head(sheet: Lembar, halaman: Halaman) -> None:
    band = Lembar(sheet.skala, y=20 * sheet.skala)
    band.tulis(halaman.judul, 42, tebal=True, warna=PUTIH)
    band.tulis(halaman.oleh, 23, warna=PUTIH)
    band.tulis(halaman.per, 23, tebal=True, warna=PUTIH)
    band.turun(18)
    sheet.isi += [Kotak(0, 0, LEBAR, band.y, AKSEN), *band.isi]
    sheet.y = band.y
    if halaman.contoh:
        top = sheet.y
        sheet.turun(7)
        sheet.tulis(halaman.contoh, 24, tebal=True, warna=PUTIH)
        sheet.turun(9)
        sheet.isi.insert(0, Kotak(0, top, LEBAR, sheet.y - top, PERHATIAN))
    sheet.turun(18)


def _tiles(sheet: Lembar, ubin: tuple[Ubin, ...]) -> None:
    gap = 22.0
    wide = (LEBAR - 2 * TEPI - gap * (len(ubin) - 1)) / len(ubin)
    bottoms = []
    for number, tile in enumerate(ubin):
        left = TEPI + number * (wide + gap)
        column = Lembar(sheet.skala, y=sheet.y)
        column.tulis(tile.angka, _fit(tile.angka, wide, sheet.skala), tebal=True, kiri=left, lebar=wide * 2)
        column.turun(8)
        share = tile.bagian / tile.semua if tile.semua else 0.0
        column.isi.append(Kotak(left, column.y, wide, 14 * sheet.skala, GARIS))
        column.isi.append(Kotak(left, column.y, wide * share, 14 * sheet.skala, AKSEN))
        column.turun(20)
        column.tulis(tile.kata, 20, kiri=left, lebar=wide, warna=LEMAH)
        sheet.isi += column.isi
        bottoms.append(column.y)
    sheet.y = max(bottoms)


def _fit(text: str, wide: float, skala: float) -> float:
    """The size, before scaling, at which a tile's figure fills its width, at most 40."""
    return min(40.0, 0.94 * wide / panjang(text, 1.0, tebal=True) / skala)


def _calls(sheet: Lembar, halaman: Halaman) -> None:
    if not halaman.hubungi:
        return
    sheet.turun(16)
    sheet.tulis(HUBUNGI, 27, tebal=True, warna=AKSEN)
    indent = max(panjang(row[0], 24 * sheet.skala, tebal=True) for row in halaman.hubungi) + 24
    for number, whom, what in halaman.hubungi:
        sheet.turun(4)
        top = sheet.y
        sheet.tulis(number, 24, tebal=True)
        sheet.y = top
        left = TEPI + indent
        sheet.tulis(f"{whom}: {what}", 22, kiri=left, lebar=LEBAR - TEPI - left)
