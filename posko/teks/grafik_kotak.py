"""The words on charts of boxes: where they stand, their legs, their shipments."""

from collections.abc import Sequence
from datetime import datetime

from posko.core.angka import bulat
from posko.core.kata import daftar, kapital
from posko.core.waktu import lama, waktu
from posko.teks.grafik import BELUM_ADA_DATA, LABEL_KEADAAN

BELUM_ADA_KIRIMAN = "Belum ada kabar kiriman"
HUJAN = "rawan hujan"
SELESAI = "selesai"


def tempat_pulang(nama: str) -> str:
    return f"{nama} (pulang)"


def unsur(kode: str, tempat: str) -> str:
    """A condition of boxes on the leg `tempat`."""
    return f"{LABEL_KEADAAN[kode].removeprefix('selisih ')} {tempat}"


def judul_neraca(total: int, selisih: int, senyap: int, jalan: int, terbanyak: tuple[str, int]) -> str:
    """`terbanyak`: the place that holds most boxes, and how many."""
    if total == 0:
        return "Neraca kotak belum ada"
    if selisih:
        also = f", {bulat(senyap)} tanpa kabar" if senyap else ""
        return f"{bulat(selisih)} kotak selisih belum jelas{also}, perlu konfirmasi"
    if senyap:
        return f"{bulat(senyap)} dari {bulat(total)} kotak tanpa kabar sejak berangkat"
    if jalan:
        return f"{bulat(jalan)} kotak di jalan, selebihnya di tempatnya"
    if terbanyak[1] == total:
        return f"Semua {bulat(total)} kotak tercatat di {terbanyak[0]}"
    return f"{bulat(terbanyak[1])} dari {bulat(total)} kotak di {terbanyak[0]}"


def jumlah_total(total: int) -> str:
    return f"= {bulat(total)} kotak"


def alt_neraca(total: int, bagian: Sequence[tuple[str, int]]) -> str:
    if not bagian:
        return f"Letak kotak suara. {BELUM_ADA_DATA}."
    return f"Letak {bulat(total)} kotak suara: {daftar([f'{nama} {bulat(n)}' for nama, n in bagian])}."


def judul_neraca_diam(total: int, awal: str) -> str:
    """No shipment was ever reported; `awal` is where the boxes are due to start."""
    return f"{BELUM_ADA_KIRIMAN}; {bulat(total)} kotak dianggap masih di {awal}"


def alt_neraca_diam(total: int, awal: str) -> str:
    return f"Letak kotak suara. {judul_neraca_diam(total, awal)}."


def judul_neraca_per_jenis(selisih: Sequence[str], senyap: Sequence[str], jumlah: int) -> str:
    """Kinds with an unexplained and with a silent box, kinds in all."""
    if not jumlah:
        return "Neraca per jenis belum ada"
    parts = [
        f"{kata} pada {f'semua {bulat(jumlah)} jenis' if len(kinds) == jumlah > 1 else daftar(kinds)}"
        for kinds, kata in ((selisih, "selisih belum jelas"), (senyap, "tanpa kabar"))
        if kinds
    ]
    if not parts:
        return f"{bulat(jumlah)} jenis kotak tanpa selisih dan tanpa yang senyap"
    return kapital("; ".join(parts))


def alt_neraca_per_jenis(selisih: Sequence[str], senyap: Sequence[str], jumlah: int, total: int) -> str:
    return f"Letak {bulat(total)} kotak menurut {bulat(jumlah)} jenis. {judul_neraca_per_jenis(selisih, senyap, jumlah)}."


def judul_neraca_per_kelurahan(selisih: Sequence[str], senyap: Sequence[str], jumlah: int) -> str:
    """Names of kelurahan with unexplained and with silent boxes."""
    if not jumlah:
        return "Neraca per kelurahan belum ada"
    parts = []
    if selisih:
        parts.append(f"selisih belum jelas di {daftar(selisih, 2)}")
    if senyap:
        parts.append(f"kotak tanpa kabar dari {daftar(senyap, 2)}")
    if not parts:
        return f"{bulat(jumlah)} kelurahan tanpa selisih dan tanpa kotak yang senyap"
    return kapital("; ".join(parts))


def alt_neraca_per_kelurahan(selisih: Sequence[str], senyap: Sequence[str], jumlah: int, total: int) -> str:
    return f"Letak {bulat(total)} kotak di {bulat(jumlah)} kelurahan. {judul_neraca_per_kelurahan(selisih, senyap, jumlah)}."


# Legs and shipments


def judul_leg(ada_kabar: int, lewat: Sequence[tuple[str, int]], berjalan: Sequence[tuple[str, int]]) -> str:
    """Legs past their deadline with boxes missing, and legs under way: name, boxes not arrived."""
    if not ada_kabar:
        return BELUM_ADA_KIRIMAN
    if lewat:
        return f"{daftar([f'{nama}: {bulat(n)} kotak' for nama, n in lewat])} belum tiba, tenggat sudah lewat"
    if berjalan:
        return kapital(f"{daftar([f'{nama}: {bulat(n)} kotak' for nama, n in berjalan])} belum tiba")
    return "Tidak ada leg yang berjalan atau lewat tenggat"


def leg_hitungan(nama: str, tiba: int, seharusnya: int) -> str:
    return f"<b>{nama}</b>  {bulat(tiba)} dari {bulat(seharusnya)} tiba"


def leg_tenggat(tenggat: datetime, sisa_menit: int, kurang: int) -> str:
    base = f"tenggat {waktu(tenggat)}"
    if kurang == 0:
        return f"{base} · {SELESAI}"
    if sisa_menit < 0:
        return f"{base} · ▲ lewat {lama(-sisa_menit)}, kurang {bulat(kurang)}"
    return f"{base} · sisa {lama(sisa_menit)}"


def leg_belum_mulai(mulai: datetime, tenggat: datetime) -> str:
    return f"mulai {waktu(mulai)} · tenggat {waktu(tenggat)}"


def alt_leg(rincian: Sequence[tuple[str, int, int, str]]) -> str:
    """`rincian`: name, arrived, due, words of the deadline."""
    if not rincian:
        return f"Leg dan tenggat. {BELUM_ADA_DATA}."
    lines = [
        f"{nama} {bulat(tiba)} dari {bulat(due)}, {kata.replace('▲ ', '')}"
        for nama, tiba, due, kata in rincian
    ]
    return f"Kotak tiba per leg: {'; '.join(lines)}."


def judul_linimasa(senyap: int, jalan: int, rencana: int, tiba: int, telat: int) -> str:
    """Shipments by state; `telat`: planned to have left by now and not recorded."""
    if senyap + jalan + rencana + tiba == 0:
        return "Tidak ada kiriman pada hari ini"
    if senyap:
        also = f", {bulat(jalan)} di jalan" if jalan else ""
        return f"{bulat(senyap)} kiriman tanpa kabar{also}"
    if telat:
        return f"{bulat(telat)} kiriman belum berangkat padahal jamnya sudah lewat"
    if jalan:
        return f"{bulat(jalan)} kiriman di jalan, tidak ada yang senyap"
    if rencana:
        return f"{bulat(rencana)} kiriman direncanakan, {bulat(tiba)} sudah tiba"
    return f"Semua {bulat(tiba)} kiriman sudah tiba"


def alt_linimasa(senyap: int, jalan: int, rencana: int, tiba: int, telat: int) -> str:
    counts = (
        f"{bulat(tiba)} tiba, {bulat(jalan)} di jalan, {bulat(senyap)} tanpa kabar, {bulat(rencana)} rencana"
    )
    return f"Linimasa kiriman per kelurahan: {counts}. {judul_linimasa(senyap, jalan, rencana, tiba, telat)}."


def kiriman(nama: str, leg: str, surat_jalan: str, kotak: int, saat: Sequence[datetime | None]) -> str:
    """Hover of one shipment; `saat`: planned, left, arrived."""
    words = ("rencana", "berangkat", "tiba")
    times = " · ".join(f"{w} {waktu(t)}" if t else f"{w} –" for w, t in zip(words, saat, strict=True))
    return f"<b>{nama}</b> · {leg} · {bulat(kotak)} kotak<br>{surat_jalan or 'tanpa surat jalan'}<br>{times}"
