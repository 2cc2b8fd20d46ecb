"""Words of the heat charts of incidents."""

from posko.core.angka import bulat

HARI = {1: "Senin", 2: "Selasa", 3: "Rabu", 4: "Kamis", 5: "Jumat", 6: "Sabtu", 7: "Minggu"}
KELURAHAN_HARI = "Insiden per kelurahan dan hari"
KELURAHAN_KATEGORI = "Insiden per kelurahan dan kategori"
JAM_PEKAN = "Insiden per jam dan hari dalam pekan"
TAK_TERLIHAT = "tidak ada yang melihat atau melapor"
NOL = "Kosong polos: ada kunjungan atau laporan, tanpa insiden"
SELURUHNYA = "seluruh rentang"


def terbanyak(apa: tuple[str, int] | None, rentang: str) -> str:
    if apa is None:
        return f"Tidak ada insiden yang dilaporkan ({rentang})"
    return f"Terbanyak: {apa[0]}, {bulat(apa[1])} insiden ({rentang})"


def rata(jumlah: int) -> str:
    return f"{bulat(jumlah)} insiden, belum ada jam yang menonjol ({SELURUHNYA})"


def dalam_hari(jumlah: int) -> str:
    return f"{bulat(jumlah)} hari"


def pukul(jam: int) -> str:
    return f"pukul {jam:02d}"


def di(nama: str, apa: str) -> str:
    return f"{nama}, {apa}"


def langkah(jumlah: int, *, is_terakhir: bool) -> str:
    return f"{bulat(jumlah)} atau lebih" if is_terakhir else bulat(jumlah)


def sel(tempat: str, jumlah: int, *, is_senyap: bool) -> str:
    if is_senyap:
        return f"{tempat}<br>{TAK_TERLIHAT}"
    return f"{tempat}<br>{bulat(jumlah)} insiden"


def alt(nama: str, judul: str) -> str:
    return f"{nama}, pada skala tetap. {judul}."
