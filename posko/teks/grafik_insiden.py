"""The words on charts of incidents; nought of them is said to be no report, never calm."""

from datetime import date

from posko.core.angka import bulat
from posko.core.waktu import hari_tanggal, tanggal_pendek


def judul_insiden(total: int, berat: int, dari: date) -> str:
    """Incidents since that day, of these severity 4 or 5."""
    if total == 0:
        return f"Tidak ada insiden tercatat sejak {tanggal_pendek(dari)}"
    heavy = f"{bulat(berat)} berskala 4–5" if berat else "tidak ada yang berskala 4–5"
    return f"{bulat(total)} insiden sejak {tanggal_pendek(dari)}, {heavy}"


def alt_insiden(total: int, berat: int, dari: date, puncak: tuple[date, int] | None) -> str:
    top = f" Terbanyak {bulat(puncak[1])} pada {hari_tanggal(puncak[0])}." if puncak else ""
    return f"Insiden per hari menurut skala. {judul_insiden(total, berat, dari)}.{top}"


def atau_lebih(jumlah: int) -> str:
    return f"{bulat(jumlah)} atau lebih"


def hari_sel(nama: str, hari: date, jumlah: int) -> str:
    return f"<b>{nama}</b> · {hari_tanggal(hari)}<br>{bulat(jumlah)} insiden"


def judul_kelurahan_hari(terbanyak: tuple[str, int] | None, dari: date) -> str:
    if terbanyak is None:
        return f"Tidak ada insiden tercatat sejak {tanggal_pendek(dari)}"
    return f"Terbanyak di {terbanyak[0]}: {bulat(terbanyak[1])} insiden sejak {tanggal_pendek(dari)}"


def alt_kelurahan_hari(terbanyak: tuple[str, int] | None, dari: date) -> str:
    return f"Insiden menurut kelurahan dan hari. {judul_kelurahan_hari(terbanyak, dari)}."
