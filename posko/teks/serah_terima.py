"""Words of the draft record of hand-over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from posko.core import waktu
from posko.core.angka import bulat
from posko.teks.paparan_cerita import leg

KOLOM = ("Kelurahan/desa", "Jenis kotak", "Rencana", "Kirim", "Terima", "Selisih")
JUMLAH_KOTAK = "Jumlah kotak menurut log"
NASKAH = "Naskah (konsep, belum ditandatangani)"
PARA_PIHAK = "Para pihak"
TITIK = "........................"
TANDA_TANGAN = (
    f"Yang menyerahkan: {TITIK}",
    f"Yang menerima: {TITIK}",
    f"Mengetahui, pengawal dari Polri: {TITIK}",
)


def tidak_ada(surat_jalan: str, sampai: datetime) -> str:
    return (
        f"Surat jalan «{surat_jalan}» belum dikenal pada {waktu.waktu(sampai)}. "
        "Pilih surat jalan yang ada pada halaman Distribusi, atau majukan waktu layar."
    )


def judul(surat_jalan: str, kirim: int, terima: int) -> str:
    rest = kirim - terima
    tail = f"{bulat(terima)} diterima" + (f", {bulat(rest)} belum tercatat diterima" if rest else "")
    return f"{surat_jalan}: {bulat(kirim)} kotak dikirim, {tail}"


def _saat(value: datetime | None) -> str:
    if value is None:
        return TITIK
    return f"{waktu.hari_tanggal(value)} pukul {waktu.jam_zona(value)}"


def naskah(row: Mapping[str, Any], surat_jalan: str, jumlah: Mapping[str, int]) -> list[str]:
    seals = jumlah["segel_tidak_utuh"]
    escorts = bulat(row["pengawal"]) if row["pengawal"] is not None else TITIK
    carried = f"Berangkat {_saat(row['waktu_berangkat'])} dengan {row['kendaraan'] or TITIK}, pengawal {escorts} orang."
    whole = f"Segel: tidak ada catatan tidak utuh; diperiksa bersama {TITIK}."
    return [
        f"Pada {_saat(row['waktu_tiba'])}: serah terima kotak suara {leg(row['leg'])}, surat jalan {surat_jalan}.",
        carried,
        f"Yang menyerahkan: {row['dari_jabatan'] or TITIK}; yang menerima: {row['kepada_jabatan'] or TITIK}.",
        f"Dikirim {bulat(jumlah['kirim'])} kotak, diterima {bulat(jumlah['terima'])} kotak.",
        f"Segel: {bulat(seals)} catatan tidak utuh, perlu konfirmasi." if seals else whole,
        f"Nomor berita acara: {row['bast'] or TITIK}.",
    ]
