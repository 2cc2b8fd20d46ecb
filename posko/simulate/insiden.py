"""Incidents from the start of the campaign to the end of the tally, each with its later reports.

How many of each kind is fixed below, in the order of magnitude of a calm town; where and when is
chance, weighted by polling stations, with three lively kelurahan and the hours people are out.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import numpy as np

from posko.simulate.area import Kelurahan
from posko.simulate.book import Buku
from posko.simulate.calendar import chance, minutes, pick
from posko.teks import contoh

# Kind: how many during the campaign, in the quiet days, on voting day and after.
BANYAK = {
    "APK": (24, 2, 0),
    "HOX": (9, 2, 1),
    "UNR": (5, 0, 1),
    "UJK": (4, 0, 0),
    "PUG": (2, 3, 1),
    "KDH": (0, 4, 0),
    "NET": (2, 0, 0),
    "INT": (1, 1, 1),
    "BTK": (1, 0, 0),
    "KSO": (3, 0, 0),
    "LKA": (3, 1, 1),
    "BCN": (4, 2, 4),
    "LST": (2, 1, 2),
    "LOG": (0, 3, 7),
    "KES": (0, 1, 3),
    "KRM": (4, 1, 0),
}
SPAN = ((-78, -4), (-3, -1), (0, 2))
LIVELY = {"ciseureuh": 1.7, "nagri-kaler": 1.6, "munjuljaya": 1.4}
SKALA = {"BTK": 3, "KSO": 3, "UNR": 2, "INT": 3, "BCN": 2, "LOG": 2, "KES": 2, "PUG": 2, "NET": 2, "UJK": 2}
DITERUSKAN = {
    "APK": "panwascam",
    "PUG": "gakkumdu",
    "UJK": "bawaslu",
    "KDH": "panwascam",
    "NET": "bawaslu",
    "INT": "bawaslu",
    "BCN": "bpbd",
    "LST": "pln",
    "LOG": "ppk",
    "KES": "kesehatan",
    "HOX": "polres",
}
PER_TPS = frozenset({"LOG", "LST", "KES", "INT"})
# Weight of each hour of the day, 00 to 23.
JAM = np.array([2, 1, 1, 1, 1, 2, 3, 3, 4, 5, 5, 4, 3, 4, 4, 5, 5, 4, 5, 7, 8, 9, 7, 4], dtype=float)
SUMBER = (("warga", 0.42), ("patroli", 0.33), ("instansi", 0.17), ("media", 0.08))


def generate(buku: Buku, kelurahan: tuple[Kelurahan, ...], seed: int) -> None:
    """Write all incidents and their progress, numbered in the order of happening."""
    acak = chance(seed, "insiden")
    weights = np.array([len(kel.tps) * LIVELY.get(kel.slug, 1.0) for kel in kelurahan])
    drafts: list[tuple[datetime, int, str, Kelurahan]] = []
    for kategori, counts in BANYAK.items():
        for count, (first, last) in zip(counts, SPAN, strict=True):
            for _ in range(count):
                kel = kelurahan[int(acak.choice(len(kelurahan), p=weights / weights.sum()))]
                drafts.append((_moment(buku, acak, first, last, kategori), len(drafts), kategori, kel))
    for number, (waktu, _, kategori, kel) in enumerate(sorted(drafts, key=lambda d: d[:2]), start=1):
        _report(buku, acak, f"LI-{number:04d}", waktu, kategori, kel)
    _expected(buku, kelurahan[0])


def _expected(buku: Buku, kel: Kelurahan) -> None:
    """One gathering announced for the afternoon of H-1, still ahead at the morning parade."""
    apa, tempat, tindakan = contoh.AKAN
    buku.catat(
        "insiden",
        "Laporan insiden",
        buku.kalender.at(-2, "19.40"),
        nomor="LI-0899",
        waktu_kejadian=buku.kalender.at(-1, "15.30"),
        kelurahan_kode=kel.kode,
        tempat=tempat,
        kategori="UNR",
        skala=2,
        mengganggu_tahapan="tidak",
        sifat="akan",
        sumber="instansi",
        verifikasi="benar",
        status="baru",
        apa=apa,
        siapa=contoh.PELAPOR_INSIDEN["instansi"],
        tindakan=tindakan,
    )


def _moment(buku: Buku, acak: np.random.Generator, first: int, last: int, kategori: str) -> datetime:
    hari = int(acak.integers(first, last + 1))
    if first == 0 and kategori in {"LOG", "BCN"}:
        return buku.kalender.at(0, "05.30") + minutes(acak.uniform(0, 180))
    hour = int(acak.choice(24, p=JAM / JAM.sum()))
    return buku.kalender.at(hari, f"{hour}.{int(acak.integers(0, 60)):02d}")


def _report(
    buku: Buku, acak: np.random.Generator, nomor: str, waktu: datetime, kategori: str, kel: Kelurahan
) -> None:
    naskah = contoh.INSIDEN[kategori]
    apa, tempat, tindakan = naskah[int(acak.integers(len(naskah)))]
    if kategori == "LOG" and waktu > buku.kalender.at(0, "07.05"):
        apa, tempat, tindakan = contoh.TERLAMBAT_BUKA
    sumber = "media" if kategori == "HOX" else pick(acak, SUMBER)
    skala = SKALA.get(kategori, 1) + int(acak.random() < 0.15)
    nilai: dict[str, Any] = {
        "nomor": nomor,
        "waktu_kejadian": waktu,
        "kelurahan_kode": kel.kode,
        "tps_no": int(acak.choice(kel.tps)) if kategori in PER_TPS else None,
        "tempat": tempat,
        "kategori": kategori,
        "skala": skala,
        "mengganggu_tahapan": "tidak",
        "sifat": "terjadi",
        "sumber": sumber,
        "apa": apa,
        "siapa": contoh.PELAPOR_INSIDEN[sumber],
        "tindakan": tindakan,
    }
    lapor = waktu + minutes(acak.exponential(25.0) + 4)
    ulang = kategori in {"UNR", "KSO"} and acak.random() < 0.5
    if ulang:
        early = lapor - timedelta(days=1)
        buku.catat(
            "insiden",
            "Laporan insiden",
            early,
            **nilai | {"sifat": "akan"},
            verifikasi="belum",
            status="baru",
        )
    _say(buku, nilai, lapor, "belum", "baru")
    _progress(buku, acak, nilai, lapor)


def _progress(buku: Buku, acak: np.random.Generator, nilai: dict[str, Any], lapor: datetime) -> None:
    handled = lapor + minutes(acak.uniform(30, 300))
    nilai = nilai | {"unit": contoh.UNIT_INSIDEN[nilai["kategori"]]}
    true = "tidak_benar" if acak.random() < 0.08 else "benar"
    _say(buku, nilai, handled, true, "ditangani")
    if acak.random() < 0.02:
        return  # some stay in hand to the end of the story
    ended = handled + timedelta(hours=float(acak.uniform(3, 36)))
    to = DITERUSKAN.get(nilai["kategori"])
    if to and true == "benar" and acak.random() < 0.6:
        # Reports to the supervisor must be made within seven days (UU 7/2017).
        referred = nilai | {"diteruskan_ke": to, "tenggat": nilai["waktu_kejadian"] + timedelta(days=7)}
        _say(buku, referred, ended, true, "diteruskan")
        if acak.random() < 0.96:
            answered = max(ended, referred["tenggat"] - timedelta(days=3)) + timedelta(
                hours=float(acak.uniform(1, 60))
            )
            receipt = {"tanda_terima": f"TT-{nilai['nomor'].removeprefix('LI-')}"}
            _say(buku, referred | receipt, answered, true, "selesai")
        return
    _say(buku, nilai, ended, true, "selesai")


def _say(buku: Buku, nilai: dict[str, Any], lapor: datetime, verifikasi: str, status: str) -> None:
    buku.catat("insiden", "Laporan insiden", lapor, **nilai, verifikasi=verifikasi, status=status)
