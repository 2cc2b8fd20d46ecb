"""The words on charts of stations: how ready they are, which items are short."""

from collections.abc import Sequence
from datetime import datetime

from posko.core.angka import bulat, selisih
from posko.core.kata import daftar, kapital
from posko.core.waktu import waktu
from posko.teks.grafik import LABEL_KEADAAN, persen_teliti


def judul_kesiapan(siap: int, total: int, minimum: float, maksimum: float) -> str:
    if total == 0:
        return "Kesiapan TPS belum ada"
    if siap == total:
        return f"Semua {bulat(total)} TPS siap"
    if (minimum, maksimum) == (0, 100):
        return f"Belum ada kabar baik atau buruk dari {bulat(total)} TPS"
    low, high = persen_teliti(minimum), persen_teliti(maksimum)
    span = f"tepat {low}" if low == high else f"antara {low} dan {high}"
    return f"{bulat(siap)} dari {bulat(total)} TPS siap, {span}"


def alt_kesiapan(per_keadaan: Sequence[tuple[str, int]], judul: str) -> str:
    return f"{judul}. {kapital(daftar([f'{LABEL_KEADAAN[k]} {bulat(n)}' for k, n in per_keadaan]))}."


def judul_berubah(sejak: datetime, selisih_siap: int, selisih_masalah: int) -> str:
    if selisih_siap == 0 and selisih_masalah == 0:
        return f"TPS siap dan masalah tetap sejak {waktu(sejak)}"
    return f"Sejak {waktu(sejak)}: siap {_ubah(selisih_siap)}, masalah {_ubah(selisih_masalah)}"


def alt_berubah(sejak: datetime, selisih: Sequence[tuple[str, int]]) -> str:
    changes = daftar([f"{LABEL_KEADAAN[kode]} {_ubah(n)}" for kode, n in selisih])
    return f"Perubahan keadaan TPS sejak {waktu(sejak)}: {changes}."


def judul_per_kelurahan(masalah: Sequence[str], senyap: Sequence[str], tps_senyap: int, jumlah: int) -> str:
    """Kelurahan with a problem, kelurahan wholly silent, silent stations in all, kelurahan in all."""
    if not jumlah:
        return "Kesiapan per kelurahan belum ada"
    parts = []
    if masalah:
        parts.append(f"{bulat(len(masalah))} kelurahan ada masalah")
    if senyap:
        parts.append(f"{bulat(len(senyap))} {'' if masalah else 'kelurahan '}belum lapor sama sekali")
    if tps_senyap and not senyap:
        parts.append(f"{bulat(tps_senyap)} TPS tanpa kabar")
    if not parts:
        return f"Tidak ada masalah dan tidak ada yang senyap di {bulat(jumlah)} kelurahan"
    return ", ".join(parts)


def alt_per_kelurahan(masalah: Sequence[str], senyap: Sequence[str], tps_senyap: int, jumlah: int) -> str:
    named = f" Ada masalah di {daftar(masalah)}." if masalah else ""
    silent = f" Belum lapor: {daftar(senyap)}." if senyap else ""
    return f"Kesiapan TPS per kelurahan. {judul_per_kelurahan(masalah, senyap, tps_senyap, jumlah)}.{named}{silent}"


def judul_petak(masalah: int, senyap: int, usang: int, total: int) -> str:
    if total == 0:
        return "Daftar TPS belum ada"
    if senyap == total:
        return f"Semua {bulat(total)} TPS tanpa kabar"
    parts = [
        f"{bulat(n)} {kata}"
        for n, kata in ((masalah, "masalah"), (senyap, "tanpa kabar"), (usang, "kedaluwarsa"))
        if n
    ]
    if not parts:
        return f"Semua {bulat(total)} TPS siap"
    return f"{daftar(parts)} dari {bulat(total)} TPS"


def alt_petak(masalah: int, senyap: int, usang: int, total: int) -> str:
    return f"Satu petak untuk setiap TPS. {judul_petak(masalah, senyap, usang, total)}."


def petak_tps(
    nama: str, tps_no: int, keadaan: str, sebab: Sequence[tuple[str, str]], waktu_jawab: datetime | None
) -> str:
    """Hover of one station; `sebab`: word and its items, empty ones are left out."""
    lines = [f"<b>{nama} TPS {tps_no:03d}</b> · {LABEL_KEADAAN[keadaan]}"]
    lines += [f"{kata}: {butir}" for kata, butir in sebab if butir]
    lines.append(f"kabar terakhir {waktu(waktu_jawab)}" if waktu_jawab else "belum pernah dilaporkan")
    return "<br>".join(lines)


SEBAB = {
    "butir_masalah": "masalah",
    "butir_senyap": "tanpa kabar",
    "butir_usang": "kedaluwarsa",
    "butir_catatan": "catatan",
}


def judul_butir(terbanyak: tuple[str, int] | None, total: int) -> str:
    """`terbanyak`: the item that most stations lack, and how many."""
    if total == 0:
        return "Daftar periksa belum ada"
    if terbanyak is None:
        return "Semua butir yang sudah waktunya terpenuhi"
    return f"Terbanyak belum siap: {terbanyak[0]}, {bulat(terbanyak[1])} dari {bulat(total)} TPS"


def alt_butir(terbanyak: tuple[str, int] | None, total: int) -> str:
    return f"TPS belum siap menurut butir dan kelurahan. {judul_butir(terbanyak, total)}."


def butir_sel(nama: str, judul: str, hitungan: Sequence[tuple[str, int]]) -> str:
    counts = "<br>".join(f"{LABEL_KEADAAN[kode]} {bulat(n)}" for kode, n in hitungan if n)
    return f"<b>{nama}</b> · {judul}<br>{counts}"


def kunci_butir() -> tuple[str, str]:
    """What the number and the hatching of the item chart mean."""
    return "angka = TPS belum siap", f"separuh atau lebih {LABEL_KEADAAN['tanpa_kabar']}"


def judul_butir_tps(nama: str, bermasalah: int, senyap: int, total: int) -> str:
    if total == 0:
        return f"{nama}: belum ada TPS dalam daftar"
    if not bermasalah and not senyap:
        return f"{nama}: butir penentu {bulat(total)} TPS tanpa masalah dan tanpa yang senyap"
    parts = [
        f"{bulat(n)} TPS {kata}"
        for n, kata in ((bermasalah, "bermasalah"), (senyap, "belum lengkap kabarnya"))
        if n
    ]
    return f"{nama}: {daftar(parts)} dari {bulat(total)}"


def alt_butir_tps(nama: str, bermasalah: int, senyap: int, total: int) -> str:
    return f"Setiap butir di setiap TPS. {judul_butir_tps(nama, bermasalah, senyap, total)}."


def butir_tps_sel(
    tps_no: int, uraian: str, keadaan: str, waktu_jawab: datetime | None, *, konflik: bool
) -> str:
    seen = f"dijawab {waktu(waktu_jawab)}" if waktu_jawab else "belum dijawab"
    differ = "<br>dua pelapor berbeda, perlu konfirmasi" if konflik else ""
    return f"<b>TPS {tps_no:03d}</b> · {LABEL_KEADAAN[keadaan]}<br>{uraian}<br>{seen}{differ}"


def _ubah(nilai: int) -> str:
    return selisih(nilai) if nilai else "tetap"
