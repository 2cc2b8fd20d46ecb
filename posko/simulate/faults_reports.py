"""Planted faults of reporting: arrivals never told, told twice, restated, or past the deadline."""

from __future__ import annotations

from posko.simulate.calendar import minutes
from posko.simulate.faults import Ladang, Tanam
from posko.simulate.kiriman import ACTUAL

LAMBAT_TPS = 12


def plant(ladang: Ladang) -> None:
    """Plant the faults of reporting."""
    _silent_arrival(ladang)
    _missing_middle(ladang)
    _restated(ladang)
    _duplicate(ladang)
    _late(ladang)
    _held_back(ladang)


def _silent_arrival(ladang: Ladang) -> None:
    kel = ladang.kel["sindangkasih"]
    told = [
        f
        for f in ladang.kiriman("sindangkasih", "PPK-PPS")
        if f.nilai["peristiwa"] in {"tiba", "serah_terima"}
    ]
    ladang.buku.buang(told)
    ladang.tanam(
        Tanam(
            "T01-tiba-tanpa-kabar",
            "tanpa_kabar",
            "distribusi",
            {"leg": "PPK-PPS", "kelurahan_kode": kel.kode, "peristiwa": "tiba"},
            ladang.kalender.at(-2, "21.00"),
            "280 kotak Sindangkasih berangkat dari PPK 12 Feb 16.10 dan tibanya di PPS belum dilaporkan: "
            "tanpa kabar, perlu konfirmasi.",
            tiada=True,
        )
    )


def _missing_middle(ladang: Ladang) -> None:
    kel = ladang.kel["kadumekar"]
    told = [
        f for f in ladang.kiriman("kadumekar", "PPK-PPS", jenis="DPD") if f.nilai["peristiwa"] in ACTUAL[1:]
    ]
    ladang.buku.buang(told)
    ladang.tanam(
        Tanam(
            "T10-tahap-terlewat",
            "tahap_terlewat",
            "distribusi",
            {"leg": "PPK-PPS", "kelurahan_kode": kel.kode, "jenis": "DPD", "peristiwa": "tiba"},
            ladang.kalender.at(-2, "16.00"),
            "Tujuh kotak DPD Kadumekar sudah berangkat dari PPS tanpa catatan tiba di PPS.",
            tiada=True,
        )
    )


def _restated(ladang: Ladang) -> None:
    kel = ladang.kel["cigelam"]
    fact = next(
        f for f in ladang.kiriman("cigelam", "PPK-PPS", jenis="PPWP") if f.nilai["peristiwa"] == "tiba"
    )
    right = fact.nilai["jumlah"]
    fact.nilai["jumlah"] = right - 1
    ladang.salin(
        fact, ladang.kalender.at(-2, "17.00"), jumlah=right, catatan="Ralat: dihitung ulang bersama PPS"
    )
    ladang.tanam(
        Tanam(
            "T18-ralat",
            "ralat",
            "distribusi",
            {
                "leg": "PPK-PPS",
                "kelurahan_kode": kel.kode,
                "jenis": "PPWP",
                "peristiwa": "tiba",
                "jumlah": right,
            },
            ladang.kalender.at(-2, "18.00"),
            f"Cigelam PPWP: tiba {right - 1} diralat menjadi {right}; yang berlaku {right}, tanpa selisih.",
        )
    )


def _duplicate(ladang: Ladang) -> None:
    kel = ladang.kel["nagri-kidul"]
    rows = [
        f for f in ladang.kiriman("nagri-kidul", "KPU-PPK", jenis="DPRDP") if f.nilai["peristiwa"] == "tiba"
    ]
    for fact in rows:
        ladang.salin(fact, fact.lapor + minutes(180), seri="Rekap gudang PPK Purwakarta")
    ladang.tanam(
        Tanam(
            "T17-baris-ganda",
            "baris_ganda",
            "distribusi",
            {"leg": "KPU-PPK", "kelurahan_kode": kel.kode, "jenis": "DPRDP", "peristiwa": "tiba"},
            ladang.kalender.at(-6, "08.00"),
            "Tiba KPU-PPK Nagri Kidul DPRDP ada di dua berkas; dihitung sekali, 42 kotak.",
        )
    )


def _late(ladang: Ladang) -> None:
    kel = ladang.kel["cicadas"]
    shift = ladang.kalender.at(-1, "19.10")
    moved = [
        f
        for f in ladang.kiriman("cicadas", "PPS-TPS", tps_no=LAMBAT_TPS)
        if f.nilai["peristiwa"] in ACTUAL[1:]
    ]
    for fact in moved:
        fact.nilai["waktu_kejadian"] = shift + minutes(12 * (ACTUAL.index(fact.nilai["peristiwa"]) - 1))
        fact.nilai["catatan"] = "Kendaraan mogok, muatan dipindahkan"
        fact.lapor = shift + minutes(40)
    ladang.tanam(
        Tanam(
            "T12-lewat-tenggat-cicadas-012",
            "lewat_tenggat",
            "distribusi",
            {"leg": "PPS-TPS", "kelurahan_kode": kel.kode, "tps_no": LAMBAT_TPS, "peristiwa": "tiba"},
            ladang.kalender.at(-1, "18.00"),
            "Lima kotak Cicadas TPS 12 belum di TPS pada tenggat 13 Feb 18.00.",
            sampai=ladang.kalender.at(-1, "21.45"),
        )
    )


def _held_back(ladang: Ladang) -> None:
    kel = ladang.kel["cilangkap"]
    ladang.tanam(
        Tanam(
            "T19-masih-di-ppk",
            "lewat_tenggat",
            "distribusi",
            {"leg": "PPK-PPS", "kelurahan_kode": kel.kode, "peristiwa": "berangkat"},
            ladang.kalender.at(-2, "18.00"),
            "90 kotak Cilangkap masih di gudang PPK pada tenggat 12 Feb 18.00; berangkat 13 Feb 06.40.",
            sampai=ladang.kalender.at(-1, "08.00"),
        )
    )
