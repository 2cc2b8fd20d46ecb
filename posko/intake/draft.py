"""One table while it is being checked: values by contract column, and what was found on the way.

A row is bad, waiting for an answer, or good; nothing here decides what a cell means.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from openpyxl.utils import get_column_letter

from posko.contracts import LOGS
from posko.intake.normalise.words import text_of
from posko.intake.report import Fault, Peringatan
from posko.teks import intake as teks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from posko.contracts import Contract
    from posko.intake.cells import Cells, Sources
    from posko.intake.normalise.clean import Clean
    from posko.intake.read import CellValue, Row, Sheet
    from posko.intake.recognise.header import Header
    from posko.intake.recognise.mapping import ColumnMap
    from posko.intake.report import Pertanyaan


@dataclass
class Draft:
    """Rows are counted 0, 1, 2 … over `lines`, which are 0-based rows of the sheet."""

    sheet: Sheet
    header: Header
    mapping: ColumnMap
    lines: list[int]
    title: Mapping[str, str]
    groups: Mapping[int, str]
    sources: Sources
    values: dict[str, list[Any]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Peringatan] = field(default_factory=list)
    questions: dict[str, Pertanyaan] = field(default_factory=dict)
    bad: set[int] = field(default_factory=set)
    waiting: set[int] = field(default_factory=set)
    areas: dict[int, tuple[str, ...]] = field(default_factory=dict)  # row -> kelurahan it speaks of together
    open: dict[str, set[int]] = field(default_factory=dict)  # target -> rows already spoken about

    @property
    def contract(self) -> Contract:
        """The contract of the table's log."""
        return LOGS[self.header.log]

    def raw(self, column: int) -> Sequence[CellValue]:
        """Cells of a spreadsheet column, data rows only."""
        return self._columns[column] if self.lines else ()

    @cached_property
    def _columns(self) -> list[Row]:
        rows, first, end = self.sheet.rows, self.lines[0], self.lines[-1] + 1
        if end - first == len(self.lines):  # nothing stands between the rows of data
            return [column[first:end] for column in self.sheet.columns]
        return list(zip(*(rows[line] for line in self.lines), strict=True))

    def heading(self, column: int | None, target: str = "") -> str:
        """Heading as in the file, or the contract's when the file has none."""
        if column is None:
            return self.contract[target].judul if target else ""
        return self.header.titles.get(column, "")

    def line(self, row: int) -> int:
        """Spreadsheet row, from 1."""
        return self.sheet.first_row + self.lines[row]

    def _line_of(self, row: int, column: int | None) -> int:
        return self.line(row) if column is None else self.sheet.place(self.lines[row], column)[0]

    def address(self, row: int, column: int | None) -> str:
        """Such as D12; "" without a column."""
        if column is None:
            return ""
        line, place = self.sheet.place(self.lines[row], column)
        return f"{get_column_letter(place)}{line}"

    def fault(self, row: int, column: int | None, target: str, found: Clean[Any]) -> None:
        """Reject a row for what one of its cells needs."""
        cell = self.sheet.rows[self.lines[row]][column] if column is not None else None
        self.faults.append(
            Fault(
                self.sheet.name, self._line_of(row, column),
                self.heading(column, target), self.address(row, column),
                found.need, text_of(cell)[:80], found.way_out, found.jenis,
            )
        )  # fmt: skip
        self.bad.add(row)
        self.open.setdefault(target, set()).add(row)

    def whole_fault(self, target: str) -> None:
        """Reject every row because the table has no such column; said once."""
        judul = self.contract[target].judul
        line = self.sheet.first_row + self.header.last
        self.faults.append(
            Fault(
                self.sheet.name, line, judul, "", teks.BUTUH_KOLOM, "", teks.kolom_wajib(judul), "kolom_wajib"
            )
        )
        self.bad.update(range(len(self.lines)))
        self.open.setdefault(target, set()).update(range(len(self.lines)))

    def warn(self, row: int, column: int | None, target: str, jenis: str, pesan: str) -> None:
        """Take the row and say what to look at."""
        self.warnings.append(
            Peringatan(
                self.sheet.name,
                self._line_of(row, column),
                self.heading(column, target),
                self.address(row, column),
                pesan,
                jenis,
            )
        )

    def ask(self, row: int, target: str, question: Pertanyaan) -> None:
        """Hold a row until the question is answered."""
        self.questions.setdefault(question.kunci, question)
        self.waiting.add(row)
        self.open.setdefault(target, set()).add(row)

    def take(self, target: str, column: int | None, cells: Cells) -> None:
        """Keep a column's values and say everything its cells gave rise to."""
        self.values[target] = cells.values
        for row, found in cells.bad.items():
            self.fault(row, column, target, found)
        for row, question in cells.asked.items():
            self.ask(row, target, question)
        for row, notes in cells.noted.items():
            for jenis, pesan in notes:
                self.warn(row, column, target, jenis, pesan)
