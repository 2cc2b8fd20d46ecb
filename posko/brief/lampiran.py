"""A restricted list on paper: the annex of an order letter, as a workbook and as a print.

Every page says TERBATAS and as of when. Cells are text that a spreadsheet never computes, except whole
numbers.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import matplotlib
import pandas as pd
from fpdf import FPDF
from fpdf.fonts import FontFace
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from posko.teks.usulan import TERBATAS

FONT = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
MARGIN = 12  # mm
WIDEST = 46  # characters of a column of the workbook


@dataclass(frozen=True)
class Kepala:
    """Two lines of title and the line at the foot of every page."""

    atas: str
    judul: str
    kaki: str


def xlsx(rows: pd.DataFrame, kolom: Mapping[str, str], kepala: Kepala) -> bytes:
    """The list as a workbook with its title, its headings repeated in print, and its foot.

    Args:
        rows: the list.
        kolom: column -> heading, in the order of the sheet.
        kepala: title and foot.
    """
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Lampiran"
    for number, line in enumerate((TERBATAS, kepala.atas, kepala.judul), start=1):
        sheet.cell(number, 1, line).font = Font(bold=True)
    for place, heading in enumerate(kolom.values(), start=1):
        cell = sheet.cell(5, place, heading)
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True)
    for number, row in enumerate(rows[list(kolom)].itertuples(index=False), start=6):
        for place, value in enumerate(row, start=1):
            cell = sheet.cell(number, place)
            if isinstance(value, int | float) or hasattr(value, "item"):
                cell.value = int(value)
            else:
                cell.value = str(value)
                cell.data_type = "s"  # «=…» stays text
    for place, name in enumerate(kolom, start=1):
        width = max([len(kolom[name]), *(len(str(value)) for value in rows[name])], default=8)
        sheet.column_dimensions[sheet.cell(5, place).column_letter].width = min(width + 2, WIDEST)
    sheet.freeze_panes = "A6"
    sheet.print_title_rows = "5:5"
    sheet.oddFooter.left.text = kepala.kaki
    sheet.cell(len(rows) + 7, 1, kepala.kaki).font = Font(italic=True)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


class _Print(FPDF):
    def __init__(self, kepala: Kepala) -> None:
        super().__init__(orientation="landscape", format="A4")
        self._kepala = kepala
        self.add_font("Posko", "", FONT / "DejaVuSans.ttf")
        self.add_font("Posko", "B", FONT / "DejaVuSans-Bold.ttf")
        self.set_margin(MARGIN)

    def header(self) -> None:
        self.set_font("Posko", "B", 9)
        self.cell(0, 5, TERBATAS, align="C", new_x="LMARGIN", new_y="NEXT")
        self.cell(0, 5, self._kepala.atas, align="C", new_x="LMARGIN", new_y="NEXT")
        self.cell(0, 6, self._kepala.judul, align="C", new_x="LMARGIN", new_y="NEXT")
        self.ln(2)

    def footer(self) -> None:
        self.set_y(-MARGIN)
        self.set_font("Posko", "", 7)
        self.cell(0, 4, f"{self._kepala.kaki} · halaman {self.page_no()} dari {{nb}}", align="C")


def pdf(rows: pd.DataFrame, kolom: Mapping[str, str], kepala: Kepala) -> bytes:
    """The list as a print on A4 across, headings on every page.

    Args:
        rows: the list.
        kolom: column -> heading.
        kepala: title and foot.
    """
    page = _Print(kepala)
    page.add_page()
    page.set_font("Posko", "", 7.5)
    shown = rows[list(kolom)].astype(str)
    widths = [max([len(kolom[name]), *map(len, shown[name])]) + 2 for name in kolom]
    with page.table(
        col_widths=tuple(min(width, WIDEST) for width in widths),
        line_height=4.4,
        headings_style=FontFace(emphasis="BOLD"),
    ) as table:
        for line in (list(kolom.values()), *shown.to_numpy().tolist()):
            table.row([str(cell) for cell in line])
    return bytes(page.output())
