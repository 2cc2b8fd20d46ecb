"""Forms that are no plain table: head fields over a delivery note, one station a sheet, pairs down a page."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from posko.core.rujukan import load
from posko.intake.check import check
from tests.intake.tables import book, rows_of, sentences

RUJUKAN = load("pemilu2024")
NOTE: list[list[Any]] = [
    ["SURAT JALAN"],
    ["NOMOR : 045/PP.09.1-SJ/3214/2024"],
    ["Dari", None, ": Gudang KPU Kab. Purwakarta"],
    ["Ke", None, ": PPK Kecamatan Babakancikao"],
    ["Hari/Tanggal", None, ": Kamis, 8 Februari 2024"],
    ["Jam Berangkat", None, ": 08.45 WIB"],
    ["Kendaraan", None, ": Truk 03"],
    [],
    ["No", "Desa", "Jenis Kotak", "Jumlah", "Satuan", "Ket"],
    [1, "Maracang", "DPRD Kabupaten", 24, "kotak", "baik"],
    [2, "Ciwareng", "DPRD Kabupaten", 28, "kotak", "baik"],
    [None, "Jumlah", None, 52, "kotak"],
    [],
    ["Yang menyerahkan,", None, None, "Yang menerima,"],
    ["Kasubbag Logistik", None, None, "Ketua PPK"],
    ["(..............)", None, None, "(..............)"],
]


def test_the_head_of_a_delivery_note_holds_for_its_rows() -> None:
    report = check(book(NOTE), RUJUKAN)
    assert (sentences(report), report.warnings, report.questions) == ([], (), ())
    columns = ("leg", "peristiwa", "waktu_kejadian", "surat_jalan", "asal", "tujuan", "kendaraan", "jumlah")
    left = datetime(2024, 2, 8, 1, 45, tzinfo=UTC)
    shared = ("KPU-PPK", "berangkat", left, "045/PP.09.1-SJ/3214/2024", "kpu", "ppk-babakancikao", "Truk 03")
    assert rows_of(report, "distribusi", *columns) == [(*shared, 24), (*shared, 28)]


def test_a_sheet_of_one_station_names_it_in_its_head() -> None:
    rows = [
        ["FORM CEK TPS"],
        ["KEL : CITALANG"],
        ["TPS : 01"],
        ["HARI/TGL : Senin, 12 Februari 2024"],
        ["JAM", ": 10.30 WIB"],
        ["NO", "BUTIR", "JAWABAN"],
        [1, "TPS berdiri", "Ya"],
        [2, "Bilik suara", "Tidak"],
    ]
    report = check(book(rows), RUJUKAN)
    assert (sentences(report), report.questions) == ([], ())
    assert rows_of(report, "kesiapan_tps", "kelurahan_kode", "tps_no", "item", "jawaban") == [
        ("32.14.01.2010", 1, "R01", "ya"),
        ("32.14.01.2010", 1, "R06", "tidak"),
    ]


def test_a_number_of_stations_in_the_head_is_no_station_of_boxes() -> None:
    rows = [["PERGESERAN PPS KE TPS 13 Februari 2024"], ["TPS : 12"]]
    rows += [["KEL", "JAM BERANGKAT", "JENIS", "JML"], ["Citalang", "07.00", "PPWP", 32]]
    report = check(book(rows), RUJUKAN)
    assert rows_of(report, "distribusi", "tps_no", "jumlah") == [(None, 32)]


LAPSUS: list[list[Any]] = [
    ["LAPORAN INSIDENTIL (LAPSUS)"],
    [],
    ["1.", "Nomor", ":", "R/LI-04/II/2024"],
    ["2.", "Hari/Tanggal", ":", "Rabu, 14 Februari 2024"],
    ["3.", "Pukul", ":", "08.20 WIB"],
    ["4.", "Tempat", ":", "TPS 12 Kel. Sindangkasih"],
    ["5.", "Kategori", ":", "LOG"],
    ["6.", "Skala", ":", 3],
    ["7.", "Mengganggu tahapan", ":", "Ya"],
    ["8.", "Apa", ":", "Surat suara DPRD Kab tertukar"],
    [None, None, None, "dengan dapil lain"],
    ["9.", "Siapa", ":", "KPPS"],
    ["10.", "Sumber laporan", ":", "Patroli"],
    ["11.", "Sifat", ":", "Terjadi"],
    ["12.", "Verifikasi", ":", "Benar"],
    ["13.", "Status", ":", "Ditangani"],
    [],
    [None, None, None, "KAPOLSEK PURWAKARTA KOTA"],
]


def test_a_lapsus_down_the_page_is_one_report() -> None:
    report = check(book(LAPSUS), RUJUKAN)
    assert (sentences(report), report.questions) == ([], ())
    columns = ("nomor", "waktu_kejadian", "kelurahan_kode", "kategori", "skala", "apa", "siapa", "status")
    assert rows_of(report, "insiden", *columns) == [
        (
            "R/LI-04/II/2024",
            datetime(2024, 2, 14, 1, 20, tzinfo=UTC),
            "32.14.01.1004",
            "LOG",
            3,
            "Surat suara DPRD Kab tertukar dengan dapil lain",
            "KPPS",
            "ditangani",
        )
    ]
    assert report.notes == (
        (
            "Lembar «DATA» berupa formulir: setiap labelnya dibaca sebagai judul kolom, isinya sebagai "
            "satu baris."
        ),
    )
    assert report.rows_in == report.accepted_rows + len(report.set_aside)


def test_a_sentence_about_a_form_says_where_its_content_stands() -> None:
    rows = [[*row[:3], "sedang sekali"] if "Skala" in row else row for row in LAPSUS]
    assert sentences(check(book(rows), RUJUKAN)) == [
        (
            "Lembar «DATA», kolom «Skala», baris 8 (D8): isi dengan 1, 2, 3, 4, atau 5. "
            "Tertulis: «sedang sekali»."
        )
    ]


def test_forms_one_under_the_other_are_a_row_each() -> None:
    second = [[*row[:3], "R/LI-05/II/2024"] if "Nomor" in row else row for row in LAPSUS]
    report = check(book([*LAPSUS[:-1], *second]), RUJUKAN)
    assert rows_of(report, "insiden", "nomor") == [("R/LI-04/II/2024",), ("R/LI-05/II/2024",)]


def test_an_officers_name_on_a_form_is_not_kept() -> None:
    rows = [*LAPSUS[:-2], ["14.", "Nama pelapor", ":", "Bripka Dudung"]]
    report = check(book(rows), RUJUKAN)
    assert [title for title, _ in report.refused_columns] == ["Nama pelapor"]
    assert "Dudung" not in str([part.rows.to_pylist() for part in report.parts])


def _down_the_page(*head: list[Any]) -> list[list[Any]]:
    return [
        ["FORMULIR PENGECEKAN TPS DESA KADUMEKAR"],
        ["HARI/TGL : SELASA / 13 FEBRUARI 2024"],
        ["PUKUL : 14.00 WIB"],
        [],
        *head,
        [1, 2, 3, 4, 5],
        [1, "TPS sudah berdiri dan siap dipakai", "Ya", "Ya", None],
        [2, "Empat bilik suara tersedia", "Ya", "Tidak", None],
        [3, "Dua Linmas siap bertugas", "Belum", "Ya", "menyusul"],
    ]


ANSWERS = {(1, "R01", "ya"), (1, "R06", "ya"), (1, "R11", "belum")} | {
    (2, "R01", "ya"),
    (2, "R06", "tidak"),
    (2, "R11", "ya"),
}


def test_stations_beside_each_other_and_items_down_the_page() -> None:
    report = check(book(_down_the_page(["NO", "URAIAN", "TPS 01", "TPS 02", "KET"])), RUJUKAN)
    assert (sentences(report), report.warnings, report.questions) == ([], (), ())
    assert set(rows_of(report, "kesiapan_tps", "tps_no", "item", "jawaban")) == ANSWERS
    assert set(rows_of(report, "kesiapan_tps", "kelurahan_kode", "waktu_kejadian")) == {
        ("32.14.12.2005", datetime(2024, 2, 13, 7, tzinfo=UTC))
    }


def test_stations_by_number_under_one_heading() -> None:
    head = [["NO", "YANG DIPERIKSA", "TPS", None, "KET"], [None, None, "001", "002", None]]
    report = check(book(_down_the_page(*head)), RUJUKAN)
    assert set(rows_of(report, "kesiapan_tps", "tps_no", "item", "jawaban")) == ANSWERS


def test_an_answer_that_is_not_read_is_told_at_its_cell() -> None:
    rows = _down_the_page(["NO", "URAIAN", "TPS 01", "TPS 02", "KET"])
    rows[-2][3] = "entah"
    assert [found.partition("baris")[2][:9] for found in sentences(check(book(rows), RUJUKAN))] == [
        " 8 (D8): "
    ]


def test_a_record_of_handover_tells_its_rows_and_two_who_sign() -> None:
    rows: list[list[Any]] = [
        ["BERITA ACARA SERAH TERIMA"],
        ["NOMOR : BA-12/II/2024"],
        ["Pada hari Senin tanggal 12 Februari 2024 pukul 09.10 WIB dari PPK Purwakarta kepada PPS Citalang"],
        ["LEG : PPK-PPS"],
        ["NO", "JENIS KOTAK", "JUMLAH", "KONDISI SEGEL", "KET"],
        [1, "PPWP", 32, "Utuh"],
        [2, "DPR RI", 32, "baik/utuh"],
        [None, "JUMLAH", 64],
        [],
        ["Pihak Pertama", None, "Pihak Kedua"],
        ["Ketua PPK", None, "Ketua PPS"],
        ["(.........)", None, "(.........)"],
    ]
    report = check(book(rows), RUJUKAN)
    assert (sentences(report), report.warnings, report.questions) == ([], (), ())
    shared = ("serah_terima", "PPK-PPS", "32.14.01.2010", "BA-12/II/2024", 32, "utuh")
    columns = ("peristiwa", "leg", "kelurahan_kode", "bast", "jumlah", "kondisi_segel")
    assert rows_of(report, "distribusi", *columns) == [shared, shared]


def test_a_row_of_column_numbers_names_no_stations() -> None:
    rows: list[list[Any]] = [
        ["Keterangan", "Jumlah kotak", "TPS", "Jenis kotak", "Kel", "Jam tiba", "Leg"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        ["bilik lengkap", "5 (lima) kotak", 1, "PPWP", "Citalang", "12/2/2024 08.00", "PPS-TPS"],
        ["tinta lengkap", "5 (lima) kotak", 2, "PPWP", "Citalang", "12/2/2024 08.10", "PPS-TPS"],
    ]
    report = check(book(rows), RUJUKAN)
    assert [table.log for table in report.tables] == ["distribusi"]
    assert rows_of(report, "distribusi", "tps_no", "jumlah") == [(1, 5), (2, 5)]
