"""This file shows how counts, stations, places and list values are read, each by a table of spellings."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posko.contracts import DISTRIBUSI, INSIDEN, KESIAPAN_TPS
from posko.core.rujukan import load
from posko.intake.normalise.lists import item_of, jenis_of, leg_of, reader
from posko.intake.normalise.numbers import other_unit, read_number, thousands
from posko.intake.normalise.places import BUKAN, Gazetteer, Stores
from posko.intake.normalise.spelled import number_said
from posko.intake.normalise.tps import read_tps, romans_told

RUJUKAN = load("pemilu2024")
NAMES = Gazetteer(RUJUKAN, {})
LEGS = [leg.kode for leg in RUJUKAN.peristiwa.leg]


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (0, 0),
        (12, 12),
        (12.0, 12),
        ("12", 12),
        (" 12 ", 12),
        ("1.250", 1250),
        ("2.693 TPS", 2693),
        ("12,00", 12),
        ("5 (lima) kotak", 5),
        ("5 (lima)", 5),
        ("103 kotak", 103),
        ("1 250", 1250),
        ("nihil", 0),
        ("NIHIL", 0),
        ("'12", 12),
        *((text, 0) for text in ("tidak ada", "tdk ada", "Tdk", "BELUM ADA", "blm ada")),
        ("25 (dua puluh lima)", 25),
        ("12 (baru)", 12),
        ("1.234.567", 1234567),
    ],
)
def test_counts(cell, number: int) -> None:
    found = read_number(cell)
    assert (found.value, found.notes) == (number, ())


@pytest.mark.parametrize(
    ("cell", "number", "note"),
    [
        ("±20", 20, ("perkiraan", "«±20» adalah perkiraan dan dibaca 20.")),
    ],
)
def test_a_count_to_look_at(cell, number: int, note: tuple[str, str]) -> None:
    found = read_number(cell)
    assert (found.value, found.notes) == (number, (note,))


@pytest.mark.parametrize(
    ("cell", "jenis"),
    [
        ("empat", "bilangan"),
        (-1, "bilangan"),
        ("12,5", "bilangan"),
        (12.5, "ribuan"),
        ("1.25", "bilangan"),
        ("-", "strip"),
        ("–", "strip"),
        (1.942, "ribuan"),
        ("1,942", "ribuan"),
        (1.25, "ribuan"),
        (0.5, "bilangan"),
        (True, "bilangan"),
        (datetime(2024, 2, 9), "bilangan"),  # noqa: DTZ001
        ("10+2", "bilangan"),
    ],
)
def test_no_count(cell, jenis: str) -> None:
    found = read_number(cell)
    assert (found.value, found.need, found.jenis) == (None, "isi dengan bilangan bulat 0 atau lebih", jenis)


def test_spoiled_thousands() -> None:
    assert [thousands(cell) for cell in (1.942, 1.25, "1,942", 689, 0.5, "12,5")] == [
        1942,
        1250,
        1942,
        None,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("cell", "way_out"),
    [
        ("5 (enam)", "Angkanya 5, sedangkan hurufnya menyebut 6."),
        ("1.250 (seribu dua ratus)", "Angkanya 1.250, sedangkan hurufnya menyebut 1.200."),
    ],
)
def test_a_figure_and_its_words_must_agree(cell: str, way_out: str) -> None:
    found = read_number(cell)
    assert (found.value, found.jenis, found.way_out) == (None, "angka_huruf", way_out)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("nol", 0),
        ("tiga belas", 13),
        ("sepuluh", 10),
        ("Dua Puluh Lima", 25),
        ("seratus tiga", 103),
        ("seribu dua ratus lima puluh", 1250),
        ("dua ratus ribu", 200_000),
        ("", None),
        ("ribu", None),
        ("kotak", None),
        ("lima kotak", None),
    ],
)
def test_numbers_in_words(text: str, number: int | None) -> None:
    assert number_said(text) == number


@pytest.mark.parametrize(
    ("cell", "satuan", "counted"),
    [
        ("29 dus", "kotak", "dus"),
        ("29 (dua puluh sembilan) Dus", "kotak", "dus"),
        ("± 3 rim", "kotak", "rim"),
        ("5 TPS", "kotak", "tps"),
        ("29 kotak", "kotak", ""),
        ("29 bh", "kotak", ""),
        ("29 lengkap", "kotak", ""),
        ("2 regu", "orang", "regu"),
        ("2 pers", "orang", ""),
        ("2 TPS", "", ""),
        (29, "kotak", ""),
    ],
)
def test_what_is_counted_that_is_not_the_columns_unit(cell, satuan: str, counted: str) -> None:
    assert other_unit(cell, satuan) == counted


@given(st.integers(0, 999_999_999))
def test_any_count_survives_indonesian_grouping(number: int) -> None:
    assert read_number(f"{number:,}".replace(",", ".")).value == number


@pytest.mark.parametrize(
    ("cell", "numbers", "place"),
    [
        (1, (1,), ""),
        (12.0, (12,), ""),
        ("TPS 001", (1,), ""),
        ("1", (1,), ""),
        ("01", (1,), ""),
        ("TPS.01", (1,), ""),
        ("TPS-1", (1,), ""),
        ("tps1", (1,), ""),
        ("No. 12", (12,), ""),
        ("TPS No. 12", (12,), ""),
        ("901", (901,), ""),
        ("TPS 902", (902,), ""),
        ("LOKSUS 901", (901,), ""),
        ("TPS 1 Nagri Kaler", (1,), "nagri kaler"),
        ("001 Nagrikaler", (1,), "nagrikaler"),
        ("TPS 12, Ciseureuh", (12,), "ciseureuh"),
        ("TPS 01 s.d. 05", (1, 2, 3, 4, 5), ""),
        ("1-3", (1, 2, 3), ""),
        ("TPS 1 s/d TPS 3", (1, 2, 3), ""),
        ("1 sampai 3", (1, 2, 3), ""),
        ("TPS 1,2,3", (1, 2, 3), ""),
        ("1, 2 dan 4", (1, 2, 4), ""),
        ("1 & 2", (1, 2), ""),
        ("TPS IV", (4,), ""),
        ("XII", (12,), ""),
        ("tps xc", (90,), ""),
        ("'001", (1,), ""),
        ("TPS 901 (Lapas)", (901,), ""),
        ("901 - Loksus Rutan", (901,), ""),
        ("TPS 5 (Nagri Kaler)", (5,), "nagri kaler"),
    ],
)
def test_stations(cell, numbers: tuple[int, ...], place: str) -> None:
    found = read_tps(cell)
    assert found.value is not None, found
    assert (found.value.numbers, found.value.place, found.value.is_khusus) == (numbers, place, False)


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (["I", "II", "V"], ["TPS I", "II", "TPS V"]),
        (["V", "TPS VI", 3], ["TPS V", "TPS VI", 3]),
        (["v", "x", "v"], ["v", "x", "v"]),  # check marks
        (["1", "v"], ["1", "v"]),
    ],
)
def test_a_lone_letter_is_a_roman_number_only_among_others(cells: list[object], told: list[object]) -> None:
    assert list(romans_told(cells)) == told


@pytest.mark.parametrize("cell", ["LOKSUS", "TPS Lapas", "TPS khusus", "lokasi khusus"])
def test_a_special_station_without_a_number(cell: str) -> None:
    found = read_tps(cell)
    assert found.value is not None
    assert (found.value.numbers, found.value.is_khusus) == ((), True)


@pytest.mark.parametrize("cell", ["x", "0", "TPS", "5-1", "1-999", -3, 1.2, True, date(2024, 5, 1), "1000"])
def test_no_station(cell) -> None:
    found = read_tps(cell)
    assert (found.value, found.need) == (None, "isi dengan nomor TPS, misalnya 12 atau 901")


@pytest.mark.parametrize("row", RUJUKAN.wilayah, ids=lambda row: row["nama"])
def test_every_known_spelling_of_every_kelurahan(row: dict[str, str]) -> None:
    kode, nama = row["kelurahan_kode"], row["nama"]
    spellings = [nama, *filter(None, row["ejaan_lain"].split("|"))]
    for text in (*spellings, *(f"Kel. {s}" for s in spellings), f"DESA {nama.upper()}", f"Ds. {nama}", kode):
        assert NAMES.read(text).value == kode, text
    assert NAMES.read(f"{nama}, Kec. {row['kecamatan']}").value == kode


@pytest.mark.parametrize(
    ("cell", "way_out"),
    [
        ("Plered", "Nama ini tidak ada di antara 19 kelurahan dan desa wilayah Polsek."),
        ("Kec. Purwakarta", "«Kec. Purwakarta» adalah kecamatan; tulis kelurahan atau desanya."),
        ("Purwakarta", "«Purwakarta» adalah kecamatan; tulis kelurahan atau desanya."),
        (
            "Citalang, Kec. Tegalwaru",
            "«Citalang, Kec. Tegalwaru» menunjuk kecamatan lain; periksa nama kelurahan atau kecamatannya.",
        ),
        ("Nagri Kxxxr", "Nama ini tidak ada di antara 19 kelurahan dan desa wilayah Polsek."),
    ],
)
def test_a_place_that_is_not_here(cell: str, way_out: str) -> None:
    found = NAMES.read(cell)
    assert (found.value, found.need, found.way_out) == (
        None,
        "isi dengan nama kelurahan atau desa di wilayah Polsek",
        way_out,
    )


def test_a_new_spelling_is_asked_and_never_taken_silently() -> None:
    found = NAMES.read("Ciseureuhh")
    assert found.value is None
    assert found.ask is not None
    assert found.ask.kunci == "kelurahan:ciseureuhh"
    assert found.ask.pesan == "«Ciseureuhh» tidak ada pada daftar kelurahan. Apakah maksudnya Ciseureuh?"
    assert [kode for kode, _ in found.ask.pilihan] == ["32.14.01.1007", BUKAN]
    yes = Gazetteer(RUJUKAN, {"kelurahan:ciseureuhh": "32.14.01.1007"}).read("Ciseureuhh")
    assert (yes.value, yes.notes) == (
        "32.14.01.1007",
        (("ejaan_baru", "«Ciseureuhh» dibaca Ciseureuh sesuai jawaban Anda."),),
    )
    assert Gazetteer(RUJUKAN, {"kelurahan:ciseureuhh": BUKAN}).read("Ciseureuhh").need


def test_munjuljaya_is_not_tegalmunjul() -> None:
    assert NAMES.read("Munjul Jaya").value == "32.14.01.1009"
    assert NAMES.read("Tegal Munjul").value == "32.14.01.1008"
    for between in ("Munjultegal", "Tegaljaya", "Jayamunjul", "Tegalmunjuljaya"):
        found = NAMES.read(between)
        assert found.value is None, between


def test_two_near_names_are_both_named() -> None:
    found = NAMES.read("Nagri Kilur")
    assert found.value is None
    assert found.ask is None
    assert found.way_out.startswith("Yang mirip: ")


@pytest.mark.parametrize(
    ("cell", "titik"),
    [
        ("Gudang KPU", "kpu"),
        ("KPU", "kpu"),
        ("Gudang KPU Ciwareng", "kpu"),
        ("Gudang PPK Purwakarta", "ppk-purwakarta"),
        ("PPK Purwakarta", "ppk-purwakarta"),
        ("PPS Ciseureuh", "pps-ciseureuh"),
        ("pps-ciseureuh", "pps-ciseureuh"),
        ("Gudang PPS Nagrikaler", "pps-nagri-kaler"),
        ("PPS Kel. Nagri Kaler", "pps-nagri-kaler"),
        ("Gudang PPK Kec. Purwakarta", "ppk-purwakarta"),
        ("-", None),
        (None, None),
    ],
)
def test_stores(cell, titik: str | None) -> None:
    found = Stores(RUJUKAN, NAMES).read(cell)
    assert (found.value, found.need) == (titik, "")


@pytest.mark.parametrize("cell", ["PPK", "Gudang", "Rumah ketua", "PPS Plered"])
def test_no_store(cell: str) -> None:
    assert (
        Stores(RUJUKAN, NAMES).read(cell).need
        == "isi dengan nama gudang atau pos, misalnya Gudang PPS Ciseureuh"
    )


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [
        (KESIAPAN_TPS["jawaban"], "√", "ya"),
        (KESIAPAN_TPS["jawaban"], "V", "ya"),
        (KESIAPAN_TPS["jawaban"], "✓", "ya"),
        (KESIAPAN_TPS["jawaban"], "✗", "tidak"),
        (KESIAPAN_TPS["jawaban"], "x", "tidak"),
        (KESIAPAN_TPS["jawaban"], True, "ya"),
        (KESIAPAN_TPS["jawaban"], "N/A", "tb"),
        (KESIAPAN_TPS["jawaban"], "BLM", "belum"),
        (KESIAPAN_TPS["jawaban"], "tdk ada", "tidak"),
        (INSIDEN["mengganggu_tahapan"], "Tdk ada", "tidak"),
        (INSIDEN["verifikasi"], "blm diverifikasi", "belum"),
        (KESIAPAN_TPS["item"], "R1", "R01"),
        (KESIAPAN_TPS["item"], "r-01", "R01"),
        (KESIAPAN_TPS["item"], "TPS berdiri", "R01"),
        (DISTRIBUSI["leg"], "KPU ke PPK", "KPU-PPK"),
        (DISTRIBUSI["leg"], "dari Gudang KPU ke gudang PPK", "KPU-PPK"),
        (DISTRIBUSI["leg"], "PPS → KPPS", "PPS-TPS"),
        (DISTRIBUSI["jenis"], "DPRD PROV.", "DPRDP"),
        (DISTRIBUSI["jenis"], "DPRD Kabupaten", "DPRDK"),
        (DISTRIBUSI["jenis"], "dpr ri", "DPR"),
        (DISTRIBUSI["jenis"], "Presiden", "PPWP"),
        (DISTRIBUSI["kondisi_segel"], "TIDAK ADA", "tidak_ada"),
        (INSIDEN["kategori"], "hoaks", "HOX"),
        (INSIDEN["kategori"], "HOX", "HOX"),
        (INSIDEN["mengganggu_tahapan"], "-", "tidak"),
        (INSIDEN["diteruskan_ke"], "-", None),
        (INSIDEN["diteruskan_ke"], None, None),
    ],
)
def test_values_of_lists(column, cell, code: str | None) -> None:
    found = reader(column, RUJUKAN)(cell)
    assert (found.value, found.need) == (code, "")


def test_a_value_outside_its_list_names_the_list() -> None:
    assert reader(DISTRIBUSI["kondisi_segel"], RUJUKAN)("miring").need == (
        "isi dengan salah satu dari: Utuh, Rusak, Tidak ada, Tidak diperiksa"
    )
    assert reader(INSIDEN["kategori"], RUJUKAN)("miring").need == (
        "isi dengan kode atau nama dari daftar kategori pada templat"
    )


def test_headings_of_wide_tables() -> None:
    assert [jenis_of(text, RUJUKAN) for text in ("PPWP", "DPRD PROV", "Kotak DPR RI", "JUMLAH", "TPS")] == [
        "PPWP",
        "DPRDP",
        "DPR",
        None,
        None,
    ]
    assert [item_of(text, RUJUKAN) for text in ("R01", "R1 TPS berdiri", "TPS berdiri", "R99", "Ruang")] == [
        "R01",
        "R01",
        "R01",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("text", "leg"), [("KPU - PPK", "KPU-PPK"), ("PPK ke PPS", "PPK-PPS"), ("KPU", None), ("KPU-TPS", None)]
)
def test_legs(text: str, leg: str | None) -> None:
    assert leg_of(text, LEGS) == leg
