"""This file shows that a file with several questions can be answered one by one, and saved."""

from pathlib import Path

from tests.pages.conftest import words

BERKAS = Path(__file__).resolve().parents[2] / "data" / "sample" / "berkas"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def asked(app) -> list:
    return [box for box in app.selectbox if str(box.key).startswith("tanya_")]


def test_every_answer_stays_until_all_are_given(open_page) -> None:
    app = open_page("pages/berkas/unggah.py")
    content = (BERKAS / "lap kejadian menonjol.xlsx").read_bytes()
    app = app.file_uploader[0].set_value(("lap kejadian menonjol.xlsx", content, XLSX)).run()
    count = len(asked(app))
    assert count >= 4
    while boxes := asked(app):
        app = boxes[0].set_value(boxes[0].options[0] if isinstance(boxes[0].options[0], str) else 0).run()
        assert not app.exception
        assert len(asked(app)) == count - 1
        count -= 1
    assert [button for button in app.button if button.key == "simpan"]
    assert "menunggu jawaban" not in words(app)
    # An answer can be taken back: its question comes again.
    change = next(button for button in app.button if str(button.key).startswith("ubah_"))
    app = change.click().run()
    assert len(asked(app)) == 1
