"""This file shows that one station is found in one choice, and that voting day speaks on the daily page."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.pages.conftest import words

ROOT = Path(__file__).resolve().parents[2]
PAGE = "pages/harian/kesiapan_tps.py"


def at_ten(page: str, data: Path) -> AppTest:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.query_params["sampai"] = "2024-02-14T10.00"
    app.run()
    return app.switch_page(page).run()


def test_choosing_a_station_shows_its_state_its_class_and_its_items(open_page) -> None:
    app = open_page(PAGE)
    assert "Ciseureuh TPS 012" not in words(app)
    app = app.selectbox(key="tps").select("3214011007-012").run()
    assert not app.exception
    assert "Ciseureuh TPS 012" in words(app)
    assert "Kelas kurang rawan sejak 9 Feb 16.30 (Keputusan Kapolsek)" in words(app)
    assert [tab.label for tab in app.tabs] == [
        "Daftar periksa",
        "Semua jawaban",
        "Hari pemungutan",
        "Riwayat kelas",
    ]


def test_voting_day_is_a_line_on_the_daily_page_once_it_has_begun(data, open_page) -> None:
    assert "Buka:" not in words(open_page())
    told = words(at_ten("pages/harian/kesiapan_hari_ini.py", data))
    assert "Buka: 622 dari 655 TPS, 22 terlambat, 33 tanpa kabar" in told


def test_voting_day_lists_who_is_behind(data) -> None:
    app = at_ten("pages/harian/pemungutan.py", data)
    assert not app.exception
    assert "33 TPS tanpa kabar atau ditunggu" in words(app)
