"""Readers of every file a briefing can be, so that tests see what a reader sees and not what was meant.

The PDF reader knows just what matplotlib writes: deflated streams, fonts with a table back to letters.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from pptx import Presentation


def halaman_pptx(isi: bytes) -> list:
    """Slides of a PPTX."""
    return list(Presentation(io.BytesIO(isi)).slides)


def teks_slide(slide) -> str:
    """Every visible word of a slide: boxes, tables, names and categories of charts."""
    return "\n".join(_potongan(slide))


def _potongan(slide) -> Iterator[str]:
    for shape in slide.shapes:
        if shape.has_text_frame:
            yield shape.text_frame.text
        if shape.has_table:
            yield from (cell.text_frame.text for row in shape.table.rows for cell in row.cells)
        if shape.has_chart:
            yield from (series.name for series in shape.chart.plots[0].series)
            yield from map(str, shape.chart.plots[0].categories)


def bagan_slide(slide) -> list[tuple[list[str], dict[str, list[int]]]]:
    """Charts of a slide: names of the bars without the numbers set beside them, and values by series."""
    found = []
    for shape in slide.shapes:
        if shape.has_chart:
            plot = shape.chart.plots[0]
            names = [re.split(r"  ", str(name))[0] for name in plot.categories]
            found.append((names, {one.name: [int(value) for value in one.values] for one in plot.series}))
    return found


def tabel_slide(slide) -> list[list[list[str]]]:
    """Tables of a slide as rows of text, headings first."""
    return [
        [[cell.text_frame.text for cell in row.cells] for row in shape.table.rows]
        for shape in slide.shapes
        if shape.has_table
    ]


def buku_dalam(isi: bytes) -> list[Worksheet]:
    """The hidden workbooks behind the charts of a PPTX."""
    with zipfile.ZipFile(io.BytesIO(isi)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xlsx")]
        return [load_workbook(io.BytesIO(archive.read(name))).worksheets[0] for name in names]


def teks_pdf(isi: bytes) -> list[str]:
    """Text of every page of a PDF, each run of letters on a line of its own."""
    objects = {int(n): body for n, body in re.findall(rb"(\d+) 0 obj\n(.*?)\nendobj", isi, re.DOTALL)}
    tables = {
        name: _huruf(objects, int(number))
        for body in objects.values()
        for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", body)
    }
    pages = [body for body in objects.values() if re.search(rb"/Type /Page\b(?!s)", body)]
    return [_baca(_buka(objects[int(re.search(rb"/Contents (\d+)", page)[1])]), tables) for page in pages]


def _buka(body: bytes) -> bytes:
    return zlib.decompress(body.split(b"stream\n", 1)[1].rsplit(b"\nendstream", 1)[0])


def _huruf(objects: dict[int, bytes], number: int) -> dict[int, str]:
    found = re.search(rb"/ToUnicode (\d+)", objects[number])
    table: dict[int, str] = {}
    if found:
        text = _buka(objects[int(found[1])]).decode("latin-1")
        for first, _, many in re.findall(r"<(\w+)> <(\w+)> \[([^\]]*)\]", text):
            for place, code in enumerate(re.findall(r"<(\w+)>", many)):
                table[int(first, 16) + place] = bytes.fromhex(code).decode("utf-16-be")
    return table


def _baca(stream: bytes, tables: dict[bytes, dict[int, str]]) -> str:
    words: list[str] = []
    for block in re.findall(rb"BT\n(.*?)\nET", stream, re.DOTALL):
        table: dict[int, str] = {}
        letters = ""
        for font, text in re.findall(rb"/(F\d+) [\d.]+ Tf|\(((?:[^\\()]|\\.)*)\)", block, re.DOTALL):
            if font:
                table = tables[font]
            else:
                raw = re.sub(rb"\\([\\()]|[0-7]{3}|[nrtbf])", _lepas, text)
                codes = [int.from_bytes(raw[place : place + 2], "big") for place in range(0, len(raw), 2)]
                letters += "".join(table.get(code, "?") for code in codes)
        words.append(letters)
    return "\n".join(words)


def _lepas(match: re.Match[bytes]) -> bytes:
    code = match[1]
    named = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
    return named.get(code) or (bytes([int(code, 8)]) if len(code) == 3 else code)
