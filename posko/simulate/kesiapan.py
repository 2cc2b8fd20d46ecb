"""Readiness of polling stations: rounds of the checklist from H-3 to the morning of the vote.

A trouble, once found, is answered «tidak» in every round until it is mended; what is not yet due
is answered «belum» until the boxes have been handed over.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

import numpy as np

from posko.simulate.area import Kelurahan
from posko.simulate.calendar import chance, minutes
from posko.simulate.distribusi import Distribusi

PELAPOR = "Pam TPS"
BERSAMA_KOTAK = frozenset({"R03", "R04", "R05", "R07", "R08", "R09"})


@dataclass(frozen=True)
class Putaran:
    """One round of checks: its day, first minute, length in minutes and share of stations reached."""

    nama: str
    hari: int
    jam: str
    lama: int
    bagian: float


PUTARAN = (
    Putaran("H-3", -3, "09.00", 420, 0.50),
    Putaran("H-2 malam", -2, "18.10", 275, 0.97),
    Putaran("H-1 pagi", -1, "06.20", 260, 0.35),
    Putaran("H-1 siang", -1, "13.30", 220, 0.90),
    Putaran("H-1 malam", -1, "18.20", 250, 0.97),
    Putaran("H pagi", 0, "05.00", 110, 0.97),
)
# Kelurahan that kept silent in a round, and those whose sheet came in only the next morning.
BUNGKAM = {
    "tegalmunjul": ("H-3", "H-2 malam"),
    "nagri-kidul": ("H-3", "H-2 malam", "H-1 pagi"),
    "cicadas": ("H-2 malam", "H-1 pagi"),
}
SEMALAM = ("purwamekar", "mulyamekar")
# Instead of the evening round, one silent kelurahan was last heard in the afternoon of H-2.
SORE = {"cicadas": (-2, "14.10")}
# Share of stations with a trouble of this item when first checked; critical ones add up to about 10 %, of
# which a third is mended from round to round.
MASALAH_KRITIS = {
    "R02": 0.006,
    "R10": 0.018,
    "R11": 0.020,
    "R12": 0.014,
    "R15": 0.020,
    "R17": 0.014,
    "R20": 0.006,
}
MASALAH_LAIN = {"R13": 0.010, "R14": 0.040, "R16": 0.044, "R18": 0.020, "R19": 0.008}
SEMBUH = 0.35
CATATAN = {
    "R02": "Lokasi dipindah, belum ada penetapan baru",
    "R10": "Ketua KPPS belum dapat dihubungi",
    "R11": "Linmas baru satu orang",
    "R12": "Pasangan Pam TPS belum mengecek lokasi",
    "R13": "Pengawas TPS belum datang",
    "R14": "Meja bilik terlalu tinggi untuk kursi roda",
    "R15": "Penerangan kurang, genset belum datang",
    "R16": "Sinyal lemah di dalam bangunan",
    "R17": "Halaman tergenang setelah hujan",
    "R18": "Masih ada alat peraga dalam jarak pandang",
    "R19": "Jalan masuk sempit untuk kendaraan kotak",
    "R20": "Ada kerumunan malam di dekat lokasi",
}


@dataclass
class Periksa:
    """What the rounds share: chance, and the open troubles of every station."""

    state: Distribusi
    acak: np.random.Generator
    masalah: dict[tuple[str, int], set[str]] = field(default_factory=dict)


def generate(state: Distribusi, seed: int) -> None:
    """Write every round of checks into the book."""
    periksa = Periksa(state, chance(seed, "kesiapan"))
    rates = MASALAH_KRITIS | MASALAH_LAIN
    for kel in state.kelurahan:
        for tps in kel.tps:
            draws = periksa.acak.random(len(rates))
            periksa.masalah[(kel.kode, tps)] = {
                item for item, draw in zip(rates, draws, strict=True) if draw < rates[item]
            }
    for putaran in PUTARAN:
        for kel in state.kelurahan:
            _round(periksa, kel, putaran)
        _mend(periksa)


def _round(periksa: Periksa, kel: Kelurahan, putaran: Putaran) -> None:
    evening = putaran.nama == "H-2 malam"
    if putaran.nama in BUNGKAM.get(kel.slug, ()):
        if not evening or kel.slug not in SORE:
            return
        putaran = Putaran(putaran.nama, *SORE[kel.slug], lama=60, bagian=1.0)
    start = periksa.state.kalender.at(putaran.hari, putaran.jam)
    for tps in kel.tps:
        reached = periksa.acak.random() < putaran.bagian
        waktu = start + minutes(periksa.acak.uniform(0, putaran.lama))
        if reached:
            overnight = evening and kel.slug in SEMALAM
            lapor = periksa.state.kalender.at(-1, "05.15") if overnight else waktu + minutes(20)
            check(periksa, kel, tps, waktu, lapor)


def check(periksa: Periksa, kel: Kelurahan, tps: int, waktu: datetime, lapor: datetime) -> None:
    """Write one visit down: an answer to every item of the checklist."""
    open_items = periksa.masalah[(kel.kode, tps)]
    handed = periksa.state.diserahkan.get((kel.kode, tps))
    for row in periksa.state.rujukan.daftar_periksa:
        item = row["item"]
        jawaban = answer(item, open_items, waktu, handed, periksa.state.kalender.at(-1, "12.00"))
        periksa.state.buku.catat(
            "kesiapan_tps",
            f"Kesiapan TPS {kel.nama}",
            lapor,
            kelurahan_kode=kel.kode,
            tps_no=tps,
            waktu_kejadian=waktu,
            item=item,
            jawaban=jawaban,
            pelapor=PELAPOR,
            catatan=CATATAN.get(item) if jawaban == "tidak" else None,
        )


def answer(
    item: str, masalah: set[str], waktu: datetime, diserahkan: datetime | None, berdiri: datetime
) -> str:
    """The answer to one item: «tidak» in trouble, «belum» before it can be otherwise, else «ya»."""
    if item in masalah:
        return "tidak"
    if item in BERSAMA_KOTAK:
        return "ya" if diserahkan is not None and diserahkan <= waktu else "belum"
    if item in {"R01", "R06"} and waktu < berdiri:
        # Tents go up from H-2 on; every third station stands early.
        return "ya" if waktu.minute % 3 == 0 else "belum"
    return "ya"


def _mend(periksa: Periksa) -> None:
    for items in periksa.masalah.values():
        for item in sorted(items):
            if periksa.acak.random() < SEMBUH:
                items.discard(item)
