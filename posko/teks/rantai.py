"""Words of the custody page: the rules, one plain sentence for each, whom to call.

A sentence says what the records tell and what is missing; it never says who is to blame.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import pandas as pd

from posko.contracts import TINDAK_LANJUT
from posko.core import waktu
from posko.core.angka import bulat

RANTAI = "Rantai kotak"
ARTI = (
    "Setiap aturan memeriksa catatan perjalanan kotak. Yang tertulis di sini perlu konfirmasi: catatannya "
    "tidak utuh atau tidak cocok, dan itu belum berarti kotaknya bermasalah. Catatan yang terlambat masuk "
    "tidak dihitung menyimpang."
)
TIDAK_ADA = "Semua aturan diperiksa; tidak ada yang perlu dikonfirmasi dari data yang masuk."
ATURAN_JUDUL = "Aturan yang diperiksa"
TIDAK_DITEMUKAN = "diperiksa, tidak ada"

TINGKAT = {1: "▲ Berat", 2: "◐ Sedang", 3: "○ Ringan"}
HUBUNGI = {"kpu": "KPU", "ppk": "PPK", "pps": "PPS", "polres": "Polres", "polsek": "Padal Polsek"}
ATURAN = {choice.kode: choice.label for choice in TINDAK_LANJUT["aturan"].pilihan}
KOLOM = {
    "tingkat_kata": "Tingkat",
    "perihal": "Aturan",
    "kalimat": "Yang perlu dikonfirmasi",
    "umur": "Sejak",
    "hubungi_kata": "Hubungi",
    "asal": "Berkas, lembar, baris",
}
KOLOM_ATURAN = {"aturan": "Aturan", "hasil": "Hasil", "arti": "Memeriksa"}
ARTI_ATURAN = {
    "dapil_salah": "kotak yang surat suaranya berbeda per dapil terlihat di dapil lain",
    "tps_salah": "kotak terlihat di gudang, kelurahan atau TPS yang bukan tempatnya",
    "segel_ganda": "satu nomor segel pada dua kotak sekaligus",
    "segel_berubah": "nomor segel berganti tanpa catatan segel ulang",
    "segel_rusak": "segel dilaporkan rusak atau tidak ada",
    "tanpa_kabar": "berangkat dan belum terdengar lewat waktu tempuh dan tenggang",
    "jumlah_beda": "jumlah tiba berbeda dari berangkat tanpa penjelasan",
    "lewat_tenggat": "belum tiba satu siklus lapor setelah tenggat",
    "tempat_tak_terjaga": "gudang berisi kotak tanpa penjaga yang diketahui",
    "tengah_hilang": "kotak terlihat lebih jauh, catatan sebelumnya belum ada",
    "waktu_mundur": "tiba tercatat sebelum berangkat",
    "mendahului": "meninggalkan tempat sebelum tercatat tiba di sana",
    "serah_terima_tunggal": "serah terima menyebut satu pihak saja",
    "pengawal_ganda": "satu padal atau kendaraan pada dua perjalanan bersamaan",
    "henti_lama": "berhenti di jalan atau menunggu serah terima melewati batas",
    "urutan": "tahap kiriman tercatat tidak berurutan",
}
PERISTIWA = {"muat": "muat", "berangkat": "berangkat", "titik_cek": "lewat titik cek", "tiba": "tiba"}
PERISTIWA |= {"serah_terima": "serah terima"}
SEGEL = {"rusak": "rusak", "tidak_ada": "tidak ada"}

Row = Mapping[str, Any]


def leg(kode: str) -> str:
    return kode.replace("-", " ke ", 1)


def tempat(row: Row) -> str:
    """«Citalang TPS 14» or «Citalang»."""
    return f"{row['nama']} TPS {int(row['tps_no'])}" if row["tps_no"] else str(row["nama"])


def _kotak(row: Row) -> str:
    jenis = f" {row['jenis']}" if row["jenis"] else ""
    return f"{bulat(int(row['jumlah']))} kotak{jenis} {tempat(row)}"


def _satu(row: Row) -> str:
    return f"Kotak {row['jenis']} {tempat(row)}"


def _pukul(saat: datetime | None) -> str:
    return "" if saat is None or pd.isna(saat) else waktu.waktu(saat)


def _selang(row: Row) -> str:
    return waktu.lama((row["waktu_lain"] - row["waktu_mula"]).total_seconds() / 60)


def _acuan(text: str) -> str:
    """«berangkat PPS-TPS» as «berangkat PPS ke TPS»."""
    peristiwa, _, kode = text.partition(" ")
    return f"{PERISTIWA.get(peristiwa, peristiwa)} {leg(kode)}".strip()


def _lewat(row: Row) -> str:
    where = {
        "belum berangkat": f"belum berangkat {leg(row['leg'])}",
        "di jalan": f"belum tiba dari perjalanan {leg(row['leg'])}",
        "selisih": f"tercatat kurang saat tiba dan belum menyusul ({leg(row['leg'])})",
    }
    return f"{_kotak(row)} {where[row['acuan_1']]}; tenggat {_pukul(row['waktu_mula'])}."


def _gudang(row: Row) -> str:
    last = _pukul(row["waktu_lain"])
    seen = f"penjaga terakhir terlihat {last}" if last else "belum pernah ada laporan penjaga"
    bad = "; kunjungan terakhir membawa temuan" if row["acuan_1"] == "masalah" else ""
    return f"{row['acuan_2']} menyimpan {bulat(int(row['jumlah']))} kotak; {seen}{bad}."


def _serah(row: Row) -> str:
    if row["acuan_1"] and row["acuan_2"]:
        return f"Serah terima {_kotak(row)} ({leg(row['leg'])}) menyebut {row['acuan_1']} di kedua pihak."
    side = "yang menyerahkan" if row["acuan_1"] else "yang menerima"
    name = row["acuan_1"] or row["acuan_2"]
    return f"Serah terima {_kotak(row)} ({leg(row['leg'])}) hanya mencantumkan {side}: {name}."


def _henti(row: Row) -> str:
    what = "berhenti di jalan" if row["acuan_1"] == "di jalan" else "menunggu serah terima"
    return f"{_kotak(row)} ({leg(row['leg'])}) {what} {_selang(row)} sejak {_pukul(row['waktu_mula'])}."


KALIMAT: dict[str, Callable[[Row], str]] = {
    "dapil_salah": lambda r: f"{_satu(r)}, milik {r['acuan_1']}, terlihat di {r['acuan_2']}.",
    "tps_salah": lambda r: f"{_kotak(r)}, milik {r['acuan_1']}, terlihat di {r['acuan_2']}.",
    "segel_ganda": lambda r: (
        f"Nomor segel {r['acuan_1']} tercatat pada dua kotak: {r['kotak_id']} dan {r['acuan_2'].rsplit(' ', 1)[0]}."
    ),
    "segel_berubah": lambda r: (
        f"Segel {_satu(r).replace('Kotak', 'kotak', 1)} berganti dari {r['acuan_1']} menjadi {r['acuan_2']} tanpa catatan segel ulang."
    ),
    "segel_rusak": lambda r: (
        f"Segel {_kotak(r)} dilaporkan {SEGEL[r['acuan_1']]} pada leg {leg(r['leg'])}, tanpa catatan segel ulang."
    ),
    "tanpa_kabar": lambda r: (
        f"{_kotak(r)} berangkat {leg(r['leg'])} {_pukul(r['waktu_mula'])}, tibanya belum dilaporkan."
    ),
    "jumlah_beda": lambda r: (
        f"Kotak {r['jenis']} {tempat(r)} ({leg(r['leg'])}): berangkat {r['acuan_1']}, tiba {r['acuan_2']}; selisih {bulat(int(r['jumlah']))} belum jelas."
    ),
    "lewat_tenggat": _lewat,
    "tempat_tak_terjaga": _gudang,
    "tengah_hilang": lambda r: (
        f"{_kotak(r)} sudah terlihat {_acuan(r['acuan_2'])}, catatan {r['acuan_1']} {leg(r['leg'])} belum ada."
    ),
    "waktu_mundur": lambda r: (
        f"{_kotak(r)} ({leg(r['leg'])}) tercatat tiba {_selang(r)} sebelum berangkat {_pukul(r['waktu_lain'])}."
    ),
    "mendahului": lambda r: (
        f"{_kotak(r)} tercatat berangkat {leg(r['leg'])} {_pukul(r['waktu_mula'])}, sebelum {_acuan(r['acuan_2'])} ({_pukul(r['waktu_lain'])})."
    ),
    "serah_terima_tunggal": _serah,
    "pengawal_ganda": lambda r: (
        f"{r['acuan_1'].title()} tercatat berangkat {_pukul(r['waktu_mula'])} membawa kotak {r['nama']}, padahal perjalanan {r['acuan_2']} belum selesai."
    ),
    "henti_lama": _henti,
    "urutan": lambda r: (
        f"{_kotak(r)} ({leg(r['leg'])}): {PERISTIWA[r['acuan_1']]} {_pukul(r['waktu_mula'])} tercatat sebelum {PERISTIWA[r['acuan_2']]} {_pukul(r['waktu_lain'])}."
    ),
}


def kalimat(row: Row) -> str:
    """What is to be confirmed, in one sentence built from the row alone."""
    return KALIMAT[row["aturan"]](row)


def umur(saat: datetime, sampai: datetime) -> str:
    return waktu.waktu(saat) + f" ({waktu.lama((sampai - saat).total_seconds() / 60)})"


def asal(row: Row) -> str:
    """Where the row that shows it stands; nothing when what is missing has no row."""
    if row["berkas"] is None or pd.isna(row["berkas"]):
        return ""
    more = f" (+{row['baris_ke'] - 1} baris)" if row["baris_ke"] > 1 else ""
    return f"{row['berkas']} · {row['lembar']} · {int(row['baris'])}{more}"


def keterangan(row: Row, sampai: datetime) -> str:
    """Since when, whom to call, and where the row stands."""
    parts = (f"sejak {umur(row['waktu_mula'], sampai)}", f"hubungi {HUBUNGI[row['hubungi']]}", asal(row))
    return " · ".join(part for part in parts if part)


def sebagai_tabel(jumlah: int) -> str:
    return f"Semua {bulat(jumlah)} perkara sebagai tabel"


def ringkas(berat: int, semua: int, aturan: int) -> str:
    return f"{bulat(semua)} perkara, {bulat(berat)} di antaranya berat · {aturan} aturan diperiksa"


def hasil(jumlah: int) -> str:
    return f"{bulat(jumlah)} perkara" if jumlah else TIDAK_DITEMUKAN
