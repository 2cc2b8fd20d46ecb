"""Boundary files as they come, made from the schematic: whole, and broken in one way each."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio.raw
import shapely
from shapely.affinity import translate
from shapely.geometry import LineString, Point, box, mapping
from shapely.geometry.base import BaseGeometry

Shapes = Mapping[str, BaseGeometry]
Rows = Mapping[str, Mapping[str, str]]
Features = list[tuple[dict[str, Any], Any]]
Fields = Callable[[Mapping[str, str]], dict[str, Any]]


# How the offices that publish boundaries name their fields.
def big(row: Mapping[str, str]) -> dict[str, Any]:
    return {"KDEPUM": row["kelurahan_kode"], "WADMKD": row["nama"], "WADMKC": row["kecamatan"]}


def hdx(row: Mapping[str, str]) -> dict[str, Any]:
    return {"ADM4_PCODE": f"ID{row['kelurahan_kode_bps']}", "ADM4_EN": row["nama"], "ADM1_EN": "Jawa Barat"}


def osm(row: Mapping[str, str]) -> dict[str, Any]:
    return {"boundary": "administrative", "admin_level": "7", "name": row["nama"]}


def geojson(features: Features, **more: Any) -> bytes:
    shapes = [mapping(shape) if isinstance(shape, BaseGeometry) else shape for _, shape in features]
    rows = [
        {"type": "Feature", "properties": fields, "geometry": shape}
        for (fields, _), shape in zip(features, shapes, strict=True)
    ]
    return json.dumps({"type": "FeatureCollection", "features": rows, **more}).encode()


def whole(shapes: Shapes, rows: Rows, fields: Fields = big) -> Features:
    return [(fields(rows[kode]), shape) for kode, shape in shapes.items()]


def _columns(features: Features) -> tuple[np.ndarray, list[np.ndarray], list[str]]:
    names = list(features[0][0])
    columns = [np.array([str(fields[name]) for fields, _ in features], dtype=object) for name in names]
    return shapely.to_wkb([shape for _, shape in features]), columns, names


def geopackage(features: Features, crs: str = "EPSG:4326") -> bytes:
    out = io.BytesIO()
    look = {"driver": "GPKG", "layer": "batas", "geometry_type": "Polygon", "crs": crs}
    pyogrio.raw.write(out, *_columns(features), **look)
    return out.getvalue()


def zipped(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def shapefile(features: Features, folder: Path, crs: str = "EPSG:4326") -> bytes:
    """A zipped shapefile in a folder of its own, beside a read-me, as portals hand it out."""
    path = folder / "ADMINISTRASIDESA_AR_25K.shp"
    look = {"driver": "ESRI Shapefile", "geometry_type": "Polygon", "crs": crs}
    pyogrio.raw.write(str(path), *_columns(features), **look)
    parts = {f"RBI/{part.name}": part.read_bytes() for part in sorted(folder.iterdir())}
    return zipped({"RBI/BACA SAYA.txt": b"Badan Informasi Geospasial", **parts})


def in_metres(shapes: Shapes) -> dict[str, BaseGeometry]:
    """As if on a UTM grid: numbers that cannot be degrees."""

    def grid(points: np.ndarray) -> np.ndarray:
        return points * 111_320 + [0, 10_000_000]

    return {kode: shapely.transform(shape, grid) for kode, shape in shapes.items()}


def pulled_apart(shapes: Shapes, gap: float) -> dict[str, BaseGeometry]:
    """Every area shrunk, so that neighbours no longer touch."""
    return {kode: shape.buffer(-gap / 2, join_style="mitre") for kode, shape in shapes.items()}


def with_slivers(shapes: Shapes) -> dict[str, BaseGeometry]:
    """Every area moved a few metres, each its own way, and a crumb beside it."""
    found = {}
    for number, (kode, shape) in enumerate(shapes.items()):
        moved = translate(shape, xoff=1e-4 * ((number % 3) - 1), yoff=1e-4 * ((number % 2) * 2 - 1))
        west, south, _, _ = moved.bounds
        crumb = box(west - 1e-3, south - 1e-3, west - 8e-4, south - 8e-4)
        found[kode] = shapely.union(moved, crumb)
    return found


def bow_ties(shape: BaseGeometry, count: int) -> list[dict[str, Any]]:
    """Many small rings that cross themselves, all inside the shape."""
    west, south, east, north = shape.bounds
    step_x, step_y = (east - west) / 40, (north - south) / 25
    rings = []
    for number in range(count):
        x, y = west + (number % 40) * step_x, south + (number // 40) * step_y
        rings.append([[x, y], [x + step_x, y + step_y], [x + step_x, y], [x, y + step_y], [x, y]])
    return [{"type": "Polygon", "coordinates": [ring]} for ring in rings]


def raised(shape: BaseGeometry) -> BaseGeometry:
    return shapely.force_3d(shape, 87.5)


def cut_in_rw(shape: BaseGeometry, count: int) -> list[BaseGeometry]:
    """The shape in as many strips."""
    west, south, east, north = shape.bounds
    edges = [south + (north - south) * n / count for n in range(count + 1)]
    strips = [shape.intersection(box(west, low, east, high)) for low, high in pairwise(edges)]
    return [strip for strip in strips if strip.area > 0]


def roads() -> Features:
    return [
        (
            {"highway": "primary", "name": "Jalan Raya"},
            LineString([(107.44, -6.55), (107.46, -6.53)]),
        ),
        ({"waterway": "river", "name": "Ci Kao"}, LineString([(107.43, -6.56), (107.43, -6.53)])),
        ({"amenity": "police", "name": "Polsek"}, Point(107.439, -6.555)),
        ({"highway": "primary", "name": "Elsewhere"}, LineString([(110.0, -7.0), (110.1, -7.0)])),
    ]
