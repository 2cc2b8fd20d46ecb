"""This file shows that honest files of every kind are read cell for cell, and what is noted about them."""

import hashlib
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from posko.core.errors import UserError
from posko.intake.limits import Limits
from posko.intake.read import read_workbook
from tests.hostile import bombs, daftar, jujur

TABLE = (jujur.HEADING, *jujur.ROWS)
TITLE = ("DATA PERGESERAN LOGISTIK", None, None, None, None)
EMPTY = (None,) * 5
SHEET_ROWS = (TITLE, EMPTY, EMPTY, *TABLE)


def test_an_excel_workbook_is_read_whole() -> None:
    content = jujur.xlsx()
    book = read_workbook("arsip/Distribusi.xlsx", content)
    assert (book.label, book.kind, book.size) == ("Distribusi.xlsx", "xlsx", len(content))
    assert book.sha256 == hashlib.sha256(content).hexdigest()
    first, empty, secret = book.sheets
    assert (first.name, first.hidden, first.first_row, first.first_col) == ("Distribusi", False, 2, 3)
    assert first.rows == SHEET_ROWS
    assert first.merged == ((2, 3, 3, 7),)
    assert first.hidden_rows == {6}
    assert (empty.name, empty.hidden, empty.rows) == ("Catatan", True, ())
    assert (secret.name, secret.hidden, secret.rows) == ("Sandi", True, (("x",),))
    assert book.notes == (
        "Lembar tersembunyi: «Catatan» dan «Sandi». Isinya ikut dibaca.",
        "Lembar «Distribusi»: 1 baris tersembunyi (baris 6). Isinya ikut dibaca.",
    )


def test_an_old_excel_workbook_is_read_whole() -> None:
    book = read_workbook("Distribusi.xls", jujur.xls())
    first = book.sheets[0]
    assert (book.kind, first.name, first.first_row, first.first_col) == ("xls", "Distribusi", 2, 3)
    assert first.rows == SHEET_ROWS
    assert first.merged == ((2, 3, 3, 7),)
    assert book.notes == (
        (
            "Pada berkas .xls, baris yang dicoret atau disembunyikan tidak dapat dikenali dan ikut dibaca. "
            "Bila ada, simpan dahulu sebagai .xlsx, lalu unggah hasilnya."
        ),
        "Lembar tersembunyi: «Catatan». Isinya ikut dibaca.",
    )


def test_an_opendocument_sheet_is_read_whole() -> None:
    book = read_workbook("Distribusi.ods", jujur.ods())
    (first,) = book.sheets
    assert (book.kind, first.name, first.first_row, first.first_col) == ("ods", "Distribusi", 2, 3)
    assert first.rows == SHEET_ROWS
    assert first.merged == ((2, 3, 3, 7),)
    assert first.hidden_rows == {6}
    assert book.notes == ("Lembar «Distribusi»: 1 baris tersembunyi (baris 6). Isinya ikut dibaca.",)


def test_every_kind_of_cell_keeps_its_kind() -> None:
    book = read_workbook("jenis.xlsx", jujur.xlsx_kinds())
    (sheet,) = book.sheets
    cells = ("001", 7.0, 0.0, 2.5, date(2024, 2, 14), time(10, 29), timedelta(hours=30))
    # A cell of blanks is kept or not by whoever wrote the file; what counts are the others.
    assert [row[:7] for row in sheet.rows] == [cells, ("=cmd|'/C calc'!A0", *(None,) * 6)]
    assert [type(cell) for cell in sheet.rows[0][:7]] == [type(cell) for cell in cells]
    assert book.notes == (
        (
            "Lembar «Jenis»: 1 rumus belum menyimpan hasil (mulai sel I1) dan dibaca sebagai sel kosong. "
            "Buka berkas itu di Excel, simpan, lalu unggah kembali bila nilainya diperlukan."
        ),
        "Lembar «Jenis»: 1 sel berisi tanda galat seperti #N/A (mulai sel J1) dan dibaca sebagai sel kosong.",
    )


def test_cells_without_addresses_follow_one_another() -> None:
    rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c/><c><v>3</v></c></row>"
    (sheet,) = read_workbook("a.xlsx", bombs.xlsx(rows)).sheets
    assert sheet.rows == ((1.0, 2.0), (None, None), (None, 3.0))


def test_a_text_table_is_read_whole() -> None:
    book = read_workbook("kotak.csv", jujur.csv().encode("utf-8-sig"))
    (sheet,) = book.sheets
    assert (book.kind, sheet.name, sheet.first_row, sheet.first_col) == ("csv", "kotak.csv", 1, 1)
    assert sheet.rows == (
        ("NO", "KELURAHAN", "KOTAK"),
        ("1", "Nagri Kaler", "12,5"),
        ("2", "Citalang", None),
        ("3", "Purwamekar", "1.250"),
    )
    assert book.notes == ("Dibaca sebagai teks UTF-8 dengan pemisah kolom titik koma.",)


def test_a_text_table_keeps_its_row_numbers() -> None:
    content = b"sep=;\r\n\r\n;NO;TPS\r\n;1\r\n;2;003\r\n\r\n"
    book = read_workbook("tps.csv", content)
    (sheet,) = book.sheets
    assert (sheet.first_row, sheet.first_col) == (3, 2)
    assert sheet.rows == (("NO", "TPS"), ("1", None), ("2", "003"))
    assert book.notes[1] == (
        "Jumlah kolom berbeda di 1 baris (baris 4). Sel yang tidak tertulis dianggap kosong."
    )


def test_what_could_act_is_named_and_not_run() -> None:
    more: bombs.Parts = {"xl/vbaProject.bin": b"x", "xl/externalLinks/externalLink1.xml": "<a/>"}
    book = read_workbook("a.xlsm", bombs.xlsx(more=more))
    assert (book.kind, book.sheets[0].rows) == ("xlsx", ((1.0,),))
    assert book.notes == (
        "Berkas ini memuat makro. Makro tidak dijalankan dan diabaikan.",
        (
            "Berkas ini memuat tautan ke berkas atau sumber data lain. "
            "Tautan tidak dibuka; yang dibaca adalah nilai yang tersimpan."
        ),
    )


@pytest.mark.parametrize("make", [jujur.xlsx, jujur.xls, jujur.ods])
def test_a_file_cut_short_is_refused_or_read_but_never_fatal(make) -> None:
    content = make()
    name = f"a.{make.__name__}"
    for share in (0.2, 0.5, 0.9):
        with pytest.raises(UserError):
            read_workbook(name, content[: int(len(content) * share)])


def test_a_broken_part_is_refused_with_its_reason() -> None:
    with pytest.raises(UserError) as refusal:
        read_workbook("data.xlsx", bombs.xlsx(more={"xl/workbook.xml": "<workbook><sheets>"}))
    assert str(refusal.value) == daftar.RUSAK


def test_too_many_sheets_are_refused_with_both_numbers() -> None:
    with pytest.raises(UserError) as refusal:
        read_workbook("a.xlsx", jujur.xlsx(), replace(Limits(), sheets=2))
    assert str(refusal.value) == (
        "Berkas «a.xlsx» memuat 3 lembar, sedangkan batasnya 2. Bagi lembarnya ke beberapa berkas."
    )


def test_progress_is_told_up_to_the_last_row() -> None:
    told: list[tuple[int, int]] = []
    content = "\n".join(f"{number};a" for number in range(5_000)).encode()
    read_workbook("a.csv", content, progress=lambda done, whole: told.append((done, whole)))
    assert told == [(done, 5_000) for done in (1_000, 2_000, 3_000, 4_000, 5_000)]
