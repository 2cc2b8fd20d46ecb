"""The proposal itself: CP-SAT, one level of the objective after the other, each bounded and kept.

It always answers: every requirement has slack, so too few people give a plan and a shortage, not a
refusal. One worker and a fixed seed, so that the same question gives the same plan.
"""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from typing import Any

from ortools.sat.python import cp_model

from posko.rencana import nilai as ukuran
from posko.rencana.kemajuan import Kemajuan
from posko.rencana.soal import BOBOT_KELAS, Kelompok, Pasang, Soal, Tahap, Usulan

BATAS_DETIK = 8.0
BENIH = 7
LEAST = 0.2  # seconds every level gets, however late it is

Var = cp_model.IntVar
Expr = Any  # linear expression or whole number: the library's own union cannot be added up


Jenis = tuple[int, tuple[str, ...]]  # officers, kelurahan to avoid: units alike in both are interchangeable
_Jawab = tuple[dict[tuple["Jenis", str], int], set[str]]


@dataclass
class _Model:
    """How many units of each kind go where, who stays, and the levels as expressions over both.

    Counting kinds instead of naming units is what makes it fast: sixty-odd pairs that may all stand
    anywhere would be as many copies of the same plan.
    """

    cp: cp_model.CpModel
    jenis: dict[Jenis, list[Pasang]]
    banyak: dict[tuple[Jenis, str], Var]
    tetap: dict[str, Var]
    tahap: list[tuple[str, Expr]]


class _Laporan(cp_model.CpSolverSolutionCallback):
    """Tells the watching page of every better plan, and obeys its stop button."""

    def __init__(self, kemajuan: Kemajuan) -> None:
        super().__init__()
        self._kemajuan = kemajuan

    def on_solution_callback(self) -> None:
        self._kemajuan.catat(self.objective_value, self.best_objective_bound)
        if self._kemajuan.is_henti:
            self.stop_search()


def usul(soal: Soal, kemajuan: Kemajuan | None = None, batas_detik: float = BATAS_DETIK) -> Usulan:
    """The best plan found within the time, level by level.

    Args:
        soal: the question.
        kemajuan: told of every step; its stop button ends the search with the best plan so far.
        batas_detik: seconds for all levels together.
    """
    kemajuan = kemajuan or Kemajuan()
    began = time.monotonic()
    kept, dropped = kunci_terpakai(soal)
    model = _build(soal, kept)
    done: list[Tahap] = []
    plan = pembuka(soal, kept)
    for number, (name, expr) in enumerate(model.tahap):
        if kemajuan.is_henti:
            break
        left = batas_detik - (time.monotonic() - began)
        share = max(left / (len(model.tahap) - number) * 2, LEAST)
        solver = _solver(min(share, max(left, LEAST)))
        kemajuan.mulai_tahap(name, number, len(model.tahap), solver.stop_search)
        found = _level(model, expr, solver, kemajuan)
        if found is None:
            break
        answer, value, bound = found
        plan = _tempat(model, kept, answer)
        done.append(Tahap(name, value, bound, solver.wall_time))
        model.cp.add(expr <= value)
    kemajuan.mulai_tahap("", len(model.tahap), len(model.tahap), None)
    return Usulan(plan, tuple(done), tuple(dropped), kemajuan.is_henti, time.monotonic() - began)


def kunci_terpakai(soal: Soal) -> tuple[dict[str, str], list[str]]:
    """Locks that can be kept together, in the order of the units, and call-signs of those that cannot."""
    groups = {group.id: group for group in soal.kelompok}
    bases = {base.id for base in soal.pangkalan}
    room = {group.id: group.orang for group in soal.kelompok}
    waiting = soal.cadangan
    kept: dict[str, str] = {}
    dropped: list[str] = []
    for unit in (unit for unit in soal.pasang if unit.kunci):
        fits = not unit.halangan and (
            (unit.kunci in groups and boleh(unit, groups[unit.kunci]) and room[unit.kunci] > 0)
            or (unit.kunci in bases and waiting > 0)
        )
        if not fits:
            dropped.append(unit.regu)
            continue
        kept[unit.regu] = unit.kunci
        if unit.kunci in bases:
            waiting -= 1
        else:
            room[unit.kunci] -= unit.orang
    return kept, dropped


def boleh(unit: Pasang, group: Kelompok) -> bool:
    """Whether this unit may serve there at all."""
    return not unit.halangan and group.kelurahan_kode not in unit.hindari


def _build(soal: Soal, locks: dict[str, str]) -> _Model:
    cp = cp_model.CpModel()
    groups = {group.id: group for group in soal.kelompok}
    places = [*groups, *(base.id for base in soal.pangkalan)]
    free = [unit for unit in soal.siap if unit.regu not in locks]
    kinds: dict[Jenis, list[Pasang]] = {}
    for unit in free:
        kinds.setdefault((unit.orang, tuple(sorted(unit.hindari))), []).append(unit)
    many: dict[tuple[Jenis, str], Var] = {}
    stay: dict[str, Var] = {}
    for number, (kind, units) in enumerate(kinds.items()):
        for place in places:
            if place not in groups or groups[place].kelurahan_kode not in kind[1]:
                many[kind, place] = cp.new_int_var(0, len(units), f"jenis {number} di {place}")
        cp.add(sum(many[kind, place] for place in places if (kind, place) in many) <= len(units))
        for place in places:
            there = [unit for unit in units if unit.lama == place and (kind, place) in many]
            stay |= {unit.regu: cp.new_bool_var(f"{unit.regu} tetap") for unit in there}
            if there:
                cp.add(sum(stay[unit.regu] for unit in there) <= many[kind, place])
    held = Counter(locks.values())
    manned = {
        place: held[place] + sum(many[kind, place] for kind in kinds if (kind, place) in many)
        for place in places
    }
    officers = _officers(soal, locks, many)
    levels = _reserve(cp, soal, manned) | _groups(cp, soal, officers) | _changes(soal, locks, stay)
    return _Model(cp, kinds, many, stay, [(name, levels[name]) for name in ukuran.urutan(soal)])


def _officers(soal: Soal, locks: dict[str, str], many: dict[tuple[Jenis, str], Var]) -> dict[str, Expr]:
    """Officers at every group: those locked there and those sent."""
    orang = {unit.regu: unit.orang for unit in soal.pasang}
    held: Counter[str] = Counter()
    for regu, place in locks.items():
        held[place] += orang[regu]
    sent: dict[str, list[Expr]] = {group.id: [] for group in soal.kelompok}
    for (kind, place), var in many.items():
        if place in sent:
            sent[place].append(kind[0] * var)
    return {place: held[place] + sum(terms) for place, terms in sent.items()}


def _reserve(cp: cp_model.CpModel, soal: Soal, manned: dict[str, Expr]) -> dict[str, Expr]:
    cp.add(sum(manned[base.id] for base in soal.pangkalan) <= soal.cadangan)
    if not soal.cadangan:
        return {"tak_terjangkau": 0}
    missed: list[Expr] = []
    for kode, count in soal.tps_per_kelurahan.items():
        out = cp.new_bool_var(f"luput {kode}")
        cp.add(sum(manned[base.id] for base in soal.pangkalan if kode in base.jangkau) + out >= 1)
        missed.append(count * out)
    return {"tak_terjangkau": sum(missed)}


def _groups(cp: cp_model.CpModel, soal: Soal, officers: dict[str, Expr]) -> dict[str, Expr]:
    farthest = cp.new_int_var(0, max((group.menit for group in soal.kelompok), default=0), "terjauh")
    largest = max((unit.orang for unit in soal.siap), default=1)
    short: dict[str, Var] = {}
    for group in soal.kelompok:
        short[group.id] = cp.new_int_var(0, group.orang, f"kurang {group.id}")
        is_short = cp.new_bool_var(f"ada kurang {group.id}")
        cp.add(officers[group.id] + short[group.id] >= group.orang)
        cp.add(officers[group.id] <= group.orang + largest - 1)
        cp.add(short[group.id] <= group.orang * is_short)
        cp.add(farthest >= group.menit * is_short)
    return {
        "kurang": sum(short.values()),
        "jauh_maks": farthest,
        "jauh": sum(group.menit * short[group.id] for group in soal.kelompok),
        "kelas": sum(BOBOT_KELAS[group.kelas] * short[group.id] for group in soal.kelompok),
    }


def _changes(soal: Soal, locks: dict[str, str], stay: dict[str, Var]) -> dict[str, Expr]:
    placed = [unit for unit in soal.siap if unit.lama]
    kept = sum(locks.get(unit.regu) == unit.lama for unit in placed)
    return {"pindah": len(placed) - kept - sum(stay.values())}


def _solver(seconds: float) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 1
    solver.parameters.linearization_level = 2  # without it the sum of all units bounds nothing
    solver.parameters.random_seed = BENIH
    return solver


def _level(
    model: _Model, expr: Expr, solver: cp_model.CpSolver, kemajuan: Kemajuan
) -> tuple[_Jawab, int, int] | None:
    """Solve one level from the plan so far; None when the time did not give any plan."""
    model.cp.minimize(expr)
    status = solver.solve(model.cp, _Laporan(kemajuan))
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    model.cp.clear_hints()  # type: ignore[no-untyped-call]
    for var in (*model.banyak.values(), *model.tetap.values()):
        model.cp.add_hint(var, solver.value(var))
    many = {key: solver.value(var) for key, var in model.banyak.items()}
    stay = {regu for regu, var in model.tetap.items() if solver.value(var)}
    return (many, stay), round(solver.objective_value), round(solver.best_objective_bound)


def _tempat(model: _Model, locks: dict[str, str], answer: _Jawab) -> dict[str, str]:
    """Call-signs for the counts: locked ones, those who stay, then the others down the list."""
    many, stay = answer
    plan = dict(locks)
    for kind, units in model.jenis.items():
        open_: list[str] = []
        for (other, place), count in many.items():
            if other == kind:
                here = [unit.regu for unit in units if unit.regu in stay and unit.lama == place]
                plan |= dict.fromkeys(here, place)
                open_ += [place] * (count - len(here))
        movers = [unit.regu for unit in units if unit.regu not in stay]
        plan |= dict(zip(movers, open_, strict=False))  # more units than places: the rest stays unplaced
    return plan


def pembuka(soal: Soal, locks: dict[str, str]) -> dict[str, str]:
    """What stands when no level was solved at all: the locks, and everyone else where they were."""
    room = {group.id: group.orang for group in soal.kelompok}
    groups = {group.id: group for group in soal.kelompok}
    orang = {unit.regu: unit.orang for unit in soal.pasang}
    plan = dict(locks)
    for regu, place in locks.items():
        if place in room:
            room[place] -= orang[regu]
    for unit in soal.siap:
        fits = unit.regu not in plan and unit.lama in room and room[unit.lama] > 0
        if fits and boleh(unit, groups[unit.lama]):
            plan[unit.regu] = unit.lama
            room[unit.lama] -= unit.orang
    return plan
