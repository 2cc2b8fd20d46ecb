"""Words of the distribution page."""

from __future__ import annotations

import pandas as pd

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
DASAR = {"hitungan": "hitungan", "per_kotak": "per kotak"}
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
    "perihal": "Perihal",
    "nama": "Kelurahan/desa",
    "tps": "TPS",
    "jenis": "Jenis",
    "jumlah": "Kotak",
    "kirim": "Kirim",
    "terima": "Terima",
    "leg": "Leg",
    "surat_jalan": "Surat jalan",
    "waktu_mula": "Sejak",
    "dasar": "Dasar",
    "asal": "Berkas, lembar, baris",
}
KOLOM_RIWAYAT = {
    "waktu_kejadian": "Waktu",
    "leg": "Leg",
    "peristiwa": "Peristiwa",
    "tps": "TPS",
    "jenis": "Jenis",
    "jumlah": "Kotak",
    "kotak_id": "No. kotak",
    "segel": "Segel",
    "surat_jalan": "Surat jalan",
    "kendaraan": "Kendaraan",
    "dari_jabatan": "Menyerahkan",
    "kepada_jabatan": "Menerima",
    "waktu_catat": "Dicatat",
    "asal": "Berkas, lembar, baris",
}


def asal(rows: pd.DataFrame) -> pd.Series:
    """Where a row came from, as an officer finds it again."""
    return (
        rows["berkas"] + " · " + rows["lembar"].fillna("") + " · " + rows["baris"].astype("string").fillna("")
    )


def kata_kiriman(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(
        perihal=rows["perihal"].map(PERIHAL),
        tps=rows["tps_no"].map(nomor),
        leg=rows["leg"].map(leg),
        dasar=rows["dasar"].map(DASAR),
        asal=asal(rows),
    )


def kata_riwayat(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(
        peristiwa=rows["peristiwa"].map(PERISTIWA),
        leg=rows["leg"].map(leg),
        tps=rows["tps_no"].map(nomor),
        asal=asal(rows),
    )


def leg(kode: str) -> str:
    return kode.replace("-", " ke ", 1)


def nomor(no: float) -> str:
    return "semua" if pd.isna(no) or no == 0 else f"{int(no):03d}"
