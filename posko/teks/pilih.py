"""Words of the pickers."""

KELURAHAN = "Kelurahan/desa"
TPS = "TPS (ketik nomornya untuk mencari)"


def nomor_tps(no: int) -> str:
    return "Semua TPS" if no == 0 else f"TPS {no:03d}"
