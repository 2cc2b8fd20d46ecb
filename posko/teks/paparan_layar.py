"""Words of the briefing page: what to choose, what is being made, how to show it."""

from __future__ import annotations

from posko.core.angka import bulat

PILIH_JENIS = "Jenis"
PILIH_KHALAYAK = "Khalayak"
PILIH_INSIDEN = "Insiden"
PILIH_SURAT_JALAN = "Surat jalan"
PILIH_BAGIAN = "Bagian"
SEMUA_BAGIAN = "Kosong berarti semua bagian."
BELUM_ADA_ACUAN = "Belum ada yang dapat dipilih sampai waktu layar ini."
PRATINJAU = "Pratinjau"
PESAN = "Teks WhatsApp untuk Kapolres"
CATATAN = "Catatan pembicara"
SALIN = "Tombol salin ada di kanan atas kotak teks."
SIDIK_BANTUAN = "Waktu dan data yang sama menghasilkan berkas yang sama, sampai byte terakhir."
SEBELUM, SESUDAH = "Sebelumnya", "Berikutnya"
TAYANG = "Mode tayang"
TUTUP_TAYANG = "Tutup tayang"
TAYANG_BANTUAN = "Satu bagan per layar; pindah dengan panah kiri dan kanan."
MENYUSUN = "Menyusun paparan …"
MENGGAMBAR = "Menggambar halaman …"
UNDUH_GAMBAR = "PNG bagan ini"
HALAMAN = "Halaman"
DAFTAR = "Isi paparan"


def sidik(nilai: str) -> str:
    return f"Sidik isi {nilai[:12]}"


def ke(nomor_: int, judul: str) -> str:
    return f"{nomor_}. {judul}"


def baris_pesan(jumlah: int) -> str:
    return f"{bulat(jumlah)} baris, paling banyak 60. {SALIN}"
