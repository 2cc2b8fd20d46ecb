"""Planted faults of number: boxes short, explained or not, and one in the wrong dapil."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from posko.simulate.book import Fakta
from posko.simulate.calendar import minutes
from posko.simulate.faults import Ladang, Tanam
from posko.simulate.kiriman import ACTUAL, PENANDATANGAN

HILANG_TPS = (14, 27)
SALAH_DAPIL_TPS = 9


def plant(ladang: Ladang) -> None:
    """Plant the faults of number."""
    _short_unexplained(ladang)
    _follow_up(ladang)
    _short_explained(ladang)
    _wrong_dapil(ladang)


def _susulan(
    ladang: Ladang,
    line: Fakta,
    nomor: str,
    mulai: datetime,
    sela: timedelta,
    **nilai: Any,  # noqa: ANN401 - cells of any kind
) -> None:
    """A later shipment of boxes that stayed behind: left, arrived and signed for, `sela` apart."""
    penyerah, penerima = PENANDATANGAN["PPK-PPS"]
    for step, peristiwa in enumerate(ACTUAL):
        waktu = mulai + sela * step
        signed = peristiwa == "serah_terima"
        ladang.salin(
            line,
            waktu + minutes(5),
            peristiwa=peristiwa,
            waktu_kejadian=waktu,
            surat_jalan=f"SJ-{nomor}/PPK-PWK/II/2024",
            selisih_jelas=None,
            alasan_selisih=None,
            kendaraan=f"Mobil patroli {nomor}",
            padal=f"Padal Susulan {nomor}",
            kondisi_segel=None if peristiwa == "berangkat" else "utuh",
            dari_jabatan=penyerah if signed else None,
            kepada_jabatan=penerima if signed else None,
            bast=f"BAST-{nomor}/PPK-PWK/II/2024" if signed else None,
            **nilai,
        )


def _onward(rows: list[Fakta], nomor: str, surat_jalan: str, mulai: datetime) -> None:
    """Move the last leg of such boxes to its own, later convoy."""
    for fact in rows:
        fact.nilai["surat_jalan"] = surat_jalan
        if fact.nilai["peristiwa"] in ACTUAL:
            waktu = mulai + minutes(15 * ACTUAL.index(fact.nilai["peristiwa"]))
            fact.nilai |= {
                "waktu_kejadian": waktu,
                "bast": surat_jalan.replace("SJ-", "BAST-", 1) if fact.nilai["bast"] else None,
                "kendaraan": f"Mobil patroli {nomor}",
                "padal": f"Padal Susulan {nomor}",
            }
            fact.lapor = waktu + minutes(5)


def _short_unexplained(ladang: Ladang) -> None:
    kel = ladang.kel["citalang"]
    for fact in ladang.kiriman("citalang", "PPK-PPS", jenis="DPRDK"):
        if fact.nilai["peristiwa"] in {"tiba", "serah_terima"}:
            fact.nilai["jumlah"] -= len(HILANG_TPS)
    surat_jalan = ladang.kiriman("citalang", "PPK-PPS", jenis="DPRDK")[0].nilai["surat_jalan"]
    ladang.tanam(
        Tanam(
            "T02-selisih-belum-jelas",
            "selisih_belum_jelas",
            "distribusi",
            {
                "leg": "PPK-PPS",
                "kelurahan_kode": kel.kode,
                "jenis": "DPRDK",
                "peristiwa": "tiba",
                "surat_jalan": surat_jalan,
                "jumlah": 30,
            },
            ladang.kalender.at(-2, "10.00"),
            "Citalang DPRDK: berangkat 32, tiba 30; selisih 2 kotak belum jelas.",
        )
    )


def _follow_up(ladang: Ladang) -> None:
    """The two boxes of Citalang turn up in the PPK store and reach their stations in the night of H-1."""
    kel = ladang.kel["citalang"]
    line = ladang.kiriman("citalang", "PPK-PPS", jenis="DPRDK")[0]
    start = ladang.kalender.at(-1, "19.10")
    found = "Kotak susulan, ditemukan saat gudang dihitung ulang"
    _susulan(ladang, line, "090", start, minutes(25), jumlah=len(HILANG_TPS), catatan=found)
    surat_jalan = "SJ-090/PPS-CITALANG/II/2024"
    for order, tps in enumerate(HILANG_TPS):
        rows = ladang.kiriman("citalang", "PPS-TPS", tps_no=tps, jenis="DPRDK")
        _onward(rows, "090", surat_jalan, start + minutes(75 + 20 * order))
        ladang.tanam(
            Tanam(
                f"T12-lewat-tenggat-citalang-{tps:03d}",
                "lewat_tenggat",
                "distribusi",
                {
                    "leg": "PPS-TPS",
                    "kelurahan_kode": kel.kode,
                    "tps_no": tps,
                    "jenis": "DPRDK",
                    "surat_jalan": surat_jalan,
                },
                ladang.kalender.at(-1, "18.00"),
                f"Kotak DPRDK Citalang TPS {tps} belum di TPS pada tenggat 13 Feb 18.00.",
                sampai=ladang.kalender.at(-1, "23.45"),
            )
        )


def _short_explained(ladang: Ladang) -> None:
    kel = ladang.kel["munjuljaya"]
    lines = ladang.kiriman("munjuljaya", "PPK-PPS", jenis="DPD")
    surat_jalan = lines[-1].nilai["surat_jalan"]
    arrived = [
        f for f in lines if f.nilai["surat_jalan"] == surat_jalan and f.nilai["peristiwa"] in ACTUAL[1:]
    ]
    for fact in arrived:
        fact.nilai["jumlah"] -= 1
        fact.nilai |= {
            "selisih_jelas": 1,
            "alasan_selisih": "Satu kotak tertinggal di gudang PPK, tercatat di BAST",
        }
    _susulan(ladang, arrived[0], "089", ladang.kalender.at(-1, "08.30"), minutes(20), jumlah=1)
    ladang.tanam(
        Tanam(
            "T03-selisih-terjelaskan",
            "selisih_terjelaskan",
            "distribusi",
            {
                "leg": "PPK-PPS",
                "kelurahan_kode": kel.kode,
                "jenis": "DPD",
                "peristiwa": "tiba",
                "surat_jalan": surat_jalan,
                "selisih_jelas": 1,
            },
            ladang.kalender.at(-3, "12.00"),
            "Munjuljaya DPD: selisih 1 kotak sudah terjelaskan, masih di gudang PPK; menyusul 13 Feb.",
        )
    )


def _wrong_dapil(ladang: Ladang) -> None:
    kel = ladang.kel["maracang"]
    kotak = kel.kotak_id(SALAH_DAPIL_TPS, "DPRDK")
    base = ladang.kiriman("maracang", "KPU-PPK", jenis="DPRDK")
    for fact in base + ladang.kiriman("maracang", "PPK-PPS", jenis="DPRDK"):
        fact.nilai["jumlah"] -= 1
    first = ladang.kiriman("citalang", "KPU-PPK", jenis="DPRDK")[0].nilai["surat_jalan"]
    host = ladang.kiriman("citalang", "KPU-PPK", jenis="DPRDK", surat_jalan=first)
    for fact in host:
        ladang.salin(
            fact,
            fact.lapor,
            kelurahan_kode=kel.kode,
            tps_no=SALAH_DAPIL_TPS,
            jumlah=1,
            kotak_id=kotak,
            segel="4099871",
        )
    start = ladang.kalender.at(-1, "10.00")
    _susulan(
        ladang,
        ladang.kiriman("maracang", "PPK-PPS", jenis="DPRDK")[0],
        "091",
        start,
        minutes(35),
        jumlah=1,
        tps_no=SALAH_DAPIL_TPS,
        kotak_id=kotak,
        segel="4099871",
        asal=host[0].nilai["tujuan"],
        catatan="Kotak dikembalikan ke dapil yang benar",
    )
    rows = ladang.kiriman("maracang", "PPS-TPS", tps_no=SALAH_DAPIL_TPS, jenis="DPRDK")
    _onward(rows, "091", "SJ-091/PPS-MARACANG/II/2024", start + minutes(180))
    ladang.tanam(
        Tanam(
            "T04-salah-dapil",
            "salah_dapil",
            "distribusi",
            {"leg": "KPU-PPK", "kotak_id": kotak, "tujuan": "ppk-purwakarta", "peristiwa": "tiba"},
            ladang.kalender.at(-8, "18.00"),
            "Kotak DPRDK Maracang TPS 9 (dapil Purwakarta 2) tiba di gudang PPK Purwakarta (dapil 1).",
            sampai=ladang.kalender.at(-1, "12.00"),
        )
    )
