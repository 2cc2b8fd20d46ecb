"""Words of the readiness page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pandas as pd

from posko.core.angka import bulat
from posko.core.waktu import waktu
from posko.teks.distribusi import asal
from posko.teks.grafik import antara
from posko.teks.umum import KEADAAN, nomor, susun

HUBUNGI = "Daftar hubung"
RINCIAN = "Rincian per kelurahan dan TPS"
BERUBAH = "TPS yang berubah sejak apel"
TIDAK_BERUBAH = "Tidak ada TPS yang berubah keadaannya sejak apel."
SATU_TPS = "Satu TPS"
SELURUH = "Seluruh wilayah"
TAB_ITEM = "Daftar periksa"
TAB_JAWABAN = "Semua jawaban"
TAB_STEMPEL = "Hari pemungutan"
TAB_KELAS = "Riwayat kelas"
JAWABAN = {"ya": "Ya", "tidak": "Tidak", "belum": "Belum", "tb": "Tidak berlaku"}

KOLOM_HUBUNG = {
    "keadaan": "Keadaan",
    "nama": "Kelurahan/desa",
    "tps": "TPS",
    "alasan": "Butir yang membuatnya begitu",
    "waktu_jawab": "Kabar terakhir",
}
KOLOM_WILAYAH = {
    "nama": "Wilayah",
    "jumlah_tps": "TPS",
    "siap": "Siap",
    "kedaluwarsa": "Kedaluwarsa",
    "tanpa_kabar": "Tanpa kabar",
    "masalah": "Masalah",
    "selang": "Siap antara",
}
KOLOM_BERUBAH = {
    "nama": "Kelurahan/desa",
    "tps": "TPS",
    "dulu": "Saat apel",
    "keadaan": "Kini",
    "alasan": "Butir",
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
    "butir": "Butir",
    "jawab": "Jawaban",
    "dicatat": "Dicatat, asal catatan",
}

# What matters first: a known problem, then silence, then old news; special stations before others.
URUT = {"masalah": 0, "tanpa_kabar": 1, "kedaluwarsa": 2}
SEBUT = 3
ALASAN = {"masalah": "butir_masalah", "tanpa_kabar": "butir_senyap", "kedaluwarsa": "butir_usang"}


def hubungi_arti(jumlah: int) -> str:
    if not jumlah:
        return "Tidak ada TPS yang perlu dihubungi dari data yang masuk."
    return f"{bulat(jumlah)} TPS, urut: bermasalah, tanpa kabar, kabar lama; TPS khusus didahulukan."


def butir(kode: str, judul: Mapping[str, str]) -> str:
    """Items by name, as many as a caller can say in one breath: `R03 Kotak lengkap, R04 Segel dan label`."""
    items = [item for item in kode.split(", ") if item]
    said = [f"{item} {judul.get(item, '')}".strip() for item in items[:SEBUT]]
    more = f", dan {len(items) - SEBUT} butir lain" if len(items) > SEBUT else ""
    return ", ".join(said) + more


def daftar_hubung(rows: pd.DataFrame, judul: Mapping[str, str]) -> pd.DataFrame:
    """Stations to call, most pressing first; `judul` names the items by code."""
    call = rows[rows["keadaan"] != "siap"].copy()
    call["urut"] = call["keadaan"].map(URUT)
    call = call.sort_values(
        ["urut", "is_khusus", "kelurahan_kode", "tps_no"], ascending=[True, False, True, True]
    )
    return _bernama(call, judul)


def kata_berubah(rows: pd.DataFrame, judul: Mapping[str, str]) -> pd.DataFrame:
    """Rows of `tps_berubah` in words."""
    return _bernama(rows, judul).assign(dulu=rows["dulu"].map(KEADAAN))


def berubah_arti(rows: pd.DataFrame, apel: datetime) -> str:
    worse = int(rows["is_memburuk"].sum())
    return f"Sejak {waktu(apel)}: {bulat(worse)} TPS memburuk, {bulat(len(rows) - worse)} TPS membaik."


def kata_wilayah(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of `kesiapan/per_kecamatan`, the whole area last, with the interval in words."""
    spans = [antara(low, high) for low, high in zip(rows["siap_min_pct"], rows["siap_maks_pct"], strict=True)]
    return rows.assign(nama=rows["nama"].fillna(SELURUH), selang=spans)


def satu_tps(row: Mapping[Any, Any], judul: Mapping[str, str]) -> str:
    """One station in a sentence: its state and the items that make it so."""
    place = f"{row['nama']} TPS {row['tps_no']:03d}" + (" (khusus)" if row["is_khusus"] else "")
    why = butir(row[ALASAN[row["keadaan"]]] if row["keadaan"] in ALASAN else row["butir_catatan"], judul)
    note = f", catatan {why}" if why and row["keadaan"] == "siap" else f": {why}" if why else ""
    return f"{place} – {KEADAAN[row['keadaan']].lower()}{note}"


def _bernama(rows: pd.DataFrame, judul: Mapping[str, str]) -> pd.DataFrame:
    reasons = [
        butir(row[ALASAN[row["keadaan"]]], judul) if row["keadaan"] in ALASAN else ""
        for row in rows.to_dict("records")
    ]
    return rows.assign(
        alasan=pd.Series(reasons, index=rows.index, dtype="object"),
        tps=nomor(rows),
        keadaan=rows["keadaan"].map(KEADAAN),
    )


def kata_item(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(
        keadaan=rows["keadaan"].map(KEADAAN),
        penentu=rows["is_kritis"].map({True: "●", False: ""}),
        konflik=rows["is_konflik"].map({True: "berbeda, yang buruk dipakai", False: ""}),
    )


def kata_jawaban(rows: pd.DataFrame) -> pd.DataFrame:
    told = rows.assign(asal=asal(rows)).to_dict("records")
    return rows.assign(
        butir=[susun(row["uraian"], row["item"]) for row in told],
        jawab=[susun(JAWABAN[row["jawaban"]], row["pelapor"], row["catatan"]) for row in told],
        dicatat=[susun(waktu(row["waktu_catat"]), row["asal"]) for row in told],
    )


def di_luar_daftar(rows: pd.DataFrame) -> str:
    tempat = ", ".join(f"{row['nama']} TPS {row['tps_no']:03d}" for row in rows.head(5).to_dict("records"))
    return (
        f"{bulat(int(rows['jumlah'].sum()))} jawaban untuk {bulat(len(rows))} TPS yang tidak ada di daftar: {tempat}. "
        "Jawaban ini disimpan dan tidak masuk hitungan; periksa nomornya."
    )
