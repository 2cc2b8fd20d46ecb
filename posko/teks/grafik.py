"""Words that the charts share; each topic has its own beside this file (`grafik_kotak`, `grafik_tps`, …).

A chart's message is composed from its numbers: it names the worst thing first, and keeps apart what is bad,
what is silent, and what is good.
"""

from datetime import datetime

from posko.core.angka import bulat, persen
from posko.core.waktu import jam, jam_zona, tanggal_pendek

LABEL_KEADAAN = {
    "siap": "siap",
    "masalah": "masalah",
    "kedaluwarsa": "kedaluwarsa",
    "tanpa_kabar": "tanpa kabar",
    "belum_waktunya": "belum waktunya",
    "rencana": "rencana",
    "di_jalan": "di jalan",
    "tiba": "tiba",
    "selisih_jelas": "selisih terjelaskan",
    "selisih_belum_jelas": "selisih belum jelas",
    "tepat_waktu": "tepat waktu",
    "terlambat": "terlambat",
    "tanpa_jam": "lewat, jam tidak dilaporkan",
    "ditunggu": "ditunggu",
}
BELUM_ADA_DATA = "Belum ada data"
PETA_SKEMATIK = "Peta skematik – bukan batas resmi"
NOL_BUKAN_AMAN = "0 berarti tidak ada laporan"


def data_per(sampai: datetime) -> str:
    return f"Data per {tanggal_pendek(sampai)} {jam_zona(sampai)}"


def persen_teliti(nilai: float) -> str:
    """Never `100 %` of what is not whole, never `0 %` of what is not nothing."""
    if 99.5 <= nilai < 100:
        return "99 %"
    return "1 %" if 0 < nilai < 0.5 else persen(nilai)


def antara(minimum: float, maksimum: float) -> str:
    low, high = persen_teliti(minimum), persen_teliti(maksimum)
    return low if low == high else f"{low.removesuffix(' %')}–{high}"


def jumlah_dari(label: str, jumlah: int) -> str:
    return f"{label} {bulat(jumlah)}"


def sebanyak(jumlah: int, label: str) -> str:
    return f"{bulat(jumlah)} {label}"


def jam_sumbu(saat: datetime) -> str:
    return jam(saat)


def sekarang(sampai: datetime) -> str:
    return f"pukul {jam(sampai)}"


def skala(tingkat: int) -> str:
    return f"skala {tingkat}"
