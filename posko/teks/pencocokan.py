"""Words of comparing other agencies' lists with our log: theirs first, ours second."""

from __future__ import annotations

from datetime import datetime

import pandas as pd

from posko.contracts import PEMBANDING
from posko.core import waktu
from posko.core.angka import bulat, selisih
from posko.teks.umum import susun

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
    "daftar": "Daftar milik",
    "mereka": "Menurut mereka",
    "kita": "Menurut kita",
    "hasil": "Hasil, baris",
}
KOLOM_LAYAR = {
    "hasil_sumber": "Hasil, daftar milik",
    "tempat": "Kotak",
    "mereka": "Menurut mereka",
    "kita_selisih": "Menurut kita, selisih",
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


def daftar(sumber: str, dihitung: str, saat: datetime | None) -> str:
    """Whose list, what it counts, as of when."""
    return susun(
        sumber, dihitung, "" if saat is None or pd.isna(saat) else f"keadaan per {waktu.waktu(saat)}"
    )


def hitungan(cocok: int, berbeda: int, hanya_daftar: int, hanya_kita: int) -> str:
    """How many rows agree and, under it, how many do not, each with its mark."""
    rest = (
        (berbeda, "▲ {} berbeda"),
        (hanya_daftar, "○ {} hanya di daftar mereka"),
        (hanya_kita, "◐ {} hanya di catatan kita"),
    )
    told = [words.format(bulat(number)) for number, words in rest if number]
    return susun(f"● {bulat(cocok)} cocok", *(told or ["semuanya cocok"]))


def kita(jumlah: float, selisih_: float) -> str:
    return "" if pd.isna(jumlah) else susun(bulat(jumlah), "" if pd.isna(selisih_) else selisih(selisih_))


def kotak(nama: str, tps_no: int, jenis: str) -> str:
    """Which boxes a row counts: `DPRDK Citalang`, `DPR Purwamekar TPS 007`."""
    station = f" TPS {tps_no:03d}" if tps_no else ""
    return f"{jenis} {nama}{station}"


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
