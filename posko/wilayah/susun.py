"""The child's second half: features to a `Hasil`, with a sentence for everything found and repaired."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from shapely.geometry import Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from posko.core.errors import UserError
from posko.teks import batas as teks
from posko.wilayah import alas, kenali, perbaiki
from posko.wilayah.berkas import Berkas, Fitur
from posko.wilayah.hasil import BATAS, Hasil, Ring

Row = Mapping[str, str]


def build(label: str, berkas: Berkas, wilayah: Sequence[Row]) -> Hasil:
    """What the file comes to.

    Args:
        label: name of the file, for the sentences.
        berkas: its features.
        wilayah: rows of `wilayah.csv`.

    Raises: UserError when nothing of it can be used.
    """
    report = [teks.tak_terbaca(berkas.tak_terbaca)] if berkas.tak_terbaca else []
    features = [
        Fitur(f.isi, perbaiki.flat(f.bentuk)) for f in berkas.fitur if f.bentuk and not f.bentuk.is_empty
    ]
    if not features:
        raise UserError(teks.tanpa_bentuk(label))
    if any(f.bentuk.has_z for f in berkas.fitur if f.bentuk):
        report.append(teks.TIGA_DIMENSI)
    features = _upright(label, features, report)
    areas = [f for f in features if perbaiki.area_of(f.bentuk)[0].area > 0] if _has_area(features) else []
    if not areas:
        return alas.build(label, features, wilayah, report)
    return _boundary(label, areas, wilayah, report)


def _has_area(features: Iterable[Fitur]) -> bool:
    return any(
        "Polygon" in f.bentuk.geom_type or f.bentuk.geom_type == "GeometryCollection"
        for f in features
        if f.bentuk
    )


def _upright(label: str, features: list[Fitur], report: list[str]) -> list[Fitur]:
    shapes = [f.bentuk for f in features if f.bentuk]
    if perbaiki.is_swapped(shapes):
        report.append(teks.SUMBU_TERTUKAR)
        features = [Fitur(f.isi, perbaiki.swap(f.bentuk)) for f in features if f.bentuk]
    elif not perbaiki.is_in_indonesia(shapes):
        raise UserError(teks.di_luar_indonesia(label, shapes[0].envelope.centroid.coords[0]))
    return features


def _boundary(label: str, features: list[Fitur], wilayah: Sequence[Row], report: list[str]) -> Hasil:
    rows = {row["kelurahan_kode"]: row for row in wilayah}
    matched = kenali.match(features, wilayah)
    if not matched:
        raise UserError(teks.wilayah_lain(label, len(features), kenali.some_names(features), len(rows)))
    pieces: dict[str, list[BaseGeometry]] = defaultdict(list)
    broken = 0
    for number, kode in matched.items():
        shape, is_broken = perbaiki.area_of(features[number].bentuk)
        broken += is_broken
        pieces[kode].append(shape)
    if broken:
        report.append(teks.cincin_rusak(broken))
    whole = {kode: unary_union(parts) for kode, parts in pieces.items()}
    split = [rows[kode]["nama"] for kode, parts in pieces.items() if len(parts) > 1]
    if split:
        report.append(teks.potongan(sum(len(parts) for parts in pieces.values()), split))
    whole = _plausible(label, whole, rows, report)
    shapes = _repaired(whole, rows, report)
    left_out = len(features) - len(matched)
    if left_out:
        report.append(teks.di_luar_polsek(left_out))
    if missing := [row["nama"] for kode, row in rows.items() if kode not in shapes]:
        report.append(teks.tidak_ada(missing))
    report.insert(0, teks.diterima(label, len(shapes), len(rows)))
    return Hasil(BATAS, {kode: _rings(shape) for kode, shape in sorted(shapes.items())}, laporan=report)


def _plausible(
    label: str, shapes: dict[str, BaseGeometry], rows: Mapping[str, Row], report: list[str]
) -> dict[str, BaseGeometry]:
    """Without namesakes elsewhere, and without areas so large that they must be a sub-district."""
    middles = {kode: (float(row["lon"]), float(row["lat"])) for kode, row in rows.items()}
    kept: dict[str, BaseGeometry] = {}
    for kode, shape in shapes.items():
        name = rows[kode]["nama"]
        if shape.is_empty:
            report.append(teks.kosong(name))
            continue
        place = shape.representative_point()
        apart = kenali.km((place.x, place.y), middles[kode])
        others = [
            rows[k]["nama"] for k, middle in middles.items() if k != kode and shape.contains(Point(middle))
        ]
        if apart > kenali.FAR_KM:
            report.append(teks.terlalu_jauh(name, apart))
        elif len(others) > 1:
            report.append(teks.terlalu_luas(name, others))
        else:
            kept[kode] = shape
    if not kept:
        raise UserError(teks.tak_satu_pun(label, report[-1]))
    return kept


def _repaired(
    shapes: dict[str, BaseGeometry], rows: Mapping[str, Row], report: list[str]
) -> dict[str, BaseGeometry]:
    slivers = 0
    for kode, shape in shapes.items():
        shapes[kode], gone = perbaiki.without_slivers(shape)
        slivers += gone
    if slivers:
        report.append(teks.serpihan(slivers))
    report += [
        teks.tumpang_tindih(rows[one]["nama"], rows[other]["nama"]) for one, other in perbaiki.overlap(shapes)
    ]
    shapes, is_mended = perbaiki.seamless(shapes)
    if is_mended:
        report.append(teks.CELAH)
    shapes, gone = perbaiki.lean(shapes)
    if gone:
        report.append(teks.disederhanakan(gone))
    return {kode: shape for kode, shape in shapes.items() if not shape.is_empty}


def _rings(shape: BaseGeometry) -> list[Ring]:
    pieces = getattr(shape, "geoms", [shape])
    return [
        [[round(x, 6), round(y, 6)] for x, y in piece.exterior.coords]
        for piece in pieces
        if isinstance(piece, Polygon)
    ]
