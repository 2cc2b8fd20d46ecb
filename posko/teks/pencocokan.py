"""Words of comparing other agencies' lists with our log: theirs first, ours second."""

from __future__ import annotations

from datetime import datetime

from posko.contracts import PEMBANDING
from posko.core import waktu
from posko.core.angka import bulat

SUMBER = {choice.kode: choice.label for choice in PEMBANDING["sumber"].pilihan}
PERISTIWA = {"berangkat": "berangkat", "tiba": "tiba"}
HASIL = {
    "berbeda": "▲ Berbeda",
    "hanya_daftar": "○ Hanya di daftar mereka",
    "hanya_kita": "◐ Hanya di catatan kita",
    "cocok": "● Cocok",
}
ARTI = (
    "Angka mereka lebih dahulu, angka kita kemudian; keduanya ditampilkan apa adanya. Kepolisian tidak meralat angka "
    "penyelenggara maupun pengawas: perbedaan ditanyakan kepada pemilik daftar, dan catatan kita diralat lewat "
    "unggahan bila ternyata catatan kitalah yang keliru."
)
BELUM_ADA = (
    "Belum ada daftar KPU, PPK, PPS atau Panwascam yang dimuat. Unggah berkasnya di halaman Unggah sebagai "
    "«Daftar pembanding kotak»; contoh kolomnya ada di templat."
)
BEDA = "Yang tidak cocok"
TIDAK_ADA_BEDA = "Semua baris daftar cocok dengan catatan kita."
PILIH = "Daftar milik"
UNDUH_ARTI = "Berkas berisi baris daftar instansi itu saja, berdampingan dengan catatan kita; daftar instansi lain tidak ikut."

KOLOM_RINGKAS = {
    "sumber_kata": "Daftar milik",
    "dihitung": "Yang dihitung",
    "waktu_daftar": "Keadaan per",
    "mereka": "Menurut mereka",
    "kita": "Menurut kita",
    "cocok": "● Cocok",
    "berbeda": "▲ Berbeda",
    "hanya_daftar": "○ Hanya di daftar",
    "hanya_kita": "◐ Hanya di kita",
}
KOLOM_LAYAR = {
    "hasil_kata": "Hasil",
    "tempat": "Kotak",
    "dihitung": "Yang dihitung",
    "mereka": "Menurut mereka",
    "kita": "Menurut kita",
    "selisih_kata": "Selisih",
    "asal": "Berkas, lembar, baris",
}
# The file for an agency: one thing per column, so that it can be sorted and filtered there.
KOLOM = {
    "hasil_kata": "Hasil",
    "leg_kata": "Leg",
    "peristiwa": "Yang dihitung",
    "nama": "Kelurahan/desa",
    "tps": "TPS",
    "jenis": "Jenis",
    "mereka": "Menurut mereka",
    "kita": "Menurut kita",
    "selisih": "Selisih",
    "asal": "Berkas, lembar, baris",
}


def leg(kode: str) -> str:
    return kode.replace("-", " ke ", 1)


def kotak(nama: str, tps_no: int, jenis: str) -> str:
    """Which boxes a row counts: `Citalang · DPRDK`, `Purwamekar TPS 007 · DPR`."""
    station = f" TPS {tps_no:03d}" if tps_no else ""
    return f"{nama}{station} · {jenis}"


def ringkas(baris: int, beda: int, daftar: int) -> str:
    if not beda:
        return f"{bulat(baris)} baris dari {bulat(daftar)} daftar dibandingkan, semuanya cocok"
    return f"{bulat(beda)} dari {bulat(baris)} baris tidak cocok, dari {bulat(daftar)} daftar"


def unduh(sumber: str) -> str:
    return f"Unduh pencocokan {SUMBER[sumber]} (Excel)"


def nama_berkas(sumber: str, sampai: datetime) -> str:
    return f"pencocokan-{sumber}-{waktu.local(sampai):%Y%m%d-%H%M}.xlsx"


def judul_ekspor(sumber: str) -> str:
    return f"Pencocokan daftar {SUMBER[sumber]} dengan catatan kepolisian"


def cap_ekspor(satuan: str, sampai: datetime, kepala_no: int, kepala_hash: str, *, is_contoh: bool) -> str:
    parts = ["DATA CONTOH"] if is_contoh else []
    parts += [satuan, f"data per {waktu.tanggal(sampai)} {waktu.jam(sampai)} WIB"]
    parts += [f"buku #{kepala_no} {kepala_hash[:12]}"] if kepala_no else []
    return " · ".join(parts)
