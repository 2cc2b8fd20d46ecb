"""Words of the escort plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from posko.core import waktu
from posko.core.angka import bulat, desimal
from posko.teks.usulan import TERBATAS

JUDUL = "Rencana kawal"
ARTI = (
    "Rencana untuk satu leg dan satu hari: konvoi, perjalanan, dan jam. Usulan, bukan perintah; rute adalah "
    "rahasia operasi dan tidak masuk versi publik."
)
LEG = "Leg"
DARI_GUDANG = "Gudang pangkal"
KONVOI = "Konvoi (regu pengawal)"
TRUK = "Truk tiap konvoi"
MULAI = "Siap berangkat"
TUTUP = "Penerimaan tutup"
AWAK = "Jam kerja awak"
HINDARI_HUJAN = "Tidak tiba pada jam rawan hujan"
SUSUN = "Susun rencana"
SIMULASI = "Kendaraan mogok"
RUSAK = "Konvoi yang mogok"
PUKUL = "Pukul"
ULANG = "Susun ulang sisanya"
BANDING = "Dibanding urut daftar pada ukuran yang sama"
TIDAK_ADA = "Tidak ada kotak yang belum berangkat pada leg ini dari gudang ini."
RENTAN = "Rentan bila waktu tempuh 30 % lebih lama"
TANPA_RENTAN = "Tidak ada singgah yang lewat batas bila waktu tempuh 30 % lebih lama."
HUJAN = "rawan hujan"
KUNCI_SINGGAH = "singgah: bongkar, hitung, BAST"
KUNCI_RENTAN = "lewat batas bila tempuh +30 %"
BASI = "Syarat berubah sejak rencana ini disusun. Susun lagi."
DAFTAR = "Urutan perjalanan"

KOLOM = {
    "konvoi_no": "Konvoi",
    "jalan": "Jalan",
    "nama": "Tempat",
    "kotak": "Kotak",
    "berangkat_jam": "Berangkat",
    "tiba_jam": "Tiba",
    "selesai_jam": "Selesai",
    "batas_jam": "Batas tiba",
    "longgar_kata": "Longgar",
    "ket": "Ket.",
}
KOLOM_BANDING = {"ukuran": "Ukuran (makin kecil makin baik)", "usulan": "Usulan", "urut": "Urut daftar"}
UKURAN = {
    "tertinggal": "Kotak tidak terangkut hari ini",
    "selesai": "Semua konvoi kembali pukul",
    "km": "Kilometer taksiran",
}


def jam(menit: int) -> str:
    hari, sisa = divmod(menit, 1440)
    clock = f"{sisa // 60:02d}.{sisa % 60:02d}"
    return f"{clock} (+{hari} hari)" if hari else clock


def konvoi(nomor: int) -> str:
    return f"Konvoi {nomor + 1}"


def judul_jadwal(singgah: int, selesai: int, longgar: int, rentan: int) -> str:
    if not singgah:
        return "Belum ada singgah dalam rencana"
    weak = f"; {bulat(rentan)} singgah rentan" if rentan else ""
    return (
        f"{bulat(singgah)} singgah selesai {jam(selesai)}, paling sempit longgar {waktu.lama(longgar)}{weak}"
    )


def alt_jadwal(singgah: int, selesai: int, longgar: int, rentan: int) -> str:
    return f"{judul_jadwal(singgah, selesai, longgar, rentan)}."


def dalam_batang(nama: str, kotak: int) -> str:
    return f"{nama.removeprefix('PPS ')}<br>{bulat(kotak)}"


def hover(row: Mapping[Any, Any]) -> str:
    return (
        f"<b>{row['nama']}</b> · {bulat(row['kotak'])} kotak<br>tiba {jam(row['tiba'])}, selesai {jam(row['selesai'])}"
        f"<br>tiba paling lambat {jam(row['batas'])}"
    )


def kata(rows: pd.DataFrame) -> pd.DataFrame:
    notes = [
        "; ".join(part for part in ("sudah dilayani" if done else "", "rentan" if weak else "") if part)
        for done, weak in zip(rows["tetap"], rows["rentan"], strict=True)
    ]
    return rows.assign(
        konvoi_no=rows["konvoi"] + 1,
        jalan=rows["jalan"] + 1,
        berangkat_jam=rows["berangkat"].map(jam),
        tiba_jam=rows["tiba"].map(jam),
        selesai_jam=rows["selesai"].map(jam),
        batas_jam=rows["batas"].map(jam),
        longgar_kata=(rows["batas"] - rows["tiba"]).map(waktu.lama),
        ket=notes,
    )


def banding(usulan: Mapping[str, float], urut: Mapping[str, float]) -> pd.DataFrame:
    def told(name: str, value: float) -> str:
        if name == "selesai":
            return jam(int(value)) if value else "–"
        return desimal(value) if name == "km" else bulat(value)

    return pd.DataFrame(
        [
            {"ukuran": UKURAN[name], "usulan": told(name, usulan[name]), "urut": told(name, urut[name])}
            for name in usulan
        ]
    )


def jujur(usulan: Mapping[str, float], urut: Mapping[str, float]) -> str:
    """What the routes are worth, said also where they gain nothing."""
    boxes = urut["tertinggal"] - usulan["tertinggal"]
    minutes = int(urut["selesai"] - usulan["selesai"])
    if boxes > 0:
        return f"Usulan mengangkut {bulat(boxes)} kotak lebih banyak dalam jam yang sama."
    if minutes > 0:
        return (
            f"Kotak yang terangkut sama; usulan selesai {waktu.lama(minutes)} lebih cepat. Gunanya terutama jam paling "
            "lambat, longgar, dan susun ulang bila ada yang mogok."
        )
    return (
        "Untuk leg ini urut daftar sama baiknya. Guna rencana ini: jam paling lambat, longgar tiap singgah, dan susun "
        "ulang bila ada yang mogok."
    )


def luput(nama: Sequence[str], kotak: int) -> str:
    if not kotak:
        return "Semua kotak terangkut hari ini."
    return (
        f"Tidak terangkut hari ini {bulat(kotak)} kotak: {', '.join(dict.fromkeys(nama))}. Tambah konvoi, truk, atau "
        "jam kerja, atau bagi menjadi dua hari."
    )


def berangkat_terakhir(pairs: Sequence[tuple[int, int]]) -> str:
    """`Konvoi 1 paling lambat 06.40; …`: for the first trip of each convoy."""
    return "Berangkat paling lambat: " + "; ".join(f"{konvoi(n)} {jam(m)}" for n, m in pairs) + "."


def asumsi(konvoi_: int, kotak: int, muat: int, tetap: int, per_kotak: float) -> str:
    return (
        f"{bulat(konvoi_)} konvoi × {bulat(kotak)} kotak. Muat {bulat(muat)} menit tiap perjalanan, singgah "
        f"{bulat(tetap)} menit + {desimal(per_kotak)} menit tiap kotak (keputusan Posko)."
    )


def selesai(detik: float, *, dihentikan: bool) -> str:
    stopped = " Dihentikan sebelum waktunya." if dihentikan else ""
    return f"Dicari {desimal(detik)} detik; rute terbaik yang ditemukan, tidak dibuktikan terbaik.{stopped}"


def setelah_mogok(nomor: int, menit: int, tetap: int) -> str:
    return (
        f"{konvoi(nomor)} mogok pukul {jam(menit)}: {bulat(tetap)} singgah tetap, sisanya disusun ulang. Muatan yang "
        "sedang di jalan dipindah ke truk lain (tambah 30 menit)."
    )


def nama_berkas(leg: str, akhiran: str) -> str:
    return f"{TERBATAS} rencana kawal {leg}.{akhiran}"


def judul_lampiran(satuan: str, leg: str, gudang: str) -> tuple[str, str]:
    return (
        f"LAMPIRAN RENCANA PENGAWALAN · {satuan}",
        f"Leg {leg.replace('-', ' ke ')}, pangkal {gudang} (USULAN)",
    )
