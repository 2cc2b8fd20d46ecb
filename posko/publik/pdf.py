"""The page as PDF with the typeface inside; the same page gives the same bytes."""

from __future__ import annotations

from datetime import datetime

from fpdf import FPDF

from posko.publik.tata import HURUF, LEBAR, Kata, Kotak

A4 = (595.276, 841.89)  # points


def pdf(isi: list[Kata | Kotak], judul: str, sampai: datetime) -> bytes:
    """Print a laid-out page on A4.

    Args:
        isi: what stands on it.
        judul: title in the file's properties.
        sampai: as-of instant; the file is dated by it and not by the clock.
    """
    scale = A4[0] / LEBAR
    page = FPDF(orientation="portrait", unit="pt", format=A4)
    page.set_creation_date(sampai)
    page.set_producer("Posko")
    page.set_title(judul)
    page.set_lang("id")
    page.set_auto_page_break(auto=False)
    page.set_margin(0)
    for tebal, path in HURUF.items():
        page.add_font("DejaVu", style="B" if tebal else "", fname=path)
    page.add_page()
    for one in isi:
        if isinstance(one, Kotak):
            page.set_fill_color(one.warna)
            page.rect(one.x * scale, one.y * scale, one.lebar * scale, one.tinggi * scale, style="F")
        else:
            page.set_font("DejaVu", style="B" if one.tebal else "", size=one.ukuran * scale)
            page.set_text_color(one.warna)
            page.text(one.x * scale, one.y * scale, one.teks)
    return bytes(page.output())
