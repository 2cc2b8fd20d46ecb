"""The page as words in their order, the same for every kind of file."""

from __future__ import annotations

from dataclasses import dataclass

from posko.core import waktu
from posko.publik.fakta import Fakta
from posko.teks import publik as teks


@dataclass(frozen=True)
class Ubin:
    """A figure that stands out: so many of so many, and what they are."""

    bagian: int
    semua: int
    kata: str

    @property
    def angka(self) -> str:
        """`275 dari 3.275`."""
        return teks.dari(self.bagian, self.semua)


@dataclass(frozen=True)
class Bagian:
    """A heading and its sentences."""

    judul: str
    kalimat: tuple[str, ...]


@dataclass(frozen=True)
class Halaman:
    """Everything a reader sees, in reading order."""

    judul: str
    oleh: str
    per: str
    contoh: str  # "" on real data
    ubin: tuple[Ubin, ...]
    bagian: tuple[Bagian, ...]
    hubungi: tuple[tuple[str, str, str], ...]  # number, whom, what for
    kaki: str


def tulis(fakta: Fakta) -> Halaman:
    """Word the facts for a resident."""
    latar = fakta.latar
    isu = tuple(f"{row.isu}. Penjelasan: {row.klarifikasi}." for row in fakta.isu)
    parts = (
        Bagian(teks.KOTAK, tuple(_boxes(fakta))),
        Bagian(teks.TPS, tuple(_stations(fakta))),
        Bagian(teks.WARGA, tuple(_meetings(fakta))),
        Bagian(teks.ISU, isu),
        Bagian(teks.BELUM_TAHU, tuple(_unknown(fakta))),
    )
    return Halaman(
        judul=teks.NAMA,
        oleh=teks.oleh(latar.satuan, latar.peristiwa),
        per=teks.keadaan_per(latar.sampai),
        contoh=teks.CONTOH if latar.is_contoh else "",
        ubin=_tiles(fakta),
        bagian=tuple(part for part in parts if part.kalimat),
        hubungi=tuple((row.nomor, row.jabatan, row.kegunaan) for row in latar.kontak),
        kaki=teks.KAKI,
    )


def is_hari_h(fakta: Fakta) -> bool:
    """Voting day has come: what counts is who is there, no longer who is to be."""
    return waktu.local(fakta.latar.sampai).date() >= fakta.latar.hari_h


def is_sesudah(fakta: Fakta) -> bool:
    """Voting day is over."""
    return waktu.local(fakta.latar.sampai).date() > fakta.latar.hari_h


def _tiles(fakta: Fakta) -> tuple[Ubin, ...]:
    box, tps, met = fakta.kotak, fakta.tps, fakta.pertemuan
    boxes = Ubin(box["tiba_tps"], box["seharusnya"], teks.UBIN_KOTAK)
    if box["kembali"]:
        boxes = Ubin(box["kembali"], box["seharusnya"], teks.UBIN_KEMBALI)
    guard = Ubin(tps["ditetapkan"], tps["jumlah_tps"], teks.UBIN_TPS)
    if is_hari_h(fakta):
        word = teks.UBIN_DIJAGA if is_sesudah(fakta) else teks.UBIN_HADIR
        guard = Ubin(tps["hadir"], tps["jumlah_tps"], word)
    return boxes, guard, Ubin(met["kelurahan"], met["semua"], teks.UBIN_WARGA)


def _boxes(fakta: Fakta) -> list[str]:
    box = fakta.kotak
    lines = teks.kotak_tiba(box["tiba_tps"], fakta.waktu_tiba_akhir)
    if box["tiba_kelurahan"]:
        lines.append(teks.kotak_kelurahan(box["tiba_kelurahan"]))
    before = box["seharusnya"] - box["tiba_tps"] - box["tiba_kelurahan"] - box["belum_pasti"]
    if before and box["tiba_tps"]:
        lines.append(teks.kotak_sebelum(before))
    if fakta.lengkap:
        lines.append(teks.lengkap(fakta.lengkap, len(fakta.latar.kelurahan)))
    if box["kembali"]:
        lines.append(teks.kotak_kembali(box["kembali"], box["seharusnya"]))
    return lines


def _stations(fakta: Fakta) -> list[str]:
    tps, every = fakta.tps, fakta.tps["jumlah_tps"]
    if not is_hari_h(fakta):
        return [teks.tps_ditetapkan(tps["ditetapkan"], every)]
    there = teks.tps_dijaga if is_sesudah(fakta) else teks.tps_hadir
    return [there(tps["hadir"], every), teks.tps_buka(tps["buka"], tps["selesai"], every)]


def _meetings(fakta: Fakta) -> list[str]:
    met = fakta.pertemuan
    lines = [teks.pertemuan(met["kegiatan"], met["kelurahan"], met["semua"], met["peserta"])]
    return [*lines, teks.bahan(fakta.tema)] if fakta.tema else lines


def _unknown(fakta: Fakta) -> list[str]:
    """What the desk does not know, largest thing first; the last line always stands."""
    box, tps, met = fakta.kotak, fakta.tps, fakta.pertemuan
    guarded, word = (
        (tps["hadir"], teks.belum_hadir) if is_hari_h(fakta) else (tps["ditetapkan"], teks.belum_tps)
    )
    unclear = box["belum_pasti"] + box["belum_pasti_balik"]
    lines = []
    if fakta.waktu_kabar is None:
        lines.append(teks.BELUM_ADA_KABAR_KOTAK)
    if unclear:
        lines.append(teks.belum_kotak(unclear))
    if tps["jumlah_tps"] > guarded:
        lines.append(word(tps["jumlah_tps"] - guarded))
    if met["semua"] > met["kelurahan"]:
        lines.append(teks.belum_warga(met["semua"] - met["kelurahan"]))
    return [*lines, teks.sesudah(fakta.latar.sampai)]
