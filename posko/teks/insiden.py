"""Words of the incident page."""

from __future__ import annotations

from datetime import datetime

import pandas as pd

from posko.contracts import Pilihan
from posko.contracts import daftar as pilihan
from posko.teks.distribusi import asal
from posko.teks.umum import TIDAK, YA, umur

RENTANG = "Rentang"
PILIHAN_RENTANG = (1, 7, 30, 90)
DAFTAR = "Daftar insiden"
TIDAK_ADA = "Tidak ada insiden yang dilaporkan dalam rentang ini. Sepi laporan, belum tentu aman."
UBIN = {
    "baru_24_jam": "Kejadian 24 jam",
    "terbuka": "Terbuka",
    "mengganggu": "Mengganggu tahapan",
    "berat": "Skala 4-5 terbuka",
    "akan": "Akan terjadi",
    "lewat_tenggat": "Rujukan lewat tenggat",
}
KOLOM = {
    "nomor": "No.",
    "waktu_kejadian": "Waktu",
    "nama": "Kelurahan/desa",
    "kategori_nama": "Kategori",
    "skala": "Skala",
    "mengganggu": "Mengganggu tahapan",
    "sifat": "Sifat",
    "apa": "Apa",
    "status": "Status",
    "sumber": "Sumber",
    "verifikasi": "Verifikasi",
    "pemilik": "Pemilik",
    "diteruskan_ke": "Diteruskan ke",
    "tenggat": "Tenggat",
    "asal": "Berkas, lembar, baris",
}


def rentang(hari: int) -> str:
    return "24 jam" if hari == 1 else f"{hari} hari"


def kabar(saat: datetime | None, sampai: datetime) -> str:
    tidak_ada = saat is None or pd.isna(saat)
    return f"Laporan insiden terakhir dicatat: {umur(None if tidak_ada else saat, sampai)}."


def _label(values: pd.Series, choices: tuple[Pilihan, ...]) -> pd.Series:
    return values.map({choice.kode: choice.label for choice in choices})


def kata_insiden(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(
        mengganggu=rows["is_mengganggu"].map({True: YA, False: TIDAK}),
        sifat=_label(rows["sifat"], pilihan.SIFAT_INSIDEN),
        status=_label(rows["status"], pilihan.STATUS_INSIDEN),
        sumber=_label(rows["sumber"], pilihan.SUMBER_INSIDEN),
        verifikasi=_label(rows["verifikasi"], pilihan.VERIFIKASI),
        diteruskan_ke=_label(rows["diteruskan_ke"], pilihan.INSTANSI),
        asal=asal(rows),
    )
