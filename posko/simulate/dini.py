"""What lies ahead in the sample: announced gatherings, forecasts, and reports told twice.

These rows are told in a book of their own, so that its workbooks are numbered apart and no row of the
other logs changes when this story grows.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import numpy as np

from posko.simulate.area import Kelurahan, by_slug
from posko.simulate.book import Buku
from posko.simulate.calendar import chance, minutes, pick
from posko.teks import contoh

# Gatherings of the campaign, of the quiet days and after; the quiet days hold no rally.
BANYAK = ((-70, -4, 34), (-3, 2, 7))
KAMPANYE = (("rapat_umum", 0.16), ("pertemuan", 0.38), ("pawai", 0.16), ("hiburan", 0.12), ("olahraga", 0.18))
TENANG = (("kegiatan_warga", 0.7), ("olahraga", 0.3))
MASSA = {
    "rapat_umum": (600, 3000),
    "pertemuan": (40, 250),
    "pawai": (120, 900),
    "hiburan": (200, 1500),
    "olahraga": (150, 800),
    "kegiatan_warga": (60, 300),
    "unjuk_rasa": (40, 200),
}
DASAR = (("pemberitahuan", 0.66), ("koordinasi", 0.22), ("terbuka", 0.12))
LAGI = 12  # reports that tell of an incident already told


def generate(buku: Buku, terjadi: Buku, kelurahan: tuple[Kelurahan, ...], seed: int) -> None:
    """Write gatherings, forecasts and repeated reports into `buku`; `terjadi` holds the incidents."""
    _gatherings(buku, kelurahan, chance(seed, "kegiatan"))
    _meeting(buku, by_slug(kelurahan))
    _forecasts(buku, kelurahan, chance(seed, "peringatan"))
    _told_twice(buku, terjadi, chance(seed, "lagi"))


def _gatherings(buku: Buku, kelurahan: tuple[Kelurahan, ...], acak: np.random.Generator) -> None:
    weights = np.array([len(kel.tps) for kel in kelurahan], dtype=float)
    number = 0
    for first, last, count in BANYAK:
        for hari in sorted(int(day) for day in acak.integers(first, last + 1, size=count)):
            number += 1
            kel = kelurahan[int(acak.choice(len(kelurahan), p=weights / weights.sum()))]
            jenis = pick(acak, KAMPANYE if hari < -3 else TENANG)
            mulai = buku.kalender.at(hari, "08.00") + minutes(30 * int(acak.integers(0, 18)))
            low, high = MASSA[jenis]
            nilai: dict[str, Any] = {
                "nomor": f"KGT-{number:03d}",
                "waktu_kejadian": mulai,
                "waktu_selesai": mulai + minutes(30 * int(acak.integers(3, 9))),
                "kelurahan_kode": kel.kode,
                "tempat": contoh.TEMPAT_KEGIATAN[jenis],
                "jenis": jenis,
                "massa": int(acak.integers(low, high) // 10 * 10),
                "rute": contoh.RUTE if jenis == "pawai" else None,
                "dasar": pick(acak, DASAR),
            }
            told = mulai - timedelta(days=float(acak.uniform(3, 8)))
            _say(buku, nilai, told, "rencana")
            if hari < -3:
                fate = acak.random()
                done = mulai - timedelta(days=1) if fate < 0.08 else nilai["waktu_selesai"] + minutes(90)
                _say(buku, nilai, done, "batal" if fate < 0.08 else "selesai")


def _meeting(buku: Buku, kel: dict[str, Kelurahan]) -> None:
    """Two things in neighbouring kelurahan on one afternoon: the clash the calendar has to show."""
    for nomor, slug, jenis, jam, massa, rute in contoh.BERTEMU:
        mulai = buku.kalender.at(-1, jam)
        nilai = {
            "nomor": nomor,
            "waktu_kejadian": mulai,
            "waktu_selesai": mulai + minutes(120),
            "kelurahan_kode": kel[slug].kode,
            "tempat": contoh.TEMPAT_KEGIATAN[jenis],
            "jenis": jenis,
            "massa": massa,
            "rute": rute,
            "dasar": "pemberitahuan",
        }
        _say(buku, nilai, buku.kalender.at(-5, "10.00"), "rencana")


def _say(buku: Buku, nilai: dict[str, Any], lapor: Any, status: str) -> None:  # noqa: ANN401 - an instant
    buku.catat("kegiatan", "Kegiatan massa", lapor, **nilai, status=status)


def _forecasts(buku: Buku, kelurahan: tuple[Kelurahan, ...], acak: np.random.Generator) -> None:
    """The rainy season: a forecast for the whole area on most days, one for a place now and then."""
    for hari in range(-78, 3):
        if acak.random() < 0.7 or hari >= -2:
            _warn(buku, hari, "13.00", 5, kelurahan_kode=None, sumber="bmkg", jenis="hujan_lebat")
        if acak.random() < 0.08 or hari == -1:
            kel = kelurahan[int(acak.integers(len(kelurahan)))]
            jenis = pick(acak, (("angin", 0.4), ("banjir", 0.4), ("longsor", 0.2)))
            _warn(buku, hari, "12.00", 8, kelurahan_kode=kel.kode, sumber="bpbd", jenis=jenis)


def _warn(buku: Buku, hari: int, jam: str, lama: int, **nilai: Any) -> None:  # noqa: ANN401 - cells
    mulai = buku.kalender.at(hari, jam)
    buku.catat(
        "peringatan",
        "Peringatan dini",
        buku.kalender.at(hari - 1, "16.00"),
        waktu_kejadian=mulai,
        waktu_selesai=mulai + timedelta(hours=lama),
        tingkat="siaga" if nilai["kelurahan_kode"] else "waspada",
        isi=contoh.PERINGATAN[nilai["jenis"]],
        **nilai,
    )


def _told_twice(buku: Buku, terjadi: Buku, acak: np.random.Generator) -> None:
    """Some incidents of the campaign were told by a second source and then joined to the first."""
    first: dict[str, dict[str, Any]] = {}
    for fakta in terjadi.fakta["insiden"]:
        if fakta.nilai["waktu_kejadian"] < buku.kalender.at(-4, "00.00"):
            first.setdefault(fakta.nilai["nomor"], fakta.nilai)
    chosen = acak.choice(sorted(first), size=LAGI, replace=False)
    for number, nomor in enumerate(sorted(str(one) for one in chosen), start=1):
        old = first[nomor]
        sumber = "instansi" if old["sumber"] != "instansi" else "warga"
        nilai = old | {
            "nomor": f"LI-{1000 + number}",
            "sumber": sumber,
            "siapa": contoh.PELAPOR_INSIDEN[sumber],
            "sifat": "terjadi",
            "verifikasi": "belum",
            "catatan": None,
        }
        lapor = old["waktu_kejadian"] + minutes(acak.uniform(40, 200))
        buku.catat("insiden", "Laporan insiden", lapor, **nilai | {"status": "baru"})
        joined = nilai | {"status": "selesai", "gabung_ke": nomor, "catatan": contoh.DIGABUNG}
        buku.catat("insiden", "Laporan insiden", lapor + minutes(acak.uniform(60, 300)), **joined)
