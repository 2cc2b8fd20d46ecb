"""Words of the weekly review."""

from __future__ import annotations

from collections.abc import Sequence

from posko.core.angka import bulat, selisih

SETIAP_PAGI = "TPS menurut keadaan, pada jam yang sama setiap hari"
SEBAB = "Butir yang paling sering belum siap"
KOLOM_LEG = (
    "Leg",
    "Seharusnya",
    "Direncanakan",
    "Berangkat",
    "Tiba",
    "Tanpa kabar",
    "Selisih belum jelas",
    "Tenggat",
)


def judul_minggu(dulu: int, kini: int, total: int) -> str:
    return f"TPS siap {bulat(dulu)} menjadi {bulat(kini)} dari {bulat(total)} dalam sepekan ({selisih(kini - dulu)})"


def sebab(butir: Sequence[tuple[str, int]]) -> list[str]:
    return [f"{nama}: {bulat(n)} TPS" for nama, n in butir] or ["Semua butir yang sudah waktunya terpenuhi."]


def judul_leg(selesai: Sequence[str], lewat: Sequence[str]) -> str:
    done = f"{', '.join(selesai)} selesai" if selesai else "Belum ada leg yang selesai"
    return (
        f"{done}; {', '.join(lewat)} lewat tenggat" if lewat else f"{done}; tidak ada leg yang lewat tenggat"
    )
