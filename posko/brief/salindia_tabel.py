"""Native tables: the rows, widths and heights of the layout, quiet lines instead of the theme's colours."""

from __future__ import annotations

from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml

from posko.brief import tata
from posko.brief.dek import Tabel
from posko.brief.kanvas import AKSEN, GARIS, Bingkai
from posko.brief.lembar import KEPALA_TABEL, warna_sel
from posko.brief.salindia_isi import KERTAS, Bentuk, Gaya, kotak, pt, siapkan, teks_di, tulis, warna
from posko.teks import paparan as teks

POLOS = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # the built-in style without grid and colour
GARIS_BAWAH = (
    '<a:lnB xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" w="9525">'
    '<a:solidFill><a:srgbClr val="{}"/></a:solidFill></a:lnB>'
)


def tambah_tabel(shapes: Bentuk, tabel: Tabel, petak: tata.Petak) -> None:
    """Heading of the block, then the table."""
    frame, size = petak.bingkai, petak.ukuran
    head = tata.tinggi_judul(tabel.judul, frame.w)
    if tabel.judul:
        box = Bingkai(frame.x, frame.y, frame.w, head)
        teks_di(shapes, "judul tabel", box, [(tabel.judul, Gaya(tata.JUDUL_BUTIR, AKSEN, tebal=True))])
    heights = [tata.tinggi_kepala(tabel, frame.w, size), *tata.tinggi_baris(tabel, frame.w, size)]
    room = Bingkai(frame.x, frame.y + head, frame.w, sum(heights))
    shape = shapes.add_table(len(heights), len(tabel.kolom), *kotak(room))
    shape.name = tabel.judul or "tabel"
    table = shape.table
    shape._element.graphic.graphicData.tbl.tblPr.find(
        "{http://schemas.openxmlformats.org/drawingml/2006/main}tableStyleId"
    ).text = POLOS
    table.horz_banding = False
    for place, width in enumerate(tata.lebar_kolom(tabel, frame.w, size)):
        table.columns[place].width = pt(width)
    for place, height in enumerate(heights):
        table.rows[place].height = pt(height)
    letters = tata.ukuran_sel(tabel, frame.w, size)
    for place, one in enumerate(tabel.kolom):
        rata = "right" if one.is_angka and tabel.baris else "left"
        _sel(table.cell(0, place), one.judul, Gaya(letters, tebal=True, rata=rata), KEPALA_TABEL)
    _isi(table, tabel, petak, letters)


def _isi(table: Bentuk, tabel: Tabel, petak: tata.Petak, letters: float) -> None:
    if not tabel.baris:
        table.cell(1, 0).merge(table.cell(1, len(tabel.kolom) - 1))
        _sel(table.cell(1, 0), tabel.kosong or teks.KOSONG, Gaya(letters), KERTAS)
        return
    for row, cells in enumerate(tata.baris_sel(tabel, petak.bingkai.w, petak.ukuran), start=1):
        for place, (one, lines) in enumerate(zip(tabel.kolom, cells, strict=True)):
            gaya = Gaya(letters, warna_sel(lines), rata="right" if one.is_angka else "left")
            text = teks.sel(tabel.baris[row - 1][place])
            _sel(table.cell(row, place), " ".join(lines) if lines[-1].endswith("…") else text, gaya, KERTAS)


def _sel(cell: Bentuk, text: str, gaya: Gaya, dasar: str) -> None:
    siapkan(cell.text_frame)
    cell.margin_left = pt(tata.TEPI_SEL)
    cell.margin_right = pt(tata.TEPI_ANGKA if gaya.rata == "right" else tata.TEPI_SEL)
    cell.margin_top = cell.margin_bottom = pt(tata.RAPAT / 2)
    cell.vertical_anchor = MSO_ANCHOR.TOP
    tulis(cell.text_frame.paragraphs[0], text, gaya)
    props = cell._tc.get_or_add_tcPr()
    props.insert(0, parse_xml(GARIS_BAWAH.format(GARIS[1:])))
    cell.fill.solid()
    cell.fill.fore_color.rgb = warna(dasar)
