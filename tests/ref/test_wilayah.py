"""The 19 kelurahan: codes, TPS counts, neighbours, spellings, distances and the schematic map."""

import math
import re

import pytest
from shapely.geometry import Point, Polygon

# As published by KPU for Pemilu 2024: kelurahan -> (regular, special).
TPS_2024 = {
    "Nagri Kidul": (42, 0),
    "Nagri Kaler": (69, 0),
    "Nagri Tengah": (33, 0),
    "Sindangkasih": (56, 0),
    "Cipaisan": (33, 2),
    "Purwamekar": (26, 0),
    "Ciseureuh": (103, 0),
    "Tegalmunjul": (40, 0),
    "Munjuljaya": (56, 0),
    "Citalang": (32, 0),
    "Cilangkap": (18, 0),
    "Cicadas": (15, 0),
    "Hegarmanah": (9, 0),
    "Babakancikao": (13, 0),
    "Kadumekar": (7, 0),
    "Maracang": (24, 0),
    "Ciwareng": (28, 0),
    "Mulyamekar": (29, 0),
    "Cigelam": (20, 0),
}


def spelling_key(text: str) -> str:
    """Letters only, lower case: how spellings are compared here."""
    return re.sub(r"[^a-z]", "", text.lower())


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance of two (lat, lon) in km on a sphere of 6371 km."""
    lat_a, lon_a, lat_b, lon_b = map(math.radians, (*a, *b))
    chord = (
        math.sin((lat_b - lat_a) / 2) ** 2
        + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    )
    return 2 * 6371 * math.asin(math.sqrt(chord))


@pytest.fixture(scope="module")
def outline(read_rows) -> Polygon:
    rows = sorted(read_rows("skema_garis.csv"), key=lambda row: int(row["urutan"]))
    return Polygon([(float(row["lon"]), float(row["lat"])) for row in rows])


def test_tps_counts_are_those_of_kpu(wilayah):
    found = {row["nama"]: (int(row["tps_reguler"]), int(row["tps_khusus"])) for row in wilayah.values()}
    assert found == TPS_2024


@pytest.mark.parametrize(
    ("kecamatan", "villages", "regular", "special"),
    [("32.14.01", 10, 490, 2), ("32.14.12", 9, 163, 0)],
)
def test_kecamatan_sums(wilayah, kecamatan, villages, regular, special):
    rows = [row for row in wilayah.values() if row["kecamatan_kode"] == kecamatan]
    assert len(rows) == villages
    assert sum(int(row["tps_reguler"]) for row in rows) == regular
    assert sum(int(row["tps_khusus"]) for row in rows) == special


def test_codes_have_their_shape_and_agree_with_kecamatan_and_kind(wilayah):
    bps_prefix = {"32.14.01": "3214100", "32.14.12": "3214101"}
    name = {"32.14.01": "Purwakarta", "32.14.12": "Babakancikao"}
    kind = {"1": "Kelurahan", "2": "Desa"}
    for code, row in wilayah.items():
        assert re.fullmatch(r"32\.14\.(01|12)\.[12]\d{3}", code)
        assert row["kecamatan_kode"] == code[:8]
        assert row["kecamatan"] == name[code[:8]]
        assert row["jenis"] == kind[code[9]]
        assert re.fullmatch(bps_prefix[code[:8]] + r"\d{3}", row["kelurahan_kode_bps"])
    assert len({row["kelurahan_kode_bps"] for row in wilayah.values()}) == 19


def test_dapil_follows_kecamatan(wilayah):
    pairs = {(row["kecamatan"], row["dapil"]) for row in wilayah.values()}
    assert pairs == {("Purwakarta", "Purwakarta 1"), ("Babakancikao", "Purwakarta 2")}


def test_neighbours_exist_are_mutual_and_connect_the_area(wilayah):
    neighbours = {code: set(row["tetangga"].split("|")) for code, row in wilayah.items()}
    for code, others in neighbours.items():
        assert others <= wilayah.keys()
        assert code not in others
        assert all(code in neighbours[other] for other in others), code
    assert sum(map(len, neighbours.values())) == 2 * 38
    reached, waiting = set(), ["32.14.12.2001"]
    while waiting:
        code = waiting.pop()
        if code not in reached:
            reached.add(code)
            waiting.extend(neighbours[code])
    assert reached == wilayah.keys()


def test_a_spelling_points_to_one_kelurahan_only(wilayah):
    owner: dict[str, str] = {}
    for code, row in wilayah.items():
        for text in [row["nama"], *filter(None, row["ejaan_lain"].split("|"))]:
            assert owner.setdefault(spelling_key(text), code) == code, text


@pytest.mark.parametrize(
    ("text", "nama"),
    [
        pytest.param("NAGERI KALER", "Nagri Kaler", id="bps-form"),
        pytest.param("Tegalmuncul", "Tegalmunjul", id="typo-in-code-dataset"),
        pytest.param("Munjul", "Munjuljaya", id="short-form"),
        pytest.param("BBC", "Babakancikao", id="abbreviation"),
    ],
)
def test_known_local_spellings_are_listed(wilayah, text, nama):
    row = next(row for row in wilayah.values() if row["nama"] == nama)
    assert spelling_key(text) in map(spelling_key, row["ejaan_lain"].split("|"))


def test_distance_is_the_straight_line_to_the_kpu_store(wilayah, read_rows):
    kpu = next(row for row in read_rows("titik.csv") if row["titik_id"] == "kpu")
    store = (float(kpu["lat"]), float(kpu["lon"]))
    for row in wilayah.values():
        computed = distance_km((float(row["lat"]), float(row["lon"])), store)
        assert float(row["jarak_gudang_kpu_km"]) == pytest.approx(computed, abs=0.02), row["nama"]


def test_outline_is_a_simple_ring_of_about_73_square_km(outline):
    assert outline.is_valid
    # 110.6 km per degree of latitude; the cosine shortens a degree of longitude at 6.5 degrees south.
    area_km2 = outline.area * 110.6**2 * math.cos(math.radians(6.5))
    # The polygons of the 19 sum to about 73 km2 (24.6 + 48); the outline is coarse.
    assert area_km2 == pytest.approx(73, rel=0.05)


def test_three_interior_points_each_inside_the_outline(read_rows, wilayah, outline):
    points: dict[str, list[int]] = {}
    for row in read_rows("skema_titik.csv"):
        points.setdefault(row["kelurahan_kode"], []).append(int(row["urutan"]))
        assert outline.contains(Point(float(row["lon"]), float(row["lat"]))), row
    assert points.keys() == wilayah.keys()
    assert all(order == [1, 2, 3] for order in points.values())


@pytest.mark.parametrize("name", ["skema_titik.csv", "skema_garis.csv"])
def test_schematic_coordinates_stay_at_three_decimals(read_rows, name):
    for row in read_rows(name):
        assert re.fullmatch(r"107\.\d{3}", row["lon"])
        assert re.fullmatch(r"-6\.\d{3}", row["lat"])


def nearest_kelurahan(read_rows, lat: float, lon: float) -> str:
    """The kelurahan whose interior point is closest, which is how the schematic map divides the outline."""
    points = read_rows("skema_titik.csv")
    best = min(points, key=lambda row: distance_km((lat, lon), (float(row["lat"]), float(row["lon"]))))
    return best["kelurahan_kode"]


def test_centroids_fall_in_their_own_cell_of_the_schematic_map(read_rows, wilayah, outline):
    for code, row in wilayah.items():
        lat, lon = float(row["lat"]), float(row["lon"])
        assert outline.contains(Point(lon, lat)), row["nama"]
        assert nearest_kelurahan(read_rows, lat, lon) == code, row["nama"]


def test_stores_and_posts_fall_in_their_own_cell(read_rows, outline):
    for row in read_rows("titik.csv"):
        lat, lon = float(row["lat"]), float(row["lon"])
        assert outline.contains(Point(lon, lat)), row["titik_id"]
        found = nearest_kelurahan(read_rows, lat, lon)
        assert row["kelurahan_kode"] in {"", found}, row["titik_id"]
        assert found.startswith(row["kecamatan_kode"]), row["titik_id"]
