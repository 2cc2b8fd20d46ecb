"""Words of the distribution page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from posko.core.angka import bulat
from posko.core.waktu import waktu
from posko.teks.umum import rangkai, susun

PERLU_KONFIRMASI = "Perlu konfirmasi"
PERLU_KONFIRMASI_ARTI = (
    "Kiriman yang harus ditanyakan. Catatan yang belum masuk belum berarti kotaknya hilang; "
    "baris ini tertutup sendiri bila catatannya menyusul."
)
TIDAK_ADA_PERTANYAAN = "Tidak ada kiriman yang perlu ditanyakan dari data yang masuk."
CARI = "Cari kotak"
CARI_LABEL = "No. kotak, no. segel, atau no. surat jalan"
CARI_BANTUAN = "Sebagian nomor cukup. Riwayat satu kotak ditampilkan utuh, dengan segel lama dan barunya."
TIDAK_KETEMU = (
    "Tidak ada catatan dengan nomor itu sampai waktu layar. Periksa nomornya, atau cari menurut TPS."
)
TERLALU_PENDEK = "Tulis sedikitnya tiga huruf atau angka."
KELURAHAN = "Kelurahan/desa"
RIWAYAT = "Riwayat kotak menurut tempat"
TIDAK_ADA_RIWAYAT = "Belum ada catatan kotak untuk pilihan ini."

PERIHAL = {
    "tanpa_kabar": "Berangkat, tanpa kabar",
    "terlihat_lanjut": "Catatan tiba belum ada, sudah terlihat lebih jauh",
    "kurang": "Tiba kurang, belum jelas",
    "lebih": "Tiba lebih",
    "tanpa_berangkat": "Tiba tanpa catatan berangkat",
}
PERISTIWA = {
    "rencana": "Rencana",
    "muat": "Muat",
    "berangkat": "Berangkat",
    "titik_cek": "Titik cek",
    "tiba": "Tiba",
    "serah_terima": "Serah terima",
    "kembali": "Kembali",
    "segel_ulang": "Segel ulang",
}

KOLOM_KIRIMAN = {
    "kotak": "Kotak",
    "perihal": "Perihal",
    "kiriman": "Kiriman, asal catatan",
    "waktu_mula": "Sejak",
}
KOLOM_CARI = {
    "waktu_kejadian": "Waktu",
    "peristiwa_tempat": "Peristiwa",
    "kotak_id": "No. kotak",
    "segel": "Segel",
    "pihak": "Menyerahkan → menerima",
    "catatan": "Dicatat, asal catatan",
}
KOLOM_RIWAYAT = {
    "waktu_kejadian": "Waktu",
    "peristiwa_kiriman": "Peristiwa",
    "kotak": "Kotak",
    "pihak": "Menyerahkan → menerima",
    "catatan": "Dicatat, asal catatan",
}


def asal(rows: pd.DataFrame) -> pd.Series:
    """Where a row came from, as an officer finds it again."""
    return (
        rows["berkas"] + " · " + rows["lembar"].fillna("") + " · " + rows["baris"].astype("string").fillna("")
    )


def kata_kiriman(rows: pd.DataFrame) -> pd.DataFrame:
    told = [_kiriman(row) for row in rows.assign(asal=asal(rows)).to_dict("records")]
    columns = ["kotak", "perihal", "kiriman"]
    return rows.assign(**{name: [cells[i] for cells in told] for i, name in enumerate(columns)})


def _kiriman(row: Mapping[Any, Any]) -> tuple[str, str, str]:
    counts = f"kirim {_hitung(row['kirim'])}, terima {_hitung(row['terima'])}"
    return (
        susun(f"{bulat(row['jumlah'])} {row['jenis']}", _tempat(row["nama"], row["tps_no"])),
        susun(PERIHAL[row["perihal"]], counts),
        susun(rangkai(leg(row["leg"]), row["surat_jalan"]), row["asal"]),
    )


def kata_riwayat(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of `distribusi/riwayat` or `distribusi/cari`: what, which box, by whom, in few columns."""
    told = [_riwayat(row) for row in rows.assign(asal=asal(rows)).to_dict("records")]
    columns = ["peristiwa_tempat", "peristiwa_kiriman", "kotak", "pihak", "catatan"]
    return rows.assign(**{name: [cells[i] for cells in told] for i, name in enumerate(columns)})


def _riwayat(row: Mapping[Any, Any]) -> tuple[str, str, str, str, str]:
    event = rangkai(PERISTIWA[row["peristiwa"]], leg(row["leg"]))
    carried = rangkai(row["surat_jalan"], row["kendaraan"])
    return (
        susun(event, _tempat(str(row.get("nama", "")), row["tps_no"]), carried),
        susun(event, carried),
        susun(
            rangkai(f"{_hitung(row['jumlah'])} {row['jenis']}", _tps(row["tps_no"])),
            row["kotak_id"],
            f"segel {row['segel']}" if not pd.isna(row["segel"]) else "",
        ),
        " → ".join(str(post) for post in (row["dari_jabatan"], row["kepada_jabatan"]) if not pd.isna(post)),
        susun(waktu(row["waktu_catat"]), row["asal"]),
    )


def _hitung(number: float) -> str:
    return "–" if pd.isna(number) else bulat(number)


def _tempat(nama: str, no: float) -> str:
    return " ".join(part for part in (nama, _tps(no)) if part)


def _tps(no: float) -> str:
    return "" if pd.isna(no) or no == 0 else f"TPS {int(no):03d}"


def leg(kode: str) -> str:
    return kode.replace("-", " ke ", 1)
