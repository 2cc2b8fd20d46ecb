"""The map as marks: the shapes of `figures.bentuk` brought to a frame, their key beside them.

Opacity is mixed with the paper, because a printed slide has no layers to see through.
"""

from __future__ import annotations

import itertools
import math

from posko.brief import huruf
from posko.brief.dek import Peta, Rias, Titik
from posko.brief.kanvas import LEMAH, Area, Bingkai, Garis, Marka, Poligon, Teks
from posko.core.angka import bulat
from posko.figures import bentuk, palette

KUNCI = 10.0
LEBAR_KUNCI = 190.0
KATA = 1.12  # names are drawn this much larger than on the screen
RATA = {"kiri": "left", "tengah": "center", "kanan": "right"}
SUDUT = {"bulat": (20, 0.0), "segitiga": (3, -90.0), "kotak": (4, 45.0), "wajik": (4, 0.0)}


def marka(peta: Peta, bingkai: Bingkai) -> list[Marka]:
    """Shapes on the left, the key on the right, the note at the foot."""
    note = huruf.lipat(peta.catatan, 9.0, bingkai.w)
    foot = len(note) * 9.0 * huruf.BARIS + 4
    room = Bingkai(bingkai.x, bingkai.y, bingkai.w - LEBAR_KUNCI - 14, bingkai.h - foot)
    found = [one for unsur in peta.gambar.peta for one in _marka(unsur, _letak(peta.gambar, room))]
    found += _kunci(peta.gambar, Bingkai(room.kanan + 14, bingkai.y, LEBAR_KUNCI, bingkai.h))
    base = bingkai.bawah - foot + 4
    return found + [
        Teks(bingkai.x, base + number * 9.0 * huruf.BARIS, line, 9.0, LEMAH)
        for number, line in enumerate(note)
    ]


class _Letak:
    """Brings pixels of the picture to points of the page."""

    def __init__(self, x: float, y: float, skala: float) -> None:
        self.x, self.y, self.skala = x, y, skala

    def __call__(self, point: Titik) -> Titik:
        return round(self.x + point[0] * self.skala, 2), round(self.y + point[1] * self.skala, 2)


def _letak(gambar: bentuk.Gambar, room: Bingkai) -> _Letak:
    x, y, wide, high = gambar.kotak_peta
    scale = min(room.w / wide, room.h / high)
    left = room.x + (room.w - wide * scale) / 2 - x * scale
    return _Letak(left, room.y + (room.h - high * scale) / 2 - y * scale, scale)


def _marka(unsur: bentuk.Unsur, letak: _Letak) -> list[Marka]:
    match unsur:
        case bentuk.Bidang():
            rings = tuple(tuple(letak(point) for point in ring) for ring in unsur.cincin)
            return [Poligon(rings, _rias(unsur), unsur.tepi, 1.0, unsur.nama.partition("\n")[0])]
        case bentuk.Garis():
            return _garis(unsur, [letak(point) for point in unsur.titik])
        case bentuk.Tanda():
            return _tanda(unsur, letak((unsur.x, unsur.y)), letak.skala)
        case bentuk.Tulisan():
            size = unsur.ukuran * letak.skala * KATA
            x, y = letak((unsur.x, unsur.y))
            text = Teks(
                x, y - size * huruf.BARIS / 2, unsur.isi, size, unsur.warna, unsur.tebal, RATA[unsur.rata]
            )
            ground: list[Marka] = [Area(_pas(text.kotak), Rias(palette.PAPER))] if unsur.latar else []
            return [*ground, text]


def _pas(box: Bingkai) -> Bingkai:
    return Bingkai(box.x - 1, box.y + box.h * 0.12, box.w + 2, box.h * 0.78)


def _rias(bidang: bentuk.Bidang) -> Rias:
    """A hatched area is hollow; a plain one carries its colour mixed with the paper."""
    if bidang.pola and bidang.warna == palette.PAPER:
        return Rias(bidang.warna_pola, "", bidang.pola, is_bolong=True)
    return Rias(campur(bidang.warna, bidang.tutup), "", bidang.pola)


def campur(hex_: str, tutup: float) -> str:
    """A colour of an opacity on white paper, as one opaque colour."""
    return "#" + "".join(f"{round(255 + (part - 255) * tutup):02X}" for part in palette.rgb(hex_))


def _garis(garis: bentuk.Garis, titik: list[Titik]) -> list[Marka]:
    found: list[Marka] = [
        Garis(one, other, garis.warna, max(garis.tebal * 0.7, 0.8), garis.putus)
        for one, other in itertools.pairwise(titik)
    ]
    if garis.panah and len(titik) > 1:
        (x0, y0), (x1, y1) = titik[-2:]
        turn = math.degrees(math.atan2(y1 - y0, x1 - x0))
        found.append(Poligon((_segi((x1, y1), 4.5, 3, turn),), Rias(garis.warna)))
    return found


def _tanda(tanda: bentuk.Tanda, titik: Titik, skala: float) -> list[Marka]:
    radius = max(tanda.ukuran * skala / 2, 2.2)
    colour = campur(tanda.warna, tanda.tutup)
    if tanda.rupa not in SUDUT:  # a cross or a plus: two strokes
        turn = 45.0 if tanda.rupa == "silang" else 0.0
        ends = _segi(titik, radius, 4, turn)
        return [Garis(ends[0], ends[2], colour, 1.6), Garis(ends[1], ends[3], colour, 1.6)]
    corners, turn = SUDUT[tanda.rupa]
    fill = Rias(palette.PAPER if tanda.bolong else colour)
    edge = colour if tanda.bolong else tanda.tepi or palette.PAPER
    return [
        Poligon((_segi(titik, radius, corners, turn),), fill, edge, 1.2 if tanda.bolong else 0.6, tanda.rupa)
    ]


def _segi(pusat: Titik, radius: float, sudut: int, putar: float) -> tuple[Titik, ...]:
    angles = (math.radians(putar + 360 * number / sudut) for number in range(sudut))
    return tuple(
        (round(pusat[0] + radius * math.cos(a), 2), round(pusat[1] + radius * math.sin(a), 2)) for a in angles
    )


def _kunci(gambar: bentuk.Gambar, bingkai: Bingkai) -> list[Marka]:
    found: list[Marka] = []
    y = bingkai.y + 2
    for entry in gambar.kunci:
        count = "" if entry.jumlah is None else f" {bulat(entry.jumlah)}"
        lines = huruf.lipat(f"{entry.kata}{count}", KUNCI, bingkai.w - 24)
        found += _contoh(entry, bingkai.x, y)
        for line in lines:
            found.append(Teks(bingkai.x + 24, y, line, KUNCI))
            y += KUNCI * huruf.BARIS
        y += 3
    return found


def _contoh(entry: bentuk.Kunci, x: float, y: float) -> list[Marka]:
    middle = y + KUNCI * huruf.BARIS / 2
    if entry.rupa == "garis":
        return [Garis((x, middle), (x + 18, middle), entry.warna, 2.0, entry.putus)]
    if entry.rupa == "bidang":
        rias = Rias(
            entry.warna if entry.bolong else campur(entry.warna, entry.tutup), "", entry.pola, entry.bolong
        )
        return [Area(Bingkai(x, y + 1, 18, 10), rias)]
    mark = bentuk.Tanda(x + 9, middle, entry.rupa, 9.0, entry.warna, entry.bolong)
    return _tanda(mark, (mark.x, mark.y), 1.0)
