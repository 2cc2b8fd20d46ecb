"""This file shows that a cell of a log reaches every file as text and as nothing else."""

from __future__ import annotations

import io
import unicodedata
import zipfile

import pytest
from openpyxl import load_workbook

from posko.brief import buku_angka, gambar, pesan, salindia
from posko.brief.dek import Bagan, Deret, Lajur, Paparan, Slide, rias
from posko.brief.huruf import bersih
from posko.core.settings import Settings
from posko.desk import Desk, record_rows
from posko.desk.paparan import Pesanan, siapkan
from tests.brief import baca
from tests.brief.conftest import PAGI
from tests.brief.test_sama import report

RLO, RLM, ZWJ = "\u202e", "\u200f", "\u200d"
RACUN = {
    "rumus": "=cmd|'/C calc'!A0",
    "rumus_lain": '=HYPERLINK("http://jahat.example","klik")',
    "tambah": "+1+1",
    "kurang": "-2+3",
    "di": "@SUM(1)",
    "penuh": "＝1+1",
    "html": "<script>alert(1)</script><b>tebal</b>",
    "panjang": "Wadidaw" * 60,
    "arah": f"aman{RLO}gnalih{RLM}{ZWJ} selesai",
    "pesan": "*tebal* _miring_ ~coret~ `kode` https://jahat.example/x",
    "rumus_matematika": "$\\frac{1}{2}$ & <w:br/>",
    "kendali": "satu\u0007dua\tbaris\nbaru",
}
TAMPAK = {
    "arah": "amangnalih selesai",
    "kendali": "satu dua baris baru",
}


@pytest.fixture(scope="module")
def berkas_racun(tmp_path_factory) -> dict[str, tuple[Paparan, str]]:
    """Decks about incidents whose words are each one of the poisons, told through the real store."""
    desk = Desk(Settings(data=tmp_path_factory.mktemp("racun")), latihan=True)
    rows = [
        report(f"RC-{number:03d}") | {"apa": text, "tempat": text[:110], "tindakan": text, "skala": 5}
        for number, text in enumerate(RACUN.values())
    ]
    record_rows(desk, "insiden", rows, nama="racun.xlsx", oleh="operator", sampai=PAGI)
    return {
        name: (siapkan(desk, PAGI, Pesanan("lapsus", acuan=f"RC-{number:03d}")), TAMPAK.get(name, text))
        for number, (name, text) in enumerate(RACUN.items())
    }


def rapat(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", RACUN)
def test_a_cell_is_text_in_the_slides(berkas_racun, name) -> None:
    deck, seen = berkas_racun[name]
    isi = salindia.pptx(deck)
    text = "\n".join(map(baca.teks_slide, baca.halaman_pptx(isi)))
    assert rapat(seen)[:150] in rapat(text)
    with zipfile.ZipFile(io.BytesIO(isi)) as archive:
        parts = b"".join(archive.read(one) for one in archive.namelist() if one.startswith("ppt/slides/"))
    assert b"hlinkClick" not in parts
    assert b"<script>" not in parts
    assert not [char for char in text if unicodedata.category(char) == "Cf"]


@pytest.mark.parametrize("name", RACUN)
def test_a_cell_is_a_string_in_the_workbook(berkas_racun, name) -> None:
    deck, seen = berkas_racun[name]
    book = load_workbook(io.BytesIO(buku_angka.xlsx(deck)))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert any(rapat(seen) in rapat(str(cell.value)) for cell in cells)
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr", "n", "d"}
    assert all(cell.hyperlink is None for cell in cells)


@pytest.mark.parametrize("name", ["rumus", "html", "panjang", "arah", "rumus_matematika"])
def test_a_cell_is_text_in_the_pdf(berkas_racun, name) -> None:
    deck, seen = berkas_racun[name]
    isi = gambar.pdf(deck)
    assert rapat(seen)[:150] in rapat("".join(baca.teks_pdf(isi)))
    assert b"/URI" not in isi
    assert b"/JavaScript" not in isi


@pytest.mark.parametrize("name", RACUN)
def test_a_cell_cannot_format_the_message(berkas_racun, name) -> None:
    deck, _ = berkas_racun[name]
    for line in deck.pesan.splitlines():
        if line.startswith("- "):
            assert not set(line) & set("*`~")
            assert " _" not in line
            assert "://" not in line.replace(":/ /", "")


def test_a_name_never_becomes_a_formula_in_the_workbook_behind_a_chart(dek) -> None:
    names = tuple(bersih(text) for text in RACUN.values())
    chart = Bagan("", "batang", names, (Deret("=1+1", tuple(range(1, 13)), rias("siap")),), "TPS")
    deck = Paparan("harian", "x", "internal", dek().stempel, (Slide("siap", "x", (Lajur(1, (chart,)),)),))
    (sheet,) = baca.buku_dalam(salindia.pptx(deck))
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert [str(row[0].value).split("  ")[0] for row in sheet.iter_rows(min_row=2)] == list(names)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("*tebal* dan LI_09_A", "∗tebal∗ dan LI_09_A"),
        ("_miring_ http://a.b", "-miring- http:/ /a.b"),
        (f"aman{RLO}x", "amanx"),
    ],
)
def test_marks_of_the_messenger_are_taken_out_and_numbers_of_notes_left(text, plain) -> None:
    assert pesan.polos(text) == plain
