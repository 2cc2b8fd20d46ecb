"""This file shows that no word leaves its frame, whatever the logs hold.

Widths and heights are recomputed here from the typeface's own metrics.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import ImageFont
from pptx.util import Emu

from posko.brief import huruf, lembar, salindia, tata
from posko.brief.dek import Bagan, Butir, Deret, Kolom, Lajur, Paparan, Rias, Slide, Tabel, rias
from posko.brief.kanvas import LEBAR, TINGGI, Teks
from tests.brief import baca
from tests.brief.conftest import PESANAN

PANJANG = "Perumahan" * 60
NAMA = "Kelurahan Dengan Nama Yang Sangat Panjang Sekali Sampai Tidak Muat Di Mana Pun"


def racun(dek: Paparan) -> Paparan:
    """A deck of the longest things there are: names, words without a gap, many rows, many sentences."""
    long_ = tuple(f"{NAMA} {number}" for number in range(19))
    values = tuple(number * 997 for number in range(19))
    chart = Bagan(
        NAMA * 2,
        "batang",
        long_,
        tuple(Deret(NAMA, values, rias(kode)) for kode in ("siap", "masalah", "tanpa_kabar")),
        "TPS",
        NAMA,
    )
    columns = Bagan("", "kolom", long_, (Deret("a", values, Rias("#7B58A8")),), "insiden")
    table = Tabel(
        (Kolom("No.", 1, is_angka=True), Kolom("Keterangan yang panjang", 5), Kolom("Tempat", 2)),
        tuple((number, f"{PANJANG} {NAMA}", NAMA) for number in range(30)),
        NAMA,
    )
    lines = Butir(tuple(f"{NAMA} {NAMA} {PANJANG}" for _ in range(9)), NAMA)
    slides = tuple(
        Slide("siap", f"{NAMA} {NAMA} {PANJANG}", lajur, log=tuple(dek.stempel.sumber), kueri=("a/b",))
        for lajur in (
            (Lajur(1, (chart,)), Lajur(1, (table,))),
            (Lajur(1, (columns,)), Lajur(1, (lines,))),
            (Lajur(1, (chart, table, lines)),),
        )
    )
    return replace(dek, slide=slides)


@pytest.fixture(params=[*PESANAN, "racun"])
def deck(request, dek) -> Paparan:
    return racun(dek()) if request.param == "racun" else dek(request.param)


def test_the_widths_are_those_of_the_typeface() -> None:
    font = ImageFont.truetype(str(huruf.BIASA), 200, layout_engine=ImageFont.Layout.BASIC)
    for text in ("506 dari 655 TPS siap", "▲ ◐ ○ ●", "Wijaya"):
        assert huruf.lebar(text, 20) == pytest.approx(font.getlength(text) / 10, rel=0.01)


def test_every_mark_lies_on_its_page_and_outside_the_stamp(deck) -> None:
    for page in tata.susun(deck):
        body = [one for one in lembar.marka(deck, page) if isinstance(one, Teks)]
        foot = [one for one in lembar.stempel(deck, page.slide, "1 / 1") if isinstance(one, Teks)]
        for one in body:
            box = one.kotak
            assert box.x >= -1, one.isi
            assert box.kanan <= LEBAR - 8, one.isi
            assert box.bawah <= TINGGI, one.isi
        for one in body[: len(body) - len(foot)]:
            assert one.kotak.bawah <= tata.STEMPEL.y, one.isi
        for one in foot:
            assert one.kotak.bawah <= tata.STEMPEL.bawah + 0.5, one.isi


def test_blocks_do_not_overlap_and_stay_in_their_column(deck) -> None:
    for page in tata.susun(deck):
        frames = [petak.bingkai for petak in page.petak]
        for place, one in enumerate(frames):
            assert one.bawah <= tata.BAWAH + 1
            for other in frames[place + 1 :]:
                across = min(one.kanan, other.kanan) - max(one.x, other.x)
                down = min(one.bawah, other.bawah) - max(one.y, other.y)
                assert across <= 0.5 or down <= 0.5


def test_texts_of_one_page_do_not_lie_on_each_other(deck) -> None:
    for page in tata.susun(deck):
        if any(type(petak.blok).__name__ == "Peta" for petak in page.petak):
            continue  # names on a map keep apart by their own rule
        boxes = [one for one in lembar.marka(deck, page) if isinstance(one, Teks) and one.isi]
        for place, one in enumerate(boxes):
            for other in boxes[place + 1 :]:
                a, b = one.kotak, other.kotak
                across = min(a.kanan, b.kanan) - max(a.x, b.x)
                down = min(a.bawah, b.bawah) - max(a.y, b.y)
                assert across < 1.5 or down < 3.5, (one.isi, other.isi)


def test_every_text_of_a_slide_fits_its_box(deck) -> None:
    """Arial of an office PC is narrower than the typeface measured with."""
    for page in baca.halaman_pptx(salindia.pptx(deck)):
        for shape in page.shapes:
            if shape.has_text_frame and shape.text_frame.text:
                frame = shape.text_frame
                room = Emu(shape.width).pt
                need = sum(_tinggi(one, room if frame.word_wrap else 9e9) for one in frame.paragraphs)
                assert need <= Emu(shape.height).pt + 3, (shape.name, frame.text)
            if shape.has_table:
                bottom = Emu(shape.top + sum(row.height for row in shape.table.rows)).pt
                assert bottom <= tata.BAWAH + 1
                for row in shape.table.rows:
                    for cell, column in zip(row.cells, shape.table.columns, strict=True):
                        if cell.is_merge_origin or cell.is_spanned:
                            continue
                        room = Emu(column.width - cell.margin_left - cell.margin_right).pt
                        need = sum(_tinggi(one, room) for one in cell.text_frame.paragraphs)
                        assert need <= Emu(row.height).pt, cell.text_frame.text


def _tinggi(paragraph, room: float) -> float:
    if not paragraph.runs:
        return 0.0
    run = paragraph.runs[0]
    size, bold = run.font.size.pt, bool(run.font.bold)
    indent = size if paragraph._p.pPr is not None and paragraph._p.pPr.get("marL") else 0.0
    return len(huruf.lipat(run.text, size, room - indent + 0.5, tebal=bold)) * size * huruf.BARIS


def test_no_row_and_no_sentence_is_lost_between_pages(dek) -> None:
    deck = racun(dek())
    for slide in deck.slide:
        pages = [page for page in tata.susun(deck) if page.slide is slide]
        for kind, field in ((Tabel, "baris"), (Butir, "kalimat")):
            whole = [row for blok in slide.blok() if isinstance(blok, kind) for row in getattr(blok, field)]
            told = [
                row
                for page in pages
                for petak in page.petak
                if isinstance(petak.blok, kind)
                for row in getattr(petak.blok, field)
            ]
            assert told == whole
