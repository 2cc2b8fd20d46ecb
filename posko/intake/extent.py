"""How far the cells of a sheet reach, found by an XML parser while the sheet streams past.

The box is drawn around cells that hold something, so formatting that Excel leaves at XFD1048576 does
not count; a repeat in an OpenDocument sheet counts as often as it repeats.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.parsers import expat

from posko.core.errors import UserError
from posko.intake.limits import MIB, Limits
from posko.teks import berkas

ROWS_OF_EXCEL = 1_048_576
EMPTY_CELLS = 4_000_000  # formatted cells without content that are still worth stepping over


@dataclass
class Extent:
    """The farthest filled row and column of one sheet, both counted from 1; 0 when nothing is filled."""

    rows: int = 0
    columns: int = 0

    def take(self, row: int, column: int) -> None:
        self.rows = max(self.rows, row)
        self.columns = max(self.columns, column)

    def fits(self, limits: Limits) -> bool:
        return (
            self.rows <= limits.rows
            and self.columns <= limits.columns
            and self.rows * self.columns <= limits.cells
        )


class _Walker:
    """A streaming XML parser that refuses a token longer than any workbook has."""

    def __init__(self, label: str, limits: Limits) -> None:
        self.label = label
        self.limits = limits
        self.steps = 0
        self.extents = [Extent()]
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end

    def start(self, name: str, attributes: dict[str, str]) -> None:
        raise NotImplementedError

    def end(self, name: str) -> None:
        raise NotImplementedError

    def walk(self, pieces: Iterable[bytes]) -> list[Extent]:
        fed = 0
        try:
            for piece in pieces:
                self.parser.Parse(piece)
                fed += len(piece)
                # An unfinished token is scanned again with every piece; a long one would cost its square.
                if fed - self.parser.CurrentByteIndex > 2 * MIB:
                    raise UserError(berkas.susunan_zip(self.label, berkas.XML_PANJANG))
            self.parser.Parse(b"", True)  # noqa: FBT003 - expat takes no keyword
        except expat.ExpatError as problem:
            raise UserError(berkas.rusak(self.label)) from problem
        return self.extents

    def step(self) -> None:
        self.steps += 1
        if self.steps > EMPTY_CELLS + ROWS_OF_EXCEL:
            raise UserError(berkas.banyak_unsur(self.label))

    def take(self, row: int, column: int) -> None:
        extent = self.extents[-1]
        extent.take(row, column)
        if not extent.fits(self.limits):
            raise too_wide(self.label, extent, self.limits)


class _SheetWalker(_Walker):
    """The cells of a worksheet part, addressed or not, as calamine counts them."""

    row = 0
    column = 0
    in_cell = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "c":
            self.step()
            self.in_cell = True
            self._place(attributes.get("r"))
        elif local == "row":
            self.step()
            given = attributes.get("r", "")
            self.row = int(given) if given.isdecimal() else self.row + 1
            self.column = 0
        elif self.in_cell:
            self.take(self.row, self.column)

    def end(self, name: str) -> None:
        if name.rpartition(":")[2] == "c":
            self.in_cell = False

    def _place(self, address: str | None) -> None:
        if address is None:
            self.column += 1
            return
        found = re.fullmatch(r"([A-Za-z]{1,7})([0-9]{1,10})", address)
        if found is None:
            raise UserError(berkas.rusak(self.label))
        self.row, self.column = int(found[2]), column_number(found[1])


class _TableWalker(_Walker):
    """The tables of an OpenDocument sheet, each repeat multiplied out."""

    row = 0
    column = 0
    row_repeat = 1
    cell_repeat = 1
    in_cell = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:table":
            self.extents.append(Extent())
            self.row = 0
        elif name == "table:table-row":
            self.step()
            self.row_repeat = _repeat(attributes, "table:number-rows-repeated")
            self.row, self.column = self.row + self.row_repeat, 0
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self.step()
            self.cell_repeat = _repeat(attributes, "table:number-columns-repeated")
            self.column += self.cell_repeat
            self.in_cell = True
            if "office:value-type" in attributes or "table:formula" in attributes:
                self.take(self.row, self.column)
        elif self.in_cell:
            self.take(self.row, self.column)

    def end(self, name: str) -> None:
        if name in ("table:table-cell", "table:covered-table-cell"):
            self.in_cell = False


def _repeat(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "1")
    return int(text) if text.isdecimal() and len(text) < 12 else 1


def sheet_extents(label: str, pieces: Iterable[bytes], limits: Limits) -> list[Extent]:
    """Measure a worksheet part with the parser; raises UserError as soon as its box is too large."""
    return _SheetWalker(label, limits).walk(pieces)


def table_extents(label: str, pieces: Iterable[bytes], limits: Limits) -> list[Extent]:
    """Measure every table of an OpenDocument `content.xml`; raises UserError likewise."""
    return _TableWalker(label, limits).walk(pieces)


def too_wide(label: str, extent: Extent, limits: Limits) -> UserError:
    most = (limits.rows, limits.columns, limits.cells)
    return UserError(berkas.terlalu_luas(label, extent.rows, extent.columns, most))


def column_number(letters: str) -> int:
    """`28` of `AB`."""
    value = 0
    for letter in letters.upper():
        value = value * 26 + ord(letter) - ord("A") + 1
    return value
