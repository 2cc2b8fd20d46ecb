"""A plan in rows: what is short where, and the lines of the annex. Codes and numbers, no sentences."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from posko.rencana import nilai as ukuran
from posko.rencana.soal import Kelompok, Soal, Tempat


@dataclass(frozen=True)
class Kurang:
    """What one kelurahan lacks: officers in all and by class."""

    nama: str
    orang: int
    kelas: dict[str, int]


@dataclass(frozen=True)
class Baris:
    """One line of the annex: a unit at a group, at a base, or nowhere; or a group without anybody."""

    regu: str
    asal: str
    orang: int
    kelompok: Kelompok | None
    pangkalan: str
    linmas: int


def kurang(soal: Soal, tempat: Tempat) -> list[Kurang]:
    """Shortage by kelurahan, the largest first."""
    lacking = ukuran.kurang(soal, tempat)
    by_place: dict[str, tuple[str, Counter[str]]] = {}
    for group in soal.kelompok:
        if group.id in lacking:
            by_place.setdefault(group.kelurahan_kode, (group.nama, Counter()))[1][group.kelas] += lacking[
                group.id
            ]
    rows = [Kurang(nama, counts.total(), dict(counts)) for nama, counts in by_place.values()]
    return sorted(rows, key=lambda row: (-row.orang, row.nama))


def halangan(soal: Soal) -> dict[str, int]:
    """How many units cannot be sent, by reason."""
    return dict(Counter(unit.halangan for unit in soal.pasang if unit.halangan))


def cadangan(soal: Soal, tempat: Tempat) -> dict[str, int]:
    """Units waiting at each base, by its name."""
    names = {base.id: base.nama for base in soal.pangkalan}
    return dict(Counter(names[place] for place in tempat.values() if place in names))


def daftar(soal: Soal, tempat: Tempat) -> list[Baris]:
    """The annex: groups in order with their units, groups left without, then reserve and the unplaced."""
    names = {base.id: base.nama for base in soal.pangkalan}
    at: dict[str, list[str]] = {}
    for regu, place in tempat.items():
        at.setdefault(place, []).append(regu)
    units = {unit.regu: unit for unit in soal.pasang}
    rows: list[Baris] = []
    for group in soal.kelompok:
        here = [units[regu] for regu in sorted(at.get(group.id, []))]
        # Linmas belong to the stations: they are written once, with the first unit or with nobody.
        linmas = 2 * len(group.tps)
        rows += [
            Baris(unit.regu, unit.asal, unit.orang, group, "", linmas if turn == 0 else 0)
            for turn, unit in enumerate(here)
        ]
        if not here:
            rows.append(Baris("", "", 0, group, "", linmas))
    for base in soal.pangkalan:
        rows += [
            Baris(regu, units[regu].asal, units[regu].orang, None, names[base.id], 0)
            for regu in sorted(at.get(base.id, []))
        ]
    idle = sorted(unit.regu for unit in soal.siap if unit.regu not in tempat)
    return rows + [Baris(regu, units[regu].asal, units[regu].orang, None, "", 0) for regu in idle]
