"""Words of the outreach page: coverage, themes, rumours, and whether the spread is even."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from posko.contracts import PENYULUHAN
from posko.core.angka import bulat, desimal
from posko.teks.distribusi import asal
from posko.teks.umum import rangkai, susun

RENTANG = "Rentang"
PILIHAN_RENTANG = (7, 30, 90)
DAFTAR = "Kegiatan"
ISU_JUDUL = "Isu hoaks dan klarifikasi"
ISU_ARTI = (
    "Isu ditulis netral: tanpa nama orang, partai, atau calon. Isu tanpa klarifikasi berdiri paling atas."
)
TIDAK_ADA_ISU = "Belum ada isu yang dicatat dalam rentang ini. Sepi laporan, belum tentu tidak ada isu."
TIDAK_ADA = "Belum ada kegiatan yang dicatat dalam rentang ini."
CORONG_ARTI = (
    "Netral berarti tiap kegiatan jatuh pada kelurahan menurut jumlah TPS-nya, sendiri-sendiri. Di luar pita "
    "bukan kesalahan: periksa alasannya. Kegiatan berangkai satu regu membuat peringatan lebih sering."
)
PERLU_ARTI = (
    "Perlu kunjungan: ada insiden keamanan terbuka, hoaks yang belum diluruskan, TPS sangat rawan atau khusus, "
    "atau sedikitnya sepersepuluh TPS di atas kelas kurang rawan; dan tidak ada kegiatan dalam 7 hari."
)

TEMA = {choice.kode: choice.label for choice in PENYULUHAN["tema"].pilihan}
SASARAN = {choice.kode: choice.label for choice in PENYULUHAN["sasaran"].pilihan}
BENTUK = {choice.kode: choice.label for choice in PENYULUHAN["bentuk"].pilihan}
PENDORONG = {
    "tps_rawan": "TPS rawan",
    "insiden_terbuka": "Insiden",
    "hoaks_belum": "Hoaks",
}
# Every other one a line higher, so that they do not touch on a phone.
KOLOM_CAKUPAN = (
    "TPS",
    "Indeks<br>&nbsp;",
    "Rawan",
    "Insiden<br>&nbsp;",
    "Hoaks",
    "7 hari<br>&nbsp;",
    "Semua",
    "Akhir<br>&nbsp;",
)
KOLOM_SASARAN = ("Warga", "Pemuda", "Tokoh", "Penyeleng-<br>gara")
KUNJUNGAN = {
    "siap": "dikunjungi dalam 7 hari",
    "kedaluwarsa": "lebih dari 7 hari lalu",
    "tanpa_kabar": "belum pernah dicatat",
    "masalah": "perlu kunjungan",
}
SEBANYAK_KEGIATAN = "angka = jumlah kegiatan"
PITA = "masih mungkin kebetulan"
JATAH = "sebanding jumlah TPS"
SUMBU_X = "kegiatan yang sebanding jumlah TPS"
SUMBU_Y = "kegiatan tercatat"
KOLOM_ISU = {
    "isi": "Isu, klarifikasi yang diberikan",
    "kali": "Kegiatan",
    "jangkauan": "Peserta",
    "waktu_akhir": "Terakhir",
}
KOLOM = {
    "waktu_kejadian": "Waktu",
    "apa": "Kegiatan",
    "hadirin": "Sasaran",
    "isi": "Isu, asal catatan",
}
BELUM_DISEPAKATI = "belum ada klarifikasi yang disepakati"
TANPA_KLARIFIKASI = "tanpa klarifikasi"


def rentang(hari: int) -> str:
    return f"{hari} hari"


def pasangan() -> list[tuple[str, str]]:
    """Every theme with every audience."""
    return [(tema, sasaran) for tema in TEMA for sasaran in SASARAN]


def _nama(names: Sequence[str], most: int = 3) -> str:
    more = f" dan {bulat(len(names) - most)} lainnya" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def judul_cakupan(belum: Sequence[str], prioritas: int, semua: int) -> str:
    if belum:
        return f"Perlu kunjungan, belum ada dalam 7 hari: {_nama(belum)}"
    if prioritas:
        return f"{bulat(prioritas)} kelurahan prioritas semuanya dikunjungi dalam 7 hari"
    return f"Belum ada alasan khusus pada {bulat(semua)} kelurahan dari data yang masuk"


def alt_cakupan(belum: Sequence[str], prioritas: int, semua: int) -> str:
    return (
        f"Pendorong risiko dan penyuluhan tiap kelurahan. {judul_cakupan(belum, prioritas, semua)}. "
        f"{bulat(prioritas)} dari {bulat(semua)} kelurahan prioritas."
    )


def sel_kunjungan(nama: str, tujuh: int, hari: int | None) -> str:
    return f"<b>{nama}</b><br>7 hari: {bulat(tujuh)} kegiatan<br>terakhir: {hari_lalu(hari)}"


def indeks(skor: float | None) -> str:
    if skor is None:
        return "indeks risiko: data kurang"
    return f"indeks risiko {bulat(skor)} dari 100, bahan pertimbangan"


def tertinggi(rows: pd.DataFrame) -> str:
    """The three highest of the index, each with its last visit; whose data is thin is named apart."""
    known = rows[rows["skor"].notna()].nlargest(3, "skor")
    if known.empty:
        return "Indeks risiko belum dapat dihitung: data kurang."
    told = [
        f"{row['nama']} {bulat(row['skor'])} ({bulat(row['kegiatan_7_hari'])} kegiatan dalam 7 hari)"
        for row in known.to_dict("records")
    ]
    thin = rows.loc[rows["skor"].isna(), "nama"].tolist()
    return f"Indeks tertinggi: {', '.join(told)}." + (f" Data kurang: {_nama(thin)}." if thin else "")


def hari_lalu(hari: int | None) -> str:
    if hari is None:
        return "belum"
    return "hari ini" if hari == 0 else f"{bulat(hari)} hr"


def judul_tema(total: int, kosong: Sequence[tuple[str, str]]) -> str:
    if not total:
        return "Belum ada kegiatan penyuluhan yang dicatat"
    if kosong:
        first = [f"{TEMA[t]} untuk {SASARAN[s].lower()}" for t, s in kosong]
        return f"{bulat(total)} kegiatan; belum pernah: {_nama(first, 2)}"
    return f"{bulat(total)} kegiatan menjangkau setiap tema dan sasaran"


def alt_tema(total: int, kosong: Sequence[tuple[str, str]]) -> str:
    return f"Kegiatan menurut tema dan sasaran. {judul_tema(total, kosong)}."


def sel_tema(tema: str, sasaran: str, jumlah: int) -> str:
    return f"<b>{TEMA[tema]}</b><br>{SASARAN[sasaran]}: {bulat(jumlah)} kegiatan"


def judul_corong(sedikit: Sequence[str], banyak: Sequence[str], total: int) -> str:
    if not total:
        return "Belum ada kegiatan untuk diperiksa sebarannya"
    parts = []
    if sedikit:
        parts.append(f"lebih jarang: {_nama(sedikit)}")
    if banyak:
        parts.append(f"lebih sering: {_nama(banyak)}")
    if not parts:
        return "Sebaran kegiatan tidak berbeda dari kebetulan"
    return f"Sebaran tidak merata, {'; '.join(parts)}"


def alt_corong(sedikit: Sequence[str], banyak: Sequence[str], total: int) -> str:
    return (
        f"Grafik corong {bulat(total)} kegiatan penyuluhan menurut jumlah TPS. "
        f"{judul_corong(sedikit, banyak, total)}."
    )


def laju(salah: float) -> str:
    return f"{desimal(100 * salah)} % grafik netral ikut memberi peringatan"


def laju_panjang(salah: float, ulang: int, jumlah: int) -> str:
    return (
        f"Diuji: {bulat(ulang)} simulasi penyebaran netral dengan {bulat(jumlah)} kegiatan, "
        f"{desimal(100 * salah)} % di antaranya memberi peringatan."
    )


def titik(row: Mapping[Any, Any]) -> str:
    return (
        f"<b>{row['nama']}</b> · {bulat(row['jumlah_tps'])} TPS<br>{bulat(row['kegiatan'])} kegiatan, "
        f"sebanding TPS {desimal(row['harapan'])}<br>wajar {bulat(row['bawah'])}–{bulat(row['atas'])}"
    )


def kata_isu(rows: pd.DataFrame) -> pd.DataFrame:
    told = rows.assign(tema=rows["tema"].map(TEMA), klarifikasi=rows["klarifikasi"].fillna(BELUM_DISEPAKATI))
    told = told.sort_values("klarifikasi", key=lambda text: text != BELUM_DISEPAKATI, kind="stable")
    cells = told.to_dict("records")
    return told.assign(
        isi=[susun(row["isu"], row["klarifikasi"]) for row in cells],
        kali=[
            susun(
                bulat(row["kegiatan"]),
                f"{bulat(row['tanpa_klarifikasi'])} tanpa klarifikasi" if row["tanpa_klarifikasi"] else "",
            )
            for row in cells
        ],
        jangkauan=[susun(bulat(row["peserta"]), f"{bulat(row['kelurahan'])} kelurahan") for row in cells],
    )


def kata_daftar(rows: pd.DataFrame) -> pd.DataFrame:
    told = rows.assign(asal=asal(rows)).to_dict("records")
    return rows.assign(
        apa=[
            susun(rangkai(BENTUK.get(row["bentuk"], ""), row["nama"]), TEMA[row["tema"]], row["unit"])
            for row in told
        ],
        hadirin=[
            susun(
                SASARAN[row["sasaran"]],
                "" if pd.isna(row["jumlah_peserta"]) else f"{bulat(row['jumlah_peserta'])} orang",
            )
            for row in told
        ],
        isi=[
            susun(
                row["isu"],
                TANPA_KLARIFIKASI if not pd.isna(row["isu"]) and pd.isna(row["klarifikasi"]) else "",
                row["asal"],
            )
            for row in told
        ],
    )


def baris_harian(rows: pd.DataFrame) -> str:
    """Part of the daily line: kelurahan that have reason for a visit and had none in seven days."""
    gaps = rows.loc[rows["is_belum"].astype(bool), "nama"].tolist()
    if not gaps:
        return "kelurahan prioritas dikunjungi dalam 7 hari"
    return f"{bulat(len(gaps))} kelurahan prioritas tanpa penyuluhan 7 hari ({_nama(gaps, 2)})"
