"""Vulnerability of polling stations: what Bawaslu listed, and the commander's class for each.

Indicators fall at the national rates of the event's set; the classes are decisions and are not
computed from them. Stations of one class stand side by side, as several TPS on one site do.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from posko.core.rujukan import Rujukan
from posko.simulate.area import Kelurahan
from posko.simulate.book import Buku
from posko.simulate.calendar import chance

Kelas = Literal["kurang_rawan", "rawan", "sangat_rawan", "khusus"]

# How many of a kelurahan's last stations are rawan and, before them, sangat rawan: 25 and 4 in all.
RAWAN = {
    "ciseureuh": (6, 1),
    "nagri-kaler": (6, 1),
    "munjuljaya": (4, 1),
    "citalang": (4, 0),
    "ciwareng": (5, 1),
}
LOKASI_KHUSUS = 900
KHUSUS_INDIKATOR = ("6.6", "7.7")


def generate(
    buku: Buku, rujukan: Rujukan, kelurahan: tuple[Kelurahan, ...], seed: int
) -> dict[tuple[str, int], Kelas]:
    """Write indicators and classes into the book; returns the class of every (kelurahan, TPS)."""
    acak = chance(seed, "kerawanan")
    listed = buku.kalender.at(-6, "10.00")
    decided = buku.kalender.at(-5, "16.30")
    classes = {(kel.kode, tps): decide(kel, tps) for kel in kelurahan for tps in kel.tps}
    for (kode, tps), kelas in classes.items():
        for row in rujukan.indikator:
            special = row["kode"].endswith(KHUSUS_INDIKATOR)
            share = float(row["acuan_persen"] or 0) / 100 * (4 if kelas in {"rawan", "sangat_rawan"} else 1)
            present = kelas == "khusus" if special else acak.random() < share
            if present:
                buku.catat(
                    "kerawanan_tps",
                    "TPS rawan Bawaslu",
                    listed + timedelta(hours=5),
                    kelurahan_kode=kode,
                    tps_no=tps,
                    waktu_kejadian=listed,
                    indikator=row["kode"],
                    keadaan="ya",
                    sumber="Bawaslu, pemetaan TPS rawan",
                )
        buku.catat(
            "kerawanan_tps",
            "Kelas kerawanan TPS",
            decided,
            kelurahan_kode=kode,
            tps_no=tps,
            waktu_kejadian=decided,
            kelas=kelas,
            sumber="Keputusan Kapolsek",
        )
    return classes


def decide(kel: Kelurahan, tps: int) -> Kelas:
    """The class the sample's commander gave to one station."""
    if tps > LOKASI_KHUSUS:
        return "khusus"
    rawan, sangat = RAWAN.get(kel.slug, (0, 0))
    from_end = len(kel.tps) - tps
    if from_end < rawan:
        return "rawan"
    return "sangat_rawan" if from_end < rawan + sangat else "kurang_rawan"
