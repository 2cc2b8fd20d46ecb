"""The key of the map: what every look means and how many there are, the same on screen, slide and picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from posko.figures import palette
from posko.figures.bentuk import Kunci
from posko.figures.isi_peta import Jalur, Titik, Warna
from posko.figures.lapisan import LAPISAN
from posko.figures.pena import TUTUP
from posko.figures.theme import Tema
from posko.teks import peta as teks

Row = Mapping[str, Any]

URUTAN = ("masalah", "tanpa_kabar", "kedaluwarsa", "siap")
# Marks of the key where it is written as text; depth of the filling says the gravity.
_KELAM = "░░▒▓"
_GLIF = {
    "segitiga": "▲△",
    "kotak": "■□",
    "wajik": "◆◇",
    "silang": "××",
    "tambah": "++",
    "bulat": "●○",
    "garis": "━╌",
}
_POLA = {"/": "▨", "|": "▥", ".": "░"}
_KATA = {
    "tps": teks.KUNCI_TPS,
    "gudang": teks.KUNCI_GUDANG,
    "konvoi": teks.KUNCI_KONVOI,
    "insiden": teks.KUNCI_INSIDEN,
    "akan": teks.KUNCI_AKAN,
    "patroli": teks.KUNCI_PATROLI,
}


def kunci(rows: Iterable[Row], points: Sequence[Titik], ways: Sequence[Jalur], tema: Tema) -> list[Kunci]:
    """Entries for the areas, gravest first, then for each kind of mark and line that is drawn."""
    counted = Counter((row["keadaan"], int(row["tingkat"])) for row in rows)
    pairs = [(state, level) for state in URUTAN for level in (3, 2, 1, 0)]
    found = [wilayah(*pair, counted[pair], tema) for pair in pairs if counted[pair]]
    things: list[Titik | Jalur] = [*points, *ways]
    for layer in LAPISAN:
        here = [thing for thing in things if thing.lapisan == layer]
        numbers = Counter(thing.kode for thing in here)
        first = {thing.kode: thing for thing in reversed(here)}
        found += [
            _entry(word, numbers[kode], first[kode], tema)
            for kode, word in _KATA[layer].items()
            if kode in first
        ]
    return found


def wilayah(keadaan: str, tingkat: int, jumlah: int, tema: Tema) -> Kunci:
    """The entry of areas in one state and gravity."""
    look = palette.rupa(keadaan)
    return Kunci(
        teks.kunci_wilayah(keadaan, tingkat),
        jumlah,
        "bidang",
        look.hex(tema.nama),
        1.0 if look.is_bolong else TUTUP[tingkat],
        look.pola,
        look.is_bolong,
    )


def simbol(entry: Kunci) -> str:
    """The mark of an entry where the key is written as text."""
    if entry.rupa == "bidang":
        return _POLA.get(entry.pola) or _KELAM[TUTUP.index(entry.tutup)]
    return _GLIF[entry.rupa][entry.bolong or entry.putus]


def _entry(kata: str, jumlah: int, thing: Titik | Jalur, tema: Tema) -> Kunci:
    colour = pilih(thing.warna, tema)
    if isinstance(thing, Jalur):
        return Kunci(kata, jumlah, "garis", colour, putus=thing.putus)
    return Kunci(kata, jumlah, thing.rupa, colour, bolong=thing.bolong)


def pilih(warna: Warna, tema: Tema) -> str:
    """The colour of this theme."""
    return warna[1] if tema.nama == "gelap" else warna[0]
