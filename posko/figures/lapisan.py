"""What lies on the situation map: answers of the queries as points and lines with their look and words.

Made once and drawn by both renderers, the screen's and the exports', so that they cannot differ. Colours are
pairs (light page, dark page).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pandas as pd

from posko.figures import palette
from posko.figures.letak import Letak, Lonlat
from posko.teks import peta as teks

Row = Mapping[str, Any]
Warna = tuple[str, str]

LAPISAN = ("tps", "gudang", "konvoi", "insiden", "akan", "patroli")
HARI_PENUH = 24.0  # hours over which an incident fades to its faintest
RUPA = {"siap": "bulat", "masalah": "segitiga", "kedaluwarsa": "bulat", "tanpa_kabar": "bulat"}
SLATE: Warna = ("#4F6D91", "#7F9EC4")


@dataclass(frozen=True)
class Titik:
    """A point: `kode` is what the key counts it under, `tutup` its opacity, `tepi` the width of its ring."""

    lapisan: str
    kunci: str
    tempat: Lonlat
    kode: str
    rupa: str
    warna: Warna
    ukuran: float
    keterangan: str
    kelurahan_kode: str = ""
    bolong: bool = False
    tutup: float = 1.0
    tepi: float = 0.0


@dataclass(frozen=True)
class Jalur:
    """A way from one place to another; the vehicle is somewhere along it, nobody knows where."""

    lapisan: str
    kunci: str
    titik: tuple[Lonlat, ...]
    kode: str
    warna: Warna
    tebal: float
    keterangan: str
    kelurahan_kode: str = ""
    putus: bool = False


@dataclass(frozen=True)
class Jawaban:
    """The answers a map is made of, all as of one instant; layers whose frame is None are not drawn."""

    sampai: datetime
    wilayah: pd.DataFrame  # harian/keadaan_wilayah
    tps: pd.DataFrame | None = None  # kesiapan/kelas_tps
    gudang: pd.DataFrame | None = None  # harian/penjagaan
    konvoi: pd.DataFrame | None = None  # peta/konvoi
    insiden: pd.DataFrame | None = None  # insiden/daftar
    kunjungan: pd.DataFrame | None = None  # peta/kunjungan


@dataclass(frozen=True)
class Tempat:
    """Named places (rows of `titik.csv`) and spots on the shapes."""

    letak: Letak
    titik: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def titik_di(self, titik_id: str) -> Lonlat | None:
        """Coordinates of a named place."""
        row = self.titik.get(titik_id)
        return (float(row["lon"]), float(row["lat"])) if row and row["lon"] else None

    def simpul(self, jenis: str, kelurahan_kode: str) -> Lonlat | None:
        """Where the node of this kind lies that serves the kelurahan."""
        for row in self.titik.values():
            serves = (
                jenis == "gudang_kpu"
                or (jenis == "gudang_ppk" and kelurahan_kode.startswith(row["kecamatan_kode"]))
                or row["kelurahan_kode"] == kelurahan_kode
            )
            if row["jenis"] == jenis and serves:
                return self.titik_di(row["titik_id"])
        return None


def titik(jawaban: Jawaban, tempat: Tempat) -> list[Titik]:
    """Every point of the map, the gravest drawn last."""
    found = [
        *_tps(_records(jawaban.tps), tempat),
        *_kunjungan(_records(jawaban.kunjungan), tempat),
        *_gudang(_records(jawaban.gudang), tempat),
        *_insiden(_records(jawaban.insiden), tempat, jawaban.sampai),
    ]
    if jawaban.gudang is not None:
        found += _pos(tempat)
    return found


def jalur(jawaban: Jawaban, tempat: Tempat) -> list[Jalur]:
    """Every way of the map."""
    return [*_jejak(_records(jawaban.kunjungan), tempat), *_konvoi(_records(jawaban.konvoi), tempat)]


def _records(frame: pd.DataFrame | None) -> list[dict[Any, Any]]:
    return [] if frame is None else frame.to_dict("records")


def _state(kode: str) -> Warna:
    look = palette.rupa(kode)
    return look.terang, look.gelap


def _tps(rows: Iterable[Row], tempat: Tempat) -> Iterable[Titik]:
    ring = {"rawan": 1.0, "sangat_rawan": 2.0, "khusus": 2.0}
    order = {"siap": 0, "kedaluwarsa": 1, "tanpa_kabar": 2, "masalah": 3}
    for row in sorted(rows, key=lambda row: order[row["keadaan"]]):
        place = tempat.letak.tps(row["kelurahan_kode"], int(row["tps_no"]))
        if place is None:
            continue
        state = row["keadaan"]
        yield Titik(
            "tps",
            f"tps:{row['tps_id']}",
            place,
            state,
            RUPA[state],
            _state(state),
            4.0 if state == "siap" else 6.0,
            teks.tps(row),
            row["kelurahan_kode"],
            bolong=state in ("tanpa_kabar", "kedaluwarsa"),
            tepi=ring.get(row["kelas"], 0.0),
        )


def _gudang(rows: Iterable[Row], tempat: Tempat) -> Iterable[Titik]:
    for row in sorted(rows, key=lambda row: row["kotak"]):
        place = tempat.titik_di(row["titik_id"])
        if place is None:
            continue
        is_used = row["kotak"] > 0
        state = row["keadaan"]
        yield Titik(
            "gudang",
            f"gudang:{row['titik_id']}",
            place,
            state if is_used else "kosong",
            "kotak",
            _state(state) if is_used else SLATE,
            11.0 if is_used else 7.0,
            teks.gudang(row),
            row["kelurahan_kode"] if isinstance(row["kelurahan_kode"], str) else "",
            bolong=not is_used or state in ("tanpa_kabar", "kedaluwarsa"),
        )


def _pos(tempat: Tempat) -> Iterable[Titik]:
    for row in tempat.titik.values():
        place = tempat.titik_di(row["titik_id"])
        if place and row["jenis"] in ("polsek", "layanan"):
            yield Titik(
                "gudang",
                f"pos:{row['titik_id']}",
                place,
                "pos",
                "tambah",
                SLATE,
                9.0,
                teks.pos(row["nama"]),
                row["kelurahan_kode"],
            )


def _insiden(rows: Iterable[Row], tempat: Tempat, sampai: datetime) -> Iterable[Titik]:
    known = [row for row in rows if isinstance(row["kelurahan_kode"], str)]
    for row in sorted(known, key=lambda row: (row["is_terbuka"], row["skala"])):
        place = tempat.letak.peristiwa(row["kelurahan_kode"], str(row["nomor"]))
        if place is None:
            continue
        is_ahead = row["sifat"] == "akan"
        if is_ahead and not row["is_terbuka"]:
            continue
        age = max((sampai - row["waktu_kejadian"]).total_seconds() / 3600, 0.0)
        scale = int(row["skala"])
        yield Titik(
            "akan" if is_ahead else "insiden",
            f"insiden:{row['nomor']}",
            place,
            "akan" if is_ahead else "terbuka" if row["is_terbuka"] else "selesai",
            "wajik",
            (palette.skala(scale, "terang"), palette.skala(scale, "gelap")),
            6.0 + 2.0 * scale,
            teks.insiden(row, sampai),
            row["kelurahan_kode"],
            bolong=is_ahead or not row["is_terbuka"],
            # What is open never fades away, what is closed does.
            tutup=max(1.0 - 0.5 * age / HARI_PENUH, 0.65 if row["is_terbuka"] else 0.25),
            tepi=(3.0 if row["is_mengganggu"] else 1.0) if row["is_terbuka"] and not is_ahead else 0.0,
        )


def _place_of(row: Row, tempat: Tempat) -> Lonlat | None:
    named = tempat.titik_di(row["tempat"]) if isinstance(row["tempat"], str) else None
    if named or not isinstance(row["kelurahan_kode"], str):
        return named
    if not pd.isna(row["tps_no"]):
        return tempat.letak.tps(row["kelurahan_kode"], int(row["tps_no"]))
    return tempat.letak.peristiwa(row["kelurahan_kode"], str(row["tempat"]))


def _kunjungan(rows: list[dict[Any, Any]], tempat: Tempat) -> Iterable[Titik]:
    for number, row in enumerate(rows):
        place = _place_of(row, tempat)
        if place and row["jenis_giat"] != "jaga":  # guards stand at stores, which have marks of their own
            yield Titik(
                "patroli",
                f"kunjungan:{number}",
                place,
                "temuan" if row["is_temuan"] else "kunjungan",
                "silang",
                _state("masalah") if row["is_temuan"] else SLATE,
                7.0,
                teks.kunjungan(row),
                row["kelurahan_kode"],
            )


def _jejak(rows: list[dict[Any, Any]], tempat: Tempat) -> Iterable[Jalur]:
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


def _konvoi(rows: Iterable[Row], tempat: Tempat) -> Iterable[Jalur]:
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
            _state({"terlambat": "kedaluwarsa", "rencana_lewat": "kedaluwarsa"}.get(look, look)),
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
