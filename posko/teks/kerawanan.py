"""Words on vulnerability: classes as decided, indicators as listed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from posko.core.angka import bulat
from posko.core.waktu import waktu
from posko.teks.distribusi import asal
from posko.teks.umum import KEADAAN, nomor, susun

KELAS = {
    "kurang_rawan": "Kurang rawan",
    "rawan": "Rawan",
    "sangat_rawan": "Sangat rawan",
    "khusus": "Khusus",
}
KERAWANAN = "Kerawanan: TPS khusus dan sangat rawan"
KELAS_ARTI = "Kelas adalah keputusan pimpinan, bukan hasil hitungan; indikator Bawaslu adalah alasannya."
BAWAAN = "Belum diputuskan; dipakai kelas bawaan"
TANPA_INDIKATOR = "tidak ada indikator tercatat"
URUT = {"khusus": 0, "sangat_rawan": 1, "rawan": 2, "kurang_rawan": 3}

KOLOM_KELAS = {
    "tempat": "TPS",
    "putusan": "Kelas, keputusan",
    "alasan": "Indikator",
    "keadaan": "Kesiapan",
}
KOLOM_RIWAYAT = {
    "waktu_kejadian": "Tanggal",
    "isi": "Keputusan kelas atau indikator",
    "dicatat": "Dicatat, asal catatan",
}


def ringkas_kelas(rows: pd.DataFrame) -> str:
    """How many stations stand in each class, how many of them ready, how many by default only."""
    parts = []
    for kode in URUT:
        mine = rows[rows["kelas"] == kode]
        if len(mine):
            ready = int((mine["keadaan"] == "siap").sum())
            parts.append(f"{KELAS[kode].lower()} {bulat(len(mine))} (siap {bulat(ready)})")
    default = int(rows["is_bawaan"].sum())
    told = f" · belum diputuskan {bulat(default)}" if default else ""
    return " · ".join(parts) + told


def utama(rows: pd.DataFrame, judul: Mapping[str, str]) -> pd.DataFrame:
    """Special stations, always, and the highest class; worst class first; `judul` names the indicators."""
    shown = rows[rows["is_khusus"] | rows["kelas"].isin(["khusus", "sangat_rawan"])].copy()
    shown["urut"] = shown["kelas"].map(URUT)
    told = kata_kelas(shown.sort_values(["is_khusus", "urut", "tps_id"], ascending=[False, True, True]))
    cells = told.to_dict("records")
    return told.assign(
        tempat=[f"{row['nama']} TPS {row['tps']}" for row in cells],
        putusan=[
            susun(row["kelas"], row["sumber"], f"sejak {row['sejak']}" if row["sejak"] else "")
            for row in cells
        ],
        alasan=[susun(alasan(row["indikator"], judul), row["sumber_indikator"]) for row in cells],
    )


def alasan(kode: str, judul: Mapping[str, str]) -> str:
    """Indicators by name: nobody at the station knows what `P24-1.1` stands for."""
    return ", ".join(judul.get(one, one) for one in kode.split(", ") if one) or TANPA_INDIKATOR


def kata_kelas(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of `kesiapan/kelas_tps` in words; a default says that nothing was decided."""
    since = [
        "" if default or pd.isna(when) else waktu(when)
        for default, when in zip(rows["is_bawaan"], rows["waktu_sejak"], strict=True)
    ]
    return rows.assign(
        tps=nomor(rows),
        kelas=rows["kelas"].map(KELAS),
        sejak=since,
        sumber=[
            BAWAAN if default else name
            for default, name in zip(rows["is_bawaan"], rows["sumber"], strict=True)
        ],
        keadaan=rows["keadaan"].map(KEADAAN),
    )


def kata_riwayat(rows: pd.DataFrame) -> pd.DataFrame:
    told = [
        f"Kelas: {KELAS[row['kelas']]}"
        if isinstance(row["kelas"], str)
        else f"{row['indikator']} {row['uraian'] or ''}"
        + (" – dinyatakan tidak ada" if row["keadaan"] == "tidak" else "")
        for row in rows.to_dict("records")
    ]
    notes = zip(told, rows["sumber"], rows["catatan"], strict=True)
    written = zip(rows["waktu_catat"], asal(rows), strict=True)
    return rows.assign(
        isi=pd.Series([susun(*note) for note in notes], index=rows.index, dtype="object"),
        dicatat=pd.Series(
            [susun(waktu(at), where) for at, where in written], index=rows.index, dtype="object"
        ),
    )


def kelas_satu(row: Mapping[Any, Any], judul: Mapping[str, str]) -> str:
    """The class of one station in a sentence; `row` as from `kata_kelas`, `judul` names the indicators."""
    since = f" sejak {row['sejak']}" if row["sejak"] else ""
    reasons = f"indikator: {alasan(row['indikator'], judul)}" if row["indikator"] else TANPA_INDIKATOR
    return f"Kelas {str(row['kelas']).lower()}{since} ({row['sumber']}); {reasons}"


def judul_indikator(terbanyak: tuple[str, int] | None, total: int, senyap: int) -> str:
    """`terbanyak`: the indicator listed at most stations; `senyap`: kelurahan nothing was stated of."""
    if total == 0:
        return "Daftar indikator belum ada"
    if terbanyak is None:
        return f"Belum ada indikator yang dicatat untuk {bulat(total)} TPS"
    mute = f"; {bulat(senyap)} kelurahan belum dipetakan" if senyap else ""
    return f"Indikator terbanyak: {terbanyak[0]}, {bulat(terbanyak[1])} dari {bulat(total)} TPS{mute}"


def alt_indikator(terbanyak: tuple[str, int] | None, total: int, senyap: int) -> str:
    return f"TPS menurut indikator kerawanan dan kelurahan. {judul_indikator(terbanyak, total, senyap)}."


KUNCI = "angka = TPS; kosong = tidak ada yang mencatat"
KUNCI_SENYAP = "belum dipetakan"


def langkah(persen: int, *, is_terakhir: bool) -> str:
    return f"{persen} % atau lebih" if is_terakhir else f"{persen} %"


def sel(nama: str, uraian: str, jumlah: int, jumlah_tps: int) -> str:
    return f"<b>{nama}</b><br>{uraian}<br>{bulat(jumlah)} dari {bulat(jumlah_tps)} TPS"
