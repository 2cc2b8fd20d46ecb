"""The map as shapes that can be moved, recoloured and copied: no picture, no tile."""

from __future__ import annotations

from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE

from posko.brief.dek import Peta
from posko.brief.kanvas import Area, Bingkai, Garis, Poligon, Teks
from posko.brief.peta_lembar import marka
from posko.brief.salindia_isi import Bentuk, Gaya, isi, kotak, pt, tanpa_bayang, teks_di, warna


def tambah_peta(shapes: Bentuk, peta: Peta, bingkai: Bingkai) -> None:
    """Every mark of the map as a shape of its own."""
    for one in marka(peta, bingkai):
        match one:
            case Poligon():
                _bidang(shapes, one)
            case Garis():
                _garis(shapes, one)
            case Area():
                box = shapes.add_shape(MSO_SHAPE.RECTANGLE, *kotak(one.bingkai))
                isi(box, one.rias)
                tanpa_bayang(box)
            case Teks():
                frame = one.kotak
                box = Bingkai(frame.x - 2, frame.y, frame.w + 4, frame.h)
                gaya = Gaya(one.ukuran, one.warna, one.tebal, one.rata)
                teks_di(shapes, "tulisan peta", box, [(one.isi, gaya)]).text_frame.word_wrap = False


def _bidang(shapes: Bentuk, poligon: Poligon) -> None:
    first, *rest = poligon.cincin
    builder = shapes.build_freeform(pt(first[0][0]), pt(first[0][1]), scale=1.0)
    builder.add_line_segments([(pt(x), pt(y)) for x, y in first[1:]], close=True)
    for ring in rest:
        builder.move_to(pt(ring[0][0]), pt(ring[0][1]))
        builder.add_line_segments([(pt(x), pt(y)) for x, y in ring[1:]], close=True)
    shape = builder.convert_to_shape()
    shape.name = poligon.nama or "bidang"
    isi(shape, poligon.rias, poligon.tebal)
    if poligon.tepi:
        shape.line.color.rgb = warna(poligon.tepi)
    tanpa_bayang(shape)


def _garis(shapes: Bentuk, garis: Garis) -> None:
    ends = (pt(value) for value in (*garis.dari, *garis.ke))
    line = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *ends)
    line.line.color.rgb, line.line.width = warna(garis.warna), pt(garis.tebal)
    if garis.putus:
        line.line.dash_style = MSO_LINE.DASH
    tanpa_bayang(line)
