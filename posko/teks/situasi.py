"""Words of the page around the map: finding, choosing, the board, the clock of the map, what is handed out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from posko.core.angka import bulat
from posko.core.waktu import waktu
from posko.teks.peta import SIMBOL, alasan, keadaan_tingkat

Row = Mapping[str, Any]

LIHAT_PETA = "TPS, gudang, kiriman, dan insiden di peta; alasan tiap wilayah"
CARI = "Cari kelurahan, TPS, gudang, atau nomor insiden"
CARI_CONTOH = "Ketik: Citalang, TPS 012 Cipaisan, LI-…"
TAMPILKAN = "Lapisan"
SELURUH = "Seluruh Polsek"
DATAR = "Peta datar"
DATAR_BANTUAN = (
    "Bila kotak peta kosong, peramban ini tidak menyediakan WebGL. Peta datar menggambar wilayahnya saja."
)
PUTAR = "Putar"
PUTAR_BANTUAN = "Majukan jam peta setengah jam setiap dua detik."
JAM_PETA = "Jam peta"
JAM_PETA_BANTUAN = (
    "Hanya peta dan daftar di halaman ini yang ikut jam ini; halaman lain tetap pada waktu layar."
)
PAPAN = "Papan situasi"
PAPAN_BANTUAN = "Urut dari yang paling perlu perhatian. Pilih dengan panah pada papan tombol."
BUKTI = "Bukti"
UNDUH_PNG = "PNG internal"
UNDUH_SVG = "SVG internal"
UNDUH_PUBLIK = "PNG publik"
TERBATAS = "TERBATAS"
TANPA_ALASAN = "Tidak ada yang perlu perhatian menurut kabar terakhir."
TIDAK_KETEMU = "Yang dipilih tidak ada lagi pada jam peta ini."
KOLOM_TPS = {"tps": "TPS", "keadaan": "Keadaan", "alasan": "Butir", "waktu_jawab": "Kabar terakhir"}


def papan(row: Row) -> str:
    """One line of the board."""
    return f"{SIMBOL[row['keadaan']]} {row['nama']} – {keadaan_tingkat(row['keadaan'], row['tingkat'])}"


def papan_alasan(row: Row) -> str:
    told = [sentence for _, sentence, _ in alasan(row)]
    return "; ".join(told) if told else f"TPS siap {bulat(row['tps_siap'])} dari {bulat(row['jumlah_tps'])}"


def peta_per(saat: datetime) -> str:
    return f"Peta per {waktu(saat)} WIB"


def nama_berkas(jenis: str, saat: datetime, akhiran: str) -> str:
    return f"peta-{jenis}-{saat:%Y%m%d-%H%M}.{akhiran}"


def pilihan_tps(nama: str, nomor: int) -> str:
    return f"TPS {nomor:03d} {nama}"


def pilihan_insiden(nomor: str, nama: str) -> str:
    return f"Insiden {nomor} {nama}"


def alasan_tps(row: Row) -> str:
    """Items that make a station so."""
    parts = [
        (row["butir_masalah"], "masalah"),
        (row["butir_senyap"], "tanpa kabar"),
        (row["butir_usang"], "kedaluwarsa"),
    ]
    return "; ".join(f"{word}: {items}" for items, word in parts if items)


BUKTI_TPS = "TPS yang belum siap"
BUKTI_KIRIMAN = "Kiriman yang perlu konfirmasi"
BUKTI_INSIDEN = "Insiden terbuka"
TANPA_BUKTI = "Tidak ada baris yang perlu ditunjukkan."


def berkas(nama: str | None) -> str:
    return f"Berkas: {nama}" if nama else "Berkas tidak tercatat"


def asal(row: Row) -> str:
    return f"{row['berkas']} · lembar {row['lembar']} · baris {row['baris']}"


def kepala(no: int, digest: str) -> str:
    return f"buku #{no} {digest[:8]}"
