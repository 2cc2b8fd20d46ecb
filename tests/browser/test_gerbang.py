"""This file shows what a stranger gets from a fresh server: loopback only, and no page without its frame."""

import subprocess
import sys

import psutil
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ROOT, end_with_children, free_port, wait_until_healthy

pytestmark = pytest.mark.browser


@pytest.fixture
def fresh(tmp_path):
    """A server nobody has spoken to: its process and its address."""
    port = free_port()
    log = tmp_path / "server.log"
    with log.open("wb") as stream:
        child = subprocess.Popen(
            [sys.executable, "-m", "posko", "--data", str(tmp_path / "data"), "jalan", "--port", str(port)],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            wait_until_healthy(child, f"http://127.0.0.1:{port}", log)
            yield child, f"http://127.0.0.1:{port}"
        finally:
            end_with_children(child)


def test_it_listens_on_this_machine_only_and_opens_pages_through_the_frame(fresh, halaman: Page) -> None:
    child, address = fresh
    listening = [
        c for c in psutil.Process(child.pid).net_connections("inet") if c.status == psutil.CONN_LISTEN
    ]
    assert {connection.laddr.ip for connection in listening} == {"127.0.0.1"}

    # The very first visitor asks for a page by its address: the frame comes with it.
    halaman.goto(f"{address}/insiden")
    expect(halaman.get_by_text("H-1 · Selasa, 13 Februari 2024")).to_be_visible(timeout=60_000)
    expect(halaman.get_by_text("Daftar insiden")).to_be_visible()
