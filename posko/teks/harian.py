"""Words of the daily page: matters to decide, what changed, tiles."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd

from posko.core import waktu
from posko.core.angka import bulat, selisih
from posko.teks.meja import LOG

PERLU_KEPUTUSAN = "Perlu keputusan"
TIDAK_ADA_PERKARA = "Tidak ada perkara dari data yang masuk. Yang diam tidak terhitung baik."
BERUBAH = "Berubah sejak apel"
TIDAK_BERUBAH = "Tidak ada angka yang berubah menurut kabar yang masuk."
LEG_HARI_INI = "Leg dan tenggat"
PETA = "Situasi wilayah"
PERSONEL = "Personel"
RISIKO = "Risiko"
INSIDEN = "Insiden 24 jam"
INSIDEN_TANPA_KABAR = "○ belum ada laporan insiden sama sekali"
KOTAK = "Kotak suara"
TPS = "TPS"
SUMBER = "Kabar terakhir"
DIAM = "Belum ada kabar"
PENJAGAAN = "Penjagaan gudang"
KELAS = "Kelas TPS"
LAINNYA = "Perkara lain"
SIAPKAN_PAPARAN = "Siapkan paparan 06.00: PPTX, PDF, gambar, angka, dan teks untuk Kapolres"

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Perihal:
    """How one kind of matter is told: one row, or many at once."""

    satu: Callable[[Row, datetime], str]
    banyak: Callable[[Sequence[Row]], str]


def _sejak(row: Row, sampai: datetime) -> str:
    if pd.isna(row["waktu"]):
        return ""
    return f" sejak {waktu.waktu(row['waktu'])} ({waktu.lama((sampai - row['waktu']).total_seconds() / 60)})"


def _leg(kode: str) -> str:
    return kode.replace("-", " ke ", 1)


def _tahap(kode: str) -> str:
    return kode.replace("_", " ").replace("ppk", "PPK").replace("pps", "PPS")


def _total(rows: Sequence[Row]) -> str:
    return bulat(sum(row["jumlah"] for row in rows))


def _terbanyak(rows: Sequence[Row], satuan: str = "") -> str:
    top = sorted(rows, key=lambda row: -row["jumlah"])[:3]
    return ", ".join(f"{row['nama']} {bulat(row['jumlah'])}{satuan}" for row in top)


def _gudang(row: Row, sampai: datetime) -> str:
    isi = f"{row['acuan']} berisi {bulat(row['jumlah'])} kotak"
    if pd.isna(row["waktu"]):
        return f"{isi}: belum pernah ada laporan penjaga"
    lama = waktu.lama((sampai - row["waktu"]).total_seconds() / 60)
    return f"{isi}: penjaga terakhir terlihat {waktu.waktu(row['waktu'])} ({lama} lalu)"


PERKARA: dict[str, Perihal] = {
    "mengganggu": Perihal(
        lambda r, s: f"{r['nama']}: laporan {r['acuan']} mengganggu tahapan, terbuka{_sejak(r, s)}",
        lambda rows: (
            f"{len(rows)} kejadian mengganggu tahapan masih terbuka: {', '.join(r['nama'] for r in rows[:4])}"
        ),
    ),
    "selisih": Perihal(
        lambda r, s: f"{r['nama']}: {bulat(r['jumlah'])} kotak {r['acuan']} belum jelas{_sejak(r, s)}",
        lambda rows: f"{_total(rows)} kotak belum jelas pada {len(rows)} kiriman: {_terbanyak(rows)}",
    ),
    "leg_lewat": Perihal(
        lambda r, _s: (
            f"{r['nama']}: {bulat(r['jumlah'])} kotak lewat tenggat {_leg(r['acuan'])} ({waktu.waktu(r['waktu'])})"
        ),
        lambda rows: f"{_total(rows)} kotak lewat tenggat di {len(rows)} kelurahan: {_terbanyak(rows)}",
    ),
    "kiriman_senyap": Perihal(
        lambda r, s: (
            f"{r['nama']}: {bulat(r['jumlah'])} kotak {_leg(r['acuan'])} berangkat, tanpa kabar{_sejak(r, s)}"
        ),
        lambda rows: (
            f"{_total(rows)} kotak di jalan tanpa kabar dari {len(rows)} kiriman: {_terbanyak(rows)}"
        ),
    ),
    "gudang": Perihal(
        _gudang,
        lambda rows: (
            f"{len(rows)} gudang berisi {_total(rows)} kotak tanpa kabar penjaga yang baru: "
            + ", ".join(f"{r['acuan']} {bulat(r['jumlah'])}" for r in rows[:3])
        ),
    ),
    "stempel": Perihal(
        lambda r, _s: (
            f"{r['nama']}: {bulat(r['jumlah'])} TPS tanpa kabar tahap {_tahap(r['acuan'])} "
            f"(tenggat {waktu.waktu(r['waktu'])})"
        ),
        lambda rows: (
            f"{_total(rows)} TPS tanpa kabar tahap {_tahap(rows[0]['acuan'])} di {len(rows)} kelurahan: "
            f"{_terbanyak(rows)}"
        ),
    ),
    "tps_masalah": Perihal(
        lambda r, _s: f"{r['nama']}: {bulat(r['jumlah'])} TPS bermasalah pada butir penentu",
        lambda rows: f"{_total(rows)} TPS bermasalah di {len(rows)} kelurahan, terbanyak {_terbanyak(rows)}",
    ),
    "tps_senyap": Perihal(
        lambda r, _s: f"{r['nama']}: {bulat(r['jumlah'])} TPS tanpa kabar",
        lambda rows: f"{_total(rows)} TPS tanpa kabar di {len(rows)} kelurahan: {_terbanyak(rows)}",
    ),
    "kekuatan": Perihal(
        lambda r, _s: f"Kurang {bulat(r['jumlah'])} personel dari kebutuhan pola pengamanan",
        lambda rows: f"Kurang {_total(rows)} personel dari kebutuhan pola pengamanan",
    ),
    "rujukan_lewat": Perihal(
        lambda r, _s: f"{r['nama']}: rujukan laporan {r['acuan']} lewat tenggat {waktu.waktu(r['waktu'])}",
        lambda rows: f"{len(rows)} rujukan insiden lewat tenggat",
    ),
}


def berubah(nama: str, lama: int, baru: int) -> str:
    return f"{nama}: {bulat(lama)} menjadi {bulat(baru)} ({selisih(baru - lama)})"


def perkara_lain(jumlah: int) -> str:
    return f"{bulat(jumlah)} perkara lain"


SELISIH = "Kotak selisih belum jelas"
KOTAK_SENYAP = "Kotak di jalan tanpa kabar"
MENGGANGGU = "Insiden mengganggu tahapan"
TERBUKA = "Insiden terbuka"


def kekuatan(perlu: int, terplot: int, hadir: int) -> str:
    return f"perlu {bulat(perlu)} · terplot {bulat(terplot)} · hadir {bulat(hadir)}"


def kekurangan(kurang: int, nama: Sequence[str]) -> str:
    return f"kurang {bulat(kurang)}: {', '.join(nama)}" if kurang else "kebutuhan pola terpenuhi"


def insiden(baru: int, terbuka: int, mengganggu: int) -> str:
    return f"{bulat(baru)} kejadian · {bulat(terbuka)} terbuka · {bulat(mengganggu)} mengganggu tahapan"


def insiden_lain(berat: int, lewat: int, akan: int) -> str:
    return f"skala 4-5: {bulat(berat)} · rujukan lewat tenggat: {bulat(lewat)} · akan terjadi: {bulat(akan)}"


def diam(nama: Sequence[str], semua: int) -> str:
    """Who is silent, always said aloud: nobody silent is a fact too."""
    if not nama:
        return f"Semua {semua} kelurahan/desa terdengar dalam tenggang lapor."
    sebut = ", ".join(nama[:4]) + (f", dan {len(nama) - 4} lainnya" if len(nama) > 4 else "")
    return f"{len(nama)} dari {semua} kelurahan/desa diam: {sebut}"


def kabar_log(kabar: Sequence[tuple[str, datetime | None]], sampai: datetime) -> str:
    bagian = []
    for log, saat in kabar:
        kapan = (
            "belum ada"
            if saat is None or pd.isna(saat)
            else waktu.jam(saat)
            if _sehari(saat, sampai)
            else waktu.waktu(saat)
        )
        bagian.append(f"{LOG[log][:1].lower()}{LOG[log][1:]} {kapan}")
    return "Kabar terakhir: " + " · ".join(bagian)


def _sehari(saat: datetime, sampai: datetime) -> bool:
    return waktu.local(saat).date() == waktu.local(sampai).date()


def penjagaan(jumlah: Mapping[str, int]) -> str:
    urut = ("siap", "kedaluwarsa", "tanpa_kabar", "masalah")
    nama = {
        "siap": "terjaga",
        "kedaluwarsa": "kabar lama",
        "tanpa_kabar": "tanpa kabar",
        "masalah": "masalah",
    }
    return " · ".join(f"{nama[k]} {bulat(jumlah.get(k, 0))}" for k in urut)
