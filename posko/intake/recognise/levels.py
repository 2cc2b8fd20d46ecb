"""Headings of two and three levels: which texts stand over each column, and whether a row below is a level.

A lower level is told by its shape: it is filled only under headings that reach over several columns, and
a row of data is not. What the words mean decides nothing here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from posko.intake.normalise.words import key, text_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from posko.intake.read import Row, Sheet

_PLANNED = frozenset({"rencana", "target", "jadwal"})
_DONE = frozenset({"realisasi", "pelaksanaan", "terlaksana"})
_LEAST = 2  # texts of a lower level


def texts_of(row: Row) -> dict[int, str]:
    """Texts of a row; empty as soon as a cell is no text, for then the row is no heading."""
    texts = {}
    for column, cell in enumerate(row):
        if cell is None:
            continue
        if not isinstance(cell, str):
            return {}
        if cell.strip():
            texts[column] = cell
    return texts


def paths(sheet: Sheet, row: int, depth: int) -> dict[int, list[str]]:
    """Heading texts over each column, top to bottom; merged cells speak for all they cover."""
    lines = [_spread(sheet, row + level) for level in range(depth)]
    for level in range(depth - 2, -1, -1):  # without merged cells, a parent reaches to the next parent
        lines[level] = _reach(lines[level], lines[level + 1], set(texts_of(sheet.rows[row + level])))
    columns = sorted({column for line in lines for column in line})
    return {column: [line[column] for line in lines if column in line] for column in columns}


def planned_beside_done(over: Mapping[int, Sequence[str]]) -> frozenset[int]:
    """Columns under RENCANA where others stand under REALISASI: what was planned is no record of the row."""
    words = {column: set(key(" ".join(path)).split()) for column, path in over.items()}
    if not any(_DONE & said for said in words.values()):
        return frozenset()
    return frozenset(column for column, said in words.items() if _PLANNED & said)


def is_level(sheet: Sheet, row: int) -> bool:
    """Whether the row under `row` is a level of the same heading by its shape alone."""
    if row + 1 >= len(sheet.rows):
        return False
    upper, lower = _spread(sheet, row), texts_of(sheet.rows[row + 1])
    own = texts_of(sheet.rows[row])
    reached = _reach(upper, dict(lower), set(own))
    widths: dict[int, int] = {}
    parent_of: dict[int, int] = {}
    for column in sorted(reached):
        parent_of[column] = column if column in own else parent_of.get(column - 1, column)
        widths[parent_of[column]] = widths.get(parent_of[column], 0) + 1
    under = [widths.get(parent_of.get(column, -1), 0) for column in lower]
    return len(lower) >= _LEAST and len(own) >= _LEAST and all(width > 1 for width in under)


def _spread(sheet: Sheet, row: int) -> dict[int, str]:
    texts = dict(texts_of(sheet.rows[row]))
    line = sheet.first_row + row
    for top, left, bottom, right in sheet.merged:
        if top == line <= bottom and (text := texts.get(left - sheet.first_col)):
            texts |= {c - sheet.first_col: text for c in range(left, right + 1)}
    return {column: text_of(text) for column, text in texts.items()}


def _reach(parents: dict[int, str], children: dict[int, str], own: set[int]) -> dict[int, str]:
    reached = dict(parents)
    for column in sorted(children):
        if column not in own and column - 1 in reached and column - 1 in children:
            reached.setdefault(column, reached[column - 1])
    return reached
