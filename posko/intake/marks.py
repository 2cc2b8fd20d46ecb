"""What a sheet's XML says beside its cells: hidden rows, merged cells, struck cells, formulas without result.

The cell reader does not tell these. This runs in the child process only, on parts the guard has marked.
"""

import posixpath
import re
import zipfile
from dataclasses import dataclass, field

from posko.intake.extent import column_number
from posko.intake.strikes import OdsStyles, XlsxStrikes, local, strikes, walk

Box = tuple[int, int, int, int]  # top, left, bottom, right; from 1, inclusive
_TRUE = ("1", "true")
_REST_OF_SHEET = 200_000  # rows; a hidden tail without cells is not listed beyond this


@dataclass
class Marks:
    """Beside the cells of one sheet; `bare` and `faulty` are a count and the first address.

    `struck` are the rows and columns (from 1) of filled cells whose text is crossed out.
    """

    hidden_rows: set[int] = field(default_factory=set)
    struck: list[tuple[int, int]] = field(default_factory=list)
    merged: list[Box] = field(default_factory=list)
    bare: tuple[int, str] = (0, "")
    faulty: tuple[int, str] = (0, "")


def sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name to the member that holds it, for an Excel workbook."""
    targets: dict[str, str] = {}
    sheets: dict[str, str] = {}

    def relation(name: str, attributes: dict[str, str]) -> None:
        if local(name) == "Relationship":
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def sheet(name: str, attributes: dict[str, str]) -> None:
        if local(name) == "sheet":
            linked = next((value for key, value in attributes.items() if key.endswith(":id")), "")  # r:id
            sheets[attributes.get("name", "")] = linked

    walk(archive, "xl/_rels/workbook.xml.rels", relation)
    walk(archive, "xl/workbook.xml", sheet)
    return {name: _resolved(targets.get(linked, "")) for name, linked in sheets.items()}


def xlsx_marks(archive: zipfile.ZipFile, part: str, struck: XlsxStrikes) -> Marks:
    """Marks of one worksheet part; merged cells are left to the cell reader, which knows them."""
    reader = _SheetMarks(struck)
    walk(archive, part, reader.start, reader.end, reader.text)
    return reader.marks


def ods_marks(archive: zipfile.ZipFile) -> list[Marks]:
    """Marks of every table of an OpenDocument sheet, in order."""
    reader = _TableMarks()
    if "styles.xml" in archive.namelist():
        walk(archive, "styles.xml", reader.styles.start)
    walk(archive, "content.xml", reader.start)
    return reader.tables


class _SheetMarks:
    def __init__(self, struck: XlsxStrikes) -> None:
        self.marks = Marks()
        self.row = self.column = 0
        self.formula = self.value = self.in_value = False
        self.kind = self.said = ""
        self.is_filled = self.is_struck = False
        self.struck = struck

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = local(name)
        if tag == "row":
            self.row = int(attributes.get("r", self.row + 1))
            self.column = 0
            if attributes.get("hidden") in _TRUE and self.row <= _REST_OF_SHEET:
                self.marks.hidden_rows.add(self.row)
        elif tag == "c":
            self._place(attributes.get("r", ""))
            self.formula = self.value = self.is_filled = False
            self.kind, self.said = attributes.get("t", ""), ""
            self.is_struck = attributes.get("s") in self.struck.styles
        elif tag == "f":
            self.formula = True
        elif tag == "strike":
            self.is_struck = self.is_struck or strikes(attributes)
        self.in_value = tag == "v"
        self.is_filled = self.is_filled or tag in ("v", "is")

    def text(self, text: str) -> None:
        if self.in_value:
            self.value = self.value or bool(text)
            self.said += text

    def end(self, name: str) -> None:
        self.in_value = False
        if local(name) != "c":
            return
        if self.is_filled and (self.is_struck or (self.kind == "s" and self.said in self.struck.texts)):
            self.marks.struck.append((self.row, self.column))
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
        self.styles = OdsStyles()
        self.row = self.column = self.next_row = self.next_column = 0
        self.struck: frozenset[str] = frozenset()
        self.struck_spans: frozenset[str] = frozenset()
        self.columns: list[tuple[int, str]] = []  # last column, style of its cells
        self.row_style = ""
        self.is_filled = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "table:table":
                self._table()
            case "table:table-column" if self.struck:
                last = self.columns[-1][0] if self.columns else 0
                last += int(attributes.get("table:number-columns-repeated", "1"))
                self.columns.append((last, attributes.get("table:default-cell-style-name", "")))
            case "table:table-row":
                self._row(attributes)
            case "table:table-cell" | "table:covered-table-cell":
                self._cell(attributes)
            case "text:span" if attributes.get("text:style-name", "") in self.struck_spans:
                self._strike()
            case _:
                self.styles.start(name, attributes)

    def _table(self) -> None:
        self.tables.append(Marks())
        self.next_row = 1
        self.columns = []
        self.struck, self.struck_spans = self.styles.struck("table-cell"), self.styles.struck("text")

    def _row(self, attributes: dict[str, str]) -> None:
        self.row = self.next_row
        self.next_row += int(attributes.get("table:number-rows-repeated", "1"))
        self.next_column = 1
        self.row_style = attributes.get("table:default-cell-style-name", "")
        if attributes.get("table:visibility", "visible") != "visible":
            self.tables[-1].hidden_rows.update(range(self.row, min(self.next_row, _REST_OF_SHEET + 1)))

    def _cell(self, attributes: dict[str, str]) -> None:
        self.column = self.next_column
        self.next_column += int(attributes.get("table:number-columns-repeated", "1"))
        self.is_filled = "office:value-type" in attributes
        marks = self.tables[-1]
        down = int(attributes.get("table:number-rows-spanned", "1"))
        right = int(attributes.get("table:number-columns-spanned", "1"))
        if down > 1 or right > 1:
            marks.merged.append((self.row, self.column, self.row + down - 1, self.column + right - 1))
        if "table:formula" in attributes and not self.is_filled:
            marks.bare = _counted(marks.bare, self.row, self.column)
        if self.struck and self._style(attributes) in self.struck:
            self._strike()

    def _style(self, attributes: dict[str, str]) -> str:
        """The cell's own style, else that of its row, else that of its column."""
        own = attributes.get("table:style-name", "") or self.row_style
        return own or next((style for last, style in self.columns if self.column <= last), "")

    def _strike(self) -> None:
        if not self.is_filled:
            return
        self.is_filled = False  # once for each cell
        rows = range(self.row, min(self.next_row, _REST_OF_SHEET + 1))
        columns = range(self.column, self.next_column)
        self.tables[-1].struck += [(row, column) for row in rows for column in columns]


def _counted(known: tuple[int, str], row: int, column: int) -> tuple[int, str]:
    return (known[0] + 1, known[1] or f"{_letters(column)}{row}")


def _letters(column: int) -> str:
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def _resolved(target: str) -> str:
    """A relation's target as a member name: from the root if it begins with `/`, else below `xl`."""
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
