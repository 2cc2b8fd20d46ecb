"""This file shows that a file with several questions can be answered in part or together, and saved."""

import io
from pathlib import Path

import openpyxl

from tests.pages.conftest import words

BERKAS = Path(__file__).resolve().parents[2] / "data" / "sample" / "berkas"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def asked(app) -> list:
    return [box for box in app.selectbox if str(box.key).startswith("tanya_")]


def send(app, key: str):
    return next(button for button in app.button if str(button.key).startswith(key)).click().run()


def test_answers_are_sent_in_part_or_together_and_stay(open_page) -> None:
    app = open_page("pages/berkas/unggah.py")
    content = (BERKAS / "lap kejadian menonjol.xlsx").read_bytes()
    app = app.file_uploader[0].set_value(("lap kejadian menonjol.xlsx", content, XLSX)).run()
    count = len(asked(app))
    assert count >= 4
    asked(app)[0].select_index(0)
    app = send(app, "pakai_jawaban")
    assert not app.exception
    assert len(asked(app)) == count - 1
    for box in asked(app):
        box.select_index(0)
    app = send(app, "pakai_jawaban")
    assert not app.exception
    assert not asked(app)
    assert [button for button in app.button if button.key == "simpan"]
    assert "menunggu jawaban" not in words(app)
    # An answer can be taken back: its question comes again.
    app = send(app, "ubah_")
    assert len(asked(app)) == 1


def test_a_value_that_differs_is_given_row_by_row(open_page) -> None:
    app = open_page("pages/berkas/unggah.py")
    content = (BERKAS / "lap kejadian menonjol.xlsx").read_bytes()
    app = app.file_uploader[0].set_value(("lap kejadian menonjol.xlsx", content, XLSX)).run()
    for box in asked(app):
        by_row = next((place for place, told in enumerate(box.options) if "tiap baris" in told), 0)
        box.select_index(by_row)
    app = send(app, "pakai_jawaban")
    given: set[str] = set()
    while rows := asked(app):  # 25 rows at a time
        assert given.isdisjoint({box.key for box in rows})
        given |= {box.key for box in rows}
        for box in rows:
            box.select_index(0)
        app = send(app, "pakai_isian")
        assert not app.exception
    assert len(given) > 25
    assert [button for button in app.button if button.key == "simpan"]


KEPALA = ["NO", "JAM", "KELURAHAN", "TKP", "URAIAN KEJADIAN", "KATEGORI"]


def _workbook() -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in (
        ["BUKU KEJADIAN"],
        ["TANGGAL 9 FEBRUARI 2024"],
        KEPALA,
        [1, "08.00", "Citalang", "Simpang tiga", "Kemacetan di depan PPS", "Lalu lintas"],
        [2, "09.30", "Cigelam", "Balai desa", "Pemadaman listrik", "Listrik"],
        [],
        ["TANGGAL 10 FEBRUARI 2024"],
        KEPALA,
        [1, "10.00", "Ciwareng", "Pasar", "Kemacetan panjang", "Lalu lintas"],
    ):
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def test_two_tables_of_a_sheet_are_shown_asked_and_kept(open_page) -> None:
    app = open_page("pages/berkas/unggah.py")
    app = app.file_uploader[0].set_value(("buku kejadian.xlsx", _workbook(), XLSX)).run()
    assert not app.exception
    for box in asked(app):
        by_row = next((place for place, told in enumerate(box.options) if "tiap baris" in told), 0)
        box.select_index(by_row)
    app = send(app, "pakai_jawaban")
    assert not app.exception
    while rows := asked(app):
        for box in rows:
            box.select_index(0)
        app = send(app, "pakai_isian")
        assert not app.exception
        assert len(asked(app)) < len(rows)
    assert [button for button in app.button if button.key == "simpan"]
