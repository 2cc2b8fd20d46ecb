"""Words of the command line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from posko.core import waktu
from posko.core.angka import bulat

TENTANG = "Meja pengamanan pemilu sektor kepolisian. Perintah yang sama dengan layar."
PERINTAH = "perintah"
OLEH_KONSOL = "konsol"

OPSI_DATA = "folder data lain"
OPSI_PERISTIWA = "peristiwa yang berjalan, misalnya pemilu2024"
OPSI_JSON = "keluaran JSON"
OPSI_PORT = "porta di 127.0.0.1 (baku 8501)"
OPSI_LAN = "buka juga untuk jaringan dengan nama host ini; perlu akun aktif, Caddy, dan folder data tertutup"
OPSI_HOST = "nama host yang dipakai komputer lain"
OPSI_PORTA_TLS = "porta TLS untuk jaringan (baku 8443)"
OPSI_AKUN = "nama akun, misalnya kapolsek atau operator-1"
OPSI_PERAN = "peran akun"
OPSI_JABATAN = "jabatan, misalnya Ba SPK"
OPSI_SUBJEK = "identitas di penyedia OpenID; akun ini lalu masuk lewat penyedia itu"
OPSI_AKTIFKAN = "aktifkan kembali akun yang dinonaktifkan"
OPSI_BERKAS = "berkas xlsx, xls, ods, csv, atau tsv"
OPSI_LOG = "log tujuan bila tidak dikenali dengan benar"
OPSI_JAWAB = "jawaban atas pertanyaan pemeriksaan"
OPSI_LATIHAN = "di atas data contoh, bukan data nyata"
OPSI_SAMPAI = "waktu layar, misalnya 2024-02-13T06:00 (waktu setempat)"
OPSI_OLEH = "jabatan yang melakukan"
OPSI_NO = "nomor unggahan"
OPSI_KUERI = "nama kueri, misalnya kesiapan/per_kelurahan; kosong berarti daftar kueri"
OPSI_PARAM = "parameter kueri"
OPSI_TEMPLAT = "log yang templatnya diminta"
OPSI_KE = "tempat menulis"
OPSI_SAKSI = 'kode yang pernah tercetak, misalnya "No. 1284 · 7f3a-91c2-5d0e"'
OPSI_TUJUAN = "folder cadangan, sebaiknya di disk lain"
OPSI_CADANGAN = "berkas cadangan (.posko)"
OPSI_PULIH_KE = "folder data baru, belum ada atau kosong"
OPSI_SANDI = "berkas teks yang memuat kata sandi cadangan, untuk tugas terjadwal"
OPSI_MUSNAH_NO = "nomor unggahan tertentu (boleh berulang); tanpa ini, semua yang habis masa simpannya"
OPSI_BARIS = "musnahkan juga baris yang sudah diterima, sehingga tidak dihitung lagi"
OPSI_BATAS = "berkas batas: GeoJSON, shapefile dalam .zip, atau GeoPackage"
OPSI_SIMPAN = "pakai berkas ini pada semua peta; tanpa ini hanya diperiksa"
OPSI_ALASAN = "dasar pemusnahan, dicetak di berita acara"
OPSI_ACARA = "nama berkas PDF berita acara"
OPSI_YA = "laksanakan; tanpa ini hanya daftar"
OPSI_KELUAR = "folder tempat berkas paparan ditulis"
OPSI_JENIS = "jenis paparan"
OPSI_KHALAYAK = "khalayak: internal atau publik"
OPSI_ACUAN = "nomor insiden (lapsus) atau surat jalan (serah_terima)"
OPSI_BENTUK = "bentuk berkas; boleh berulang, kosong berarti semua"
OPSI_BENIH = "benih bilangan acak"

BANTUAN = {
    "jalan": "jalankan dasbor di 127.0.0.1; dengan --lan juga untuk jaringan",
    "caddy": "tampilkan konfigurasi Caddy untuk jaringan",
    "akun": "daftar akun; buat, ubah, nonaktif, sandi",
    "periksa": "periksa berkas tanpa menyimpan",
    "unggah": "simpan berkas ke data nyata (atau latihan)",
    "batal": "batalkan satu unggahan",
    "bekukan": "Bekukan daftar risiko pukul 18.00 terakhir di buku besar, sebelum esok diketahui.",
    "tanya": "jawab satu kueri",
    "paparan": "tulis paparan: PPTX, PDF, PNG, XLSX, dan teks pesan",
    "verifikasi": "periksa keutuhan buku dan berkas",
    "cadangkan": "tulis cadangan terkunci ke disk lain",
    "pulihkan": "pulihkan cadangan ke folder data baru",
    "batas": "periksa berkas batas wilayah, jalan, atau sungai; dengan --simpan juga memakainya",
    "musnahkan": "musnahkan berkas yang habis masa simpannya, dengan berita acara",
    "riwayat": "daftar perbuatan di buku",
    "templat": "buat templat kosong satu log",
    "contoh": "buat ulang data contoh",
    "publik": "tulis versi publik untuk warga: PDF, gambar, dan laman",
    "dokumen": "tulis kamus data dan daftar kueri",
}

BANTUAN_AKUN = {
    "buat": "buat akun; kata sandi diketik di konsol",
    "daftar": "daftar akun",
    "ubah": "ubah peran, jabatan, atau identitas luar",
    "nonaktif": "nonaktifkan akun dan akhiri semua sesinya",
    "sandi": "ganti kata sandi akun",
}


def tertulis(path: str) -> str:
    return f"Tertulis: {path}"


def berkas_tidak_ada(path: str) -> str:
    return f"Berkas «{path}» tidak ada. Periksa nama dan foldernya."


def log_tidak_ada(log: str, ada: Sequence[str]) -> str:
    return f"Log «{log}» tidak ada. Yang ada: {', '.join(ada)}."


def kueri_tidak_ada(kueri: str, ada: Sequence[str]) -> str:
    return f"Kueri «{kueri}» tidak ada. Yang ada: {', '.join(ada)}."


def param_kurang(kueri: str, perlu: Sequence[str]) -> str:
    minta = ", ".join(f"--param {name}=…" for name in perlu) or "tidak ada parameter"
    return f"Kueri {kueri} memerlukan: {minta}."


def param_bilangan(name: str, value: str) -> str:
    return f"Parameter {name}: isi dengan bilangan bulat. Tertulis: «{value}»."


def pasangan_salah(text: str) -> str:
    return f"Tulis sebagai NAMA=NILAI. Tertulis: «{text}»."


def jawab_dahulu(questions: Sequence[tuple[str, str, Sequence[tuple[str, str]]]]) -> str:
    lines = ["Ada yang perlu dijawab sebelum disimpan:"]
    for kunci, pesan, pilihan in questions:
        lines.append(f"- {pesan}")
        lines += [f"    --jawab {kunci}={kode}   ({label})" for kode, label in pilihan]
    return "\n".join(lines)


def tersimpan(no: int, *, is_latihan: bool) -> str:
    return f"Tersimpan #{no} di latihan (data contoh)." if is_latihan else f"Tersimpan #{no}."


def dibatalkan(no: int, sebagai: int) -> str:
    return f"Unggahan #{no} dibatalkan (tercatat sebagai #{sebagai}). Berkasnya tetap tersimpan."


def kepala_jawaban(kueri: str, sampai: datetime, *, is_contoh: bool) -> str:
    contoh = " · DATA CONTOH" if is_contoh else ""
    return f"{kueri} · data per {waktu.waktu(sampai)} WIB{contoh}"


def ringkas_gladi(nama: str, baris: int, diterima: int, ditolak: int, disisihkan: int) -> str:
    return (
        f"{nama}: {bulat(baris)} baris terbaca; {bulat(diterima)} diterima, {bulat(ditolak)} perlu diperbaiki, "
        f"{bulat(disisihkan)} disisihkan."
    )


def tabel(lembar: str, log: str, dari: int, sampai: int) -> str:
    return f"Lembar «{lembar}», baris {dari}-{sampai}: dikenali sebagai log {log}."


def kolom_ditolak(judul: str, alasan: str) -> str:
    return f"Kolom «{judul}» tidak diterima: {alasan}"


def verifikasi(entri: int, objek: int, saksi: str, masalah: Sequence[str]) -> list[str]:
    if masalah:
        return [
            f"Perlu diperiksa: {bulat(len(masalah))} hal tidak sesuai dengan yang pernah ditulis.",
            *masalah,
        ]
    kepala = f" Kepala buku: {saksi}." if entri else ""
    return [f"Buku utuh: {bulat(entri)} catatan, {bulat(objek)} berkas.{kepala}"]


def riwayat(no: int, saat: datetime, jenis: str, oleh: str, nama: str) -> str:
    return f"#{no}  {waktu.waktu(saat)}  {jenis}  {oleh}  {nama}"
