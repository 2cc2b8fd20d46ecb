"""This file shows that the public version holds nothing that helps an attack, in any of its files."""

from __future__ import annotations

import io
import re

import pytest
from openpyxl import load_workbook

from posko.brief.dek import PUBLIK
from posko.core.waktu import local
from posko.desk.paparan import Pesanan, siapkan
from posko.publik import KUERI
from posko.teks.paparan_publik import TERLARANG
from tests.brief import baca
from tests.brief.conftest import HARI_H, PAGI


def words(berkas, bentuk: str, sampai) -> str:
    isi = berkas("publik", bentuk, sampai)
    if bentuk == "pptx":
        pages = baca.halaman_pptx(isi)
        notes = [page.notes_slide.notes_text_frame.text for page in pages]
        return "\n".join([*map(baca.teks_slide, pages), *notes])
    if bentuk == "pdf":
        return "\n".join(baca.teks_pdf(isi))
    if bentuk == "xlsx":
        book = load_workbook(io.BytesIO(isi))
        return "\n".join(
            str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell
        )
    return isi.decode()


@pytest.mark.parametrize("sampai", [pytest.param(PAGI, id="h-1"), pytest.param(HARI_H, id="hari-h")])
@pytest.mark.parametrize("bentuk", ["pptx", "pdf", "xlsx", "txt"])
def test_no_word_of_the_list_and_no_time_ahead(berkas, bentuk, sampai) -> None:
    text = words(berkas, bentuk, sampai).lower()
    assert not [word for word in TERLARANG if re.search(rf"\b{word}", text)]
    assert "terbatas" not in text
    ahead = {f"{day} feb" for day in range(local(sampai).day + 1, 30)}
    assert not [day for day in ahead if re.search(rf"\b{day}", text)]


def test_only_the_public_questions_are_asked(desk) -> None:
    asked: set[str] = set()

    def tanya(name, saat=None, **params):
        asked.add(name)
        return desk.ask(name, saat or PAGI, **params)

    deck = siapkan(desk, PAGI, Pesanan(khalayak=PUBLIK), tanya)
    assert deck.stempel.klasifikasi == "PUBLIK"
    assert asked - {"harian/kabar_per_log", "paparan/sumber"} <= set(KUERI)


def test_a_viewer_without_rows_gets_no_single_reports(desk) -> None:
    deck = siapkan(desk, PAGI, Pesanan(cap="PENINJAU"))
    assert "tegang" not in {slide.kunci for slide in deck.slide}
    assert deck.stempel.cap == "PENINJAU"
