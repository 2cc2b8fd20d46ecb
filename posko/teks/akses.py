"""Words of the door: login page, roles, accounts at the console, refusals."""

from __future__ import annotations

import math
from collections.abc import Sequence

from posko.core.angka import bulat

MASUK = "Masuk"
KELUAR = "Keluar"
JUDUL = "Masuk · Posko"
AKUN = "Akun"
SANDI = "Kata sandi"
MASUK_DENGAN = "Masuk lewat penyedia identitas"
PENGANTAR = "Meja pengamanan pemilu. Masuk dengan akun jabatan Anda."
BANTUAN = "Belum punya akun, atau lupa kata sandi? Pengelola membuatnya di komputer server."
TIDAK_COCOK = "Akun atau kata sandi tidak cocok. Periksa kembali, lalu coba lagi."
TERLALU_RAMAI = "Banyak yang sedang masuk bersamaan. Tunggu beberapa detik, lalu coba lagi."
TIDAK_TERCATAT = (
    "Anda belum masuk: disk server menolak mencatatnya. Beri tahu pengelola untuk memeriksa ruang disk."
)
SUDAH_KELUAR = "Anda sudah keluar."
BERAKHIR = "Sesi Anda berakhir karena lama tidak dipakai, sudah dua belas jam, atau akunnya diubah. Silakan masuk kembali."
KELUAR_TANYA = "Keluar dari Posko di peramban ini?"
OIDC_TIDAK_DIKENAL = (
    "Identitas Anda diterima penyedia, tetapi belum dihubungkan dengan akun Posko. Hubungi pengelola."
)
OIDC_DITOLAK = (
    "Masuk lewat penyedia identitas tidak selesai. Coba lagi, atau masuk dengan akun dan kata sandi."
)

PERLU_MASUK = "Sesi Anda sudah berakhir. Muat ulang halaman, lalu masuk kembali."
TANPA_PENJAGA = "Meja ini memakai akun, sedangkan halaman dibuka tanpa penjaga pintu. Jalankan dengan «python -m posko jalan»."
HALAMAN_TERBATAS = (
    "Halaman ini tidak terbuka untuk peran {peran}. Bila Anda memerlukannya, mintalah kepada pengelola."
)
UNDUH_TERBATAS = "Peran peninjau melihat layar; data rinci diunduh oleh operator atau Kapolsek."

PERAN = {
    "peninjau": "Peninjau",
    "operator": "Operator",
    "kapolsek": "Kapolsek",
    "pengelola": "Pengelola",
    "meja terbuka": "Meja terbuka",
}
HAK = {
    "lihat": "Melihat layar",
    "unggah": "Menyimpan data",
    "batal_sendiri": "Membatalkan unggahan",
    "batal_semua": "Membatalkan unggahan ini",
    "putuskan": "Menyimpan keputusan",
    "ekspor": "Mengunduh data rinci",
    "ekspor_bercap": "Mengunduh paparan",
    "riwayat": "Melihat riwayat",
    "lihat_akun": "Melihat daftar akun",
}


def tidak_berwenang(hak: str, peran: str, cukup: Sequence[str]) -> str:
    """`cukup`: roles that may."""
    boleh = " atau ".join(PERAN[one] for one in cukup)
    punya = f"Peran Anda sekarang: {PERAN[peran]}." if peran else "Anda belum masuk."
    return f"{HAK[hak]} memerlukan peran {boleh}. {punya}"


def halaman_terbatas(peran: str) -> str:
    siapa = f" untuk peran {PERAN[peran]}" if peran else ""
    return f"Halaman ini tidak terbuka{siapa}. Bila Anda memerlukannya, mintalah kepada pengelola."


def batal_lewat_waktu(no: int, menit: int) -> str:
    return (
        f"Unggahan #{no} tidak dibatalkan. Operator membatalkan unggahannya sendiri dalam {menit} menit; "
        "sesudah itu, atau untuk unggahan orang lain, mintalah Kapolsek."
    )


def tunggu(detik: float) -> str:
    return f"Terlalu sering dicoba. Tunggu {bulat(math.ceil(detik))} detik, lalu coba lagi."


def akun_berperan(akun: str, peran: str) -> str:
    return f"{akun} · {PERAN[peran]}"


# Passwords


def sandi_pendek(found: int, least: int) -> str:
    return f"Kata sandi: paling sedikit {least} karakter, misalnya empat atau lima kata yang tidak berkaitan. Diketik: {found} karakter."


def sandi_panjang(most: int) -> str:
    return f"Kata sandi: paling banyak {most} karakter."


SANDI_LAZIM = (
    "Kata sandi ini tersusun dari kata atau deret yang mudah ditebak (nama tempat, nama satuan, tahun, urutan angka, "
    "pengulangan). Pakai beberapa kata lain yang tidak berkaitan."
)
SANDI_KETIK = "Kata sandi baru: "
SANDI_ULANG = "Ketik sekali lagi: "
SANDI_BEDA = "Dua kali ketikan kata sandi tidak sama. Belum ada yang diubah; ulangi perintahnya."
SANDI_KONSOL = "Kata sandi diketik di konsol; jalankan perintah ini di jendela terminal."

# Accounts


def nama_akun(found: str) -> str:
    return (
        "Nama akun: 3 sampai 32 huruf kecil, angka, titik, atau tanda hubung, diawali huruf; pakai jabatan, bukan nama orang. "
        f"Tertulis: «{found}»."
    )


def peran_tidak_ada(found: str, ada: Sequence[str]) -> str:
    return f"Peran «{found}» tidak ada untuk akun. Yang ada: {', '.join(ada)}."


def akun_sudah_ada(nama: str) -> str:
    return f"Akun «{nama}» atau identitas luarnya sudah ada. Pakai nama lain, atau ubah akun itu."


def akun_tidak_ada(nama: str, ada: Sequence[str]) -> str:
    return f"Akun «{nama}» tidak ada. Yang ada: {', '.join(ada) or 'belum ada akun'}."


def subjek_terpakai(subjek: str) -> str:
    return f"Identitas «{subjek}» sudah dihubungkan dengan akun lain."


def akun_baris(nama: str, jabatan: str, peran: str, keadaan: str) -> str:
    return f"{nama:<20} {PERAN[peran]:<10} {keadaan:<9} {jabatan}"


def akun_dibuat(nama: str, peran: str) -> str:
    return f"Akun «{nama}» dibuat dengan peran {PERAN[peran]}. Mulai sekarang Posko meminta masuk di setiap layar."


def akun_diubah(nama: str, keadaan: str) -> str:
    return f"Akun «{nama}» {keadaan}. Semua sesinya diakhiri."


DIPERBARUI = "diperbarui"
DINONAKTIFKAN = "dinonaktifkan"
DIAKTIFKAN = "diaktifkan kembali"
AKTIF = "aktif"
NONAKTIF = "nonaktif"
TANPA_AKUN = "Belum ada akun. Posko terbuka di komputer ini saja, tanpa masuk."

# Listening beyond this machine


def lan_ditolak(kurang: Sequence[str]) -> str:
    lines = ["Posko tidak dibuka untuk jaringan. Yang masih kurang:", *(f"- {one}" for one in kurang)]
    return "\n".join(lines)


LAN_TANPA_AKUN = "akun aktif: buat dengan «python -m posko akun buat NAMA --peran kapolsek»"


def lan_tanpa_caddy(perintah: str) -> str:
    return f"TLS: program Caddy tidak ditemukan. Pasang dengan «{perintah}»"


def lan_folder_terbuka(path: str, mode: str) -> str:
    return (
        f"folder data tertutup: «{path}» dapat dibaca pengguna lain (izin {mode}); tutup dengan «chmod 700»"
    )


def lan_nama_salah(host: str) -> str:
    return f"nama host: «{host}» bukan nama host atau alamat IP jaringan ini; tulis misalnya posko.polsek.lan"


def oidc_terbuka(path: str) -> str:
    return f"Setelan penyedia identitas «{path}» dapat dibaca pengguna lain; di dalamnya ada rahasia. Tutup dengan «chmod 600»."


def oidc_setelan(path: str, perlu: Sequence[str]) -> str:
    return f"Setelan penyedia identitas «{path}» belum dapat dipakai. Yang perlu diisi: {', '.join(perlu)}; alamat memakai https."


LAN_TANPA_NAMA = "nama host: sebut paling sedikit satu sesudah --lan"
CADDY_BERHENTI = "Caddy berhenti, jadi Posko ikut ditutup. Periksa pesan Caddy di atas."


def lan_berjalan(hosts: Sequence[str]) -> str:
    return f"Posko terbuka untuk jaringan di {', '.join(f'https://{host}' for host in hosts)}  (Ctrl+C untuk berhenti)"
