"""Words of the page of early signs: announced gatherings, what may meet, weather."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pandas as pd

from posko.contracts import Pilihan
from posko.contracts import daftar as pilihan
from posko.core.angka import bulat
from posko.core.waktu import jam, lama, local, waktu
from posko.teks.umum import rangkai, susun

RENTANG = "Kalender"
PILIHAN_RENTANG = (1, 3, 7)
KEGIATAN = "kegiatan yang diberitahukan"
INSIDEN = "kejadian yang diperkirakan"
BERTEMU = "mungkin bertemu"
JUDUL_BERTEMU = "Berdekatan waktu dan tempat"
ARTI_BERTEMU = "Selisih kurang dari satu jam, di kelurahan yang sama atau bertetangga. Sepakati rute dan jam lebih dahulu."
TIDAK_BERTEMU = "Tidak ada yang berdekatan menurut kabar sejauh ini."
DAFTAR = "Kegiatan dan kejadian yang akan datang"
ARTI = (
    "Dari surat pemberitahuan, rapat koordinasi, dan sumber terbuka. Kegiatan yang tidak diberitahukan tidak "
    "tampak di sini."
)
TIDAK_ADA = "Belum ada kegiatan yang diberitahukan pada rentang ini. Sepi kabar, belum tentu sepi kegiatan."
CUACA = "Peringatan cuaca dan bencana"
TIDAK_ADA_CUACA = "Belum ada peringatan yang dicatat untuk rentang ini."
SEMUA_WILAYAH = "seluruh wilayah"
TAMBAH = "Catat peringatan"
TAMBAH_ARTI = (
    "Salin dari peringatan dini BMKG atau BPBD. Berkas daftar peringatan dapat diunggah di halaman Unggah."
)
SIMPAN = "Simpan peringatan"
LABEL = {
    "sumber": "Sumber",
    "jenis": "Jenis",
    "tingkat": "Tingkat",
    "kelurahan_kode": "Kelurahan/desa",
    "waktu_kejadian": "Berlaku mulai",
    "waktu_selesai": "Berlaku hingga",
    "isi": "Isi",
}
KEGIATAN_BARU = "Catat kegiatan baru"
BELUM_KOORDINASI = "belum tercatat"
KOLOM = {
    "kapan": "Waktu",
    "acara": "Kegiatan atau kejadian",
    "status_kata": "Status, dasar",
    "koordinasi_kata": "Koordinasi",
}
KOLOM_CUACA = {
    "kapan": "Berlaku",
    "peringatan": "Peringatan",
    "sumber_kata": "Sumber, dicatat",
}


def rentang(hari: int) -> str:
    return "24 jam ke depan" if hari == 1 else f"{hari} hari ke depan"


def judul(jumlah: int, bertemu: int) -> str:
    if not jumlah:
        return "Belum ada kegiatan yang diberitahukan"
    meet = f", {bulat(bertemu)} di antaranya mungkin bertemu" if bertemu else ""
    return f"{bulat(jumlah)} kegiatan dan kejadian akan datang{meet}"


def alt(jumlah: int, bertemu: int) -> str:
    return f"Kalender tanda awal. {judul(jumlah, bertemu)}."


def baris(row: Mapping[Any, Any], jam: str) -> str:
    """One bar in words: hours, kind, place, crowd."""
    crowd = "" if pd.isna(row["massa"]) else f" · {bulat(row['massa'])} orang"
    return f"{jam} · {jenis(row)} · {row['nama']}{crowd}"


def hover(row: Mapping[Any, Any]) -> str:
    route = "" if pd.isna(row["rute"]) else f"<br>rute: {row['rute']}"
    return f"{row['nomor']} · {jenis(row)}<br>{row['nama']}, {row['tempat']}{route}"


def jenis(row: Mapping[Any, Any]) -> str:
    return _kata(row["jenis"], pilihan.JENIS_KEGIATAN)


def _kata(kode: Any, choices: tuple[Pilihan, ...]) -> str:  # noqa: ANN401 - a cell of a frame
    return next(
        (choice.label for choice in choices if choice.kode == kode), "" if pd.isna(kode) else str(kode)
    )


def bertemu(row: Mapping[Any, Any]) -> str:
    """Two things in words."""
    where = row["nama_satu"] if row["is_setempat"] else f"{row['nama_satu']} dan {row['nama_dua']}"
    when = "bersamaan" if row["jeda_menit"] == 0 else f"berselang {lama(row['jeda_menit'])}"
    crowd = f", bersama {bulat(row['massa'])} orang" if row["massa"] else ""
    return f"{row['nomor_satu']} dan {row['nomor_dua']}, {where}, {when} sejak {waktu(row['waktu_kejadian'])}{crowd}"


def kata_acara(rows: pd.DataFrame) -> pd.DataFrame:
    bases = (*pilihan.DASAR_KEGIATAN, *pilihan.SUMBER_INSIDEN)
    states = (*pilihan.STATUS_KEGIATAN, *pilihan.STATUS_INSIDEN)
    told = rows.to_dict("records")
    return rows.assign(
        kapan=_kapan(rows),
        acara=[
            susun(
                rangkai(
                    jenis(row), row["nama"], "" if pd.isna(row["massa"]) else f"{bulat(row['massa'])} orang"
                ),
                row["tempat"],
                "" if pd.isna(row["rute"]) else f"rute: {row['rute']}",
            )
            for row in told
        ],
        status_kata=[
            susun(_kata(row["status"], states), _kata(row["dasar"], bases), row["nomor"]) for row in told
        ],
        koordinasi_kata=[_koordinasi(row) for row in told],
    )


def _koordinasi(row: Mapping[Any, Any]) -> str:
    if pd.isna(row["koordinasi"]):
        return BELUM_KOORDINASI
    return susun(
        row["koordinasi"],
        "belum ada kabar" if pd.isna(row["koordinasi_status"]) else row["koordinasi_status"],
    )


def kata_cuaca(rows: pd.DataFrame) -> pd.DataFrame:
    told = rows.assign(nama=rows["nama"].fillna(SEMUA_WILAYAH)).to_dict("records")
    return rows.assign(
        kapan=_kapan(rows),
        peringatan=[
            susun(
                rangkai(
                    _kata(row["jenis"], pilihan.JENIS_PERINGATAN),
                    _kata(row["tingkat"], pilihan.TINGKAT_PERINGATAN).lower(),
                    row["nama"],
                ),
                row["isi"],
            )
            for row in told
        ],
        sumber_kata=[
            susun(_kata(row["sumber"], pilihan.SUMBER_PERINGATAN), waktu(row["waktu_catat"])) for row in told
        ],
    )


def _kapan(rows: pd.DataFrame) -> list[str]:
    """`15 Feb 11.30–14.30`; the day is told again only when it is another."""
    spans = zip(rows["waktu_kejadian"], rows["waktu_selesai"], strict=True)
    return [rentang_waktu(start, end) for start, end in spans]


def rentang_waktu(mulai: datetime, selesai: datetime | None) -> str:
    if selesai is None or pd.isna(selesai):
        return waktu(mulai)
    is_sehari = local(mulai).date() == local(selesai).date()
    return f"{waktu(mulai)}–{jam(selesai)}" if is_sehari else f"{waktu(mulai)} – {waktu(selesai)}"


def tersimpan(no: int, *, is_latihan: bool) -> str:
    practice = " sebagai latihan" if is_latihan else ""
    return f"Peringatan tersimpan{practice} #{no}."


def isi_dahulu(selesai: datetime | None) -> str:
    if selesai is None:
        return "Isi waktu mulai dan waktu hingga, lalu simpan lagi."
    return "Waktu hingga harus setelah waktu mulai. Perbaiki, lalu simpan lagi."
