"""The map as marks: areas by meaning, their names, the key, and what the map is not."""

from __future__ import annotations

from posko.brief import huruf
from posko.brief.dek import Peta, Rias, Titik
from posko.brief.kanvas import LEMAH, TINTA, Area, Bingkai, Marka, Poligon, Teks

NAMA = 9.5
KUNCI = 10.5


def marka(peta: Peta, bingkai: Bingkai) -> list[Marka]:
    """Key above, shapes below, the note at the foot."""
    found: list[Marka] = []
    x, y = bingkai.x, bingkai.y
    for words, rias in peta.kunci:
        need = 17 + huruf.lebar(words, KUNCI) + 14
        if x > bingkai.x and x + need > bingkai.kanan:
            x, y = bingkai.x, y + KUNCI * huruf.BARIS + 3
        found.append(Area(Bingkai(x, y + 1, 12, 10), rias))
        found.append(Teks(x + 17, y, words, KUNCI))
        x += need
    note = huruf.lipat(peta.catatan, 9.5, bingkai.w)
    frame = letak(peta, bingkai, y + 20, len(note))
    for bidang in peta.bidang:
        rings = tuple(tuple(titik(frame, point) for point in ring) for ring in bidang.cincin)
        found.append(Poligon(rings, bidang.rias))
    for bidang in peta.bidang:
        centre = titik(frame, bidang.label)
        wide = huruf.lebar(bidang.nama, NAMA) + 4
        left = min(max(centre[0], bingkai.x + wide / 2), bingkai.kanan - wide / 2)
        top = centre[1] - NAMA * huruf.BARIS / 2
        found.append(Area(Bingkai(left - wide / 2, top, wide, NAMA * huruf.BARIS), Rias("#FFFFFF")))
        found.append(Teks(left, top, bidang.nama, NAMA, TINTA, rata="center"))
    base = bingkai.bawah - len(note) * 9.5 * huruf.BARIS
    return found + [
        Teks(bingkai.x, base + number * 9.5 * huruf.BARIS, line, 9.5, LEMAH)
        for number, line in enumerate(note)
    ]


def letak(peta: Peta, bingkai: Bingkai, atas: float, catatan: int) -> Bingkai:
    """The largest frame of the map's own proportions under the key."""
    room = Bingkai(bingkai.x, atas, bingkai.w, bingkai.bawah - atas - catatan * 9.5 * huruf.BARIS - 6)
    wide = min(room.w, room.h * peta.rasio)
    high = wide / peta.rasio
    return Bingkai(room.x + (room.w - wide) / 2, room.y + (room.h - high) / 2, wide, high)


def titik(frame: Bingkai, point: Titik) -> Titik:
    """A point of the map in points of the page."""
    return frame.x + point[0] * frame.w, frame.y + point[1] * frame.h
