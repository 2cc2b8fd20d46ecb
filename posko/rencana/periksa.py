"""The independent checker: it knows the rules and the plan, and nothing of how the plan was found."""

from __future__ import annotations

from collections import Counter

from posko.rencana import nilai as ukuran
from posko.rencana.soal import Soal, Tempat, Usulan


def pelanggaran(soal: Soal, tempat: Tempat) -> list[str]:
    """Every rule the plan breaks, in words; none when it may be carried out."""
    units = {unit.regu: unit for unit in soal.pasang}
    groups = {group.id: group for group in soal.kelompok}
    bases = {base.id for base in soal.pangkalan}
    faults = [f"{regu} tidak ada di daftar pasang" for regu in tempat if regu not in units]
    for regu, place in tempat.items():
        unit = units.get(regu)
        if unit is None:
            continue
        if unit.halangan:
            faults.append(f"{regu} tidak dapat ditugaskan: {unit.halangan}")
        if place not in groups and place not in bases:
            faults.append(f"{regu} di tempat yang tidak ada: {place}")
        if place in groups and groups[place].kelurahan_kode in unit.hindari:
            faults.append(f"{regu} tidak boleh ditugaskan di {groups[place].nama}")
    return faults + _crowds(soal, tempat)


def _crowds(soal: Soal, tempat: Tempat) -> list[str]:
    orang = {unit.regu: unit.orang for unit in soal.pasang}
    there: Counter[str] = Counter()
    for regu, place in tempat.items():
        there[place] += orang.get(regu, 0)
    largest = max((unit.orang for unit in soal.siap), default=1)
    faults = [
        f"{group.nama} TPS {group.tps[0]} mendapat {there[group.id]} orang, perlu {group.orang}"
        for group in soal.kelompok
        if there[group.id] > group.orang + largest - 1
    ]
    bases = {base.id for base in soal.pangkalan}
    waiting = sum(place in bases for place in tempat.values())
    if waiting > soal.cadangan:
        faults.append(f"cadangan {waiting} pasang, batasnya {soal.cadangan}")
    return faults


def periksa(soal: Soal, usulan: Usulan) -> list[str]:
    """Faults of a proposal: its plan, its locks, and whether its levels are what the plan really gives."""
    faults = pelanggaran(soal, usulan.tempat)
    for unit in soal.pasang:
        is_kept = usulan.tempat.get(unit.regu) == unit.kunci
        if unit.kunci and unit.regu not in usulan.kunci_lepas and not is_kept:
            faults.append(f"{unit.regu} tidak di tempat kuncinya")
    real = ukuran.nilai(soal, usulan.tempat)
    for level in usulan.tahap:
        if real[level.nama] > level.nilai:
            faults.append(f"{level.nama}: disebut {level.nilai}, sebenarnya {real[level.nama]}")
        if level.batas > level.nilai:
            faults.append(f"{level.nama}: batas {level.batas} di atas nilai {level.nilai}")
    return faults
