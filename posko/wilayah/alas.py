"""Roads, rivers and places of a file without areas: what is drawn beneath the map, if a station has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

from posko.core.errors import UserError
from posko.teks import batas as teks
from posko.wilayah import kenali, perbaiki
from posko.wilayah.berkas import Fitur
from posko.wilayah.hasil import ALAS, Hasil, Ring

Row = Mapping[str, str]

NEAR_KM = 30.0  # what is farther from the middle of the Polsek is somebody else's
MOST = 4_000  # lines, and places, that are drawn
KINDS = {
    "sungai": ("waterway", "sungai", "river", "kali"),
    "rel": ("railway", "rel"),
    "jalan": ("highway", "jalan", "road"),
}


def build(label: str, features: Sequence[Fitur], wilayah: Sequence[Row], report: list[str]) -> Hasil:
    """Lines and places near the Polsek.

    Args:
        label: name of the file, for the sentences.
        features: of the file, in degrees.
        wilayah: rows of `wilayah.csv`.
        report: sentences so far.

    Raises: UserError when there are none.
    """
    lon, lat = (sum(float(row[axis]) for row in wilayah) / len(wilayah) for axis in ("lon", "lat"))
    parts = [(f, part) for f in features for part in getattr(f.bentuk, "geoms", [f.bentuk])]
    near = [(f, part) for f, part in parts if _km(part, (lon, lat)) <= NEAR_KM]
    lines = [(_kind(f), _points(part)) for f, part in near if isinstance(part, LineString)]
    places = [(_name(f), round(part.x, 6), round(part.y, 6)) for f, part in near if isinstance(part, Point)]
    far = len(parts) - len(near)
    if not lines and not places:
        raise UserError(teks.alas_lain(label, far))
    told = [teks.alas_diterima(label, len(lines), len(places)), *report]
    if len(lines) > MOST:
        told.append(teks.alas_terlalu_banyak(len(lines), MOST))
        lines = sorted(lines, key=lambda line: -len(line[1]))[:MOST]
    if far:
        told.append(teks.alas_jauh(far))
    return Hasil(ALAS, garis=lines, titik=places[:MOST], laporan=told)


def _km(part: BaseGeometry, middle: tuple[float, float]) -> float:
    centre = part.envelope.centroid
    return kenali.km((centre.x, centre.y), middle)


def _points(line: LineString) -> Ring:
    return [[round(x, 6), round(y, 6)] for x, y in line.simplify(5 * perbaiki.METRE).coords]


def _kind(feature: Fitur) -> str:
    told = " ".join(f"{name} {value}" for name, value in feature.isi.items()).lower()
    return next((kind for kind, words in KINDS.items() if any(word in told for word in words)), "lain")


def _name(feature: Fitur) -> str:
    fields = {name.lower(): value for name, value in feature.isi.items()}
    return next((fields[name] for name in ("name", "nama", "namobj") if fields.get(name)), "")[:60]
