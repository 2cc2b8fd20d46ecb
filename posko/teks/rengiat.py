"""Words of tomorrow's plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from posko.core import waktu
from posko.core.angka import bulat

KOLOM_KIRIMAN = ("Jam", "Kelurahan/desa", "Kegiatan", "Kiriman", "Kotak")
KOLOM_PASANG = ("Mulai", "Kelurahan/desa", "Regu", "Polri", "Linmas", "Padal")
PERGESERAN = "Pergeseran kotak"
TENGGAT = "Tahap dan janji mitra"
BELUM = "Belum ada pergeseran yang direncanakan untuk besok."
BELUM_PLOT = "Belum ada plotting personel untuk besok."
TIDAK_ADA = "Tidak ada tahap atau janji mitra yang jatuh tempo sampai besok."


def judul_kegiatan(kiriman: int, kotak: int, hari: datetime) -> str:
    when = waktu.hari_tanggal(hari)
    if not kiriman:
        return f"{when}: belum ada pergeseran kotak yang direncanakan"
    return f"{when}: {bulat(kiriman)} kiriman, {bulat(kotak)} kotak"


def judul_pengamanan(polri: int, regu: int, kelurahan: int, hari: datetime) -> str:
    if not regu:
        return f"{waktu.hari_tanggal(hari)}: belum ada plotting personel"
    return f"{bulat(polri)} personel dalam {bulat(regu)} regu di {bulat(kelurahan)} kelurahan/desa"


def janji(row: Mapping[str, Any]) -> str:
    return f"{waktu.waktu(row['tenggat'])}: {row['nama_instansi']}, {row['hal']}"


def janji_lewat(jumlah: int, instansi: Sequence[str]) -> str:
    return f"{bulat(jumlah)} janji mitra sudah lewat tenggat: {', '.join(instansi)}"
