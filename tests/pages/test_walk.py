"""This file shows that every page opens on nothing, on the sample, and after an upload."""

from pathlib import Path

import pytest

from posko.core.settings import Settings
from posko.desk import Desk
from tests.pages.conftest import PAGES, words

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "berkas"


def test_there_are_pages_to_walk() -> None:
    assert len(PAGES) >= 5


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_on_the_sample(page, open_page) -> None:
    app = open_page(page)
    assert not app.exception
    assert "H-1 · Selasa, 13 Februari 2024" in words(app)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_on_an_empty_store(page, open_page, data) -> None:
    Desk(Settings(data=data), latihan=False).begin()
    app = open_page(page)
    assert not app.exception
    assert "DATA CONTOH" not in words(app)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_after_an_upload(page, open_page, data) -> None:
    from posko.desk import rehearse, save

    desk = Desk(Settings(data=data), latihan=True)
    path = SAMPLE / "distribusi_menyusul_sindangkasih.xlsx"
    save(desk, rehearse(desk, path.name, path.read_bytes(), desk.opening()), oleh="operator")
    app = open_page(page)
    assert not app.exception


def test_a_page_asked_for_alone_goes_through_the_frame(data, monkeypatch) -> None:
    from streamlit.testing.v1 import AppTest

    page = Path(__file__).resolve().parents[2] / "pages" / "harian" / "insiden.py"
    app = AppTest.from_file(str(page), default_timeout=60).run()
    # Alone it shows nothing of its own: the guard sends the visitor to the frame first.
    assert not [m for m in app.metric if m.label == "Terbuka"]
