"""Words of the distribution page."""

from __future__ import annotations

import pandas as pd

from posko.core.angka import bulat
from posko.teks.umum import rangkai, rangkai_kolom

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
    "perihal": "Perihal",
    "tempat": "Kelurahan/desa",
    "kotak": "Kotak",
    "hitung": "Kirim dan terima",
    "kiriman": "Leg dan surat jalan",
    "waktu_mula": "Sejak",
    "asal": "Berkas, lembar, baris",
}
KOLOM_CARI = {
    "waktu_kejadian": "Waktu",
    "kejadian": "Peristiwa",
    "tempat": "Tempat",
    "kotak_id": "No. kotak",
    "segel": "Segel",
    "pengantar": "Surat jalan dan kendaraan",
    "pihak": "Menyerahkan, menerima",
    "waktu_catat": "Dicatat",
    "asal": "Berkas, lembar, baris",
}
KOLOM_RIWAYAT = {
    "waktu_kejadian": "Waktu",
    "kejadian": "Peristiwa",
    "kotak": "Kotak",
    "pengantar": "Surat jalan dan kendaraan",
    "pihak": "Menyerahkan, menerima",
    "waktu_catat": "Dicatat",
    "asal": "Berkas, lembar, baris",
}


def asal(rows: pd.DataFrame) -> pd.Series:
    """Where a row came from, as an officer finds it again."""
    return (
        rows["berkas"] + " · " + rows["lembar"].fillna("") + " · " + rows["baris"].astype("string").fillna("")
    )


def kata_kiriman(rows: pd.DataFrame) -> pd.DataFrame:
    counts = rows[["jumlah", "jenis", "kirim", "terima"]].itertuples(index=False, name=None)
    told = [
        (f"{bulat(number)} {kind}", f"kirim {_hitung(sent)}, terima {_hitung(got)}")
        for number, kind, sent, got in counts
    ]
    return rows.assign(
        perihal=rows["perihal"].map(PERIHAL),
        tempat=[_tempat(nama, no) for nama, no in zip(rows["nama"], rows["tps_no"], strict=True)],
        kotak=[kotak for kotak, _ in told],
        hitung=[hitung for _, hitung in told],
        kiriman=rangkai_kolom(rows.assign(leg=rows["leg"].map(leg)), "leg", "surat_jalan"),
        asal=asal(rows),
    )


def kata_riwayat(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of `distribusi/riwayat` or `distribusi/cari`: what, which box, by whom, in few columns."""
    told = rows.assign(peristiwa=rows["peristiwa"].map(PERISTIWA), leg=rows["leg"].map(leg))
    # The list of one place lies beside its pickers; a search has to say where it found the box.
    names = rows["nama"] if "nama" in rows else [""] * len(rows)
    return told.assign(
        kejadian=rangkai_kolom(told, "peristiwa", "leg"),
        tempat=[_tempat(nama, no) for nama, no in zip(names, rows["tps_no"], strict=True)],
        kotak=[
            rangkai(
                f"{_hitung(row['jumlah'])} {row['jenis']}", _tps(row["tps_no"]), row["kotak_id"], row["segel"]
            )
            for row in rows.to_dict("records")
        ],
        pengantar=rangkai_kolom(told, "surat_jalan", "kendaraan"),
        pihak=rangkai_kolom(told, "dari_jabatan", "kepada_jabatan"),
        asal=asal(rows),
    )


def _hitung(number: float) -> str:
    return "–" if pd.isna(number) else bulat(number)


def _tempat(nama: str, no: float) -> str:
    return " ".join(part for part in (nama, _tps(no)) if part)


def _tps(no: float) -> str:
    return "" if pd.isna(no) or no == 0 else f"TPS {int(no):03d}"


def leg(kode: str) -> str:
    return kode.replace("-", " ke ", 1)
