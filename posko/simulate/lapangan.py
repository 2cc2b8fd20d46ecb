"""People on the ground: guards at the stores, patrols, postings and parades.

A store is visited on its cycle from the day it first holds boxes; postings follow the guard
pattern per class and kelurahan, short in the kelurahan of `KURANG`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import numpy as np

from posko.simulate.area import Kelurahan
from posko.simulate.book import Buku
from posko.simulate.calendar import chance, minutes, pick
from posko.simulate.distribusi import JADWAL_PPS, Distribusi
from posko.simulate.kerawanan import Kelas

# Officers missing from the postings of voting day, per kelurahan: 8 in all, the sample's gap.
KURANG = {"ciseureuh": 4, "citalang": 2, "mulyamekar": 2}
# Pairs absent from each parade, by day.
ABSEN = {-2: 3, -1: 2, 0: 1}
# Hours of duty by day; the pairs of `LEMBUR` stayed on the eve until the boxes were in.
DINAS = {-2: ("07.00", "19.00"), -1: ("07.00", "21.00"), 0: ("05.00", "23.30")}
LEMBUR = frozenset({"PAM-08", "PAM-23"})
LEMBUR_SELESAI = "23.30"
# One kelurahan in which a pair is not to serve, as its unit asked; no reason is kept.
HINDARI = {"PAM-05": "cilangkap", "PAM-12": "citalang", "PAM-30": "maracang", "PAM-58": "ciseureuh"}
# TPS looked at on the way of one patrol in the last days, first and last day of it.
TPS_PER_PATROLI = (6, 13)
PATROLI_TPS = (-9, 1)
ASAL = (("organik", 0.24), ("bko_polres", 0.58), ("bko_polda", 0.12), ("brimob", 0.06))
PATROLI_PER_HARI = 4


def generate(state: Distribusi, kelas: dict[tuple[str, int], Kelas], seed: int) -> None:
    """Write guards, patrols, postings and parades into the book."""
    acak = chance(seed, "patroli")
    for row in state.rujukan.titik:
        if row["wajib_jaga"] == "ya":
            _guard(state, acak, row)
    _patrol(state, chance(seed, "keliling"))
    _stations(state, chance(seed, "patroli tps"))
    _post(state, kelas, chance(seed, "personel"))


def _guard(state: Distribusi, acak: np.random.Generator, titik: dict[str, str]) -> None:
    owner = _owner(state, titik)
    first = JADWAL_PPS.get(owner.slug, (-3, "", ""))[0] if titik["jenis"] == "gudang_pps" else -8
    step = float(titik["siklus_patroli_jam"] or 4)
    moment = state.kalender.at(first, "12.00") + minutes(acak.uniform(0, 60))
    last = state.kalender.at(2 if titik["jenis"] == "gudang_pps" else 3, "18.00")
    while moment < last:
        _visit(
            state.buku,
            moment,
            titik["titik_id"],
            owner,
            jenis_giat="jaga",
            regu=f"JAGA-{titik['titik_id'].upper()}",
            jumlah_personel=2,
            penjaga_ada="ya",
            kunci_segel="utuh",
            temuan="tidak",
            dasar="siklus",
        )
        # Told early enough that the desk never waits longer than the cycle for the next news.
        moment += minutes(60 * step * 0.62 - acak.uniform(10, 18))


def _owner(state: Distribusi, titik: dict[str, str]) -> Kelurahan:
    by_kode = {kel.kode: kel for kel in state.kelurahan}
    if titik["kelurahan_kode"]:
        return by_kode[titik["kelurahan_kode"]]
    # The place of the sub-district stores is not public: file them under the largest kelurahan.
    inside = [kel for kel in state.kelurahan if kel.kecamatan_kode == titik["kecamatan_kode"]]
    return max(inside, key=lambda kel: len(kel.tps))


def _visit(buku: Buku, waktu: datetime, tempat: str, kel: Kelurahan, **nilai: Any) -> None:  # noqa: ANN401 - cells
    buku.catat(
        "patroli",
        "Laporan penjagaan" if nilai["jenis_giat"] == "jaga" else "Laporan patroli",
        waktu + minutes(6),
        waktu_kejadian=waktu,
        tempat=tempat,
        kelurahan_kode=kel.kode,
        **nilai,
    )


def _patrol(state: Distribusi, acak: np.random.Generator) -> None:
    weights = np.array([len(kel.tps) for kel in state.kelurahan], dtype=float)
    for hari in range(-78, 3):
        for turn in range(PATROLI_PER_HARI):
            # Every fourth patrol goes where few go, so that quiet places are not merely unseen ones.
            explore = turn == PATROLI_PER_HARI - 1
            odds = None if explore else weights / weights.sum()
            kel = state.kelurahan[int(acak.choice(len(state.kelurahan), p=odds))]
            finding = acak.random() < 0.09
            _visit(
                state.buku,
                state.kalender.at(hari, "08.00") + minutes(acak.uniform(0, 900)),
                kel.pps,
                kel,
                jenis_giat="sambang" if turn == 0 else "patroli",
                regu=f"PAT-{turn + 1}",
                jumlah_personel=int(acak.integers(2, 5)),
                temuan="ya" if finding else "tidak",
                dasar="penjajakan" if explore else "risiko",
                catatan="Dilaporkan lewat laporan insiden" if finding else None,
            )


def _stations(state: Distribusi, acak: np.random.Generator) -> None:
    """Stations that the patrols of the last days looked at, told in the same report as the patrol."""
    by_kode = {kel.kode: kel for kel in state.kelurahan}
    first, last = (state.kalender.at(hari, "00.00") for hari in PATROLI_TPS)
    for visit in list(state.buku.fakta["patroli"]):
        moment = visit.nilai["waktu_kejadian"]
        if visit.nilai["jenis_giat"] == "jaga" or not first <= moment < last:
            continue
        kel = by_kode[visit.nilai["kelurahan_kode"]]
        count = min(int(acak.integers(*TPS_PER_PATROLI)), len(kel.tps))
        seen = sorted(acak.choice(kel.tps, size=count, replace=False).tolist())
        for turn, tps_no in enumerate(seen):
            kept = {name: visit.nilai[name] for name in ("tempat", "kelurahan_kode", "regu", "dasar")}
            state.buku.catat(
                "patroli",
                visit.seri,
                visit.lapor,
                waktu_kejadian=moment - minutes(4 * (count - turn)),
                tps_no=int(tps_no),
                jenis_giat="patroli",
                jumlah_personel=visit.nilai["jumlah_personel"],
                temuan="tidak",
                **kept,
            )


def pairs(
    state: Distribusi, kelas: dict[tuple[str, int], Kelas]
) -> list[tuple[Kelurahan, tuple[int, ...], int]]:
    """Groups of stations of one class in one kelurahan, with the officers the pattern asks for."""
    pola = {row["kelas"]: row for row in state.rujukan.pola}
    groups = []
    for kel in state.kelurahan:
        for nama, row in pola.items():
            numbers = [tps for tps in kel.tps if kelas[(kel.kode, tps)] == nama]
            size = int(row["jml_tps"])
            groups += [
                (kel, tuple(numbers[i : i + size]), int(row["jml_polri"]))
                for i in range(0, len(numbers), size)
            ]
    return groups


def _post(state: Distribusi, kelas: dict[tuple[str, int], Kelas], acak: np.random.Generator) -> None:
    short = dict(KURANG)
    squads: list[dict[str, Any]] = []
    for number, (kel, tps, officers) in enumerate(pairs(state, kelas), start=1):
        missing = min(short.get(kel.slug, 0), officers)
        short[kel.slug] = short.get(kel.slug, 0) - missing
        if officers == missing:
            continue
        squads.append(
            {
                "kelurahan_kode": kel.kode,
                "tps_awal": tps[0],
                "tps_akhir": tps[-1],
                "regu": f"PAM-{number:02d}",
                "asal": pick(acak, ASAL),
                "jml_polri": officers - missing,
                "jml_linmas": 2 * len(tps),
                "padal": f"Padal {kel.nama}",
                "hindari": _kode(state, HINDARI.get(f"PAM-{number:02d}")),
            }
        )
    for hari, share in ((-2, 0.4), (-1, 1.0), (0, 1.0)):
        posted = squads[: round(len(squads) * share)]
        _roster(state, acak, hari, posted)


def _kode(state: Distribusi, slug: str | None) -> str | None:
    return next((kel.kode for kel in state.kelurahan if kel.slug == slug), None)


def _roster(state: Distribusi, acak: np.random.Generator, hari: int, posted: list[dict[str, Any]]) -> None:
    ordered = state.kalender.at(hari - 2, "16.00")
    apel = state.kalender.at(hari, "05.00")
    absent = set(acak.choice(len(posted), size=ABSEN[hari], replace=False).tolist())
    for i, squad in enumerate(posted):
        duty = {"tanggal_tugas": state.kalender.day(hari), **squad}
        begin, end = DINAS[hari]
        if hari == -1 and squad["regu"] in LEMBUR:
            end = LEMBUR_SELESAI
        hours = {"mulai": state.kalender.at(hari, begin), "selesai": state.kalender.at(hari, end)}
        state.buku.catat(
            "personel",
            "Plotting personel",
            ordered,
            jenis_catatan="plot",
            waktu_kejadian=ordered,
            **duty,
            **hours,
        )
        if i in absent:
            duty = duty | {"jml_polri": 0, "catatan": "Tidak hadir apel, izin sakit"}
        state.buku.catat(
            "personel", "Apel", apel + minutes(15), jenis_catatan="hadir", waktu_kejadian=apel, **duty
        )
