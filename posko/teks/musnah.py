"""Words of erasing: the command, and the record that is printed and signed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from posko.core import waktu
from posko.core.angka import bulat

JUDUL = "BERITA ACARA PEMUSNAHAN BERKAS ELEKTRONIK"
KOLOM = ("No.", "Diunggah", "Nama berkas", "Sidik isi (sha256)")
BAGIAN_ASLI = "berkas asli yang diunggah; baris yang sudah diterima tetap dipakai di semua halaman"
BAGIAN_BARIS = "berkas asli beserta baris yang diterima; unggahan ini tidak lagi dihitung di halaman mana pun"
PENUTUP = (
    "Buku Posko tetap menyimpan nama dan sidik setiap berkas di atas, sehingga keutuhan buku masih dapat diperiksa, "
    "tetapi isinya tidak dapat dibaca kembali dari penyimpanan Posko."
)
CADANGAN_ADA = "Cadangan berikut dibuat sebelum pemusnahan dan masih memuat berkas itu. Musnahkan juga, atau simpan terkunci sampai masa simpannya habis:"
CADANGAN_TIDAK_ADA = "Menurut buku, tidak ada cadangan yang masih memuat berkas itu."
TANDA_TANGAN = ("Yang memusnahkan,", "Saksi,", "Mengetahui, Kapolsek")
PERLU_ALASAN = 'Sebutkan dasar pemusnahan, misalnya: --alasan "Jadwal retensi arsip, Sprin/12/V/2024".'


def pembuka(satuan: str, hari: date, jam: str, nomor: int, oleh: str) -> str:
    return (
        f"Pada hari {waktu.hari_tanggal(hari)} pukul {jam}, di {satuan}, {oleh} telah memusnahkan berkas elektronik "
        f"sebagaimana daftar di bawah ini. Tercatat di buku Posko nomor {nomor}."
    )


def dasar(alasan: str) -> str:
    return f"Dasar: {alasan}"


def yang_dimusnahkan(jumlah: int, *, with_rows: bool) -> str:
    return f"Yang dimusnahkan ({bulat(jumlah)} unggahan): {BAGIAN_BARIS if with_rows else BAGIAN_ASLI}."


def kepala(saksi: str) -> str:
    return f"Kepala buku sesudah pemusnahan: {saksi}"


TIDAK_ADA_CALON = "Tidak ada unggahan yang berkasnya masih tersimpan dan boleh dimusnahkan."


def calon(jumlah: int) -> str:
    return f"{bulat(jumlah)} unggahan akan dimusnahkan. Belum ada yang dihapus; tambahkan --ya untuk melaksanakannya."


def selesai(jumlah: int, nomor: int, acara: str) -> str:
    return f"{bulat(jumlah)} berkas dimusnahkan (tercatat sebagai #{nomor}). Berita acara: {acara}"


def nomor_salah(no: int) -> str:
    return f"#{no} bukan unggahan. Lihat nomornya dengan: posko riwayat."


def masih_disimpan(boleh: date) -> str:
    return (
        f"Masa simpan berkas asli belum habis: paling cepat {waktu.tanggal(boleh)}. "
        "Untuk memusnahkan lebih awal, sebutkan nomor unggahannya satu per satu: --no NOMOR."
    )


def baris(no: int, saat: str, nama: str) -> str:
    return f"#{no}  {saat}  {nama}"


def daftar_cadangan(names: Sequence[str]) -> list[str]:
    return [f"{n}. {name}" for n, name in enumerate(names, 1)]
