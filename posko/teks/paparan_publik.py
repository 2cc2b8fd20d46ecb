"""Words of the public deck, beside those of the public page, and the words it may never hold."""

from __future__ import annotations

SEMUA = "Semua kotak"
TIBA_TPS = "tiba di TPS"
TIBA_KELURAHAN = "tiba di kelurahan/desa"
BELUM_PASTI = "belum pasti"
LAINNYA = "belum sampai di kelurahan/desa"
PER_TEMA = "Pertemuan dengan warga menurut bahan"
PERTEMUAN = "pertemuan"
KOLOM_HUBUNGI = ("Nomor", "Yang dihubungi", "Untuk")
# Nothing public may say how, when, with whom or what is guarded, or where it is thought to be weak.
TERLARANG = (
    "surat jalan",
    "gudang",
    "konvoi",
    "kiriman",
    "pengawal",
    "personel",
    "regu",
    "padal",
    "linmas",
    "patroli",
    "rawan",
    "risiko",
    "skala",
    "insiden",
    "tenggat",
    "kendaraan",
)


def judul_hubungi(satuan: str) -> str:
    return f"Yang belum diketahui, dan cara menghubungi {satuan}"
