"""The report for a breach notice: who came in, uploaded and took away, between two instants, as a workbook.

Cells are text, never formulas, whatever a file's name begins with.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from posko.core import waktu
from posko.teks import riwayat as teks

LEBAR = (8, 18, 16, 16, 40, 44, 18, 68)


def access_report(rows: pd.DataFrame, kepala: Sequence[tuple[str, str]], hitung: Mapping[str, int]) -> bytes:
    """The workbook.

    Args:
        rows: deeds of the period, oldest first, columns as the history shows them and `sha256`.
        kepala: lines of the head: label and value.
        hitung: deeds by kind.
    """
    book = Workbook()
    ringkas, rinci = book.active, book.create_sheet(teks.LAPORAN_LEMBAR[1])
    ringkas.title = teks.LAPORAN_LEMBAR[0]
    _texts(ringkas, [(teks.LAPORAN.upper(), "")], bold=True)
    _texts(ringkas, kepala)
    _texts(ringkas, [(label, str(hitung.get(kind, 0))) for kind, label in teks.LAPORAN_HITUNG.items()])
    _texts(ringkas, [("", ""), (teks.LAPORAN_DATA, ""), (teks.LAPORAN_BATAS, "")])
    ringkas.column_dimensions["A"].width, ringkas.column_dimensions["B"].width = 60, 60
    names = [*teks.KOLOM, "sha256"]
    _texts(rinci, [[*teks.KOLOM.values(), "SHA-256"]], bold=True)
    _texts(rinci, [[_text(row[name]) for name in names] for row in rows.to_dict("records")])
    for letter, width in zip("ABCDEFGH", LEBAR, strict=True):
        rinci.column_dimensions[letter].width = width
    rinci.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _texts(sheet: Worksheet, rows: Sequence[Sequence[str]], *, bold: bool = False) -> None:
    for row in rows:
        sheet.append([None] * len(row))
        for number, text in enumerate(row, start=1):
            cell = sheet.cell(sheet.max_row, number, None)
            cell.value = text
            cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=bold)


def _text(value: object) -> str:
    if isinstance(value, datetime):
        return f"{waktu.tanggal(value)} {waktu.jam(value)}"
    return str(value)
