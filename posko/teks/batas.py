"""What the officer is told about a boundary file: what was taken, what was mended, why not, and the way out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from posko.core.angka import bulat, desimal
from posko.core.waktu import waktu

_JENIS = "GeoJSON (.geojson, .json), shapefile dalam satu .zip, atau GeoPackage (.gpkg)"
_WGS84 = "Simpan ulang dari QGIS dengan CRS «EPSG:4326 - WGS 84», lalu muat hasilnya."
_SUMBER = "Batas kelurahan/desa tersedia di Ina-Geoportal BIG (RBI), HDX (BPS), atau OpenStreetMap."

JUDUL = "Batas wilayah"
PENJELASAN = (
    "Tanpa berkas resmi, peta memakai bentuk skematik. Muat berkas batas kelurahan/desa di sini; semua peta dan "
    "unduhan peta akan memakainya. Jalan, sungai, dan tempat penting dapat dimuat sebagai berkas tersendiri."
)
PILIH = f"Berkas: {_JENIS}"
PERIKSA = "Memeriksa berkas batas …"
SIMPAN = "Pakai berkas ini"
KEMBALI = "Kembali ke peta skematik"
LEPAS_ALAS = "Lepas jalan dan sungai"
LAPORAN = "Yang ditemukan dan diperbaiki"
BERLAKU = "Yang berlaku sekarang"
SKEMATIK = "Peta skematik; belum ada berkas resmi yang dimuat."
PRATINJAU = "Pratinjau"
TIGA_DIMENSI = "Ketinggian (koordinat ketiga) dibuang."
SUMBU_TERTUKAR = "Urutan koordinat tertukar (lintang lebih dulu); sudah dibetulkan."
CELAH = "Celah sempit dan tumpang tindih antarkelurahan dirapatkan, sehingga tetangga berbagi satu garis."


def jenis_lain(label: str) -> str:
    return f"Berkas «{label}» bukan berkas batas yang dikenal. Yang dibaca: {_JENIS}. {_SUMBER}"


def rusak(label: str) -> str:
    return f"Berkas «{label}» tidak utuh sehingga bentuknya tidak dapat dibaca. Ambil ulang dari sumbernya, lalu muat kembali."


def zip_tanpa_batas(label: str) -> str:
    return (
        f"Arsip «{label}» tidak berisi berkas batas. Yang diperlukan: satu shapefile lengkap (.shp, .shx, .dbf, .prj), "
        "satu .gpkg, atau satu .geojson di dalamnya."
    )


def terlalu_besar(label: str) -> str:
    return (
        f"Berkas «{label}» terlalu besar. Potong dulu di QGIS menjadi Kabupaten Purwakarta saja, lalu muat hasilnya "
        "(paling besar 25 MiB)."
    )


def terlalu_banyak(label: str, most: int) -> str:
    return (
        f"Berkas «{label}» memuat lebih dari {bulat(most)} bentuk. Potong dulu di QGIS menjadi Kabupaten Purwakarta "
        "saja, lalu muat hasilnya."
    )


def tanpa_bentuk(label: str) -> str:
    return f"Berkas «{label}» tidak memuat satu bentuk pun. Muat berkas batas kelurahan/desa. {_SUMBER}"


def bukan_derajat(label: str, crs: str) -> str:
    return f"Berkas «{label}» memakai koordinat meter ({crs}), sedangkan yang diperlukan derajat. {_WGS84}"


def di_luar_indonesia(label: str, tengah: Sequence[float]) -> str:
    return (
        f"Berkas «{label}»: bentuknya berada di sekitar {desimal(tengah[0])}; {desimal(tengah[1])}, di luar Indonesia bila "
        f"dibaca sebagai derajat. {_WGS84}"
    )


def wilayah_lain(label: str, jumlah: int, nama: Sequence[str], perlu: int) -> str:
    found = f", antara lain {', '.join(nama)}" if nama else ""
    return (
        f"Berkas «{label}» memuat {bulat(jumlah)} bentuk{found}, tetapi tidak satu pun dari {bulat(perlu)} kelurahan/desa "
        f"Polsek ini dikenali, baik dari kode maupun nama. Muat berkas tingkat kelurahan/desa untuk Kecamatan Purwakarta "
        f"dan Babakancikao. {_SUMBER}"
    )


def tak_satu_pun(label: str, sebab: str) -> str:
    return f"Berkas «{label}» tidak dapat dipakai. {sebab} Muat berkas tingkat kelurahan/desa untuk wilayah Polsek ini."


def diterima(label: str, jumlah: int, perlu: int) -> str:
    return f"«{label}»: {bulat(jumlah)} dari {bulat(perlu)} kelurahan/desa dikenali."


def tak_terbaca(jumlah: int) -> str:
    return f"{bulat(jumlah)} bentuk tidak dapat dibaca dan dilewati."


def cincin_rusak(jumlah: int) -> str:
    return f"{bulat(jumlah)} bentuk bergaris silang atau tidak menutup; sudah diperbaiki."


def potongan(jumlah: int, nama: Sequence[str]) -> str:
    return f"{bulat(jumlah)} potongan (RW atau pulau) digabung menjadi kelurahannya: {_ringkas(nama)}."


def serpihan(jumlah: int) -> str:
    return f"{bulat(jumlah)} serpihan kecil dibuang."


def tumpang_tindih(satu: str, lain: str) -> str:
    return f"{satu} dan {lain} bertindihan lebih dari sepersepuluh luasnya; periksa sumbernya, letak batasnya belum pasti."


def disederhanakan(titik: int) -> str:
    return f"Garis batas disederhanakan ({bulat(titik)} titik sudut kurang) tanpa memisahkan tetangga."


def kosong(nama: str) -> str:
    return f"{nama}: bentuknya tidak berluas, dilewati."


def terlalu_jauh(nama: str, jarak: float) -> str:
    return f"{nama}: bentuk dengan nama atau kode ini berada {bulat(jarak)} km dari letak yang diketahui, dilewati."


def terlalu_luas(nama: str, isi: Sequence[str]) -> str:
    return f"{nama}: bentuknya juga meliputi {_ringkas(isi)}, tampaknya batas kecamatan, dilewati."


def di_luar_polsek(jumlah: int) -> str:
    return f"{bulat(jumlah)} bentuk lain bukan kelurahan/desa Polsek ini dan tidak dipakai."


def tidak_ada(nama: Sequence[str]) -> str:
    return f"{bulat(len(nama))} kelurahan/desa tidak ada di berkas dan tetap skematik: {_ringkas(nama, 10)}."


def alas_diterima(label: str, garis: int, titik: int) -> str:
    return f"«{label}»: {bulat(garis)} garis (jalan, sungai) dan {bulat(titik)} tempat akan digambar di bawah peta."


def alas_lain(label: str, jauh: int) -> str:
    tail = f" {bulat(jauh)} bentuk di dalamnya lebih dari 30 km dari Polsek." if jauh else ""
    return f"Berkas «{label}» tidak memuat batas kelurahan, jalan, sungai, atau tempat di wilayah Polsek ini.{tail} {_SUMBER}"


def alas_jauh(jumlah: int) -> str:
    return f"{bulat(jumlah)} bentuk lebih dari 30 km dari Polsek tidak dipakai."


def alas_terlalu_banyak(jumlah: int, most: int) -> str:
    return f"Dari {bulat(jumlah)} garis, {bulat(most)} yang terpanjang digambar."


def tersimpan(no: int, nama: str) -> str:
    return f"Batas dari «{nama}» berlaku sejak sekarang (buku #{no})."


def dilepas(no: int) -> str:
    return f"Berkas itu tidak dipakai lagi (buku #{no}). Berkasnya tetap tersimpan."


def berlaku(nama: str, saat: datetime, oleh: str, no: int) -> str:
    return f"«{nama}», dimuat {waktu(saat)} oleh {oleh} (buku #{no})."


def _ringkas(names: Sequence[str], most: int = 4) -> str:
    if len(names) <= most:
        return ", ".join(names)
    return f"{', '.join(names[:most])}, dan {bulat(len(names) - most)} lainnya"
