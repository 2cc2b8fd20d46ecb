"""Words of the briefing: stamp, titles, sentences, headings; no number is made here, only written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import pandas as pd

from posko.core import waktu
from posko.core.angka import bulat, selisih
from posko.teks import grafik
from posko.teks.meja import LOG

TERBATAS, PUBLIK = "TERBATAS", "PUBLIK"
DATA_CONTOH = "DATA CONTOH"
BUKAN_PEROLEHAN = "Data pengamanan, bukan data perolehan suara."
KOSONG = "Tidak ada baris menurut data yang masuk."
TANPA_BUKU = "Buku: belum ada unggahan"
JENIS = {
    "harian": "Laporan harian",
    "lapsus": "Laporan khusus",
    "anev": "Analisa dan evaluasi mingguan",
    "serah_terima": "Konsep berita acara serah terima",
    "rengiat": "Rencana kegiatan besok",
    "publik": "Informasi pengamanan untuk umum",
}
KHALAYAK = {"internal": "Internal (TERBATAS)", "publik": "Aman untuk umum (PUBLIK)"}
BAGIAN = {
    "ringkas": "Situasi",
    "berubah": "Yang berubah",
    "kotak": "Letak kotak",
    "terlambat": "Yang terlambat",
    "diam": "Yang diam",
    "siap": "Kesiapan TPS",
    "tegang": "Insiden",
    "risiko": "Risiko konflik",
    "peta": "Peta situasi",
    "kekuatan": "Kekuatan",
    "keputusan": "Keputusan",
    "besok": "Rencana",
    "kejadian": "Kejadian",
    "perkembangan": "Perkembangan",
    "dampak": "Dampak",
    "minggu": "Kesiapan sepekan",
    "rencana_nyata": "Rencana dan pelaksanaan",
    "evaluasi": "Evaluasi",
    "naskah": "Naskah",
    "rincian": "Rincian",
    "kegiatan": "Kegiatan",
    "pengamanan": "Pengamanan",
    "umum": "Keadaan umum",
    "warga": "Pertemuan dengan warga",
    "hubungi": "Yang dapat dihubungi",
}


def sel(value: object) -> str:
    """A typed cell in words."""
    if value is None or value is pd.NaT:
        return "–"
    if isinstance(value, datetime):
        return waktu.waktu(value)
    if isinstance(value, date):
        return waktu.tanggal_pendek(value)
    if isinstance(value, float):
        return bulat(value) if value.is_integer() else f"{value:.1f}".replace(".", ",")
    return bulat(value) if isinstance(value, int) else str(value)


def nomor(halaman: int, dari: int) -> str:
    return f"{halaman} / {dari}"


def lanjutan(judul: str) -> str:
    return f"{judul} (lanjutan)"


def kepala(judul: str, stempel: Any) -> str:  # noqa: ANN401 - the stamp of a deck, which lies above
    return f"{judul} · {stempel.satuan} · {stempel.peristiwa}"


def data_per(sampai: datetime) -> str:
    return f"Data per {waktu.hari_tanggal(sampai)} pukul {waktu.jam_zona(sampai)}"


def bukti(stempel: Any) -> str:  # noqa: ANN401 - as `kepala`
    """As of when and on which ledger, in one line."""
    return f"{data_per(stempel.sampai)} · {stempel.buku}"


def sumber(log: str, saat: datetime | None, sampai: datetime) -> str:
    """A log with its newest news and the age of it."""
    if saat is None or pd.isna(saat):
        return f"{LOG[log]} belum ada kabar"
    umur = waktu.lama((sampai - saat).total_seconds() / 60)
    return f"{LOG[log]} {waktu.waktu(saat)} ({umur} lalu)"


def stempel(stamp: Any, log: Sequence[str], saringan: str) -> list[str]:  # noqa: ANN401 - as `kepala`
    """Lines at the foot of every page."""
    first = [data_per(stamp.sampai), stamp.buku, saringan or "Saringan: semua kelurahan/desa"]
    sources = [stamp.sumber[name] for name in log if name in stamp.sumber]
    last = [BUKAN_PEROLEHAN, *([DATA_CONTOH] if stamp.is_contoh else []), stamp.klasifikasi]
    last += [stamp.cap] if stamp.cap else []
    lines = [" · ".join(first)]
    if sources:
        lines.append("Sumber: " + "; ".join(sources))
    return [*lines, " · ".join(last)]


def catatan_sumber(kueri: Sequence[str]) -> str:
    return "Kueri: " + ", ".join(kueri)


# Situation


def situasi(hitung_h: str, siap: str, senyap: int, selisih_: int) -> str:
    """The one sentence: H-count, readiness with its interval, boxes that are silent or unexplained."""
    parts = [
        f"{bulat(n)} kotak {kata}"
        for n, kata in ((senyap, "tanpa kabar"), (selisih_, "selisih belum jelas"))
        if n
    ]
    tail = "; " + " dan ".join(parts) if parts else "; semua kotak terhitung"
    return f"{hitung_h}: {siap}{tail}"


def angka_tps(siap: int, total: int, masalah: int, usang: int, senyap: int) -> tuple[str, str, str]:
    rest = f"▲ masalah {bulat(masalah)} · ◐ kedaluwarsa {bulat(usang)} · ○ tanpa kabar {bulat(senyap)}"
    return f"{bulat(siap)} / {bulat(total)}", "TPS siap", rest


def angka_kotak(tiba: int, total: int, senyap: int, selisih_: int) -> tuple[str, str, str]:
    rest = f"○ tanpa kabar {bulat(senyap)} · ▲ selisih belum jelas {bulat(selisih_)}"
    return f"{bulat(tiba)} / {bulat(total)}", "Kotak di TPS", rest


def angka_orang(hadir: int, perlu: int, kurang: int) -> tuple[str, str, str]:
    return (
        f"{bulat(hadir)} / {bulat(perlu)}",
        "Personel hadir dari kebutuhan pola",
        f"kurang plot {bulat(kurang)}",
    )


def angka_insiden(baru: int, terbuka: int, mengganggu: int) -> tuple[str, str, str]:
    rest = f"terbuka {bulat(terbuka)} · mengganggu tahapan {bulat(mengganggu)}"
    return bulat(baru), "Kejadian 24 jam", rest


TERBERAT = "Perkara terberat"
SEMUA_TPS = "Semua TPS menurut keadaan"
TIDAK_ADA_PERKARA = "Tidak ada perkara dari data yang masuk; yang diam tidak terhitung baik."

# Changes

KOLOM_BERUBAH = ("Hal", "Dulu", "Kini", "Perubahan")
TIDAK_BERUBAH = "Tidak ada angka yang berubah sejak apel"
MEMBURUK = "TPS yang memburuk"


def judul_berubah(apel: datetime, jumlah: int) -> str:
    if not jumlah:
        return f"{TIDAK_BERUBAH} {waktu.waktu(apel)}"
    return f"Sejak apel {waktu.waktu(apel)} ada {bulat(jumlah)} angka yang berubah"


def perubahan(nilai: int) -> str:
    return selisih(nilai)


def tps_memburuk(jumlah: int, sebab: Sequence[tuple[str, int]]) -> str:
    named = ", ".join(f"{nama} {bulat(n)}" for nama, n in sebab[:6])
    more = f", dan {len(sebab) - 6} lainnya" if len(sebab) > 6 else ""
    return f"{bulat(jumlah)} TPS memburuk: {named}{more}" if jumlah else "Tidak ada TPS yang memburuk."


def tps_membaik(jumlah: int) -> str:
    return f"{bulat(jumlah)} TPS membaik."


# Boxes and legs

LETAK = "Menurut tempat"
LETAK_KELURAHAN = "Menurut kelurahan/desa"
KOTAK = "kotak"
NERACA = "Jumlah semua batang = jumlah kotak yang seharusnya ada"
KOLOM_LEG = ("Leg", "Belum tiba", "Tenggat", "Sisa waktu")
DI_JALAN = "di jalan atau terjelaskan"
BELUM_BERANGKAT = "belum berangkat"
KOLOM_LEWAT = ("Kelurahan/desa", "Leg", "Kotak", "Tenggat")
LEG = "Tiap leg terhadap tenggatnya"
LEWAT = "Kotak lewat tenggat"
TIDAK_LEWAT = "Tidak ada kotak yang lewat tenggat."


def sisa(menit: int, kurang: int) -> str:
    if not kurang:
        return "selesai"
    return f"▲ lewat {waktu.lama(-menit)}" if menit < 0 else waktu.lama(menit)


def leg(kode: str) -> str:
    return kode.replace("-", " ke ", 1)


# Silence

KOLOM_KABAR = ("Log", "Kabar terakhir", "Umur")
KABAR = "Kabar terakhir per log"
DIAM_TPS = "TPS tanpa kabar menurut kelurahan/desa"
PENJAGAAN = "Penjagaan gudang"


def judul_diam(diam: int, semua: int, tps: int, kotak: int) -> str:
    parts = []
    if diam:
        parts.append(f"{bulat(diam)} dari {bulat(semua)} kelurahan/desa diam")
    if tps:
        parts.append(f"{bulat(tps)} TPS tanpa kabar")
    if kotak:
        parts.append(f"{bulat(kotak)} kotak di jalan tanpa kabar")
    return ", ".join(parts) if parts else f"Semua {bulat(semua)} kelurahan/desa terdengar"


def umur(saat: datetime | None, sampai: datetime) -> str:
    if saat is None or pd.isna(saat):
        return "○ belum ada"
    return f"{waktu.lama((sampai - saat).total_seconds() / 60)} lalu"


def gudang(nama: str, kotak: int, keadaan: str, saat: datetime | None, sampai: datetime) -> str:
    when = "belum pernah ada laporan penjaga" if pd.isna(saat) else f"penjaga terlihat {umur(saat, sampai)}"
    return f"{nama}: {bulat(kotak)} kotak, {keadaan}, {when}"


def gudang_baik(jumlah: int, semua: int) -> str:
    return f"{bulat(jumlah)} dari {bulat(semua)} gudang berisi kotak terlihat dijaga dalam tenggang."


# Incidents, strength, plans

INSIDEN_HARI = "Kejadian per hari menurut skala"
NOL = grafik.NOL_BUKAN_AMAN
KOLOM_INSIDEN = ("No.", "Waktu", "Kelurahan/desa", "Kejadian", "Skala")
TERBUKA = "Terbuka, terberat lebih dulu"
KEKUATAN = "Kebutuhan pola menurut kelurahan/desa"
TERPLOT, KURANG, LEBIH = "terplot", "kurang", "di atas kebutuhan"
KOLOM_KURANG = ("Kelurahan/desa", "Perlu", "Terplot", "Hadir", "Kurang", "Linmas perlu", "Linmas terplot")
KOLOM_KEPUTUSAN = ("No.", "Perkara", "Lihat halaman")


def judul_insiden(terbuka: int, berat: int, mengganggu: int) -> str:
    tail = f"{bulat(mengganggu)} mengganggu tahapan" if mengganggu else "tidak ada yang mengganggu tahapan"
    return f"{bulat(terbuka)} insiden terbuka, {bulat(berat)} berskala 4–5, {tail}"


def judul_kekuatan(kurang: int, nama: Sequence[tuple[str, int]], hadir: int, perlu: int) -> str:
    if not kurang:
        return f"Kebutuhan pola terpenuhi dalam plotting; hadir {bulat(hadir)} dari {bulat(perlu)}"
    named = ", ".join(f"{one} {bulat(n)}" for one, n in nama[:3])
    more = f", dan {len(nama) - 3} lainnya" if len(nama) > 3 else ""
    return f"Kurang {bulat(kurang)} personel terhadap pola: {named}{more}"


def judul_keputusan(jumlah: int) -> str:
    return (
        f"{bulat(jumlah)} perkara menunggu keputusan" if jumlah else "Tidak ada perkara dari data yang masuk"
    )


RENCANA_KIRIMAN = "Kiriman yang direncanakan"
KOLOM_RENCANA = ("Tanggal", "Leg", "Kiriman", "Kotak", "Jam pertama", "Jam terakhir")
TENGGAT = "Tenggat dan tahap berikutnya"


def judul_besok(kiriman: int, kotak: int, hari: str) -> str:
    if not kiriman:
        return f"Belum ada kiriman yang direncanakan sampai {hari}"
    return f"Sampai {hari} direncanakan {bulat(kiriman)} kiriman membawa {bulat(kotak)} kotak"


def tenggat_leg(nama: str, saat: datetime, kurang: int) -> str:
    return f"{waktu.waktu(saat)}: tenggat {nama}, belum tiba {bulat(kurang)} kotak"


def tahap(nama: str, saat: datetime) -> str:
    return f"{waktu.waktu(saat)}: tenggat lapor {nama.lower()}"


def plotting(hari: date, terplot: int, perlu: int) -> str:
    return f"Plotting tugas {waktu.tanggal_pendek(hari)}: {bulat(terplot)} personel dari kebutuhan {bulat(perlu)}"


KEBUTUHAN_TERPENUHI = "Kebutuhan pola terpenuhi di semua kelurahan/desa."
BELUM_DIRENCANAKAN = "Belum ada kiriman yang direncanakan."


def tampak(tampil: int, semua: int) -> str:
    return "" if tampil == semua else f"Saringan: {bulat(tampil)} terberat dari {bulat(semua)}"


LEMBAR_STEMPEL = "Stempel"
JUMLAH = "Jumlah"
KEADAAN = "Keadaan"


def kekuatan_lain(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Sums over all kelurahan: posted, present, Linmas."""
    perlu, terplot, hadir, l_perlu, l_plot = (
        sum(int(row[name]) for row in rows)
        for name in ("perlu", "terplot", "hadir", "linmas_perlu", "linmas_terplot")
    )
    return [
        f"Terplot {bulat(terplot)} dari kebutuhan {bulat(perlu)}; hadir pada apel terakhir {bulat(hadir)}.",
        f"Linmas terplot {bulat(l_plot)} dari {bulat(l_perlu)}.",
    ]


def judul_sepekan(sejak: datetime, jumlah: int) -> str:
    if not jumlah:
        return f"Tidak ada angka yang berubah sejak {waktu.waktu(sejak)}"
    return f"Dibanding {waktu.waktu(sejak)} ada {bulat(jumlah)} angka yang berubah"


# The page

PILIHAN_JENIS = ("harian", "lapsus", "anev", "serah_terima", "rengiat")
BENTUK = {"pptx": "PPTX", "pdf": "PDF", "png": "PNG tiap bagan", "xlsx": "XLSX angka", "txt": "Teks pesan"}
PILIH_JENIS = "Jenis"
PILIH_KHALAYAK = "Khalayak"
PILIH_INSIDEN = "Insiden"
PILIH_SURAT_JALAN = "Surat jalan"
PILIH_BAGIAN = "Bagian"
SEMUA_BAGIAN = "Kosong berarti semua bagian."
HANYA_HARIAN = "Versi umum hanya ada untuk laporan harian."
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
TANPA_BAGAN = "Paparan ini tidak memuat bagan."
UNDUH_GAMBAR = "PNG bagan ini"
HALAMAN = "Halaman"
DAFTAR = "Isi paparan"


def sidik(nilai: str) -> str:
    return f"Sidik isi {nilai[:12]}"


def ke(nomor_: int, judul: str) -> str:
    return f"{nomor_}. {judul}"


def baris_pesan(jumlah: int) -> str:
    return f"{bulat(jumlah)} baris, paling banyak 60. {SALIN}"


KOLOM_WILAYAH = ("Kelurahan/desa", "Sebab")
WILAYAH_TERBERAT = "Terberat lebih dulu"
WILAYAH_SIAP = "Semua wilayah siap menurut kabar terakhir."
