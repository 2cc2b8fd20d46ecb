"""Words of the incident page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pandas as pd

from posko.contracts import Pilihan
from posko.contracts import daftar as pilihan
from posko.core.angka import bulat
from posko.core.waktu import lama, waktu
from posko.teks.distribusi import asal
from posko.teks.umum import rangkai, susun, umur

RENTANG = "Rentang"
KAMPANYE = 0  # since the campaign began
PILIHAN_RENTANG = (1, 7, KAMPANYE)
TAMPILAN = {
    "ringkas": "Ringkas",
    "panas": "Peta panas",
    "rincian": "Rincian",
    "rujukan": "Rujukan dan tanggap",
}
PILIH_TAMPILAN = "Tampilan"
SUMBER = {"semua": "Semua", "laporan": "Dilaporkan", "patroli": "Temuan patroli"}
PILIH_SUMBER = "Sumber"
SEMUA = "Semua"
KELURAHAN = "Kelurahan/desa"
KATEGORI = "Kategori"
BARIS = "Baris di balik sel"
KLIK = "Klik sel untuk melihat barisnya, atau pilih di sini."
BUKA = "Buka laporan"
BUKA_CONTOH = "Ketik nomor, kelurahan, atau kategori"
SIABIDIBAME = {
    "siapa": "Siapa",
    "apa": "Apa",
    "waktu_kejadian": "Bilamana",
    "tempat": "Di mana",
    "bagaimana": "Bagaimana",
    "mengapa": "Mengapa",
    "tindakan": "Tindakan",
}
LINIMASA = "Linimasa"
KOLOM_LINIMASA = {
    "catat": "Dicatat",
    "keadaan": "Status",
    "isi": "Tindakan",
    "oleh": "Ditangani, asal catatan",
}
PERBARUI = "Perbarui laporan ini"
PERBARUI_ARTI = (
    "Menambah satu baris; baris lama tetap ada dan dapat ditelusuri. Tanpa nama orang, partai, atau calon. "
    "Batas waktu rujukan dihitung sendiri bila tidak ditulis."
)
SIMPAN = "Simpan perkembangan"
TIDAK_DITERUSKAN = "Tidak diteruskan"
TIDAK_DIGABUNG = "Berdiri sendiri"
LABEL = {
    "status": "Status",
    "verifikasi": "Verifikasi",
    "skala": "Skala (1-5)",
    "mengganggu_tahapan": "Mengganggu tahapan",
    "diteruskan_ke": "Diteruskan ke",
    "tanda_terima": "No. tanda terima",
    "unit": "Ditugaskan ke (unit)",
    "gabung_ke": "Gabung ke laporan",
    "tindakan": "Tindakan",
    "catatan": "Keterangan",
}
RUJUKAN = "Jam rujukan"
ARTI_RUJUKAN = (
    "Laporan ke pengawas paling lama 7 hari sejak diketahui; penyidikan di Sentra Gakkumdu paling lama 14 hari "
    "kerja. Tenggat yang tertulis pada laporan didahulukan. Polsek mengamankan dan meneruskan, tidak menyidik "
    "tindak pidana pemilu sendiri."
)
TIDAK_ADA_RUJUKAN = "Tidak ada rujukan terbuka."
KOLOM_RUJUKAN = {
    "batas": "Tenggat",
    "tahap": "Tahap",
    "apa": "Insiden",
    "dasar": "Tenggat dari",
}
TAHAP_RUJUKAN = {"meneruskan": "belum diteruskan", "rujukan": "di instansi tujuan"}
TANGGAP = "Waktu tanggap"
TAHAP_TANGGAP = {"ditangani": "Lapor sampai ditangani", "selesai": "Lapor sampai selesai"}
DAFTAR = "Daftar insiden"
TIDAK_ADA = "Tidak ada insiden yang dilaporkan dalam rentang ini. Sepi laporan, belum tentu aman."
TANPA_KABAR = "–"
AKAN = "akan terjadi"
SELENGKAPNYA = "Urut: mengganggu tahapan, masih terbuka, lalu skala. Sumber, verifikasi, dan berkasnya ada di tampilan Rincian."
UBIN = {
    "baru_24_jam": "Kejadian 24 jam",
    "terbuka": "Terbuka",
    "mengganggu": "Mengganggu tahapan",
    "berat": "Skala 4-5 terbuka",
    "akan": "Akan terjadi",
    "lewat_tenggat": "Rujukan lewat tenggat",
}
KOLOM = {
    "skala_kata": "Skala",
    "kapan": "Waktu, tempat",
    "isi": "Kategori, kejadian",
    "keadaan": "Status, penanganan",
}


def rentang(hari: int) -> str:
    if hari == KAMPANYE:
        return "Sejak awal kampanye"
    return "24 jam" if hari == 1 else f"{hari} hari"


def baris_pilihan(row: Mapping[Any, Any]) -> str:
    """One incident as a choice: `LI-0042 · 12 Feb 20.00 · Ciseureuh · Unjuk rasa`."""
    mark = "" if row["is_terbuka"] else " · selesai"
    return f"{row['nomor']} · {waktu(row['waktu_kejadian'])} · {row['nama']} · {row['kategori_nama']}{mark}"


def kepala_rincian(nama: str, pemilik: str, dasar: str) -> str:
    """Category with its owner and legal anchor."""
    return f"{nama} · pemilik: {pemilik}" + (f" · {dasar}" if dasar else "")


def keadaan_rincian(row: Mapping[Any, Any]) -> str:
    """How it stands, in one line."""
    parts = [
        f"skala {row['skala']}",
        "mengganggu tahapan" if row["is_mengganggu"] else "tidak mengganggu tahapan",
        _satu(row["sifat"], pilihan.SIFAT_INSIDEN).lower(),
        _satu(row["verifikasi"], pilihan.VERIFIKASI).lower(),
        f"status {_satu(row['status'], pilihan.STATUS_INSIDEN).lower()}",
        _satu(row["sumber"], pilihan.SUMBER_INSIDEN).lower(),
    ]
    if row["jumlah_gabungan"]:
        parts.append(f"{bulat(row['jumlah_gabungan'])} laporan digabung")
    return " · ".join(parts)


def _satu(kode: str, choices: tuple[Pilihan, ...]) -> str:
    return next((choice.label for choice in choices if choice.kode == kode), str(kode))


def tersimpan(nomor: str, no: int, *, is_latihan: bool) -> str:
    practice = " sebagai latihan" if is_latihan else ""
    return f"Perkembangan {nomor} tersimpan{practice} #{no}."


def diperbarui(saat: datetime) -> str:
    """A note that makes a row differ from an earlier one that says the same."""
    return f"Diperbarui {waktu(saat)}"


def tanggap(row: Mapping[Any, Any]) -> str:
    """Median with its n, and who still waits."""
    said = "belum ada"
    if row["jumlah"]:
        said = f"median {lama(row['median_menit'])} dari {bulat(row['jumlah'])}, terlama {lama(row['maks_menit'])}"
    if row["belum"]:
        said += f"; {bulat(row['belum'])} masih menunggu, terlama {lama(row['menunggu_menit'])}"
    return f"{TAHAP_TANGGAP[row['tahap']]}: {said}"


def kata_rujukan(rows: pd.DataFrame) -> pd.DataFrame:
    told = rows.assign(tujuan=_label(rows["tujuan"], pilihan.INSTANSI)).to_dict("records")
    return pd.DataFrame(
        {
            "batas": [
                susun(_sisa(row["sisa_menit"]), "" if pd.isna(row["tenggat"]) else waktu(row["tenggat"]))
                for row in told
            ],
            "tahap": [
                susun(TAHAP_RUJUKAN[row["tahap"]].capitalize(), row["tujuan"], row["tanda_terima"])
                for row in told
            ],
            "apa": [susun(row["apa"], row["kategori_nama"], row["nama"], row["nomor"]) for row in told],
            "dasar": [susun(_dasar(row), row["dasar_hukum"]) for row in told],
        }
    )


def _dasar(row: Mapping[Any, Any]) -> str:
    if pd.isna(row["tenggat"]):
        return ""
    return "tertulis pada laporan" if row["is_tertulis"] else "dihitung"


def _sisa(menit: float) -> str:
    if pd.isna(menit):
        return "tanpa tenggat"
    return f"lewat {lama(-menit)}" if menit < 0 else f"sisa {lama(menit)}"


def kata_linimasa(rows: pd.DataFrame) -> pd.DataFrame:
    told = _kata(rows).to_dict("records")
    return pd.DataFrame(
        {
            "catat": [susun(waktu(row["waktu_catat"]), row["nomor"]) for row in told],
            "keadaan": [
                susun(row["status"], f"skala {row['skala']}", row["verifikasi"], row["sumber"])
                for row in told
            ],
            "isi": [susun(row["tindakan"], row["catatan"]) for row in told],
            "oleh": [susun(row["kepada"], row["asal"]) for row in told],
        }
    )


def angka(ringkas: Mapping[Any, Any], nama: str) -> str:
    """A figure of the summary; a dash as long as nobody ever reported, because no report is not zero."""
    return TANPA_KABAR if pd.isna(ringkas["waktu_kabar"]) else bulat(int(ringkas[nama]))


def kabar(saat: datetime | None, sampai: datetime) -> str:
    tidak_ada = saat is None or pd.isna(saat)
    return f"Laporan insiden terakhir dicatat: {umur(None if tidak_ada else saat, sampai)}."


def _label(values: pd.Series, choices: tuple[Pilihan, ...]) -> pd.Series:
    return values.map({choice.kode: choice.label for choice in choices})


def _kata(rows: pd.DataFrame) -> pd.DataFrame:
    """What both lists of reports say in words: how it stands, who told, who handles it, where it is written."""
    onward = _label(rows["diteruskan_ke"], pilihan.INSTANSI)
    return rows.assign(
        status=_label(rows["status"], pilihan.STATUS_INSIDEN),
        sumber=_label(rows["sumber"], pilihan.SUMBER_INSIDEN),
        verifikasi=_label(rows["verifikasi"], pilihan.VERIFIKASI),
        kepada=[
            rangkai(unit, "" if pd.isna(whom) else f"diteruskan ke {whom}")
            for unit, whom in zip(rows["unit"], onward, strict=True)
        ],
        asal=asal(rows),
    )


def kata_insiden(rows: pd.DataFrame) -> pd.DataFrame:
    told = _kata(rows).to_dict("records")
    return rows.assign(
        skala_kata=[
            susun(
                row["skala"],
                "mengganggu tahapan" if row["is_mengganggu"] else "",
                AKAN if row["sifat"] == "akan" else "",
            )
            for row in told
        ],
        kapan=[susun(waktu(row["waktu_kejadian"]), row["nama"], row["nomor"]) for row in told],
        isi=[susun(row["kategori_nama"], row["apa"]) for row in told],
        keadaan=[susun(row["status"], row["kepada"]) for row in told],
    )


def isi_daftar(rows: pd.DataFrame, dari: datetime) -> str:
    """What a list of incidents is made of, so that its count and that of the chart can be told apart."""
    ahead, untrue = rows["sifat"] == "akan", rows["verifikasi"] == "tidak_benar"
    counted = ~ahead & ~untrue
    recent = rows["waktu_kejadian"] >= dari
    parts = (
        (counted & recent, f"terjadi sejak {waktu(dari)}"),
        (counted & ~recent, "lebih lama dan masih terbuka"),
        (ahead, AKAN),
        (~ahead & untrue, "dinyatakan tidak benar"),
    )
    return ", ".join(f"{bulat(int(mask.sum()))} {words}" for mask, words in parts if mask.any())
