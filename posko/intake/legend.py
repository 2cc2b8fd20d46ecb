"""Marks that a sheet explains itself: «√ = ada, - = belum» goes before what they mean elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from posko.intake.normalise.lists import reader
from posko.intake.normalise.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from posko.contracts import Column
    from posko.intake.draft import Draft
    from posko.intake.read import CellValue

SIGN = "tanda:"  # under which the title's values keep what a mark means


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
    return [said.get(fold(cell), cell) if isinstance(cell, str) else cell for cell in cells]
