"""The numbers behind a deck as a workbook: one sheet for each slide, numbers as numbers, text as text.

No cell is ever a formula: text is written as a string whatever its first character is.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from posko.brief import beku
from posko.brief.dek import Angka, Bagan, Blok, Butir, Paparan, Peta, Sel, Slide, Tabel
from posko.core import waktu
from posko.teks import paparan as teks

KEPALA = PatternFill("solid", fgColor="E9EDF2")
LEBAR_MAKS = 60
TEKS_MAKS = 32_000  # a cell of the format holds 32,767 characters


def xlsx(paparan: Paparan) -> bytes:
    """The workbook as bytes, the same for the same deck."""
    book = Workbook()
    first = book.worksheets[0]
    first.title = teks.LEMBAR_STEMPEL
    _tulis(first, _stempel(paparan))
    for number, slide in enumerate(paparan.slide, start=1):
        sheet = book.create_sheet(nama_lembar(number, slide))
        _tulis(sheet, _slide(paparan, slide))
    book.properties.creator = "Posko"
    book.properties.title = paparan.judul
    out = io.BytesIO()
    book.save(out)
    return beku.beku(out.getvalue(), paparan.stempel.sampai)


def nama_lembar(nomor: int, slide: Slide) -> str:
    """Name of a slide's sheet, within what the format allows."""
    name = re.sub(r"[\[\]:*?/\\]", " ", teks.BAGIAN.get(slide.kunci, slide.kunci))
    return f"{nomor} {name}"[:31]


Baris = Sequence[Sel]


def _stempel(paparan: Paparan) -> Iterator[Baris]:
    stamp = paparan.stempel
    yield (paparan.judul,)
    yield (stamp.satuan, stamp.peristiwa)
    for line in teks.stempel(
        stamp, tuple(dict.fromkeys(log for one in paparan.slide for log in one.log)), ""
    ):
        yield (line,)
    yield ()
    for number, slide in enumerate(paparan.slide, start=1):
        yield (number, teks.BAGIAN.get(slide.kunci, slide.kunci), slide.judul)


def _slide(paparan: Paparan, slide: Slide) -> Iterator[Baris]:
    yield (slide.judul,)
    for blok in slide.blok():
        yield ()
        yield from _blok(blok)
    yield ()
    for line in teks.stempel(paparan.stempel, slide.log, slide.saringan):
        yield (line,)
    yield (teks.catatan_sumber(slide.kueri),)


def _blok(blok: Blok) -> Iterator[Baris]:
    match blok:
        case Bagan():
            yield (blok.judul or blok.satuan, *(one.label for one in blok.deret), teks.JUMLAH)
            for place, name in enumerate(blok.kategori):
                yield (name, *(one.nilai[place] for one in blok.deret), blok.total[place])
        case Tabel():
            yield (blok.judul,)
            yield tuple(one.judul for one in blok.kolom)
            yield from blok.baris or ((blok.kosong or teks.KOSONG,),)
        case Butir():
            yield from ((one,) for one in (blok.judul, *blok.kalimat))
        case Angka():
            yield from ((name, value, below) for value, name, below in blok.isi)
        case Peta():
            yield (blok.judul, teks.KEADAAN)
            yield from blok.keadaan


def _tulis(sheet: Worksheet, rows: Iterator[Baris]) -> None:
    widths: dict[str, int] = {}
    for number, row in enumerate(rows, start=1):
        for place, value in enumerate(row, start=1):
            cell = sheet.cell(number, place)
            _isi(cell, value)
            if number == 1:
                cell.font = Font(bold=True, size=13)
            elif len(row) > 1 and isinstance(value, int | float):
                cell.number_format = "#,##0"
            # A sentence alone in its row may run over its neighbours.
            if len(row) > 1:
                widths[cell.column_letter] = max(widths.get(cell.column_letter, 8), len(str(value)))
    for letter, width in widths.items():
        sheet.column_dimensions[letter].width = min(width + 2, LEBAR_MAKS)
    sheet.sheet_view.showGridLines = False


def _isi(cell: Cell, value: Sel) -> None:
    if value is None:
        return
    if isinstance(value, datetime):
        cell.value = waktu.local(value).replace(tzinfo=None)
        cell.number_format = "dd/mm/yyyy hh.mm"
    elif isinstance(value, date):
        cell.value = value
        cell.number_format = "dd/mm/yyyy"
    elif isinstance(value, str):
        cell.value = value[:TEKS_MAKS]
        cell.data_type = "s"  # whatever its first character is
        cell.alignment = Alignment(vertical="top")
        cell.quotePrefix = True  # stays text when the cell is edited
    else:
        cell.value = value
