"""Words of the moving picture of the day."""

from __future__ import annotations

from datetime import datetime

from posko.core import waktu
from posko.core.angka import bulat

PUTAR = "Putar"
HENTI = "Henti"
PUKUL = "keadaan "
ARTI = (
    "Tekan Putar atau geser jamnya. Gambar ini menurut catatan yang sudah masuk sampai waktu layar, termasuk yang "
    "baru dilaporkan kemudian; apa yang diketahui pada suatu jam dilihat dengan jam di kepala halaman."
)
RENTANG = {24: "24 jam", 72: "3 hari", 168: "7 hari"}
PILIH = "Rentang"


def jam(saat: datetime) -> str:
    return waktu.waktu(saat)


def judul(moved: int) -> str:
    if not moved:
        return "Tidak ada kotak yang tercatat berpindah dalam rentang ini"
    return f"{bulat(moved)} kotak berpindah tempat dalam rentang ini"


def alt(moved: int, count: int, sampai: datetime) -> str:
    return (
        f"Gambar bergerak letak kotak {bulat(count)} kelurahan/desa jam demi jam sampai {waktu.waktu(sampai)}; "
        f"{bulat(moved)} kotak berpindah tempat."
    )
