"""What staff call the items of the checklist, where they neither write its code nor its title.

A heading is reduced to the words that carry meaning and must then equal one of the sets below; nothing
near is guessed, because a check mark under the wrong item would call a station ready that is not.
"""

from __future__ import annotations

import re

from posko.intake.normalise.words import key

# Words that say that it is there, and not what it is.
_CLAIMS = frozenset(
    ["sudah", "telah", "ada", "tersedia", "cukup", "lengkap", "siap", "utuh", "baik", "hadir", "terplot"]
)
_EMPTY = _CLAIMS | frozenset(
    [
        "yang",
        "dan",
        "atau",
        "di",
        "dari",
        "kondisi",
        "keadaan",
        "org",
        "orang",
        "buah",
        "bh",
        "unit",
        "set",
        "suara",
        "pemilu",
        "kesiapan",
        "ketersediaan",
        "cek",
        "pengecekan",
        "status",
        "tps",
    ]
)
# «Rawan banjir» with a check mark is no good news: these words turn the question round.
_TURNED = frozenset(["tidak", "belum", "tdk", "blm", "rawan", "kurang", "rusak", "bukan", "hilang"])
_FIGURE = re.compile(r"^\d+$")
# Item -> what remains of a heading that means it.
_CALLED: dict[str, tuple[str, ...]] = {
    "R01": ("berdiri", "tenda", "tenda berdiri", "pendirian", "tenda bangunan", "jadi"),
    "R02": ("lokasi sesuai", "lokasi didatangi", "kesesuaian lokasi"),
    "R03": ("kotak", "kelengkapan kotak"),
    "R04": ("segel", "segel kotak", "segel label", "keutuhan segel"),
    "R05": ("tempat simpan", "penyimpanan malam", "tempat penyimpanan"),
    "R06": ("bilik",),
    "R07": ("tinta", "alat coblos", "tinta alat coblos", "paku bantalan", "tinta paku"),
    "R08": ("formulir", "formulir sampul", "form sampul", "sampul"),
    "R09": ("dpt ditempel", "daftar pemilih ditempel", "dpt dct ditempel", "dpt tertempel"),
    "R14": ("akses disabilitas", "disabilitas", "ramah disabilitas", "akses difabel"),
    "R15": ("penerangan", "listrik", "lampu", "listrik penerangan", "aliran listrik"),
    "R16": ("sinyal", "sinyal hp", "jaringan", "sinyal jaringan"),
    "R17": ("aman banjir", "bebas banjir", "lokasi aman banjir", "lokasi bebas banjir", "lokasi aman"),
    "R18": ("bersih apk", "bebas apk", "steril apk"),
    "R19": ("jalur evakuasi", "jalur rute", "rute evakuasi"),
    "R20": ("kondusif", "lingkungan kondusif", "situasi kondusif", "situasi lingkungan"),
}
# Over these a list may as well hold names or counts, so the heading must say that they are there.
_PEOPLE: dict[str, tuple[str, ...]] = {
    "R10": ("kpps", "anggota kpps", "petugas kpps"),
    "R11": ("linmas", "anggota linmas", "petugas linmas", "satlinmas"),
    "R12": ("polri", "petugas polri", "pam polri", "anggota polri"),
    "R13": ("ptps", "pengawas"),
}
_ITEM = {frozenset(words.split()): item for item, called in _CALLED.items() for words in called}
_PERSON = {frozenset(words.split()): item for item, called in _PEOPLE.items() for words in called}


def item_called(text: str) -> str | None:
    """Checklist item that a heading means by what staff call it; None when it is not surely one."""
    words = key(text).split()
    if _TURNED.intersection(words):
        return None
    figures = [word for word in words if _FIGURE.match(word)]
    rest = frozenset(word for word in words if word not in _EMPTY and word not in figures)
    if rest in _PERSON:
        return _PERSON[rest] if figures or _CLAIMS.intersection(words) else None
    return _ITEM.get(rest)
