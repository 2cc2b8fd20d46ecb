"""Outbound boxes: KPU to PPK by election type, PPK to PPS by kelurahan, PPS to TPS by convoy.

Each leg is planned from its own table of departures; the story is whole here, and what goes wrong
with it is planted afterwards in `faults`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import numpy as np

from posko.core.rujukan import Rujukan
from posko.simulate.area import Kelurahan
from posko.simulate.book import Buku
from posko.simulate.calendar import Kalender, chance, minutes
from posko.simulate.kiriman import Kiriman, Muatan, Pool, catat

# Klari moved 1,563 boxes in 13 trucks: 120 to a truck (beritatandas.id, Feb 2024).
TRUCK = 120
# The KPU store releases one election type after the other, ballots opened last going first.
HARI_KPU = (-8, -7, -7, -6, -5)
# Departure from the PPK store: (day, planned, left). Rain held two of them overnight on H-3.
JADWAL_PPS = {
    "ciseureuh": (-4, "07.30", "+0 07.40"),
    "nagri-kaler": (-4, "09.30", "+0 09.35"),
    "tegalmunjul": (-4, "11.30", "+0 11.45"),
    "mulyamekar": (-4, "08.00", "+0 08.05"),
    "ciwareng": (-4, "10.00", "+0 10.10"),
    "babakancikao": (-4, "11.30", "+0 11.35"),
    "munjuljaya": (-3, "07.30", "+0 07.35"),
    "nagri-tengah": (-3, "09.30", "+0 09.50"),
    "purwamekar": (-3, "11.00", "+0 11.10"),
    "citalang": (-3, "14.30", "+1 07.10"),
    "kadumekar": (-3, "08.00", "+0 08.10"),
    "hegarmanah": (-3, "09.30", "+0 09.35"),
    "maracang": (-3, "11.00", "+0 11.05"),
    "cicadas": (-3, "14.15", "+1 07.20"),
    "nagri-kidul": (-2, "08.30", "+0 08.45"),
    "cipaisan": (-2, "10.30", "+0 10.35"),
    "sindangkasih": (-2, "15.30", "+0 16.10"),
    "cigelam": (-2, "09.00", "+0 09.05"),
    "cilangkap": (-2, "15.15", "+1 06.40"),
}
TERTAHAN = {
    "citalang": "Menunggu hujan reda, berangkat pagi berikutnya",
    "cicadas": "Menunggu hujan reda, berangkat pagi berikutnya",
    "cilangkap": "Jalan tertutup pohon tumbang, berangkat pagi berikutnya",
}
# First convoy from the PPS store: day and time; the others leave on the morning of H-1.
JADWAL_TPS = {
    "kadumekar": (-2, "13.00"),
    "hegarmanah": (-2, "13.20"),
    "babakancikao": (-2, "13.30"),
    "purwamekar": (-2, "13.45"),
    "ciseureuh": (-1, "05.10"),
    "nagri-kaler": (-1, "07.00"),
    "sindangkasih": (-1, "09.30"),
    "cilangkap": (-1, "10.00"),
}
PER_KOTAK = ("babakancikao", "nagri-tengah", "purwamekar")
TPS_PER_KONVOI = 8
KONVOI_SERENTAK = 3


@dataclass(frozen=True)
class Ruas:
    """Where a shipment goes: its leg, who issues the surat jalan, from and to which store."""

    leg: str
    penerbit: str
    asal: str
    tujuan: str | None


@dataclass
class Distribusi:
    """What the outbound legs share, and what later topics need to know about them."""

    buku: Buku
    rujukan: Rujukan
    kelurahan: tuple[Kelurahan, ...]
    acak: np.random.Generator
    pool: Pool = field(default_factory=Pool)
    nomor: Counter[str] = field(default_factory=Counter)
    segel: dict[str, str] = field(default_factory=dict)
    diserahkan: dict[tuple[str, int], datetime] = field(default_factory=dict)

    @property
    def kalender(self) -> Kalender:
        """The clock of the story."""
        return self.buku.kalender

    @property
    def jenis(self) -> tuple[str, ...]:
        """Codes of the event's boxes, in the order in which they are opened."""
        kinds = sorted(self.rujukan.peristiwa.jenis_kotak, key=lambda kind: kind.urutan)
        return tuple(kind.kode for kind in kinds)

    def surat_jalan(self, penerbit: str) -> str:
        """The issuer's next surat jalan."""
        self.nomor[penerbit] += 1
        return f"SJ-{self.nomor[penerbit]:03d}/{penerbit}/II/2024"

    def tempuh(self, leg: str) -> timedelta:
        """A travel time around the event's reference for this leg."""
        acuan = {row.kode: row.tempuh_menit_acuan for row in self.rujukan.peristiwa.leg}
        return minutes(acuan[leg] * self.acak.uniform(0.7, 1.1))


def generate(buku: Buku, rujukan: Rujukan, kelurahan: tuple[Kelurahan, ...], seed: int) -> Distribusi:
    """Write the three outbound legs into the book and return their shared state."""
    state = Distribusi(buku, rujukan, kelurahan, chance(seed, "distribusi"))
    _number_seals(state)
    _kpu_ppk(state)
    for kel in kelurahan:
        _ppk_pps(state, kel)
    for kel in kelurahan:
        _pps_tps(state, kel)
    return state


def trucks(lines: list[tuple[str, str, int]], limit: int = TRUCK) -> Iterator[tuple[Muatan, ...]]:
    """Load (kelurahan, jenis, boxes) lines on trucks in order, splitting a line where one is full."""
    load: list[Muatan] = []
    free = limit
    for kode, jenis, boxes in lines:
        rest = boxes
        while rest:
            part = min(rest, free)
            load.append(Muatan(kode, jenis, part))
            rest, free = rest - part, free - part
            if not free:
                yield tuple(load)
                load, free = [], limit
    if load:
        yield tuple(load)


def _number_seals(state: Distribusi) -> None:
    boxes = [
        kel.kotak_id(tps, jenis)
        for kel in state.kelurahan
        if kel.slug in PER_KOTAK
        for tps in kel.tps
        for jenis in state.jenis
    ]
    serials = state.acak.choice(900_000, size=len(boxes), replace=False) + 4_100_000
    state.segel = {box: str(serial) for box, serial in zip(boxes, serials, strict=True)}


def _kpu_ppk(state: Distribusi) -> None:
    for step, jenis in enumerate(reversed(state.jenis)):
        hari = HARI_KPU[min(step, len(HARI_KPU) - 1)]
        start = "13.00" if step == 2 else "08.00"
        for turn, ppk in enumerate(sorted({kel.ppk for kel in state.kelurahan}, reverse=True)):
            lines = [(kel.kode, jenis, len(kel.tps)) for kel in state.kelurahan if kel.ppk == ppk]
            ruas = Ruas("KPU-PPK", "KPU-PWK", "kpu", ppk)
            for i, muatan in enumerate(trucks(lines)):
                rencana = state.kalender.at(hari, start) + minutes(20 * i + 130 * turn)
                _send(state, ruas, rencana, rencana + _delay(state), muatan)


def _ppk_pps(state: Distribusi, kel: Kelurahan) -> None:
    hari, planned, left = JADWAL_PPS.get(kel.slug, (-3, "08.00", "+0 08.10"))
    later, jam = left.split(" ")
    rencana = state.kalender.at(hari, planned)
    berangkat = state.kalender.at(hari + int(later), jam)
    lines = [(kel.kode, jenis, len(kel.tps)) for jenis in state.jenis]
    issuer = "PPK-" + ("PWK" if kel.ppk.endswith("purwakarta") else "BBC")
    ruas = Ruas("PPK-PPS", issuer, kel.ppk, kel.pps)
    for i, muatan in enumerate(trucks(lines)):
        gap = minutes(12 * i)
        _send(state, ruas, rencana + gap, berangkat + gap, muatan, TERTAHAN.get(kel.slug))


def _pps_tps(state: Distribusi, kel: Kelurahan) -> None:
    hari, jam = JADWAL_TPS.get(kel.slug, (-1, f"0{7 + len(kel.nama) % 2}.{(len(kel.nama) * 7) % 6}0"))
    first = state.kalender.at(hari, jam)
    ruas = Ruas("PPS-TPS", f"PPS-{kel.slug.upper()}", kel.pps, None)
    for number, start in enumerate(range(0, len(kel.tps), TPS_PER_KONVOI)):
        numbers = kel.tps[start : start + TPS_PER_KONVOI]
        wave, lane = divmod(number, KONVOI_SERENTAK)
        rencana = first + minutes(105 * wave + 10 * lane)
        berangkat = rencana + (minutes(0) if number == 0 else _delay(state))
        muatan = tuple(
            _box(state, kel, tps, jenis, minutes(8 * i))
            for i, tps in enumerate(numbers)
            for jenis in state.jenis
        )
        tiba = _send(state, ruas, rencana, berangkat, muatan)
        for i, tps in enumerate(numbers):
            state.diserahkan[(kel.kode, tps)] = tiba + minutes(8 * i + 12)


def _box(state: Distribusi, kel: Kelurahan, tps: int, jenis: str, jeda: timedelta) -> Muatan:
    kotak = kel.kotak_id(tps, jenis)
    known = kotak in state.segel
    return Muatan(kel.kode, jenis, 1, tps, kotak if known else None, state.segel.get(kotak), jeda)


def _delay(state: Distribusi) -> timedelta:
    return minutes(min(state.acak.exponential(6.0), 25.0))


def _send(
    state: Distribusi,
    ruas: Ruas,
    rencana: datetime,
    berangkat: datetime,
    muatan: tuple[Muatan, ...],
    catatan: str | None = None,
) -> datetime:
    tiba = berangkat + state.tempuh(ruas.leg)
    span = (berangkat - minutes(40), tiba + max(line.jeda for line in muatan) + minutes(12))
    place = ruas.penerbit[4:].replace("-", " ").title()
    by_truck = ruas.leg != "PPS-TPS"
    kiriman = Kiriman(
        leg=ruas.leg,
        surat_jalan=state.surat_jalan(ruas.penerbit),
        seri=f"Pergeseran {ruas.leg} {place}",
        kendaraan=state.pool.take("Truk" if by_truck else f"Mobil bak {place}", *span),
        padal=state.pool.take("Padal Kawal" if by_truck else f"Padal {place}", *span),
        asal=ruas.asal,
        tujuan=ruas.tujuan,
        berangkat=berangkat,
        tiba=tiba,
        muatan=muatan,
        rencana=rencana,
        pengawal=int(state.acak.integers(2, 5)),
        dimuat=by_truck,
        catatan=catatan,
    )
    catat(state.buku, kiriman)
    return tiba
