"""How good a plan is, level by level: the one measure for proposal, naive split and the plan so far.

Written from the rules alone, not from the solver's model, so that both can be held against each other.
"""

from __future__ import annotations

from posko.rencana.soal import BOBOT_KELAS, Soal, Tempat

# Names of the levels in their order; `jauh` and `kelas` change places when the commander says so.
PASTI = ("tak_terjangkau", "kurang")
AKHIR = ("pindah",)


def kurang(soal: Soal, tempat: Tempat) -> dict[str, int]:
    """Officers missing at each group, only groups that lack some."""
    there = dict.fromkeys((group.id for group in soal.kelompok), 0)
    for unit in soal.pasang:
        place = tempat.get(unit.regu, "")
        if place in there:
            there[place] += unit.orang
    return {
        group.id: group.orang - there[group.id] for group in soal.kelompok if group.orang > there[group.id]
    }


def tak_terjangkau(soal: Soal, tempat: Tempat) -> list[str]:
    """Codes of kelurahan with stations that no waiting reserve reaches in time; none asked, none missed."""
    if not soal.cadangan:
        return []
    manned = set(tempat.values())
    reached = {kode for base in soal.pangkalan if base.id in manned for kode in base.jangkau}
    return sorted(kode for kode in soal.tps_per_kelurahan if kode not in reached)


def pindah(soal: Soal, tempat: Tempat) -> list[str]:
    """Call-signs of units that can be sent and would leave the place of the plan so far."""
    return [unit.regu for unit in soal.siap if unit.lama and tempat.get(unit.regu, "") != unit.lama]


def nilai(soal: Soal, tempat: Tempat) -> dict[str, int]:
    """Every level by name, in order, the smaller the better.

    `jauh_maks` and `jauh` are minutes from the Polsek of what is left short, so that help is near where
    the plan is thin; `kelas` weighs what is left short by class; `kurang` counts officers.
    """
    lacking = kurang(soal, tempat)
    groups = {group.id: group for group in soal.kelompok}
    levels = {
        "tak_terjangkau": sum(soal.tps_per_kelurahan[kode] for kode in tak_terjangkau(soal, tempat)),
        "kurang": sum(lacking.values()),
        "jauh_maks": max((groups[id_].menit for id_ in lacking), default=0),
        "jauh": sum(groups[id_].menit * count for id_, count in lacking.items()),
        "kelas": sum(BOBOT_KELAS[groups[id_].kelas] * count for id_, count in lacking.items()),
        "pindah": len(pindah(soal, tempat)),
    }
    return {name: levels[name] for name in urutan(soal)}


def urutan(soal: Soal) -> tuple[str, ...]:
    """Names of the levels in the order in which they decide."""
    middle: list[str] = []
    for name in soal.urutan:
        middle += ["jauh_maks", "jauh"] if name == "jauh" else [name]
    return (*PASTI, *middle, *AKHIR)
