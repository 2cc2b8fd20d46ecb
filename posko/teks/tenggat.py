"""Words of the deadline board and of the forecasts on it."""

from __future__ import annotations

from datetime import datetime

import pandas as pd

from posko.core import waktu
from posko.core.angka import bulat, persen
from posko.teks.umum import rangkai, susun

PAPAN = "Tenggat tiap leg"
PAPAN_ARTI = (
    "Lama tempuh: separuh perjalanan selesai dalam menit yang pertama, sembilan dari sepuluh dalam menit yang kedua. "
    "Yang berangkat paling lambat pada jam itu masih tiba sebelum tenggat pada sembilan dari sepuluh perjalanan. "
    "Perkiraan tiba: delapan dari sepuluh kedatangan jatuh di antara kedua jam; kiriman tanpa kabar tidak diperkirakan."
)
APEL = "Apel berangkat berikutnya"
APEL_ARTI = "Menurut baris rencana yang sudah masuk, 24 jam ke depan, dan rencana yang sudah lewat tanpa kabar berangkat."
TIDAK_ADA_APEL = "Belum ada rencana berangkat yang masuk."
CATATAN = "Rapor perkiraan"
CATATAN_ARTI = (
    "Perkiraan diulang pada saat-saat lampau hanya dengan catatan yang waktu itu sudah masuk, lalu dicocokkan "
    "dengan waktu tiba yang sekarang diketahui."
)
BELUM_CUKUP = "Belum cukup data: perkiraan lampau yang hasilnya sudah diketahui baru dari {n} perjalanan; perlu {perlu}."
MENGHITUNG = "Menghitung perkiraan …"
MENILAI = "Mengulang perkiraan pada saat-saat lampau …"
HUJAN = "jam rawan hujan"
NIHIL = "–"

KOLOM_PAPAN = {
    "nama": "Leg",
    "tiba": "Kotak tiba",
    "sisa": "Sisa waktu",
    "tenggat": "Tenggat tiba",
    "perkiraan": "Perkiraan tiba terakhir",
    "paling_lambat": "Paling lambat berangkat",
    "apel": "Apel berikut",
    "tempuh": "Lama tempuh",
}
# What the screen shows of it: what goes together in one cell.
KOLOM_LAYAR = {
    "leg": "Leg",
    "batas": "Tenggat tiba",
    "ramalan": "Perkiraan tiba terakhir",
    "lambat": "Paling lambat berangkat",
}
KOLOM_APEL = {
    "waktu_rencana": "Rencana berangkat",
    "keadaan": "Keadaan",
    "leg": "Leg",
    "nama": "Kelurahan/desa",
    "kotak": "Kotak",
    "tps": "TPS",
    "luang": "Masih longgar",
    "hujan": "Cuaca",
}
KOLOM_APEL_LAYAR = {
    "rencana": "Rencana berangkat",
    "kiriman": "Kiriman",
    "longgar": "Longgar sampai paling lambat",
}
KOLOM_RAPOR = {
    "kelas": "Peluang yang disebut",
    "jumlah": "Perkiraan",
    "terjadi": "Tiba sebelum tenggat",
}


def leg(kode: str) -> str:
    return kode.replace("-", " ke ", 1)


def sisa(sisa_menit: float, kurang: int) -> str:
    if not kurang:
        return "selesai"
    return f"lewat {waktu.lama(-sisa_menit)}" if sisa_menit < 0 else waktu.lama(sisa_menit)


def luang(value: float) -> str:
    return f"lewat {waktu.lama(-value)}" if value < 0 else waktu.lama(value)


def tempuh(tengah: float, sembilan: float, jumlah: int) -> str:
    basis = f"dari {bulat(jumlah)} perjalanan" if jumlah else "waktu acuan, belum ada perjalanan"
    return f"{bulat(tengah)}–{bulat(sembilan)} menit, {basis}"


def kata_papan(rows: pd.DataFrame) -> pd.DataFrame:
    """The board as the screen shows it."""
    told = rows.to_dict("records")
    return pd.DataFrame(
        {
            "leg": [susun(row["nama"], f"{row['tiba']} kotak tiba") for row in told],
            "batas": [susun(waktu.waktu(row["tenggat"]), _sisa(row["sisa"])) for row in told],
            "ramalan": [
                susun(
                    row["perkiraan"],
                    "" if pd.isna(row["apel"]) else f"apel berikut {waktu.waktu(row['apel'])}",
                )
                for row in told
            ],
            "lambat": [susun(waktu.waktu(row["paling_lambat"]), row["tempuh"]) for row in told],
        }
    )


def _sisa(said: str) -> str:
    return f"sisa {said}" if said[:1].isdigit() else said


def kata_apel(rows: pd.DataFrame) -> pd.DataFrame:
    """The next musters as the screen shows them."""
    told = rows.to_dict("records")
    return pd.DataFrame(
        {
            "rencana": [susun(waktu.waktu(row["waktu_rencana"]), row["keadaan"]) for row in told],
            "kiriman": [
                susun(
                    rangkai(row["leg"], row["nama"]),
                    f"{bulat(row['kotak'])} kotak",
                    "" if pd.isna(row["tps"]) else f"{bulat(row['tps'])} TPS",
                )
                for row in told
            ],
            "longgar": [susun(row["luang"], row["hujan"]) for row in told],
        }
    )


def perkiraan_terakhir(kurang: int, bawah: datetime | None, atas: datetime | None, senyap: int) -> str:
    if not kurang:
        return "sudah tiba semua"
    silent = f"{bulat(senyap)} kiriman tanpa kabar" if senyap else ""
    if bawah is None or atas is None or pd.isna(bawah):
        return silent or "belum ada rencana"
    return f"{waktu.waktu(bawah)} sampai {waktu.waktu(atas)}" + (f"; {silent}" if silent else "")


def lewat_rencana(lewat_menit: float) -> str:
    """Whether a planned departure is ahead or went by without news."""
    if lewat_menit <= 0:
        return f"{waktu.lama(-lewat_menit)} lagi"
    return f"lewat {waktu.lama(lewat_menit)}, belum ada kabar"


def peluang(bawah: float, atas: float, kotak: int, tanpa: int, tenggat: datetime, nama: str) -> str:
    """The chance that every box has come to the end of the leg by its deadline, in one sentence."""
    due = waktu.waktu(tenggat)
    if not kotak and not tanpa:
        return f"Semua kotak sudah tercatat sampai ({nama})."
    if not kotak:
        return (
            f"Peluang semua kotak sampai ({nama}) sebelum {due} belum dapat diperkirakan: {bulat(tanpa)} kotak "
            "belum ada rencananya, tanpa kabar, atau selisihnya belum jelas."
        )
    if not tanpa:
        return f"Peluang semua kotak sampai ({nama}) sebelum {due}: {_chance(atas)}, dari {bulat(kotak)} kotak yang belum tiba."
    return (
        f"Peluang semua kotak sampai ({nama}) sebelum {due}: antara {persen(100 * bawah)} dan {_chance(atas)}. "
        f"{bulat(kotak)} kotak dapat diperkirakan; sedikitnya {bulat(tanpa)} tidak, karena tanpa kabar, selisihnya "
        "belum jelas, atau rencananya belum masuk."
    )


def lewat(kotak: int, tenggat: datetime, nama: str) -> str:
    return f"{bulat(kotak)} kotak belum tercatat sampai ({nama}); tenggat {waktu.waktu(tenggat)} sudah lewat."


def baris_harian(
    bawah: float, atas: float, kotak: int, tanpa: int, tenggat: datetime, sampai: datetime
) -> str:
    """The chance for the daily page; nothing once all have come, or when nothing can be said yet."""
    if not kotak:
        return ""
    due = waktu.waktu(tenggat)
    if sampai > tenggat:
        return f"{bulat(kotak + tanpa)} kotak belum sampai di TPS, tenggat {due} sudah lewat"
    if not tanpa:
        return f"Peluang semua kotak di TPS sebelum {due}: {_chance(atas)}"
    return (
        f"Peluang semua kotak di TPS sebelum {due}: {persen(100 * bawah)} sampai {_chance(atas)}; "
        f"{bulat(tanpa)} kotak belum dapat diperkirakan"
    )


def terakhir(bawah: datetime, atas: datetime) -> str:
    return f"Yang dapat diperkirakan tiba terakhir antara {waktu.waktu(bawah)} dan {waktu.waktu(atas)} (selang 80 %)."


def rapor(cakupan: float, jumlah: int, perjalanan: int, saat: int, terbuka: int) -> str:
    open_ = f"; {bulat(terbuka)} belum diketahui hasilnya" if terbuka else ""
    return (
        f"{persen(100 * cakupan)} kedatangan jatuh di dalam selang 80 %: {bulat(jumlah)} perkiraan atas "
        f"{bulat(perjalanan)} perjalanan pada {bulat(saat)} saat lampau{open_}."
    )


def rapor_galat(galat: float, acuan: float) -> str:
    """Whether the forecast is better than the reference minutes alone; it may not be."""
    if pd.isna(galat):
        return "Belum ada perkiraan lampau atas kiriman yang sedang di jalan."
    if acuan - galat >= 1:
        verdict = "lebih dekat daripada waktu acuan saja"
    else:
        verdict = "belum terbukti lebih baik daripada waktu acuan saja"
    return f"Untuk kiriman di jalan, separuhnya meleset paling jauh {bulat(galat)} menit; {verdict} ({bulat(acuan)} menit)."


def belum_cukup(perjalanan: int, perlu: int) -> str:
    return BELUM_CUKUP.format(n=bulat(perjalanan), perlu=bulat(perlu))


def kelas(tenth: int) -> str:
    return f"{bulat(10 * tenth)}–{persen(10 * tenth + 10)}"


def _chance(value: float) -> str:
    """A chance from draws is never certain either way."""
    if value >= 0.995:
        return "lebih dari 99 %"
    return "kurang dari 1 %" if value < 0.005 else persen(100 * value)
