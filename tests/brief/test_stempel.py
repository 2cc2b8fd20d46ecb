"""This file shows that no page leaves without its stamp and no chart without its key."""

from __future__ import annotations

import io
import zipfile

import pytest
from openpyxl import load_workbook
from PIL import Image

from posko.brief import lembar, paket
from posko.brief.dek import Bagan
from posko.brief.kanvas import Teks
from posko.teks import paparan as teks
from tests.brief import baca
from tests.brief.conftest import PESANAN

JENIS = list(PESANAN)


def wanted(kind: str, slide) -> list[str]:
    mark = "PUBLIK" if kind == "publik" else "TERBATAS"
    told = ["Data per Selasa, 13 Februari 2024 pukul 06.00 WIB", teks.TANPA_BUKU, "Saringan:"]
    told += ["Sumber: ", teks.BUKAN_PEROLEHAN, "DATA CONTOH", mark]
    return told + [teks.LOG[log] for log in slide.log]


def holds(text: str, words: list[str]) -> None:
    joined = " ".join(text.split())
    assert not [word for word in words if word not in joined]


@pytest.mark.parametrize("kind", JENIS)
def test_every_slide_and_page_carries_the_stamp(dek, berkas, kind) -> None:
    pages = baca.halaman_pptx(berkas(kind, "pptx"))
    printed = baca.teks_pdf(berkas(kind, "pdf"))
    assert len(pages) == len(printed) >= len(dek(kind).slide)
    slides = {one.judul: one for one in dek(kind).slide}
    for page, print_ in zip(pages, printed, strict=True):
        title = page.shapes.title.text_frame.text.removesuffix(" (lanjutan)")
        slide = slides[title]
        holds(baca.teks_slide(page), wanted(kind, slide))
        holds(print_, wanted(kind, slide))
        notes = page.notes_slide.notes_text_frame.text
        holds(notes, [*wanted(kind, slide)[:3], "Kueri: ", *slide.kueri])


@pytest.mark.parametrize("kind", JENIS)
def test_every_sheet_carries_the_stamp(dek, berkas, kind) -> None:
    book = load_workbook(io.BytesIO(berkas(kind, "xlsx")))
    for sheet in book.worksheets:
        text = "\n".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell)
        holds(text, [teks.BUKAN_PEROLEHAN, "DATA CONTOH", "Data per Selasa, 13 Februari 2024"])


def test_every_picture_is_1920_by_1080_and_carries_stamp_and_key(dek, berkas) -> None:
    with zipfile.ZipFile(io.BytesIO(berkas("harian", "png"))) as archive:
        names = archive.namelist()
        assert len(names) == len(dek().bagan()) == len(set(names))
        for name in names:
            assert Image.open(io.BytesIO(archive.read(name))).size == (1920, 1080)
    for slide, blok in dek().bagan():
        text = " ".join(one.isi for one in lembar.marka_bagan(dek(), slide, blok) if isinstance(one, Teks))
        holds(text, wanted("harian", slide))
        if isinstance(blok, Bagan):
            holds(text, [one.label for one in blok.deret if any(one.nilai)])
        else:
            holds(text, [entry.kata for entry in blok.gambar.kunci])


@pytest.mark.parametrize("kind", JENIS)
def test_every_native_chart_has_its_legend_and_no_english(berkas, kind) -> None:
    for page in baca.halaman_pptx(berkas(kind, "pptx")):
        for shape in page.shapes:
            if shape.has_chart:
                assert shape.chart.has_legend
                assert all(one.name for one in shape.chart.plots[0].series)


def test_file_names_say_what_they_are(dek) -> None:
    assert paket.nama(dek(), "pptx") == "Laporan harian - TERBATAS - 2024-02-13 06.00 - DATA CONTOH.pptx"
