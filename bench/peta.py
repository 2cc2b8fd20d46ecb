"""The map with many points: what travels to the browser, and how long it is until it is drawn."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Response, sync_playwright

from tests.browser.conftest import ROOT, end_with_children, free_port, wait_until_healthy
from tests.peramban import find_browser

CASES = {
    "655 TPS + 500 insiden": "tps=655&insiden=500",
    "655 TPS + 500, sebaris": "tps=655&insiden=500&sebaris=1",
    "50.000 TPS, diringkas": "tps=50000&insiden=500",
    "50.000 TPS, satu-satu": "tps=50000&insiden=500&utuh=1",
}
# Software drawing: figures of the browser are those of a poor machine.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
]
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def measure(folder: Path) -> dict[str, dict[str, float]]:
    """For each case: kB over the socket and by address, ms of the server, ms until drawn anew."""
    browser_path = find_browser()
    if isinstance(browser_path, str):
        return {}
    port, log = free_port(), folder / "peta.log"
    command = [sys.executable, "-m", "streamlit", "run", "bench/peta_layar.py", "--server.port", str(port)]
    with log.open("wb") as stream:
        child = subprocess.Popen(
            command, cwd=ROOT, stdout=stream, stderr=subprocess.STDOUT, start_new_session=True,
            env={**_environment(), "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
    try:
        wait_until_healthy(child, f"http://127.0.0.1:{port}", log)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=str(browser_path), args=ARGUMENTS)
            found = {
                name: _case(browser, f"http://127.0.0.1:{port}/?{query}") for name, query in CASES.items()
            }
            browser.close()
        return found
    finally:
        end_with_children(child)


def _environment() -> dict[str, str]:
    import os

    return {name: value for name, value in os.environ.items() if not name.startswith("POSKO_")}


def _case(browser: Any, address: str) -> dict[str, float]:  # noqa: ANN401 - playwright's browser
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    sizes = {"socket": 0, "media": 0}

    def frame(payload: str | bytes) -> None:
        sizes["socket"] += len(payload)

    def response(reply: Response) -> None:
        if "/media/" in reply.url:
            with suppress(Exception):
                sizes["media"] += len(reply.body())

    page.on("websocket", lambda socket: socket.on("framereceived", frame))
    page.on("response", response)
    page.goto(address)
    _settle(page)
    sizes.update(socket=0, media=0)
    times = []
    for _ in range(3):
        begin = time.perf_counter()
        page.get_by_role("button", name="Lagi").click()
        _settle(page)
        times.append(1000 * (time.perf_counter() - begin) - 300)
    server = page.get_by_text("server ").inner_text().split()[1]
    page.close()
    return {
        "socket_kb": sizes["socket"] / 3000,
        "media_kb": sizes["media"] / 3000,
        "server_ms": float(server),
        "drawn_ms": sorted(times)[1],
    }


def _settle(page: Page) -> None:
    """Until the script has run, nothing is on its way for 300 ms, and two frames were drawn."""
    page.wait_for_timeout(100)
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=90_000)
    page.wait_for_timeout(200)
    with suppress(Exception):
        page.wait_for_load_state("networkidle", timeout=10_000)
    page.evaluate(TWO_FRAMES)


def main() -> int:
    """Print the table."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        rows = measure(Path(folder))
    sys.stdout.write(f"{'':<26}{'socket kB':>11}{'address kB':>12}{'server ms':>11}{'drawn ms':>10}\n")
    for name, row in rows.items():
        cells = (row["socket_kb"], row["media_kb"], row["server_ms"], row["drawn_ms"])
        sys.stdout.write(f"{name:<26}{cells[0]:>11.0f}{cells[1]:>12.0f}{cells[2]:>11.0f}{cells[3]:>10.0f}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
