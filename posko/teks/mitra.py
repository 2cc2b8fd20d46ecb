"""Words of the partners' page: promises, meetings, referrals, duty lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import pandas as pd

from posko.contracts import daftar
from posko.core import waktu
from posko.core.angka import bulat
from posko.teks.distribusi import asal
from posko.teks.umum import susun, umur

JANJI = "Janji"
LEWAT_JUDUL = "Lewat tenggat atau tanpa kabar"
LEWAT = "lewat"
SEMUA_JANJI = "Semua janji dan hasil rapat"
RUJUKAN = "Rujukan yang belum berakhir"
KONTAK = "Jalur dinas mitra"
KONTAK_ARTI = (
    "Hanya jabatan dan nomor dinas yang memang untuk umum. Nomor pribadi tidak pernah disimpan. "
    "Nomor yang kosong belum ditemukan pada sumber terbuka: sampaikan nomornya kepada pengelola Posko."
)
PESAN = "Yang perlu diketahui mitra hari ini"
PESAN_ARTI = (
    "Salin dengan tombol di kanan atas teks, lalu kirim. Hanya hal yang menyangkut mitra itu; periksa dahulu."
)
MITRA = "Mitra"
ARTI = (
    "Janji yang jatuh tempo tanpa kabar dihitung belum ditepati. Janji tanpa tenggat tidak pernah dihitung "
    "beres."
)
TIDAK_ADA_LEWAT = "Tidak ada janji yang lewat tenggat dari data yang masuk."
TIDAK_ADA_RUJUKAN = "Tidak ada rujukan terbuka dari data yang masuk."
CATATAN_JANJI = "lewat = jatuh tempo, belum ditepati"

PERBARUI = "Perbarui janji"
PERBARUI_PILIH = "Janji"
PERBARUI_CONTOH = "Pilih satu janji terbuka"
PERBARUI_STATUS = "Keadaan sekarang"
PERBARUI_TENGGAT = "Tenggat baru (kosong: tetap)"
PERBARUI_CATATAN = "Keterangan"
PERBARUI_SIMPAN = "Simpan kabar"
PERBARUI_ARTI = (
    "Tersimpan sebagai baris baru di log koordinasi; kabar lama tetap ada dan dapat dilihat kembali."
)
PERBARUI_PERAN = "Memperbarui janji memerlukan peran operator atau Kapolsek."
JANJI_BARU = "Catat janji baru"
PILIH_DAHULU = "Pilih janji yang akan diperbarui."

STATUS = {"terbuka": "Terbuka", "ditepati": "Ditepati", "batal": "Batal"}
KEADAAN_JANJI = {
    "siap": "Ditepati",
    "belum_waktunya": "Belum jatuh tempo",
    "tanpa_kabar": "Tanpa kabar",
    "masalah": "Belum ditepati",
    "batal": "Batal",
}
KEADAAN_RUJUKAN = {
    "siap": "Berakhir",
    "belum_waktunya": "Belum jatuh tempo",
    "tanpa_kabar": "Tanpa kabar",
    "masalah": "Belum dijawab",
}
KOLOM_JANJI = {
    "keadaan_kata": "Keadaan, tenggat",
    "mitra": "Mitra",
    "isi": "Hal, yang disepakati",
}
KOLOM_SEMUA = {**KOLOM_JANJI, "kabar": "Kabar terakhir, asal catatan"}
KOLOM_RUJUKAN = {
    "keadaan_kata": "Keadaan, diteruskan ke",
    "isi": "Kejadian",
    "tenggat_kata": "Tenggat jawab",
}
KOLOM_KONTAK = {"nomor": "Nomor dinas", "kontak": "Mitra, jabatan"}
BELUM_ADA_NOMOR = "belum ditemukan"
SIMBOL = {"siap": "●", "belum_waktunya": "·", "tanpa_kabar": "○", "masalah": "▲", "batal": "–"}
NAMA = {choice.kode: choice.label for choice in daftar.INSTANSI} | {"polsek": "Polsek"}


def judul_janji(lewat: int, mitra: int, belum_bertemu: Sequence[str]) -> str:
    if lewat:
        return f"{bulat(lewat)} janji lewat tenggat pada {bulat(mitra)} mitra"
    if belum_bertemu:
        return f"Tidak ada janji lewat tenggat; belum pernah rapat dengan {', '.join(belum_bertemu[:3])}"
    return "Tidak ada janji lewat tenggat dari data yang masuk"


def alt_janji(lewat: int, mitra: int, belum_bertemu: Sequence[str]) -> str:
    never = f" Belum pernah rapat: {', '.join(belum_bertemu)}." if belum_bertemu else ""
    return f"Janji per mitra. {judul_janji(lewat, mitra, belum_bertemu)}.{never}"


def rapat(tanggal: str | None) -> str:
    return f"rapat {tanggal}" if tanggal else "belum pernah rapat"


def keadaan(kode: str, words: dict[str, str]) -> str:
    return f"{SIMBOL[kode]} {words[kode]}"


def ringkas(rows: pd.DataFrame) -> str:
    """«9 lewat tenggat · 1 tanpa tenggat · 7 berjalan · 43 ditepati · 5 batal»."""
    late = int(rows["is_lewat"].sum())
    undated = int(((rows["status"] == "terbuka") & rows["tenggat"].isna()).sum())
    counts = rows["keadaan"].value_counts()
    parts = [
        (late, "lewat tenggat"),
        (undated, "tanpa tenggat"),
        (int(counts.get("belum_waktunya", 0)), "belum jatuh tempo"),
        (int(counts.get("siap", 0)), "ditepati"),
        (int(counts.get("batal", 0)), "batal"),
    ]
    return " · ".join(f"{bulat(number)} {word}" for number, word in parts)


def kata_janji(rows: pd.DataFrame) -> pd.DataFrame:
    told = rows.assign(asal=asal(rows)).to_dict("records")
    return rows.assign(
        keadaan_kata=[
            susun(
                keadaan(row["keadaan"], KEADAAN_JANJI),
                f"lewat {waktu.lama(row['lewat_menit'])}" if row["is_lewat"] else "",
                *_tenggat(row),
            )
            for row in told
        ],
        mitra=[susun(row["nama_instansi"], row["penanggung_jawab"]) for row in told],
        isi=[susun(row["hal"], row["hasil"], row["nomor"]) for row in told],
        kabar=[susun(_pada(row["waktu_kabar"]), row["catatan"], row["asal"]) for row in told],
    )


def _tenggat(row: Mapping[Any, Any]) -> tuple[str, str]:
    """The deadline as it stands, and the one it was moved from."""
    if pd.isna(row["tenggat"]):
        return "tenggat belum ada", ""
    moved = f"semula {waktu.waktu(row['waktu_tenggat_awal'])}" if row["is_diundur"] else ""
    return f"tenggat {waktu.waktu(row['tenggat'])}", moved


def _pada(saat: Any) -> str:  # noqa: ANN401 - a cell of a frame
    return "" if pd.isna(saat) else waktu.waktu(saat)


def kata_rujukan(rows: pd.DataFrame) -> pd.DataFrame:
    told = rows.to_dict("records")
    return rows.assign(
        keadaan_kata=[susun(keadaan(row["keadaan"], KEADAAN_RUJUKAN), row["nama_instansi"]) for row in told],
        isi=[
            susun(row["apa"], row["kategori_nama"], row["nama"], _pada(row["waktu_kejadian"]), row["nomor"])
            for row in told
        ],
        tenggat_kata=[
            susun(
                _pada(row["tenggat"]),
                "" if pd.isna(row["waktu_kabar"]) else f"kabar {_pada(row['waktu_kabar'])}",
            )
            for row in told
        ],
    )


def kontak(rows: Sequence[dict[str, str]]) -> pd.DataFrame:
    """Posts and duty lines as a table; a line that was not found says so."""
    frame = pd.DataFrame(list(rows), columns=["instansi", "jabatan", "nomor", "sumber"])
    return frame.assign(
        kontak=[
            susun(NAMA[code], post) for code, post in zip(frame["instansi"], frame["jabatan"], strict=True)
        ],
        nomor=frame["nomor"].replace("", BELUM_ADA_NOMOR),
    )


def pilihan_janji(row: Mapping[Any, Any]) -> str:
    return f"{row['nomor']} · {row['nama_instansi']} · {row['hal']}"


def tersimpan(nomor: str, no: int, *, is_latihan: bool) -> str:
    latihan = " sebagai latihan" if is_latihan else ""
    return f"Kabar janji {nomor} tersimpan{latihan}, #{no}. Pembatalan: halaman Unggah."


def pencocokan(baris: int, beda: int) -> str:
    if not beda:
        return f"Daftar mitra ini: {bulat(baris)} baris dibandingkan, semuanya cocok dengan catatan kita."
    return f"Daftar mitra ini: {bulat(beda)} dari {bulat(baris)} baris berbeda dari catatan kita."


def kabar_pukul(sampai: datetime) -> str:
    return f"Kabar per {waktu.waktu(sampai)}"


def baris_harian(rows: pd.DataFrame) -> str:
    """Part of the daily line: promises overdue, with the partner whose is oldest."""
    late = rows[rows["is_lewat"]]
    if late.empty:
        return "tidak ada janji mitra lewat tenggat"
    partners = list(dict.fromkeys(late["nama_instansi"]))
    more = f" dan {bulat(len(partners) - 2)} lainnya" if len(partners) > 2 else ""
    return f"{bulat(len(late))} janji mitra lewat tenggat ({', '.join(partners[:2])}{more})"


def kabar(saat: datetime | None, sampai: datetime) -> str:
    return f"Kabar janji terakhir: {umur(saat, sampai)}."
