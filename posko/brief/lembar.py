"""A page as marks: title, blocks, and the stamp that no page goes without."""

from __future__ import annotations

from posko.brief import bagan, huruf, peta_lembar, tata
from posko.brief.dek import Angka, Bagan, Blok, Butir, Paparan, Peta, Rias, Slide, Tabel
from posko.brief.kanvas import AKSEN, GARIS, LEBAR, LEMAH, TINTA, Area, Bingkai, Garis, Marka, Teks, paragraf
from posko.brief.tata import Halaman, Petak
from posko.figures import palette
from posko.teks import paparan as teks

UKURAN_STEMPEL = 9.0
UKURAN_TANDA = 11.0
JUDUL_BESAR, JUDUL_KECIL = 25.0, 17.0
KEPALA_TABEL = "#E9EDF2"


def marka(paparan: Paparan, halaman: Halaman) -> list[Marka]:
    """Every mark of a page."""
    found = _kepala(paparan, halaman.judul)
    for petak in halaman.petak:
        found += _blok(petak)
    return found + stempel(paparan, halaman.slide, teks.nomor(halaman.nomor, halaman.dari))


def marka_bagan(paparan: Paparan, slide: Slide, blok: Bagan | Peta) -> list[Marka]:
    """A chart alone on its page, with the same head and stamp, for capture."""
    title = slide.judul
    frame = Bingkai(tata.TEPI, tata.ATAS, LEBAR - 2 * tata.TEPI, tata.BAWAH - tata.ATAS)
    found = _kepala(paparan, title)
    if isinstance(blok, Bagan):
        found += bagan.marka(blok, frame, is_sendiri=True)
    else:
        found += peta_lembar.marka(blok, frame)
    return found + stempel(paparan, slide, "")


def tanda(paparan: Paparan) -> list[str]:
    """Marks of classification, right to left."""
    stamp = paparan.stempel
    marks = [stamp.klasifikasi, *([teks.DATA_CONTOH] if stamp.is_contoh else [])]
    return [*marks, *([stamp.cap] if stamp.cap else [])]


def baris_stempel(paparan: Paparan, slide: Slide) -> list[str]:
    """Lines of the stamp: as of when and on which ledger, from which sources, what it is not."""
    lines = teks.stempel(paparan.stempel, slide.log, slide.saringan)
    return [part for line in lines for part in huruf.lipat(line, UKURAN_STEMPEL, tata.STEMPEL.w)]


def stempel(paparan: Paparan, slide: Slide, nomor: str) -> list[Marka]:
    """The foot of a page."""
    frame = tata.STEMPEL
    found: list[Marka] = [Garis((frame.x, frame.y - 3), (frame.kanan, frame.y - 3))]
    found += paragraf(frame, baris_stempel(paparan, slide), Teks(0, 0, "", UKURAN_STEMPEL, LEMAH))
    if nomor:
        y = frame.bawah - UKURAN_STEMPEL * huruf.BARIS
        found.append(Teks(frame.kanan, y, nomor, UKURAN_STEMPEL, LEMAH, rata="right"))
    return found


def ukuran_judul(judul: str) -> float:
    """Size at which a title takes two lines at most."""
    return huruf.muat(judul, tata.JUDUL.w, JUDUL_BESAR, JUDUL_KECIL, 2, tebal=True)


def baris_judul(judul: str) -> list[str]:
    """Lines of a title; a message longer than two lines at the smallest size is cut."""
    size = ukuran_judul(judul)
    return huruf.ringkas(huruf.lipat(judul, size, tata.JUDUL.w, tebal=True), 2, size, tata.JUDUL.w * 0.94)


def _kepala(paparan: Paparan, judul: str) -> list[Marka]:
    found: list[Marka] = [Area(Bingkai(0, 0, LEBAR, 7), Rias(AKSEN))]
    found.append(Teks(tata.TEPI, 19, teks.kepala(paparan.judul, paparan.stempel), UKURAN_TANDA, LEMAH))
    right = LEBAR - tata.TEPI
    for word in tanda(paparan):
        wide = huruf.lebar(word, UKURAN_TANDA, tebal=True) + 14
        box = Bingkai(right - wide, 15, wide, 20)
        found += _tepi(box)
        found.append(Teks(box.x + wide / 2, 18.5, word, UKURAN_TANDA, TINTA, tebal=True, rata="center"))
        right = box.x - 8
    size = ukuran_judul(judul)
    return found + list(paragraf(tata.JUDUL, baris_judul(judul), Teks(0, 0, "", size, TINTA, tebal=True)))


def _tepi(box: Bingkai) -> list[Marka]:
    corners = [(box.x, box.y), (box.kanan, box.y), (box.kanan, box.bawah), (box.x, box.bawah)]
    return [
        Garis(one, other, TINTA, 1.0) for one, other in zip(corners, corners[1:] + corners[:1], strict=True)
    ]


def _blok(petak: Petak) -> list[Marka]:
    blok: Blok = petak.blok
    match blok:
        case Bagan():
            return bagan.marka(blok, petak.bingkai)
        case Peta():
            return peta_lembar.marka(blok, petak.bingkai)
        case Tabel():
            return _tabel(blok, petak)
        case Angka():
            return _angka(blok, petak.bingkai)
        case Butir():
            return _butir(blok, petak)


def _judul_blok(judul: str, frame: Bingkai) -> list[Marka]:
    if not judul:
        return []
    lines = huruf.lipat(judul, tata.JUDUL_BUTIR, frame.w, tebal=True)
    return list(paragraf(frame, lines, Teks(0, 0, "", tata.JUDUL_BUTIR, AKSEN, tebal=True)))


def _butir(blok: Butir, petak: Petak) -> list[Marka]:
    frame, size = petak.bingkai, petak.ukuran
    found = _judul_blok(blok.judul, frame)
    y = frame.y + tata.tinggi_judul(blok.judul, frame.w)
    for sentence in blok.kalimat:
        lines = tata.baris_kalimat(sentence, frame.w, size)
        found.append(Teks(frame.x, y, "–", size, LEMAH))
        found += paragraf(Bingkai(frame.x + size, y, frame.w - size, 0), lines, Teks(0, 0, "", size))
        y += tata.tinggi_kalimat(sentence, frame.w, size)
    return found


def _angka(blok: Angka, frame: Bingkai) -> list[Marka]:
    found: list[Marka] = []
    step = frame.w / len(blok.isi)
    for place, (value, name, below) in enumerate(blok.isi):
        box = Bingkai(frame.x + place * step, frame.y, step - 12, frame.h)
        found.append(Area(Bingkai(box.x, box.y, 3, box.h), Rias(AKSEN)))
        size = huruf.muat(value, box.w - 12, 28, 14, 1, tebal=True)
        found.append(Teks(box.x + 12, box.y + 14, value, size, TINTA, tebal=True))
        found.append(Teks(box.x + 12, box.y, name, 10.5, LEMAH))
        lines = huruf.ringkas(huruf.lipat(below, 10.5, box.w - 12), 2, 10.5, box.w - 12)
        found += paragraf(Bingkai(box.x + 12, box.y + 54, box.w, 0), lines, Teks(0, 0, "", 10.5))
    return found


def _tabel(blok: Tabel, petak: Petak) -> list[Marka]:
    frame, size = petak.bingkai, petak.ukuran
    found = _judul_blok(blok.judul, frame)
    y = frame.y + tata.tinggi_judul(blok.judul, frame.w)
    high = tata.tinggi_kepala(blok, frame.w, size)
    found.append(Area(Bingkai(frame.x, y, frame.w, high), Rias(KEPALA_TABEL)))
    widths = tata.lebar_kolom(blok, frame.w, size)
    letters = tata.ukuran_sel(blok, frame.w, size)
    style = Teks(0, 0, "", letters, TINTA, tebal=True)
    heading = Bingkai(frame.x, y, frame.w, high)
    found += _baris(blok, tata.baris_kepala(blok, frame.w, size), widths, heading, style)
    y += high
    if not blok.baris:
        widths = [frame.w, *([0.0] * (len(widths) - 1))]
    rows = zip(tata.baris_sel(blok, frame.w, size), tata.tinggi_baris(blok, frame.w, size), strict=True)
    for cells, tall in rows:
        row = Bingkai(frame.x, y, frame.w, tall)
        found += _baris(blok, cells, widths, row, Teks(0, 0, "", letters))
        y += tall
        found.append(Garis((frame.x, y), (frame.kanan, y), GARIS, 0.6))
    return found


def _baris(blok: Tabel, cells: list[list[str]], widths: list[float], row: Bingkai, gaya: Teks) -> list[Marka]:
    found: list[Marka] = []
    x = row.x
    for kolom, width, lines in zip(blok.kolom, widths, cells, strict=True):
        room = tata.ruang_sel(kolom, width)
        frame = Bingkai(x + tata.TEPI_SEL, row.y + tata.RAPAT / 2, room, row.h)
        rata = "right" if kolom.is_angka and blok.baris else "left"
        warna = gaya.warna if gaya.tebal else warna_sel(lines)
        found += paragraf(frame, lines, Teks(0, 0, "", gaya.ukuran, warna, gaya.tebal, rata))
        x += width
    return found


def warna_sel(lines: list[str]) -> str:
    """A cell that begins with the symbol of a state has the state's colour."""
    looks = {look.simbol: look.terang for look in palette.KEADAAN.values() if look.kode != "belum_waktunya"}
    return looks.get(lines[0][:1] if lines else "", TINTA)
