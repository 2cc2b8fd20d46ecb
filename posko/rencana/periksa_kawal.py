"""The independent checker of convoy plans: it adds the minutes up again, stop by stop."""

from __future__ import annotations

from collections import Counter

from posko.rencana.kawal import MUAT, Rute, SoalKawal


def pelanggaran(soal: SoalKawal, rute: Rute) -> list[str]:
    """Every rule the routes break, in words; none when they may be driven."""
    loads = {load.id: load for load in soal.muatan}
    named = Counter(id_ for trips in rute for trip in trips for id_ in trip)
    faults = [f"{id_} tidak ada di daftar muatan" for id_ in named if id_ not in loads]
    faults += [f"{id_} dibawa {count} kali" for id_, count in named.items() if count > 1]
    if len(rute) > len(soal.siap):
        faults.append(f"{len(rute)} konvoi, yang ada {len(soal.siap)}")
    if not faults:
        for convoy, trips in enumerate(rute):
            faults += _drive(soal, convoy, trips)
    return faults


def _drive(soal: SoalKawal, convoy: int, trips: tuple[tuple[str, ...], ...]) -> list[str]:
    loads = {load.id: load for load in soal.muatan}
    faults: list[str] = []
    now = soal.siap[convoy]
    for trip in trips:
        carried = sum(loads[id_].kotak for id_ in trip)
        if carried > soal.kotak_konvoi:
            faults.append(f"konvoi {convoy + 1} membawa {carried} kotak, paling banyak {soal.kotak_konvoi}")
        now += MUAT
        where = soal.depo
        for id_ in trip:
            load = loads[id_]
            now = max(now + soal.jarak.menit(where, load.tempat), soal.buka)
            rain_from, rain_to = soal.hujan
            if rain_from < now < rain_to:
                now = rain_to
            if now > soal.tutup:
                faults.append(f"{load.nama} dicapai setelah tutup")
            now += soal.layan(load)
            where = load.tempat
        now += soal.jarak.menit(where, soal.depo)
    if now - soal.siap[convoy] > soal.awak:
        faults.append(f"awak konvoi {convoy + 1} bekerja {now - soal.siap[convoy]} menit")
    return faults
