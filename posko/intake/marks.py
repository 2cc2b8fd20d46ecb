"""What a sheet's XML says beside its cells: hidden rows, merged cells, formulas without a result.

The cell reader does not tell these. This runs in the child process only, on parts the guard has marked.
"""

import posixpath
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

from posko.intake.extent import column_number

Box = tuple[int, int, int, int]  # top, left, bottom, right; from 1, inclusive
_TRUE = ("1", "true")
_REST_OF_SHEET = 200_000  # rows; a hidden tail without cells is not listed beyond this


@dataclass
class Marks:
    """Beside the cells of one sheet; `bare` and `faulty` are a count and the first address."""

    hidden_rows: set[int] = field(default_factory=set)
    merged: list[Box] = field(default_factory=list)
    bare: tuple[int, str] = (0, "")
    faulty: tuple[int, str] = (0, "")


def sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name to the member that holds it, for an Excel workbook."""
    targets: dict[str, str] = {}
    sheets: dict[str, str] = {}

    def relation(name: str, attributes: dict[str, str]) -> None:
        if _local(name) == "Relationship":
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def sheet(name: str, attributes: dict[str, str]) -> None:
        if _local(name) == "sheet":
            linked = next((value for key, value in attributes.items() if key.endswith(":id")), "")  # r:id
            sheets[attributes.get("name", "")] = linked

    _walk(archive, "xl/_rels/workbook.xml.rels", relation)
    _walk(archive, "xl/workbook.xml", sheet)
    return {name: _resolved(targets.get(linked, "")) for name, linked in sheets.items()}


def xlsx_marks(archive: zipfile.ZipFile, part: str) -> Marks:
    """Marks of one worksheet part; merged cells are left to the cell reader, which knows them."""
    reader = _SheetMarks()
    _walk(archive, part, reader.start, reader.end, reader.text)
    return reader.marks


def ods_marks(archive: zipfile.ZipFile) -> list[Marks]:
    """Marks of every table of an OpenDocument sheet, in order."""
    reader = _TableMarks()
    _walk(archive, "content.xml", reader.start, reader.end, reader.text)
    return reader.tables


class _SheetMarks:
    def __init__(self) -> None:
        self.marks = Marks()
        self.row = self.column = 0
        self.formula = self.value = self.in_value = False
        self.kind = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        if local == "row":
            self.row = int(attributes.get("r", self.row + 1))
            self.column = 0
            if attributes.get("hidden") in _TRUE and self.row <= _REST_OF_SHEET:
                self.marks.hidden_rows.add(self.row)
        elif local == "c":
            self._place(attributes.get("r", ""))
            self.formula = self.value = False
            self.kind = attributes.get("t", "")
        elif local == "f":
            self.formula = True
        self.in_value = local == "v"

    def text(self, text: str) -> None:
        self.value = self.value or (self.in_value and bool(text))

    def end(self, name: str) -> None:
        self.in_value = False
        if _local(name) != "c":
            return
        if self.kind == "e" and self.value:
            self.marks.faulty = _counted(self.marks.faulty, self.row, self.column)
        elif self.formula and not self.value and self.kind != "str":
            self.marks.bare = _counted(self.marks.bare, self.row, self.column)

    def _place(self, address: str) -> None:
        found = re.fullmatch(r"([A-Za-z]{1,3})([0-9]{1,7})", address)
        if found:
            self.column, self.row = column_number(found[1]), int(found[2])
        else:
            self.column += 1


class _TableMarks:
    def __init__(self) -> None:
        self.tables: list[Marks] = []
        self.row = self.column = self.next_row = self.next_column = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:table":
            self.tables.append(Marks())
            self.next_row = 1
        elif name == "table:table-row":
            self._row(attributes)
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._cell(attributes)

    def text(self, text: str) -> None:
        """Cell texts are the cell reader's."""

    def end(self, name: str) -> None:
        """Rows and cells say all in their opening tags."""

    def _row(self, attributes: dict[str, str]) -> None:
        self.row = self.next_row
        self.next_row += int(attributes.get("table:number-rows-repeated", "1"))
        self.next_column = 1
        if attributes.get("table:visibility", "visible") != "visible":
            self.tables[-1].hidden_rows.update(range(self.row, min(self.next_row, _REST_OF_SHEET + 1)))

    def _cell(self, attributes: dict[str, str]) -> None:
        self.column = self.next_column
        self.next_column += int(attributes.get("table:number-columns-repeated", "1"))
        marks = self.tables[-1]
        down = int(attributes.get("table:number-rows-spanned", "1"))
        right = int(attributes.get("table:number-columns-spanned", "1"))
        if down > 1 or right > 1:
            marks.merged.append((self.row, self.column, self.row + down - 1, self.column + right - 1))
        if "table:formula" in attributes and "office:value-type" not in attributes:
            marks.bare = _counted(marks.bare, self.row, self.column)


def _walk(
    archive: zipfile.ZipFile,
    part: str,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    member: IO[bytes]
    with archive.open(part) as member:
        parser.ParseFile(member)


def _counted(known: tuple[int, str], row: int, column: int) -> tuple[int, str]:
    return (known[0] + 1, known[1] or f"{_letters(column)}{row}")


def _letters(column: int) -> str:
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _resolved(target: str) -> str:
    """A relation's target as a member name: from the root if it begins with `/`, else below `xl`."""
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
