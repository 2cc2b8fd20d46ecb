"""Forms written down a page, a label and its content a line, made into the table they would be.

A lapsus on one incident, or a notice of one gathering, is one row. Several forms on one sheet, under the
same labels, are several rows. What every cell holds stays at its address for the sentences to come.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from posko.contracts import LOGS
from posko.intake.normalise.words import heading, text_of
from posko.intake.recognise.body import is_signature
from posko.intake.recognise.header import FROM_ELSEWHERE, find_headers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from posko.intake.read import CellValue, Row, Sheet
    from posko.intake.recognise.vocabulary import Vocabulary

_LONGEST = 600  # rows of a sheet that may hold forms
_LEAST = 4  # labels that name columns of one log
_REQUIRED = 3  # of them columns that the log cannot do without
_SIGN = re.compile(r"^\W*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})?[.):]?\W*$", re.IGNORECASE)  # «1.», «a)», «:»
_NUMBERED = re.compile(r"^\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s*")


@dataclass
class _Pair:
    """A label and its content; `row` and `column` of the content, from 0, and the last row it goes on to."""

    label: str
    value: CellValue
    row: int
    column: int
    last: int


@dataclass
class _Form:
    pairs: dict[str, _Pair] = field(default_factory=dict)  # by the words of the label


def as_table(sheet: Sheet, vocabulary: Vocabulary, log: str | None = None) -> Sheet | None:
    """The sheet as a table with a row for each form on it; None where it is no sheet of forms."""
    if not sheet.rows or len(sheet.rows) > _LONGEST or not _is_narrow(sheet):
        return None
    pairs = _pairs(sheet)
    if not _is_told(pairs, vocabulary, [log] if log else list(LOGS)):
        return None
    if any(head.score > 1 for head in find_headers(sheet, vocabulary, log)):
        return None
    return _built(sheet, _forms(pairs))


def _is_narrow(sheet: Sheet) -> bool:
    """Whether nearly no row holds more than a number, a label, a colon and a content."""
    wide = sum(1 for row in sheet.rows if len(row) - row.count(None) - row.count("") > 4)
    return wide * 5 < len(sheet.rows)


def _pairs(sheet: Sheet) -> list[_Pair]:
    pairs: list[_Pair] = []
    for number, row in enumerate(sheet.rows):
        cells = [(column, cell) for column, cell in enumerate(row) if cell is not None and cell != ""]
        while len(cells) > 1 and _SIGN.match(text_of(cells[0][1])):
            cells = cells[1:]
        if not cells:
            continue
        if pairs and _goes_on(pairs[-1], number, cells):
            pairs[-1].value = f"{text_of(pairs[-1].value)} {text_of(cells[0][1])}"
            pairs[-1].last = number
            continue
        if pair := _pair(number, cells):
            pairs.append(pair)
    return pairs


def _goes_on(pair: _Pair, row: int, cells: Sequence[tuple[int, CellValue]]) -> bool:
    """Whether a lone text right under a content is more of it, and no signature."""
    column, cell = cells[0]
    return len(cells) == 1 and column == pair.column > 0 and row == pair.last + 1 and not is_signature(cell)


def _pair(row: int, cells: Sequence[tuple[int, CellValue]]) -> _Pair | None:
    column, first = cells[0]
    if not isinstance(first, str):
        return None
    label, colon, said = _NUMBERED.sub("", text_of(first)).partition(":")
    rest = [(place, cell) for place, cell in cells[1:] if text_of(cell) != ":"]
    if said.strip():
        rest = [(column, said.strip()), *rest]
    if not any(map(str.isalpha, label)) or not rest or (not colon and len(rest) > 1):
        return None
    value: CellValue = rest[0][1]
    if len(rest) > 1:
        value = " ".join(text_of(cell) for _, cell in rest)
    if isinstance(value, str):
        value = value.strip().removeprefix(":").strip()
    return _Pair(label.strip(), value, row, rest[0][0], row)


def _is_told(pairs: Sequence[_Pair], vocabulary: Vocabulary, logs: Sequence[str]) -> bool:
    """Whether the labels are columns of some log, and most of the labels are."""
    labels = list(dict.fromkeys(pair.label for pair in pairs))
    for log in logs:
        found = [found[0].column for label in labels if (found := vocabulary.options(log, [label]))]
        required = {column.name for column in LOGS[log].columns if column.wajib} - FROM_ELSEWHERE
        told = set(found)
        if len(told) >= _LEAST and len(told & required) >= min(_REQUIRED, len(required)):
            return len(found) * 2 >= len(labels)
    return False


def _forms(pairs: Sequence[_Pair]) -> list[_Form]:
    """A form ends where its first label comes again."""
    forms = [_Form()]
    first = heading(pairs[0].label)
    for pair in pairs:
        words = heading(pair.label)
        if words == first and forms[-1].pairs:
            forms.append(_Form())
        forms[-1].pairs.setdefault(words, pair)
    return forms


def _built(sheet: Sheet, forms: Sequence[_Form]) -> Sheet:
    """Titles where they stood, labels in a row, a row for each form under them, then what else there was."""
    columns = {words: pair.label for form in forms for words, pair in form.pairs.items()}
    top = min(pair.row for form in forms for pair in form.pairs.values())
    taken = {pair.last for form in forms for pair in form.pairs.values()}
    width = max(len(columns), 1)
    rows: list[Row] = [_lone(row, width) for row in sheet.rows[:top]]
    rows.append(_padded(list(columns.values()), width))
    places: dict[tuple[int, int], tuple[int, int]] = {}
    for form in forms:
        for place, words in enumerate(columns):
            if pair := form.pairs.get(words):
                places[len(rows), place] = (sheet.first_row + pair.row, sheet.first_col + pair.column)
        cells = [form.pairs[words].value if words in form.pairs else None for words in columns]
        rows.append(_padded(cells, width))
    tail = (_lone(row, width) for n, row in enumerate(sheet.rows) if n > max(taken))
    last = max(taken) + 1
    rows += [(None,) * width] * (last - len(rows))
    rows += tail
    return replace(
        sheet, rows=tuple(rows), merged=(), struck=_struck(sheet, places), places=places, first_col=1
    )


def _struck(sheet: Sheet, places: Mapping[tuple[int, int], tuple[int, int]]) -> frozenset[tuple[int, int]]:
    return frozenset(
        (sheet.first_row + row, 1 + column)
        for (row, column), place in places.items()
        if place in sheet.struck
    )


def _lone(row: Row, width: int) -> Row:
    """A row beside the form as one text, so that it is a title or a signature and no data."""
    text = " ".join(filter(None, map(text_of, row)))
    return _padded([text or None], width)


def _padded(cells: Sequence[CellValue], width: int) -> Row:
    return (*cells, *[None] * (width - len(cells)))
