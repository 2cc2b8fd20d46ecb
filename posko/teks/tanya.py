"""What the intake asks before it stores a row, and the answers it offers.

A question names its sheet or column itself: it stands on the page away from any cell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from posko.core.angka import bulat
from posko.core.waktu import tanggal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

BUKAN_ITU = "Bukan, biarkan untuk diperbaiki"


def tanya_ejaan(text: str, name: str) -> str:
    return f"«{text}» tidak ada pada daftar kelurahan. Apakah maksudnya {name}?"


def tanya_strip(kolom: str) -> str:
    return f"Kolom «{kolom}» memuat tanda «-». Apa artinya?"


def tanya_kosong(lembar: str) -> str:
    return f"Lembar «{lembar}»: ada sel kosong di bawah kolom jenis kotak. Apa artinya?"


TANYA_STRIP_JAWABAN = "Pada daftar periksa ini ada sel berisi tanda «-». Apa artinya?"


ARTI_STRIP_JAWABAN = (
    ("belum", "Belum"),
    ("tidak", "Tidak"),
    ("kosong", "Tidak diperiksa, tidak dicatat"),
)


TANYA_TANDA_KOTAK = "Pada kolom jumlah kotak ada tanda √, bukan angka. Apakah artinya satu kotak?"


ARTI_TANDA_KOTAK = (("satu", "Ya, satu kotak"), ("tidak", "Bukan, biarkan untuk diperbaiki"))


ARTI_NOL = (("nol", "Nol (nihil)"), ("kosong", "Tidak diketahui"))


ARTI_KOSONG = (("kosong", "Tidak diketahui, tidak dicatat"), ("nol", "Nol (nihil)"))


def tanya_ribuan(kolom: str, written: str, meant: int) -> str:
    return f"Kolom «{kolom}» memuat {written}. Apakah maksudnya ribuan, yaitu {bulat(meant)}?"


ARTI_RIBUAN = (("ya", "Ya, ribuan"), ("tidak", "Bukan, biarkan untuk diperbaiki"))


def tanya_rentang(kolom: str, contoh: str, *, dibagi: bool) -> str:
    tambahan = " Jumlahnya dibagi rata." if dibagi else ""
    return f"Kolom «{kolom}» memuat beberapa TPS dalam satu baris, misalnya «{contoh}». Apakah baris itu berlaku untuk setiap TPS?{tambahan}"


ARTI_RENTANG = (
    ("bentang", "Ya, tulis satu baris untuk setiap TPS"),
    ("tidak", "Bukan, biarkan untuk diperbaiki"),
)


def tanya_kolom(judul: str) -> str:
    return f"Tabel ini tidak mempunyai kolom «{judul}». Nilai mana yang berlaku untuk semua barisnya?"


def tanya_nilai(kolom: str, text: str, judul: str) -> str:
    return f"Kolom «{kolom}»: «{text}» tidak ada pada daftar {judul.lower()}. Termasuk {judul.lower()} yang mana?"


SKALA = (
    ("1", "1 Informasi"),
    ("2", "2 Perlu atensi"),
    ("3", "3 Gangguan terkendali"),
    ("4", "4 Serius"),
    ("5", "5 Darurat"),
)


PER_BARIS = "Berbeda tiap baris, diisi satu per satu"


SEMUA_JENIS = "Semua jenis, sama banyak (jumlahnya dibagi rata)"


def tanya_jam(kolom: str) -> str:
    return f"Kolom «{kolom}»: hanya tanggal yang tertulis. Jam berapa yang dicatat?"


def tanya_log(lembar: str) -> str:
    return f"Lembar «{lembar}» cocok dengan lebih dari satu jenis catatan. Yang mana?"


def tanya_nomor(contoh: str) -> str:
    return (
        f"Kolom nomornya berisi nomor urut 1, 2, 3, yang akan sama pada setiap berkas. "
        f"Apakah tanggal ditambahkan di depannya, misalnya «{contoh}»?"
    )


ARTI_NOMOR = (("tanggal", "Ya, tambahkan tanggalnya"), ("tetap", "Tidak, pakai nomor urut apa adanya"))


def tanya_malam(lembar: str, pesan: str) -> str:
    awal = pesan.split(". Bila")[0]
    return (
        f"Lembar «{lembar}»: {awal}. "
        "Apakah baris itu, dan yang sesudahnya di bawah tanggal itu, terjadi pada hari berikutnya?"
    )


def tanya_tanggal(lembar: str) -> str:
    return f"Lembar «{lembar}» menyebut jam, tetapi tidak menyebut tanggal. Tanggal berapa yang berlaku?"


def tanya_hari_judul(lembar: str, days: Sequence[date]) -> str:
    mana = f"{tanggal(days[0])} sampai {tanggal(days[-1])}"
    return (
        f"Judul lembar «{lembar}» menyebut {bulat(len(days))} hari ({mana}), sedangkan barisnya tidak menyebut tanggal. "
        "Tanggal berapa yang berlaku? Pilih tanggal baris pertamanya bila daftarnya berlanjut sesudah pukul 00.00."
    )


BERBEDA_HARI = ("beda", "Barisnya berlainan tanggal, biarkan untuk diperbaiki")


def tanya_rencana(lembar: str) -> str:
    return f"Judul lembar «{lembar}» menyebut rencana atau jadwal. Apakah isinya sudah terjadi?"


ARTI_RENCANA = (("rencana", "Belum, masih rencana"), ("terjadi", "Ya, sudah terjadi"))


def tanya_peristiwa(kolom: str, jam: str) -> str:
    return f"Kolom «{kolom}» menyebut peristiwa yang berbeda dengan judul jamnya, «{jam}». Mana yang benar?"


ARTI_PERISTIWA = (("jam", "Menurut judul jamnya"), ("kolom", "Menurut isi kolomnya"))


ARTI_MALAM = (("besok", "Ya, hari berikutnya"), ("tetap", "Tidak, tanggalnya sudah benar"))


ARTI_CORET = (("tinggalkan", "Tinggalkan, barisnya dibatalkan"), ("baca", "Baca sebagai data"))


def tanya_coret(lembar: str, baris: Sequence[int]) -> str:
    mana = ", ".join(map(str, baris[:5])) + (", …" if len(baris) > 5 else "")
    return f"Lembar «{lembar}»: {bulat(len(baris))} baris dicoret (baris {mana}). Dibaca atau ditinggalkan?"


def tanya_kembar(satu: str, lain: str, isi: str, isi_lain: str, baris: int) -> str:
    ada, ada_lain = (f"«{text}»" if text else "kosong" for text in (isi, isi_lain))
    return (
        f"{satu[0].upper()}{satu[1:]} dan {lain} sama artinya, tetapi isinya berbeda, misalnya {ada} dan "
        f"{ada_lain} pada baris {baris}. Yang mana yang dipakai? Yang lain ditinggalkan."
    )


ARTI_KECAMATAN = (
    ("bentang", "Ya, tulis satu baris untuk setiap kelurahan dan desanya"),
    ("tidak", "Bukan, biarkan untuk diperbaiki"),
)


def tanya_kecamatan(tertulis: str, jumlah: int) -> str:
    return f"«{tertulis}» adalah kecamatan. Berlaku untuk semua ({jumlah}) kelurahan dan desanya?"


ARTI_TPS_KOSONG = (
    ("atas", "Sama dengan TPS di atasnya"),
    ("kelurahan", "Hitungan sekelurahan, tanpa TPS"),
)


def tanya_tps_kosong(kolom: str) -> str:
    return f"Kolom «{kolom}»: ada sel kosong di bawah TPS yang terisi, dengan jenis kotak lain. Apa artinya?"


def tanya_arti_tps(kolom: str, contoh: str) -> str:
    return (
        f"Kolom «{kolom}» memuat satu bilangan untuk setiap kelurahan, misalnya {contoh}. "
        "Apakah itu nomor TPS atau jumlah TPS?"
    )


ARTI_TPS = (
    ("jumlah", "Jumlah TPS di kelurahan itu; barisnya berlaku sekelurahan"),
    ("nomor", "Nomor TPS; barisnya hanya tentang TPS itu"),
)
