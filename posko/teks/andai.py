"""Words of «what changes it»: the need under other patterns and classes."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from posko.core.angka import bulat, selisih

JUDUL = "Yang mengubah kebutuhan"
SEKARANG = "Pola dan kelas sekarang"
SEMUA_RENDAH = "Semua TPS rawan dan sangat rawan menjadi kurang rawan"
TPS_PER_PASANG = "TPS tiap pasang, kurang rawan"
DI = "TPS dinaikkan di"
TPS_NAIK = "TPS naik ke rawan"

KOLOM = {"andai": "Andaikan", "perlu": "Perlu", "beda": "Beda", "kurang": "Kurang"}


def pola(ukuran: int) -> str:
    return f"Kurang rawan 2 Polri – {bulat(ukuran)} TPS – {bulat(2 * ukuran)} Linmas"


def naik(nama: str, jumlah: int) -> str:
    return f"{bulat(jumlah)} TPS {nama} naik menjadi rawan"


def anda(ukuran: int, jumlah: int, nama: str) -> str:
    moved = f"; {naik(nama, jumlah)}" if jumlah else ""
    return f"Isian Anda: 2 Polri tiap {bulat(ukuran)} TPS{moved}"


def kata(baris: Sequence[tuple[str, int]], kini: int, terplot: int) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "andai": [label for label, _ in baris],
            "perlu": [need for _, need in baris],
            "beda": [selisih(need - kini) for _, need in baris],
            "kurang": [max(need - terplot, 0) for _, need in baris],
        }
    )


def arti(terplot: int) -> str:
    return (
        f"Terplot {bulat(terplot)} personel. Baris ini hitungan saja: pola berubah lewat Sprin, kelas lewat "
        "keputusan Kapolsek. Kekurangan di sini dihitung menyeluruh; sebarannya per kelurahan ada di grafik."
    )
