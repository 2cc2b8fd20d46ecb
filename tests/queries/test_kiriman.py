"""Shipment lines: what counts as sent and received, and when silence begins."""

import pytest

from tests.queries.cerita import Meja, kotak, t, unggahan

LEG = "KPU-PPK"  # 40 minutes on the road and four hours of grace: silent after 11.40 when left at 07.00


def line(meja: Meja, sampai: str, nama: str = "Ciseureuh") -> dict:
    return meja.satu("pandangan/kini_kiriman", sampai, nama=nama)


def test_a_departure_is_on_the_road_then_silent_to_the_second(desk):
    meja = desk(unggahan("6 07.10", kotak("berangkat", LEG, "Ciseureuh", 103, "6 07.00")))
    assert line(meja, "6 11.40")["keadaan"] == "di_jalan"
    assert line(meja, "6 11.40.01")["keadaan"] == "tanpa_kabar"
    assert line(meja, "6 11.40")["kirim"] == 103
    assert meja.semua("distribusi/kiriman_perlu_konfirmasi", "6 11.40") == []
    konfirmasi = meja.satu("distribusi/kiriman_perlu_konfirmasi", "6 11.40.01")
    assert (konfirmasi["perihal"], konfirmasi["jumlah"], konfirmasi["waktu_mula"]) == (
        "tanpa_kabar",
        103,
        t("6 07.00"),
    )


def test_an_arrival_ends_the_silence_however_late(desk):
    meja = desk(
        unggahan("6 07.10", kotak("berangkat", LEG, "Ciseureuh", 103, "6 07.00")),
        unggahan("6 20.00", kotak("tiba", LEG, "Ciseureuh", 103, "6 07.50")),
    )
    assert line(meja, "6 19.59")["keadaan"] == "tanpa_kabar"
    assert line(meja, "6 20.00")["keadaan"] == "tiba"
    assert line(meja, "6 20.00")["waktu_tiba"] == t("6 07.50")
    assert meja.semua("distribusi/kiriman_perlu_konfirmasi", "6 20.00") == []


def test_the_latest_correction_of_an_event_wins(desk):
    berangkat = kotak("berangkat", LEG, "Ciseureuh", 130, "6 07.00")
    meja = desk(
        unggahan("6 07.10", berangkat),
        unggahan("6 07.30", berangkat.ubah(jumlah=103), nama="koreksi.xlsx"),
    )
    assert line(meja, "6 07.20")["kirim"] == 130
    assert line(meja, "6 07.30")["kirim"] == 103
    assert line(meja, "6 07.30")["berkas"] == "koreksi.xlsx"


def test_a_correction_lower_in_the_same_file_wins(desk):
    berangkat = kotak("berangkat", LEG, "Ciseureuh", 130, "6 07.00")
    meja = desk(unggahan("6 07.10", berangkat, berangkat.ubah(jumlah=103)))
    assert line(meja, "6 07.10")["kirim"] == 103


def test_the_hand_over_count_beats_the_arrival_count(desk):
    meja = desk(
        unggahan(
            "6 09.00",
            kotak("berangkat", LEG, "Ciseureuh", 103, "6 07.00"),
            kotak("serah_terima", LEG, "Ciseureuh", 102, "6 08.00"),
            kotak("tiba", LEG, "Ciseureuh", 103, "6 07.45"),
        )
    )
    satu = line(meja, "6 09.00")
    assert (satu["terima"], satu["waktu_tiba"]) == (102, t("6 07.45"))
    assert meja.satu("distribusi/kiriman_perlu_konfirmasi", "6 09.00")["perihal"] == "kurang"


@pytest.mark.parametrize(
    ("terima", "jelas", "perihal", "jumlah"),
    [
        pytest.param(103, None, None, 0, id="complete"),
        pytest.param(102, None, "kurang", 1, id="unexplained"),
        pytest.param(101, 1, "kurang", 1, id="half explained"),
        pytest.param(101, 2, None, 0, id="wholly explained"),
        pytest.param(104, None, "lebih", 1, id="more than left"),
        pytest.param(0, None, "kurang", 103, id="none arrived"),
    ],
)
def test_a_difference_is_asked_about_unless_it_is_explained(desk, terima, jelas, perihal, jumlah):
    meja = desk(
        unggahan(
            "6 09.00",
            kotak("berangkat", LEG, "Ciseureuh", 103, "6 07.00"),
            kotak("tiba", LEG, "Ciseureuh", terima, "6 08.00", selisih_jelas=jelas, alasan_selisih="Rusak"),
        )
    )
    found = [
        (row["perihal"], row["jumlah"])
        for row in meja.semua("distribusi/kiriman_perlu_konfirmasi", "6 09.00")
    ]
    assert found == ([(perihal, jumlah)] if perihal else [])


def test_a_shipment_that_turned_back_has_not_left(desk):
    meja = desk(
        unggahan("6 07.10", kotak("berangkat", LEG, "Ciseureuh", 103, "6 07.00")),
        unggahan("6 07.40", kotak("kembali", LEG, "Ciseureuh", 103, "6 07.30")),
        unggahan("6 09.10", kotak("berangkat", LEG, "Ciseureuh", 103, "6 09.00")),
    )
    assert line(meja, "6 07.10")["keadaan"] == "di_jalan"
    assert (line(meja, "6 08.00")["keadaan"], line(meja, "6 08.00")["kirim"]) == ("rencana", 0)
    # It stays at home: no alarm however long.
    assert line(meja, "6 09.05")["keadaan"] == "rencana"
    # And it may leave again.
    assert (line(meja, "6 09.10")["keadaan"], line(meja, "6 09.10")["kirim"]) == ("di_jalan", 103)


def test_what_turned_back_of_a_shipment_is_at_home_and_the_rest_on_the_road(desk):
    meja = desk(
        unggahan("6 07.10", kotak("berangkat", LEG, "Ciseureuh", 103, "6 07.00")),
        unggahan("6 07.40", kotak("kembali", LEG, "Ciseureuh", 3, "6 07.30")),
        unggahan("6 09.10", kotak("tiba", LEG, "Ciseureuh", 100, "6 08.00")),
    )
    assert (line(meja, "6 08.00")["keadaan"], line(meja, "6 08.00")["kirim"]) == ("di_jalan", 100)
    assert line(meja, "6 09.10")["keadaan"] == "tiba"
    assert meja.semua("distribusi/kiriman_perlu_konfirmasi", "6 09.10") == []


def test_an_arrival_without_a_departure_is_counted_and_asked_about(desk):
    meja = desk(unggahan("6 09.00", kotak("tiba", LEG, "Ciseureuh", 103, "6 08.00")))
    satu = line(meja, "6 09.00")
    assert (satu["kirim"], satu["terima"], satu["is_tanpa_berangkat"]) == (103, 103, True)
    assert meja.satu("distribusi/kiriman_perlu_konfirmasi", "6 09.00")["perihal"] == "tanpa_berangkat"


def per_box(peristiwa: str, tps: int, pukul: str, jenis: str = "PPWP") -> object:
    nomor = f"KS-3214011007-{tps:03d}-{jenis}"
    return kotak(peristiwa, "PPS-TPS", "Ciseureuh", 1, pukul, tps_no=tps, jenis=jenis, kotak_id=nomor)


def test_single_boxes_are_counted_one_by_one_and_the_line_says_so(desk):
    kirim = [per_box("berangkat", 12, "13 07.00", jenis) for jenis in ("PPWP", "DPR", "DPD")]
    meja = desk(unggahan("13 09.00", *kirim, per_box("tiba", 12, "13 07.20")))
    lines = meja.semua("pandangan/kini_kiriman", "13 09.00", tps_no=12)
    assert [row["dasar"] for row in lines] == ["per_kotak"] * 3
    assert sum(row["kirim"] for row in lines) == 3
    assert {row["jenis"]: row["keadaan"] for row in lines}["PPWP"] == "tiba"
    assert {row["jenis"]: row["keadaan"] for row in lines}["DPR"] == "di_jalan"


def test_a_count_beats_single_boxes_of_the_same_line_and_is_not_added_to_them(desk):
    meja = desk(
        unggahan(
            "13 09.00",
            per_box("berangkat", 12, "13 07.00"),
            kotak("berangkat", "PPS-TPS", "Ciseureuh", 2, "13 07.00", tps_no=12),
        )
    )
    assert (line(meja, "13 09.00")["kirim"], line(meja, "13 09.00")["dasar"]) == (2, "hitungan")


def test_a_plan_alone_is_planned_and_never_silent(desk):
    meja = desk(unggahan("5 18.40", kotak("rencana", LEG, "Ciseureuh", 103, "6 07.00", kendaraan="Truk 1")))
    satu = line(meja, "8 07.00")
    assert (satu["keadaan"], satu["direncanakan"], satu["kirim"]) == ("rencana", 103, 0)
    assert satu["waktu_rencana"] == t("6 07.00")


def test_what_was_done_is_the_evidence_rather_than_what_was_planned(desk):
    meja = desk(
        unggahan("5 18.40", kotak("rencana", LEG, "Ciseureuh", 103, "6 07.00"), nama="rencana.xlsx"),
        unggahan("6 06.50", kotak("berangkat", LEG, "Ciseureuh", 103, "6 06.45"), nama="berangkat.xlsx"),
    )
    assert line(meja, "6 06.50")["berkas"] == "berangkat.xlsx"


def test_the_timeline_shows_what_moves_in_the_span_and_what_is_still_open(desk):
    meja = desk(
        unggahan("12 18.00", kotak("rencana", "PPS-TPS", "Citalang", 32, "13 08.00", surat_jalan="SJ-2")),
        unggahan("6 07.10", kotak("berangkat", LEG, "Ciseureuh", 103, "6 07.00")),
        unggahan("6 09.00", kotak("berangkat", LEG, "Maracang", 40, "6 07.00", surat_jalan="SJ-3")),
        unggahan("6 10.00", kotak("tiba", LEG, "Maracang", 40, "6 07.50", surat_jalan="SJ-3")),
    )
    hari = {"dari": t("13 00.00"), "hingga": t("14 00.00")}
    frame = meja.tanya("distribusi/kiriman_hari", "13 06.00", **hari)
    found = list(zip(frame["nama"], frame["keadaan"], frame["kotak"], strict=True))
    assert found == [("Ciseureuh", "tanpa_kabar", 103), ("Citalang", "rencana", 32)]


def test_the_history_of_a_station_holds_its_own_rows_and_those_of_its_kelurahan(desk):
    meja = desk(
        unggahan(
            "13 09.00",
            kotak("tiba", "PPK-PPS", "Ciseureuh", 103, "11 08.00"),
            per_box("tiba", 12, "13 07.20"),
            per_box("tiba", 13, "13 07.25"),
            kotak("tiba", "PPK-PPS", "Citalang", 32, "11 08.00"),
        )
    )

    def count(tps: int) -> int:
        return len(meja.tanya("distribusi/riwayat", "13 09.00", kelurahan_kode="32.14.01.1007", tps_no=tps))

    assert (count(0), count(12), count(99)) == (3, 2, 1)
