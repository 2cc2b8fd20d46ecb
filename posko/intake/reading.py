"""Turn the bytes of one file into frames; this is the whole work of the child process.

Only the child imports the cell reader. Rows leave in blocks as they are converted, so the desk unpacks
one block while the child packs the next.
"""

import io
import json
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import IO
from xml.parsers import expat

from posko.core.errors import UserError
from posko.intake import delimited, wire
from posko.intake.extent import Extent, too_wide
from posko.intake.limits import Limits
from posko.intake.marks import Box, Marks, ods_marks, sheet_parts, xlsx_marks
from posko.intake.strikes import XlsxStrikes
from posko.teks import berkas


@dataclass(frozen=True)
class Job:
    """What to read: the label for sentences, the kind the guard found.

    `marked` waits for the guard and gives the members it marked; no cell leaves before it has returned.
    """

    label: str
    kind: str
    marked: Callable[[], tuple[str, ...]]
    limits: Limits


def read(job: Job, content: bytes, out: IO[bytes]) -> None:
    """Write every sheet of the file to `out`, or one refusal; always ends with END."""
    try:
        if job.kind == "csv":
            _read_text(job, content, out)
        else:
            _read_workbook(job, content, out)
    except UserError as refusal:
        wire.send(out, wire.REFUSED, str(refusal).encode())
    wire.send(out, wire.END)


def _read_text(job: Job, content: bytes, out: IO[bytes]) -> None:
    table = delimited.parse(job.label, content)
    height, width = len(table.rows), len(table.rows[0]) if table.rows else 0
    _check(job, Extent(height, width), height * width)
    job.marked()
    _send_sheet(out, _head(job.label, table.first_row, 1, height), iter(table.rows))
    facts = {"encoding": table.encoding, "delimiter": table.delimiter, "ragged": table.ragged}
    wire.send(out, wire.FACTS, json.dumps(facts).encode())


def _read_workbook(job: Job, content: bytes, out: IO[bytes]) -> None:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        metadata = book.sheets_metadata
        if len(metadata) > job.limits.sheets:
            raise UserError(berkas.banyak_lembar(job.label, len(metadata), job.limits.sheets))
        beside: list[Marks] = []
        cells = 0
        for number, about in enumerate(metadata):
            if about.typ != SheetTypeEnum.WorkSheet:
                continue  # charts and old macro sheets hold no table
            sheet = book.get_sheet_by_index(number)
            extent = _reach(sheet.end)
            cells += extent.rows * extent.columns
            _check(job, extent, cells)
            beside = beside or _marks(job, content, [sheet.name for sheet in metadata])
            marks = beside[number]
            top, left = sheet.start or (0, 0)
            head = _head(about.name, top + 1, left + 1, sheet.height)
            head["hidden"] = str(about.visible) != "SheetVisibleEnum.Visible"
            _describe(head, marks, marks.merged or _boxes(sheet.merged_cell_ranges))
            # The reader counts columns from the first filled one, but rows from the top of the sheet.
            _send_sheet(out, head, islice(sheet.iter_rows(), top, None))
    except PasswordError as problem:
        raise UserError(berkas.terkunci(job.label)) from problem
    except (CalamineError, zipfile.BadZipFile, expat.ExpatError, KeyError, ValueError) as problem:
        raise UserError(berkas.rusak(job.label)) from problem


def _marks(job: Job, content: bytes, names: Sequence[str]) -> list[Marks]:
    marked = job.marked()
    if job.kind == "xls":
        return [Marks() for _ in names]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if job.kind == "ods":
            tables = ods_marks(archive)
            return tables if len(tables) == len(names) else [Marks() for _ in names]
        parts, struck = sheet_parts(archive), XlsxStrikes(archive)
        return [_sheet_marks(archive, parts.get(name, ""), marked, struck) for name in names]


def _sheet_marks(archive: zipfile.ZipFile, part: str, marked: Sequence[str], struck: XlsxStrikes) -> Marks:
    """Marks of a sheet that the guard or a striking style calls for; parsing others costs seconds."""
    is_there = part in archive.namelist()
    return xlsx_marks(archive, part, struck) if part in marked or (is_there and struck.on(part)) else Marks()


def _boxes(ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]] | None) -> list[Box]:
    return [(top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in ranges or ()]


def _reach(end: tuple[int, int] | None) -> Extent:
    """The box from A1 to the last filled cell, which the reader counts from 0."""
    return Extent(end[0] + 1, end[1] + 1) if end else Extent()


def _check(job: Job, extent: Extent, cells: int) -> None:
    if not extent.fits(job.limits) or cells > job.limits.cells:
        raise too_wide(job.label, extent, job.limits)


def _head(name: str, first_row: int, first_col: int, height: int) -> dict[str, object]:
    return {"name": name, "first_row": first_row, "first_col": first_col, "height": height}


def _describe(head: dict[str, object], marks: Marks, merged: Sequence[Box]) -> None:
    head["hidden_rows"] = sorted(marks.hidden_rows)
    head["merged"] = merged
    head["bare"] = marks.bare
    head["faulty"] = marks.faulty
    head["struck"] = marks.struck


def _send_sheet(out: IO[bytes], head: dict[str, object], rows: Iterator[Sequence[wire.CellValue]]) -> None:
    wire.send(out, wire.SHEET, json.dumps(head).encode())
    while block := list(islice(rows, wire.ROWS_A_BLOCK)):
        wire.send(out, wire.BLOCK, wire.pack_rows(block))
    out.flush()
