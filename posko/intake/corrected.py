"""Cells an officer typed anew while looking at the faults, put in place of what the file holds.

The file itself is kept as it was given; what was typed is kept beside it in the ledger.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from openpyxl.utils.cell import coordinate_to_tuple

from posko.intake.read import Sheet, Workbook


def corrected(workbook: Workbook, cells: Mapping[tuple[str, str], str]) -> Workbook:
    """The workbook with some cells replaced.

    Args:
        workbook: as read.
        cells: new text by sheet name and address (`D12`); addresses outside the sheet are ignored.
    """
    if not cells:
        return workbook
    return replace(workbook, sheets=tuple(_sheet(sheet, cells) for sheet in workbook.sheets))


def _sheet(sheet: Sheet, cells: Mapping[tuple[str, str], str]) -> Sheet:
    rows = [list(row) for row in sheet.rows]
    struck = set(sheet.struck)
    for (name, address), text in cells.items():
        row, column = coordinate_to_tuple(address)
        top, left = row - sheet.first_row, column - sheet.first_col
        if name == sheet.name and 0 <= top < len(rows) and 0 <= left < len(rows[top]):
            rows[top][left] = text.strip() or None
            struck.discard((row, column))
    return replace(sheet, rows=tuple(tuple(row) for row in rows), struck=frozenset(struck))
