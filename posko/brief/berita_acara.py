"""The record of an erasure on paper, for signatures: one A4 document made without a browser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from posko.teks import musnah as teks

_FONT = "Helvetica"
_WIDTHS = (14, 28, 62, 66)  # millimetres, together the breadth between the margins


@dataclass(frozen=True)
class Baris:
    """One erased upload: ledger number, when it was uploaded, its label, the hash of its bytes."""

    no: str
    saat: str
    nama: str
    sidik: str


@dataclass(frozen=True)
class Acara:
    """Everything the record says, in words."""

    pembuka: str
    dasar: str
    cakupan: str
    baris: Sequence[Baris]
    cadangan: Sequence[str]
    kepala: str


def as_pdf(acara: Acara) -> bytes:
    """The record as a PDF; the same record gives the same pages."""
    page = FPDF(format="A4")
    page.set_margins(20, 18)
    page.set_auto_page_break(True, 20)  # noqa: FBT003 - fpdf's own order of arguments
    page.set_title(teks.JUDUL)
    page.set_lang("id")
    page.add_page()
    page.set_font(_FONT, "B", 12)
    page.multi_cell(0, 8, teks.JUDUL, align="C", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    page.ln(3)
    page.set_font(_FONT, size=10)
    for sentence in (acara.pembuka, acara.dasar, acara.cakupan):
        _say(page, sentence)
    _list(page, acara.baris)
    _say(page, teks.PENUTUP)
    _say(page, teks.CADANGAN_ADA if acara.cadangan else teks.CADANGAN_TIDAK_ADA)
    for line in teks.daftar_cadangan(acara.cadangan):
        _say(page, line, gap=0)
    page.ln(2)
    _say(page, acara.kepala)
    _signatures(page)
    return bytes(page.output())


def _say(page: FPDF, sentence: str, *, gap: float = 2) -> None:
    page.multi_cell(0, 5.2, latin(sentence), new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    page.ln(gap)


def _list(page: FPDF, rows: Sequence[Baris]) -> None:
    page.set_font(_FONT, size=8)
    with page.table(col_widths=_WIDTHS, line_height=4.4, text_align="LEFT") as table:
        table.row(teks.KOLOM)
        for row in rows:
            # Two halves, so that the whole hash stands on the paper and in its column.
            table.row((row.no, row.saat, latin(row.nama), f"{row.sidik[:32]} {row.sidik[32:]}"))
    page.set_font(_FONT, size=10)
    page.ln(4)


def _signatures(page: FPDF) -> None:
    page.ln(6)
    with page.unbreakable() as block:
        for label in teks.TANDA_TANGAN:
            block.cell(56, 6, label)
        block.ln(24)
        for _ in teks.TANDA_TANGAN:
            block.cell(56, 6, "." * 34)


def latin(text: str) -> str:
    """What the built-in font can show; a label may hold any character."""
    return text.encode("cp1252", "replace").decode("cp1252").encode("latin-1", "replace").decode("latin-1")
