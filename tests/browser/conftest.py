"""What a browser test stands on: a browser, a page that tells on itself, and a real server.

The browser is the one that tests/peramban.py finds. Where there is none the tests are skipped with the
reason; in the CI that is a fault, so that nobody takes a skip for a pass.
"""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.peramban import find_browser

ROOT = Path(__file__).resolve().parents[2]
OWN_HOSTS = {"127.0.0.1", "localhost"}
SERVER_START_SECONDS = 90
# Without the last four a fresh Chromium asks its maker's servers for updates and settings.
BROWSER_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the browser tests last.

    Playwright's event loop counts as running in this thread for as long as the browser lives, and a test that
    starts a loop of its own could not run beside it. It also puts the quick answers first.
    """
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@dataclass
class Saksi:
    """What a browser did that Posko's pages must never make it do."""

    outside: list[str] = field(default_factory=list)
    script_faults: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext) -> None:
        context.on("request", lambda request: self.note_address(request.url))
        context.on("page", lambda page: page.on("websocket", lambda socket_: self.note_address(socket_.url)))
        context.on("weberror", lambda fault: self.script_faults.append(str(fault.error)))

    def note_address(self, address: str) -> None:
        # data: and blob: have no host and go nowhere.
        host = urlsplit(address).hostname
        if host and host not in OWN_HOSTS:
            self.outside.append(address)


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    found = find_browser()
    if isinstance(found, str):
        if os.environ.get("CI", "").lower() == "true":
            pytest.fail(f"the CI must drive a browser: {found}")
        pytest.skip(found)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(found), args=BROWSER_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def saksi() -> Saksi:
    return Saksi()


@pytest.fixture
def konteks(peramban: Browser, saksi: Saksi) -> Iterator[BrowserContext]:
    """A browser profile of its own, as at the desk, watched by `saksi`."""
    context = peramban.new_context(
        viewport={"width": 1366, "height": 768}, locale="id-ID", timezone_id="Asia/Jakarta"
    )
    saksi.watch(context)
    yield context
    context.close()


@pytest.fixture
def halaman(konteks: BrowserContext, saksi: Saksi) -> Iterator[Page]:
    """A fresh page; the test does not pass if it asked anything of the outside or a script broke."""
    yield konteks.new_page()
    assert saksi.outside == [], "the page asked for addresses outside this machine"
    assert saksi.script_faults == [], "a script on the page broke"


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a real Posko on an empty data root, served as `make run` serves it."""
    with serving(tmp_path_factory) as address:
        yield address


@contextmanager
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a real Posko on an empty data root of its own; gives its address."""
    data = tmp_path_factory.mktemp("akar-data")
    log = tmp_path_factory.mktemp("server") / "server.log"
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    # The desk's own settings must not reach the tests.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("POSKO_")}
    environment["PYTHONUTF8"] = "1"
    with log.open("wb") as stream:
        child = subprocess.Popen(
            [sys.executable, "-m", "posko", "--data", str(data), "jalan", "--port", str(port)],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        try:
            wait_until_healthy(child, address, log)
            yield address
        finally:
            end_with_children(child)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_healthy(child: subprocess.Popen[bytes], address: str, log: Path) -> None:
    local = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    until = time.monotonic() + SERVER_START_SECONDS
    while child.poll() is None and time.monotonic() < until:
        try:
            with local.open(f"{address}/_stcore/health", timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    state = "is silent" if child.poll() is None else f"ended with {child.returncode}"
    tail = log.read_text(encoding="utf-8", errors="replace")[-4000:]
    pytest.fail(f"the server at {address} {state}; it wrote:\n{tail}", pytrace=False)


def end_with_children(child: subprocess.Popen[bytes]) -> None:
    """End the server and whatever it started: politely, then not."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(child.pid)], capture_output=True, check=False)
        child.wait(timeout=15)
        return
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(child.pid, sign)
        except ProcessLookupError:
            break
        try:
            child.wait(timeout=15)
        except subprocess.TimeoutExpired:
            continue
    child.wait(timeout=15)
