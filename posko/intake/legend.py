"""Marks that a sheet explains itself: «√ = ada, - = belum» goes before what they mean elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from posko.intake.normalise.lists import reader
from posko.intake.normalise.words import fold, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from posko.contracts import Column
    from posko.intake.draft import Draft
    from posko.intake.read import CellValue

# «Ket: √ = ada/siap, - = belum», also of an empty cell.
_LEGEND = re.compile(r"(?<![\w=])([√vx✓✗×o–-]|kosong)\s*[=:]\s*([a-z][a-z ]*)", re.IGNORECASE)
_EMPTY = "kosong"
SIGN = "tanda:"  # under which the title's values keep what a mark means


def legend_of(cells: Iterable[CellValue]) -> dict[str, str]:
    """What the marks of a sheet mean by its own words, as values of a title."""
    texts = " ; ".join(text_of(cell) for cell in cells if isinstance(cell, str))
    return {f"{SIGN}{fold(sign)}": words.strip() for sign, words in reversed(_LEGEND.findall(texts))}


def explained(draft: Draft, column: Column, cells: Sequence[CellValue]) -> Sequence[CellValue]:
    """The cells, with each mark of the sheet's own legend replaced by the words it stands for.

    A word of the legend that is no value of the column explains another column and changes nothing here.
    """
    read = reader(column, draft.sources.rujukan)
    said = {
        name.removeprefix(SIGN): words
        for name, words in draft.title.items()
        if name.startswith(SIGN) and read(words).value
    }
    if not said:
        return cells
    empty = said.get(_EMPTY)
    return [
        said.get(fold(cell), cell) if isinstance(cell, str) and cell else empty if cell is None else cell
        for cell in cells
    ]
