"""Words of the risk slide: what may get tense, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from posko.core import angka
from posko.core.angka import bulat
from posko.core.waktu import tanggal_pendek

SKOR = "Skor indeks konflik, 0–100"
SKOR_SATUAN = "skor"
KOLOM = ("No.", "Kelurahan/desa", "Skor", "Peringkat 90 %", "Peluang tiga teratas", "Data lengkap")
NASIHAT = "Indeks memberi nasihat; kelas kerawanan dan penugasan tetap keputusan pimpinan."
ALASAN = {"mengganggu": "mengganggu tahapan", "berat": "berskala 4–5", "ancaman": "ancaman"}


def persen(bagian: float) -> str:
    return angka.persen(100 * bagian)


def antara(bawah: int, atas: int) -> str:
    return str(bawah) if bawah == atas else f"{bawah}–{atas}"


def judul(teratas: Sequence[tuple[str, float]], kurang_: int, semua: int) -> str:
    if not teratas:
        return f"Indeks konflik belum dapat disusun: data kurang di {bulat(semua)} kelurahan/desa"
    named = ", ".join(f"{nama} ({persen(peluang)})" for nama, peluang in teratas)
    tail = f"; data kurang di {bulat(kurang_)} kelurahan/desa" if kurang_ else ""
    return f"Peluang masuk tiga teratas: {named}{tail}"


def kurang(nama: Sequence[str]) -> str:
    if not nama:
        return "Data cukup di semua kelurahan/desa."
    more = f", dan {len(nama) - 6} lainnya" if len(nama) > 6 else ""
    return f"Data kurang, tidak diberi peringkat: {', '.join(nama[:6])}{more}. Belum tentu aman."


def veto(baris: Sequence[tuple[str, str, str]]) -> list[str]:
    """What is a matter for the chief whatever the score."""
    return [
        f"{nama}: {nomor} {ALASAN.get(alasan, alasan)}, berapa pun skornya."
        for nama, nomor, alasan in baris[:3]
    ]


def bobot(nama: str, sejak: date | None) -> str:
    return f"Bobot resmi «{nama}»" + (
        f", berlaku sejak {tanggal_pendek(sejak)} {sejak.year}." if sejak else "."
    )
