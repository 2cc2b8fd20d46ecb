"""What all parts of a PPTX page share: points, colours, pattern fills, text boxes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_PATTERN
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from posko.brief.dek import Rias
from posko.brief.kanvas import TINTA, Bingkai

HURUF = "Arial"
KERTAS = "#FFFFFF"
POLA = {
    "/": MSO_PATTERN.DARK_UPWARD_DIAGONAL,
    "|": MSO_PATTERN.NARROW_VERTICAL,
    ".": MSO_PATTERN.PERCENT_25,
    "x": MSO_PATTERN.OUTLINED_DIAMOND,
    "-": MSO_PATTERN.LIGHT_HORIZONTAL,
}
RATA = {"left": PP_ALIGN.LEFT, "right": PP_ALIGN.RIGHT, "center": PP_ALIGN.CENTER}

# python-pptx has no types of its own: shapes, fills and lines come as Any.
Bentuk = Any


@dataclass(frozen=True)
class Gaya:
    """How a run of text looks."""

    ukuran: float
    warna: str = TINTA
    tebal: bool = False
    rata: str = "left"


def pt(points: float) -> Emu:
    """Points as the units of the file."""
    return Emu(round(points * 12700))


def kotak(bingkai: Bingkai) -> tuple[Emu, Emu, Emu, Emu]:
    """A frame as left, top, width, height."""
    return pt(bingkai.x), pt(bingkai.y), pt(bingkai.w), pt(bingkai.h)


def warna(hex_: str) -> RGBColor:
    """`#1B9E77` for the library."""
    found: RGBColor = RGBColor.from_string(hex_[1:])  # type: ignore[no-untyped-call]
    return found


def isi(fmt: Bentuk, rias: Rias, tepi: float = 0.75) -> None:
    """Fill a shape or a series: the pattern on paper for a hollow look, on the colour for a solid one."""
    lines, ground = (rias.hex, KERTAS) if rias.is_bolong else (KERTAS, rias.hex)
    if rias.pola:
        fmt.fill.patterned()
        fmt.fill.pattern = POLA[rias.pola]
        fmt.fill.fore_color.rgb = warna(lines)
        fmt.fill.back_color.rgb = warna(ground)
    else:
        fmt.fill.solid()
        fmt.fill.fore_color.rgb = warna(ground)
    fmt.line.color.rgb = warna(rias.hex if rias.is_bolong else KERTAS)
    fmt.line.width = Pt(tepi)


def tulis(paragraf: Bentuk, text: str, gaya: Gaya) -> None:
    """Put text into a paragraph; it is a run of characters and nothing else."""
    run = paragraf.add_run()
    run.text = text
    run.font.name, run.font.size, run.font.bold = HURUF, Pt(gaya.ukuran), gaya.tebal
    run.font.color.rgb = warna(gaya.warna)
    run._r.get_or_add_rPr().set("lang", "id-ID")
    paragraf.alignment = RATA[gaya.rata]


def siapkan(bingkai_teks: Bentuk) -> None:
    """No margins, words wrapped, letters never shrunk by the program."""
    bingkai_teks.margin_left = bingkai_teks.margin_right = 0
    bingkai_teks.margin_top = bingkai_teks.margin_bottom = 0
    bingkai_teks.word_wrap = True
    bingkai_teks.auto_size = MSO_AUTO_SIZE.NONE
    bingkai_teks.vertical_anchor = MSO_ANCHOR.TOP


def teks_di(shapes: Bentuk, nama: str, bingkai: Bingkai, isi_: list[tuple[str, Gaya]]) -> Bentuk:
    """A text box with a paragraph for each text."""
    box = shapes.add_textbox(*kotak(bingkai))
    box.name = nama
    siapkan(box.text_frame)
    for place, (text, gaya) in enumerate(isi_):
        paragraf = box.text_frame.paragraphs[0] if place == 0 else box.text_frame.add_paragraph()
        tulis(paragraf, text, gaya)
    return box


def tanpa_bayang(shape: Bentuk) -> None:
    """Drop the theme's style, whose shadow some programs draw although it is switched off."""
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)
