"""The deck as PPTX: native text, tables and charts that an office PC can edit, the map as shapes.

Frames come from `tata`, measured in a wider typeface than the Arial set here, so nothing overflows.
"""

from __future__ import annotations

import io
from datetime import UTC

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE

from posko.brief import beku, huruf, lembar, tata
from posko.brief.dek import Angka, Bagan, Butir, Paparan, Peta, Rias, Tabel
from posko.brief.gambar import Langkah
from posko.brief.kanvas import AKSEN, LEBAR, LEMAH, TINGGI, TINTA, Bingkai
from posko.brief.salindia_bagan import tambah_bagan
from posko.brief.salindia_isi import (
    Bentuk,
    Gaya,
    isi,
    kotak,
    pt,
    siapkan,
    tanpa_bayang,
    teks_di,
    tulis,
    warna,
)
from posko.brief.salindia_peta import tambah_peta
from posko.brief.salindia_tabel import tambah_tabel
from posko.brief.tata import Halaman, Petak
from posko.teks import paparan as teks

HANYA_JUDUL = 5  # the layout with a title and nothing else: titles show in outline and screen reader


def pptx(paparan: Paparan, langkah: Langkah | None = None) -> bytes:
    """The deck as PPTX bytes, the same for the same deck.

    Args:
        paparan: the deck.
        langkah: told after each page how many of how many are done.
    """
    book = Presentation()
    book.slide_width, book.slide_height = pt(LEBAR), pt(TINGGI)
    for page in tata.susun(paparan):
        _halaman(book, paparan, page)
        if langkah:
            langkah(page.nomor, page.dari)
    moment = paparan.stempel.sampai.astimezone(UTC).replace(tzinfo=None)
    props = book.core_properties
    props.title, props.author, props.language = paparan.judul, "Posko", "id-ID"
    props.last_modified_by, props.revision = "Posko", 1
    props.subject = teks.data_per(paparan.stempel.sampai)
    props.created = props.modified = moment
    out = io.BytesIO()
    book.save(out)
    return beku.beku(out.getvalue(), paparan.stempel.sampai)


def catatan(paparan: Paparan, halaman: Halaman) -> str:
    """Speaker notes of a page: what may be added, the stamp, the questions behind the numbers."""
    slide = halaman.slide
    stamp = teks.stempel(paparan.stempel, slide.log, slide.saringan)
    return "\n".join([*slide.catatan, *stamp, teks.catatan_sumber(slide.kueri)])


def _halaman(book: Bentuk, paparan: Paparan, halaman: Halaman) -> None:
    page = book.slides.add_slide(book.slide_layouts[HANYA_JUDUL])
    shapes = page.shapes
    _kepala(shapes, paparan, halaman.judul)
    for petak in halaman.petak:
        _petak(shapes, petak)
    _stempel(shapes, paparan, halaman)
    page.notes_slide.notes_text_frame.text = catatan(paparan, halaman)


def _kepala(shapes: Bentuk, paparan: Paparan, judul: str) -> None:
    title = shapes.title
    title.left, title.top, title.width, title.height = kotak(tata.JUDUL)
    siapkan(title.text_frame)
    lines = lembar.baris_judul(judul)
    tulis(
        title.text_frame.paragraphs[0], " ".join(lines), Gaya(lembar.ukuran_judul(judul), TINTA, tebal=True)
    )
    _pita(shapes, Bingkai(0, 0, LEBAR, 7))
    head = Bingkai(tata.TEPI, 19, 620, 16)
    words = teks.kepala(paparan.judul, paparan.stempel)
    teks_di(shapes, "kepala", head, [(words, Gaya(lembar.UKURAN_TANDA, LEMAH))])
    right = LEBAR - tata.TEPI
    for word in lembar.tanda(paparan):
        wide = huruf.lebar(word, lembar.UKURAN_TANDA, tebal=True) + 14
        frame = Bingkai(right - wide, 15, wide, 20)
        style = Gaya(lembar.UKURAN_TANDA, TINTA, tebal=True, rata="center")
        box = teks_di(shapes, "tanda", frame, [(word, style)])
        box.text_frame.margin_top = pt(3)
        box.line.color.rgb, box.line.width = warna(TINTA), pt(1)
        right -= wide + 8


def _pita(shapes: Bentuk, bingkai: Bingkai) -> None:
    band = shapes.add_shape(MSO_SHAPE.RECTANGLE, *kotak(bingkai))
    band.name = "pita"
    isi(band, Rias(AKSEN))
    band.line.fill.background()
    tanpa_bayang(band)


def _stempel(shapes: Bentuk, paparan: Paparan, halaman: Halaman) -> None:
    style = Gaya(lembar.UKURAN_STEMPEL, LEMAH)
    lines = teks.stempel(paparan.stempel, halaman.slide.log, halaman.slide.saringan)
    line = shapes.add_connector(
        1, pt(tata.STEMPEL.x), pt(tata.STEMPEL.y - 3), pt(tata.STEMPEL.kanan), pt(tata.STEMPEL.y - 3)
    )
    line.line.color.rgb, line.line.width = warna("#D5D9DF"), pt(0.75)
    tanpa_bayang(line)
    teks_di(shapes, "stempel", tata.STEMPEL, [(one, style) for one in lines])
    right = Bingkai(LEBAR - tata.TEPI - 80, tata.STEMPEL.bawah - 12, 80, 12)
    number = teks.nomor(halaman.nomor, halaman.dari)
    teks_di(shapes, "nomor", right, [(number, Gaya(lembar.UKURAN_STEMPEL, LEMAH, rata="right"))])


def _petak(shapes: Bentuk, petak: Petak) -> None:
    match petak.blok:
        case Bagan():
            tambah_bagan(shapes, petak.blok, petak.bingkai)
        case Peta():
            tambah_peta(shapes, petak.blok, petak.bingkai)
        case Tabel():
            tambah_tabel(shapes, petak.blok, petak)
        case Angka():
            _angka(shapes, petak.blok, petak.bingkai)
        case Butir():
            _butir(shapes, petak.blok, petak)


def _butir(shapes: Bentuk, blok: Butir, petak: Petak) -> None:
    frame, size = petak.bingkai, petak.ukuran
    head = tata.tinggi_judul(blok.judul, frame.w)
    if blok.judul:
        style = Gaya(tata.JUDUL_BUTIR, AKSEN, tebal=True)
        teks_di(shapes, "judul butir", Bingkai(frame.x, frame.y, frame.w, head), [(blok.judul, style)])
    room = Bingkai(frame.x, frame.y + head, frame.w, frame.h - head)
    box = teks_di(shapes, "butir", room, [(one, Gaya(size)) for one in blok.kalimat])
    for paragraph in box.text_frame.paragraphs:
        paragraph.space_after = pt(size * 0.4)
        props = paragraph._p.get_or_add_pPr()
        props.set("marL", str(pt(size)))
        props.set("indent", str(-pt(size)))
        bullet = props.makeelement(
            "{http://schemas.openxmlformats.org/drawingml/2006/main}buChar", {"char": "–"}
        )
        props.append(bullet)


def _angka(shapes: Bentuk, blok: Angka, frame: Bingkai) -> None:
    step = frame.w / len(blok.isi)
    for place, (value, name, below) in enumerate(blok.isi):
        x = frame.x + place * step
        _pita(shapes, Bingkai(x, frame.y, 3, frame.h))
        size = huruf.muat(value, step - 24, 28, 14, 1, tebal=True)
        words = [(name, Gaya(10.5, LEMAH)), (value, Gaya(size, TINTA, tebal=True)), (below, Gaya(10.5))]
        teks_di(shapes, "angka", Bingkai(x + 12, frame.y, step - 24, frame.h), words)
