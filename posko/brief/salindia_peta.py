"""The map as shapes that can be moved, recoloured and copied: no picture, no tile."""

from __future__ import annotations

from pptx.enum.shapes import MSO_SHAPE

from posko.brief.dek import Peta
from posko.brief.kanvas import Area, Bingkai, Poligon, Teks
from posko.brief.peta_lembar import marka
from posko.brief.salindia_isi import Bentuk, Gaya, isi, kotak, pt, tanpa_bayang, teks_di


def tambah_peta(shapes: Bentuk, peta: Peta, bingkai: Bingkai) -> None:
    """Every mark of the map as a shape of its own."""
    names = iter(bidang.nama for bidang in peta.bidang)
    for one in marka(peta, bingkai):
        match one:
            case Poligon():
                _bidang(shapes, next(names), one)
            case Area():
                box = shapes.add_shape(MSO_SHAPE.RECTANGLE, *kotak(one.bingkai))
                isi(box, one.rias)
                tanpa_bayang(box)
            case Teks():
                frame = one.kotak
                gaya = Gaya(one.ukuran, one.warna, one.tebal, one.rata)
                teks_di(
                    shapes, "tulisan peta", Bingkai(frame.x, frame.y, frame.w, frame.h), [(one.isi, gaya)]
                )


def _bidang(shapes: Bentuk, nama: str, poligon: Poligon) -> None:
    first, *rest = poligon.cincin
    builder = shapes.build_freeform(pt(first[0][0]), pt(first[0][1]), scale=1.0)
    builder.add_line_segments([(pt(x), pt(y)) for x, y in first[1:]], close=True)
    for ring in rest:
        builder.move_to(pt(ring[0][0]), pt(ring[0][1]))
        builder.add_line_segments([(pt(x), pt(y)) for x, y in ring[1:]], close=True)
    shape = builder.convert_to_shape()
    shape.name = nama
    isi(shape, poligon.rias, 1.0)
    tanpa_bayang(shape)
