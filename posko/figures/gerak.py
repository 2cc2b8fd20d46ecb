"""What moves: visits and traces of patrols, and shipments between the nodes of the boxes' way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from posko.figures.isi_peta import SLATE, Jalur, Tempat, Titik, warna
from posko.figures.letak import Lonlat
from posko.teks import peta as teks

Row = Mapping[str, Any]


def _place_of(row: Row, tempat: Tempat) -> Lonlat | None:
    named = tempat.titik_di(row["tempat"]) if isinstance(row["tempat"], str) else None
    if named or not isinstance(row["kelurahan_kode"], str):
        return named
    if not pd.isna(row["tps_no"]):
        return tempat.letak.tps(row["kelurahan_kode"], int(row["tps_no"]))
    return tempat.letak.peristiwa(row["kelurahan_kode"], str(row["tempat"]))


def kunjungan(rows: list[dict[Any, Any]], tempat: Tempat) -> Iterable[Titik]:
    for number, row in enumerate(rows):
        place = _place_of(row, tempat)
        if place and row["jenis_giat"] != "jaga":  # guards stand at stores, which have marks of their own
            yield Titik(
                "patroli",
                f"kunjungan:{number}",
                place,
                "temuan" if row["is_temuan"] else "kunjungan",
                "silang",
                warna("masalah") if row["is_temuan"] else SLATE,
                7.0,
                teks.kunjungan(row),
                row["kelurahan_kode"],
            )


def jejak(rows: list[dict[Any, Any]], tempat: Tempat) -> Iterable[Jalur]:
    teams: dict[str, list[tuple[Lonlat, Row]]] = {}
    for row in rows:
        place = _place_of(row, tempat)
        if place and row["jenis_giat"] != "jaga" and isinstance(row["regu"], str):
            teams.setdefault(row["regu"], []).append((place, row))
    for regu, visits in sorted(teams.items()):
        if len(visits) > 1:
            yield Jalur(
                "patroli",
                f"jejak:{regu}",
                tuple(place for place, _ in visits),
                "jejak",
                SLATE,
                1.5,
                teks.jejak(regu, [row for _, row in visits]),
            )


def konvoi(rows: Iterable[Row], tempat: Tempat) -> Iterable[Jalur]:
    for row in rows:
        kode = row["kelurahan_kode"]
        ends = [_end(row["asal_jenis"], row, tempat), _end(row["tujuan_jenis"], row, tempat)]
        if None in ends or ends[0] == ends[1]:
            continue
        look = convoy_code(row)
        yield Jalur(
            "konvoi",
            f"konvoi:{row['leg']}:{row['surat_jalan']}:{kode}",
            tuple(end for end in ends if end),
            look,
            warna({"terlambat": "kedaluwarsa", "rencana_lewat": "kedaluwarsa"}.get(look, look)),
            2.0 if row["keadaan"] in ("rencana", "tiba") else 3.5,
            teks.konvoi(row),
            kode,
            putus=row["keadaan"] in ("rencana", "tanpa_kabar"),
        )


def convoy_code(row: Row) -> str:
    """How a shipment stands: di_jalan, terlambat, tanpa_kabar, rencana, rencana_lewat, tiba."""
    if row["keadaan"] == "di_jalan" and row["is_terlambat"]:
        return "terlambat"
    if row["keadaan"] == "rencana" and row["is_terlambat"]:
        return "rencana_lewat"
    return str(row["keadaan"])


def _end(jenis: str, row: Row, tempat: Tempat) -> Lonlat | None:
    kode = row["kelurahan_kode"]
    if jenis != "tps":
        return tempat.simpul(jenis, kode)
    if pd.isna(row["tps_awal"]):
        return tempat.letak.tengah(kode)
    spots = [tempat.letak.tps(kode, n) for n in range(int(row["tps_awal"]), int(row["tps_akhir"]) + 1)]
    near = [spot for spot in spots if spot]
    if not near:
        return None
    return sum(x for x, _ in near) / len(near), sum(y for _, y in near) / len(near)
