"""Stamps of voting day: every station from officers on site to boxes at PPK, some late, a few silent.

Departures and arrivals are those of the boxes' own log, so that the two logs tell one story. The
share opened late is the national one (Bawaslu: 37,466 of 820,161 stations opened after 07.00).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import numpy as np

from posko.simulate.area import Kelurahan
from posko.simulate.calendar import chance, minutes
from posko.simulate.distribusi import Distribusi

PELAPOR = "Pam TPS"
BUKA_LAMBAT = 37_466 / 820_161
PETUGAS_LAMBAT = 0.012
LUPA = 0.006  # share of single stamps nobody wrote down
# Stations that were not heard of at all until the boxes left; the kelurahan was heard late as a whole.
DIAM = {"munjuljaya": (17, 44), "sindangkasih": (8,), "cigelam": (5,)}
TERTUNDA = {"maracang": "10.40"}  # its stamps reached the desk only then
SEBAB = (
    "Logistik diperiksa ulang sebelum dibuka",
    "Anggota KPPS belum lengkap",
    "TPS bergeser karena halaman tergenang",
    "Saksi dan pengawas belum lengkap",
)


@dataclass(frozen=True)
class Stempel:
    """One stamp: stage, instant, remark."""

    tahap: str
    waktu: datetime
    catatan: str | None = None


def generate(state: Distribusi, seed: int) -> None:
    """Write the stamps of every station into the book; the boxes' way back is written already."""
    acak = chance(seed, "pemungutan")
    legs = _legs(state)
    for kel in state.kelurahan:
        for tps in kel.tps:
            day = _day(state, acak)
            stamps = [*day, *_boxes(acak, legs, kel, tps)]
            heard = acak.random(len(stamps)) >= LUPA
            silent = tps in DIAM.get(kel.slug, ())
            for stamp, kept in zip(stamps, heard, strict=True):
                if kept and not (silent and stamp in day):
                    _write(state, acak, kel, tps, stamp)


def _day(state: Distribusi, acak: np.random.Generator) -> list[Stempel]:
    at = state.kalender.at
    early = acak.random() >= PETUGAS_LAMBAT
    there = at(0, "05.00") + minutes(acak.uniform(0, 58) if early else acak.uniform(65, 110))
    late = acak.random() < BUKA_LAMBAT
    opened = at(0, "07.00") + minutes(acak.gamma(2.0, 16.0) + 3 if late else -acak.uniform(0, 9))
    reason = str(acak.choice(SEBAB)) if late else None
    closed = at(0, "13.00") + minutes(min(acak.gamma(1.5, 5.0), 45.0))
    counting = closed + minutes(acak.uniform(15, 55))
    return [
        Stempel("petugas_di_lokasi", there),
        Stempel("buka", opened, reason),
        Stempel("tutup", closed),
        Stempel("mulai_hitung", counting),
    ]


def _boxes(
    acak: np.random.Generator,
    legs: dict[tuple[str, str, str, int], datetime],
    kel: Kelurahan,
    tps: int,
) -> list[Stempel]:
    left = legs[("TPS-PPS", "berangkat", kel.kode, tps)]
    stamps = [
        Stempel("selesai_hitung", left - minutes(acak.uniform(45, 80))),
        Stempel("kotak_disegel", left - minutes(20)),
        Stempel("berangkat", left),
        Stempel("tiba_pps", legs[("TPS-PPS", "tiba", kel.kode, tps)]),
    ]
    at_ppk = legs.get(("PPS-PPK", "tiba", kel.kode, 0))
    return [*stamps, Stempel("tiba_ppk", at_ppk)] if at_ppk else stamps


def _legs(state: Distribusi) -> dict[tuple[str, str, str, int], datetime]:
    """When the last box of a station (0: of a kelurahan) left and came, from the boxes' own log."""
    found: dict[tuple[str, str, str, int], datetime] = {}
    for fakta in state.buku.fakta["distribusi"]:
        row = fakta.nilai
        if row["leg"] in {"TPS-PPS", "PPS-PPK"} and row["peristiwa"] in {"berangkat", "tiba"}:
            key = (row["leg"], row["peristiwa"], row["kelurahan_kode"], row.get("tps_no") or 0)
            found[key] = max(found.get(key, row["waktu_kejadian"]), row["waktu_kejadian"])
    return found


def _write(state: Distribusi, acak: np.random.Generator, kel: Kelurahan, tps: int, stamp: Stempel) -> None:
    told = stamp.waktu + minutes(acak.uniform(2, 14))
    if kel.slug in TERTUNDA:
        told = max(told, state.kalender.at(0, TERTUNDA[kel.slug]))
    state.buku.catat(
        "pemungutan",
        f"Stempel pemungutan {kel.nama}",
        told,
        kelurahan_kode=kel.kode,
        tps_no=tps,
        tahap=stamp.tahap,
        waktu_kejadian=stamp.waktu,
        pelapor=PELAPOR,
        catatan=stamp.catatan,
    )
