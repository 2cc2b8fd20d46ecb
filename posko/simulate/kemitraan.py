"""Outreach, agreements with others, and the commander's decisions of the run-up."""

from __future__ import annotations

from datetime import timedelta

import numpy as np

from posko.simulate.area import Kelurahan
from posko.simulate.book import Buku
from posko.simulate.calendar import chance, minutes, pick
from posko.teks import contoh

PENYULUHAN = 120
KOORDINASI = 60
TEMA = (("damai", 0.34), ("hoaks", 0.24), ("politik_uang", 0.18), ("tata_cara", 0.16), ("bencana", 0.08))
SASARAN = (("warga", 0.45), ("pemuda", 0.22), ("tokoh", 0.18), ("penyelenggara", 0.15))
UNIT = ("Binmas", "Bhabinkamtibmas", "Samapta", "Humas")
# Kelurahan that outreach has hardly reached.
JARANG = frozenset({"cilangkap", "cicadas"})


def generate(buku: Buku, kelurahan: tuple[Kelurahan, ...], seed: int) -> None:
    """Write outreach, agreements and decisions into the book."""
    _penyuluhan(buku, kelurahan, chance(seed, "penyuluhan"))
    _koordinasi(buku, chance(seed, "koordinasi"))
    for number, (hari, jam, hal, putusan, alasan) in enumerate(contoh.KEPUTUSAN, start=1):
        waktu = buku.kalender.at(hari, jam)
        buku.catat(
            "keputusan",
            "Keputusan",
            waktu,
            nomor=f"KEP-{number:03d}",
            waktu_kejadian=waktu,
            hal=hal,
            putusan=putusan,
            alasan=alasan,
            oleh="Kapolsek",
            data_sampai=waktu - minutes(25),
        )


def _penyuluhan(buku: Buku, kelurahan: tuple[Kelurahan, ...], acak: np.random.Generator) -> None:
    weights = np.array([0.2 if kel.slug in JARANG else 1 + len(kel.tps) / 40 for kel in kelurahan])
    for _ in range(PENYULUHAN):
        kel = kelurahan[int(acak.choice(len(kelurahan), p=weights / weights.sum()))]
        # Twice as dense in the last three weeks.
        hari = -int(acak.integers(2, 22)) if acak.random() < 0.45 else -int(acak.integers(22, 79))
        waktu = buku.kalender.at(hari, "09.00") + minutes(30 * int(acak.integers(0, 24)))
        tema = pick(acak, TEMA)
        buku.catat(
            "penyuluhan",
            "Penyuluhan",
            waktu + timedelta(hours=float(acak.uniform(2, 20))),
            waktu_kejadian=waktu,
            kelurahan_kode=kel.kode,
            tema=tema,
            sasaran=pick(acak, SASARAN),
            jumlah_peserta=int(acak.integers(12, 90)),
            unit=UNIT[int(acak.integers(len(UNIT)))],
            isu=contoh.ISU.get(tema),
        )


def _koordinasi(buku: Buku, acak: np.random.Generator) -> None:
    instansi = tuple(contoh.KOORDINASI)
    days = sorted(-int(day) for day in acak.integers(1, 76, size=KOORDINASI))
    for number, hari in enumerate(days, start=1):
        kode = instansi[int(acak.integers(len(instansi)))]
        naskah = contoh.KOORDINASI[kode]
        hal, hasil, penanggung = naskah[int(acak.integers(len(naskah)))]
        waktu = buku.kalender.at(hari, "09.00") + minutes(30 * int(acak.integers(0, 14)))
        tenggat = waktu + timedelta(days=int(acak.integers(1, 9)))
        nilai = {
            "nomor": f"KOR-{number:03d}",
            "waktu_kejadian": waktu,
            "instansi": kode,
            "hal": hal,
            "hasil": hasil,
            "penanggung_jawab": penanggung,
            "tenggat": tenggat,
        }
        buku.catat("koordinasi", "Koordinasi", waktu + timedelta(hours=3), **nilai, status="terbuka")
        fate = acak.random()
        if fate < 0.88:
            done = tenggat + timedelta(hours=float(acak.uniform(-40, 8)))
            done = max(done, waktu + timedelta(hours=5))
            status = "ditepati" if fate < 0.83 else "batal"
            buku.catat("koordinasi", "Koordinasi", done, **nilai, status=status)
