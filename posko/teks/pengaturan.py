"""Words of the settings page: what is set, where data lies, whether the ledger is whole."""

from __future__ import annotations

from posko.core.angka import bulat, desimal

ARTI = "Yang berlaku sekarang. Mengubahnya dilakukan pengelola di komputer server, bukan dari layar ini."
SETELAN = "Setelan"
PERISTIWA = "Peristiwa"
BATAS = "Batas dan tenggat"
AKUN = "Akun"
BUKU = "Buku dan saksi kertas"
NAMA, NILAI = "Nama", "Nilai"

SATUAN = "Satuan"
FOLDER = "Folder data"
DATA = "Data yang tampil"
NYATA = "Data nyata"
CONTOH = "Data contoh; unggahan adalah latihan"
PORTA = "Porta di komputer ini"
PINTU = "Pintu masuk"
PINTU_TERBUKA = "Terbuka di komputer ini saja: belum ada akun"
PINTU_AKUN = "Setiap layar meminta masuk"
SESI = "Sesi"

NAMA_PERISTIWA = "Nama peristiwa"
HARI_H = "Hari pemungutan suara"
TPS = "TPS"
KOTAK = "Kotak suara per TPS"
JAM_TPS = "Jam pemungutan suara"
ZONA = "Zona waktu"
TAHAP = "Tahapan"

SIKLUS = "Kabar baik berlaku"
TENGGANG = "Tenggang sebelum dianggap tanpa kabar"
APEL = "Apel pagi"
HUJAN = "Jam rawan hujan"

TANPA_AKUN = "Belum ada akun. Posko terbuka di komputer ini saja. Buat akun sebelum dipakai bersama."
KOLOM_AKUN = {"nama": "Akun", "jabatan": "Jabatan", "peran": "Peran", "keadaan": "Keadaan"}
HANYA_KAPOLSEK = "Daftar akun terlihat oleh Kapolsek."

KEPALA = "Kepala buku"
BUKU_KOSONG = "Buku belum dimulai; belum ada yang perlu diperiksa."
SAKSI_ARTI = "Tulis nomor dan kode ini di kertas, dan simpan terpisah. Bila kelak nomor yang sama menunjukkan kode lain, buku telah diubah."
SAKSI_KERTAS = "Kode di kertas (boleh kosong)"
SAKSI_CONTOH = "No. 12 · 7f3a-91c2-5d0e"
PERIKSA = "Periksa keutuhan sekarang"
MEMERIKSA = "Memeriksa buku dan setiap berkas …"


def utuh(entri: int, objek: int) -> str:
    return f"Buku utuh: {bulat(entri)} catatan dan {bulat(objek)} berkas sama dengan yang pernah ditulis."


def rusak(jumlah: int) -> str:
    return f"{bulat(jumlah)} hal tidak sama dengan yang pernah ditulis. Jangan menyimpan apa pun; hubungi pengelola."


def sesi(menit: float, jam: float) -> str:
    return f"berakhir setelah {bulat(menit)} menit tidak dipakai, paling lama {bulat(jam)} jam"


def jam(angka: float) -> str:
    return f"{bulat(angka)} jam"


AMBANG = {
    "henti_maks_menit": "Berhenti di jalan paling lama",
    "siaga_tenggat_jam": "Siaga sebelum tenggat",
    "saksi_serah_terima_min": "Saksi serah terima paling sedikit",
    "pengawal_min_per_kendaraan": "Pengawal per kendaraan paling sedikit",
    "bilik_per_tps": "Bilik per TPS",
    "tinta_per_tps": "Tinta per TPS",
    "kpps_per_tps": "Anggota KPPS per TPS",
    "linmas_per_tps": "Linmas per TPS",
    "kotak_per_truk": "Kotak per truk",
    "kotak_cadangan_per_kecamatan": "Kotak cadangan per kecamatan",
    "istirahat_min_jam": "Istirahat paling sedikit",
    "siklus_tps_jam": "Patroli TPS paling lambat setiap",
    "siklus_rawan_jam": "Patroli tempat rawan paling lambat setiap",
    "jajak_min_pct": "Patroli jajak paling sedikit",
    "cadangan_menit": "Jangkauan pasangan cadangan",
    "cadangan_pasang": "Pasangan cadangan",
}


def ambang(kode: str) -> str:
    """Words for a limit; a new one reads as its code until it has words."""
    return AMBANG.get(kode, kode.replace("_", " "))


def nilai(angka: float, satuan: str) -> str:
    return f"{bulat(angka) if angka == int(angka) else desimal(angka)} {satuan}"
