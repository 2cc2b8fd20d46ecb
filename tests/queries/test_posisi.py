"""The box balance: every box due is at exactly one place, whatever the records leave out."""

from tests.queries.cerita import Meja, kotak, unggahan

LEGS = ("KPU-PPK", "PPK-PPS", "PPS-TPS")


def places(meja: Meja, sampai: str, nama: str = "Ciseureuh", jenis: str = "PPWP") -> dict[int, dict]:
    rows = meja.semua("pandangan/kini_posisi", sampai, nama=nama, jenis=jenis)
    assert sum(row["jumlah"] for row in rows) == rows[0]["seharusnya"]
    return {row["tahap_urut"]: row for row in rows}


def stock(meja: Meja, sampai: str, **which: str) -> dict[int, int]:
    return {place: row["jumlah"] for place, row in places(meja, sampai, **which).items() if row["jumlah"]}


def trip(leg: str, jumlah: int, hari: int, terima: int | None = None, **lain: object) -> list:
    return [
        kotak("berangkat", leg, "Ciseureuh", jumlah, f"{hari} 07.00", **lain),
        kotak("tiba", leg, "Ciseureuh", jumlah if terima is None else terima, f"{hari} 08.00", **lain),
    ]


def test_before_any_news_every_box_due_lies_in_the_kpu_store(desk):
    meja = desk()
    assert stock(meja, "5 06.00") == {0: 103}
    tahap = meja.tanya("distribusi/neraca_per_tahap", "5 06.00")
    assert tahap["jumlah"].sum() == 3275
    assert tahap[tahap["tahap_urut"] == 0]["jumlah"].tolist() == [655] * 5
    assert tahap[tahap["tahap_urut"] == 0]["leg"].isna().all()


def test_boxes_walk_place_by_place(desk):
    meja = desk(
        unggahan("6 07.10", kotak("berangkat", "KPU-PPK", "Ciseureuh", 60, "6 07.00")),
        unggahan("6 08.10", kotak("tiba", "KPU-PPK", "Ciseureuh", 60, "6 08.00")),
        unggahan("10 07.10", kotak("berangkat", "PPK-PPS", "Ciseureuh", 20, "10 07.00")),
    )
    assert stock(meja, "6 07.00") == {0: 103}
    assert stock(meja, "6 07.10") == {0: 43, 1: 60}
    assert stock(meja, "6 08.10") == {0: 43, 2: 60}
    assert stock(meja, "10 07.10") == {0: 43, 2: 40, 3: 20}
    assert places(meja, "10 07.10")[3]["di_jalan"] == 20
    assert places(meja, "10 12.00")[3]["tanpa_kabar"] == 20


def test_a_missing_middle_is_closed_and_named_a_missing_record(desk):
    """Boxes counted at the polling stations have passed the PPS, even when no PPS row was sent."""
    meja = desk(
        unggahan("6 09.00", *trip("KPU-PPK", 103, 6)), unggahan("13 09.00", *trip("PPS-TPS", 103, 13))
    )
    assert stock(meja, "13 09.00") == {6: 103}
    found = places(meja, "13 09.00")
    assert {place: row["catatan_hilang"] for place, row in found.items() if row["catatan_hilang"]} == {
        3: 103,
        4: 103,
    }
    ringkas = meja.satu("distribusi/leg_ringkas", "13 09.00", leg="PPK-PPS")
    assert (ringkas["berangkat"], ringkas["tiba"]) == (103, 103)


def test_a_short_arrival_stays_on_the_leg_as_an_unexplained_difference(desk):
    meja = desk(unggahan("6 09.00", *trip("KPU-PPK", 103, 6, terima=101)))
    on_leg = places(meja, "6 09.00")[1]
    assert (on_leg["jumlah"], on_leg["selisih_belum_jelas"], on_leg["di_jalan"]) == (2, 2, 0)
    # It does not turn into anything milder by waiting.
    assert places(meja, "12 09.00")[1]["selisih_belum_jelas"] == 2


def test_an_explained_part_of_a_difference_stands_apart(desk):
    meja = desk(unggahan("6 09.00", *trip("KPU-PPK", 103, 6, terima=100, selisih_jelas=2)))
    on_leg = places(meja, "6 09.00")[1]
    assert (on_leg["jumlah"], on_leg["selisih_jelas"], on_leg["selisih_belum_jelas"]) == (3, 2, 1)


def test_a_box_that_comes_after_all_closes_the_difference(desk):
    meja = desk(
        unggahan("6 09.00", *trip("KPU-PPK", 103, 6, terima=102)),
        unggahan("6 15.00", kotak("tiba", "KPU-PPK", "Ciseureuh", 1, "6 14.00", surat_jalan="SJ-9")),
    )
    assert places(meja, "6 09.00")[1]["selisih_belum_jelas"] == 1
    assert stock(meja, "6 15.00") == {2: 103}


def test_the_silent_and_the_missing_are_not_hidden_by_those_still_in_time(desk):
    meja = desk(
        unggahan("6 09.00", *trip("KPU-PPK", 40, 6, terima=39)),
        unggahan("6 09.10", kotak("berangkat", "KPU-PPK", "Ciseureuh", 30, "6 07.00", surat_jalan="SJ-2")),
        unggahan("6 12.10", kotak("berangkat", "KPU-PPK", "Ciseureuh", 20, "6 12.00", surat_jalan="SJ-3")),
    )
    on_leg = places(meja, "6 12.10")[1]
    split = [on_leg[name] for name in ("selisih_belum_jelas", "tanpa_kabar", "di_jalan")]
    assert (on_leg["jumlah"], split) == (51, [1, 30, 20])


def test_more_boxes_than_due_are_shown_apart_and_never_spoil_the_sum(desk):
    meja = desk(unggahan("6 09.00", *trip("KPU-PPK", 105, 6)))
    assert stock(meja, "6 09.00") == {2: 103}
    assert {place: row["lebih"] for place, row in places(meja, "6 09.00").items() if row["lebih"]} == {
        1: 2,
        2: 2,
    }
    rows = meja.semua("checks/kotak_melebihi_seharusnya", "6 09.00")
    assert [(row["nama"], row["leg"], row["tahap_urut"], row["lebih"]) for row in rows] == [
        ("Ciseureuh", "KPU-PPK", 1, 2),
        ("Ciseureuh", "KPU-PPK", 2, 2),
    ]
    assert meja.semua("checks/neraca_tidak_genap", "6 09.00") == []


def test_the_whole_way_there_and_back(desk):
    back = ("TPS-PPS", "PPS-PPK", "PPK-KPU")
    meja = desk(
        *(
            unggahan(f"{hari} 09.00", *trip(leg, 103, hari))
            for hari, leg in zip((6, 10, 13), LEGS, strict=True)
        ),
        *(
            unggahan(f"{hari} 09.00", *trip(leg, 103, hari))
            for hari, leg in zip((15, 16, 20), back, strict=True)
        ),
    )
    for hari, place in ((6, 2), (10, 4), (13, 6), (15, 8), (16, 10), (20, 12)):
        assert stock(meja, f"{hari} 09.00") == {place: 103}


def test_the_balances_of_the_kelurahan_and_of_the_whole_agree(desk):
    meja = desk(unggahan("6 09.00", *trip("KPU-PPK", 103, 6, terima=101)))
    per_kelurahan = meja.tanya("distribusi/neraca_per_kelurahan", "6 09.00")
    per_tahap = meja.tanya("distribusi/neraca_per_tahap", "6 09.00")
    for column in ("jumlah", "di_jalan", "tanpa_kabar", "selisih_jelas", "selisih_belum_jelas"):
        left = per_kelurahan.groupby("tahap_urut")[column].sum()
        assert left.equals(per_tahap.groupby("tahap_urut")[column].sum()), column
    assert per_kelurahan["jumlah"].sum() == 3275
    ciseureuh = per_kelurahan[per_kelurahan["nama"] == "Ciseureuh"].set_index("tahap_urut")
    assert (ciseureuh["seharusnya"] == 515).all()
    assert ciseureuh["jumlah"].loc[[0, 1, 2]].tolist() == [412, 2, 101]


def test_the_deadline_board_counts_down_and_past_the_deadline(desk):
    meja = desk(unggahan("6 09.00", *trip("KPU-PPK", 103, 6, terima=101)))
    leg = meja.satu("distribusi/leg_ringkas", "9 17.30", leg="KPU-PPK")
    assert [leg[name] for name in ("seharusnya", "berangkat", "tiba", "selisih_belum_jelas")] == [
        3275,
        103,
        101,
        2,
    ]
    assert leg["sisa_menit"] == 30
    assert leg["berangkat_paling_lambat"].isoformat() == "2024-02-09T17:20:00+07:00"
    assert meja.satu("distribusi/leg_ringkas", "9 18.01", leg="KPU-PPK")["sisa_menit"] == -1
    assert meja.satu("distribusi/leg_ringkas", "9 18.00.30", leg="KPU-PPK")["sisa_menit"] == -1
    assert meja.tanya("distribusi/leg_ringkas", "9 17.30")["leg"].tolist() == [
        "KPU-PPK",
        "PPK-PPS",
        "PPS-TPS",
        "TPS-PPS",
        "PPS-PPK",
        "PPK-KPU",
    ]
