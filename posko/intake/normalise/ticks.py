"""Check marks: the signs that staff put under ADA or TIDAK, and where a cross is one of them.

A cross says yes in one office and no in the next. Beside other marks it is an empty place; where a list
has no other sign, it is the mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from posko.intake.normalise.numbers import is_dash
from posko.intake.normalise.words import fold

if TYPE_CHECKING:
    from posko.intake.read import CellValue

# ü and û are what the check mark and the cross of Wingdings look like to everybody else.
CHECKS = frozenset({"√", "v", "✓", "✔", "☑", "●", "•", "*", "ü", "ya", "ada", "ok"})
CROSSES = frozenset({"x", "✗", "✘", "☒", "×", "û"})


def is_blank(cell: CellValue) -> bool:
    """Whether nothing is marked here: no text, or a dash."""
    return cell is None or cell is False or (isinstance(cell, str) and not cell.strip()) or is_dash(cell)


def is_check(cell: CellValue) -> bool:
    """Whether the cell holds a mark that nobody means as no."""
    return (
        cell is True or cell == 1 or (isinstance(cell, str) and (fold(cell) in CHECKS or cell.strip() == "1"))
    )


def is_cross(cell: CellValue) -> bool:
    """Whether the cell holds a cross."""
    return isinstance(cell, str) and fold(cell) in CROSSES


def is_mark(cell: CellValue, *, or_one: bool) -> bool:
    """Whether the cell holds a mark of either kind; a 1 is one only where no count can stand (`or_one`)."""
    if cell is not True and (cell == 1 or cell == "1"):
        return or_one
    return is_check(cell) or is_cross(cell)
