"""What stands beside the boxes' story: follow-ups of custody matters, and the lists of other agencies.

They are filed after the story and numbered after its workbooks, so that making them changes no row of it. The
lists are written from the story before its faults, with differences of their own that `BEDA` names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from posko.core.perkara import nomor
from posko.core.rujukan import Rujukan
from posko.simulate.area import Kelurahan
from posko.simulate.book import Buku
from posko.simulate.calendar import Kalender
from posko.teks import contoh_rantai

# List -> (leg, event, day and clock up to which it counts, whether it names stations).
DAFTAR = {
    "kpu": ("KPU-PPK", "berangkat", (-5, "18.00"), False),
    "ppk": ("PPK-PPS", "tiba", (-2, "18.00"), False),
    "panwascam": ("PPS-TPS", "tiba", (-2, "20.00"), True),
}
# (list, kelurahan, station, kind) -> what the list says instead; None leaves the row out.
BEDA: dict[tuple[str, str, int, str], int | None] = {
    ("ppk", "32.14.01.2010", 0, "DPRDK"): 31,
    ("ppk", "32.14.12.2009", 0, "PPWP"): None,
    ("panwascam", "32.14.01.1006", 7, "DPR"): 0,
    ("panwascam", "32.14.12.2004", 4, "DPR"): None,
}

Baris = tuple[str, int, str, int]


def daftar(kalender: Kalender, cerita: Buku, kelurahan: tuple[Kelurahan, ...]) -> Buku:
    """The lists of KPU, PPK and Panwascam as a book of their own, from the story without its faults."""
    buku = Buku(kalender)
    known = {kel.kode for kel in kelurahan}
    for sumber, (leg, peristiwa, (hari, jam), per_tps) in DAFTAR.items():
        until = kalender.at(hari, jam)
        for kode, tps_no, jenis, jumlah in _counted(cerita, sumber):
            if kode not in known:
                continue
            buku.catat(
                "pembanding",
                f"Rekap {sumber.upper()} {leg}",
                until,
                sumber=sumber,
                waktu_kejadian=until,
                leg=leg,
                peristiwa=peristiwa,
                kelurahan_kode=kode,
                tps_no=tps_no if per_tps else None,
                jenis=jenis,
                jumlah=jumlah,
            )
    return buku


def tindak(buku: Buku, rujukan: Rujukan) -> None:
    """Write the follow-ups of the planted matters into the book."""
    for aturan, perkara, (hari, jam, tindakan, instansi, jabatan), uraian in contoh_rantai.LANGKAH:
        if perkara[0] not in rujukan.kelurahan:
            continue
        waktu = buku.kalender.at(int(hari), jam)
        buku.catat(
            "tindak_lanjut",
            "Buku tindak lanjut",
            waktu,
            waktu_kejadian=waktu,
            aturan=aturan,
            perkara=nomor(aturan, *perkara),
            kelurahan_kode=perkara[0],
            tindakan=tindakan,
            uraian=uraian,
            instansi=instansi or None,
            jabatan=jabatan or None,
            oleh="Kasi Humas" if tindakan == "jelaskan" else "Kanit Samapta",
            hal=contoh_rantai.HAL[aturan],
        )


def _counted(cerita: Buku, sumber: str) -> Iterator[Baris]:
    leg, peristiwa, (hari, jam), per_tps = DAFTAR[sumber]
    until = cerita.kalender.at(hari, jam)
    counts: dict[tuple[str, int, str], int] = defaultdict(int)
    for fakta in cerita.cari("distribusi", leg=leg, peristiwa=peristiwa):
        cells = fakta.nilai
        if cells["waktu_kejadian"] <= until:
            tps_no = int(cells["tps_no"] or 0) if per_tps else 0
            counts[(cells["kelurahan_kode"], tps_no, cells["jenis"])] += cells["jumlah"]
    for (kode, tps_no, jenis), jumlah in sorted(counts.items()):
        told = BEDA.get((sumber, kode, tps_no, jenis), jumlah)
        if told is not None:
            yield kode, tps_no, jenis, told
