"""What a situation map holds before anybody draws it: points, ways, the answers they come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pandas as pd

from posko.figures import palette
from posko.figures.letak import Letak, Lonlat

Warna = tuple[str, str]  # on a light page, on a dark page

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


def warna(kode: str) -> Warna:
    """Both colours of a state or a movement."""
    look = palette.rupa(kode)
    return look.terang, look.gelap


def catatan(frame: pd.DataFrame | None) -> list[dict[Any, Any]]:
    """Rows of an answer; none of a layer that is not drawn."""
    return [] if frame is None else frame.to_dict("records")
