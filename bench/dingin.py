"""Cold start, from the process to a complete first page in a real browser."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import BROWSER_ARGUMENTS, ROOT, end_with_children, free_port
from tests.peramban import find_browser

ROUNDS = 3
TRIVIAL = "import streamlit as st\n\nst.title('Halo')\n"
READY = '[data-testid="stApp"][data-test-script-state="notRunning"]'


def measure(folder: Path) -> dict[str, list[float]]:
    """Seconds of each round, Posko and the trivial page in turns.

    Raises: SystemExit when there is no browser to look with.
    """
    found = find_browser()
    if isinstance(found, str):
        raise SystemExit(f"no browser: {found}")
    page = folder / "trivial.py"
    page.write_text(TRIVIAL, encoding="utf-8")
    timings: dict[str, list[float]] = {"trivial": [], "kesiapan_hari_ini": []}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(found), args=BROWSER_ARGUMENTS)
        for _ in range(ROUNDS):
            port = free_port()
            trivial = ["-m", "streamlit", "run", str(page), "--server.port", str(port)]
            timings["trivial"].append(_start(browser, trivial, port, "h1"))
            port = free_port()
            posko = ["-m", "posko", "--data", str(folder / "data"), "jalan", "--port", str(port)]
            # Complete means: the map is drawn, which is the last thing on the first screen.
            timings["kesiapan_hari_ini"].append(
                _start(browser, posko, port, ".st-key-situasi .js-plotly-plot")
            )
        browser.close()
    return timings


def _start(browser: Browser, arguments: list[str], port: int, complete: str) -> float:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("POSKO_")}
    begin = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _wait(f"http://127.0.0.1:{port}/_stcore/health", child)
        context = browser.new_context(viewport={"width": 1366, "height": 768})
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{port}")
        page.wait_for_selector(complete, timeout=60_000)
        page.wait_for_selector(READY, timeout=60_000)
        taken = time.perf_counter() - begin
        context.close()
        return taken
    finally:
        end_with_children(child)


def _wait(address: str, child: subprocess.Popen[bytes]) -> None:
    while child.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.02)
    raise SystemExit("the server ended before it answered")
