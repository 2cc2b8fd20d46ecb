"""This file shows that the browser fixtures notice what a page must not do."""

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import Saksi

pytestmark = pytest.mark.browser


def test_a_picture_from_outside_is_noticed(konteks: BrowserContext, saksi: Saksi) -> None:
    konteks.new_page().set_content("<img src='http://luar.invalid/peta.png'>")
    assert saksi.outside == ["http://luar.invalid/peta.png"]


def test_a_websocket_to_outside_is_noticed(konteks: BrowserContext, saksi: Saksi) -> None:
    page = konteks.new_page()
    page.evaluate("() => { try { new WebSocket('ws://luar.invalid/aliran') } catch {} }")
    page.wait_for_timeout(200)
    assert saksi.outside == ["ws://luar.invalid/aliran"]


def test_a_broken_script_is_noticed(konteks: BrowserContext, saksi: Saksi) -> None:
    page = konteks.new_page()
    page.evaluate("() => { setTimeout(() => { throw new TypeError('rusak') }) }")
    page.wait_for_timeout(200)
    assert [fault for fault in saksi.script_faults if "rusak" in fault]


def test_addresses_of_this_machine_are_no_fault(saksi: Saksi) -> None:
    for address in ("http://127.0.0.1:8501/", "ws://localhost:8501/aliran", "data:,x", "blob:http://a/b"):
        saksi.note_address(address)
    assert saksi.outside == []


def test_the_page_is_a_desk_in_west_java(halaman: Page) -> None:
    halaman.set_content("<p>meja</p>")
    told = halaman.evaluate(
        "() => [innerWidth, innerHeight, navigator.language,"
        " Intl.DateTimeFormat().resolvedOptions().timeZone]"
    )
    assert told == [1366, 768, "id-ID", "Asia/Jakarta"]
