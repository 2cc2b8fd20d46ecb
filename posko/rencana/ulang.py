"""A new plan after a breakdown: what was served stays, trips under way go on, the rest is asked again."""

from __future__ import annotations

from dataclasses import dataclass, replace

from posko.rencana.kawal import PINDAH_MUAT, Rute, Singgah, SoalKawal, jadwal


@dataclass(frozen=True)
class Sisa:
    """What is fixed, and the question that remains."""

    tetap: tuple[Singgah, ...]
    soal: SoalKawal
    konvoi: tuple[int, ...]  # numbers of the convoys that remain, in the order of `soal.siap`


def sisa(soal: SoalKawal, rute: Rute, menit: int, rusak: int) -> Sisa:
    """What remains at `menit` when convoy `rusak` breaks down.

    The broken convoy's load on the road has to be shifted to another truck: its stops take
    `PINDAH_MUAT` minutes more. Healthy convoys finish the trip they are on.
    """
    stops = jadwal(soal, rute)
    left: dict[tuple[int, int], int] = {}
    for stop in stops:
        key = (stop.konvoi, stop.jalan)
        left[key] = min(left.get(key, stop.berangkat), stop.berangkat)
    fixed = tuple(
        stop
        for stop in stops
        if stop.tiba <= menit or (stop.konvoi != rusak and left[stop.konvoi, stop.jalan] <= menit)
    )
    done = {stop.muatan.id for stop in fixed}
    stranded = {
        stop.muatan.id
        for stop in stops
        if stop.konvoi == rusak and left[stop.konvoi, stop.jalan] <= menit < stop.tiba
    }
    rest = tuple(
        replace(load, tambah=PINDAH_MUAT) if load.id in stranded else load
        for load in soal.muatan
        if load.id not in done
    )
    healthy = tuple(number for number in range(len(soal.siap)) if number != rusak)
    free = tuple(_free(soal, fixed, number, menit) for number in healthy)
    # A crew keeps the end of its day: whoever began earlier has less of it left.
    least = min((soal.siap[n] + soal.awak - at for n, at in zip(healthy, free, strict=True)), default=0)
    return Sisa(fixed, replace(soal, muatan=rest, siap=free, awak=max(least, 0)), healthy)


def _free(soal: SoalKawal, fixed: tuple[Singgah, ...], convoy: int, menit: int) -> int:
    mine = [stop for stop in fixed if stop.konvoi == convoy]
    back = max((stop.selesai + soal.tempuh(stop.muatan.tempat, soal.depo) for stop in mine), default=0)
    return max(menit, back, soal.siap[convoy])
