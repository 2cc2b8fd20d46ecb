"""What the officer is told where a list can be meant in another way than it stands: order, marks, twins.

A warning reads on after «Lembar …, kolom …, baris …:».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from posko.core.angka import bulat
from posko.core.waktu import tanggal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, time


def jam_mundur(dari: str, ke: str) -> str:
    return (
        f"jam mundur dari {dari} ke {ke} di bawah tanggal yang sama. Bila lewat tengah malam, tanggalnya "
        "perlu ditulis pada baris ini dan baris sesudahnya."
    )


def langkah_mundur(sesudah: str, jam: str, sebelum: str, jam_sebelum: str) -> str:
    return (
        f"jam {sesudah} {jam} lebih awal daripada jam {sebelum} {jam_sebelum} pada tanggal yang sama. "
        f"Bila {sesudah} lewat tengah malam, tanggalnya perlu ditulis."
    )


def hari_berikutnya(banyak: int) -> str:
    return f"{banyak} baris lewat tengah malam dibaca pada hari berikutnya, sesuai jawaban Anda."


def judul_malam(jam: str) -> str:
    return f"judul menyebut malam, sedangkan baris pertamanya pukul {jam}. Bila lewat tengah malam, periksa tanggalnya."


def hari_saja(day: date) -> str:
    return f"hanya harinya yang tertulis; bulan dan tahunnya diambil dari judul, di sini {tanggal(day)}."


def tanggal_rentang(tertulis: str, day: date) -> str:
    return f"dari «{tertulis}» diambil tanggal mulainya, {tanggal(day)}."


RENCANA = "rencana atau jadwal: belum terjadi, tidak dicatat"


DICORET = "baris dicoret, ditinggalkan sesuai jawaban"
BARIS_DICORET = "baris ini dicoret dan dibaca sesuai jawaban Anda."
SEL_DICORET = "sel ini dicoret, tetapi tetap dibaca. Hapus isinya bila sudah tidak berlaku."


def kolom(judul: str, huruf: str) -> str:
    return f"kolom «{judul}» ({huruf})"


def kolom_ganda(tidak_dipakai: str, dipakai: str, jumlah: int) -> str:
    return (
        f"{tidak_dipakai} sama artinya dengan {dipakai} yang dipakai, tetapi isinya berbeda pada "
        f"{bulat(jumlah)} baris dan ditinggalkan."
    )


JAM_24 = "pukul 24.00 dibaca pukul 00.00 hari berikutnya."


def tanpa_tahun(tertulis: str, day: date) -> str:
    return f"«{tertulis}» ditulis tanpa tahun dan dibaca {tanggal(day)}, satu-satunya yang berada dalam masa peristiwa."


BUTUH_SAMA = "isi dengan angka dan huruf yang sama, atau dengan angkanya saja"


def angka_dan_huruf(angka: int, huruf: int) -> str:
    return f"Angkanya {bulat(angka)}, sedangkan hurufnya menyebut {bulat(huruf)}."


def butuh_satuan(satuan: str) -> str:
    return f"isi dengan jumlah {satuan}, misalnya 5"


def bukan(dihitung: str, satuan: str) -> str:
    return f"Yang tertulis menghitung {dihitung}, bukan {satuan}."


def sama_dengan_atas(tanda: str, jumlah: int) -> str:
    return f"{bulat(jumlah)} sel bertanda «{tanda}» atau sejenisnya diisi menurut sel di atasnya."


SATU_BARIS_SATU_KELURAHAN = "Tulis satu baris untuk setiap kelurahan atau desa."


def seluruh_wilayah(tertulis: str) -> str:
    return f"«{tertulis}» dibaca seluruh wilayah; kelurahannya dikosongkan."


def jam_perkiraan(tertulis: str, jam: time) -> str:
    return f"«{tertulis}» adalah perkiraan dan dibaca pukul {jam:%H.%M}."


def bukan_kotak(barang: str) -> str:
    return f"bukan kotak suara: {barang}"


def tps_adalah_jumlah(kolom: str) -> str:
    return f"kolom «{kolom}» berisi jumlah TPS sesuai jawaban Anda dan tidak dicatat sebagai nomor TPS."


def hitungan_hari_ini(kolom: str, lain: Sequence[str]) -> str:
    sebutan = " dan ".join(filter(None, (", ".join(f"«{judul}»" for judul in lain[:-1]), f"«{lain[-1]}»")))
    return f"jumlah kotak dibaca dari kolom «{kolom}»; {sebutan} memuat hitungan kumulatif dan tidak dicatat."


BUTUH_SATU_RIT = "tulis satu baris untuk setiap rit"


def rit_jalan_keluar(rit: Sequence[str]) -> str:
    sebutan = " dan ".join(f"«{judul}»" for judul in rit)
    return (
        f"Baris ini memuat {sebutan} sekaligus. Isi juga No. surat jalan tiap rit, supaya rit kedua tidak "
        "dibaca sebagai pembetulan rit pertama."
    )


BUTUH_REGU = "isi dengan sebutan regu, misalnya PAT-2"
ORANG_BUKAN_REGU = "Jumlah orang ditulis pada kolom «Jumlah personel»."
