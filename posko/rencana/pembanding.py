"""What the proposal is compared with: going down the list as a clerk does, and changing nothing."""

from __future__ import annotations

from posko.rencana.soal import Kelompok, Pasang, Soal
from posko.rencana.usul import boleh


def urut(soal: Soal) -> dict[str, str]:
    """Down the list of kelurahan and down the list of units: whoever is next and may, goes; no reserve."""
    waiting: list[Pasang] = list(soal.siap)
    plan: dict[str, str] = {}
    for group in soal.kelompok:
        need = group.orang
        while need > 0 and (unit := next((u for u in waiting if boleh(u, group)), None)):
            waiting.remove(unit)
            plan[unit.regu] = group.id
            need -= unit.orang
    return plan


def tetap(soal: Soal) -> dict[str, str]:
    """The plan so far without those who cannot be sent: nobody takes their place."""
    groups: dict[str, Kelompok] = {group.id: group for group in soal.kelompok}
    room = {group.id: group.orang for group in soal.kelompok}
    bases = {base.id for base in soal.pangkalan}
    plan: dict[str, str] = {}
    for unit in soal.siap:
        if unit.lama in groups and boleh(unit, groups[unit.lama]) and room[unit.lama] > 0:
            plan[unit.regu] = unit.lama
            room[unit.lama] -= unit.orang
        elif unit.lama in bases and sum(place in bases for place in plan.values()) < soal.cadangan:
            plan[unit.regu] = unit.lama
    return plan
