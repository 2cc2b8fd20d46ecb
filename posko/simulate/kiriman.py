"""One shipment and the rows it leaves behind, from the plan to the signed hand-over.

Escorts and trucks come out of a pool that never gives the same one to two shipments at once, so
that an escort in two places is always a planted fault.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from posko.simulate.book import Buku
from posko.simulate.calendar import minutes

# Posts that sign for the boxes at either end, and whose count a row rests on.
PENANDATANGAN = {
    "KPU-PPK": ("Petugas Gudang KPU", "Ketua PPK"),
    "PPK-PPS": ("Ketua PPK", "Ketua PPS"),
    "PPS-TPS": ("Ketua PPS", "Ketua KPPS"),
    "TPS-PPS": ("Ketua KPPS", "Ketua PPS"),
    "PPS-PPK": ("Ketua PPS", "Ketua PPK"),
    "PPK-KPU": ("Ketua PPK", "Petugas Gudang KPU"),
}
PENGHITUNG = {"KPU": "kpu", "PPK": "ppk", "PPS": "pps", "TPS": "petugas"}
ACTUAL = ("berangkat", "tiba", "serah_terima")


@dataclass(frozen=True)
class Muatan:
    """One line of a shipment; `jeda` is how long after the first stop this line is set down."""

    kelurahan_kode: str
    jenis: str
    jumlah: int
    tps_no: int | None = None
    kotak_id: str | None = None
    segel: str | None = None
    jeda: timedelta = timedelta()


@dataclass(frozen=True)
class Kiriman:
    """One truck or convoy under one surat jalan; `rencana` is None when no plan was filed."""

    leg: str
    surat_jalan: str
    seri: str
    kendaraan: str
    padal: str
    asal: str | None
    tujuan: str | None
    berangkat: datetime
    tiba: datetime
    muatan: tuple[Muatan, ...]
    rencana: datetime | None = None
    pengawal: int = 2
    dimuat: bool = False
    catatan: str | None = None


@dataclass
class Pool:
    """Names handed out one at a time; one is free again half an hour after its shipment."""

    busy: dict[str, list[tuple[datetime, datetime]]] = field(default_factory=dict)

    def take(self, sebutan: str, mulai: datetime, selesai: datetime) -> str:
        """The first `sebutan n` free over the whole span."""
        rest = minutes(30)
        number = 1
        while True:
            name = f"{sebutan} {number}"
            spans = self.busy.setdefault(name, [])
            if all(selesai + rest <= start or end + rest <= mulai for start, end in spans):
                spans.append((mulai, selesai))
                return name
            number += 1


def catat(buku: Buku, kiriman: Kiriman) -> None:
    """Write down every event of a shipment, line by line."""
    for muatan in kiriman.muatan:
        tiba = kiriman.tiba + muatan.jeda
        if kiriman.rencana is not None:
            evening = (kiriman.rencana - timedelta(days=1)).replace(hour=18, minute=40)
            _event(buku, kiriman, muatan, "rencana", kiriman.rencana, evening)
        if kiriman.dimuat:
            loaded = kiriman.berangkat - minutes(35)
            _event(buku, kiriman, muatan, "muat", loaded, loaded + minutes(10))
        for peristiwa, waktu in zip(ACTUAL, (kiriman.berangkat, tiba, tiba + minutes(12)), strict=True):
            _event(buku, kiriman, muatan, peristiwa, waktu, waktu + minutes(9))


def _event(
    buku: Buku, kiriman: Kiriman, muatan: Muatan, peristiwa: str, waktu: datetime, lapor: datetime
) -> None:
    asal, tujuan = kiriman.leg.split("-")
    signed = peristiwa == "serah_terima"
    penyerah, penerima = PENANDATANGAN[kiriman.leg]
    counted = "petugas" if peristiwa == "tiba" else PENGHITUNG[tujuan if signed else asal]
    buku.catat(
        "distribusi",
        kiriman.seri,
        lapor,
        leg=kiriman.leg,
        peristiwa=peristiwa,
        waktu_kejadian=waktu,
        surat_jalan=kiriman.surat_jalan,
        kelurahan_kode=muatan.kelurahan_kode,
        tps_no=muatan.tps_no,
        jenis=muatan.jenis,
        jumlah=muatan.jumlah,
        kotak_id=muatan.kotak_id,
        segel=muatan.segel,
        kondisi_segel="utuh" if peristiwa in {"tiba", "serah_terima"} else None,
        asal=kiriman.asal,
        tujuan=kiriman.tujuan,
        kendaraan=kiriman.kendaraan,
        pengawal=kiriman.pengawal,
        padal=kiriman.padal,
        dari_jabatan=penyerah if signed else None,
        kepada_jabatan=penerima if signed else None,
        bast=kiriman.surat_jalan.replace("SJ-", "BAST-", 1) if signed else None,
        sumber_angka=counted,
        catatan=kiriman.catatan if peristiwa == "berangkat" else None,
    )
