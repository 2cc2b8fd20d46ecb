"""Words of the patrol page: cycles, overdue visits, quiet areas, what to send next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from posko.core import waktu
from posko.core.angka import bulat, persen

HARI = 7  # days of exposure shown
SATU_SIKLUS = "satu siklus"
CATATAN_SIKLUS = "kanan: kunjungan terakhir · kunjungan 24 jam/wajib"
LAINNYA = "siklus atau daerah atensi"
JAJAK = "penjajakan daerah sepi"
RAWAN = "Kelurahan dengan insiden terbuka"
RAWAN_ARTI = (
    "Patroli bergerak wajib singgah sekali dalam siklus daerah atensi; penjagaan gudang tidak dihitung."
)
TIDAK_ADA_RAWAN = "Tidak ada insiden terbuka. Kelurahan yang tidak melapor tidak terhitung aman."
BERIKUT = "Sasaran patroli berikutnya"
BERIKUT_ARTI = (
    "Urut dari yang paling lewat siklus. Sebagian giliran disisihkan untuk daerah yang paling jarang dilihat, "
    "supaya sepi laporan tidak disangka aman. Catat kunjungannya dengan dasar yang tertulis di sini."
)
POS = "Pos yang belum ada di sini: sampaikan nama, letak, dan siklus patrolinya kepada pengelola Posko agar ikut dihitung."
JATAH = "Jatah giliran"
CATAT = "Catat kunjungan"

KUNJUNG = {
    "siap": "dalam siklus",
    "masalah": "masalah",
    "kedaluwarsa": "lewat siklus",
    "tanpa_kabar": "belum pernah",
}
DASAR = {
    "siklus": "Siklus wajib",
    "risiko": "Daerah atensi",
    "penjajakan": "Penjajakan",
    "tanpa_dasar": "Tanpa dasar tertulis",
}
KOLOM_RAWAN = {
    "nama": "Kelurahan/desa",
    "terbuka": "Insiden",
    "skala": "Skala",
    "kunjungan": "Kunjungan",
    "terakhir": "Patroli terakhir",
}
KOLOM_BERIKUT = {"no": "No.", "sasaran": "Sasaran", "dasar": "Dasar kunjungan", "sebab": "Sebab"}


def pendek(nama: str) -> str:
    """Names of stores without the word that all share."""
    return nama.removeprefix("Gudang ")


def sebut(nama: Sequence[str], paling: int = 3) -> str:
    rest = f" dan {len(nama) - paling} lainnya" if len(nama) > paling else ""
    return ", ".join(nama[:paling]) + rest


def judul_siklus(lewat: Sequence[str], masalah: int, semua: int) -> str:
    if not semua:
        return "Belum ada tempat dengan siklus patroli"
    parts = []
    if masalah:
        parts.append(f"{bulat(masalah)} tempat bermasalah")
    if lewat:
        names = sebut([pendek(nama) for nama in lewat])
        parts.append(f"{bulat(len(lewat))} dari {bulat(semua)} tempat lewat siklus: {names}")
    return "; ".join(parts) if parts else f"Semua {bulat(semua)} gudang dan pos terlihat dalam siklusnya"


def alt_siklus(lewat: Sequence[str], masalah: int, semua: int) -> str:
    return f"{judul_siklus(lewat, masalah, semua)}. Batang adalah waktu sejak kunjungan terakhir dalam siklus tiap tempat."


def jumlah_titik(kode: str, jumlah: int) -> str:
    return f"{KUNJUNG[kode]} {bulat(jumlah)}"


def terakhir(saat: Any, lewat: Any) -> str:  # noqa: ANN401 - cells of a frame
    if pd.isna(saat):
        return "belum pernah"
    late = f" (lewat {waktu.lama(lewat)})" if lewat else ""
    return f"{waktu.jam(saat)}{late}" if not late else f"{waktu.waktu(saat)}{late}"


def hover_titik(row: Mapping[str, Any]) -> str:
    return (
        f"<b>{row['nama']}</b><br>siklus {bulat(row['siklus_jam'])} jam, jeda terpanjang 24 jam terakhir "
        f"{waktu.lama(row['jeda_menit'])}"
    )


def judul_paparan(belum: Sequence[str], hari: int) -> str:
    if not belum:
        return f"Setiap kelurahan dikunjungi patroli dalam {bulat(hari)} hari"
    return f"{bulat(len(belum))} kelurahan tanpa patroli dalam {bulat(hari)} hari: {sebut(belum)}"


def alt_paparan(belum: Sequence[str], hari: int) -> str:
    return f"{judul_paparan(belum, hari)}."


def kunjungan(jumlah: int, jam: int) -> str:
    return "belum ada" if not jumlah else f"{bulat(jumlah)} kali · {bulat(jam)} jam"


def _rawan(saat: Any, lewat: Any) -> str:  # noqa: ANN401 - cells of a frame
    if pd.isna(saat):
        return "belum pernah"
    return f"{waktu.waktu(saat)} ({f'lewat {_kasar(lewat)}' if lewat else 'dalam siklus'})"


def kata_rawan(rows: pd.DataFrame) -> pd.DataFrame:
    frame = rows.assign(
        terakhir=[_rawan(a, b) for a, b in zip(rows["waktu_kunjung"], rows["lewat_menit"], strict=True)]
    )
    return frame.sort_values(["lewat_menit", "kelurahan_kode"], ascending=[False, True], na_position="first")


def ringkas_rawan(rows: pd.DataFrame) -> str:
    late = rows[rows["keadaan"] != "siap"]
    if late.empty:
        return "Semua sudah dikunjungi dalam siklus."
    return f"{bulat(len(late))} dari {bulat(len(rows))} lewat siklus patroli."


def jatah(rows: pd.DataFrame, batas: float, hari: int) -> str:
    """Share of visits that explored, against the share set aside."""
    total = int(rows["kunjungan"].sum())
    if not total:
        return f"Belum ada patroli dalam {bulat(hari)} hari; jatah penjajakan {persen(batas)}."
    explored = int(rows.loc[rows["dasar"] == "penjajakan", "kunjungan"].sum())
    share = 100 * explored / total
    verdict = "sesuai" if share >= batas else "di bawah"
    parts = ", ".join(
        f"{DASAR[dasar].lower()} {bulat(jumlah)}"
        for dasar, jumlah in zip(rows["dasar"], rows["kunjungan"], strict=True)
    )
    return (
        f"{hari} hari terakhir {bulat(total)} kunjungan ({parts}). Penjajakan {persen(share)}, {verdict} jatah "
        f"{persen(batas)}."
    )


def _kasar(menit: float) -> str:
    """Days once it is days: a list of targets needs no minutes."""
    return waktu.lama(menit) if menit < 1440 else f"{bulat(menit // 1440)} hari"


def sebab_titik(siklus_jam: float, lewat: Any) -> str:  # noqa: ANN401 - a cell of a frame
    late = "belum dikunjungi" if pd.isna(lewat) else f"lewat {_kasar(lewat)}"
    return f"siklus {bulat(siklus_jam)} jam, {late}"


def sebab_rawan(terbuka: int, lewat: Any) -> str:  # noqa: ANN401 - a cell of a frame
    late = "belum dipatroli" if pd.isna(lewat) else f"lewat {_kasar(lewat)}"
    return f"{bulat(terbuka)} insiden, {late}"


def sebab_sepi(jumlah: int, hari: int) -> str:
    return f"{bulat(jumlah)} kunjungan dalam {bulat(hari)} hari"


def baris_harian(titik: pd.DataFrame, rawan: pd.DataFrame, tps: pd.DataFrame) -> str:
    """The one line of the daily page."""
    late = int(titik["keadaan"].isin(["kedaluwarsa", "tanpa_kabar", "masalah"]).sum())
    spots = int((rawan["keadaan"] != "siap").sum())
    seen, total = int(tps["siap"].sum()), int(tps["jumlah_tps"].sum())
    return (
        f"Patroli: {bulat(late)} dari {bulat(len(titik))} gudang lewat siklus atau bermasalah, "
        f"{bulat(spots)} dari {bulat(len(rawan))} daerah insiden belum dipatroli, "
        f"TPS terlihat {bulat(seen)} dari {bulat(total)}"
    )
