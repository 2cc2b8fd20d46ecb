"""The situation map as plain shapes for briefings, internal and public, from the answers the screen uses.

The public version knows only how many stations of each kelurahan are reported ready: no stores, routes, times
ahead, officers, incidents or vulnerability classes ever enter it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from posko.figures import kunci_peta, lapisan
from posko.figures.bentuk import Gambar
from posko.figures.lapisan import Jawaban, Tempat
from posko.figures.pena import Batas, Kanvas, Pena
from posko.figures.theme import TERANG, Tema
from posko.teks import peta as teks
from posko.teks.grafik import data_per

__all__ = ["Batas", "Kanvas", "publik", "situasi"]

Row = Mapping[str, Any]

# Looks of the public steps: one hue that pales, then the hatching of silence.
PUBLIK = (("siap", 3), ("siap", 2), ("siap", 1), ("belum_waktunya", 0), ("tanpa_kabar", 0))


def situasi(
    jawaban: Jawaban, batas: Batas, tempat: Tempat, kanvas: Kanvas | None = None, tema: Tema = TERANG
) -> Gambar:
    """The internal map: areas by state and gravity, and every layer that `jawaban` carries.

    Args:
        jawaban: the answers, as of one instant.
        batas: shapes by kelurahan code.
        tempat: named places and spots on the same shapes.
        kanvas: size and stamps.
        tema: light or dark.
    """
    pena = Pena(batas, kanvas or Kanvas(), tema)
    rows = _drawable(jawaban.wilayah, batas)
    points, ways = lapisan.titik(jawaban, tempat), lapisan.jalur(jawaban, tempat)
    marks = [pena.tanda(point) for point in (*lapisan.alas(batas.titik), *points)]
    lines = [pena.garis(way) for way in ways]
    areas = [pena.bidang(row, row["keadaan"], int(row["tingkat"]), teks.wilayah(row)) for row in rows]
    names = pena.nama(rows, teks.label_wilayah)
    return pena.gambar(
        [*areas, *pena.alas(), *lines, *marks, *names],
        kunci_peta.kunci(rows, points, ways, tema),
        judul=teks.judul(jawaban.wilayah),
        alt=teks.alt(jawaban.wilayah, batas.dasar),
        stempel=(data_per(jawaban.sampai), teks.PERKIRAAN if points else ""),
    )


def publik(jawaban: Jawaban, batas: Batas, kanvas: Kanvas | None = None, tema: Tema = TERANG) -> Gambar:
    """The public map: how many stations of each kelurahan are reported ready, and nothing else."""
    pena = Pena(batas, kanvas or Kanvas(), tema)
    rows = _drawable(jawaban.wilayah, batas)
    areas = [pena.bidang(row, *PUBLIK[_step(row)], teks.label_publik(row)) for row in rows]
    counted = Counter(_step(row) for row in rows)
    key = [
        replace(kunci_peta.wilayah(*PUBLIK[step], counted[step], tema), kata=word)
        for step, word in enumerate(teks.KUNCI_PUBLIK)
        if counted[step]
    ]
    siap, total = (int(jawaban.wilayah[name].sum()) for name in ("tps_siap", "jumlah_tps"))
    return pena.gambar(
        [*areas, *pena.alas(), *pena.nama(rows, teks.label_publik)],
        key,
        judul=teks.judul_publik(siap, total),
        alt=teks.alt_publik(jawaban.wilayah, batas.dasar),
        stempel=(data_per(jawaban.sampai), teks.VERSI_PUBLIK),
    )


def _step(row: Row) -> int:
    """Step of the public scale: all ready, nine tenths, half, less, and most of it unheard of."""
    ready, total = row["tps_siap"], row["jumlah_tps"]
    if total == 0 or 2 * row["tps_senyap"] >= total:
        return 4
    return 0 if ready == total else 1 if 10 * ready >= 9 * total else 2 if 2 * ready >= total else 3


def _drawable(frame: pd.DataFrame, batas: Batas) -> list[dict[Any, Any]]:
    return [row for row in frame.to_dict("records") if row["kelurahan_kode"] in batas.bentuk]
