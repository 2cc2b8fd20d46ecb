"""A picture as plain shapes, for whatever draws it: no browser, no chart library, no map tiles.

Everything is in pixels of the canvas, right and down from the upper left corner, with the title, the key
with its counts and the stamp already laid out as shapes. So a slide, a PNG and a PDF show the same picture,
and a renderer needs five cases and no knowledge of maps. The order of `unsur` is the order of drawing.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Titik = tuple[float, float]


@dataclass(frozen=True)
class Bidang:
    """A filled area of one or more closed rings without holes; a ring does not repeat its first point.

    `pola`: "" plain, "/" hatched (silence), "|" striped (stale news), "." dotted; its lines in `warna_pola`.
    """

    cincin: tuple[tuple[Titik, ...], ...]
    warna: str
    tutup: float = 1.0  # opacity of the filling, 0-1
    pola: str = ""
    warna_pola: str = ""
    tepi: str = ""
    tebal: float = 1.0
    nama: str = ""  # what a screen reader says of this shape


@dataclass(frozen=True)
class Garis:
    """A line through points, with an arrow head at its end when `panah`."""

    titik: tuple[Titik, ...]
    warna: str
    tebal: float = 2.0
    putus: bool = False
    panah: bool = False
    nama: str = ""


@dataclass(frozen=True)
class Tanda:
    """A mark at a point. `rupa`: bulat, segitiga, kotak, wajik, silang, tambah; hollow when `bolong`."""

    x: float
    y: float
    rupa: str
    ukuran: float
    warna: str
    bolong: bool = False
    tepi: str = ""
    tebal: float = 1.0
    tutup: float = 1.0
    nama: str = ""


@dataclass(frozen=True)
class Tulisan:
    """A line of text; `x` is its left edge, middle or right edge by `rata`, `y` its middle."""

    x: float
    y: float
    isi: str
    ukuran: float
    warna: str
    tebal: bool = False
    rata: str = "tengah"  # kiri, tengah, kanan
    latar: str = ""  # colour behind the letters, so that they stay readable on lines and fillings


Unsur = Bidang | Garis | Tanda | Tulisan


@dataclass(frozen=True)
class Kunci:
    """One entry of the key: how the thing looks, what it is, how many there are (None: not counted)."""

    kata: str
    jumlah: int | None
    rupa: str  # a mark of `Tanda`, or "bidang", or "garis"
    warna: str
    tutup: float = 1.0
    pola: str = ""
    bolong: bool = False
    putus: bool = False


@dataclass(frozen=True)
class Gambar:
    """One picture: its canvas, what is drawn, and its words for those who set them elsewhere.

    `peta` is the picture alone; `rangka` is the title, the key and the stamp drawn around it.
    """

    lebar: float
    tinggi: float
    latar: str
    peta: tuple[Unsur, ...]
    rangka: tuple[Unsur, ...]
    judul: str
    kunci: tuple[Kunci, ...]
    stempel: tuple[str, ...]
    alt: str
    kotak_peta: tuple[float, float, float, float] = field(default=(0.0, 0.0, 0.0, 0.0))  # x, y, width, height

    @property
    def unsur(self) -> tuple[Unsur, ...]:
        """Everything, in the order of drawing."""
        return self.peta + self.rangka
