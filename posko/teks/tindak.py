"""Words of following a custody matter up: what can be done, what was done, who holds it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pandas as pd

from posko.contracts import TINDAK_LANJUT
from posko.core import waktu
from posko.core.angka import bulat

TINDAKAN = {choice.kode: choice.label for choice in TINDAK_LANJUT["tindakan"].pilihan}
INSTANSI = {choice.kode: choice.label for choice in TINDAK_LANJUT["instansi"].pilihan}

JUDUL = "Tindak lanjut"
ARTI = (
    "Menjelaskan, menyerahkan atau menutup perkara tidak menghapusnya: perkara yang buktinya masih ada tetap "
    "tertulis di atas sampai catatannya diralat atau menyusul."
)
PILIH = "Perkara"
PILIH_CONTOH = "Pilih perkara yang ditindaklanjuti"
APA = "Tindakan"
URAIAN = "Uraian"
URAIAN_BANTUAN = "Apa yang dikatakan atau diputuskan, dan dasarnya. Sebut jabatan, bukan nama orang."
KEPADA = "Diserahkan kepada"
JABATAN = "Jabatan penerima"
CATAT = "Catat tindakan"
URAIAN_KOSONG = (
    "Uraian belum diisi. Tulis apa yang dilakukan atas perkara ini, lalu tekan Catat tindakan lagi."
)
RIWAYAT = "Tindakan atas perkara ini"
BELUM_ADA = "Belum ada tindakan atas perkara ini."
SARING = "Tampilkan"
URUT = "Urutan"
URUTAN = ("Terberat dulu", "Terlama dulu")
SEJAK = "Sejak"
TIDAK_TAMPAK = "Buktinya sudah tidak ada"
TIDAK_TAMPAK_ARTI = (
    "Pernah terbuka atau ditindaklanjuti, dan sekarang catatannya sudah menyusul atau diralat. Tetap tertulis di "
    "sini supaya pertanyaannya tidak hilang bersama jawabannya."
)
TIDAK_ADA = "Tidak ada perkara yang hilang buktinya dalam kurun ini."
TANPA_TINDAKAN = "tanpa tindak lanjut"
MENGUMPULKAN = "Memeriksa apel-apel sebelumnya …"

SEMUA, BARU, DIPEGANG, DITUTUP = "semua", "baru", "dipegang", "ditutup"
LABEL_SARING = {
    SEMUA: "Semua",
    BARU: "Belum ditindaklanjuti",
    DIPEGANG: "Dijelaskan atau diserahkan",
    DITUTUP: "Ditutup, bukti masih ada",
}
KURUN = {1: "apel terakhir", 3: "tiga apel terakhir", 7: "tujuh apel terakhir"}

KOLOM_RIWAYAT = {
    "waktu_kejadian": "Waktu",
    "tindakan": "Tindakan",
    "uraian": "Uraian",
    "kepada": "Diserahkan kepada",
    "oleh": "Oleh",
    "waktu_catat": "Dicatat",
}
KOLOM_LENYAP = {
    "perkara": "No. perkara",
    "perihal": "Aturan",
    "kalimat": "Bunyinya waktu itu",
    "status_kata": "Keadaan",
    "pemilik": "Dipegang",
}

Row = Mapping[str, Any]


def is_ada(value: Any) -> bool:  # noqa: ANN401 - a cell of any kind
    return value is not None and not pd.isna(value) and value != ""


def pemilik(row: Row, hubungi: str) -> str:
    """Who holds the matter: whoever it was handed to, else whom to call."""
    if not is_ada(row.get("instansi")):
        return hubungi
    post = f" ({row['jabatan']})" if is_ada(row.get("jabatan")) else ""
    return f"{INSTANSI[row['instansi']]}{post}"


def status(row: Row, *, ada_bukti: bool) -> str:
    """What was done last, and whether the evidence still says otherwise."""
    if not is_ada(row.get("tindakan")):
        return "belum ditindaklanjuti" if ada_bukti else TANPA_TINDAKAN
    said = {
        "jelaskan": "dijelaskan",
        "serahkan": "diserahkan",
        "tutup": "ditutup",
        "buka_lagi": "dibuka lagi",
    }
    deed = f"{said[row['tindakan']]} {waktu.waktu(row['waktu_tindakan'])}"
    if row["tindakan"] == "tutup":
        return f"{deed}, bukti masih ada" if ada_bukti else f"{deed}, bukti sudah tidak ada"
    return deed if ada_bukti else f"{deed}, bukti sudah tidak ada; belum ditutup"


def baris(row: Row) -> str:
    """One line under a matter: its number, who holds it, what was done and said last."""
    parts = [str(row["perkara"]), f"dipegang {row['pemilik']}", str(row["status_kata"])]
    if is_ada(row.get("uraian")):
        parts.append(f"«{row['uraian']}» ({row['oleh']})")
    return " · ".join(parts)


def ringkas(baru: int, dipegang: int, ditutup: int) -> str:
    parts = [f"{bulat(baru)} belum ditindaklanjuti", f"{bulat(dipegang)} dijelaskan atau diserahkan"]
    parts += [f"{bulat(ditutup)} ditutup tetapi buktinya masih ada"] if ditutup else []
    return ", ".join(parts)


def pilihan(row: Row) -> str:
    return f"{row['perkara']} · {row['perihal']} · {row['tempat']}"


def judul_lenyap(jumlah: int) -> str:
    return f"{TIDAK_TAMPAK} ({bulat(jumlah)})"


def nama_unggahan(perkara: str) -> str:
    return f"Tindak lanjut {perkara}"


def tercatat(tindakan: str, perkara: str, saat: datetime, no: int) -> str:
    return f"{TINDAKAN[tindakan]} atas {perkara} pada {waktu.waktu(saat)} dicatat sebagai #{no}."
