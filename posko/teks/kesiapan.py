"""Words of the readiness page."""

from __future__ import annotations

import pandas as pd

from posko.core.angka import bulat
from posko.teks.distribusi import asal
from posko.teks.umum import KEADAAN

HUBUNGI = "Daftar hubung"
RINCIAN = "Rincian per kelurahan dan TPS"
JAWABAN = {"ya": "Ya", "tidak": "Tidak", "belum": "Belum", "tb": "Tidak berlaku"}

KOLOM_HUBUNG = {
    "keadaan": "Keadaan",
    "nama": "Kelurahan/desa",
    "tps": "TPS",
    "alasan": "Butir yang membuatnya begitu",
    "waktu_jawab": "Kabar terakhir",
}
KOLOM_ITEM = {
    "item": "Butir",
    "uraian": "Uraian",
    "penentu": "Penentu",
    "keadaan": "Keadaan",
    "konflik": "Dua pelapor",
    "waktu_jawab": "Jawaban terakhir",
}
KOLOM_JAWABAN = {
    "waktu_kejadian": "Diperiksa",
    "item": "Butir",
    "uraian": "Uraian",
    "jawaban": "Jawaban",
    "pelapor": "Pelapor",
    "catatan": "Keterangan",
    "waktu_catat": "Dicatat",
    "asal": "Berkas, lembar, baris",
}

# What matters first: a known problem, then silence, then old news; special stations before others.
URUT = {"masalah": 0, "tanpa_kabar": 1, "kedaluwarsa": 2}


def hubungi_arti(jumlah: int) -> str:
    if not jumlah:
        return "Tidak ada TPS yang perlu dihubungi dari data yang masuk."
    return f"{bulat(jumlah)} TPS, urut: bermasalah, tanpa kabar, kabar lama; TPS khusus didahulukan."


def daftar_hubung(rows: pd.DataFrame) -> pd.DataFrame:
    """Stations to call, most pressing first."""
    call = rows[rows["keadaan"] != "siap"].copy()
    call["urut"] = call["keadaan"].map(URUT)
    call = call.sort_values(
        ["urut", "is_khusus", "kelurahan_kode", "tps_no"], ascending=[True, False, True, True]
    )
    reasons = {"masalah": "butir_masalah", "tanpa_kabar": "butir_senyap", "kedaluwarsa": "butir_usang"}
    call["alasan"] = [row[reasons[row["keadaan"]]] for row in call.to_dict("records")]
    call["tps"] = call["tps_no"].map("{:03d}".format) + call["is_khusus"].map({True: " khusus", False: ""})
    call["keadaan"] = call["keadaan"].map(KEADAAN)
    return call


def kata_item(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(
        keadaan=rows["keadaan"].map(KEADAAN),
        penentu=rows["is_kritis"].map({True: "●", False: ""}),
        konflik=rows["is_konflik"].map({True: "berbeda, yang buruk dipakai", False: ""}),
    )


def kata_jawaban(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(jawaban=rows["jawaban"].map(JAWABAN), asal=asal(rows))


def di_luar_daftar(rows: pd.DataFrame) -> str:
    tempat = ", ".join(f"{row['nama']} TPS {row['tps_no']:03d}" for row in rows.head(5).to_dict("records"))
    return (
        f"{bulat(int(rows['jumlah'].sum()))} jawaban untuk {bulat(len(rows))} TPS yang tidak ada di daftar: {tempat}. "
        "Jawaban ini disimpan dan tidak masuk hitungan; periksa nomornya."
    )
