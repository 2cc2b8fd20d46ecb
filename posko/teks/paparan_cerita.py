"""What the slides say of boxes, stations, incidents, strength and plans; the worst first, silence by its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import pandas as pd

from posko.core import waktu
from posko.core.angka import bulat, selisih
from posko.teks import grafik


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


KOLOM_WILAYAH = ("Kelurahan/desa", "Sebab")
WILAYAH_TERBERAT = "Terberat lebih dulu"
WILAYAH_SIAP = "Semua wilayah siap menurut kabar terakhir."
