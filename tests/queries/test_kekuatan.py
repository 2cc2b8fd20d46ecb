"""Strength and guards: what the pattern needs, who is posted and present, which store is watched."""

from math import ceil

import pytest

from tests.queries.cerita import PEMILU, Meja, kelas, kotak, kunjungan, personel, t, unggahan

KEKUATAN = "harian/kekuatan"


def test_the_655_stations_need_104_officers_by_the_common_pattern(desk):
    """Two officers for sixteen plain stations of a kelurahan, begun ones too; two for each in a prison."""
    frame = desk().tanya(KEKUATAN, "13 06.00")
    by_hand = {}
    for row in PEMILU.wilayah:
        biasa = ceil(int(row["tps_reguler"]) / 16) * 2
        by_hand[row["nama"]] = biasa + int(row["tps_khusus"]) * 2
    assert dict(zip(frame["nama"], frame["perlu"], strict=True)) == by_hand
    # 50 pairs for the plain stations, two officers for each of the two special ones.
    assert frame["perlu"].sum() == 50 * 2 + 2 * 2
    # Nagri Kaler 69 TPS = 5 pairs, Ciseureuh 103 = 7 pairs, Cipaisan 33 = 3 pairs + 2 special.
    assert (by_hand["Nagri Kaler"], by_hand["Ciseureuh"], by_hand["Cipaisan"]) == (10, 14, 10)
    assert frame["linmas_perlu"].sum() == 2 * 655
    assert (frame["kurang"] == frame["perlu"]).all()
    assert (frame["terplot"] == 0).all()


def strength(meja: Meja, sampai: str, nama: str = "Citalang") -> dict:
    return meja.satu(KEKUATAN, sampai, nama=nama)


def test_a_class_decided_by_the_commander_changes_what_is_needed(desk):
    meja = desk(
        unggahan("8 10.00", *(kelas("Citalang", no, "rawan", "8 09.00") for no in (1, 2, 3))),
        unggahan("9 10.00", kelas("Citalang", 3, "sangat_rawan", "9 09.00")),
    )
    assert strength(meja, "8 09.59")["perlu"] == 4  # 32 plain: 2 pairs
    assert strength(meja, "8 10.00")["perlu"] == 4 + 4  # 29 plain: 2 pairs; 3 rawan by twos: 2 pairs
    assert strength(meja, "9 10.00")["perlu"] == 4 + 2 + 2
    # An older decision learned later does not overrule the newer one.
    meja.unggah(unggahan("10 10.00", kelas("Citalang", 3, "kurang_rawan", "7 09.00")))
    assert strength(meja, "10 10.00")["perlu"] == 8


def test_posted_and_present_are_those_of_the_next_duty_and_the_newest_parade(desk):
    meja = desk(
        unggahan(
            "12 10.00",
            personel("plot", "Citalang", 2, "12 09.00", 13),
            personel("plot", "Citalang", 2, "12 09.00", 14, jml_linmas=32),
            personel("plot", "Citalang", 3, "12 09.00", 14, regu="CIT-02", asal="bko_polres", jml_linmas=32),
        ),
        unggahan("13 06.10", personel("hadir", "Citalang", 1, "13 06.00", 13)),
        unggahan("14 06.10", personel("hadir", "Citalang", 4, "14 06.00", 14)),
    )
    pagi = strength(meja, "13 06.10")
    assert (pagi["terplot"], pagi["kurang"], pagi["hadir"]) == (2, 2, 1)
    hari_h = strength(meja, "14 06.10")
    assert (hari_h["terplot"], hari_h["kurang"], hari_h["hadir"]) == (5, 0, 4)
    assert (hari_h["linmas_perlu"], hari_h["linmas_terplot"]) == (64, 64)
    assert str(hari_h["tanggal_tugas"])[:10] == "2024-02-14"
    assert hari_h["waktu_hadir"] == t("14 06.00")
    # Nobody is posted once the last day of duty is over.
    assert strength(meja, "15 06.00")["kurang"] == 4


def test_a_posting_is_corrected_not_added(desk):
    plot = personel("plot", "Citalang", 4, "12 09.00", 14)
    meja = desk(unggahan("12 10.00", plot), unggahan("12 11.00", plot.ubah(jml_polri=3)))
    assert strength(meja, "12 11.00")["terplot"] == 3


def test_a_kelurahan_absent_from_the_newest_parade_has_nobody_present(desk):
    meja = desk(
        unggahan("13 06.10", personel("hadir", "Citalang", 4, "13 06.00", 13)),
        unggahan("14 06.10", personel("hadir", "Maracang", 4, "14 06.00", 14)),
    )
    assert strength(meja, "14 06.10")["hadir"] == 0
    assert strength(meja, "14 06.10", "Maracang")["hadir"] == 4


def store(meja: Meja, sampai: str) -> dict:
    return meja.satu("pandangan/kini_gudang", sampai, titik_id="pps-citalang")


def visit(pukul: str, **lain: object) -> object:
    return kunjungan("pps-citalang", "Citalang", pukul, **lain)


def test_a_store_nobody_visited_is_silent(desk):
    satu = store(desk(), "13 06.00")
    assert satu["keadaan"] == "tanpa_kabar"


def test_a_guard_seen_is_good_for_one_patrol_cycle(desk):
    titik = next(row for row in PEMILU.titik if row["titik_id"] == "pps-citalang")
    assert titik["siklus_patroli_jam"] == "4"
    meja = desk(unggahan("13 00.10", visit("13 00.00")))
    assert store(meja, "13 04.00")["keadaan"] == "siap"
    assert store(meja, "13 04.00.01")["keadaan"] == "kedaluwarsa"
    assert store(meja, "13 04.00")["waktu_penjaga"] == t("13 00.00")


@pytest.mark.parametrize(
    ("buruk", "tetap", "reda"),
    [
        pytest.param({"penjaga_ada": "tidak"}, {"penjaga_ada": None}, {}, id="no guard"),
        pytest.param({"kunci_segel": "rusak"}, {}, {"kunci_segel": "utuh"}, id="broken lock"),
        pytest.param(
            {"kunci_segel": "tidak_ada"},
            {"kunci_segel": "tidak_diperiksa"},
            {"kunci_segel": "utuh"},
            id="no lock",
        ),
        pytest.param({"temuan": "ya"}, {"temuan": "ya"}, {}, id="a finding"),
        pytest.param({"temuan": "ya"}, {"penjaga_ada": "tidak"}, {}, id="a finding, then no guard"),
    ],
)
def test_bad_news_of_a_store_stays_until_its_own_good_news(desk, buruk, tetap, reda):
    meja = desk(
        unggahan("13 00.10", visit("13 00.00", **buruk)),
        unggahan("13 01.10", visit("13 01.00", **tetap)),
        unggahan("13 02.10", visit("13 02.00", **reda)),
    )
    states = [store(meja, sampai)["keadaan"] for sampai in ("13 00.10", "13 02.09", "13 02.10")]
    assert states == ["masalah", "masalah", "siap"]
    meja.batal(3, "13 02.30")
    assert store(meja, "29 02.30")["keadaan"] == "masalah"


def test_the_guard_list_knows_how_many_boxes_lie_in_each_store(desk):
    meja = desk(
        unggahan("6 09.00", kotak("tiba", "KPU-PPK", "Citalang", 32, "6 08.00")),
        unggahan("10 09.00", kotak("tiba", "PPK-PPS", "Citalang", 20, "10 08.00")),
        unggahan("10 10.00", kotak("tiba", "KPU-PPK", "Maracang", 5, "10 08.00")),
    )
    frame = meja.tanya("harian/penjagaan", "10 10.00").set_index("titik_id")["kotak"]
    assert frame["pps-citalang"] == 20
    assert frame["ppk-purwakarta"] == 12
    assert frame["ppk-babakancikao"] == 5
    assert frame["kpu"] == 3275 - 32 - 5
    assert frame.sum() == 3275


def test_exposure_counts_patrols_on_the_move_and_the_hours_they_were_there(desk):
    meja = desk(
        unggahan(
            "12 10.00",
            visit("12 08.05", jenis_giat="patroli", regu="PAT-1"),
            visit("12 08.50", jenis_giat="sambang", regu="PAT-2"),
            visit("12 09.10", jenis_giat="patroli", regu="PAT-1", dasar="penjajakan"),
            visit("12 09.30", jenis_giat="jaga", regu="JAGA"),
            visit("11 09.30", jenis_giat="patroli", regu="PAT-1"),
        )
    )
    frame = meja.tanya("kekuatan/paparan_patroli", "13 06.00", dari=t("12 00.00")).set_index("nama")
    assert tuple(frame.loc["Citalang"])[1:4] == (3, 2, 1)
    assert frame.loc["Citalang", "waktu_kunjung"] == t("12 09.10")
    assert tuple(frame.loc["Maracang"])[1:4] == (0, 0, 0)  # a kelurahan nobody went to is listed too
