"""Why a column or a whole file is not kept, said to the officer who uploads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ALASAN = {
    "nik": "memuat nomor identitas orang (NIK, KTP, atau KK)",
    "telepon": "memuat nomor telepon",
    "surel": "memuat alamat surel",
    "pemilih": "memuat data pemilih",
    "suara": "memuat perolehan suara atau penggunaan hak pilih",
    "calon": "memuat calon atau pasangan calon",
    "partai": "memuat partai",
    "dukungan": "memuat dukungan atau pilihan politik",
    "pribadi": "memuat data pribadi warga",
    "perkara": "memuat identitas orang dalam perkara",
    "petugas": "memuat nama, pangkat, atau NRP petugas; Posko mencatat jabatan dan jumlah saja",
}


def kolom(heading: str, reason: str) -> str:
    return f"Kolom «{heading}» tidak disimpan karena {reason}."


def seluruhnya(label: str, headings: Sequence[str]) -> str:
    kolom_ = f" (terlihat dari {', '.join(f'«{text}»' for text in headings)})" if headings else ""
    return (
        f"Berkas «{label}» tidak disimpan karena tabelnya memuat data pemilih atau perolehan suara{kolom_}. "
        "Posko hanya mencatat pengamanan: unggah berkas logistik, kesiapan TPS, personel, patroli, atau kejadian."
    )
