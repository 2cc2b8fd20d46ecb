"""A chart as marks: stacked bars with their numbers beside them, so that grey print loses nothing.

A number too wide for its piece stands behind the bar with the symbol of its meaning; no number is left
out of a lying chart.
"""

from __future__ import annotations

from posko.brief import huruf
from posko.brief.dek import Bagan, Deret
from posko.brief.kanvas import LEMAH, TINTA, Area, Bingkai, Garis, Marka, Teks, alas, paragraf, tinta_di
from posko.core.angka import bulat

JUDUL, KUNCI, LABEL = 13.0, 10.5, 10.5
SEMPIT = 0.36  # largest share of the width that names may take
SIMBOL = 12.0
TEBAL, TEBAL_SENDIRI = 44.0, 120.0  # height of a bar with its air, at most
LABEL_SENDIRI = 14.0


def marka(bagan: Bagan, bingkai: Bingkai, *, is_sendiri: bool = False) -> list[Marka]:
    """Title, key and bars of a chart inside a frame; bars are higher when the chart is alone."""
    found, y = kepala(bagan.judul, kunci(bagan), bingkai)
    foot = KUNCI * huruf.BARIS + 2 if bagan.catatan else 0.0
    room = Bingkai(bingkai.x, y + 4, bingkai.w, bingkai.bawah - y - 4 - foot)
    if not bagan.kategori:
        found.append(Teks(room.x, room.y, bagan.kosong, 12, LEMAH))
    else:
        found += (
            _batang(bagan, room, TEBAL_SENDIRI if is_sendiri else TEBAL)
            if bagan.jenis == "batang"
            else _kolom(bagan, room)
        )
    if bagan.catatan:
        found.append(Teks(bingkai.x, bingkai.bawah - foot + 2, bagan.catatan, 9.5, LEMAH))
    return found


def kunci(bagan: Bagan) -> list[Deret]:
    """The series that the key names: those with a number."""
    return [one for one in bagan.deret if any(one.nilai)]


def kepala(judul: str, deret: list[Deret], bingkai: Bingkai) -> tuple[list[Marka], float]:
    """Title and key; returns them and where the drawing may begin."""
    found: list[Marka] = []
    y = bingkai.y
    if judul:
        lines = huruf.lipat(judul, JUDUL, bingkai.w, tebal=True)
        found += paragraf(Bingkai(bingkai.x, y, bingkai.w, 0), lines, Teks(0, 0, "", JUDUL, tebal=True))
        y += len(lines) * JUDUL * huruf.BARIS + 3
    x = bingkai.x
    for one in deret:
        room = bingkai.w - SIMBOL - 20
        told = huruf.lipat(f"{one.label} {bulat(sum(one.nilai))}", KUNCI, room)
        words = huruf.ringkas(told, 1, KUNCI, room)[0]
        need = SIMBOL + 5 + huruf.lebar(words, KUNCI) + 14
        if x > bingkai.x and x + need > bingkai.kanan:
            x, y = bingkai.x, y + KUNCI * huruf.BARIS + 3
        found.append(Area(Bingkai(x, y + 1, SIMBOL, 10), one.rias))
        found.append(Teks(x + SIMBOL + 5, y, words, KUNCI))
        x += need
    return found, y + (KUNCI * huruf.BARIS + 3 if deret else 0)


def _batang(bagan: Bagan, room: Bingkai, tebal: float) -> list[Marka]:
    count = max(len(bagan.kategori), 1)
    step = min(room.h / count, tebal)
    size = min(LABEL if tebal == TEBAL else LABEL_SENDIRI, step * 0.72)
    names = min(max((huruf.lebar(name, size) for name in bagan.kategori), default=0), room.w * SEMPIT)
    left = room.x + names + 8
    most = max(*bagan.total, 1)
    scale, tails = _skala(bagan, room.kanan - left, most, size)
    found: list[Marka] = [Garis((left, room.y), (left, room.y + step * count))]
    for place, name in enumerate(bagan.kategori):
        top = room.y + place * step
        line = huruf.ringkas(huruf.lipat(name, size, names), 1, size, names)[0]
        middle = top + (step - size * huruf.BARIS) / 2
        found.append(Teks(left - 6, middle, line, size, rata="right"))
        x = left
        for one in bagan.deret:
            wide = one.nilai[place] * scale
            if wide > 0:
                box = Bingkai(x, top + step * 0.12, wide, step * 0.76)
                found += _potong(one, bulat(one.nilai[place]), box, size)
                x += wide
        found.append(Teks(x + 4, middle, tails[place], size))
    return found


def _skala(bagan: Bagan, ruang: float, most: int, size: float) -> tuple[float, list[str]]:
    """Points per unit, and what stands behind each bar; both depend on each other, so twice."""
    scale = ruang / most
    tails: list[str] = []
    for _ in range(3):
        tails = [_ekor(bagan, place, scale, size) for place in range(len(bagan.kategori))]
        fits = [
            (ruang - 8 - huruf.lebar(tail, size)) / total
            for tail, total in zip(tails, bagan.total, strict=True)
            if total
        ]
        scale = min([*fits, ruang / most])
    return max(scale, 0.0), [_ekor(bagan, place, scale, size) for place in range(len(bagan.kategori))]


def _ekor(bagan: Bagan, place: int, scale: float, size: float) -> str:
    """Numbers that do not fit their pieces, and the sum when a bar has several."""
    values = [(one, one.nilai[place]) for one in bagan.deret if one.nilai[place]]
    loose = [f"{one.rias.simbol} {bulat(value)}" for one, value in values if not _muat(value, scale, size)]
    total = sum(value for _, value in values)
    if not values:
        return "0"
    return "  ".join([*loose, *([f"= {bulat(total)}"] if len(values) > 1 else [])])


def _muat(value: int, scale: float, size: float) -> bool:
    return huruf.lebar(bulat(value), size) + 5 <= value * scale


def _potong(one: Deret, text: str, box: Bingkai, size: float) -> list[Marka]:
    found: list[Marka] = [Area(box, one.rias)]
    if huruf.lebar(text, size) + 5 <= box.w and size * huruf.BARIS <= box.h + 2:
        middle = box.y + (box.h - size * huruf.BARIS) / 2
        centre = box.x + box.w / 2
        if one.rias.pola:  # a number on a pattern needs a ground of its own
            wide = huruf.lebar(text, size) + 4
            ground = Bingkai(centre - wide / 2, middle, wide, size * huruf.BARIS)
            found.append(Area(ground, alas(one.rias)))
        found.append(Teks(centre, middle, text, size, tinta_di(one.rias), rata="center"))
    return found


def _kolom(bagan: Bagan, room: Bingkai) -> list[Marka]:
    count = max(len(bagan.kategori), 1)
    step = room.w / count
    size = min(LABEL, max(8.0, step / 5))
    base = room.bawah - size * huruf.BARIS - 4
    scale = (base - room.y - size * huruf.BARIS - 4) / max(*bagan.total, 1)
    found: list[Marka] = [Garis((room.x, base), (room.kanan, base))]
    for place, name in enumerate(bagan.kategori):
        centre, top = room.x + (place + 0.5) * step, base
        line = huruf.ringkas(huruf.lipat(name, size, step - 2), 1, size, step - 2)[0]
        found.append(Teks(centre, base + 3, line, size, rata="center"))
        for one in bagan.deret:
            tall = one.nilai[place] * scale
            if tall > 0:
                top -= tall
                box = Bingkai(centre - step * 0.36, top, step * 0.72, tall)
                found += _potong(one, bulat(one.nilai[place]), box, size)
        total = bulat(bagan.total[place])
        found.append(
            Teks(centre, top - size * huruf.BARIS - 1, total, size, TINTA, tebal=True, rata="center")
        )
    return found
