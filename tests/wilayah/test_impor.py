"""This file shows that a boundary file is taken, mended, or refused in a whole sentence."""

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from posko.core.errors import UserError
from posko.core.rujukan import load
from posko.figures import skema
from posko.wilayah import Hasil, take
from posko.wilayah.berkas import read
from posko.wilayah.susun import build
from tests.wilayah import berkas_uji as b

RUJUKAN = load("pemilu2024")
SHAPES = skema.polygons(RUJUKAN.skema_titik, RUJUKAN.skema_garis)
ROWS = RUJUKAN.kelurahan
A, SECOND = "32.14.01.1001", "32.14.01.1002"


def imported(content: bytes) -> Hasil:
    """As the child does it, without the child."""
    return build("batas.geojson", read("batas.geojson", content), RUJUKAN.wilayah)


def refused(content: bytes) -> str:
    with pytest.raises(UserError) as refusal:
        imported(content)
    said = str(refusal.value)
    assert said.startswith(("Berkas «batas.geojson»", "Arsip «batas.geojson»"))
    assert said.endswith(".")
    return said


def same(found: Hasil, wanted: b.Shapes = SHAPES, share: float = 0.01) -> None:
    """Every area is where and as large as it was, and has the neighbours it had."""
    shapes = found.bentuk()
    assert set(shapes) == set(wanted)
    for kode, shape in shapes.items():
        assert shape.is_valid
        assert shape.symmetric_difference(wanted[kode]).area < share * wanted[kode].area, ROWS[kode]["nama"]
    assert skema.bertetangga(shapes) >= {
        pair for pair in skema.bertetangga(wanted) if _border(wanted, pair) > 20 * 1e-4
    }


def _border(shapes: b.Shapes, pair: frozenset[str]) -> float:
    one, other = (shapes[kode] for kode in pair)
    return float(one.intersection(other).length)


@pytest.mark.parametrize("fields", [b.big, b.hdx, b.osm], ids=["BIG", "HDX", "OSM"])
def test_the_field_sets_of_three_offices_are_understood(fields) -> None:
    found = imported(b.geojson(b.whole(SHAPES, ROWS, fields)))
    same(found, share=1e-3)
    assert found.laporan == ["«batas.geojson»: 19 dari 19 kelurahan/desa dikenali."]


def test_a_geopackage_and_a_zipped_shapefile_are_read(tmp_path) -> None:
    features = b.whole(SHAPES, ROWS)
    same(imported(b.geopackage(features)), share=1e-3)
    same(imported(b.shapefile(features, tmp_path)), share=1e-3)
    same(imported(b.zipped({"isi/batas.geojson": b.geojson(features)})), share=1e-3)


def test_through_the_child_the_answer_is_the_same() -> None:
    content = b.geojson(b.whole(SHAPES, ROWS))
    assert take("batas.geojson", content, RUJUKAN.wilayah) == imported(content)
    with pytest.raises(UserError, match="tidak utuh"):
        take("batas.geojson", content[:2000], RUJUKAN.wilayah)


def test_a_child_that_may_not_use_so_much_is_ended_with_a_sentence() -> None:
    from dataclasses import replace

    from posko.wilayah.impor import LIMITS

    small = replace(LIMITS, file_bytes=10)
    with pytest.raises(UserError, match="terlalu besar"):
        take("batas.geojson", b.geojson(b.whole(SHAPES, ROWS)), RUJUKAN.wilayah, small)
    with pytest.raises(UserError, match="kosong"):
        take("batas.geojson", b"", RUJUKAN.wilayah)


def test_swapped_axes_are_set_right() -> None:
    turned = {kode: shapely.transform(shape, lambda p: p[:, ::-1]) for kode, shape in SHAPES.items()}
    found = imported(b.geojson(b.whole(turned, ROWS)))
    same(found, share=1e-3)
    assert "Urutan koordinat tertukar (lintang lebih dulu); sudah dibetulkan." in found.laporan


def test_heights_are_dropped() -> None:
    high = {kode: b.raised(shape) for kode, shape in SHAPES.items()}
    found = imported(b.geojson(b.whole(high, ROWS)))
    same(found, share=1e-3)
    assert "Ketinggian (koordinat ketiga) dibuang." in found.laporan


def test_slivers_overlaps_and_gaps_are_closed() -> None:
    found = imported(b.geojson(b.whole(b.with_slivers(SHAPES), ROWS)))
    same(found, share=0.08)
    assert "19 serpihan kecil dibuang." in found.laporan
    assert any(line.startswith("Celah sempit") for line in found.laporan)
    apart = imported(b.geojson(b.whole(b.pulled_apart(SHAPES, 4e-4), ROWS)))
    assert skema.bertetangga(apart.bentuk()) >= {
        pair for pair in skema.bertetangga(SHAPES) if _border(SHAPES, pair) > 2e-3
    }


def test_rw_pieces_become_their_kelurahan() -> None:
    strips = {kode: b.cut_in_rw(shape, 7) for kode, shape in SHAPES.items()}
    pieces = [(b.big(ROWS[kode]), strip) for kode, found in strips.items() for strip in found]
    found = imported(b.geojson(pieces))
    same(found, share=1e-3)
    assert any("potongan (RW atau pulau) digabung" in line for line in found.laporan)


def test_a_thousand_invalid_rings_are_repaired() -> None:
    broken = [(b.big(ROWS[A]), ring) for ring in b.bow_ties(SHAPES[A], 1000)]
    rest = [(b.big(ROWS[kode]), shape) for kode, shape in SHAPES.items() if kode != A]
    found = imported(b.geojson([*broken, *rest]))
    assert set(found.bidang) == set(SHAPES)
    assert all(shape.is_valid for shape in found.bentuk().values())
    assert "1.000 bentuk bergaris silang atau tidak menutup; sudah diperbaiki." in found.laporan


def test_without_codes_names_are_enough_in_any_spelling() -> None:
    spelt = [({"DESA": f"Kel. {ROWS[kode]['nama'].upper()}"}, shape) for kode, shape in SHAPES.items()]
    same(imported(b.geojson(spelt)), share=1e-3)


def test_a_code_missing_here_and_there_is_made_up_by_the_name() -> None:
    mixed = [
        ({"KODE": "" if number % 3 else kode, "NAMOBJ": ROWS[kode]["nama"]}, shape)
        for number, (kode, shape) in enumerate(SHAPES.items())
    ]
    same(imported(b.geojson(mixed)), share=1e-3)


def test_what_is_missing_is_named_and_stays_schematic() -> None:
    found = imported(b.geojson([(b.big(ROWS[A]), SHAPES[A]), (b.big(ROWS[SECOND]), SHAPES[SECOND])]))
    assert set(found.bidang) == {A, SECOND}
    assert found.laporan[0] == "«batas.geojson»: 2 dari 19 kelurahan/desa dikenali."
    assert found.laporan[-1].startswith("17 kelurahan/desa tidak ada di berkas dan tetap skematik: ")


def test_neighbours_of_the_regency_are_left_out_and_counted() -> None:
    others = [({"KDEPUM": "32.14.02.2001", "WADMKD": "Jatiluhur"}, shapely.box(107.3, -6.6, 107.35, -6.55))]
    found = imported(b.geojson([*b.whole(SHAPES, ROWS), *others]))
    assert set(found.bidang) == set(SHAPES)
    assert "1 bentuk lain bukan kelurahan/desa Polsek ini dan tidak dipakai." in found.laporan


def test_another_city_is_refused_and_told_what_it_holds() -> None:
    other = [
        ({"KDEPUM": f"33.74.01.{number}", "WADMKD": name}, shapely.box(110.4, -7, 110.41, -6.99))
        for number, name in ((1001, "Miroto"), (1002, "Brumbungan"))
    ]
    said = refused(b.geojson(other))
    assert "2 bentuk, antara lain Miroto, Brumbungan" in said
    assert "tidak satu pun dari 19 kelurahan/desa" in said


def test_a_namesake_elsewhere_is_refused() -> None:
    far = {kode: shapely.affinity.translate(shape, xoff=3.0) for kode, shape in SHAPES.items()}
    assert "km dari letak yang diketahui" in refused(b.geojson(b.whole(far, ROWS, b.osm)))


def test_a_sub_district_is_no_village() -> None:
    said = refused(b.geojson([({"NAMOBJ": "Babakancikao"}, shapely.box(107.38, -6.53, 107.47, -6.45))]))
    assert "tampaknya batas kecamatan" in said


def test_metres_are_refused_with_the_way_out() -> None:
    metres = b.whole(b.in_metres(SHAPES), ROWS)
    assert "EPSG:4326 - WGS 84" in refused(b.geojson(metres))
    named = b.geojson(metres, crs={"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32748"}})
    assert "koordinat meter (urn:ogc:def:crs:EPSG::32748)" in refused(named)
    assert "koordinat meter" in refused(b.geopackage(metres, crs="EPSG:32748"))


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"id;nama\n1;Citalang\n", "bukan berkas batas"),
        (b'{"type": "Topology"}', "bukan berkas batas"),
        (b'{"type": "FeatureCollection", "features": []}', "tidak memuat satu bentuk pun"),
        (b'{"type": "FeatureCollection", "features": [', "tidak utuh"),
        (b"PK\x03\x04 and then nothing", "tidak utuh"),
        (b"SQLite format 3\x00 and then nothing", "tidak utuh"),
        (b.zipped({"foto.jpg": b"\xff\xd8"}), "tidak berisi berkas batas"),
        (b.zipped({"batas.shp": b"\x00\x00\x27\x0a"}), "satu shapefile lengkap"),
        (b.geojson([({"nama": "x"}, None)]), "tidak memuat satu bentuk pun"),
        (
            b.geojson([({"nama": "x"}, {"type": "Polygon", "coordinates": "no"})]),
            "tidak memuat satu bentuk pun",
        ),
    ],
)
def test_what_is_no_boundary_file_is_refused(content: bytes, word: str) -> None:
    assert word in refused(content)


def test_roads_rivers_and_places_are_another_kind_of_file() -> None:
    found = imported(b.geojson(b.roads()))
    assert found.macam == "alas"
    assert [kind for kind, _ in found.garis] == ["jalan", "sungai"]
    assert found.titik == [("Polsek", 107.439, -6.555)]
    assert found.laporan[-1] == "1 bentuk lebih dari 30 km dari Polsek tidak dipakai."


def test_a_survey_is_made_lean_and_neighbours_stay_together() -> None:
    fine = {kode: shapely.segmentize(shape, 2e-5) for kode, shape in SHAPES.items()}
    found = imported(b.geojson(b.whole(fine, ROWS)))
    same(found, share=0.01)
    assert sum(len(ring) for rings in found.bidang.values() for ring in rings) <= 6_100
    assert any(line.startswith("Garis batas disederhanakan") for line in found.laporan)


def test_what_is_stored_is_read_back_and_anything_else_is_not() -> None:
    found = imported(b.geojson(b.whole(SHAPES, ROWS)))
    assert Hasil.from_json(found.to_json()) == found
    odd = b'{"macam":"batas","bidang":{"a":1},"garis":[],"titik":[],"laporan":[]}'
    for content in (b"[]", b"{}", odd, b"\xff"):
        with pytest.raises(ValueError, match=r"."):
            Hasil.from_json(content)


def outcome(content: bytes) -> str:
    """The first sentence of the report, or of the refusal."""
    try:
        return imported(content).laporan[0]
    except UserError as refusal:
        return str(refusal)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.integers(0, 4000))
def test_any_bytes_give_shapes_or_a_sentence(noise: bytes, at: int) -> None:
    content = b.geojson(b.whole(SHAPES, ROWS))
    place = at % len(content)
    for tried in (noise, content[:place] + noise + content[place + len(noise) :], content[:place]):
        assert outcome(tried).endswith(".")
