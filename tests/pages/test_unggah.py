"""This file shows that a file dropped in moves the figures, can be taken back, and is never counted twice."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from posko.core.settings import Settings
from posko.desk import Desk
from tests.pages.conftest import words

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "berkas"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PAGE = "pages/berkas/unggah.py"


def silent_boxes(data: Path) -> int:
    desk = Desk(Settings(data=data))
    rows = desk.ask("distribusi/neraca_per_tahap", desk.opening())
    return int(rows["tanpa_kabar"].sum())


def drop(app: AppTest, name: str, content: bytes) -> AppTest:
    return app.file_uploader[0].set_value((name, content, XLSX)).run()


def test_upload_shows_the_effect_saves_and_is_taken_back(open_page, data) -> None:
    content = (SAMPLE / "distribusi_menyusul_sindangkasih.xlsx").read_bytes()
    assert silent_boxes(data) == 280

    app = drop(open_page(PAGE), "menyusul.xlsx", content)
    assert not app.exception
    assert "Kotak di PPS" in words(app)
    assert "280 kotak berpindah tempat." in words(app)
    assert silent_boxes(data) == 280  # a rehearsal keeps nothing

    app = app.button(key="simpan").click().run()
    assert "Tersimpan #1 sebagai latihan di atas data contoh" in words(app)
    assert silent_boxes(data) == 0

    app = drop(app, "nama lain.xlsx", content)
    assert "Berkas ini sudah tersimpan sebagai #1" in words(app)
    assert not [button for button in app.button if button.key == "simpan"]

    app = app.button(key="batal_1").click().run()
    assert "Unggahan #1 dibatalkan" in words(app)
    assert silent_boxes(data) == 280


def test_a_wrong_file_is_told_what_it_is_and_what_was_expected(open_page, data) -> None:
    app = drop(open_page(PAGE), "laporan.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(200))
    assert not app.exception
    assert len(app.error) == 1
    assert "laporan.xlsx" in words(app)
    assert "Berkas ini tidak disimpan" in words(app)


def test_real_data_is_begun_on_purpose_and_replaces_the_sample(open_page, data) -> None:
    content = (SAMPLE / "distribusi_menyusul_sindangkasih.xlsx").read_bytes()
    app = drop(open_page(PAGE), "menyusul.xlsx", content)
    app = app.button(key="mulai_nyata").click().run()
    assert not app.exception
    assert "Tersimpan #1: menyusul.xlsx" in words(app)
    desk = Desk(Settings(data=data))
    assert not desk.is_contoh
    rows = desk.ask("distribusi/neraca_per_tahap", desk.opening())
    assert int(rows["jumlah"].sum()) == 3275
    # Only what this one file says is known: the arrival of Sindangkasih's boxes at their PPS.
    assert int(rows[rows["tahap_urut"] == 4]["jumlah"].sum()) == 280
