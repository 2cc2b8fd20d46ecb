"""TPS lists per event, and the stores between which their boxes move."""

import math
import re
from collections import Counter

import pytest

LISTS = ["tps_pemilu2024.csv", "tps_pilkada2024.csv"]


@pytest.mark.parametrize("name", LISTS)
def test_tps_id_is_code_plus_number_in_an_existing_kelurahan(read_rows, wilayah, name):
    for row in read_rows(name):
        assert row["kelurahan_kode"] in wilayah
        assert row["tps_id"] == f"{row['kelurahan_kode'].replace('.', '')}-{int(row['tps_no']):03d}"
        assert re.fullmatch(r"3214\d{6}-\d{3}", row["tps_id"])
        assert row["is_khusus"] == ("ya" if int(row["tps_no"]) >= 901 else "tidak")


@pytest.mark.parametrize("name", LISTS)
def test_regular_numbers_run_from_one_without_a_gap(read_rows, wilayah, name):
    numbers: dict[str, list[int]] = {}
    for row in read_rows(name):
        if row["is_khusus"] == "tidak":
            numbers.setdefault(row["kelurahan_kode"], []).append(int(row["tps_no"]))
    assert numbers.keys() == wilayah.keys()
    for found in numbers.values():
        assert found == list(range(1, len(found) + 1))


def test_pemilu_list_matches_the_counts_of_each_kelurahan(read_rows, wilayah):
    found = Counter((row["kelurahan_kode"], row["is_khusus"]) for row in read_rows("tps_pemilu2024.csv"))
    for code, row in wilayah.items():
        assert found[code, "tidak"] == int(row["tps_reguler"])
        assert found[code, "ya"] == int(row["tps_khusus"])


def test_pemilu_special_tps_are_the_two_of_the_lapas(read_rows):
    special = [row["tps_id"] for row in read_rows("tps_pemilu2024.csv") if row["is_khusus"] == "ya"]
    assert special == ["3214011005-901", "3214011005-902"]


def test_pemilu_list_is_not_an_estimate(read_rows):
    assert {row["is_perkiraan"] for row in read_rows("tps_pemilu2024.csv")} == {"tidak"}


def test_pilkada_list_says_that_it_is_an_estimate(read_rows, wilayah):
    rows = read_rows("tps_pilkada2024.csv")
    regular = [row for row in rows if row["is_khusus"] == "tidak"]
    assert {row["is_perkiraan"] for row in regular} == {"ya"}
    assert all("perkiraan Posko" in row["sumber"] for row in regular)
    found = Counter(row["kelurahan_kode"] for row in regular)
    assert found == {code: math.ceil(int(row["tps_reguler"]) / 2) for code, row in wilayah.items()}


def test_pilkada_special_tps_is_the_one_reported_for_the_lapas(read_rows):
    special = [row for row in read_rows("tps_pilkada2024.csv") if row["is_khusus"] == "ya"]
    assert [(row["tps_id"], row["is_perkiraan"]) for row in special] == [("3214011005-901", "tidak")]


def test_one_store_for_kpu_two_for_ppk_and_one_pps_store_per_kelurahan(read_rows, wilayah):
    rows = read_rows("titik.csv")
    kinds = Counter(row["jenis"] for row in rows)
    assert (kinds["gudang_kpu"], kinds["gudang_ppk"], kinds["gudang_pps"], kinds["polsek"]) == (1, 2, 19, 1)
    assert kinds.keys() <= {"gudang_kpu", "gudang_ppk", "gudang_pps", "posko", "polsek", "layanan"}
    pps = {row["kelurahan_kode"]: row for row in rows if row["jenis"] == "gudang_pps"}
    assert pps.keys() == wilayah.keys()
    for code, row in pps.items():
        assert row["titik_id"] == "pps-" + wilayah[code]["nama"].lower().replace(" ", "-")


def test_each_kecamatan_has_its_ppk_store(read_rows):
    stores = [row for row in read_rows("titik.csv") if row["jenis"] == "gudang_ppk"]
    pairs = {(row["titik_id"], row["kecamatan_kode"]) for row in stores}
    assert pairs == {("ppk-purwakarta", "32.14.01"), ("ppk-babakancikao", "32.14.12")}


def test_places_point_to_existing_areas(read_rows, wilayah):
    kecamatan = {row["kecamatan_kode"] for row in wilayah.values()}
    for row in read_rows("titik.csv"):
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", row["titik_id"])
        assert row["kecamatan_kode"] in kecamatan
        if row["kelurahan_kode"]:
            assert wilayah[row["kelurahan_kode"]]["kecamatan_kode"] == row["kecamatan_kode"]


def test_the_kpu_store_stands_in_ciwareng(read_rows, wilayah):
    kpu = next(row for row in read_rows("titik.csv") if row["titik_id"] == "kpu")
    assert wilayah[kpu["kelurahan_kode"]]["nama"] == "Ciwareng"


def test_every_store_is_guarded_and_visited_and_nothing_else_is(read_rows):
    for row in read_rows("titik.csv"):
        is_store = row["jenis"].startswith("gudang_")
        assert (row["wajib_jaga"] == "ya") is is_store, row["titik_id"]
        assert bool(row["siklus_patroli_jam"]) is is_store, row["titik_id"]
        assert not is_store or 0 < int(row["siklus_patroli_jam"]) <= 12


def test_no_two_places_share_a_point(read_rows):
    points = Counter((row["lat"], row["lon"]) for row in read_rows("titik.csv"))
    assert max(points.values()) == 1
