"""Tables that stand side by side on one sheet, taken apart into sheets of their own.

Offices save paper by repeating the same headings to the right, one block a kelurahan. Read as one table, all
blocks but the first would be lost, so they are told apart before anything else looks at the sheet.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from posko.contracts import LOGS
from posko.intake.normalise.words import heading
from posko.intake.recognise.blocks import by_step
from posko.intake.recognise.header import FROM_ELSEWHERE, find_headers
from posko.intake.recognise.levels import texts_of
from posko.intake.recognise.stations import LOG, by_station

if TYPE_CHECKING:
    from posko.intake.read import Row, Sheet
    from posko.intake.recognise.header import Header
    from posko.intake.recognise.vocabulary import Vocabulary

_LOOKED_AT = 60  # rows among which the first headings stand
_LEAST = 2  # headings of a block


def apart(sheet: Sheet, vocabulary: Vocabulary, log: str | None = None) -> list[Sheet]:
    """The sheet itself, or one sheet for each table that stands beside another on it."""
    if log in (None, LOG):
        stations = by_station(sheet, vocabulary.rujukan)
        if stations and find_headers(stations[0], vocabulary, LOG):
            return stations
    steps = by_step(sheet)
    heads = [find_headers(part, vocabulary, log) for part in steps]
    if steps and all(heads) and _stand_alone([found[0] for found in heads]):
        return steps
    for cuts in (_repeats(sheet), _gaps(sheet)):
        if len(cuts) < 2:
            continue
        parts = [
            _part(sheet, left, right)
            for left, right in zip(cuts, [*cuts[1:], len(sheet.rows[0])], strict=True)
        ]
        heads = [find_headers(part, vocabulary, log) for part in parts]
        if all(heads) and (cuts == _repeats(sheet) or _stand_alone([found[0] for found in heads])):
            return parts
    return [sheet]


def _repeats(sheet: Sheet) -> list[int]:
    """First column of each block where one row of headings says the same words several times over."""
    for number, row in enumerate(sheet.rows[:_LOOKED_AT]):
        texts = texts_of(row)
        above = texts_of(sheet.rows[number - 1]) if number else {}
        if len(above) >= _LEAST and not set(above) <= set(texts):
            continue  # a lower level: some headings above reach down beside it
        columns, words = sorted(texts), [heading(texts[column]) for column in sorted(texts)]
        for size in range(_LEAST, len(words) // 2 + 1):
            if len(words) % size == 0 and words == words[:size] * (len(words) // size):
                return [0, *columns[size::size]] if len(set(words[:size])) == size else []
    return []


def _gaps(sheet: Sheet) -> list[int]:
    """First column of each block between columns that are empty but for a title reaching over them."""
    # In this order: a used column is told by its first rows, however long the sheet is.
    used = [
        any(row[column] not in (None, "") and _count(row) > 1 for row in sheet.rows)
        for column in range(len(sheet.rows[0]))
    ]
    starts = [
        column for column, is_used in enumerate(used) if is_used and (column == 0 or not used[column - 1])
    ]
    return [0, *starts[1:]]


def _stand_alone(heads: list[Header]) -> bool:
    """Whether each heading has all that its log needs; two halves of one table do not."""
    return all(
        {column.name for column in LOGS[head.log].columns if column.wajib} - FROM_ELSEWHERE <= _told(head)
        for head in heads
    )


def _told(head: Header) -> set[str]:
    """Columns a heading has; one column for each kind of box tells the kind, too."""
    firsts = [found[0] for found in head.matches.values()]
    is_wide = any(match.column == "jumlah" and match.part for match in firsts)
    return {match.column for match in firsts} | ({"jenis"} if is_wide else set())


def _part(sheet: Sheet, left: int, right: int) -> Sheet:
    above = tuple(
        str(cell)
        for row in sheet.rows[:_LOOKED_AT]
        if _count(row) == 1
        for column, cell in enumerate(row)
        if isinstance(cell, str) and cell.strip() and not left <= column < right
    )
    first, last = sheet.first_col + left, sheet.first_col + right - 1
    boxes = tuple(
        (top, max(low, first), bottom, min(high, last))
        for top, low, bottom, high in sheet.merged
        if low <= last and high >= first
    )
    rows = tuple(row[left:right] for row in sheet.rows)
    return replace(sheet, rows=rows, first_col=first, merged=boxes, above=above)


def _count(row: Row) -> int:
    return len(row) - row.count(None) - row.count("")
