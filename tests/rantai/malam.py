"""Clean nights of a small area, told the way several offices would, and a desk to ask about them.

Two kelurahan of three stations in two dapil. Some count boxes, some name each; loading, check points
and signatures are told or not; rows reach the desk up to three hours after what they tell.
"""

from __future__ import annotations

import dataclasses
import random
from collections import defaultdict
from datetime import datetime, timedelta
from typing import Any

from posko.brief.rantai import ATURAN
from posko.core.rujukan import Rujukan
from posko.query import Engine
from tests.queries.cerita import KODE, PEMILU, Fakta, Unggahan, kotak, kunjungan, t
from tests.queries.riwayat import told

NAMA = ("Citalang", "Maracang")  # dapil 1 and dapil 2
PPK = {"Citalang": "ppk-purwakarta", "Maracang": "ppk-babakancikao"}
PPS = {"Citalang": "pps-citalang", "Maracang": "pps-maracang"}
PER_KOTAK = "Maracang"
TPS = (1, 2, 3)
JENIS = tuple(jenis.kode for jenis in PEMILU.peristiwa.jenis_kotak)
MULAI = {"KPU-PPK": "07 08.00", "PPK-PPS": "11 08.00", "PPS-TPS": "13 07.30", "TPS-PPS": "14 20.00"}
TEMPUH = {leg.kode: leg.tempuh_menit_acuan for leg in PEMILU.peristiwa.leg}
SEBELUM_SUARA = "13 21.30"
AKHIR = "15 12.00"


def area() -> Rujukan:
    """The reference data of Pemilu 2024, cut down to two kelurahan of three stations."""
    kept = {KODE[nama] for nama in NAMA}
    titik = {"kpu", *PPK.values(), *PPS.values()}
    return dataclasses.replace(
        PEMILU,
        wilayah=tuple(row for row in PEMILU.wilayah if row["kelurahan_kode"] in kept),
        tps=tuple(row for row in PEMILU.tps if row["kelurahan_kode"] in kept and int(row["tps_no"]) in TPS),
        titik=tuple(row for row in PEMILU.titik if row["titik_id"] in titik),
    )


@dataclasses.dataclass
class Malam:
    """Facts with the instant each reaches the desk; faults edit `fakta`."""

    fakta: list[Fakta]
    luck: random.Random
    seed: int

    def cari(self, log: str = "distribusi", **nilai: Any) -> list[Fakta]:
        """Facts whose cells equal these; a tuple means one of several."""
        found = []
        for fakta in self.fakta:
            cells = fakta.nilai
            if fakta.log == log and all(
                cells.get(k) in v if isinstance(v, tuple) else cells.get(k) == v for k, v in nilai.items()
            ):
                found.append(fakta)
        return found

    def ganti(self, lama: list[Fakta], **nilai: Any) -> None:
        """Write these cells differently; `geser` moves the time."""
        geser = nilai.pop("geser", timedelta())
        for fakta in lama:
            moved = {"waktu_kejadian": fakta.nilai["waktu_kejadian"] + geser} if geser else {}
            self.fakta[self._di(fakta)] = fakta.ubah(**moved, **nilai)

    def buang(self, lama: list[Fakta]) -> None:
        for fakta in lama:
            del self.fakta[self._di(fakta)]

    def _di(self, fakta: Fakta) -> int:
        return next(i for i, one in enumerate(self.fakta) if one is fakta)

    def buku(self, telat: timedelta = timedelta()) -> list[Unggahan]:
        """The workbooks: what was known in the same two hours arrives together, `telat` later still."""
        slots: dict[datetime, list[Fakta]] = defaultdict(list)
        for fakta in self.fakta:
            when = fakta.nilai["waktu_kejadian"]
            if fakta.log == "patroli":  # guards report by telephone
                slots[when.replace(minute=when.minute // 30 * 30) + timedelta(minutes=30)].append(fakta)
                continue
            if fakta.nilai.get("peristiwa") == "rencana":
                when -= timedelta(days=1)
            known = when + telat + timedelta(minutes=self.luck.randint(3, 180))
            slots[known.replace(minute=0, second=0) + timedelta(hours=2 - known.hour % 2)].append(fakta)
        return [Unggahan(when, f"buku {when:%d %H}.xlsx", tuple(slots[when])) for when in sorted(slots)]


def clean(seed: int) -> Malam:
    """A run-up and a voting night in which nothing goes wrong."""
    luck = random.Random(seed)  # noqa: S311 - chance for a story, not for a secret
    malam = Malam([], luck, seed)
    for order, nama in enumerate(NAMA):
        for leg, mulai in MULAI.items():
            start = t(mulai) + timedelta(minutes=luck.randint(0, 40) + 100 * order)
            if leg in ("KPU-PPK", "PPK-PPS"):
                _truck(malam, nama, leg, start)
            else:
                _stations(malam, nama, leg, start)
    for nama, tempat in (("Citalang", "kpu"), *PPK.items(), *PPS.items()):
        when = t("07 00.30")
        while when < t(AKHIR):
            pukul = f"{when:%d %H.%M}"
            malam.fakta.append(kunjungan(tempat, nama, pukul, kunci_segel="utuh"))
            when += timedelta(minutes=luck.randint(40, 60))
    return malam


def _truck(malam: Malam, nama: str, leg: str, start: datetime) -> None:
    places = (
        {"asal": "kpu", "tujuan": PPK[nama]} if leg == "KPU-PPK" else {"asal": PPK[nama], "tujuan": PPS[nama]}
    )
    shared = {**places, "surat_jalan": f"SJ-{leg}-{nama}", "kendaraan": f"Truk {leg} {nama} 1"}
    shared["padal"] = f"Padal {leg} {nama}"
    for jenis in JENIS:
        _events(malam, leg, nama, len(TPS), start, jenis=jenis, **shared)


def _stations(malam: Malam, nama: str, leg: str, start: datetime) -> None:
    out = leg == "PPS-TPS"
    for stop, tps in enumerate(TPS):
        # Out: one convoy, set down station by station. Back: each on its own.
        left = start if out else start + timedelta(minutes=35 * stop)
        note = f"SJ-{leg}-{nama}" if out else f"SJ-{leg}-{nama}-{tps}"
        for jenis in JENIS:
            cells: dict[str, Any] = {"tps_no": tps, "surat_jalan": note, "jenis": jenis}
            cells |= {"asal": PPS[nama]} if out else {"tujuan": PPS[nama]}
            cells |= {"padal": f"Padal {note}", "kendaraan": f"Mobil bak {note} 1"}
            if nama == PER_KOTAK:
                cells |= {"kotak_id": f"KS-{nama}-{tps}-{jenis}", "segel": f"{1 if out else 2}-{tps}-{jenis}"}
            _events(malam, leg, nama, 1, left, jeda=9 * stop if out else 0, **cells)


def _events(
    malam: Malam, leg: str, nama: str, jumlah: int, left: datetime, *, jeda: int = 0, **cells: Any
) -> None:
    # The same shipment is told alike in all its lines, but another shipment may be told differently.
    seed = f"{cells['surat_jalan']} {malam.seed}"
    luck = random.Random(seed)  # noqa: S311 - as above
    travel = timedelta(minutes=TEMPUH[leg] * luck.uniform(0.7, 1.2) // 1 + jeda)
    times = {"rencana": left - timedelta(minutes=luck.randint(0, 30))} if luck.random() < 0.7 else {}
    if luck.random() < 0.6:
        times["muat"] = left - timedelta(minutes=luck.randint(5, 120))
    times["berangkat"] = left
    if luck.random() < 0.4:
        times["titik_cek"] = left + timedelta(minutes=5)
    times["tiba"] = left + travel
    if luck.random() < 0.7 or cells.get("kotak_id"):
        times["serah_terima"] = left + travel + timedelta(minutes=luck.randint(2, 40))
    for peristiwa, when in times.items():
        signed = {"dari_jabatan": "Yang menyerahkan", "kepada_jabatan": "Yang menerima"}
        extra = signed if peristiwa == "serah_terima" else {}
        if peristiwa in ("tiba", "serah_terima"):
            extra = extra | {"kondisi_segel": "utuh"}
        malam.fakta.append(
            kotak(peristiwa, leg, nama, jumlah, "07 00.00", **cells).ubah(waktu_kejadian=when, **extra)
        )


def judged(
    mesin: Engine, buku: list[Unggahan], saat: str, aturan: tuple[str, ...] = ATURAN
) -> dict[str, list]:
    """Rows of every rule that has any, as of this instant."""
    with told(mesin, buku) as ask:
        answers = {nama: ask(f"checks/rantai_{nama}", t(saat)).to_dict("records") for nama in ATURAN}
    return {nama: rows for nama, rows in answers.items() if rows}
