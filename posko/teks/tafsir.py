"""What the officer is told where a list can be meant in another way than it stands: order, marks, twins.

A warning reads on after «Lembar …, kolom …, baris …:»; a question names its sheet or column itself.
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


def tanya_malam(lembar: str, pesan: str) -> str:
    awal = pesan.split(". Bila")[0]
    return (
        f"Lembar «{lembar}»: {awal}. "
        "Apakah baris itu, dan yang sesudahnya di bawah tanggal itu, terjadi pada hari berikutnya?"
    )


def hari_berikutnya(banyak: int) -> str:
    return f"{banyak} baris lewat tengah malam dibaca pada hari berikutnya, sesuai jawaban Anda."


def tanya_tanggal(lembar: str) -> str:
    return f"Lembar «{lembar}» menyebut jam, tetapi tidak menyebut tanggal. Tanggal berapa yang berlaku?"


def tanya_hari_judul(lembar: str, days: Sequence[date]) -> str:
    mana = f"{tanggal(days[0])} sampai {tanggal(days[-1])}"
    return (
        f"Judul lembar «{lembar}» menyebut {bulat(len(days))} hari ({mana}), sedangkan barisnya tidak menyebut tanggal. "
        "Tanggal berapa yang berlaku? Pilih tanggal baris pertamanya bila daftarnya berlanjut sesudah pukul 00.00."
    )


BERBEDA_HARI = ("beda", "Barisnya berlainan tanggal, biarkan untuk diperbaiki")


def judul_malam(jam: str) -> str:
    return f"judul menyebut malam, sedangkan baris pertamanya pukul {jam}. Bila lewat tengah malam, periksa tanggalnya."


def hari_saja(day: date) -> str:
    return f"hanya harinya yang tertulis; bulan dan tahunnya diambil dari judul, di sini {tanggal(day)}."


def tanggal_rentang(tertulis: str, day: date) -> str:
    return f"dari «{tertulis}» diambil tanggal mulainya, {tanggal(day)}."


def tanya_rencana(lembar: str) -> str:
    return f"Judul lembar «{lembar}» menyebut rencana atau jadwal. Apakah isinya sudah terjadi?"


RENCANA = "rencana atau jadwal: belum terjadi, tidak dicatat"
ARTI_RENCANA = (("rencana", "Belum, masih rencana"), ("terjadi", "Ya, sudah terjadi"))


def tanya_peristiwa(kolom: str, jam: str) -> str:
    return f"Kolom «{kolom}» menyebut peristiwa yang berbeda dengan judul jamnya, «{jam}». Mana yang benar?"


ARTI_PERISTIWA = (("jam", "Menurut judul jamnya"), ("kolom", "Menurut isi kolomnya"))
ARTI_MALAM = (("besok", "Ya, hari berikutnya"), ("tetap", "Tidak, tanggalnya sudah benar"))
DICORET = "baris dicoret, ditinggalkan sesuai jawaban"
BARIS_DICORET = "baris ini dicoret dan dibaca sesuai jawaban Anda."
SEL_DICORET = "sel ini dicoret, tetapi tetap dibaca. Hapus isinya bila sudah tidak berlaku."
ARTI_CORET = (("tinggalkan", "Tinggalkan, barisnya dibatalkan"), ("baca", "Baca sebagai data"))


def tanya_coret(lembar: str, baris: Sequence[int]) -> str:
    mana = ", ".join(map(str, baris[:5])) + (", …" if len(baris) > 5 else "")
    return f"Lembar «{lembar}»: {bulat(len(baris))} baris dicoret (baris {mana}). Dibaca atau ditinggalkan?"


def kolom(judul: str, huruf: str) -> str:
    return f"kolom «{judul}» ({huruf})"


def kolom_ganda(tidak_dipakai: str, dipakai: str, jumlah: int) -> str:
    return (
        f"{tidak_dipakai} sama artinya dengan {dipakai} yang dipakai, tetapi isinya berbeda pada "
        f"{bulat(jumlah)} baris dan ditinggalkan."
    )


def tanya_kembar(satu: str, lain: str, isi: str, isi_lain: str, baris: int) -> str:
    ada, ada_lain = (f"«{text}»" if text else "kosong" for text in (isi, isi_lain))
    return (
        f"{satu[0].upper()}{satu[1:]} dan {lain} sama artinya, tetapi isinya berbeda, misalnya {ada} dan "
        f"{ada_lain} pada baris {baris}. Yang mana yang dipakai? Yang lain ditinggalkan."
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
ARTI_KECAMATAN = (
    ("bentang", "Ya, tulis satu baris untuk setiap kelurahan dan desanya"),
    ("tidak", "Bukan, biarkan untuk diperbaiki"),
)


def seluruh_wilayah(tertulis: str) -> str:
    return f"«{tertulis}» dibaca seluruh wilayah; kelurahannya dikosongkan."


def tanya_kecamatan(tertulis: str, jumlah: int) -> str:
    return f"«{tertulis}» adalah kecamatan. Berlaku untuk semua ({jumlah}) kelurahan dan desanya?"


ARTI_TPS_KOSONG = (
    ("atas", "Sama dengan TPS di atasnya"),
    ("kelurahan", "Hitungan sekelurahan, tanpa TPS"),
)


def tanya_tps_kosong(kolom: str) -> str:
    return f"Kolom «{kolom}»: ada sel kosong di bawah TPS yang terisi, dengan jenis kotak lain. Apa artinya?"


def jam_perkiraan(tertulis: str, jam: time) -> str:
    return f"«{tertulis}» adalah perkiraan dan dibaca pukul {jam:%H.%M}."


def bukan_kotak(barang: str) -> str:
    return f"bukan kotak suara: {barang}"


def tanya_arti_tps(kolom: str, contoh: str) -> str:
    return (
        f"Kolom «{kolom}» memuat satu bilangan untuk setiap kelurahan, misalnya {contoh}. "
        "Apakah itu nomor TPS atau jumlah TPS?"
    )


ARTI_TPS = (
    ("jumlah", "Jumlah TPS di kelurahan itu; barisnya berlaku sekelurahan"),
    ("nomor", "Nomor TPS; barisnya hanya tentang TPS itu"),
)


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
