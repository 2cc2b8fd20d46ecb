"""Words of the pickers."""

KELURAHAN = "Kelurahan/desa"
TPS = "TPS (ketik nomornya untuk mencari)"


CARI = "Cari TPS"
CARI_CONTOH = "Ketik kelurahan dan nomor, misalnya ciseureuh 12"


def satu(nama: str, no: int) -> str:
    return f"{nama} {no:03d}"


def nomor_tps(no: int) -> str:
    return "Semua TPS" if no == 0 else f"TPS {no:03d}"
