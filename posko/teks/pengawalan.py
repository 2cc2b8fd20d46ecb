"""Words of the escort page and of the custody sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import pandas as pd

from posko.contracts.daftar import KONDISI_SEGEL
from posko.core import waktu
from posko.core.angka import bulat

JUDUL = "Pengawalan tiap kiriman"
ARTI = (
    "Yang belum tercatat belum tentu tidak ada: tanyakan kepada padal, lalu lengkapi lewat Unggah atau Catat. "
    "BAST baru ditunggu setelah kotaknya tiba."
)
TIDAK_ADA = "Belum ada kiriman yang direncanakan atau berangkat."
PILIH_LEG = "Leg"
SEMUA = "Semua leg"
HANYA_CELAH = "Hanya yang berkekurangan"
LEMBAR = "Lembar serah terima"
LEMBAR_ARTI = (
    "Konsep berita acara untuk satu kiriman, diisi dari catatan sampai waktu layar; sisanya ditulis tangan."
)
PILIH = "Kiriman"
PILIH_CONTOH = "Pilih kiriman atau ketik nomor surat jalannya"
UNDUH = "Unduh konsep berita acara (PDF)"
SURAT_KOSONG = "(tanpa nomor surat jalan)"

KEADAAN = {
    "rencana": "Rencana",
    "di_jalan": "Di jalan",
    "tanpa_kabar": "Tanpa kabar",
    "terlihat_lanjut": "Catatan tiba kurang, sudah terlihat lebih jauh",
    "tiba": "Tiba",
}
CELAH = {
    "surat_jalan": "surat jalan",
    "padal": "padal",
    "pengawal": "jumlah pengawal",
    "kendaraan": "kendaraan",
    "sprin": "nomor Sprin",
    "bast": "BAST",
    "serah": "serah terima",
}
KOLOM = {
    "kiriman": "Kiriman",
    "keberangkatan": "Keadaan, berangkat (atau rencana)",
    "kawal": "Padal, kendaraan",
    "celah": "Belum tercatat",
}

Row = Mapping[str, Any]


def pada(saat: datetime | None) -> str:
    return "" if saat is None or pd.isna(saat) else waktu.waktu(saat)


def pengawal(jumlah: float) -> str:
    return "" if pd.isna(jumlah) else f"{bulat(jumlah)} pengawal"


def leg(kode: str) -> str:
    return kode.replace("-", " ke ", 1)


def beberapa(nama: Any, jumlah: int) -> str:  # noqa: ANN401 - a cell of any kind
    """«Truk 1» or «Truk 1 (+2)»."""
    if nama is None or pd.isna(nama):
        return ""
    return f"{nama} (+{bulat(jumlah - 1)})" if jumlah > 1 else str(nama)


def ringkas(jumlah: int, celah: Sequence[tuple[str, int]]) -> str:
    told = ", ".join(f"{CELAH[kode]} {bulat(count)}" for kode, count in celah if count)
    return (
        f"{bulat(jumlah)} kiriman · belum tercatat: {told}"
        if told
        else f"{bulat(jumlah)} kiriman, semuanya lengkap"
    )


def pilihan(row: Row) -> str:
    return f"{row['surat_jalan'] or SURAT_KOSONG} · {leg(row['leg'])} · {row['nama']}"


def nama_berkas(surat_jalan: str) -> str:
    safe = "".join(sign if sign.isalnum() else "-" for sign in surat_jalan) or "tanpa-nomor"
    return f"konsep-serah-terima-{safe}.pdf"


# The sheet itself. Only signs of Latin-1, which every PDF reader draws without a font of its own.
SURAT_JUDUL = "BERITA ACARA SERAH TERIMA KOTAK SUARA"
SURAT_KONSEP = "KONSEP - berlaku setelah diperiksa dan ditandatangani para pihak"
SURAT_DASAR = "Diisi dari catatan sampai"
SURAT_RINGKAS = {
    "leg": "Perjalanan",
    "surat_jalan": "No. surat jalan",
    "bast": "No. berita acara",
    "sprin": "No. Sprin pengawalan",
    "kendaraan": "Kendaraan",
    "padal": "Padal dan pengawal",
    "berangkat": "Berangkat",
    "tiba": "Tiba",
}
SURAT_KOLOM = (
    "No.",
    "Kelurahan/desa",
    "TPS",
    "Jenis",
    "No. kotak",
    "Kirim",
    "Terima",
    "Segel kirim",
    "Segel terima",
    "Kondisi",
)
SURAT_TOTAL = "Jumlah"
SURAT_SEGEL = "* Nomor segel saat tiba berbeda dari saat berangkat; mohon dijelaskan di bawah ini."
SURAT_CATATAN = "Catatan para pihak (selisih, kerusakan segel, kejadian di jalan):"
SURAT_PIHAK = ("Yang menyerahkan", "Pengawal", "Yang menerima")
TITIK = "............................"
KONDISI = {choice.kode: choice.label for choice in KONDISI_SEGEL}


def surat_buka(tanggal: str) -> str:
    return (
        f"Pada hari ini, {tanggal}, pukul ........ WIB, bertempat di {TITIK}{TITIK}, telah dilakukan serah terima "
        "kotak suara bersegel dengan rincian sebagai berikut."
    )


def surat_selisih(kirim: int, terima: int) -> str:
    if kirim == terima:
        return "Jumlah yang diterima sama dengan yang dikirim."
    side = "kurang" if terima < kirim else "lebih"
    return f"Jumlah yang diterima {side} {bulat(abs(kirim - terima))} kotak dari yang dikirim."


def surat_belum(jumlah: int) -> str:
    return f"{bulat(jumlah)} baris belum tercatat tiba; kolom Terima diisi saat serah terima."


def surat_kaki(sampai: datetime, kepala_no: int, kepala_hash: str, *, is_contoh: bool) -> str:
    parts = ["DATA CONTOH"] if is_contoh else []
    parts.append(f"data per {waktu.tanggal(sampai)} {waktu.jam(sampai)} WIB")
    parts.append(f"buku #{kepala_no} {kepala_hash[:12]}" if kepala_no else "tanpa buku")
    return " · ".join(parts)


def surat_halaman(nomor: int) -> str:
    return f"halaman {nomor} dari {{nb}}"
