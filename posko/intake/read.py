"""Read an uploaded spreadsheet: guard, then child process, then one plain value.

Whatever the file was, an empty cell is None, rows are rectangular, and every cell keeps its address in
the officer's own file, so that a later sentence can point at it.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile

from posko.intake import guard, sandbox
from posko.intake.limits import Limits
from posko.intake.sandbox import Outcome, Progress, RawSheet
from posko.intake.wire import CellValue, Row
from posko.teks import berkas

__all__ = ["CellValue", "Limits", "Row", "Sheet", "Workbook", "read_workbook"]

_USUAL = Limits()


@dataclass(frozen=True)
class Sheet:
    """One sheet, cut to the box around its filled cells; `above` are titles that stand outside of it.

    `rows[0][0]` stands in spreadsheet row `first_row`, column `first_col` (both from 1). Hidden rows and
    merged ranges (top, left, bottom, right, inclusive) use spreadsheet coordinates, and so do struck-out
    cells (row, column). Of a sheet that was put together anew, `places` says where its cells stand. Dates
    and times are the clock reading that was typed, without a zone.
    """

    name: str
    rows: tuple[Row, ...]
    first_row: int
    first_col: int
    hidden: bool
    hidden_rows: frozenset[int]
    merged: tuple[tuple[int, int, int, int], ...]
    above: tuple[str, ...] = ()
    struck: frozenset[tuple[int, int]] = frozenset()
    places: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    def place(self, row: int, column: int) -> tuple[int, int]:
        """Spreadsheet row and column of a cell, from 1."""
        return self.places.get((row, column), (self.first_row + row, self.first_col + column))

    @cached_property
    def columns(self) -> tuple[Row, ...]:
        """The same cells column by column: what holds for a whole column is asked of it once."""
        return tuple(zip(*self.rows, strict=True))

    @cached_property
    def is_filled_throughout(self) -> bool:
        """Whether some column is filled in every row, so that no row can be empty."""
        return any(None not in column and "" not in column for column in self.columns)


@dataclass(frozen=True)
class Workbook:
    """A file that was read; `kind` is xlsx, xls, ods or csv, `notes` what the officer should know of it."""

    label: str
    kind: str
    sheets: tuple[Sheet, ...]
    notes: tuple[str, ...]
    sha256: str
    size: int


def read_workbook(
    name: str, content: bytes, limits: Limits = _USUAL, progress: Progress | None = None
) -> Workbook:
    """Read a whole file, of which `name` is only the label.

    `progress`, if given, is called with the rows read so far and the rows of the sheet being read.
    Raises: UserError with a full sentence if the file cannot be read safely and completely.
    """
    admitted = guard.admit(name, content, limits)
    outcome = sandbox.run(
        admitted.findings,
        content,
        limits,
        look=lambda: guard.look_through(admitted),
        progress=progress,
    )
    findings = outcome.findings
    sheets = tuple(_trimmed(raw) for raw in outcome.sheets)
    return Workbook(
        label=findings.label,
        kind=findings.kind,
        sheets=sheets,
        notes=tuple(_notes(findings, outcome, sheets)),
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
    )


def _trimmed(raw: RawSheet) -> Sheet:
    """Cut empty rows and columns off all four sides."""
    head, rows = raw.head, raw.rows
    top = _empty_rows(rows)
    bottom = len(rows) - _empty_rows(reversed(rows[top:]))
    rows = rows[top:bottom]
    width = len(rows[0]) if rows else 0
    columns = [n for n in range(width) if any(row[n] is not None for row in rows)]
    left, right = (columns[0], columns[-1] + 1) if columns else (0, 0)
    if (left, right) != (0, width):
        rows = [row[left:right] for row in rows]
    return Sheet(
        name=head["name"],
        rows=tuple(rows),
        first_row=head["first_row"] + top,
        first_col=head["first_col"] + left,
        hidden=head.get("hidden", False),
        hidden_rows=_hidden_within(head, top, bottom),
        merged=tuple((box[0], box[1], box[2], box[3]) for box in head.get("merged", ())),
        struck=frozenset((row, column) for row, column in head.get("struck", ())),
    )


def _empty_rows(rows: Iterable[Row]) -> int:
    """How many rows stand before the first that holds something."""
    return sum(1 for _ in takewhile(lambda row: row.count(None) == len(row), rows))


def _hidden_within(head: dict[str, int | list[int]], top: int, bottom: int) -> frozenset[int]:
    first, hidden = head["first_row"], head.get("hidden_rows", [])
    if not isinstance(first, int) or not isinstance(hidden, list):
        raise TypeError("the head of a sheet is not as `reading` writes it")
    return frozenset(row for row in hidden if first + top <= row < first + bottom)


def _notes(findings: guard.Findings, outcome: Outcome, sheets: tuple[Sheet, ...]) -> list[str]:
    notes = []
    if findings.macros:
        notes.append(berkas.MAKRO)
    if findings.kind == "xls":
        notes.append(berkas.XLS_TANPA_RUPA)
    if findings.links:
        notes.append(berkas.TAUTAN_LUAR)
    hidden = [sheet.name for sheet in sheets if sheet.hidden]
    if hidden:
        notes.append(berkas.lembar_tersembunyi(hidden))
    for sheet, raw in zip(sheets, outcome.sheets, strict=True):
        notes.extend(_sheet_notes(sheet, raw))
    facts = outcome.facts
    if facts:
        notes.append(berkas.cara_baca_teks(facts["encoding"], facts["delimiter"]))
        if facts["ragged"]:
            notes.append(berkas.baris_tidak_rata(len(facts["ragged"]), facts["ragged"]))
    return notes


def _sheet_notes(sheet: Sheet, raw: RawSheet) -> list[str]:
    notes = []
    if sheet.hidden_rows:
        notes.append(berkas.baris_tersembunyi(sheet.name, sorted(sheet.hidden_rows)))
    bare, first_bare = raw.head.get("bare", (0, ""))
    if bare:
        notes.append(berkas.rumus_tanpa_hasil(sheet.name, bare, first_bare))
    faulty, first_faulty = raw.head.get("faulty", (0, ""))
    if faulty:
        notes.append(berkas.sel_galat(sheet.name, faulty, first_faulty))
    return notes
