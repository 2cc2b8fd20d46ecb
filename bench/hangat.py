"""Warm rerun of every page, as the server spends it: no browser, no network."""

from __future__ import annotations

import os
import time
from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.browser.conftest import ROOT

ROUNDS = 7
TRIVIAL = "import streamlit as st\n\nst.title('Halo')\n"


def measure(folder: Path) -> dict[str, list[float]]:
    """Milliseconds of each rerun; all pages and the trivial one in turns."""
    os.environ["POSKO_DATA"] = str(folder / "data")
    os.chdir(ROOT)
    apps = {"trivial": AppTest.from_string(TRIVIAL, default_timeout=60).run()}
    for path in sorted((ROOT / "pages").rglob("*.py")):
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
        apps[path.stem] = app.switch_page(path.relative_to(ROOT).as_posix()).run()
    timings: dict[str, list[float]] = {name: [] for name in apps}
    for _ in range(ROUNDS):
        for name, app in apps.items():
            begin = time.perf_counter()
            app.run()
            timings[name].append(1000 * (time.perf_counter() - begin))
    return timings
