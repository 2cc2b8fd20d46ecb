"""Rows that are crossed out: taken back by whoever wrote the list, or kept for some other reason.

Nobody but the writer knows, so the sheet's struck rows wait for one answer. A single struck cell in a row
that otherwise stands is read, and said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from posko.intake.report import Pertanyaan
from posko.teks import tafsir as teks
from posko.teks import tanya

if TYPE_CHECKING:
    from collections.abc import Mapping

    from posko.intake.draft import Draft
    from posko.intake.read import Sheet
    from posko.intake.recognise.body import Body
    from posko.intake.recognise.mapping import ColumnMap

_Cells = dict[int, list[int]]  # line of the sheet -> columns
LEAVE, READ = "tinggalkan", "baca"


def leave_struck_out(sheet: Sheet, mapping: ColumnMap, body: Body, answers: Mapping[str, str]) -> None:
    """Move struck rows from the data to what is set aside, once somebody has said so."""
    if not sheet.struck or answers.get(_kunci(sheet)) != LEAVE:
        return
    left = set(_struck(sheet, mapping, body.data)[0])
    body.data = [line for line in body.data if line not in left]
    body.totals = [(total, sum(1 for line in body.data if line < total)) for total, _ in body.totals]
    body.aside += [(line, teks.DICORET) for line in sorted(left)]


def tell_struck(draft: Draft) -> None:
    """Hold struck rows for an answer; of a struck cell in a row that stands, say that it was read."""
    sheet = draft.sheet
    if not sheet.struck:
        return
    row_of = {line: row for row, line in enumerate(draft.lines)}
    whole, single = _struck(sheet, draft.mapping, draft.lines)
    for line, cells in single.items():
        for column in cells:
            draft.warn(row_of[line], column, "", "dicoret", teks.SEL_DICORET)
    kunci = _kunci(sheet)
    pesan = tanya.tanya_coret(sheet.name, [sheet.first_row + line for line in whole])
    question = Pertanyaan(kunci, pesan, tanya.ARTI_CORET)
    for line, cells in whole.items():
        if draft.sources.answers.get(kunci) == READ:
            draft.warn(row_of[line], cells[0], "", "dicoret", teks.BARIS_DICORET)
        else:
            _hold(draft, row_of[line], question)


def _hold(draft: Draft, row: int, question: Pertanyaan) -> None:
    for match in draft.mapping.by_column.values():  # its numbers are no part of a total until then
        draft.ask(row, match.target, question)


def _kunci(sheet: Sheet) -> str:
    return f"coret:{sheet.name}"


def _struck(sheet: Sheet, mapping: ColumnMap, lines: list[int]) -> tuple[_Cells, _Cells]:
    """Struck columns of lines that are struck for the most part, and of lines that otherwise stand."""
    wanted = set(lines)
    whole: _Cells = {}
    for row, column in sorted(sheet.struck):
        line, place = row - sheet.first_row, column - sheet.first_col
        if line in wanted and place in mapping.by_column and sheet.rows[line][place] not in (None, ""):
            whole.setdefault(line, []).append(place)
    single = {line: cells for line, cells in whole.items() if len(cells) * 2 <= _filled(sheet, line, mapping)}
    return {line: cells for line, cells in whole.items() if line not in single}, single


def _filled(sheet: Sheet, line: int, mapping: ColumnMap) -> int:
    return sum(1 for place in mapping.by_column if sheet.rows[line][place] not in (None, ""))
