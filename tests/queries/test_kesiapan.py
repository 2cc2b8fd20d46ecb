"""TPS readiness: four states from answers, due times, half-lives, and reporters who differ.

Deciding items are due 30 or 6 hours before the 14th begins: R02, R10, R11, R12, R15, R17 and R20 on
the 12th at 18.00; R01, R03, R04 and R05 on the 13th at 18.00.
"""

import pytest

from tests.queries.cerita import (
    KODE,
    KRITIS,
    PEMILU,
    Meja,
    jawab,
    jawab_semua,
    t,
    unggahan,
)


def item(meja: Meja, kode: str, sampai: str, tps: int = 1) -> dict:
    return meja.satu("pandangan/kini_item", sampai, nama="Citalang", tps_no=tps, item=kode)


def tps(meja: Meja, sampai: str, nomor: int = 1) -> dict:
    return meja.satu("kesiapan/per_tps", sampai, nama="Citalang", tps_no=nomor)


def test_a_silent_station_is_silent_and_not_bad_nor_good(desk):
    satu = tps(desk(), "13 20.00")
    assert satu["keadaan"] == "tanpa_kabar"
    assert satu["butir_senyap"] == ", ".join(KRITIS)
    assert (satu["butir_masalah"], satu["butir_usang"]) == ("", "")


def test_a_station_with_every_deciding_item_in_order_is_ready(desk):
    meja = desk(unggahan("13 18.30", *jawab_semua("Citalang", 1, "ya", "13 18.00")))
    assert tps(meja, "13 20.00")["keadaan"] == "siap"
    assert tps(meja, "13 18.29")["keadaan"] == "tanpa_kabar"


def test_does_not_apply_counts_as_in_order(desk):
    meja = desk(
        unggahan(
            "13 18.30",
            *jawab_semua("Citalang", 1, "ya", "13 18.00", kecuali="R15"),
            jawab("Citalang", 1, "R15", "tb", "13 18.00"),
        )
    )
    assert item(meja, "R15", "13 20.00")["keadaan"] == "siap"
    assert tps(meja, "13 20.00")["keadaan"] == "siap"


@pytest.mark.parametrize("kode", KRITIS)
def test_one_missing_deciding_answer_keeps_a_station_from_being_ready(desk, kode):
    meja = desk(unggahan("13 18.30", *jawab_semua("Citalang", 1, "ya", "13 18.00", kecuali=kode)))
    assert (tps(meja, "13 20.00")["keadaan"], tps(meja, "13 20.00")["butir_senyap"]) == ("tanpa_kabar", kode)


def test_one_deciding_problem_outweighs_silence_and_old_news(desk):
    meja = desk(unggahan("13 18.30", jawab("Citalang", 1, "R03", "tidak", "13 18.00")))
    satu = tps(meja, "13 20.00")
    assert (satu["keadaan"], satu["butir_masalah"]) == ("masalah", "R03")


def test_an_item_that_does_not_decide_leaves_a_note_only(desk):
    meja = desk(
        unggahan(
            "13 18.30",
            *jawab_semua("Citalang", 1, "ya", "13 18.00"),
            jawab("Citalang", 1, "R06", "tidak", "13 18.00"),
        )
    )
    satu = tps(meja, "13 20.00")
    assert (satu["keadaan"], satu["is_bercatatan"], satu["butir_catatan"]) == ("siap", True, "R06")
    siap = meja.satu("kesiapan/jumlah_per_keadaan", "13 20.00", keadaan="siap")
    assert (siap["jumlah"], siap["jumlah_catatan"]) == (1, 1)


@pytest.mark.parametrize("kode", [row["item"] for row in PEMILU.daftar_periksa])
def test_good_news_ages_at_the_half_life_of_its_item_and_not_a_second_before(desk, kode):
    butir = next(row for row in PEMILU.daftar_periksa if row["item"] == kode)
    hari, jam = divmod(int(butir["masa_berlaku_jam"]), 24)
    meja = desk(unggahan("12 19.00", jawab("Citalang", 1, kode, "ya", "12 19.00")))
    akhir = f"{12 + hari + (19 + jam) // 24} {(19 + jam) % 24:02d}"
    assert item(meja, kode, f"{akhir}.00")["keadaan"] == "siap"
    # The items due only on the evening of the 13th cannot be stale before.
    usang = (
        "kedaluwarsa" if t(f"{akhir}.00") >= t("13 18.00") or int(butir["wajib_jam_sebelum_h"]) == 30 else ""
    )
    assert item(meja, kode, f"{akhir}.00.01")["keadaan"] == (usang or "belum_waktunya")


def test_a_problem_never_ages(desk):
    meja = desk(unggahan("5 08.00", jawab("Citalang", 1, "R01", "tidak", "5 07.00")))
    assert {item(meja, "R01", sampai)["keadaan"] for sampai in ("5 08.00", "12 08.00", "29 08.00")} == {
        "masalah"
    }


def test_not_yet_weighs_only_once_the_item_is_due(desk):
    meja = desk(unggahan("12 10.00", jawab("Citalang", 1, "R10", "belum", "12 09.00")))
    assert item(meja, "R10", "12 17.59.59")["keadaan"] == "belum_waktunya"
    assert item(meja, "R10", "12 18.00")["keadaan"] == "masalah"
    assert tps(meja, "12 17.59")["keadaan"] == "tanpa_kabar"


def test_nothing_said_weighs_only_once_the_item_is_due(desk):
    meja = desk()
    assert item(meja, "R10", "12 17.59.59")["keadaan"] == "belum_waktunya"
    assert item(meja, "R10", "12 18.00")["keadaan"] == "tanpa_kabar"


def test_a_newer_answer_settles_a_problem_and_a_newer_problem_ends_readiness(desk):
    meja = desk(
        unggahan("13 06.00", jawab("Citalang", 1, "R10", "tidak", "13 05.00")),
        unggahan("13 08.00", jawab("Citalang", 1, "R10", "ya", "13 07.00")),
        unggahan("13 10.00", jawab("Citalang", 1, "R10", "tidak", "13 09.00")),
    )
    states = [item(meja, "R10", sampai)["keadaan"] for sampai in ("13 06.00", "13 08.00", "13 10.00")]
    assert states == ["masalah", "siap", "masalah"]
    assert not item(meja, "R10", "13 10.00")["is_konflik"]


def test_an_older_answer_learned_later_does_not_settle_a_newer_problem(desk):
    meja = desk(
        unggahan("13 06.00", jawab("Citalang", 1, "R10", "tidak", "13 05.00")),
        unggahan("13 08.00", jawab("Citalang", 1, "R10", "ya", "13 04.00")),
    )
    assert item(meja, "R10", "13 08.00")["keadaan"] == "masalah"


def test_a_reporter_may_correct_what_he_wrote_for_the_same_instant(desk):
    salah = jawab("Citalang", 1, "R10", "tidak", "13 05.00")
    meja = desk(unggahan("13 06.00", salah), unggahan("13 06.30", salah.ubah(jawaban="ya")))
    assert item(meja, "R10", "13 06.00")["keadaan"] == "masalah"
    assert item(meja, "R10", "13 06.30")["keadaan"] == "siap"


@pytest.mark.parametrize("urutan", [("ya", "tidak"), ("tidak", "ya")])
def test_two_answers_of_one_instant_in_one_file_leave_the_worse(desk, urutan):
    meja = desk(unggahan("13 06.00", *(jawab("Citalang", 1, "R10", kata, "13 05.00") for kata in urutan)))
    assert item(meja, "R10", "13 06.00")["keadaan"] == "masalah"


@pytest.mark.parametrize(
    ("tidak", "ya", "keadaan", "konflik"),
    [
        pytest.param("13 05.00", "13 05.00", "masalah", True, id="same minute"),
        pytest.param("13 05.00", "13 06.00", "masalah", True, id="good an hour later"),
        pytest.param("13 05.00", "13 07.00", "masalah", True, id="good one cycle later"),
        pytest.param("13 05.00", "13 07.00.01", "siap", False, id="good after the cycle"),
        pytest.param("13 06.00", "13 05.00", "masalah", True, id="bad an hour later"),
        pytest.param("13 08.00", "13 05.00", "masalah", False, id="bad three hours later is plain news"),
    ],
)
def test_two_reporters_who_differ_within_a_cycle_are_a_conflict_and_the_worse_counts(
    desk, tidak, ya, keadaan, konflik
):
    meja = desk(
        unggahan(
            "13 09.00",
            jawab("Citalang", 1, "R10", "tidak", tidak, oleh="Pam TPS"),
            jawab("Citalang", 1, "R10", "ya", ya, oleh="Padal"),
        )
    )
    found = item(meja, "R10", "13 09.00")
    assert (found["keadaan"], bool(found["is_konflik"])) == (keadaan, konflik)
    assert bool(tps(meja, "13 09.00")["is_konflik"]) is konflik


def test_of_two_reporters_at_one_minute_not_yet_outweighs_yes(desk):
    meja = desk(
        unggahan(
            "13 09.00",
            jawab("Citalang", 1, "R10", "ya", "13 08.00", oleh="Padal"),
            jawab("Citalang", 1, "R10", "belum", "13 08.00", oleh="Pam TPS"),
        )
    )
    assert item(meja, "R10", "13 09.00")["keadaan"] == "masalah"


def test_all_is_old_before_anything_is_due_is_old_news_and_stays_so(desk):
    meja = desk(unggahan("8 09.00", *jawab_semua("Citalang", 1, "ya", "8 08.00")))
    states = [tps(meja, sampai)["keadaan"] for sampai in ("8 09.00", "11 08.00", "12 18.00", "13 18.00")]
    assert states == ["siap", "kedaluwarsa", "kedaluwarsa", "kedaluwarsa"]


def test_the_interval_counts_silence_as_not_ready_below_and_ready_above(desk):
    meja = desk(
        unggahan(
            "13 18.30",
            *(f for no in range(1, 9) for f in jawab_semua("Citalang", no, "ya", "13 18.00")),
            *jawab_semua("Citalang", 9, "ya", "12 17.00"),
            jawab("Citalang", 10, "R03", "tidak", "13 18.00"),
            jawab("Citalang", 11, "R03", "tidak", "13 18.00"),
        )
    )
    row = meja.satu("kesiapan/per_kelurahan", "13 20.00", nama="Citalang")
    counts = [row[name] for name in ("jumlah_tps", "siap", "masalah", "kedaluwarsa", "tanpa_kabar")]
    assert counts == [32, 8, 2, 1, 21]
    assert (row["siap_min_pct"], row["siap_maks_pct"]) == (25.0, 93.75)
    every = meja.tanya("kesiapan/jumlah_per_keadaan", "13 20.00")
    assert dict(zip(every["keadaan"], every["jumlah"], strict=True)) == {
        "siap": 8,
        "masalah": 2,
        "kedaluwarsa": 1,
        "tanpa_kabar": 644,
    }


def test_a_station_outside_the_list_is_shown_apart_and_changes_no_count(desk):
    meja = desk(
        unggahan(
            "13 18.30",
            *jawab_semua("Citalang", 33, "ya", "13 18.00"),
            *jawab_semua("Citalang", 32, "ya", "13 18.00"),
        )
    )
    rows = meja.semua("checks/kesiapan_di_luar_daftar", "13 20.00")
    assert [(row["nama"], row["tps_no"], row["jumlah"], row["berkas"]) for row in rows] == [
        ("Citalang", 33, len(KRITIS), "buku 13 18.30.xlsx")
    ]
    per_kelurahan = meja.satu("kesiapan/per_kelurahan", "13 20.00", nama="Citalang")
    assert (per_kelurahan["jumlah_tps"], per_kelurahan["siap"]) == (32, 1)
    assert meja.tanya("kesiapan/per_kelurahan", "13 20.00")["jumlah_tps"].sum() == 655


def test_item_tables_agree_with_the_stations(desk):
    meja = desk(
        unggahan(
            "13 18.30",
            *jawab_semua("Citalang", 1, "ya", "13 18.00", kecuali="R05"),
            jawab("Citalang", 1, "R05", "tidak", "13 18.00"),
            jawab("Citalang", 2, "R05", "ya", "13 18.00"),
        )
    )
    row = meja.satu("kesiapan/item_per_kelurahan", "13 20.00", nama="Citalang", item="R05")
    assert [row[name] for name in ("jumlah_tps", "siap", "masalah", "tanpa_kabar")] == [32, 1, 1, 30]
    every = meja.tanya("kesiapan/item_per_kelurahan", "13 20.00")
    states = every[["siap", "masalah", "kedaluwarsa", "tanpa_kabar", "belum_waktunya"]].sum(axis=1)
    assert (states == every["jumlah_tps"]).all()
    per_tps = meja.tanya("kesiapan/item_per_tps", "13 20.00", kelurahan_kode=KODE["Citalang"])
    assert len(per_tps) == 32 * 20
    mine = per_tps[(per_tps["tps_no"] == 1) & (per_tps["item"] == "R05")]
    assert mine[["keadaan", "judul"]].to_numpy().tolist() == [["masalah", "Simpan malam aman"]]


def test_every_answer_of_a_station_can_be_read_back_newest_first(desk):
    meja = desk(
        unggahan("12 20.00", jawab("Citalang", 1, "R10", "tidak", "12 19.00"), nama="malam.xlsx"),
        unggahan("13 08.00", jawab("Citalang", 1, "R10", "ya", "13 07.00", oleh="Padal"), nama="pagi.xlsx"),
        unggahan("13 08.30", jawab("Citalang", 2, "R10", "ya", "13 07.00")),
    )
    frame = meja.tanya("kesiapan/jawaban_tps", "13 09.00", kelurahan_kode=KODE["Citalang"], tps_no=1)
    found = frame[["jawaban", "pelapor", "berkas", "lembar", "baris"]].to_numpy().tolist()
    assert found == [["ya", "Padal", "pagi.xlsx", "Data", 2], ["tidak", "Pam TPS", "malam.xlsx", "Data", 2]]
