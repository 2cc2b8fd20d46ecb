"""The deck: one model of a briefing, told once and drawn by every renderer from the same values.

A slide holds numbers, not pictures: a chart is categories and series, a table is typed cells, a map is
shapes with a meaning. So slide, PDF, picture and workbook cannot disagree, and each can be read back.
Text from logs enters here cleaned (`huruf.bersih`); nothing later interprets it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from posko.figures import palette
from posko.figures.bentuk import Gambar
from posko.figures.theme import TERANG
from posko.teks import paparan as teks

INTERNAL, PUBLIK = "internal", "publik"

Sel = int | float | str | datetime | date | None
Titik = tuple[float, float]


@dataclass(frozen=True)
class Rias:
    """How an area is filled, told apart also in grey: hex, symbol, pattern, on paper or on colour."""

    hex: str
    simbol: str = "■"
    pola: str = ""
    is_bolong: bool = False


@dataclass(frozen=True)
class Deret:
    """One series of a chart: what it means, and a whole number for each category."""

    label: str
    nilai: tuple[int, ...]
    rias: Rias


@dataclass(frozen=True)
class Bagan:
    """A chart of stacked bars: `batang` lie, one for each category; `kolom` stand, in order of time."""

    judul: str
    jenis: str
    kategori: tuple[str, ...]
    deret: tuple[Deret, ...]
    satuan: str
    catatan: str = ""
    kosong: str = teks.KOSONG

    @property
    def total(self) -> tuple[int, ...]:
        """Sum of each category."""
        return tuple(sum(one.nilai[place] for one in self.deret) for place in range(len(self.kategori)))


@dataclass(frozen=True)
class Kolom:
    """A column of a table: heading, share of the width, whether numbers stand right."""

    judul: str
    lebar: float
    is_angka: bool = False


@dataclass(frozen=True)
class Tabel:
    """A table with typed cells; an instant or a number is put in words only when it is drawn."""

    kolom: tuple[Kolom, ...]
    baris: tuple[tuple[Sel, ...], ...]
    judul: str = ""
    kosong: str = ""
    satuan: str = ""


@dataclass(frozen=True)
class Butir:
    """Sentences in order, under a heading of their own if there is one."""

    kalimat: tuple[str, ...]
    judul: str = ""


@dataclass(frozen=True)
class Angka:
    """Figures to be seen from the back of the room: value as written, what it counts, a line below."""

    isi: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Peta:
    """A map as plain shapes (`figures.bentuk`), its key, what it is not, and each area's state in words."""

    judul: str
    gambar: Gambar
    catatan: str
    keadaan: tuple[tuple[str, str], ...]


Blok = Butir | Bagan | Tabel | Angka | Peta


@dataclass(frozen=True)
class Lajur:
    """A column of a slide: its share of the width, its blocks from top to bottom."""

    lebar: float
    blok: tuple[Blok, ...]


@dataclass(frozen=True)
class Slide:
    """One message and what carries it.

    Attributes:
        kunci: name of the section it belongs to.
        judul: the message, a sentence.
        lajur: what is on it, from left to right.
        catatan: what the speaker may add; the sources are appended by the renderer.
        log: logs the numbers come from, for the ages of the sources.
        kueri: questions the numbers answer.
        saringan: what was left out, in words.
    """

    kunci: str
    judul: str
    lajur: tuple[Lajur, ...]
    catatan: tuple[str, ...] = ()
    log: tuple[str, ...] = ()
    kueri: tuple[str, ...] = ()
    saringan: str = ""

    def blok(self) -> Iterator[Blok]:
        """Every block, column by column."""
        for lajur in self.lajur:
            yield from lajur.blok


@dataclass(frozen=True)
class Stempel:
    """What every page carries, so that it can be held against the desk later.

    Attributes:
        satuan: the station.
        peristiwa: name of the event.
        sampai: as-of instant.
        buku: head of the ledger in words, `No. 1284 · 7f3a-91c2`.
        klasifikasi: TERBATAS or PUBLIK.
        is_contoh: numbers are sample data.
        sumber: newest news by log, in words.
        cap: a further mark for those who may not take rows away.
    """

    satuan: str
    peristiwa: str
    sampai: datetime
    buku: str
    klasifikasi: str
    is_contoh: bool
    sumber: dict[str, str] = field(default_factory=dict)
    cap: str = ""


@dataclass(frozen=True)
class Paparan:
    """A whole briefing: its kind, its title, its slides in order, its stamp, its message text."""

    jenis: str
    judul: str
    khalayak: str
    stempel: Stempel
    slide: tuple[Slide, ...]
    pesan: str = ""

    def bagan(self) -> list[tuple[Slide, Bagan | Peta]]:
        """Every chart and map with its slide, in order."""
        return [(one, blok) for one in self.slide for blok in one.blok() if isinstance(blok, Bagan | Peta)]

    def hanya(self, kunci: tuple[str, ...]) -> Paparan:
        """The same deck with the sections named."""
        return replace(self, slide=tuple(one for one in self.slide if one.kunci in kunci))

    @property
    def sidik(self) -> str:
        """Fingerprint of all that is told: equal decks draw equal files."""
        return hashlib.sha256(repr(self).encode("utf-8")).hexdigest()


# Red and slate are one grey in print: what is missing gets lines of its own there.
CETAK = {"selisih_belum_jelas": "-"}


def rias(kode: str) -> Rias:
    """Look of a state, movement or stamp on paper, as on the screen's light page."""
    look = palette.rupa(kode)
    return Rias(look.hex(TERANG.nama), look.simbol, CETAK.get(kode, look.pola), look.is_bolong)
