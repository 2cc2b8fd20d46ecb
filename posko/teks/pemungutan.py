"""Words of voting day: its stages, who is behind, and the line on the daily page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import pandas as pd

from posko.core.angka import bulat
from posko.core.waktu import jam, local, tanggal_pendek, waktu
from posko.teks.distribusi import asal
from posko.teks.grafik import LABEL_KEADAAN
from posko.teks.umum import nomor, susun

Row = Mapping[Any, Any]

PEMUNGUTAN = "Pemungutan suara"
TERTINGGAL = "Perlu dihubungi"
TERLAMBAT = "Terlambat menurut stempel"
SATU_TPS = "Stempel satu TPS"
BELUM_ADA_STEMPEL = "Belum ada stempel dari TPS ini. Belum ada kabar tidak berarti belum terjadi."
BUKAN_HASIL = "Stempel hanya berisi waktu; kehadiran pemilih dan perolehan suara tidak dicatat di sini."

BELUM_STEMPEL = "belum ada"
KOLOM_TERTINGGAL = {
    "tempat": "TPS",
    "menunggu": "Tahap tanpa kabar",
    "stempel": "Stempel terakhir",
}
KOLOM_TERLAMBAT = {
    "tempat": "TPS",
    "menunggu": "Tahap yang terlambat",
    "stempel": "Stempel terakhir",
}
KOLOM_STEMPEL = {
    "tahap": "Tahap",
    "waktu_kejadian": "Waktu nyata",
    "lapor": "Pelapor",
    "dicatat": "Dicatat, asal catatan",
}
URUT = {"tanpa_kabar": 0, "ditunggu": 1}


def tahap_kini(rows: pd.DataFrame, sampai: datetime) -> Row | None:
    """The last stage whose time has come, of `kesiapan/pemungutan_per_tahap`; None before the first."""
    due = rows[rows["tenggat"] <= sampai]
    return due.iloc[-1].to_dict() if len(due) else None


def belum_mulai(rows: pd.DataFrame) -> str:
    first = rows.iloc[0]
    return f"Belum ada tahap yang tiba waktunya; yang pertama {first['nama']}, {waktu(first['tenggat'])}"


def ringkas(row: Row) -> str:
    """One stage in a sentence: how many are known to have passed it, and what is not."""
    parts = [f"{row['nama']}: {bulat(row['sudah'])} dari {bulat(row['jumlah_tps'])} TPS"]
    parts += [
        f"{bulat(row[key])} {LABEL_KEADAAN[key]}"
        for key in ("terlambat", "ditunggu", "tanpa_kabar")
        if row[key]
    ]
    return ", ".join(parts)


def baris_harian(rows: pd.DataFrame, sampai: datetime) -> str:
    """The line of the daily page; empty before voting day has begun."""
    now = tahap_kini(rows, sampai)
    if now is None:
        return ""
    opening = rows[rows["tahap"] == "buka"].iloc[0].to_dict()
    lines = [ringkas(now)]
    if now["urutan"] > opening["urutan"]:
        lines.insert(0, ringkas(opening))
    return " · ".join(lines)


def label_tahap(row: Row, hari: datetime) -> str:
    """Stage and deadline; the day is named where it is not that of the first stage."""
    when = jam(row["tenggat"])
    if local(row["tenggat"]).date() != local(hari).date():
        when = f"{tanggal_pendek(row['tenggat'])} {when}"
    return f"{row['nama']} · {when}"


def judul_tahap(rows: pd.DataFrame, sampai: datetime) -> str:
    if not len(rows) or not int(rows["jumlah_tps"].max()):
        return "Daftar TPS belum ada"
    now = tahap_kini(rows, sampai)
    return ringkas(now) if now else belum_mulai(rows)


def alt_tahap(rows: pd.DataFrame, sampai: datetime) -> str:
    told = "; ".join(ringkas(row) for row in rows.to_dict("records") if row["tenggat"] <= sampai)
    return f"Tahap hari pemungutan. {judul_tahap(rows, sampai)}." + (f" {told}." if told else "")


def tahap_hover(nama: str, keadaan: str, jumlah: int) -> str:
    return f"<b>{nama}</b><br>{LABEL_KEADAAN[keadaan]}: {bulat(jumlah)} TPS"


def dari(jumlah: int, semua: int) -> str:
    return f"<b>{bulat(jumlah)}</b> dari {bulat(semua)}"


def judul_kelurahan(terbanyak: tuple[str, int] | None, senyap: int, *, is_waktunya: bool = True) -> str:
    """`terbanyak`: the kelurahan with most stations behind on a due stage; `senyap`: kelurahan behind.

    `is_waktunya` false: no stage is due yet, so nobody can be behind and nobody is praised for it.
    """
    if not is_waktunya:
        return "Belum ada tahap yang tiba waktunya, belum ada yang dapat dinilai"
    if terbanyak is None:
        return "Tidak ada TPS yang tertinggal pada tahap yang sudah tiba waktunya"
    return f"Terbanyak belum ada kabar: {terbanyak[0]}, {bulat(terbanyak[1])} TPS; {bulat(senyap)} kelurahan tertinggal"


def alt_kelurahan(judul: str) -> str:
    return f"TPS tanpa kabar menurut kelurahan dan tahap. {judul}."


def kelurahan_hover(kelurahan: str, nama: str, hitungan: Sequence[tuple[str, int]]) -> str:
    counts = "<br>".join(f"{LABEL_KEADAAN[kode]} {bulat(n)}" for kode, n in hitungan if n)
    return f"<b>{kelurahan}</b> · {nama}<br>{counts}"


KUNCI_KELURAHAN = ("angka = TPS belum ada kabar", "separuh atau lebih tanpa kabar")


def tertinggal(rows: pd.DataFrame) -> pd.DataFrame:
    """Stations to call: silent before awaited, special ones first, then by the earliest deadline."""
    call = rows[rows["keadaan"].isin(list(URUT))].copy()
    call["urut"] = call["keadaan"].map(URUT)
    call = call.sort_values(
        ["urut", "is_khusus", "tenggat", "kelurahan_kode", "tps_no"],
        ascending=[True, False, True, True, True],
    )
    told = zip(call["tahap_senyap"], call["tahap_ditunggu"], strict=True)
    call["menunggu"] = [
        susun(", ".join(part for part in parts if part), f"tenggat {waktu(due)}")
        for parts, due in zip(told, call["tenggat"], strict=True)
    ]
    return _tempat(call, [LABEL_KEADAAN[state] for state in call["keadaan"]])


def terlambat(rows: pd.DataFrame) -> pd.DataFrame:
    """Stations with a late stamp, whatever else they lack."""
    late = rows[rows["tahap_terlambat"] != ""].copy()
    late["menunggu"] = [
        susun(stage, "dua pelapor berbeda, yang lebih lambat dipakai" if apart else "")
        for stage, apart in zip(late["tahap_terlambat"], late["is_beda"], strict=True)
    ]
    late = _tempat(late, [""] * len(late))
    return late.sort_values(["is_khusus", "kelurahan_kode", "tps_no"], ascending=[False, True, True])


def _tempat(rows: pd.DataFrame, keadaan: Sequence[str]) -> pd.DataFrame:
    """The station by name with its state, and its last stamp, as tables show them."""
    names = zip(rows["nama"], nomor(rows), keadaan, strict=True)
    stamps = zip(rows["tahap_akhir"], rows["waktu_akhir"], strict=True)
    return rows.assign(
        tempat=[susun(f"{name} TPS {number}", state) for name, number, state in names],
        stempel=[BELUM_STEMPEL if pd.isna(at) else susun(stage, waktu(at)) for stage, at in stamps],
    )


def tertinggal_arti(jumlah: int, terlambat: int) -> str:
    if not jumlah:
        return f"Tidak ada TPS yang perlu dihubungi dari data yang masuk; {bulat(terlambat)} TPS terlambat."
    return f"{bulat(jumlah)} TPS tanpa kabar atau ditunggu, TPS khusus didahulukan; {bulat(terlambat)} TPS terlambat."


def kata_stempel(rows: pd.DataFrame) -> pd.DataFrame:
    told = rows.assign(asal=asal(rows)).to_dict("records")
    return rows.assign(
        tahap=[susun(row["nama"], f"tenggat {waktu(row['tenggat'])}") for row in told],
        lapor=[susun(row["pelapor"], row["catatan"]) for row in told],
        dicatat=[susun(waktu(row["waktu_catat"]), row["asal"]) for row in told],
    )


def di_luar_daftar(rows: pd.DataFrame) -> str:
    tempat = ", ".join(f"{row['nama']} TPS {row['tps_no']:03d}" for row in rows.head(5).to_dict("records"))
    return (
        f"{bulat(int(rows['jumlah'].sum()))} stempel untuk {bulat(len(rows))} TPS yang tidak ada di daftar: {tempat}. "
        "Stempel ini disimpan dan tidak masuk hitungan; periksa nomornya."
    )
