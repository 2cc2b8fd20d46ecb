"""Check a workbook: recognise its tables, read every cell, and say what is right, wrong, and unclear.

Nothing is stored here and no clock is read; the same workbook and answers always give the same report.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from posko.contracts import LOGS
from posko.core.errors import UserError
from posko.intake import refuse
from posko.intake.assemble import merged
from posko.intake.cells import Sources
from posko.intake.normalise.dates import Window
from posko.intake.normalise.places import Gazetteer, Stores
from posko.intake.normalise.words import text_of
from posko.intake.recognise.beside import apart
from posko.intake.recognise.forms import as_table
from posko.intake.recognise.header import Header, find_headers, told_header
from posko.intake.recognise.vocabulary import Vocabulary
from posko.intake.report import Fault, Peringatan, Pertanyaan, Report, Table, UnknownTableError
from posko.intake.tables import NOTHING, Gathered, Job, check_table
from posko.teks import intake as teks
from posko.teks import perbaikan, templat, tolak

if TYPE_CHECKING:
    from posko.core.rujukan import Rujukan
    from posko.intake.read import CellValue, Sheet, Workbook

__all__ = ["Fault", "Peringatan", "Pertanyaan", "Report", "Table", "check", "window_of"]

NO_MEMORY: Mapping[str, Mapping[str, str]] = MappingProxyType({})
_SAMPLE = 40  # rows looked at to say what a file seems to be
_PAGE = re.compile(r"\W*(?:hal|halaman|lembar|page)\b", re.IGNORECASE)
_TITLE = 12  # rows looked at for a title when a sheet has no heading that is known


def window_of(rujukan: Rujukan) -> Window:
    """The days this event's rows may speak about: its calendar, with two months before and one after."""
    stages = rujukan.peristiwa.tahapan
    first = min((stage.mulai for stage in stages), default=rujukan.peristiwa.hari_h)
    last = max((stage.selesai for stage in stages), default=rujukan.peristiwa.hari_h)
    return Window(first - timedelta(days=60), last + timedelta(days=30))


def check(
    workbook: Workbook,
    rujukan: Rujukan,
    answers: Mapping[str, str] = NOTHING,
    memory: Mapping[str, Mapping[str, str]] = NO_MEMORY,
    log: str | None = None,
    *,
    now: datetime | None = None,
) -> Report:
    """Check every table of a workbook.

    Args:
        workbook: as read, see `posko.intake.read`.
        rujukan: the event's lists.
        answers: codes given to questions of an earlier report, by `Pertanyaan.kunci`.
        memory: corrected mappings by header shape: heading key -> target of `Table.columns`.
        log: the log all tables belong to, when a person has said so.
        now: instant of the check, aware; later instants are warned about.

    Raises: UserError when no table is recognised, or when the file as such may not be kept.
    """
    gazetteer = Gazetteer(rujukan, answers)
    sources = Sources(rujukan, gazetteer, Stores(rujukan, gazetteer), window_of(rujukan), answers)
    job = Job(sources, Vocabulary(rujukan), memory, log, now)
    out = Gathered()
    if not any(sheet.rows for sheet in workbook.sheets):
        raise UserError(teks.tanpa_isi(workbook.label))
    helping = _help_sheets(workbook)
    workbook, beside = _taken_apart(workbook, helping, job, answers)
    found = [
        (sheet, [] if sheet.name in helping else _headers(sheet, job, answers)) for sheet in workbook.sheets
    ]
    _refuse_whole(workbook, [pair for pair in found if pair[0].name not in helping])
    if not any(headers for _, headers in found):
        raise _unrecognised(workbook)
    for sheet, headers in found:
        if sheet.name in helping:
            _set_aside(sheet, range(len(sheet.rows)), teks.LEMBAR_TEMPLAT, out)
        else:
            _check_sheet(sheet, headers, job, out)
    return Report(
        label=workbook.label,
        tables=tuple(out.tables),
        parts=merged(out.parts),
        faults=tuple(out.faults),
        warnings=tuple(out.warnings),
        questions=tuple(out.questions.values()),
        refused_columns=tuple(out.refused.items()),
        rows_in=sum(_filled_rows(sheet) for sheet in workbook.sheets),
        accepted_rows=out.accepted,
        rejected_rows=out.rejected,
        waiting_rows=out.waiting,
        set_aside=tuple(
            sorted(out.aside, key=lambda aside: [s.name for s in workbook.sheets].index(aside[0]))
        ),
        notes=(*workbook.notes, *beside),
    )


def _headers(sheet: Sheet, job: Job, answers: Mapping[str, str]) -> list[Header]:
    """Headings that are known, or the one that must be meant when a person has named the log."""
    found = find_headers(sheet, job.vocabulary, job.log or answers.get(f"log:{sheet.name}"))
    if found or not job.log or not sheet.rows:
        return found
    told = told_header(sheet, job.vocabulary, job.log)
    return [told] if told else []


def _taken_apart(
    workbook: Workbook, helping: frozenset[str], job: Job, answers: Mapping[str, str]
) -> tuple[Workbook, list[str]]:
    """The workbook with tables that stand side by side as sheets of their own, and what to say of them."""
    sheets: list[Sheet] = []
    notes = []
    for sheet in workbook.sheets:
        told = job.log or answers.get(f"log:{sheet.name}")
        if sheet.name not in helping and (form := as_table(sheet, job.vocabulary, told)):
            notes.append(teks.formulir(sheet.name))
            sheets.append(form)
            continue
        parts = [sheet] if sheet.name in helping or not sheet.rows else apart(sheet, job.vocabulary, told)
        if len(parts) > 1:
            notes.append(teks.berdampingan(sheet.name, len(parts)))
        sheets += parts
    return replace(workbook, sheets=tuple(sheets)), notes


def _help_sheets(workbook: Workbook) -> frozenset[str]:
    """Sheets that Posko itself wrote and that hold no rows of a log."""
    names = {sheet.name for sheet in workbook.sheets}
    ours = {sheet.name for sheet in workbook.sheets if sheet.name == perbaikan.LEMBAR and _is_list(sheet)}
    is_template = {templat.ISIAN, templat.PETUNJUK} <= names
    return frozenset(
        ours | ({templat.CONTOH, templat.PETUNJUK, templat.DAFTAR} & names if is_template else set())
    )


def _is_list(sheet: Sheet) -> bool:
    return bool(sheet.rows) and sheet.rows[0][0] == perbaikan.KEPALA[0]


def _refuse_whole(workbook: Workbook, found: list[tuple[Sheet, list[Header]]]) -> None:
    """Stop at a file that is a list of voters or a record of votes."""
    for sheet, headers in found:
        first = headers[0].first if headers else min(len(sheet.rows), _TITLE)
        above = " ".join(text_of(cell) for row in sheet.rows[:first] for cell in row if isinstance(cell, str))
        end = headers[0].last + 1 if headers else first
        texts = [cell for row in sheet.rows[:end] for cell in row if refuse.may_be_heading(cell)]
        told = {text_of(text): kind for text in texts if (kind := refuse.heading_kind(str(text)))}
        if refuse.is_whole_refused(f"{sheet.name} {above}", () if headers else sorted(set(told.values()))):
            raise UserError(tolak.seluruhnya(workbook.label, list(told)))


def _unrecognised(workbook: Workbook) -> UnknownTableError:
    seen: list[str] = []
    for sheet in workbook.sheets:
        rows = [
            [text_of(cell) for cell in row if isinstance(cell, str) and cell.strip()]
            for row in sheet.rows[:_SAMPLE]
        ]
        widest = max(rows, key=len, default=[])
        seen += [text[:40] for text in widest[:8]]
    expected = []
    for contract in LOGS.values():
        required = [column.judul for column in contract.columns if column.wajib]
        expected.append(teks.contoh_judul(contract.judul, required[:4]))
    return UnknownTableError(teks.tidak_dikenali(workbook.label, seen[:8], expected), tuple(seen[:8]))


def _filled_rows(sheet: Sheet) -> int:
    return len(sheet.rows) if sheet.is_filled_throughout else sum(map(_is_filled, sheet.rows))


def _is_filled(row: tuple[object, ...]) -> bool:
    return row.count(None) + row.count("") < len(row)


def _check_sheet(sheet: Sheet, headers: list[Header], job: Job, out: Gathered) -> None:
    if not headers:
        _set_aside(sheet, range(len(sheet.rows)), teks.LEMBAR_LAIN, out)
        return
    start = 0
    titles: list[CellValue] = []
    shape = ""
    for header, following in zip(headers, [*headers[1:], None], strict=True):
        end = _title_start(sheet, following.first, header.last + 1) if following else len(sheet.rows)
        _set_aside(sheet, range(start, header.first), teks.JUDUL, out)
        _set_aside(sheet, range(header.first, header.last + 1), teks.KEPALA, out)
        if header.shape != shape:  # the same form again keeps what its first title said
            titles, shape = [], header.shape
        titles = [*(cell for row in sheet.rows[start : header.first] for cell in row), *titles]
        check_table(sheet, header, titles, end, job, out)
        start = end


def _title_start(sheet: Sheet, first: int, least: int) -> int:
    """First row of the titles over the heading at `first`: lone texts and blanks reach up from it."""
    start = first
    while start > least:
        filled = [cell for cell in sheet.rows[start - 1] if cell is not None and cell != ""]
        if len(filled) > 2 or not all(isinstance(cell, str) for cell in filled):
            break
        if len(filled) == 2 and any(map(str.isdigit, str(filled[-1]))) and not _PAGE.match(str(filled[-1])):
            break  # a total written as text
        start -= 1
    return start


def _set_aside(sheet: Sheet, rows: range, reason: str, out: Gathered) -> None:
    out.aside += [(sheet.name, sheet.first_row + row, reason) for row in rows if _is_filled(sheet.rows[row])]
