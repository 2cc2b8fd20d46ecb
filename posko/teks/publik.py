"""Words of the public page and of the desk's page that makes it.

Written for a resident who knows no police word and no election abbreviation but TPS. A test lists the
words that may not occur here.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from posko.core import waktu
from posko.core.angka import bulat

# On the desk.
JUDUL = "Versi publik"
ARTI = (
    "Satu halaman untuk warga, dalam tiga bentuk dengan isi yang sama. Di dalamnya tidak pernah ada rute, "
    "jadwal yang akan datang, kekuatan, tempat simpan kotak, tingkat kerawanan, atau teks bebas dari log."
)
PERIKSA = "Baca sekali lagi sebelum dibagikan. Setiap berkas yang diunduh dicatat dalam riwayat."
BENTUK = {
    "a4.png": "Gambar A4",
    "1080.png": "Gambar 1080 x 1350",
    "pdf": "PDF satu halaman",
    "html": "Laman tanpa jaringan",
}
MENYIAPKAN = "Menyiapkan versi publik …"
ISI = "Isi yang akan keluar, sebagai teks"

# On the page itself.
BERNAMA = 8  # kelurahan named; more are counted
NAMA = "Kabar keamanan pemilu untuk warga"
CONTOH = "DATA CONTOH: bukan keadaan sebenarnya"
KOTAK = "Kotak suara"
TPS = "Tempat pemungutan suara (TPS)"
WARGA = "Pertemuan dengan warga"
ISU = "Kabar keliru dan penjelasannya"
BELUM_TAHU = "Yang belum kami ketahui"
HUBUNGI = "Siapa yang dapat dihubungi"
KAKI = (
    "Demi keamanan, halaman ini tidak memuat jalan yang dilalui, jadwal yang akan datang, jumlah petugas, dan "
    "tempat penyimpanan kotak suara. Halaman ini bukan hasil pemilu dan tidak memuat perolehan suara."
)


def pukul(saat: datetime) -> str:
    """`Senin, 12 Februari 2024 pukul 16.17 WIB`."""
    return f"{waktu.hari_tanggal(saat)} pukul {waktu.jam_zona(saat)}"


def keadaan_per(saat: datetime) -> str:
    return f"Keadaan yang kami ketahui sampai {pukul(saat)}"


def oleh(satuan: str, peristiwa: str) -> str:
    return f"{satuan} · {peristiwa}"


def dari(bagian: int, semua: int) -> str:
    return f"{bulat(bagian)} dari {bulat(semua)}"


def kotak_tiba(tiba: int, akhir: datetime | None) -> list[str]:
    if not tiba:
        return ["Belum ada kotak suara yang tercatat tiba di TPS."]
    last = f" Yang terakhir tercatat tiba {pukul(akhir)}." if akhir else ""
    return [f"{bulat(tiba)} kotak suara sudah tiba di TPS.{last}"]


def kotak_kelurahan(jumlah: int) -> str:
    return f"{bulat(jumlah)} kotak lain sudah tiba di kelurahan atau desa dan akan dibawa ke TPS."


def kotak_sebelum(jumlah: int) -> str:
    return f"{bulat(jumlah)} kotak lain belum sampai di kelurahan atau desa."


def kotak_kembali(jumlah: int, semua: int) -> str:
    return (
        f"Sesudah penghitungan, {dari(jumlah, semua)} kotak sudah diserahkan kembali kepada panitia pemilu."
    )


def lengkap(nama: Sequence[str], semua: int) -> str:
    if len(nama) == semua:
        return f"Di semua {bulat(semua)} kelurahan dan desa, seluruh kotaknya sudah tiba di TPS."
    if len(nama) > BERNAMA:
        return f"Di {dari(len(nama), semua)} kelurahan dan desa, seluruh kotaknya sudah tiba di TPS."
    return f"Kelurahan dan desa yang seluruh kotaknya sudah tiba di TPS: {', '.join(nama)}."


def tps_ditetapkan(jumlah: int, semua: int) -> str:
    if not jumlah:
        return "Belum ada catatan polisi penjaga TPS untuk hari pemungutan suara."
    if jumlah == semua:
        return f"Polisi penjaga hari pemungutan suara sudah ditetapkan untuk semua {bulat(semua)} TPS."
    return f"Polisi penjaga hari pemungutan suara sudah ditetapkan untuk {dari(jumlah, semua)} TPS."


def tps_hadir(jumlah: int, semua: int) -> str:
    return f"Polisi sudah berada di {dari(jumlah, semua)} TPS."


def tps_dijaga(jumlah: int, semua: int) -> str:
    return f"Pada hari pemungutan suara, polisi berada di {dari(jumlah, semua)} TPS."


def tps_buka(buka: int, selesai: int, semua: int) -> str:
    done = f" Di {bulat(selesai)} TPS penghitungan suara sudah selesai." if selesai else ""
    return f"{dari(buka, semua)} TPS sudah dibuka.{done}"


def pertemuan(kegiatan: int, kelurahan: int, semua: int, peserta: int) -> str:
    if not kegiatan:
        return "Belum ada pertemuan dengan warga yang tercatat dalam 30 hari terakhir."
    where = (
        f"di semua {bulat(semua)} kelurahan dan desa"
        if kelurahan == semua
        else f"di {dari(kelurahan, semua)} kelurahan dan desa"
    )
    people = f"; yang hadir tercatat {bulat(peserta)} orang" if peserta else ""
    return f"Dalam 30 hari terakhir ada {bulat(kegiatan)} pertemuan {where}{people}."


def bahan(tema: Sequence[tuple[str, int]]) -> str:
    return f"Yang dibicarakan: {', '.join(f'{name} ({bulat(count)} kali)' for name, count in tema)}."


TEMA = {
    "hoaks": "meluruskan kabar keliru",
    "politik_uang": "menolak pemberian untuk memilih",
    "damai": "pemilu yang damai",
    "tata_cara": "cara memilih dengan aman",
    "bencana": "siaga cuaca dan bencana",
}


def belum_kotak(jumlah: int) -> str:
    return (
        f"{bulat(jumlah)} kotak suara: catatan kedatangannya belum kami terima atau jumlahnya belum cocok. "
        "Itu belum berarti kotaknya hilang."
    )


def belum_tps(jumlah: int) -> str:
    return f"{bulat(jumlah)} TPS: belum ada catatan polisi penjaganya pada kami."


def belum_hadir(jumlah: int) -> str:
    return f"{bulat(jumlah)} TPS: kabar bahwa polisi sudah di sana belum kami terima."


def belum_warga(jumlah: int) -> str:
    return f"{bulat(jumlah)} kelurahan atau desa: belum ada pertemuan yang tercatat dalam 30 hari terakhir."


def sesudah(saat: datetime) -> str:
    return f"Apa yang terjadi sesudah pukul {waktu.jam_zona(saat)} belum ada di halaman ini."


BELUM_ADA_KABAR_KOTAK = "Kami belum menerima satu pun catatan perjalanan kotak suara."
UBIN_KOTAK = "kotak suara sudah tiba di TPS"
UBIN_KEMBALI = "kotak suara sudah diserahkan kembali"
UBIN_TPS = "TPS sudah ditetapkan polisi penjaganya"
UBIN_HADIR = "TPS sudah didatangi polisi penjaganya"
UBIN_DIJAGA = "TPS didatangi polisi pada hari pemungutan"
UBIN_WARGA = "kelurahan dan desa didatangi dalam 30 hari"


def tersimpan(nama: Sequence[str], folder: str) -> str:
    return f"Tertulis di {folder}: {', '.join(nama)}"
