"""A checklist with its items down the page and the stations beside each other, read station by station.

Each station becomes a sheet of its own: the items, its answers, and its number over them. Every cell keeps
its address.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from posko.intake.normalise.lists import item_of
from posko.intake.normalise.words import heading, key, text_of
from posko.intake.recognise.body import is_numbering
from posko.intake.recognise.levels import texts_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from posko.core.rujukan import Rujukan
    from posko.intake.read import Row, Sheet

LOG = "kesiapan_tps"
_LOOKED_AT = 60  # rows among which the stations are named
_LEAST = 2  # stations, and items, that make such a list
_STATION = re.compile(r"(?:no |nomor )?tps 0*(\d{1,3})")
_FIGURE = re.compile(r"0*(\d{1,3})")
_OVER = frozenset({"tps", "nomor tps", "nomor urut tps"})
_BUTIR, _JAWABAN = "Butir", "Jawaban"  # what the columns of one station are


@dataclass(frozen=True)
class _Named:
    """Stations by column, the row of the headings and the last row of them, from 0."""

    stations: Mapping[int, str]
    first: int
    last: int


def by_station(sheet: Sheet, rujukan: Rujukan) -> list[Sheet]:
    """A sheet for each station of a checklist that has them side by side, or no sheet."""
    for row in range(min(_LOOKED_AT, len(sheet.rows) - 1)):
        named = _named(sheet, row)
        if named is None:
            continue
        items = _items(sheet, named, rujukan)
        if items is not None:
            return [_one(sheet, named, items, column) for column in named.stations]
    return []


def _named(sheet: Sheet, row: int) -> _Named | None:
    cells = {column: key(text_of(cell)) for column, cell in enumerate(sheet.rows[row])}
    own = {column: found[1] for column, text in cells.items() if (found := _STATION.fullmatch(text))}
    if len(own) >= _LEAST:
        return _Named(own, row, row)
    above = texts_of(sheet.rows[row - 1]) if row else {}
    first = next((column for column, text in above.items() if heading(text) in _OVER), None)
    if first is None:
        return None
    figures = {column: found[1] for column, text in cells.items() if (found := _FIGURE.fullmatch(text))}
    # All that the row holds, and nothing above it but the one heading: no row of 1 2 3 under every heading.
    is_all = set(figures) == {column for column, text in cells.items() if text}
    reaches = is_all and bool(figures) and min(figures) == first and not set(above) & set(figures) - {first}
    return _Named(figures, row - 1, row) if reaches and len(figures) >= _LEAST else None


def _items(sheet: Sheet, named: _Named, rujukan: Rujukan) -> int | None:
    """The column left of the stations that holds items of the checklist."""
    for column in range(min(named.stations)):
        cells = [row[column] for row in sheet.rows[named.last + 1 :]]
        texts = [cell for cell in cells if isinstance(cell, str) and any(map(str.isalpha, cell))]
        known = [item for text in texts if (item := item_of(text, rujukan))]
        if len(set(known)) >= _LEAST and len(known) * 2 >= len(texts):
            return column
    return None


def _one(sheet: Sheet, named: _Named, items: int, station: int) -> Sheet:
    others = set(named.stations) - {station}
    rows: list[Row] = []
    for number, row in enumerate(sheet.rows):
        filled = [column for column, cell in enumerate(row) if cell is not None and cell != ""]
        if number < named.first:
            rows.append(row)
        elif number == named.first:
            cells = [None if column in named.stations else cell for column, cell in enumerate(row)]
            cells[items], cells[station] = _BUTIR, _JAWABAN
            rows.append(tuple(cells))
        elif number <= named.last or is_numbering(row, filled):
            rows.append((None,) * len(row))
        else:
            rows.append(tuple(None if column in others else cell for column, cell in enumerate(row)))
    return replace(sheet, rows=tuple(rows), above=(*sheet.above, f"TPS : {named.stations[station]}"))
