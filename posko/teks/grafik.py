"""The words on charts and what a screen reader says of them; each message is composed from its numbers.

A message names the worst thing first and keeps apart what is bad, what is silent, and what is good.
"""

from collections.abc import Sequence
from datetime import date, datetime

from posko.core.angka import bulat, persen
from posko.core.waktu import hari_tanggal, jam, lama, tanggal_pendek, waktu
from posko.core.waktu import jam_zona as _jam_zona

LABEL_KEADAAN = {
    "siap": "siap",
    "masalah": "masalah",
    "kedaluwarsa": "kedaluwarsa",
    "tanpa_kabar": "tanpa kabar",
    "belum_waktunya": "belum waktunya",
    "rencana": "rencana",
    "di_jalan": "di jalan",
    "tiba": "tiba",
    "selisih_jelas": "selisih terjelaskan",
    "selisih_belum_jelas": "selisih belum jelas",
    "tepat_waktu": "tepat waktu",
    "terlambat": "terlambat",
    "tanpa_jam": "lewat, jam tidak dilaporkan",
    "ditunggu": "ditunggu",
}
BELUM_ADA_DATA = "Belum ada data"
BELUM_ADA_KIRIMAN = "Belum ada kabar kiriman"
PETA_SKEMATIK = "Peta skematik – bukan batas resmi"
NOL_BUKAN_AMAN = "0 berarti tidak ada laporan"
HUJAN = "rawan hujan"
SELESAI = "selesai"
BELUM_MULAI = "belum dimulai"


def data_per(sampai: datetime) -> str:
    return f"Data per {tanggal_pendek(sampai)} {_jam_zona(sampai)}"


def persen_teliti(nilai: float) -> str:
    """Never `100 %` of what is not whole, never `0 %` of what is not nothing."""
    if 99.5 <= nilai < 100:
        return "99 %"
    return "1 %" if 0 < nilai < 0.5 else persen(nilai)


def antara(minimum: float, maksimum: float) -> str:
    low, high = persen_teliti(minimum), persen_teliti(maksimum)
    return low if low == high else f"{low.removesuffix(' %')}–{high}"


def jumlah_dari(label: str, jumlah: int) -> str:
    return f"{label} {bulat(jumlah)}"


def sebanyak(jumlah: int, label: str) -> str:
    return f"{bulat(jumlah)} {label}"


# Boxes


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
    return f"Letak {bulat(total)} kotak suara: {_daftar([f'{nama} {bulat(n)}' for nama, n in bagian])}."


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
        f"{kata} pada {f'semua {bulat(jumlah)} jenis' if len(kinds) == jumlah > 1 else _daftar(kinds)}"
        for kinds, kata in ((selisih, "selisih belum jelas"), (senyap, "tanpa kabar"))
        if kinds
    ]
    if not parts:
        return f"{bulat(jumlah)} jenis kotak tanpa selisih dan tanpa yang senyap"
    return _kapital("; ".join(parts))


def alt_neraca_per_jenis(selisih: Sequence[str], senyap: Sequence[str], jumlah: int, total: int) -> str:
    return f"Letak {bulat(total)} kotak menurut {bulat(jumlah)} jenis. {judul_neraca_per_jenis(selisih, senyap, jumlah)}."


def judul_neraca_per_kelurahan(selisih: Sequence[str], senyap: Sequence[str], jumlah: int) -> str:
    """Names of kelurahan with unexplained and with silent boxes."""
    if not jumlah:
        return "Neraca per kelurahan belum ada"
    parts = []
    if selisih:
        parts.append(f"selisih belum jelas di {_ringkas(selisih)}")
    if senyap:
        parts.append(f"kotak tanpa kabar dari {_ringkas(senyap)}")
    if not parts:
        return f"{bulat(jumlah)} kelurahan tanpa selisih dan tanpa kotak yang senyap"
    return _kapital("; ".join(parts))


def alt_neraca_per_kelurahan(selisih: Sequence[str], senyap: Sequence[str], jumlah: int, total: int) -> str:
    return f"Letak {bulat(total)} kotak di {bulat(jumlah)} kelurahan. {judul_neraca_per_kelurahan(selisih, senyap, jumlah)}."


# Legs and shipments


def judul_leg(ada_kabar: int, lewat: Sequence[tuple[str, int]], berjalan: Sequence[tuple[str, int]]) -> str:
    """Legs past their deadline with boxes missing, and legs under way: name, boxes not arrived."""
    if not ada_kabar:
        return BELUM_ADA_KIRIMAN
    if lewat:
        return (
            f"{_daftar([f'{nama}: {bulat(n)} kotak' for nama, n in lewat])} belum tiba, tenggat sudah lewat"
        )
    if berjalan:
        return _kapital(f"{_daftar([f'{nama}: {bulat(n)} kotak' for nama, n in berjalan])} belum tiba")
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


def jam_sumbu(saat: datetime) -> str:
    return jam(saat)


def sekarang(sampai: datetime) -> str:
    return f"pukul {jam(sampai)}"


# Readiness


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
    return f"{judul}. {_kapital(_daftar([f'{LABEL_KEADAAN[k]} {bulat(n)}' for k, n in per_keadaan]))}."


def judul_berubah(sejak: datetime, selisih_siap: int, selisih_masalah: int) -> str:
    if selisih_siap == 0 and selisih_masalah == 0:
        return f"TPS siap dan masalah tetap sejak {waktu(sejak)}"
    return f"Sejak {waktu(sejak)}: siap {_tanda(selisih_siap)}, masalah {_tanda(selisih_masalah)}"


def alt_berubah(sejak: datetime, selisih: Sequence[tuple[str, int]]) -> str:
    changes = _daftar([f"{LABEL_KEADAAN[kode]} {_tanda(n)}" for kode, n in selisih])
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
    named = f" Ada masalah di {_daftar(masalah)}." if masalah else ""
    silent = f" Belum lapor: {_daftar(senyap)}." if senyap else ""
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
    return f"{_daftar(parts)} dari {bulat(total)} TPS"


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
    return f"{nama}: {_daftar(parts)} dari {bulat(total)}"


def alt_butir_tps(nama: str, bermasalah: int, senyap: int, total: int) -> str:
    return f"Setiap butir di setiap TPS. {judul_butir_tps(nama, bermasalah, senyap, total)}."


def butir_tps_sel(
    tps_no: int, uraian: str, keadaan: str, waktu_jawab: datetime | None, *, konflik: bool
) -> str:
    seen = f"dijawab {waktu(waktu_jawab)}" if waktu_jawab else "belum dijawab"
    differ = "<br>dua pelapor berbeda, perlu konfirmasi" if konflik else ""
    return f"<b>TPS {tps_no:03d}</b> · {LABEL_KEADAAN[keadaan]}<br>{uraian}<br>{seen}{differ}"


# Incidents


def judul_insiden(total: int, berat: int, hari: int) -> str:
    """Incidents in `hari` days, of these severity 4 or 5."""
    if total == 0:
        return f"Tidak ada insiden tercatat dalam {bulat(hari)} hari"
    heavy = f"{bulat(berat)} berskala 4–5" if berat else "tidak ada yang berskala 4–5"
    return f"{bulat(total)} insiden dalam {bulat(hari)} hari, {heavy}"


def alt_insiden(total: int, berat: int, hari: int, puncak: tuple[date, int] | None) -> str:
    top = f" Terbanyak {bulat(puncak[1])} pada {hari_tanggal(puncak[0])}." if puncak else ""
    return f"Insiden per hari menurut skala. {judul_insiden(total, berat, hari)}.{top}"


def skala(tingkat: int) -> str:
    return f"skala {tingkat}"


def atau_lebih(jumlah: int) -> str:
    return f"{bulat(jumlah)} atau lebih"


def hari_sel(nama: str, hari: date, jumlah: int) -> str:
    return f"<b>{nama}</b> · {hari_tanggal(hari)}<br>{bulat(jumlah)} insiden"


def judul_kelurahan_hari(terbanyak: tuple[str, int] | None, hari: int) -> str:
    if terbanyak is None:
        return f"Tidak ada insiden tercatat dalam {bulat(hari)} hari"
    return f"Terbanyak di {terbanyak[0]}: {bulat(terbanyak[1])} insiden dalam {bulat(hari)} hari"


def alt_kelurahan_hari(terbanyak: tuple[str, int] | None, hari: int) -> str:
    return f"Insiden menurut kelurahan dan hari. {judul_kelurahan_hari(terbanyak, hari)}."


def _tanda(nilai: int) -> str:
    return "tetap" if nilai == 0 else ("+" if nilai > 0 else "−") + bulat(abs(nilai))


def _kapital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _ringkas(names: Sequence[str], most: int = 2) -> str:
    if len(names) <= most:
        return _daftar(names)
    return f"{', '.join(names[:most])}, dan {bulat(len(names) - most)} lainnya"


def _daftar(items: Sequence[str]) -> str:
    if len(items) < 3:
        return " dan ".join(items)
    return f"{', '.join(items[:-1])}, dan {items[-1]}"
