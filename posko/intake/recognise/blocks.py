"""One list whose columns come once for each step of the boxes: BERANGKAT over a time and counts, TIBA again.

Such a list is two lists that share their first columns. Each is read as a sheet of its own, with the
cells of the other step left out and every cell at its address.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from posko.intake.normalise.words import heading
from posko.intake.recognise.body import is_numbering
from posko.intake.recognise.levels import texts_of
from posko.intake.recognise.vocabulary import event_of

if TYPE_CHECKING:
    from posko.intake.read import Row, Sheet

_LOOKED_AT = 60  # rows among which the headings stand
_LEAST = 3  # columns of a block: a time and two kinds of boxes


@dataclass(frozen=True)
class _Block:
    event: str
    first: int
    end: int  # column after the last


def by_step(sheet: Sheet) -> list[Sheet]:
    """A sheet for each step whose columns are all there, or no sheet."""
    for row in range(min(_LOOKED_AT, len(sheet.rows) - 1)):
        blocks = _blocks(sheet, row)
        if len(blocks) > 1 and len({block.event for block in blocks}) == len(blocks):
            return [_without_others(sheet, row, block, blocks) for block in blocks]
    return []


def _blocks(sheet: Sheet, row: int) -> list[_Block]:
    """Headings of this row that name a step and stand over the same columns."""
    upper = texts_of(sheet.rows[row])
    starts = [*sorted(upper), len(sheet.rows[row])]
    blocks = [
        _Block(event, first, end)
        for first, end in pairwise(starts)
        if (event := event_of(upper[first])) and end - first >= _LEAST
    ]
    words = {_words(sheet, row + 1, block) for block in blocks}
    return blocks if len(words) == 1 and len(words.pop()) > 1 else []


def _words(sheet: Sheet, row: int, block: _Block) -> tuple[tuple[int, str], ...]:
    """Headings of a row within a block, by their distance from its first column."""
    texts = texts_of(sheet.rows[row])
    return tuple((c - block.first, heading(texts[c])) for c in sorted(texts) if block.first <= c < block.end)


def _without_others(sheet: Sheet, row: int, block: _Block, blocks: list[_Block]) -> Sheet:
    others = {column for other in blocks if other != block for column in range(other.first, other.end)}
    for texts in (texts_of(sheet.rows[row]), texts_of(sheet.rows[row + 1])):
        inside = range(block.first, block.end)
        others |= {
            c for c, text in texts.items() if c not in inside and event_of(text) not in ("", block.event)
        }
    rows = tuple(_left(cells, others) if number >= row else cells for number, cells in enumerate(sheet.rows))
    return replace(sheet, rows=rows)


def _left(cells: Row, others: set[int]) -> Row:
    filled = [column for column, cell in enumerate(cells) if cell is not None and cell != ""]
    if is_numbering(cells, filled):
        return (None,) * len(cells)  # 1 2 3 … with a gap would look like data
    return tuple(None if column in others else cell for column, cell in enumerate(cells))
