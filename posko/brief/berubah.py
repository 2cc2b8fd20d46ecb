"""What changed between two instants: the same questions asked twice, told as sentences.

Bad news comes first, and a figure that stands still is not mentioned.
"""

from __future__ import annotations

import pandas as pd

from posko.teks import harian as teks
from posko.teks.umum import KEADAAN, tempat

Answers = dict[str, pd.DataFrame]

# The questions asked at both instants.
KUERI = ("kesiapan/jumlah_per_keadaan", "distribusi/neraca_per_tahap", "insiden/ringkas")


def kalimat(before: Answers, after: Answers, kode_leg: tuple[str, ...]) -> list[str]:
    """Sentences on every figure that differs, stations first, then boxes, then incidents."""
    return [*_stations(before, after), *_boxes(before, after, kode_leg), *_incidents(before, after)]


def _stations(before: Answers, after: Answers) -> list[str]:
    old = before[KUERI[0]].set_index("keadaan")["jumlah"]
    new = after[KUERI[0]].set_index("keadaan")["jumlah"]
    order = ("masalah", "tanpa_kabar", "kedaluwarsa", "siap")
    return [
        teks.berubah(f"TPS {KEADAAN[state].lower()}", int(old[state]), int(new[state]))
        for state in order
        if old[state] != new[state]
    ]


def _boxes(before: Answers, after: Answers, kode_leg: tuple[str, ...]) -> list[str]:
    old = before[KUERI[1]].groupby("tahap_urut")[["jumlah", "selisih_belum_jelas", "tanpa_kabar"]].sum()
    new = after[KUERI[1]].groupby("tahap_urut")[["jumlah", "selisih_belum_jelas", "tanpa_kabar"]].sum()
    lines = []
    for column, name in (("selisih_belum_jelas", teks.SELISIH), ("tanpa_kabar", teks.KOTAK_SENYAP)):
        if old[column].sum() != new[column].sum():
            lines.append(teks.berubah(name, int(old[column].sum()), int(new[column].sum())))
    return lines + [
        teks.berubah(
            f"Kotak {tempat(int(place), kode_leg)}", int(old["jumlah"][place]), int(new["jumlah"][place])
        )
        for place in old.index
        if old["jumlah"][place] != new["jumlah"][place]
    ]


def _incidents(before: Answers, after: Answers) -> list[str]:
    old, new = before[KUERI[2]].iloc[0], after[KUERI[2]].iloc[0]
    figures = (("mengganggu", teks.MENGGANGGU), ("terbuka", teks.TERBUKA))
    return [teks.berubah(name, int(old[key]), int(new[key])) for key, name in figures if old[key] != new[key]]
