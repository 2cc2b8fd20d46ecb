"""Words of the desk itself: conditions of the data, refusals that no page owns."""

from __future__ import annotations

DATA_CONTOH = "DATA CONTOH"
SIMPAN_LATIHAN = "Simpan sebagai latihan"
LOG = {
    "distribusi": "Distribusi kotak",
    "kesiapan_tps": "Kesiapan TPS",
    "insiden": "Insiden",
    "kerawanan_tps": "Kerawanan TPS",
    "personel": "Personel",
    "patroli": "Patroli dan penjagaan",
    "koordinasi": "Koordinasi",
    "penyuluhan": "Penyuluhan",
    "keputusan": "Keputusan",
    "pemungutan": "Pemungutan",
    "kegiatan": "Kegiatan massa",
    "peringatan": "Peringatan cuaca",
    "tindak_lanjut": "Tindak lanjut perkara",
    "pembanding": "Daftar pembanding",
}


def tanpa_contoh(peristiwa: str) -> str:
    return f"Data contoh hanya ada untuk Pemilu 2024. {peristiwa} dimulai dari data nyata."


def tidak_dapat_dibatalkan(no: int, live: list[int]) -> str:
    ada = ", ".join(f"#{n}" for n in live) or "tidak ada"
    return (
        f"Unggahan #{no} tidak dapat dibatalkan: nomor itu bukan unggahan yang berlaku. Yang berlaku: {ada}."
    )
