"""This file shows in a real browser that faults are mended on the spot, in Excel, and in a typed row."""

import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect

from posko.contracts import LOGS
from tests.browser.conftest import Saksi, serving
from tests.browser.test_walk import settle

STORED = re.compile(r"Tersimpan #\d+ sebagai latihan")

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def meja(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of its own, so that other tests may count their uploads from one."""
    with serving(tmp_path_factory) as address:
        yield address


def incidents(path: Path, prefix: str, faulty: set[int], rows: int = 8) -> Path:
    """A workbook of incidents; the scale of the rows in `faulty` (of the sheet) is a word."""
    book = openpyxl.Workbook()
    book.active.append([column.judul for column in LOGS["insiden"].columns if column.wajib])
    for row in range(2, 2 + rows):
        told = [f"{prefix}-{row}", f"12/02/2024 1{row % 10}.30", "Ciseureuh", "APK"]
        scale = "berat" if row in faulty else 2
        book.active.append(
            [*told, scale, "Tidak", "Terjadi", "Laporan warga", "Benar", "Baru", f"Alat peraga {row}"]
        )
    book.save(path)
    return path


def upload(page: Page, address: str, path: Path) -> None:
    if not page.url.endswith("/unggah"):
        page.goto(f"{address}/unggah")
        settle(page)
    page.locator('input[type="file"]').set_input_files(path)
    expect(page.get_by_text(f"Gladi: {path.name} (belum disimpan)")).to_be_visible(timeout=30_000)
    settle(page)


def counted(page: Page, label: str, value: str) -> None:
    # While a file is read anew its old counts and its new ones may stand on the page together.
    metric = page.get_by_test_id("stMetric").filter(has_text=re.compile(f"^{label}")).first
    expect(metric.get_by_test_id("stMetricValue")).to_have_text(value, timeout=30_000)


def test_many_faults_are_typed_over_in_the_table(halaman: Page, meja: str, tmp_path: Path) -> None:
    upload(halaman, meja, incidents(tmp_path / "banyak.xlsx", "LA", {2, 3, 4, 5, 6, 7}))
    counted(halaman, "Perlu diperbaiki", "6")
    grid = halaman.locator('[data-testid="stForm"] [data-testid="stDataFrame"]')
    grid.scroll_into_view_if_needed()
    grid.click(position={"x": 20, "y": 42})  # the first cell below the headings
    halaman.keyboard.press("ArrowRight")
    halaman.keyboard.press("ArrowRight")  # to «Ganti menjadi»
    editor = halaman.locator(".gdg-input")
    for _ in range(6):
        halaman.keyboard.press("Enter")
        expect(editor).to_be_visible()
        halaman.keyboard.type("4")
        halaman.wait_for_timeout(200)  # the grid forgets what is confirmed before it has drawn it
        halaman.keyboard.press("Enter")  # to the cell below
        expect(editor).to_be_hidden()
    halaman.wait_for_timeout(400)  # Streamlit gathers the keys of a grid before it takes them
    halaman.get_by_role("button", name="Pakai ketikan dan periksa lagi").click()
    counted(halaman, "Perlu diperbaiki", "0")
    counted(halaman, "Catatan baru", "8")
    expect(halaman.get_by_text("Ketikan Anda (6)")).to_be_visible()
    halaman.get_by_role("button", name="Simpan sebagai latihan").click()
    expect(halaman.get_by_text(re.compile(r"Tersimpan #\d+ sebagai latihan"))).to_be_in_viewport(
        timeout=30_000
    )


def test_a_marked_workbook_goes_there_and_back(halaman: Page, meja: str, tmp_path: Path) -> None:
    upload(halaman, meja, incidents(tmp_path / "rekap.xlsx", "LB", {3, 5}))
    with halaman.expect_download() as download:
        halaman.get_by_role("button", name="Unduh berkas bertanda").click()
    assert download.value.suggested_filename == "rekap - perbaikan.xlsx"
    download.value.save_as(tmp_path / "rekap - perbaikan.xlsx")
    halaman.get_by_role("button", name="Simpan sebagai latihan").click()
    expect(halaman.get_by_text(re.compile(r"Tersimpan #\d+ sebagai latihan"))).to_be_in_viewport(
        timeout=30_000
    )

    book = openpyxl.load_workbook(tmp_path / "rekap - perbaikan.xlsx")
    sheet = book.worksheets[0]
    marked = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment]
    assert marked == ["E3", "E5"]
    assert "Tertulis: «berat»." in sheet["E3"].comment.text
    sheet["E3"] = 4
    book.save(tmp_path / "rekap - perbaikan.xlsx")

    upload(halaman, meja, tmp_path / "rekap - perbaikan.xlsx")
    counted(halaman, "Catatan sudah ada", "6")
    counted(halaman, "Catatan baru", "1")
    counted(halaman, "Perlu diperbaiki", "1")


def test_a_row_typed_on_a_phone_reaches_the_ledger(peramban: Browser, saksi: Saksi, meja: str) -> None:
    context = peramban.new_context(viewport={"width": 390, "height": 844}, locale="id-ID", has_touch=True)
    saksi.watch(context)
    page = context.new_page()
    page.goto(f"{meja}/catat?catat_log=Kesiapan+TPS")
    settle(page)
    for label, text in (("Kelurahan/desa *", "Ciseureuh"), ("Butir *", "R01"), ("Jawaban *", "Ya")):
        box = page.get_by_role("combobox", name=label, exact=True)
        box.fill(text)
        page.get_by_role("option").filter(has_text=text).first.click()
        settle(page)
    page.get_by_label("No. TPS *", exact=True).fill("tiga")
    page.get_by_role("button", name="Periksa isian").click()
    fault = page.get_by_text("isi dengan nomor TPS, misalnya 12 atau 901")
    expect(fault).to_have_count(2, timeout=30_000)  # below the field, and where the button is
    page.get_by_label("No. TPS *", exact=True).fill("3")  # taken without Enter
    expect(fault).to_have_count(0, timeout=30_000)
    page.reload()
    settle(page)
    expect(page.get_by_label("No. TPS *", exact=True)).to_have_value("3", timeout=30_000)
    page.get_by_role("button", name="Periksa isian").click()
    page.get_by_role("button", name="Simpan sebagai latihan").click(timeout=30_000)
    told = page.get_by_text(STORED)
    expect(told).to_be_in_viewport(timeout=30_000)
    number = re.search(r"#\d+", told.inner_text())
    page.goto(f"{meja}/riwayat")
    settle(page)
    expect(page.get_by_role("row").filter(has_text="catatan kesiapan tps.csv")).to_contain_text(
        number.group() if number else "", timeout=30_000
    )
    context.close()
    assert saksi.outside == []
    assert saksi.script_faults == []
