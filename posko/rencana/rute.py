"""Routes for the convoys, by OR-Tools: everything carried if it can be, then back early, then few kilometres.

A load that fits nowhere is dropped for a price and named, so the question always has an answer. Going
back for more is a stop at the store that empties the trucks.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from ortools.constraint_solver import pywrapcp, routing_enums_pb2

from posko.rencana.kawal import MUAT, Rute, SoalKawal, bersih, nilai, urut
from posko.rencana.kemajuan import Kemajuan

BATAS_DETIK = 5
LUPUT = 10_000  # price of one box left behind, against minutes
SPAN = 10  # price of a minute later home, against a minute on the road


@dataclass(frozen=True)
class UsulanKawal:
    """The routes, what could not be carried, and how long the search took."""

    rute: Rute
    luput: tuple[str, ...]
    detik: float
    is_dihentikan: bool


def usul(soal: SoalKawal, kemajuan: Kemajuan | None = None, batas_detik: int = BATAS_DETIK) -> UsulanKawal:
    """Good routes found within the time; never worse than going down the list.

    Args:
        soal: the question.
        kemajuan: tells how far the time has run; its stop button ends the search.
        batas_detik: whole seconds.
    """
    kemajuan = kemajuan or Kemajuan()
    began = time.monotonic()
    found = _solve(soal, kemajuan, batas_detik) if soal.muatan and soal.siap else ((),) * len(soal.siap)
    plans = [bersih(soal, found), bersih(soal, urut(soal))]
    best = min(plans, key=lambda plan: tuple(nilai(soal, plan).values()))
    carried = {id_ for trips in best for trip in trips for id_ in trip}
    left = tuple(load.id for load in soal.muatan if load.id not in carried)
    return UsulanKawal(best, left, time.monotonic() - began, kemajuan.is_henti)


def _solve(soal: SoalKawal, kemajuan: Kemajuan, seconds: int) -> Rute:
    count, convoys = len(soal.muatan), len(soal.siap)
    trips = -(-sum(load.kotak for load in soal.muatan) // soal.kotak_konvoi) + convoys
    nodes = 1 + count + trips  # the store, the loads, and each return for more
    manager = pywrapcp.RoutingIndexManager(nodes, convoys, 0)
    routing = pywrapcp.RoutingModel(manager)
    clock = _clock(soal, manager, routing, nodes)
    _capacity(soal, manager, routing, nodes)
    for node in range(1, nodes):
        price = LUPUT * soal.muatan[node - 1].kotak if node <= count else 0
        routing.AddDisjunction([manager.NodeToIndex(node)], price)
    clock.SetGlobalSpanCostCoefficient(SPAN)
    solution = routing.SolveWithParameters(_parameters(routing, kemajuan, seconds))
    if solution is None:
        return urut(soal)
    return tuple(_trips(soal, manager, routing, solution, convoy) for convoy in range(convoys))


def _clock(soal: SoalKawal, manager: Any, routing: Any, nodes: int) -> Any:  # noqa: ANN401 - no types in the library
    count = len(soal.muatan)
    place: list[str] = [soal.depo, *(load.tempat for load in soal.muatan), *[soal.depo] * (nodes - 1 - count)]
    stay: list[int] = [MUAT, *(soal.layan(load) for load in soal.muatan), *[MUAT] * (nodes - 1 - count)]

    def minutes(a: int, b: int) -> int:
        here: int = manager.IndexToNode(a)
        there: int = manager.IndexToNode(b)
        return stay[here] + soal.tempuh(place[here], place[there])

    index = routing.RegisterTransitCallback(minutes)
    routing.SetArcCostEvaluatorOfAllVehicles(index)
    horizon = 2 * 24 * 60
    routing.AddDimension(index, horizon, horizon, False, "jam")  # noqa: FBT003 - the library's own order
    clock = routing.GetDimensionOrDie("jam")
    for node in range(1, count + 1):
        at = clock.CumulVar(manager.NodeToIndex(node))
        at.SetRange(soal.buka, soal.tutup)
        if soal.hujan[0] < soal.hujan[1]:
            at.RemoveInterval(soal.hujan[0] + 1, soal.hujan[1] - 1)
    for convoy, free in enumerate(soal.siap):
        clock.CumulVar(routing.Start(convoy)).SetRange(free, free)
        clock.CumulVar(routing.End(convoy)).SetMax(free + soal.awak)
        routing.AddVariableMinimizedByFinalizer(clock.CumulVar(routing.End(convoy)))
    return clock


def _capacity(soal: SoalKawal, manager: Any, routing: Any, nodes: int) -> None:  # noqa: ANN401
    count = len(soal.muatan)
    boxes = [0, *(load.kotak for load in soal.muatan), *[-soal.kotak_konvoi] * (nodes - 1 - count)]
    index = routing.RegisterUnaryTransitCallback(lambda a: boxes[manager.IndexToNode(a)])
    full = soal.kotak_konvoi
    routing.AddDimension(index, full, full, True, "kotak")  # noqa: FBT003 - the library's own order
    load = routing.GetDimensionOrDie("kotak")
    for node in range(1, count + 1):
        load.SlackVar(manager.NodeToIndex(node)).SetValue(0)


def _parameters(routing: Any, kemajuan: Kemajuan, seconds: int) -> Any:  # noqa: ANN401
    parameters = pywrapcp.DefaultRoutingSearchParameters()
    first, meta = routing_enums_pb2.FirstSolutionStrategy, routing_enums_pb2.LocalSearchMetaheuristic
    parameters.first_solution_strategy = first.PARALLEL_CHEAPEST_INSERTION
    parameters.local_search_metaheuristic = meta.GUIDED_LOCAL_SEARCH
    parameters.time_limit.FromSeconds(seconds)
    solver = routing.solver()
    kemajuan.mulai_tahap("rute", 0, 1, None)
    kemajuan.paling_detik = kemajuan.detik + seconds
    routing.AddSearchMonitor(solver.CustomLimit(lambda: kemajuan.is_henti))
    return parameters


def _trips(soal: SoalKawal, manager: Any, routing: Any, solution: Any, convoy: int) -> Any:  # noqa: ANN401
    trips: list[list[str]] = [[]]
    index = routing.Start(convoy)
    while not routing.IsEnd(index):
        node = manager.IndexToNode(index)
        if node > len(soal.muatan):
            trips.append([])
        elif node:
            trips[-1].append(soal.muatan[node - 1].id)
        index = solution.Value(routing.NextVar(index))
    return tuple(tuple(trip) for trip in trips if trip)
