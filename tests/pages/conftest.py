"""A desk opened in a folder of its own, as a page test needs it."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "pages").rglob("*.py"))


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of one test."""
    monkeypatch.setenv("POSKO_DATA", str(tmp_path))
    monkeypatch.chdir(ROOT)
    return tmp_path


@pytest.fixture
def open_page(data: Path) -> Callable[[str], AppTest]:
    """Open the frame, then the page, as a person would."""

    def opened(page: str = "pages/harian/kesiapan_hari_ini.py") -> AppTest:
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
        assert not app.exception
        return app.switch_page(page).run()

    return opened


def words(app: AppTest) -> str:
    """Every word Streamlit was asked to show, without the backslashes that keep text from being markup."""
    kinds = ("markdown", "caption", "subheader", "warning", "success", "info", "error", "text")
    found = [str(element.value) for kind in kinds for element in getattr(app, kind)]
    return "\n".join(found).replace("\\", "")


def tables(app: AppTest) -> list[pd.DataFrame]:
    """Every table on the page as an officer reads it, without marks for size and line breaks."""
    written = [element.value for element in app.table]
    frames = [frame.rename(columns=_read).map(_read) for frame in written]
    return frames + [element.value for element in app.dataframe]


def _read(cell: str) -> str:
    bare = cell.removeprefix(":small[").removesuffix("]") if cell.startswith(":small[") else cell
    return bare.replace("\\", "").replace("\u00a0", " ").replace("\u200b", "")
