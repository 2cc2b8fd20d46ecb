"""The daily page: the worst of an area, and what the chief has to decide."""

from typing import Any

import pytest

from tests.queries.cerita import (
    KODE,
    Meja,
    jawab,
    jawab_semua,
    kejadian,
    kotak,
    kunjungan,
    personel,
    t,
    unggahan,
)

WILAYAH = "harian/keadaan_wilayah"
JENIS = ("PPWP", "DPR", "DPD", "DPRDP", "DPRDK")


def all_boxes(leg: str, kelurahan: str, jumlah: int, hari: int) -> list:
    """A kelurahan's boxes of every kind leave at 07.00 and arrive at 08.00."""
    return [
        kotak(what, leg, kelurahan, jumlah, f"{hari} {jam}", jenis=jenis)
        for jenis in JENIS
        for what, jam in (("berangkat", "07.00"), ("tiba", "08.00"))
    ]


def orderly() -> list:
    """Citalang as it should be on the 13th at 06.00: boxes guarded at PPS, officers posted, 32 TPS ready."""
    return [
        unggahan("5 09.00", personel("plot", "Citalang", 4, "5 08.00", 14)),
        unggahan("6 09.00", *all_boxes("KPU-PPK", "Citalang", 32, 6)),
        unggahan("10 09.00", *all_boxes("PPK-PPS", "Citalang", 32, 10)),
        unggahan("13 04.10", kunjungan("pps-citalang", "Citalang", "13 04.00")),
        unggahan(
            "13 05.00", *(f for no in range(1, 33) for f in jawab_semua("Citalang", no, "ya", "13 04.30"))
        ),
    ]


def area(meja: Meja, sampai: str = "13 06.00") -> dict[str, Any]:
    return meja.satu(WILAYAH, sampai, nama="Citalang")


def test_an_orderly_area_is_good_in_every_part(desk):
    satu = area(desk(*orderly()))
    assert {satu[name] for name in satu if name.startswith("keadaan")} == {"siap"}
    assert (satu["jumlah_tps"], satu["tps_siap"]) == (32, 32)


def test_an_area_nobody_reports_on_is_silent_in_boxes_and_stations(desk):
    satu = area(desk())
    assert (satu["keadaan"], satu["keadaan_kotak"], satu["keadaan_tps"]) == ("tanpa_kabar",) * 3
    assert satu["kotak_terlambat"] == 160


def test_boxes_nobody_spoke_of_are_silent_before_any_deadline_too(desk):
    meja = desk(unggahan("6 07.10", *all_boxes("KPU-PPK", "Maracang", 24, 6)))
    assert (area(meja, "6 09.00")["keadaan_kotak"], area(meja, "6 09.00")["kotak_terlambat"]) == (
        "tanpa_kabar",
        0,
    )
    assert meja.satu(WILAYAH, "6 09.00", nama="Maracang")["keadaan_kotak"] == "siap"


@pytest.mark.parametrize(
    ("kabar", "bagian", "keadaan"),
    [
        pytest.param([jawab("Citalang", 7, "R12", "tidak", "13 05.00")], "tps", "masalah", id="a station"),
        pytest.param(
            [kunjungan("pps-citalang", "Citalang", "13 05.00", penjaga_ada="tidak")],
            "gudang",
            "masalah",
            id="no guard",
        ),
        pytest.param(
            [kejadian("LI-1", "Citalang", "13 05.00", skala=3)], "insiden", "masalah", id="a grave incident"
        ),
        pytest.param(
            [kejadian("LI-1", "Citalang", "13 05.00", mengganggu_tahapan="ya")],
            "insiden",
            "masalah",
            id="a stopped stage",
        ),
        pytest.param(
            [kejadian("LI-1", "Citalang", "13 05.00", skala=2)], "insiden", "siap", id="a small incident"
        ),
        pytest.param(
            [kejadian("LI-1", "Citalang", "14 05.00", skala=5, sifat="akan")],
            "insiden",
            "siap",
            id="a warning",
        ),
        pytest.param([kejadian("LI-1", "Maracang", "13 05.00", skala=5)], "insiden", "siap", id="elsewhere"),
        pytest.param(
            [kotak("tiba", "PPK-PPS", "Citalang", 31, "10 08.00", jenis="DPR")],
            "kotak",
            "masalah",
            id="a box short",
        ),
        pytest.param(
            [kotak("berangkat", "PPS-TPS", "Citalang", 3, "13 01.00", jenis="DPR")],
            "kotak",
            "tanpa_kabar",
            id="a silent truck",
        ),
        pytest.param(
            [kotak("berangkat", "PPS-TPS", "Citalang", 3, "13 05.00", jenis="DPR")],
            "kotak",
            "siap",
            id="a truck in time",
        ),
    ],
)
def test_an_area_is_as_bad_as_its_worst_part(desk, kabar, bagian, keadaan):
    meja = desk(*orderly(), unggahan("13 05.50", *kabar))
    assert area(meja, "13 05.49")["keadaan"] == "siap"
    satu = area(meja)
    assert (satu[f"keadaan_{bagian}"], satu["keadaan"]) == (keadaan, keadaan)
    parts = ("kotak", "tps", "insiden", "gudang", "personel")
    assert {satu[f"keadaan_{part}"] for part in parts if part != bagian} == {"siap"}


@pytest.mark.parametrize(
    ("plot", "sampai", "keadaan", "kurang"),
    [
        pytest.param([(4, 14)], "14 23.59", "siap", 0, id="enough"),
        pytest.param([(4, 14)], "15 00.00", "kedaluwarsa", 0, id="the day is over"),
        pytest.param([(3, 14)], "14 06.00", "masalah", 1, id="a quarter short"),
        pytest.param([(3, 14)], "20 06.00", "masalah", 1, id="a gap does not age away"),
        pytest.param([(2, 13), (4, 14)], "13 06.00", "siap", 0, id="a newer day is told"),
        pytest.param([], "13 06.00", "tanpa_kabar", 4, id="nobody told"),
    ],
)
def test_officers_are_judged_by_the_newest_day_told(desk, plot, sampai, keadaan, kurang):
    posted = [personel("plot", "Citalang", count, "5 08.00", day) for count, day in plot]
    satu = area(desk(unggahan("5 09.00", *posted), *orderly()[1:]), sampai)
    assert (satu["keadaan_personel"], satu["personel_kurang"]) == (keadaan, kurang)
    assert satu["tingkat"] >= (2 if kurang else 0)


@pytest.mark.parametrize(
    ("kabar", "tingkat"),
    [
        pytest.param([jawab("Citalang", 7, "R12", "tidak", "13 05.00")], 1, id="one station of 32"),
        pytest.param(
            [jawab("Citalang", no, "R12", "tidak", "13 05.00") for no in range(1, 4)], 1, id="three"
        ),
        pytest.param(
            [jawab("Citalang", no, "R12", "tidak", "13 05.00") for no in range(1, 5)], 2, id="a tenth"
        ),
        pytest.param(
            [jawab("Citalang", no, "R12", "tidak", "13 05.00") for no in range(1, 9)], 3, id="a quarter"
        ),
        pytest.param([kejadian("LI-1", "Citalang", "13 05.00", skala=3)], 2, id="a grave incident"),
        pytest.param([kejadian("LI-1", "Citalang", "13 05.00", mengganggu_tahapan="ya")], 3, id="stopped"),
        pytest.param([kotak("tiba", "PPK-PPS", "Citalang", 31, "10 08.00", jenis="DPR")], 3, id="a box gone"),
        pytest.param(
            [kotak("berangkat", "PPS-TPS", "Citalang", 3, "13 01.00", jenis="DPR")], 2, id="a silent truck"
        ),
        pytest.param(
            [kunjungan("pps-citalang", "Citalang", "13 05.00", penjaga_ada="tidak")], 3, id="no guard"
        ),
    ],
)
def test_how_grave_an_area_is_follows_a_fixed_scale(desk, kabar, tingkat):
    assert area(desk(*orderly()))["tingkat"] == 0
    assert area(desk(*orderly(), unggahan("13 05.50", *kabar)))["tingkat"] == tingkat


def test_an_area_goes_stale_with_its_store_and_silent_with_its_deadline(desk):
    meja = desk(*orderly())
    assert area(meja, "13 08.00")["keadaan"] == "siap"
    assert area(meja, "13 08.00.01")["keadaan_gudang"] == "kedaluwarsa"
    # The boxes had to be at the stations by 18.00, and no record says they are.
    assert area(meja, "13 18.00")["keadaan_kotak"] == "siap"
    assert area(meja, "13 18.00.01")["keadaan_kotak"] == "tanpa_kabar"
    assert area(meja, "13 18.00.01")["kotak_terlambat"] == 160


def test_a_store_without_boxes_needs_no_guard(desk):
    meja = desk(*orderly(), unggahan("13 09.00", *all_boxes("PPS-TPS", "Citalang", 32, 13)))
    assert area(meja, "13 12.00")["keadaan_gudang"] == "siap"


def decisions(meja: Meja, sampai: str, perihal: str) -> list[tuple]:
    rows = meja.semua("harian/perlu_keputusan", sampai, perihal=perihal)
    return [(row["nama"], row["acuan"], row["jumlah"], row["halaman"]) for row in rows]


def test_an_empty_desk_asks_for_people_and_for_news(desk):
    meja = desk()
    frame = meja.tanya("harian/perlu_keputusan", "13 06.00")
    assert set(frame["perihal"]) == {"leg_lewat", "gudang", "tps_senyap", "kekuatan"}
    assert len(frame[frame["perihal"] == "tps_senyap"]) == 19
    assert frame["urut"].is_monotonic_increasing
    late = frame[frame["perihal"] == "leg_lewat"]
    assert late["jumlah"].sum() == 3275
    assert set(late["acuan"]) == {"KPU-PPK"}


def test_what_stops_the_election_comes_first(desk):
    lapor = kejadian("LI-1", "Citalang", "13 05.00", mengganggu_tahapan="ya", skala=4)
    meja = desk(unggahan("13 05.30", lapor), unggahan("13 07.00", lapor.ubah(status="selesai")))
    first = meja.semua("harian/perlu_keputusan", "13 06.00")[0]
    assert (first["perihal"], first["acuan"], first["waktu"]) == ("mengganggu", "LI-1", t("13 05.00"))
    assert decisions(meja, "13 07.00", "mengganggu") == []


def test_a_difference_is_a_matter_until_it_is_explained(desk):
    tiba = kotak("tiba", "PPK-PPS", "Citalang", 30, "10 08.00")
    meja = desk(
        unggahan("10 09.00", kotak("berangkat", "PPK-PPS", "Citalang", 32, "10 07.00"), tiba),
        unggahan("10 10.00", tiba.ubah(selisih_jelas=1, alasan_selisih="Tertinggal")),
        unggahan("10 11.00", tiba.ubah(selisih_jelas=2, alasan_selisih="Tertinggal")),
    )
    found = [decisions(meja, f"10 {jam}", "selisih") for jam in ("09.00", "10.00", "11.00")]
    assert found == [
        [("Citalang", "PPK-PPS PPWP", 2, "distribusi")],
        [("Citalang", "PPK-PPS PPWP", 1, "distribusi")],
        [],
    ]


def test_a_passed_deadline_is_one_matter_of_the_earliest_leg(desk):
    meja = desk(*orderly())
    late = {row[0]: row for row in decisions(meja, "13 06.00", "leg_lewat")}
    assert "Citalang" not in late
    assert late["Maracang"][1] == "KPU-PPK"
    late = {row[0]: row for row in decisions(meja, "13 18.01", "leg_lewat")}
    assert late["Citalang"] == ("Citalang", "PPS-TPS", 160, "distribusi")
    assert len(late) == 19


def test_a_silent_truck_is_a_matter_after_its_grace(desk):
    meja = desk(unggahan("10 07.10", kotak("berangkat", "PPK-PPS", "Citalang", 32, "10 07.00")))
    assert decisions(meja, "10 11.30", "kiriman_senyap") == []
    assert decisions(meja, "10 11.31", "kiriman_senyap") == [("Citalang", "PPK-PPS", 32, "distribusi")]


def test_a_store_with_boxes_and_no_guard_is_a_matter(desk):
    meja = desk(
        *orderly(),
        unggahan("13 05.40", kunjungan("pps-citalang", "Citalang", "13 05.30", penjaga_ada="tidak")),
    )
    stores = {row[1]: row for row in decisions(meja, "13 05.30", "gudang")}
    assert set(stores) == {"Gudang KPU Ciwareng"}  # no other store holds a box
    stores = {row[1]: row for row in decisions(meja, "13 06.00", "gudang")}
    assert stores["Gudang PPS Citalang"] == ("Citalang", "Gudang PPS Citalang", 160, "patroli")


def test_problem_stations_are_counted_by_kelurahan(desk):
    meja = desk(unggahan("13 05.00", *(jawab("Citalang", no, "R10", "tidak", "13 04.00") for no in (1, 2))))
    assert decisions(meja, "13 06.00", "tps_masalah") == [("Citalang", "", 2, "kesiapan_tps")]


def test_a_kelurahan_is_silent_when_more_than_half_its_stations_are(desk):
    half = [f for no in range(1, 17) for f in jawab_semua("Citalang", no, "ya", "13 04.00")]
    meja = desk(unggahan("13 05.00", *half))
    silent = {row[0]: row[2] for row in decisions(meja, "13 04.59", "tps_senyap")}
    assert silent["Citalang"] == 32
    assert "Citalang" not in {row[0] for row in decisions(meja, "13 05.00", "tps_senyap")}


def test_missing_officers_are_one_matter_of_the_whole_area(desk):
    rows = desk().semua("harian/perlu_keputusan", "13 06.00", perihal="kekuatan")
    assert [(row["jumlah"], row["halaman"]) for row in rows] == [(104, "personel")]


def test_postings_reduce_the_matter_by_what_they_fill_and_no_more(desk):
    meja = desk(unggahan("13 05.00", personel("plot", "Citalang", 9, "13 05.00", 14)))
    before = decisions(meja, "13 04.59", "kekuatan")[0][2]
    after = decisions(meja, "13 05.00", "kekuatan")[0][2]
    assert before - after == 4  # Citalang needs four; five too many help nobody else


def test_a_referral_past_its_deadline_is_a_matter(desk):
    lapor = kejadian("LI-1", "Citalang", "11 05.00", status="diteruskan", tenggat=t("12 12.00"))
    meja = desk(unggahan("11 06.00", lapor))
    assert decisions(meja, "12 12.00", "rujukan_lewat") == []
    assert decisions(meja, "12 12.00.01", "rujukan_lewat") == [("Citalang", "LI-1", 2, "insiden")]


def test_every_area_appears_once_in_the_order_of_its_code(desk):
    frame = desk().tanya(WILAYAH, "13 06.00")
    assert frame["kelurahan_kode"].tolist() == sorted(KODE.values())
    assert frame["jumlah_tps"].sum() == 655
