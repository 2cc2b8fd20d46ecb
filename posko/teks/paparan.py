"""Words that every briefing carries: kinds, stamp, headings, a cell; no number is made here, only written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import pandas as pd

from posko.core import waktu
from posko.core.angka import bulat
from posko.teks.meja import LOG

TERBATAS, PUBLIK = "TERBATAS", "PUBLIK"
DATA_CONTOH = "DATA CONTOH"
BUKAN_PEROLEHAN = "Data pengamanan, bukan data perolehan suara."
KOSONG = "Tidak ada baris menurut data yang masuk."
TANPA_BUKU = "Buku: belum ada unggahan"
JENIS = {
    "harian": "Laporan harian",
    "lapsus": "Laporan khusus",
    "anev": "Analisa dan evaluasi mingguan",
    "serah_terima": "Konsep berita acara serah terima",
    "rengiat": "Rencana kegiatan besok",
    "publik": "Informasi pengamanan untuk umum",
}
LEMBAR_STEMPEL = "Stempel"
JUMLAH = "Jumlah"
KEADAAN = "Keadaan"
PILIHAN_JENIS = ("harian", "lapsus", "anev", "serah_terima", "rengiat")
BENTUK = {"pptx": "PPTX", "pdf": "PDF", "png": "PNG tiap bagan", "xlsx": "XLSX angka", "txt": "Teks pesan"}
KHALAYAK = {"internal": "Internal (TERBATAS)", "publik": "Aman untuk umum (PUBLIK)"}
BAGIAN = {
    "ringkas": "Situasi",
    "berubah": "Yang berubah",
    "kotak": "Letak kotak",
    "terlambat": "Yang terlambat",
    "diam": "Yang diam",
    "siap": "Kesiapan TPS",
    "tegang": "Insiden",
    "risiko": "Risiko konflik",
    "peta": "Peta situasi",
    "kekuatan": "Kekuatan",
    "keputusan": "Keputusan",
    "besok": "Rencana",
    "kejadian": "Kejadian",
    "perkembangan": "Perkembangan",
    "dampak": "Dampak",
    "minggu": "Kesiapan sepekan",
    "rencana_nyata": "Rencana dan pelaksanaan",
    "evaluasi": "Evaluasi",
    "naskah": "Naskah",
    "rincian": "Rincian",
    "kegiatan": "Kegiatan",
    "pengamanan": "Pengamanan",
    "umum": "Keadaan umum",
    "warga": "Pertemuan dengan warga",
    "hubungi": "Yang dapat dihubungi",
}


def sel(value: object) -> str:
    """A typed cell in words."""
    if value is None or value is pd.NaT:
        return "–"
    if isinstance(value, datetime):
        return waktu.waktu(value)
    if isinstance(value, date):
        return waktu.tanggal_pendek(value)
    if isinstance(value, float):
        return bulat(value) if value.is_integer() else f"{value:.1f}".replace(".", ",")
    return bulat(value) if isinstance(value, int) else str(value)


def nomor(halaman: int, dari: int) -> str:
    return f"{halaman} / {dari}"


def lanjutan(judul: str) -> str:
    return f"{judul} (lanjutan)"


def kepala(judul: str, stempel: Any) -> str:  # noqa: ANN401 - the stamp of a deck, which lies above
    return f"{judul} · {stempel.satuan} · {stempel.peristiwa}"


def data_per(sampai: datetime) -> str:
    return f"Data per {waktu.hari_tanggal(sampai)} pukul {waktu.jam_zona(sampai)}"


def bukti(stempel: Any) -> str:  # noqa: ANN401 - as `kepala`
    """As of when and on which ledger, in one line."""
    return f"{data_per(stempel.sampai)} · {stempel.buku}"


def sumber(log: str, saat: datetime | None, sampai: datetime) -> str:
    """A log with its newest news and the age of it."""
    if saat is None or pd.isna(saat):
        return f"{LOG[log]} belum ada kabar"
    umur = waktu.lama((sampai - saat).total_seconds() / 60)
    return f"{LOG[log]} {waktu.waktu(saat)} ({umur} lalu)"


def stempel(stamp: Any, log: Sequence[str], saringan: str) -> list[str]:  # noqa: ANN401 - as `kepala`
    """Lines at the foot of every page."""
    first = [data_per(stamp.sampai), stamp.buku, saringan or "Saringan: semua kelurahan/desa"]
    sources = [stamp.sumber[name] for name in log if name in stamp.sumber]
    last = [BUKAN_PEROLEHAN, *([DATA_CONTOH] if stamp.is_contoh else []), stamp.klasifikasi]
    last += [stamp.cap] if stamp.cap else []
    lines = [" · ".join(first)]
    if sources:
        lines.append("Sumber: " + "; ".join(sources))
    return [*lines, " · ".join(last)]


def catatan_sumber(kueri: Sequence[str]) -> str:
    return "Kueri: " + ", ".join(kueri)
