"""This file shows how a sheet is taken apart: titles, two-level headings, totals, groups, several tables."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from posko.core.rujukan import load
from posko.intake.check import check
from tests.intake.tables import book, rows_of, sentences, sheet, workbook

RUJUKAN = load("pemilu2024")
CISEUREUH, CITALANG = "32.14.01.1007", "32.14.01.2010"
TITLES = [
    ["POLRES PURWAKARTA"],
    ["DATA PERGESERAN LOGISTIK DARI KPU KE PPK"],
    ["TANGGAL 9 FEBRUARI 2024"],
    [],
]


def aside(report) -> list[tuple[int, str]]:
    return [(baris, alasan) for _, baris, alasan in report.set_aside]


def balanced(report) -> bool:
    return report.rows_in == report.accepted_rows + report.rejected_rows + len(report.set_aside)


def test_a_sheet_from_the_office_wall() -> None:
    rows = [
        *TITLES,
        ["NO", "KEL/DESA", "TPS", "JAM BERANGKAT", "JUMLAH KOTAK", None, "JML"],
        [None, None, None, None, "PPWP", "DPR", None],
        [1, 2, 3, 4, 5, 6, 7],
        [1, "Ciseureuh", "TPS 001", "10.29", 1, 1, 2],
        [2, None, "TPS 002", "10,29", 1, "nihil", 2],
        [3, "Citalang", "TPS 1", 10.3, 1, 1, 2],
        ["JUMLAH", None, None, None, 3, 2, 6],
        [],
        [None, None, None, None, "Purwakarta, 9 Februari 2024"],
        [None, None, None, None, "KAPOLSEK"],
    ]
    report = check(book(rows, merged=[(5, 5, 5, 6)]), RUJUKAN)
    assert sentences(report) == []
    assert rows_of(
        report,
        "distribusi",
        "leg",
        "peristiwa",
        "waktu_kejadian",
        "kelurahan_kode",
        "tps_no",
        "jenis",
        "jumlah",
    ) == [
        ("KPU-PPK", "berangkat", datetime(2024, 2, 9, 3, 29, tzinfo=UTC), CISEUREUH, 1, "PPWP", 1),
        ("KPU-PPK", "berangkat", datetime(2024, 2, 9, 3, 29, tzinfo=UTC), CISEUREUH, 1, "DPR", 1),
        ("KPU-PPK", "berangkat", datetime(2024, 2, 9, 3, 29, tzinfo=UTC), CISEUREUH, 2, "PPWP", 1),
        ("KPU-PPK", "berangkat", datetime(2024, 2, 9, 3, 29, tzinfo=UTC), CISEUREUH, 2, "DPR", 0),
        ("KPU-PPK", "berangkat", datetime(2024, 2, 9, 3, 30, tzinfo=UTC), CITALANG, 1, "PPWP", 1),
        ("KPU-PPK", "berangkat", datetime(2024, 2, 9, 3, 30, tzinfo=UTC), CITALANG, 1, "DPR", 1),
    ]
    assert aside(report) == [
        (1, "judul di atas tabel"),
        (2, "judul di atas tabel"),
        (3, "judul di atas tabel"),
        (5, "judul kolom"),
        (6, "judul kolom"),
        (7, "baris nomor kolom"),
        (11, "baris jumlah, dipakai sebagai pemeriksa"),
        (13, "tanda tangan atau catatan di bawah tabel"),
        (14, "tanda tangan atau catatan di bawah tabel"),
    ]
    assert [warning.sentence() for warning in report.warnings] == [
        (
            "Lembar «DATA», kolom «KEL/DESA», baris 9 (B9): 1 sel kosong diisi menurut sel terisi di "
            "atasnya, karena tabel "
            "ini dikelompokkan."
        ),
        "Lembar «DATA», kolom «JAM BERANGKAT», baris 10 (D10): angka 10,3 dibaca pukul 10.30.",
        (
            "Lembar «DATA», kolom «JML», baris 9 (G9): jumlah tertulis 2, sedangkan jumlah kolom-kolom "
            "jenisnya 1."
        ),
    ]
    assert dict(report.tables[0].title) == {
        "tanggal": "2024-02-09",
        "leg": "KPU-PPK",
        "peristiwa": "berangkat",
    }
    assert balanced(report)


def test_a_total_that_differs_is_a_warning_and_no_row() -> None:
    rows = [
        ["Leg", "Peristiwa", "Waktu", "Kel", "Jenis", "Jml kotak"],
        ["KPU-PPK", "Tiba", "09/02/2024 10.30", "Ciseureuh", "DPR", 40],
        ["KPU-PPK", "Tiba", "09/02/2024 10.30", "Citalang", "DPR", 2],
        ["SUB JUMLAH", None, None, None, None, 42],
        ["KPU-PPK", "Tiba", "09/02/2024 10.30", "Citalang", "DPD", 5],
        ["TOTAL", None, None, None, None, 50],
    ]
    report = check(book(rows), RUJUKAN)
    assert report.accepted_rows == 3
    assert [warning.sentence() for warning in report.warnings] == [
        (
            "Lembar «DATA», kolom «Jml kotak», baris 6 (F6): baris jumlah menyebut 50, sedangkan jumlah "
            "baris di atasnya 5."
        )
    ]
    assert balanced(report)


def test_one_row_that_tells_departure_and_arrival() -> None:
    rows = [
        ["Leg", "Tgl", "Jam berangkat", "Jam tiba", "Kel/Desa", "Jenis", "Jml kirim", "Jml terima"],
        ["PPK-PPS", "10/02/2024", "08.00", "08.40", "Ciseureuh", "DPR", 103, 102],
        ["PPK-PPS", "10/02/2024", "09.00", None, "Citalang", "DPR", 32, None],
        ["PPK-PPS", "10/02/2024", "09.00", None, "Citalang", "DPD", 32, 31],
    ]
    report = check(book(rows), RUJUKAN)
    assert rows_of(
        report, "distribusi", "peristiwa", "waktu_kejadian", "kelurahan_kode", "jumlah", "baris"
    ) == [
        ("berangkat", datetime(2024, 2, 10, 1, 0, tzinfo=UTC), CISEUREUH, 103, 2),
        ("tiba", datetime(2024, 2, 10, 1, 40, tzinfo=UTC), CISEUREUH, 102, 2),
        ("berangkat", datetime(2024, 2, 10, 2, 0, tzinfo=UTC), CITALANG, 32, 3),
    ]
    assert sentences(report) == [
        (
            "Lembar «DATA», kolom «Jam tiba», baris 4 (D4): isi dengan tanggal dan jam, misalnya "
            "09/02/2024 10.30. "
            "Tertulis: kosong."
        )
    ]
    assert (report.accepted_rows, report.rejected_rows) == (2, 1)


def test_several_tables_and_sheets_each_with_its_title() -> None:
    head = ["Kel", "Jenis", "Jml kotak", "Pukul"]
    first = sheet(
        [
            ["KEBERANGKATAN KPU - PPK"],
            ["9 Februari 2024"],
            head,
            ["Ciseureuh", "DPR", 3, "10.00"],
            ["JUMLAH", None, 3],
            [],
            ["KEDATANGAN DI PPS DARI PPK KE PPS"],
            ["10 Februari 2024"],
            [*head, "Ket"],
            ["Citalang", "DPD", 4, "11.00", None],
        ],
        "SATU",
    )
    second = sheet([["Daftar piket"], ["Senin", "Selasa"]], "PIKET")
    third = sheet([["PELEPASAN KPU KE PPK 8/2/2024"], head, ["Cigelam", "DPR", 5, "07.00"]], "TIGA")
    report = check(workbook(first, second, third), RUJUKAN)
    assert sentences(report) == []
    assert rows_of(
        report, "distribusi", "lembar", "baris", "leg", "peristiwa", "waktu_kejadian", "jumlah"
    ) == [
        ("SATU", 4, "KPU-PPK", "berangkat", datetime(2024, 2, 9, 3, 0, tzinfo=UTC), 3),
        ("SATU", 10, "PPK-PPS", "tiba", datetime(2024, 2, 10, 4, 0, tzinfo=UTC), 4),
        ("TIGA", 3, "KPU-PPK", "berangkat", datetime(2024, 2, 8, 0, 0, tzinfo=UTC), 5),
    ]
    assert [
        (lembar, baris)
        for lembar, baris, alasan in report.set_aside
        if alasan == "lembar ini bukan catatan yang dikenal"
    ] == [
        ("PIKET", 1),
        ("PIKET", 2),
    ]
    assert balanced(report)


def test_group_headings_name_the_kelurahan_below_them() -> None:
    rows = [
        ["NO TPS", "TGL", "JAM", "R01", "R02"],
        ["KELURAHAN CISEUREUH"],
        [1, "12/02/2024", "20.15", "v", "v"],
        ["KELURAHAN CITALANG"],
        [1, "12/02/2024", "20.20", "x", "v"],
    ]
    report = check(book(rows), RUJUKAN)
    assert sentences(report) == []
    assert rows_of(report, "kesiapan_tps", "kelurahan_kode", "tps_no", "item", "jawaban") == [
        (CISEUREUH, 1, "R01", "ya"),
        (CISEUREUH, 1, "R02", "ya"),
        (CITALANG, 1, "R01", "tidak"),
        (CITALANG, 1, "R02", "ya"),
    ]


def test_a_sheet_named_after_its_kelurahan() -> None:
    rows = [["NO TPS", "TGL", "JAM", "R01", "R02"], [1, "12/02/2024", "20.15", "v", "v"]]
    report = check(book(rows, "Kel. Nagri Kaler"), RUJUKAN)
    assert rows_of(report, "kesiapan_tps", "kelurahan_kode") == [("32.14.01.1002",)] * 2


def test_a_printed_page_break_repeats_the_heading() -> None:
    head = ["Leg", "Peristiwa", "Waktu", "Kel", "Jenis", "Jml kotak"]
    row = ["KPU-PPK", "Tiba", "09/02/2024 10.30", "Ciseureuh", "DPR", 40]
    report = check(book([head, row, head, row]), RUJUKAN)
    assert report.accepted_rows == 2
    assert aside(report) == [(1, "judul kolom"), (3, "judul kolom yang berulang")]
    assert len(report.tables) == 1


def test_a_data_row_after_a_signature_is_not_lost() -> None:
    head = ["Leg", "Peristiwa", "Waktu", "Kel", "Jenis", "Jml kotak"]
    row = ["KPU-PPK", "Tiba", "09/02/2024 10.30", "Ciseureuh", "DPR", 40]
    report = check(book([head, row, ["Mengetahui"], ["KAPOLSEK"], row]), RUJUKAN)
    assert rows_of(report, "distribusi", "baris") == [(2,), (5,)]


@pytest.mark.parametrize("first_row", [1, 7])
def test_addresses_are_those_of_the_file(first_row: int) -> None:
    rows = [
        ["Leg", "Peristiwa", "Waktu", "Kel", "Jenis", "Jml kotak"],
        ["KPU-PPK", "Tiba", "09/02/2024 10.30", "Ciseureuh", "DPR", "x"],
    ]
    report = check(book(rows, first_row=first_row), RUJUKAN)
    assert [(fault.baris, fault.sel) for fault in report.faults] == [(first_row + 1, f"F{first_row + 1}")]


def test_segel_is_a_number_or_a_condition_as_its_values_say() -> None:
    head = ["Leg", "Peristiwa", "Waktu", "Kel", "Jenis", "Jml kotak", "Segel"]
    row = ["KPU-PPK", "Tiba", "09/02/2024 10.30", "Ciseureuh", "DPR", 1]
    assert rows_of(check(book([head, [*row, "utuh"]]), RUJUKAN), "distribusi", "segel", "kondisi_segel") == [
        (None, "utuh")
    ]
    assert rows_of(
        check(book([head, [*row, "a-0012"]]), RUJUKAN), "distribusi", "segel", "kondisi_segel"
    ) == [("A-0012", None)]


def test_a_mistyped_heading_is_taken_and_shown_as_such() -> None:
    head = ["Leg", "Peristiwa", "Waktu", "Kelurahaan", "Jenis kotak", "Jumlah kotak"]
    report = check(book([head, ["KPU-PPK", "Tiba", "09/02/2024 10.30", "Ciseureuh", "DPR", 1]]), RUJUKAN)
    assert report.tables[0].columns[3] == ("D", "Kelurahaan", "kelurahan_kode", "mirip")
    assert report.accepted_rows == 1


def test_a_corrected_mapping_is_remembered_for_this_form() -> None:
    head = ["Leg", "Peristiwa", "Waktu", "Kel", "Jenis", "Banyaknya", "Jml kotak"]
    rows = [head, ["KPU-PPK", "Tiba", "09/02/2024 10.30", "Ciseureuh", "DPR", 7, 9]]
    first = check(book(rows), RUJUKAN)
    assert rows_of(first, "distribusi", "jumlah") == [(9,)]
    memory = {first.tables[0].shape: {"banyaknya": "jumlah", "jumlah kotak": "abaikan"}}
    again = check(book(rows), RUJUKAN, memory=memory)
    assert rows_of(again, "distribusi", "jumlah") == [(7,)]
    assert again.tables[0].columns[5:] == (
        ("F", "Banyaknya", "jumlah", "ingatan"),
        ("G", "Jml kotak", None, "diabaikan"),
    )


def test_a_required_column_that_is_not_there_is_said_once() -> None:
    head = [
        "No. laporan",
        "Waktu kejadian",
        "Kelurahan/desa",
        "Kategori",
        "Mengganggu tahapan",
        "Sifat",
        "Sumber laporan",
        "Verifikasi",
        "Status",
        "Skala",
    ]
    row = [
        "LI-1",
        "12/02/2024 21.30",
        "Citalang",
        "APK",
        "Tidak",
        "Terjadi",
        "Warga",
        "Belum",
        "Baru",
        2,
    ]
    row[6] = "Laporan warga"
    report = check(book([head, row, ["LI-2", *row[1:]]]), RUJUKAN)
    assert sentences(report) == [
        (
            "Lembar «DATA», kolom «Apa», baris 1: kolom ini wajib ada pada tabel. "
            "Tambahkan kolom «Apa», atau pakai templat yang tersedia di halaman ini."
        )
    ]
    assert (report.accepted_rows, report.rejected_rows) == (0, 2)


def test_a_column_over_day_and_time_in_any_words() -> None:
    head = ["Leg", "Peristiwa", "HARI/TGL/JAM (WIB)", "Kel", "Jenis", "Jml kotak"]
    row = ["KPU-PPK", "Tiba", "Jum'at, 9 Feb 2024 pukul 10.30 WIB", "Citalang", "DPR", 1]
    report = check(book([head, row]), RUJUKAN)
    assert rows_of(report, "distribusi", "waktu_kejadian") == [(datetime(2024, 2, 9, 3, 30, tzinfo=UTC),)]


def test_a_person_may_say_which_log_a_table_is() -> None:
    head = ["Kel", "No TPS", "Tanggal", "Sumber", "Kelas", "R01", "R02", "R03"]
    rows = [head, ["Citalang", 1, "08/02/2024 09.00", "Bawaslu", "Rawan", "v", "v", "v"]]
    assert check(book(rows), RUJUKAN).tables[0].log == "kesiapan_tps"
    report = check(book(rows), RUJUKAN, log="kerawanan_tps")
    assert report.tables[0].log == "kerawanan_tps"
    assert rows_of(report, "kerawanan_tps", "tps_no", "sumber", "kelas") == [(1, "Bawaslu", "rawan")]


def test_the_same_workbook_gives_the_same_report() -> None:
    rows = [
        ["Leg", "Peristiwa", "Waktu", "Kel", "Jenis", "Jml"],
        ["KPU-PPK", "x", "9/2/24 10.3", "Ciseuruhh", "DPR", "-"],
    ]
    first, again = check(book(rows), RUJUKAN), check(book(rows), RUJUKAN)
    assert first == again
    assert len(first.faults) == 1
    assert len(first.questions) == 2
    assert len(first.warnings) == 1
