"""Sums that staff wrote themselves, used to check the rows and never as rows.

A total may close its section or everything above it; either is right. Where a number above could not be
read there is nothing to compare with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openpyxl.utils import get_column_letter

from posko.intake.normalise.numbers import read_number
from posko.intake.normalise.words import key
from posko.intake.recognise.neighbours import sums_beside
from posko.intake.report import Peringatan
from posko.teks import intake as teks
from posko.teks import tafsir

if TYPE_CHECKING:
    from collections.abc import Sequence

    from posko.intake.draft import Draft


def check_totals(draft: Draft, totals: Sequence[tuple[int, int]]) -> None:
    """Compare total rows (row of the sheet, data rows above it) with the rows they sum."""
    before = 0
    carried: dict[str, int] = {}
    for line, above in totals:
        is_carried = not above and _is_carried(draft, line)
        upto = above or len(draft.lines)  # a total over the rows sums all of them
        for column, match in draft.mapping.by_column.items():
            if draft.contract[match.column].kind != "bilangan":
                continue
            written = read_number(draft.sheet.rows[line][column]).value
            values = draft.values.get(match.target, [])
            if written is None or any(row in draft.open.get(match.target, ()) for row in range(upto)):
                continue
            if is_carried:
                carried[match.target] = written
                continue
            section, everything = _sum(values[before:upto]), _sum(values[:upto])
            if written not in (section, everything, everything + carried.get(match.target, 0)):
                _warn(
                    draft,
                    line,
                    column,
                    teks.jumlah_berbeda(written, section if before < upto else everything),
                )
        before = above


def _is_carried(draft: Draft, line: int) -> bool:
    """Whether the row brings the sum of the page before: «Jumlah pindahan»."""
    return any(isinstance(cell, str) and "pindah" in key(cell) for cell in draft.sheet.rows[line])


def check_row_totals(draft: Draft) -> None:
    """Compare a JUMLAH column beside box-type columns with their sum."""
    tell_today(draft)
    parts, place = draft.mapping.wide("jumlah"), draft.mapping.where("jumlah")
    if not parts or place is None:
        return
    for row, written in enumerate(draft.values.get("jumlah", [])):
        values = [draft.values[f"jumlah:{part}"][row] for part in parts]
        is_unread = any(row in draft.open.get(f"jumlah:{part}", ()) for part in parts)
        if written is not None and not is_unread and written != _sum(values):
            pesan = teks.jumlah_baris_berbeda(written, _sum(values))
            draft.warn(row, place, "jumlah", "jumlah_baris", pesan)


def tell_today(draft: Draft) -> None:
    """Say that today's count was taken, and which sums beside it were not."""
    place = draft.mapping.where("jumlah")
    if place is None:
        place = next(iter(draft.mapping.wide("jumlah").values()), None)
    others = [draft.heading(column) for column in sums_beside(draft.header, draft.mapping.by_column)]
    if place is not None and others and draft.lines:
        pesan = tafsir.hitungan_hari_ini(draft.heading(place), others)
        draft.warn(0, place, "jumlah", "kumulatif", pesan)


def _sum(values: Sequence[Any]) -> int:
    return sum(value for value in values if value is not None)


def _warn(draft: Draft, line: int, column: int, pesan: str) -> None:
    sheet = draft.sheet
    number = sheet.first_row + line
    address = f"{get_column_letter(sheet.first_col + column)}{number}"
    draft.warnings.append(Peringatan(sheet.name, number, draft.heading(column), address, pesan, "jumlah"))
