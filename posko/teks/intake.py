"""What the officer is told about the rows of an uploaded table: needs, warnings, questions, set-aside.

A need reads on after «Lembar …, kolom …, baris …:» and says what to write; it never blames.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from posko.core.angka import bulat
from posko.core.waktu import tanggal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, time


class DiSel(Protocol):
    """Where something stands in the officer's own file."""

    @property
    def lembar(self) -> str: ...
    @property
    def baris(self) -> int: ...
    @property
    def kolom(self) -> str: ...
    @property
    def sel(self) -> str: ...


class Temuan(DiSel, Protocol):
    """A fault as its sentence needs it."""

    @property
    def dibutuhkan(self) -> str: ...
    @property
    def tertulis(self) -> str: ...
    @property
    def jalan_keluar(self) -> str: ...


# Needs

BUTUH_TANGGAL = "isi dengan tanggal, misalnya 09/02/2024"
BUTUH_JAM = "isi dengan jam WIB, misalnya 10.30"
BUTUH_WAKTU = "isi dengan tanggal dan jam, misalnya 09/02/2024 10.30"
BUTUH_TANGGAL_JUGA = "isi juga tanggalnya, misalnya 09/02/2024 10.30"
BUTUH_JAM_JUGA = "isi juga jamnya, misalnya 09/02/2024 10.30"
BUTUH_BILANGAN = "isi dengan bilangan bulat 0 atau lebih"
BUTUH_SKALA = "isi dengan 1, 2, 3, 4, atau 5"
BUTUH_TPS = "isi dengan nomor TPS, misalnya 12 atau 901"
BUTUH_KELURAHAN = "isi dengan nama kelurahan atau desa di wilayah Polsek"
BUTUH_TITIK = "isi dengan nama gudang atau pos, misalnya Gudang PPS Ciseureuh"
BUTUH_ISI = "sel ini wajib diisi"
BUTUH_JUMLAH_SATU = "isi dengan 1, karena baris ini tentang satu kotak"
BUTUH_ALASAN = "isi alasannya, karena selisih terjelaskan diisi"
BUTUH_INDIKATOR = "isi indikator atau kelas kerawanannya"
BUTUH_TPS_DIBAGI = (
    "isi jumlah yang dapat dibagi rata ke semua TPS di baris ini, atau tulis satu TPS per baris"
)
BUTUH_KOLOM = "kolom ini wajib ada pada tabel"
BUTUH_LOKSUS = "isi dengan nomor TPS khususnya"

# Ways out

TAHUN_TIDAK_DITULIS = "Tulis tahunnya juga."
SEL_JADI_TANGGAL = (
    "Excel mengubah isi sel ini menjadi tanggal atau jam; ubah format sel menjadi Teks, lalu tulis ulang."
)
TPS_JADI_TANGGAL = "Excel mengubah rentang TPS menjadi tanggal; ubah format sel menjadi Teks, lalu tulis ulang, misalnya 1 s.d. 5."
TPS_JADI_DESIMAL = "Bila ini daftar TPS, ubah format sel menjadi Teks, lalu tulis ulang, misalnya 1, 2."
KELURAHAN_DI_LUAR = "Nama ini tidak ada di antara 19 kelurahan dan desa wilayah Polsek."


def ini_kecamatan(text: str) -> str:
    return f"«{text}» adalah kecamatan; tulis kelurahan atau desanya."


def kecamatan_lain(text: str) -> str:
    return f"«{text}» menunjuk kecamatan lain; periksa nama kelurahan atau kecamatannya."


def kelurahan_mirip(names: Sequence[str]) -> str:
    return f"Yang mirip: {' dan '.join(names)}; tulis nama lengkapnya."


def loksus_pilihan(numbers: Sequence[int]) -> str:
    if not numbers:
        return "Kelurahan ini tidak mempunyai TPS khusus pada daftar TPS."
    return f"TPS khusus di kelurahan ini: {', '.join(str(number) for number in numbers)}."


def butuh_pilihan(labels: Sequence[str]) -> str:
    return f"isi dengan salah satu dari: {', '.join(labels)}"


BUTUH_UJUNG = "tulis dari mana ke mana, misalnya dari «Gudang KPU» ke «PPK Purwakarta»"


def pilihan_leg(kode: Sequence[str]) -> str:
    return f"Leg yang dikenal: {', '.join(kode)}."


def butuh_satu_tanda(kolom: Sequence[str]) -> str:
    return f"beri satu tanda √ pada salah satu kolom: {', '.join(kolom)}; kosongkan yang lain"


def butuh_daftar(judul: str) -> str:
    return f"isi dengan kode atau nama dari daftar {judul.lower()} pada templat"


def butuh_dibagi_jenis(banyak: int) -> str:
    return (
        f"isi dengan jumlah yang habis dibagi {banyak} jenis kotak, atau tulis satu kolom untuk setiap jenis"
    )


def butuh_lebih_pendek(most: int) -> str:
    return f"isi paling banyak {bulat(most)} karakter"


def kolom_wajib(judul: str) -> str:
    return f"Tambahkan kolom «{judul}», atau pakai templat yang tersedia di halaman ini."


# Sentences


def _di_mana(place: DiSel) -> str:
    parts = [f"Lembar «{place.lembar}»"]
    if place.kolom:
        parts.append(f"kolom «{place.kolom}»")
    parts.append(f"baris {place.baris}" + (f" ({place.sel})" if place.sel else ""))
    return ", ".join(parts)


def temuan(fault: Temuan) -> str:
    """`Lembar «DATA», kolom «Jumlah», baris 12 (D12): isi dengan … Tertulis: «empat».`."""
    ada = f"«{fault.tertulis}»" if fault.tertulis else "kosong"
    tertulis = f" Tertulis: {ada}." if fault.sel else ""  # a column that is not there has no cell
    where = _di_mana(fault)
    jalan = f" {fault.jalan_keluar}" if fault.jalan_keluar else ""
    return f"{where}: {fault.dibutuhkan}.{tertulis}{jalan}"


def peringatan(place: DiSel, pesan: str) -> str:
    return f"{_di_mana(place)}: {pesan}"


# Warnings


def hari_tidak_cocok(hari: str, day: date, benar: str) -> str:
    return f"{tanggal(day)} adalah hari {benar.capitalize()}, sedangkan tertulis {hari.capitalize()}. Dibaca menurut tanggalnya."


def di_judul(pesan: str) -> str:
    return f"di judul: {pesan}"


def mungkin_tertukar(day: date, swapped: date) -> str:
    return (
        f"dibaca {tanggal(day)}, tetapi tanggal lain di kolom ini bulan dan harinya tertukar. "
        f"Periksa apakah maksudnya {tanggal(swapped)}."
    )


def tanggal_tertukar(day: date, swapped: date) -> str:
    return f"dibaca {tanggal(day)}, di luar masa peristiwa. Bila maksudnya {tanggal(swapped)}, bulan dan harinya tertukar."


def tahun_di_luar(day: date, mulai: date, selesai: date) -> str:
    return f"dibaca {tanggal(day)}; tahunnya di luar masa peristiwa ({tanggal(mulai)} sampai {tanggal(selesai)})."


def tanggal_di_luar(day: date, mulai: date, selesai: date) -> str:
    return f"dibaca {tanggal(day)}, di luar masa peristiwa ({tanggal(mulai)} sampai {tanggal(selesai)})."


def jam_dari_angka(number: float, clock: time) -> str:
    return f"angka {_angka(number)} dibaca pukul {clock:%H.%M}."


def jam_dari_teks(text: str, clock: time) -> str:
    return f"«{text}» dibaca pukul {clock:%H.%M}."


def jam_rentang(text: str, clock: time) -> str:
    return f"dari «{text}» diambil jam mulainya, {clock:%H.%M}."


def angka_perkiraan(text: str, number: int) -> str:
    return f"«{text}» adalah perkiraan dan dibaca {bulat(number)}."


def ejaan_baru(text: str, name: str) -> str:
    return f"«{text}» dibaca {name} sesuai jawaban Anda."


def tps_di_luar_daftar(number: int, name: str) -> str:
    return f"TPS {number} {name} tidak ada pada daftar TPS peristiwa ini. Barisnya diterima dan ditampilkan terpisah."


def waktu_mendatang(text: str) -> str:
    return f"{text} belum terjadi pada saat berkas ini diperiksa."


TENGAH_MALAM = "tanpa jam, di antara sel yang berjam; dibaca pukul 00.00."


def disamarkan(count: int) -> str:
    return (
        f"{bulat(count)} nomor pribadi (NIK, telepon, atau surel) di dalam teks disamarkan sebelum disimpan."
    )


def jumlah_berbeda(written: int, counted: int) -> str:
    return f"baris jumlah menyebut {bulat(written)}, sedangkan jumlah baris di atasnya {bulat(counted)}."


def jumlah_baris_berbeda(written: int, counted: int) -> str:
    return f"jumlah tertulis {bulat(written)}, sedangkan jumlah kolom-kolom jenisnya {bulat(counted)}."


def diisi_ke_bawah(count: int) -> str:
    return f"{bulat(count)} sel kosong diisi menurut sel terisi di atasnya, karena tabel ini dikelompokkan."


def _angka(number: float) -> str:
    return f"{number:g}".replace(".", ",")


# Rows set aside

JUDUL = "judul di atas tabel"
KEPALA = "judul kolom"
KEPALA_ULANG = "judul kolom yang berulang"
NOMOR_KOLOM = "baris nomor kolom"
JUMLAH = "baris jumlah, dipakai sebagai pemeriksa"
TANDA_TANGAN = "tanda tangan atau catatan di bawah tabel"
KELOMPOK = "judul kelompok"
NIHIL = "laporan nihil: tidak ada kejadian"
LEMBAR_TEMPLAT = "lembar bantuan yang dibuat Posko"
LEMBAR_LAIN = "lembar ini bukan catatan yang dikenal"

# Files


def tidak_dikenali(label: str, seen: Sequence[str], expected: Sequence[str]) -> str:
    ada = (
        f"Judul kolom yang terlihat: {', '.join(f'«{text}»' for text in seen)}."
        if seen
        else "Tidak ada judul kolom yang terlihat."
    )
    return (
        f"Berkas «{label}»: belum ada tabel yang dikenali. {ada} "
        f"Yang dibaca: {'; '.join(expected)}. "
        "Samakan judul kolomnya, atau salin isinya ke templat yang tersedia di halaman ini."
    )


def tanpa_isi(label: str) -> str:
    return f"Berkas «{label}»: tidak ada sel yang terisi. Periksa berkas aslinya, lalu unggah kembali."


def contoh_judul(judul: str, headings: Sequence[str]) -> str:
    return f"{judul} ({', '.join(headings)})"


def dibaca_ribuan(text: str, number: int) -> str:
    return f"«{text}» dibaca {bulat(number)} sesuai jawaban Anda."


def kelurahan_dari_tempat(kolom: str, jumlah: int) -> str:
    return f"kelurahan {bulat(jumlah)} baris dibaca dari kolom «{kolom}», karena tabel ini tidak mempunyai kolom kelurahan."


KELURAHAN_DI_TEMPAT = "Tulis juga nama kelurahannya di sel ini, misalnya «Jl. Veteran, Kel. Nagri Kaler»."


def tempat_tak_terdaftar(text: str, jumlah: int) -> str:
    """A column of stores is left empty where the name is on no list."""
    return (
        f"«{text}» tidak ada pada daftar gudang dan pos, sehingga kolom ini dikosongkan pada {bulat(jumlah)} "
        "baris; isi lain barisnya tetap dibaca."
    )


def tps_kelurahan_lain(place: str) -> str:
    return f"Sel ini menyebut «{place}», sedangkan kolom kelurahannya berbeda."


def formulir(lembar: str) -> str:
    return f"Lembar «{lembar}» berupa formulir: setiap labelnya dibaca sebagai judul kolom, isinya sebagai satu baris."


def berdampingan(lembar: str, jumlah: int) -> str:
    return f"Lembar «{lembar}»: {jumlah} tabel berdampingan, dibaca masing-masing sebagai tabel sendiri."
