"""Words of the store: what the disk refuses, backups, restoring, erasing, the check of the ledger."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from datetime import datetime

from posko.core import waktu
from posko.core.angka import bulat

HANYA_BACA = "HANYA BACA"
PENUH = "DISK PENUH"
KEADAAN = {
    "hanya_baca": "Semua halaman tetap dapat dibaca; unggahan dan ekspor ditolak sampai disk dapat ditulisi kembali.",
    "penuh": "Semua halaman tetap dapat dibaca; unggahan dapat ditolak sampai tempat di disk dikosongkan.",
}
LENCANA = {"hanya_baca": HANYA_BACA, "penuh": PENUH}
BENTUK = {"baik": "●", "lama": "◐", "belum": "▲"}  # the shapes of the four states, as everywhere

HANYA_BACA_KODE = {errno.EROFS, errno.EACCES, errno.EPERM}
PENUH_KODE = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}  # Windows knows no quota

BACA_CADANGAN = """Cadangan Posko

buku.sqlite    buku: setiap perbuatan satu catatan, berantai
objek/         berkas asli dan baris yang diterima; nama = sha256 isinya
verifikasi.py  memeriksa semuanya tanpa Posko:
               python verifikasi.py . --saksi "No. 1284 · 7f3a-91c2-5d0e"
"""
BUKU_RUSAK = (
    "Buku Posko di folder ini rusak sehingga tidak dapat dibaca. Jangan menulis apa pun ke folder itu. "
    "Pulihkan cadangan terakhir ke folder baru: posko pulihkan BERKAS KE."
)
SANDI_MINTA = "Kata sandi cadangan: "
SANDI_ULANG = "Ulangi kata sandi: "
SANDI_BEDA = "Kedua kata sandi tidak sama. Ulangi perintahnya."
SANDI_TANPA_LAYAR = "Kata sandi cadangan diperlukan. Jalankan dari konsol, atau sebutkan berkas yang memuatnya: --sandi-dari BERKAS."
SANDI_SALAH = "Kata sandi tidak cocok dengan cadangan ini. Periksa huruf besar-kecil, lalu ulangi."
CADANGAN_RUSAK = "Berkas ini bukan cadangan Posko yang utuh, jadi tidak ada yang dipulihkan. Pakai cadangan lain atau salin ulang dari media aslinya."
SANDI_TERPENDEK = 15


def sandi_pendek(panjang: int) -> str:
    return (
        f"Kata sandi cadangan perlu paling sedikit {SANDI_TERPENDEK} huruf; yang diberikan {panjang}. "
        "Beberapa kata biasa yang dirangkai sudah cukup, dan simpan di tempat terkunci: tanpa kata sandi, cadangan tidak dapat dibuka."
    )


def ditolak_disk(kode: int | None) -> str:
    """Why nothing was stored, and the way out, by the number the system gave."""
    if kode in HANYA_BACA_KODE:
        return "Belum tersimpan: tempat penyimpanan hanya dapat dibaca. Halaman tetap dapat dilihat; minta pengelola membuka izin tulis, lalu ulangi."
    if kode in PENUH_KODE:
        return "Belum tersimpan: tempat penyimpanan penuh. Halaman tetap dapat dilihat; kosongkan tempat, lalu ulangi. Posko tidak perlu dijalankan ulang."
    if kode == errno.EBUSY:
        return "Belum tersimpan: buku sedang ditulis oleh proses lain. Tunggu sebentar, lalu ulangi."
    return "Belum tersimpan: disk menolak penulisan. Data yang sudah ada tidak berubah. Ulangi; bila terulang, buat cadangan dan beri tahu pengelola."


def tidak_terhitung(nomor: Sequence[tuple[int, str]]) -> str:
    """The banner over pages that lack damaged uploads."""
    daftar = ", ".join(f"#{no} «{nama}»" for no, nama in nomor)
    return (
        f"ANGKA TIDAK LENGKAP: baris unggahan {daftar} rusak di disk dan tidak terhitung. "
        "Unggah kembali berkas aslinya, atau pulihkan cadangan terakhir."
    )


def keadaan(kode: str) -> str:
    """The banner over every page while the disk takes no upload."""
    return f"{LENCANA[kode]}. {KEADAAN[kode]}"


def cadangan_terakhir(kode: str, saat: datetime | None, sampai: datetime, sesudah: int) -> str:
    """The line on the daily page: when the last backup was, how old, what it lacks."""
    if saat is None:
        return f"{BENTUK[kode]} Cadangan terakhir: belum pernah. Data hanya ada di satu disk."
    umur = waktu.lama((sampai - saat).total_seconds() / 60)
    kurang = f"; {bulat(sesudah)} unggahan sesudahnya belum tercadang" if sesudah else ""
    return f"{BENTUK[kode]} Cadangan terakhir {waktu.waktu(saat)}, {umur} lalu{kurang}."


def dicadangkan(path: str, objek: int, saksi: str) -> str:
    return (
        f"Cadangan tertulis dan sudah dibaca kembali: {path} ({bulat(objek)} berkas). Kepala buku: {saksi}."
    )


def cadangan_rusak(jumlah: int) -> str:
    return f"{bulat(jumlah)} berkas sudah rusak di penyimpanan dan tidak ikut tercadang. Jalankan posko verifikasi."


DISK_SAMA = "Cadangan ini berada di disk yang sama dengan datanya: bila disk itu rusak, keduanya hilang. Salin ke disk lain."
TIDAK_TERCATAT = "Cadangan sah, tetapi buku tidak dapat mencatatnya karena disk menolak penulisan."


def dalam_folder_data(path: str) -> str:
    return (
        f"Cadangan tidak ditulis ke «{path}» karena letaknya di dalam folder data. Pilih folder di disk lain."
    )


def tanpa_data_nyata(path: str) -> str:
    return f"Belum ada data nyata di «{path}», jadi tidak ada yang dicadangkan atau dimusnahkan."


def tujuan_terisi(path: str) -> str:
    return (
        f"«{path}» sudah berisi. Pulihkan ke folder baru atau folder kosong, supaya tidak ada yang tertimpa."
    )


def dipulihkan(path: str, saksi: str) -> str:
    return f"Dipulihkan dan diperiksa: {path}. Kepala buku: {saksi}. Buka dengan: posko jalan --data {path}"


def diperbaiki(nomor: Sequence[int], gagal: Sequence[int]) -> list[str]:
    lines = [f"Baris unggahan #{no} dibaca ulang dari berkas asli dan utuh kembali." for no in nomor]
    return lines + [
        f"Baris unggahan #{no} belum dapat dibuat ulang dari berkas asli; pulihkan dari cadangan."
        for no in gagal
    ]
