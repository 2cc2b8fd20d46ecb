"""Words of the history page and of the report for a breach notice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from posko.core.angka import bulat
from posko.teks.meja import LOG

JENIS = {
    "unggah": "Unggah",
    "batal": "Batal",
    "ekspor": "Unduh",
    "masuk": "Masuk",
    "masuk-ditolak": "Masuk ditolak",
    "keluar": "Keluar",
    "ubah-akun": "Ubah akun",
    "verifikasi": "Verifikasi",
    "pemetaan": "Pemetaan kolom",
    "cadangan": "Cadangan",
    "pulihkan": "Pemulihan",
    "musnahkan": "Pemusnahan",
    "jam-mundur": "Jam mundur",
}
KOLOM = {
    "no": "No.",
    "waktu": "Waktu (WIB)",
    "jenis": "Perbuatan",
    "oleh": "Oleh",
    "berkas": "Berkas",
    "rincian": "Rincian",
    "keadaan": "Keadaan",
}
KOLOM_LAYAR = {
    "no": "No., waktu (WIB)",
    "jenis": "Perbuatan, oleh, keadaan",
    "berkas": "Berkas, rincian",
}
ARTI = "Setiap perbuatan di meja ini, yang terbaru di atas. Buku hanya bertambah; tidak ada baris yang diubah atau dihapus."
SARING_JENIS = "Perbuatan"
SARING_OLEH = "Oleh"
SARING_TEKS = "Berkas atau #nomor"
SARING_DARI = "Dari"
SARING_SAMPAI = "Sampai"
SEMUA = "Semua"
DAFTAR = "Perbuatan"
TIDAK_ADA = "Tidak ada perbuatan yang sesuai."
BELUM_ADA = "Buku belum dimulai: belum ada yang diunggah, diunduh, atau masuk di data ini."
BERLAKU = "berlaku"

UBAHAN = "Apa yang berubah karena satu unggahan, dan membatalkannya"
PILIH_UNGGAHAN = "Unggahan"
PILIH_DAHULU = "Pilih unggahan untuk melihat perubahannya di layar; yang keliru dapat dibatalkan di sini."
TANPA_UBAHAN = "Tidak ada angka di layar yang berubah karena unggahan ini."
MEMBANDINGKAN = "Membandingkan layar sebelum dan sesudah …"

LAPORAN = "Laporan akses untuk pemberitahuan kegagalan pelindungan data"
LAPORAN_ARTI = (
    "UU 27/2022 meminta pemberitahuan tertulis paling lambat 3 x 24 jam: data apa, kapan, dan upaya penanganannya. "
    "Laporan ini memuat siapa yang masuk, melihat, mengunggah, dan mengunduh dalam rentang di atas."
)
LAPORAN_UNDUH = "Unduh laporan (xlsx)"
LAPORAN_LEMBAR = ("Ringkasan", "Perbuatan")
LAPORAN_DATA = (
    "Posko tidak menyimpan NIK, KK, nomor telepon warga, daftar pemilih, atau perolehan suara; kolom seperti itu ditolak "
    "saat diperiksa. Yang mungkin memuat data pribadi: nama petugas atau narasumber dalam uraian bebas, dan nama akun jabatan."
)
LAPORAN_BATAS = (
    "Yang tercatat: masuk, keluar, unggah, batal, unduh, dan perubahan akun. Halaman mana yang dibuka seseorang setelah masuk "
    "tidak dicatat satu per satu. Laporan ini bahan; isi pemberitahuan diputuskan pejabat yang berwenang."
)
LAPORAN_HITUNG = {
    "masuk": "Masuk",
    "masuk-ditolak": "Masuk ditolak (kali)",
    "ekspor": "Berkas diunduh",
    "unggah": "Berkas diunggah",
    "batal": "Unggahan dibatalkan",
    "ubah-akun": "Perubahan akun",
}


def unggahan_tidak_ada(no: int) -> str:
    return f"Unggahan #{no} tidak ada di buku ini. Pilih dari daftar."


def sudah_dibatalkan(no: int) -> str:
    return f"Unggahan ini sudah dibatalkan (#{no})."


def dibatalkan_oleh(no: int) -> str:
    return f"dibatalkan #{no}"


def nama_laporan(dari: str, sampai: str) -> str:
    return f"laporan akses {dari} - {sampai}.xlsx"


def rincian(jenis: str, isi: Mapping[str, Any]) -> str:
    """What a deed was, in one line; empty for kinds that say all by their name."""
    make = _RINCIAN.get(jenis)
    return make(isi) if make else ""


def _unggah(isi: Mapping[str, Any]) -> str:
    logs = ", ".join(f"{LOG.get(b['log'], b['log'])} {bulat(b['baris'])}" for b in isi["bagian"])
    return f"{logs} baris; {bulat(isi.get('ringkas', {}).get('ditolak', 0))} ditolak"


def _akun(isi: Mapping[str, Any]) -> str:
    peran = f" ({isi['peran']})" if "peran" in isi else ""
    return f"{isi['akun']}{peran} {isi['keadaan']}"


_RINCIAN: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "unggah": _unggah,
    "batal": lambda isi: f"unggahan #{isi['no']}",
    "ekspor": lambda isi: (
        f"{bulat(isi['ukuran'])} bita" + (f"; bercap {isi['cap']}" if isi.get("cap") else "")
    ),
    "masuk": lambda isi: f"{isi['peran']} dari {isi['alamat']}",
    "masuk-ditolak": lambda isi: f"{bulat(isi['kali'])} kali, terakhir dari {isi['alamat']}",
    "keluar": lambda isi: f"dari {isi['alamat']}",
    "ubah-akun": _akun,
    "verifikasi": lambda isi: f"{bulat(isi['masalah'])} hal perlu diperiksa" if isi["masalah"] else "utuh",
}
