"""Event files: same keys in each, deadlines in order, and boxes, lists and indicators that exist."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

EVENTS = ["pemilu2024", "pilkada2024", "pemilu2029"]
WIB = ZoneInfo("Asia/Jakarta")

TOP = {
    "kode": str,
    "nama": str,
    "hari_h": date,
    "zona": str,
    "buka": str,
    "tutup": str,
    "daftar_tps": str,
    "perangkat_indikator": str,
    "maks_pemilih": int,
    "is_contoh": bool,
    "kabar": dict,
    "jenis_kotak": list,
    "leg": list,
    "tahapan": list,
    "pemungutan": list,
    "ambang": list,
}
PARTS = {
    "jenis_kotak": {"kode", "nama", "singkat", "lingkup", "per_tps", "urutan", "sumber"},
    "leg": {
        *("kode", "nama", "arah", "asal_jenis", "tujuan_jenis", "urutan", "mulai", "tenggat"),
        *("tempuh_menit_acuan", "sumber"),
    },
    "tahapan": {"nama", "mulai", "selesai", "sumber"},
    "pemungutan": {"kode", "nama", "urutan", "tenggat", "tenggang_menit", "is_tersirat", "sumber"},
    "ambang": {"kode", "nilai", "satuan", "sumber"},
}
KABAR = {"siklus_jam", "tenggang_jam", "apel", "hujan_mulai", "hujan_selesai"}
LEGS = ["KPU-PPK", "PPK-PPS", "PPS-TPS", "TPS-PPS", "PPS-PPK", "PPK-KPU"]


@pytest.fixture(params=EVENTS)
def event(request, read_event):
    return read_event(request.param)


def clock(text: str) -> time:
    """Local time written as hh.mm, the way the files write it."""
    return datetime.strptime(text, "%H.%M").replace(tzinfo=WIB).time()


def at(day: date, text: str) -> datetime:
    return datetime.combine(day, clock(text), tzinfo=WIB)


def test_every_event_file_is_listed_here(ref):
    assert sorted(path.stem for path in (ref / "peristiwa").glob("*.toml")) == sorted(EVENTS)


@pytest.mark.parametrize("kode", EVENTS)
def test_the_code_is_the_file_name(read_event, kode):
    assert read_event(kode)["kode"] == kode


def test_top_keys_have_their_types(event):
    assert event.keys() == TOP.keys()
    for key, kind in TOP.items():
        assert type(event[key]) is kind, key


@pytest.mark.parametrize("part", PARTS)
def test_parts_have_their_keys_a_unique_code_and_a_source(event, part):
    rows = event[part]
    assert rows
    for row in rows:
        assert row.keys() == PARTS[part]
        assert len(row["sumber"]) > 10
    # A stage has no code; its name is the key.
    assert len({row.get("kode") or row["nama"] for row in rows}) == len(rows)


def test_times_of_the_reporting_rhythm(event):
    kabar = event["kabar"]
    assert kabar.keys() == KABAR
    assert 0 < kabar["siklus_jam"] <= kabar["tenggang_jam"]
    assert clock(kabar["hujan_mulai"]) < clock(kabar["hujan_selesai"])
    assert clock(kabar["apel"]) < clock(event["buka"]) < clock(event["tutup"])
    assert event["zona"] == "Asia/Jakarta"


@pytest.mark.parametrize(
    ("kode", "hari_h", "boxes", "total", "maks"),
    [
        ("pemilu2024", date(2024, 2, 14), "PPWP DPR DPD DPRDP DPRDK", 3275, 300),
        ("pilkada2024", date(2024, 11, 27), "PILGUB PILBUP", 664, 600),
        ("pemilu2029", date(2029, 2, 14), "PPWP DPR DPD", 1965, 300),
    ],
)
def test_boxes_due_on_voting_day(read_event, read_rows, kode, hari_h, boxes, total, maks):
    event = read_event(kode)
    kinds = event["jenis_kotak"]
    assert event["hari_h"] == hari_h
    assert hari_h.isoweekday() == 3  # Wednesday
    assert " ".join(row["kode"] for row in kinds) == boxes
    assert [row["urutan"] for row in kinds] == list(range(1, len(kinds) + 1))
    assert len(read_rows(event["daftar_tps"])) * sum(row["per_tps"] for row in kinds) == total
    assert event["maks_pemilih"] == maks


def test_only_the_kabupaten_council_box_can_reach_the_wrong_dapil(event):
    by_dapil = [row["kode"] for row in event["jenis_kotak"] if row["lingkup"] == "dapil"]
    assert by_dapil == (["DPRDK"] if event["kode"] == "pemilu2024" else [])
    assert {row["lingkup"] for row in event["jenis_kotak"]} <= {"nasional", "provinsi", "kabupaten", "dapil"}


def test_indicator_set_exists(event, read_rows):
    assert event["perangkat_indikator"] in {row["perangkat"] for row in read_rows("indikator.csv")}


def test_only_the_event_without_set_dates_is_an_example(event):
    assert event["is_contoh"] is (event["kode"] == "pemilu2029")
    if event["is_contoh"]:
        assert "contoh" in event["nama"]
        assert all(row["sumber"].startswith("contoh") for row in [*event["leg"], *event["tahapan"]])


def test_six_legs_form_one_way_out_and_the_same_way_back(event, read_rows):
    legs = event["leg"]
    assert [leg["kode"] for leg in legs] == LEGS
    assert [leg["urutan"] for leg in legs] == [1, 2, 3, 4, 5, 6]
    assert [leg["arah"] for leg in legs] == ["berangkat"] * 3 + ["pulang"] * 3
    for leg, following in pairwise(legs):
        assert leg["tujuan_jenis"] == following["asal_jenis"]
    assert legs[0]["asal_jenis"] == legs[-1]["tujuan_jenis"] == "gudang_kpu"
    places = {row["jenis"] for row in read_rows("titik.csv")} | {"tps"}
    assert {leg["asal_jenis"] for leg in legs} <= places


def test_deadlines_are_zoned_and_in_order(event):
    legs = event["leg"]
    for leg in legs:
        assert leg["mulai"].utcoffset() == leg["tenggat"].utcoffset() == timedelta(hours=7)
        assert leg["mulai"] + timedelta(minutes=leg["tempuh_menit_acuan"]) < leg["tenggat"], leg["kode"]
    for leg, following in pairwise(legs):
        assert leg["mulai"] < following["mulai"]
        assert leg["tenggat"] < following["tenggat"]


def test_boxes_are_at_tps_the_day_before_and_leave_after_closing(event):
    legs = {leg["kode"]: leg for leg in event["leg"]}
    h = event["hari_h"]
    assert legs["PPK-PPS"]["tenggat"] == at(h - timedelta(days=2), "18.00")
    assert legs["PPS-TPS"]["tenggat"] == at(h - timedelta(days=1), "18.00")
    assert legs["TPS-PPS"]["mulai"] >= at(h, event["tutup"])
    assert legs["TPS-PPS"]["tenggat"] == at(h + timedelta(days=1), "06.00")


def test_kpu_release_of_2024_ended_on_the_day_of_the_public_commitment(read_event):
    legs = {leg["kode"]: leg for leg in read_event("pemilu2024")["leg"]}
    assert legs["KPU-PPK"]["tenggat"] == at(date(2024, 2, 9), "18.00")


def test_legs_agree_with_the_stages(event):
    stages = {row["nama"]: row for row in event["tahapan"]}
    legs = {leg["kode"]: leg for leg in event["leg"]}
    assert stages["Distribusi logistik"]["mulai"] == legs["KPU-PPK"]["mulai"].date()
    assert stages["Distribusi logistik"]["selesai"] == legs["PPS-TPS"]["tenggat"].date()
    # Boxes go back to KPU only when the kecamatan has finished its tabulation.
    assert stages["Rekapitulasi kecamatan"]["selesai"] < legs["PPK-KPU"]["tenggat"].date()


def test_stages_are_dates_in_order(event):
    h = event["hari_h"]
    stages = {row["nama"]: row for row in event["tahapan"]}
    for row in stages.values():
        assert type(row["mulai"]) is date
        assert row["mulai"] <= row["selesai"], row["nama"]
    quiet = stages["Masa tenang"]
    assert (quiet["mulai"], quiet["selesai"]) == (h - timedelta(days=3), h - timedelta(days=1))
    assert stages["Kampanye"]["selesai"] == h - timedelta(days=4)
    assert stages["Pemungutan dan penghitungan suara"]["mulai"] == h


def test_thresholds_are_positive_numbers_with_a_unit_and_the_same_set_in_each_event(event, read_event):
    for row in event["ambang"]:
        assert row["nilai"] > 0
        assert row["satuan"].isalpha()
    reference = [row["kode"] for row in read_event("pemilu2024")["ambang"]]
    assert [row["kode"] for row in event["ambang"]] == reference


def test_guard_patterns_agree_with_the_linmas_threshold(event, read_rows):
    per_tps = next(row["nilai"] for row in event["ambang"] if row["kode"] == "linmas_per_tps")
    for row in read_rows("pola_pengamanan.csv"):
        assert int(row["jml_linmas"]) == per_tps * int(row["jml_tps"])
