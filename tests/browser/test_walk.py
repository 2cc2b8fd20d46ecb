"""This file shows the main job in a real browser: read the headline, upload, see it move and move back."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "data" / "sample" / "berkas"
PAGES = (
    "",
    *sorted(path.stem for path in (ROOT / "pages").rglob("*.py") if path.stem != "kesiapan_hari_ini"),
)

pytestmark = pytest.mark.browser


def settle(page: Page) -> None:
    """Wait until the script has run and nothing is on its way."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=60_000)


def silent_boxes(page: Page, server: str) -> str:
    """What the daily page says about boxes that left and were not heard of since."""
    page.goto(server)
    settle(page)
    expect(page.locator(".st-key-neraca .js-plotly-plot")).to_be_visible(timeout=30_000)
    message = page.get_by_text(re.compile("kotak selisih|tanpa kabar, perlu")).first
    expect(message).to_be_visible()
    return message.text_content() or ""


def test_every_page_opens_and_asks_nothing_of_the_outside(halaman: Page, server: str) -> None:
    for name in PAGES:
        halaman.goto(f"{server}/{name}")
        settle(halaman)
        expect(halaman.get_by_text("H-1 · Selasa, 13 Februari 2024")).to_be_visible(timeout=30_000)
        expect(halaman.get_by_text("DATA CONTOH").first).to_be_visible()
        expect(halaman.get_by_text("kesalahan program")).to_have_count(0)


def test_a_page_opened_first_by_its_address_still_has_its_frame(halaman: Page, server: str) -> None:
    halaman.goto(f"{server}/insiden?sampai=2024-02-12T18.00")
    settle(halaman)
    expect(halaman.get_by_text("H-2 · Senin, 12 Februari 2024")).to_be_visible(timeout=30_000)
    expect(halaman.get_by_text("Daftar insiden")).to_be_visible()


def test_upload_moves_the_headline_and_undo_moves_it_back(halaman: Page, server: str) -> None:
    assert re.search(r"280 tanpa\s*kabar", silent_boxes(halaman, server))

    halaman.goto(f"{server}/unggah")
    settle(halaman)
    halaman.locator('input[type="file"]').set_input_files(SAMPLE / "distribusi_menyusul_sindangkasih.xlsx")
    expect(halaman.get_by_text("280 kotak berpindah tempat.")).to_be_visible(timeout=60_000)
    halaman.get_by_role("button", name="Simpan sebagai latihan").click()
    expect(halaman.get_by_text("Tersimpan #1 sebagai latihan")).to_be_visible(timeout=30_000)
    assert "280" not in silent_boxes(halaman, server)

    halaman.goto(f"{server}/unggah")
    settle(halaman)
    halaman.get_by_role("button", name="Batalkan").click()
    expect(halaman.get_by_text("Unggahan #1 dibatalkan.")).to_be_visible(timeout=30_000)
    assert re.search(r"280 tanpa\s*kabar", silent_boxes(halaman, server))


def test_no_page_is_wider_than_a_phone(peramban, saksi, server: str) -> None:
    context = peramban.new_context(viewport={"width": 390, "height": 844}, locale="id-ID")
    saksi.watch(context)
    page = context.new_page()
    for name in PAGES:
        page.goto(f"{server}/{name}")
        settle(page)
        page.wait_for_timeout(500)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, name or "kesiapan_hari_ini"
    context.close()
    assert saksi.outside == []
    assert saksi.script_faults == []
