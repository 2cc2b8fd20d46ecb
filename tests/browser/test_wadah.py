"""This file shows in a real browser that no text from a file runs or calls out."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from posko.core.settings import Settings
from posko.desk import Desk, record_rows
from tests.browser.conftest import ROOT, Saksi, end_with_children, free_port, wait_until_healthy
from tests.browser.test_walk import PAGES, settle
from tests.pintu import wadah_isi
from tests.pintu.conftest import running

pytestmark = pytest.mark.browser
HERE = Path(__file__).resolve().parents[1] / "pintu"
WADAH = HERE / "wadah.py"


@pytest.fixture
def tersaji(tmp_path, monkeypatch):
    """The page of sinks behind Posko's guard."""
    port, log = free_port(), tmp_path / "server.log"
    with log.open("wb") as stream:
        child = subprocess.Popen(
            [sys.executable, str(HERE / "sajikan.py"), str(WADAH), str(port)],
            cwd=ROOT,
            env={**os.environ, "POSKO_DATA": str(tmp_path / "data")},
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            wait_until_healthy(child, f"http://127.0.0.1:{port}", log)
            yield f"http://127.0.0.1:{port}"
        finally:
            end_with_children(child)


def kena(page: Page) -> object:
    return page.evaluate("window.kena")


def sinks() -> int:
    """Calls of the script that draw something."""
    tree = ast.parse(WADAH.read_text(encoding="utf-8"))
    drawn = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return sum(ast.unparse(node.func).startswith(("st.", "box")) for node in drawn) - 1


def test_twenty_one_sinks_run_nothing_and_call_nobody(tersaji, konteks, saksi: Saksi) -> None:
    assert sinks() >= 21
    page = konteks.new_page()
    blocked: list[str] = []
    page.on("console", lambda message: blocked.append(message.text))
    page.goto(tersaji)
    settle(page)
    expect(page.get_by_text("SELESAI")).to_be_visible(timeout=60_000)
    page.wait_for_timeout(1500)
    # What shows only under the pointer or after a click.
    page.locator(".js-plotly-plot .bars path").first.hover(force=True)
    page.wait_for_timeout(400)
    page.locator('[data-testid="stDeckGlJsonChart"]').hover(force=True)
    page.wait_for_timeout(400)
    page.locator('[data-testid="stSelectbox"] input').first.click()
    page.wait_for_timeout(400)
    page.keyboard.press("Escape")
    assert kena(page) is None
    assert page.locator("a[href^='javascript']").count() == 0
    # The raw picture was asked for by the page and stopped by the policy: it never left.
    assert any("luar.invalid" in text and "Content Security Policy" in text for text in blocked)
    assert [address for address in saksi.outside if "luar.invalid" not in address] == []
    assert page.evaluate("performance.getEntriesByType('resource').every(e => e.transferSize >= 0)")
    assert saksi.script_faults == []


@pytest.mark.slow
def test_hostile_rows_run_nothing_on_any_page(tmp_path, catat, konteks, saksi: Saksi) -> None:
    desk = Desk(Settings(data=tmp_path / "data"), latihan=True)
    for log, row in wadah_isi.rows(desk.opening()).items():
        record_rows(desk, log, [row], nama=wadah_isi.NAMA, oleh="operator", sampai=desk.opening())
    with running(tmp_path / "data", tmp_path / "server.log") as server:
        page = konteks.new_page()
        for name in PAGES:
            page.goto(f"{server.asal}/{name}")
            settle(page)
            page.wait_for_timeout(300)
            assert kena(page) is None, name
        assert page.locator("a[href^='javascript']").count() == 0
    catat("pages on hostile rows", f"{len(PAGES)}: 0 scripts, {len(saksi.outside)} requests to outside")
    assert saksi.outside == []
    assert saksi.script_faults == []
