"""The child's first half: bytes of a file to features, whatever program wrote them.

GeoJSON is read as JSON; a zipped shapefile and a GeoPackage by GDAL, which sees a copy in memory and only
what begins like one of the two. Coordinates in metres are refused rather than guessed at.
"""

from __future__ import annotations

import io
import json
import warnings
import zipfile
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyogrio
import pyogrio.raw
import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from posko.core.errors import UserError
from posko.teks import batas as teks

PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")
UNREADABLE = (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, ValueError, LookupError)
MOST_FEATURES = 50_000
MOST_UNPACKED = 300 * 1024 * 1024
# Names of coordinate systems in metres as files here write them: web Mercator, UTM, the TM-3 of BPN.
METRES = tuple(f"EPSG:{colon}{code}" for colon in ("", ":") for code in ("3857", "900913", "327", "238"))


@dataclass(frozen=True)
class Fitur:
    """One feature: its fields as text, its geometry as it came (None when it had none)."""

    isi: dict[str, str]
    bentuk: BaseGeometry | None


@dataclass(frozen=True)
class Berkas:
    """All features of a file, and how many could not be read as a shape at all."""

    fitur: list[Fitur] = field(default_factory=list)
    tak_terbaca: int = 0


def read(label: str, content: bytes) -> Berkas:
    """Features of the file.

    Raises: UserError when it is no boundary file, too large, or not in degrees.
    """
    head = content[:16].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"SQLite format 3"):
        return _gdal(label, content)
    if head.startswith(b"PK"):
        return _zipped(label, content)
    if head.startswith(b"{"):
        return _geojson(label, content)
    raise UserError(teks.jenis_lain(label))


def _geojson(label: str, content: bytes) -> Berkas:
    try:
        raw = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as problem:
        raise UserError(teks.rusak(label)) from problem
    if not isinstance(raw, dict) or raw.get("type") not in ("FeatureCollection", "Feature"):
        raise UserError(teks.jenis_lain(label))
    _degrees(label, str(((raw.get("crs") or {}).get("properties") or {}).get("name", "")))
    rows = raw.get("features", []) if raw["type"] == "FeatureCollection" else [raw]
    _few(label, len(rows))
    found, lost = [], 0
    for row in rows:
        geometry, is_lost = _shape(row.get("geometry") if isinstance(row, dict) else None)
        lost += is_lost
        found.append(Fitur(_fields(row.get("properties") if isinstance(row, dict) else None), geometry))
    return Berkas(found, lost)


def _shape(raw: Any) -> tuple[BaseGeometry | None, bool]:  # noqa: ANN401 - whatever the JSON held
    if not raw:
        return None, False
    try:
        return shape(raw), False
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, shapely.errors.ShapelyError):
        return None, True


def _fields(raw: Any) -> dict[str, str]:  # noqa: ANN401
    pairs = raw.items() if isinstance(raw, dict) else []
    return {str(name): str(value).strip() for name, value in pairs if value is not None}


def _zipped(label: str, content: bytes) -> Berkas:
    """A zip that holds a shapefile, a GeoPackage or a GeoJSON; the first of them in this order."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = [info for info in archive.infolist() if not info.is_dir()]
            if sum(info.file_size for info in names) > MOST_UNPACKED:
                raise UserError(teks.terlalu_besar(label))
            wanted = {suffix: _named(names, suffix) for suffix in (".shp", ".gpkg", ".geojson", ".json")}
            if wanted[".shp"] and _named(names, ".shx"):
                return _gdal(label, _repacked(archive, names, wanted[".shp"]))
            if wanted[".gpkg"]:
                return _gdal(label, archive.read(wanted[".gpkg"]))
            if inner := wanted[".geojson"] or wanted[".json"]:
                return _geojson(label, archive.read(inner))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as problem:
        raise UserError(teks.rusak(label)) from problem
    raise UserError(teks.zip_tanpa_batas(label))


def _named(infos: list[zipfile.ZipInfo], suffix: str) -> str:
    return next((info.filename for info in infos if info.filename.lower().endswith(suffix)), "")


def _repacked(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo], shp: str) -> bytes:
    """Only the parts of this one shapefile, under a name of ours."""
    stem = shp[:-4].lower()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for info in infos:
            lower = info.filename.lower()
            if lower[:-4] == stem and lower[-4:] in PARTS:
                packed.writestr(f"batas{lower[-4:]}", archive.read(info))
    return out.getvalue()


def _gdal(label: str, content: bytes) -> Berkas:
    pyogrio.set_gdal_config_options({"OGR_SQLITE_LOAD_EXTENSIONS": "NO"})
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # GDAL's remarks on names of files that have none
            meta, blobs, columns = _largest(content)
    except UNREADABLE as problem:
        raise UserError(teks.rusak(label)) from problem
    if blobs is None:
        raise UserError(teks.tanpa_bentuk(label))
    _degrees(label, str(meta.get("crs") or ""))
    _few(label, len(blobs))
    shapes = shapely.from_wkb(blobs, on_invalid="ignore")
    names = [str(name) for name in meta["fields"]]
    found = [
        Fitur(_fields(dict(zip(names, values, strict=True))), geometry)
        for geometry, *values in zip(shapes, *(_plain(column) for column in columns), strict=True)
    ]
    lost = sum(blob is not None and fitur.bentuk is None for blob, fitur in zip(blobs, found, strict=True))
    return Berkas(found, lost)


def _largest(content: bytes) -> tuple[dict[str, Any], Any, list[np.ndarray]]:
    """What it says of itself, shapes and columns of the layer with the most shapes."""
    names = [name for name, _ in pyogrio.list_layers(content)]
    layers = [pyogrio.raw.read(content, layer=name, max_features=MOST_FEATURES + 1) for name in names]
    meta, _, blobs, columns = max(layers, key=lambda layer: 0 if layer[2] is None else len(layer[2]))
    return meta, blobs, columns


def _plain(column: np.ndarray) -> list[Any]:
    return [None if value is None or value != value else value for value in column.tolist()]


def _few(label: str, count: int) -> None:
    if count > MOST_FEATURES:
        raise UserError(teks.terlalu_banyak(label, MOST_FEATURES))
    if count == 0:
        raise UserError(teks.tanpa_bentuk(label))


def _degrees(label: str, crs: str) -> None:
    """Refuse what says that it is in metres; CRS84, EPSG:4326 and the datum DGN95 are degrees."""
    upper = crs.upper()
    if upper.startswith(("PROJCS", "PROJCRS")) or any(name in upper for name in METRES):
        raise UserError(teks.bukan_derajat(label, crs[:60]))
