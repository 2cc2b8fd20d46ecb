"""Convoys on one leg and one day: what is carried, when a convoy is where, and how late it may still leave.

Times are whole minutes after midnight of the day. A convoy is one escort crew with its trucks; it may go
several times. Between two places nothing is known but the estimate of `jarak`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from posko.rencana.jarak import Jarak

MUAT = 30  # minutes at the store for a trip (decision of Posko, docs/adr)
TETAP = 15  # minutes at every stop for seals, recount and the hand-over sheet
PER_KOTAK = 0.1  # minutes more for every box
PINDAH_MUAT = 30  # minutes to shift a load from a truck that broke down

Perjalanan = tuple[str, ...]  # ids of loads in their order
Rute = tuple[tuple[Perjalanan, ...], ...]  # for each convoy its trips


@dataclass(frozen=True)
class Muatan:
    """What is brought to, or fetched from, one place in one stop; `tambah` minutes more than usual."""

    id: str
    tempat: str
    nama: str
    kotak: int
    tambah: int = 0


@dataclass(frozen=True)
class SoalKawal:
    """One leg of one day.

    Attributes:
        depo: store from which every trip begins and to which it returns.
        muatan: loads, none larger than a convoy carries.
        kotak_konvoi: boxes a convoy carries (trucks times boxes a truck).
        siap: minute from which each convoy is free; as many convoys as entries.
        buka: first minute at which a stop may be reached.
        tutup: last one.
        hujan: minutes from and to which no stop is to be reached, empty span for none.
        awak: minutes a crew may work.
        jarak: minutes between places.
    """

    depo: str
    muatan: tuple[Muatan, ...]
    kotak_konvoi: int
    siap: tuple[int, ...]
    buka: int
    tutup: int
    hujan: tuple[int, int]
    awak: int
    jarak: Jarak = field(compare=False)

    def layan(self, load: Muatan) -> int:
        """Minutes at the stop."""
        return round(TETAP + PER_KOTAK * load.kotak) + load.tambah

    def tempuh(self, dari: str, ke: str, faktor: float = 1.0) -> int:
        """Minutes on the road, times a factor of caution."""
        return round(self.jarak.menit(dari, ke) * faktor)


@dataclass(frozen=True)
class Singgah:
    """One stop of the plan; `batas` is the latest minute at which it may still be reached."""

    konvoi: int
    jalan: int
    muatan: Muatan
    berangkat: int
    tiba: int
    selesai: int
    batas: int

    @property
    def longgar(self) -> int:
        """Minutes to spare."""
        return self.batas - self.tiba


def pecah(kotak: Mapping[str, int], nama: Mapping[str, str], paling: int) -> tuple[Muatan, ...]:
    """Boxes by place as loads that one convoy can carry."""
    loads: list[Muatan] = []
    for place, count in sorted(kotak.items()):
        for turn, start in enumerate(range(0, count, paling), start=1):
            loads.append(Muatan(f"{place}#{turn}", place, nama[place], min(paling, count - start)))
    return tuple(loads)


def jadwal(soal: SoalKawal, rute: Rute, faktor: float = 1.0) -> list[Singgah]:
    """When every stop of the routes is reached, each as early as can be, and its latest minute.

    Args:
        soal: the question.
        rute: for each convoy its trips.
        faktor: travel times are multiplied by it; waiting for the rain to end is part of the way.
    """
    loads = {load.id: load for load in soal.muatan}
    stops: list[Singgah] = []
    for convoy, trips in enumerate(rute):
        mine: list[Singgah] = []
        clock = soal.siap[convoy]
        for number, trip in enumerate(trips):
            clock, here = clock + MUAT, soal.depo
            for id_ in trip:
                load = loads[id_]
                way = soal.tempuh(here, load.tempat, faktor)
                arrive = _dry(soal, max(clock + way, soal.buka))
                end = arrive + soal.layan(load)
                mine.append(Singgah(convoy, number, load, arrive - way, arrive, end, 0))
                clock, here = end, load.tempat
            clock += soal.tempuh(here, soal.depo, faktor)
        stops += _latest(soal, mine)
    return stops


def pulang(soal: SoalKawal, stops: Sequence[Singgah]) -> int:
    """Minute at which the last convoy is back, 0 without any stop."""
    return max((stop.selesai + soal.tempuh(stop.muatan.tempat, soal.depo) for stop in stops), default=0)


def jendela(soal: SoalKawal, tiba: int) -> int:
    """Latest minute of the window in which a stop lies: the beginning of the rain, or closing time."""
    return soal.hujan[0] if tiba <= soal.hujan[0] < soal.hujan[1] else soal.tutup


def km(soal: SoalKawal, rute: Rute) -> float:
    """Kilometres of all trips, estimated."""
    places = {load.id: load.tempat for load in soal.muatan}
    total = 0.0
    for trip in (trip for trips in rute for trip in trips):
        way = [soal.depo, *(places[id_] for id_ in trip), soal.depo]
        total += sum(soal.jarak.km(a, b) for a, b in pairwise(way) if a != b)
    return total


def nilai(soal: SoalKawal, rute: Rute) -> dict[str, float]:
    """The measure of a plan, the smaller the better: boxes left behind, when all are back, kilometres."""
    kept = bersih(soal, rute)
    carried = {id_ for trips in kept for trip in trips for id_ in trip}
    left = sum(load.kotak for load in soal.muatan if load.id not in carried)
    return {"tertinggal": left, "selesai": pulang(soal, jadwal(soal, kept)), "km": km(soal, kept)}


def bersih(soal: SoalKawal, rute: Rute) -> Rute:
    """The routes without the stops that come too late: an honest measure for a split that took no heed."""
    kept: list[tuple[Perjalanan, ...]] = []
    for convoy, trips in enumerate(rute):
        mine: list[Perjalanan] = []
        for trip in trips:
            for length in range(len(trip), 0, -1):
                tried = [*mine, trip[:length]]
                if _fits(soal, convoy, tried):
                    mine = tried
                    break
        kept.append(tuple(mine))
    return tuple(kept)


def rentan(soal: SoalKawal, stops: Sequence[Singgah], rute: Rute, faktor: float = 1.3) -> list[Singgah]:
    """Stops that would come after their window if every way took so much longer."""
    slow = {stop.muatan.id: stop.tiba for stop in jadwal(soal, rute, faktor)}
    return [stop for stop in stops if slow[stop.muatan.id] > jendela(soal, stop.tiba)]


def urut(soal: SoalKawal) -> Rute:
    """The split a clerk makes: down the list, each trip filled, convoys in turn."""
    trips: list[list[Muatan]] = []
    for load in soal.muatan:
        if trips and sum(one.kotak for one in trips[-1]) + load.kotak <= soal.kotak_konvoi:
            trips[-1].append(load)
        else:
            trips.append([load])
    count = len(soal.siap)
    return tuple(
        tuple(tuple(load.id for load in trip) for trip in trips[convoy::count]) for convoy in range(count)
    )


def _fits(soal: SoalKawal, convoy: int, trips: Sequence[Perjalanan]) -> bool:
    alone = tuple(tuple(trips) if other == convoy else () for other in range(len(soal.siap)))
    stops = jadwal(soal, alone)
    is_in_time = all(stop.tiba <= soal.tutup for stop in stops)
    return is_in_time and pulang(soal, stops) - soal.siap[convoy] <= soal.awak


def _dry(soal: SoalKawal, minute: int) -> int:
    return soal.hujan[1] if soal.hujan[0] < minute < soal.hujan[1] else minute


def _latest(soal: SoalKawal, stops: Sequence[Singgah]) -> list[Singgah]:
    """The stops with the latest minute each may be reached so that it and all after it are in time."""
    done: list[Singgah] = []
    home = soal.siap[stops[0].konvoi] + soal.awak if stops else 0
    after: Singgah | None = None
    for stop in reversed(stops):
        bound = jendela(soal, stop.tiba)
        if after is None:
            bound = min(bound, home - soal.tempuh(stop.muatan.tempat, soal.depo) - soal.layan(stop.muatan))
        else:
            way = soal.tempuh(stop.muatan.tempat, after.muatan.tempat)
            if after.jalan != stop.jalan:
                way = soal.tempuh(stop.muatan.tempat, soal.depo) + MUAT
                way += soal.tempuh(soal.depo, after.muatan.tempat)
            bound = min(bound, after.batas - way - soal.layan(stop.muatan))
        after = Singgah(stop.konvoi, stop.jalan, stop.muatan, stop.berangkat, stop.tiba, stop.selesai, bound)
        done.append(after)
    return done[::-1]
