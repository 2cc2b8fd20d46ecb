"""Layout: which block stands in which frame, and what goes over to a further page.

Both renderers ask here, so a page of the PDF and a slide of the PPTX hold the same rows. Nothing is
shrunk below what the last row of a meeting room reads; what does not fit continues on the next page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from posko.brief import huruf
from posko.brief.dek import Angka, Bagan, Blok, Butir, Kolom, Lajur, Paparan, Peta, Slide, Tabel
from posko.brief.kanvas import LEBAR, Bingkai
from posko.teks import paparan as teks

TEPI = 36.0
ATAS, BAWAH = 109.0, 474.0  # of what a slide holds
JUDUL = Bingkai(TEPI, 39, LEBAR - 2 * TEPI, 60)
STEMPEL = Bingkai(TEPI, 482, LEBAR - 2 * TEPI, 50)
SELA = 22.0  # between columns
JARAK = 12.0  # between blocks of a column
BESAR, KECIL = 18.0, 12.0  # sizes of sentences
SEL, SELISIH = 10.0, 3.0  # least size in a table; how much smaller it is than sentences
BARIS_SEL = 4  # lines a cell may take; the whole text is in the workbook
RAPAT = 5.6  # air in a table row
TEPI_SEL, TEPI_ANGKA = 4.0, 14.0  # air beside a cell; right of a number
SEL_KECIL = 8.5
PENDEK = 0.2  # share of the width up to which a text is kept on one line
MIN_BAGAN = 150.0
MIN_BATANG = 16.0
KEPALA_BAGAN = 62.0
MAKS_BATANG = 44.0  # height of a lying bar with its air, at most
ANGKA_TINGGI = 92.0
JUDUL_BUTIR = 12.5


@dataclass(frozen=True)
class Petak:
    """A block in its frame; `ukuran` is the size of its sentences."""

    bingkai: Bingkai
    blok: Blok
    ukuran: float = BESAR


@dataclass(frozen=True)
class Halaman:
    """One page: its number of how many, the slide it belongs to, its title, its blocks."""

    nomor: int
    dari: int
    slide: Slide
    judul: str
    petak: tuple[Petak, ...]


def susun(paparan: Paparan) -> list[Halaman]:
    """Every page of a deck, in order."""
    pages: list[tuple[Slide, str, tuple[Petak, ...]]] = []
    for slide in paparan.slide:
        for number, petak in enumerate(_halaman(slide)):
            title = slide.judul if number == 0 else teks.lanjutan(slide.judul)
            pages.append((slide, title, petak))
    return [
        Halaman(number, len(pages), slide, title, petak)
        for number, (slide, title, petak) in enumerate(pages, start=1)
    ]


def _halaman(slide: Slide) -> list[tuple[Petak, ...]]:
    pages = []
    lajur = slide.lajur
    while any(one.blok for one in lajur):
        placed: list[Petak] = []
        rest: list[Lajur] = []
        for one, frame in zip(lajur, _bingkai(lajur), strict=True):
            found, left = _isi(one.blok, frame)
            placed += found
            rest.append(replace(one, blok=left))
        pages.append(tuple(placed))
        # On a further page only the columns that still hold something share the width.
        lajur = tuple(one for one in rest if one.blok)
    return pages or [()]


def _bingkai(lajur: tuple[Lajur, ...]) -> list[Bingkai]:
    room = LEBAR - 2 * TEPI - SELA * (len(lajur) - 1)
    total = sum(one.lebar for one in lajur)
    frames: list[Bingkai] = []
    x = TEPI
    for one in lajur:
        width = room * one.lebar / total
        frames.append(Bingkai(x, ATAS, width, BAWAH - ATAS))
        x += width + SELA
    return frames


def _isi(blok: tuple[Blok, ...], frame: Bingkai) -> tuple[list[Petak], tuple[Blok, ...]]:
    """Place blocks from the top; returns what was placed and what was not."""
    size = _ukuran(blok, frame)
    need = [tinggi(one, frame.w, size) for one in blok]
    grow = [_tumbuh(one) for one in blok]
    spare = max(frame.h - sum(need) - JARAK * (len(blok) - 1), 0.0)
    share = spare / max(sum(most > 0 for most in grow), 1)
    placed: list[Petak] = []
    y = frame.y
    for place, one in enumerate(blok):
        height = need[place] + min(share, grow[place])
        room = frame.bawah - y
        if height <= room + 0.5:
            placed.append(Petak(Bingkai(frame.x, y, frame.w, height), one, size))
            y += height + JARAK
            continue
        head, tail = _belah(one, frame.w, room, size)
        if head is not None:
            placed.append(Petak(Bingkai(frame.x, y, frame.w, room), head, size))
        elif not placed:  # higher than any page: a chart is drawn in what there is
            placed.append(Petak(Bingkai(frame.x, y, frame.w, room), one, size))
            tail = None
        return placed, (*([] if tail is None else [tail]), *blok[place + 1 :])
    return placed, ()


def _tumbuh(blok: Blok) -> float:
    """How much higher than its least a block may be drawn."""
    if isinstance(blok, Bagan) and blok.jenis == "batang":
        return len(blok.kategori) * (MAKS_BATANG - MIN_BATANG)
    return BAWAH if isinstance(blok, Bagan | Peta) else 0.0


def _ukuran(blok: tuple[Blok, ...], frame: Bingkai) -> float:
    """The largest size at which all sentences of a column fit it, else the smallest."""
    size = BESAR
    gaps = JARAK * (len(blok) - 1)
    while size > KECIL and sum(tinggi(one, frame.w, size) for one in blok) + gaps > frame.h:
        size -= 0.5
    return size


def tinggi(blok: Blok, ruang: float, ukuran: float) -> float:
    """Height a block needs in a column `ruang` wide; the least for one that takes what is left."""
    match blok:
        case Butir():
            return tinggi_judul(blok.judul, ruang) + sum(
                tinggi_kalimat(one, ruang, ukuran) for one in blok.kalimat
            )
        case Tabel():
            rows = tinggi_baris(blok, ruang, ukuran)
            return tinggi_judul(blok.judul, ruang) + tinggi_kepala(blok, ruang, ukuran) + sum(rows)
        case Angka():
            return ANGKA_TINGGI
        case Bagan(jenis="batang"):
            return min(KEPALA_BAGAN + len(blok.kategori) * MIN_BATANG, 330.0)
    return MIN_BAGAN


def tinggi_judul(judul: str, ruang: float) -> float:
    """Height of a block's own heading."""
    if not judul:
        return 0.0
    return len(huruf.lipat(judul, JUDUL_BUTIR, ruang, tebal=True)) * JUDUL_BUTIR * huruf.BARIS + 5


def tinggi_kalimat(kalimat: str, ruang: float, ukuran: float) -> float:
    """Height of one sentence with its dash and the air below."""
    return len(baris_kalimat(kalimat, ruang, ukuran)) * ukuran * huruf.BARIS + ukuran * 0.4


def baris_kalimat(kalimat: str, ruang: float, ukuran: float) -> list[str]:
    """Lines of a sentence beside its dash."""
    return huruf.lipat(kalimat, ukuran, ruang - ukuran)


def ukuran_sel(tabel: Tabel, ruang: float, ukuran: float) -> float:
    """Size of letters in a table beside sentences of `ukuran`: less when its headings need the room."""
    size = max(SEL, ukuran - SELISIH)
    while size > SEL_KECIL and sum(_sempit(tabel, size, ruang)) > ruang:
        size -= 0.5
    return size


def lebar_kolom(tabel: Tabel, ruang: float, ukuran: float) -> list[float]:
    """Widths of the columns: no heading, number or time is broken, the rest goes by the shares."""
    least = _sempit(tabel, ukuran_sel(tabel, ruang, ukuran), ruang)
    spare = max(ruang - sum(least), 0.0)
    wanted = [max(one.lebar * ruang - need, 0.0) for one, need in zip(_bagian(tabel), least, strict=True)]
    total = sum(wanted) or 1.0
    widths = [need + spare * want / total for need, want in zip(least, wanted, strict=True)]
    return [width * ruang / sum(widths) for width in widths]


def ruang_sel(kolom: Kolom, lebar: float) -> float:
    """Room for letters in a cell: numbers keep off the text to their right."""
    return lebar - TEPI_SEL - (TEPI_ANGKA if kolom.is_angka else TEPI_SEL)


def _sempit(tabel: Tabel, size: float, ruang: float) -> list[float]:
    return [_paling_sempit(tabel, place, size, ruang) for place in range(len(tabel.kolom))]


def _bagian(tabel: Tabel) -> list[Kolom]:
    total = sum(one.lebar for one in tabel.kolom)
    return [replace(one, lebar=one.lebar / total) for one in tabel.kolom]


def _paling_sempit(tabel: Tabel, place: int, size: float, ruang: float) -> float:
    heading = max(huruf.lebar(word, size, tebal=True) for word in tabel.kolom[place].judul.split(" "))
    cells = [row[place] for row in tabel.baris]
    whole = [teks.sel(one) for one in cells if not isinstance(one, str)]
    texts = [one for one in cells if isinstance(one, str)]
    # What is short stays on one line; of longer text no word is broken.
    words = [word for one in texts for word in one.split(" ")]
    whole += [one for one in texts if huruf.lebar(one, size) <= ruang * PENDEK]
    longest = max((huruf.lebar(one, size) for one in (*whole, *words)), default=0.0)
    kolom = tabel.kolom[place]
    return (
        max(heading, min(longest, ruang * 0.3)) + TEPI_SEL + (TEPI_ANGKA if kolom.is_angka else TEPI_SEL) + 1
    )


def baris_sel(tabel: Tabel, ruang: float, ukuran: float) -> list[list[list[str]]]:
    """Lines of every cell of every row."""
    size = ukuran_sel(tabel, ruang, ukuran)
    widths = lebar_kolom(tabel, ruang, ukuran)
    if not tabel.baris:
        return [[huruf.lipat(tabel.kosong or teks.KOSONG, size, ruang - 8), *([[""]] * (len(widths) - 1))]]
    room = [ruang_sel(one, width) for one, width in zip(tabel.kolom, widths, strict=True)]
    return [
        [
            huruf.ringkas(huruf.lipat(teks.sel(value), size, width), BARIS_SEL, size, width)
            for value, width in zip(row, room, strict=True)
        ]
        for row in tabel.baris
    ]


def tinggi_baris(tabel: Tabel, ruang: float, ukuran: float) -> list[float]:
    """Heights of the rows of a table."""
    step = ukuran_sel(tabel, ruang, ukuran) * huruf.BARIS
    return [max(map(len, row)) * step + RAPAT for row in baris_sel(tabel, ruang, ukuran)]


def baris_kepala(tabel: Tabel, ruang: float, ukuran: float) -> list[list[str]]:
    """Lines of the headings."""
    size = ukuran_sel(tabel, ruang, ukuran)
    return [
        huruf.lipat(one.judul, size, ruang_sel(one, width), tebal=True)
        for one, width in zip(tabel.kolom, lebar_kolom(tabel, ruang, ukuran), strict=True)
    ]


def tinggi_kepala(tabel: Tabel, ruang: float, ukuran: float) -> float:
    """Height of the row of headings."""
    lines = max(map(len, baris_kepala(tabel, ruang, ukuran)))
    return lines * ukuran_sel(tabel, ruang, ukuran) * huruf.BARIS + RAPAT


def _belah(
    blok: Blok, ruang: float, tinggi_: float, ukuran: float
) -> tuple[Butir | Tabel | None, Blok | None]:
    """Cut a list or a table where the room ends; None when not even the first of it fits."""
    match blok:
        case Butir():
            heights = [tinggi_kalimat(one, ruang, ukuran) for one in blok.kalimat]
            fit = _cukup(heights, tinggi_ - tinggi_judul(blok.judul, ruang))
            if fit:
                rest = replace(blok, kalimat=blok.kalimat[fit:])
                return replace(blok, kalimat=blok.kalimat[:fit]), rest
        case Tabel():
            taken = tinggi_judul(blok.judul, ruang) + tinggi_kepala(blok, ruang, ukuran)
            fit = _cukup(tinggi_baris(blok, ruang, ukuran), tinggi_ - taken)
            if fit and blok.baris:
                return replace(blok, baris=blok.baris[:fit]), replace(blok, baris=blok.baris[fit:])
    return None, blok


def _cukup(heights: list[float], room: float) -> int:
    """How many of the heights fit the room, from the first."""
    fit, used = 0, 0.0
    for height in heights:
        used += height
        if used > room + 0.5:
            break
        fit += 1
    return fit
