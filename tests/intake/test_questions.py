"""This file shows what is asked instead of guessed, that a question holds its rows, and what answers do."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from posko.core.rujukan import load
from posko.intake.check import check
from tests.intake.tables import book, rows_of, sentences

RUJUKAN = load("pemilu2024")
HEAD = ["Leg", "Peristiwa", "Waktu", "Kel", "TPS", "Jenis", "Jml kotak"]
START = ["KPU-PPK", "Tiba", "09/02/2024 10.30"]


def asked(rows, **answers: str):
    return check(
        book(rows),
        RUJUKAN,
        {key.replace("__", ":").replace("_", " "): value for key, value in answers.items()},
    )


def shown(report) -> list[tuple[str, str, list[str]]]:
    return [(q.kunci, q.pesan, [kode for kode, _ in q.pilihan]) for q in report.questions]


def waits(report, count: int) -> bool:
    return (report.waiting_rows, report.rejected_rows, report.faults) == (count, count, ())


DASH = [
    HEAD,
    [*START, "Ciseureuh", 1, "DPR", "-"],
    [*START, "Ciseureuh", 2, "DPR", "-"],
    [*START, "Ciseureuh", 3, "DPR", 4],
]


def test_a_dash_is_asked_about_once_for_its_column() -> None:
    report = check(book(DASH), RUJUKAN)
    assert shown(report) == [
        ("strip:jumlah kotak", "Kolom «Jml kotak» memuat tanda «-». Apa artinya?", ["nol", "kosong"])
    ]
    assert waits(report, 2)
    assert rows_of(report, "distribusi", "jumlah") == [(4,)]


def test_a_dash_after_the_answer() -> None:
    nought = check(book(DASH), RUJUKAN, {"strip:jumlah kotak": "nol"})
    assert rows_of(nought, "distribusi", "jumlah") == [(0,), (0,), (4,)]
    unknown = check(book(DASH), RUJUKAN, {"strip:jumlah kotak": "kosong"})
    assert rows_of(unknown, "distribusi", "jumlah") == [(4,)]
    assert sentences(unknown) == [
        f"Lembar «DATA», kolom «Jml kotak», baris {row} (G{row}): sel ini wajib diisi. Tertulis: «-»."
        for row in (2, 3)
    ]


def test_a_spoiled_thousand_is_asked_about() -> None:
    rows = [HEAD, [*START, "Ciseureuh", None, "DPR", 1.942], [*START, "Citalang", None, "DPR", 689]]
    report = check(book(rows), RUJUKAN)
    assert shown(report) == [
        (
            "ribuan:jumlah kotak",
            "Kolom «Jml kotak» memuat 1,942. Apakah maksudnya ribuan, yaitu 1.942?",
            ["ya", "tidak"],
        )
    ]
    assert waits(report, 1)
    yes = check(book(rows), RUJUKAN, {"ribuan:jumlah kotak": "ya"})
    assert rows_of(yes, "distribusi", "jumlah") == [(1942,), (689,)]
    assert [w.sentence() for w in yes.warnings] == [
        "Lembar «DATA», kolom «Jml kotak», baris 2 (G2): «1,942» dibaca 1.942 sesuai jawaban Anda."
    ]
    assert len(check(book(rows), RUJUKAN, {"ribuan:jumlah kotak": "tidak"}).faults) == 1


RANGE = [HEAD, [*START, "Ciseureuh", "TPS 01 s.d. 03", "DPR", 6], [*START, "Ciseureuh", "4, 5", "DPR", 3]]


def test_a_range_of_stations_is_spread_only_when_somebody_says_so() -> None:
    report = check(book(RANGE), RUJUKAN)
    assert shown(report) == [
        (
            "rentang:tps",
            (
                "Kolom «TPS» memuat beberapa TPS dalam satu baris, misalnya «TPS 01 s.d. 03». Apakah baris "
                "itu berlaku untuk "
                "setiap TPS? Jumlahnya dibagi rata."
            ),
            ["bentang", "tidak"],
        )
    ]
    assert waits(report, 2)
    yes = check(book(RANGE), RUJUKAN, {"rentang:tps": "bentang"})
    assert rows_of(yes, "distribusi", "tps_no", "jumlah", "baris") == [(1, 2, 2), (2, 2, 2), (3, 2, 2)]
    assert sentences(yes) == [
        (
            "Lembar «DATA», kolom «Jml kotak», baris 3 (G3): isi jumlah yang dapat dibagi rata ke semua "
            "TPS di baris ini, "
            "atau tulis satu TPS per baris. Tertulis: «3»."
        )
    ]
    assert yes.accepted_rows == 1
    assert len(check(book(RANGE), RUJUKAN, {"rentang:tps": "tidak"}).faults) == 2


def test_a_checklist_over_a_range_holds_for_each_station() -> None:
    rows = [["Kel", "TPS", "Tgl", "Jam", "R01", "R02"], ["Ciseureuh", "1-2", "12/02/2024", "20.15", "v", "x"]]
    report = check(book(rows), RUJUKAN, {"rentang:tps": "bentang"})
    assert rows_of(report, "kesiapan_tps", "tps_no", "item", "jawaban") == [
        (1, "R01", "ya"),
        (1, "R02", "tidak"),
        (2, "R01", "ya"),
        (2, "R02", "tidak"),
    ]


def test_blanks_under_box_types_are_asked_about() -> None:
    rows = [["Leg", "Peristiwa", "Waktu", "Kel", "TPS", "PPWP", "DPR"], [*START, "Ciseureuh", 1, 1, None]]
    report = check(book(rows), RUJUKAN)
    assert [question[0] for question in shown(report)] == ["kosong:jenis"]
    assert waits(report, 1)
    unknown = check(book(rows), RUJUKAN, {"kosong:jenis": "kosong"})
    assert rows_of(unknown, "distribusi", "jenis", "jumlah") == [("PPWP", 1)]
    nought = check(book(rows), RUJUKAN, {"kosong:jenis": "nol"})
    assert rows_of(nought, "distribusi", "jenis", "jumlah") == [("PPWP", 1), ("DPR", 0)]


def test_a_day_without_a_time_is_asked_about() -> None:
    rows = [HEAD, ["KPU-PPK", "Tiba", "09/02/2024", "Ciseureuh", None, "DPR", 5]]
    report = check(book(rows), RUJUKAN)
    assert [question[:2] for question in shown(report)] == [
        ("jam:waktu", "Kolom «Waktu»: hanya tanggal yang tertulis. Jam berapa yang dicatat?")
    ]
    noon = check(book(rows), RUJUKAN, {"jam:waktu": "12.00"})
    assert rows_of(noon, "distribusi", "waktu_kejadian") == [(datetime(2024, 2, 9, 5, 0, tzinfo=UTC),)]


def test_midnight_among_clock_readings_is_a_time() -> None:
    cells = [date(2024, 2, 9), datetime(2024, 2, 9, 7, 0)]  # noqa: DTZ001 - as a cell holds it
    report = check(
        book([HEAD, *(["KPU-PPK", "Tiba", cell, "Citalang", 1, "DPR", 1] for cell in cells)]), RUJUKAN
    )
    assert report.questions == ()
    assert rows_of(report, "distribusi", "waktu_kejadian") == [
        (datetime(2024, 2, 8, 17, 0, tzinfo=UTC),),
        (datetime(2024, 2, 9, 0, 0, tzinfo=UTC),),
    ]
    assert [w.sentence() for w in report.warnings] == [
        (
            "Lembar «DATA», kolom «Waktu», baris 2 (C2): tanpa jam, di antara sel yang berjam; "
            "dibaca pukul 00.00."
        )
    ]


def test_a_new_spelling_is_asked_about_once() -> None:
    rows = [HEAD, *([*START, "Ciseureuhh", tps, "DPR", 1] for tps in (1, 2, 3))]
    report = check(book(rows), RUJUKAN)
    assert [question[0] for question in shown(report)] == ["kelurahan:ciseureuhh"]
    assert waits(report, 3)
    yes = check(book(rows), RUJUKAN, {"kelurahan:ciseureuhh": "32.14.01.1007"})
    assert yes.accepted_rows == 3
    assert {w.jenis for w in yes.warnings} == {"ejaan_baru"}


def test_a_leg_that_is_nowhere_is_asked_about_once_for_all_sheets_of_a_form() -> None:
    rows = [HEAD[1:], ["Tiba", "09/02/2024 10.30", "Ciseureuh", 1, "DPR", 1]]
    report = check(book(rows), RUJUKAN)
    (question,) = report.questions
    assert question.kunci.startswith("leg:")
    assert [kode for kode, _ in question.pilihan] == [leg.kode for leg in RUJUKAN.peristiwa.leg]
    yes = check(book(rows), RUJUKAN, {question.kunci: "PPK-PPS"})
    assert rows_of(yes, "distribusi", "leg") == [("PPK-PPS",)]


INSIDEN = [
    [
        "NO",
        "Waktu kejadian",
        "Kel",
        "Kategori",
        "Skala",
        "Mengganggu tahapan",
        "Sifat",
        "Sumber laporan",
        "Verifikasi",
        "Status",
        "Apa",
    ],
    [
        1,
        "12/02/2024 21.30",
        "Citalang",
        "APK",
        2,
        "Tidak",
        "Terjadi",
        "Laporan warga",
        "Belum diverifikasi",
        "Baru",
        "Baliho roboh",
    ],
    [
        2,
        "12/02/2024 22.30",
        "Citalang",
        "APK",
        2,
        "Tidak",
        "Terjadi",
        "Laporan warga",
        "Belum diverifikasi",
        "Baru",
        "Spanduk sobek",
    ],
]


@pytest.mark.parametrize(
    ("answer", "numbers"), [("tanggal", ["20240212-1", "20240212-2"]), ("tetap", ["1", "2"])]
)
def test_row_numbers_are_no_report_numbers_until_somebody_says_so(answer: str, numbers: list[str]) -> None:
    report = check(book(INSIDEN), RUJUKAN)
    assert [question[0] for question in shown(report)] == ["nomor:insiden"]
    assert waits(report, 2)
    answered = check(book(INSIDEN), RUJUKAN, {"nomor:insiden": answer})
    assert [number for (number,) in rows_of(answered, "insiden", "nomor")] == numbers


def test_stations_off_the_list_are_taken_and_said() -> None:
    report = check(book([HEAD, [*START, "Citalang", 77, "DPR", 1]]), RUJUKAN)
    assert report.accepted_rows == 1
    assert [w.sentence() for w in report.warnings] == [
        (
            "Lembar «DATA», kolom «TPS», baris 2 (E2): TPS 77 Citalang tidak ada pada daftar TPS peristiwa "
            "ini. "
            "Barisnya diterima dan ditampilkan terpisah."
        )
    ]


def test_the_special_stations_of_the_prison() -> None:
    rows = [HEAD, [*START, "Cipaisan", "TPS Lapas", "DPR", 1], [*START, "Cipaisan", 901, "DPR", 1]]
    report = check(book(rows), RUJUKAN)
    assert sentences(report) == [
        (
            "Lembar «DATA», kolom «TPS», baris 2 (E2): isi dengan nomor TPS khususnya. "
            "Tertulis: «TPS Lapas». TPS khusus di kelurahan ini: 901, 902."
        )
    ]
    assert rows_of(report, "distribusi", "tps_no") == [(901,)]
    assert report.warnings == ()


def test_a_station_cell_may_name_its_kelurahan_and_must_agree_with_the_column() -> None:
    rows = [
        HEAD,
        [*START, "Nagri Kaler", "TPS 1 Nagri Kaler", "DPR", 1],
        [*START, "Citalang", "TPS 1 Nagri Kaler", "DPR", 1],
    ]
    report = check(book(rows), RUJUKAN)
    assert sentences(report) == [
        (
            "Lembar «DATA», kolom «TPS», baris 3 (E3): isi dengan nomor TPS, misalnya 12 atau 901. "
            "Tertulis: «TPS 1 Nagri Kaler». Sel ini menyebut «nagri kaler», sedangkan kolom kelurahannya "
            "berbeda."
        )
    ]
    alone = [[name for name in HEAD if name != "Kel"], [*START, "TPS 1 Nagri Kaler", "DPR", 1]]
    assert rows_of(check(book(alone), RUJUKAN), "distribusi", "kelurahan_kode", "tps_no") == [
        ("32.14.01.1002", 1)
    ]


def test_what_has_not_happened_yet_is_said() -> None:
    now = datetime(2024, 2, 9, 3, 0, tzinfo=UTC)
    report = check(book([HEAD, [*START, "Citalang", 1, "DPR", 1]]), RUJUKAN, now=now)
    assert [w.sentence() for w in report.warnings] == [
        (
            "Lembar «DATA», kolom «Waktu», baris 2 (C2): 9 Feb 10.30 belum terjadi pada saat berkas ini "
            "diperiksa."
        )
    ]


def test_a_box_is_one_and_an_explained_difference_is_explained() -> None:
    head = [*HEAD, "No. kotak", "Selisih terjelaskan", "Alasan selisih"]
    rows = [
        head,
        [*START, "Citalang", 1, "DPR", None, "k-1", None, None],
        [*START, "Citalang", 1, "DPR", 2, "k-2", None, None],
        [*START, "Citalang", 1, "DPD", 2, None, 1, None],
    ]
    report = check(book(rows), RUJUKAN)
    assert rows_of(report, "distribusi", "kotak_id", "jumlah") == [("K-1", 1)]
    assert sentences(report) == [
        (
            "Lembar «DATA», kolom «Jml kotak», baris 3 (G3): isi dengan 1, karena baris ini tentang satu "
            "kotak. Tertulis: «2»."
        ),
        (
            "Lembar «DATA», kolom «Alasan selisih», baris 4 (J4): isi alasannya, karena selisih "
            "terjelaskan diisi. "
            "Tertulis: kosong."
        ),
    ]
