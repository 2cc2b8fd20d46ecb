"""Check a workbook: recognise its tables, read every cell, and say what is right, wrong, and unclear.

Nothing is stored here and no clock is read; the same workbook and answers always give the same report.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from posko.contracts import LOGS
from posko.core.errors import UserError
from posko.intake import refuse
from posko.intake.assemble import assemble, merged
from posko.intake.cells import Sources
from posko.intake.columns import check_required, read_columns, supply_missing
from posko.intake.draft import Draft
from posko.intake.instants import read_instants
from posko.intake.normalise.dates import Window
from posko.intake.normalise.places import Gazetteer, Stores
from posko.intake.normalise.words import text_of
from posko.intake.recognise.body import read_body
from posko.intake.recognise.header import find_headers
from posko.intake.recognise.mapping import assign
from posko.intake.recognise.title import read_title
from posko.intake.recognise.vocabulary import Vocabulary
from posko.intake.report import Fault, Peringatan, Pertanyaan, Report, Table
from posko.intake.rows import check_rules, resolve_stations, spread
from posko.intake.totals import check_row_totals, check_totals
from posko.teks import intake as teks
from posko.teks import templat, tolak

if TYPE_CHECKING:
    from posko.core.rujukan import Rujukan
    from posko.intake.read import CellValue, Sheet, Workbook
    from posko.intake.recognise.header import Header
    from posko.store import Bagian

__all__ = ["Fault", "Peringatan", "Pertanyaan", "Report", "Table", "check", "window_of"]

NOTHING: Mapping[str, str] = MappingProxyType({})
NO_MEMORY: Mapping[str, Mapping[str, str]] = MappingProxyType({})
_SAMPLE = 40  # rows looked at to tell what a column holds
_TITLE = 12  # rows looked at for a title when a sheet has no heading that is known


@dataclass
class _Gathered:
    tables: list[Table] = field(default_factory=list)
    parts: list[Bagian] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Peringatan] = field(default_factory=list)
    questions: dict[str, Pertanyaan] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    aside: list[tuple[str, int, str]] = field(default_factory=list)
    accepted: int = 0
    rejected: int = 0
    waiting: int = 0


@dataclass(frozen=True)
class _Job:
    """What every table of one workbook is checked with."""

    sources: Sources
    vocabulary: Vocabulary
    memory: Mapping[str, Mapping[str, str]]
    log: str | None
    now: datetime | None


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
    job = _Job(sources, Vocabulary(rujukan), memory, log, now)
    out = _Gathered()
    if not any(sheet.rows for sheet in workbook.sheets):
        raise UserError(teks.tanpa_isi(workbook.label))
    helping = _help_sheets(workbook)
    found = [
        (sheet, [] if sheet.name in helping else find_headers(sheet, job.vocabulary, log))
        for sheet in workbook.sheets
    ]
    _refuse_whole(workbook, [pair for pair in found if pair[0].name not in helping])
    if not any(headers for _, headers in found):
        raise UserError(_unrecognised(workbook))
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
        rows_in=sum(1 for sheet in workbook.sheets for row in sheet.rows if _is_filled(row)),
        accepted_rows=out.accepted,
        rejected_rows=out.rejected,
        waiting_rows=out.waiting,
        set_aside=tuple(
            sorted(out.aside, key=lambda aside: [s.name for s in workbook.sheets].index(aside[0]))
        ),
        notes=workbook.notes,
    )


def _help_sheets(workbook: Workbook) -> frozenset[str]:
    """Sheets of our own template that hold no rows of a log."""
    names = {sheet.name for sheet in workbook.sheets}
    is_template = {templat.ISIAN, templat.PETUNJUK} <= names
    return frozenset({templat.CONTOH, templat.PETUNJUK, templat.DAFTAR} & names if is_template else ())


def _refuse_whole(workbook: Workbook, found: list[tuple[Sheet, list[Header]]]) -> None:
    """Stop at a file that is a list of voters or a record of votes."""
    for sheet, headers in found:
        first = headers[0].first if headers else min(len(sheet.rows), _TITLE)
        above = " ".join(text_of(cell) for row in sheet.rows[:first] for cell in row if isinstance(cell, str))
        end = headers[0].last + 1 if headers else first
        texts = [
            cell for row in sheet.rows[:end] for cell in row if isinstance(cell, str) and len(cell) <= 60
        ]
        told = {text_of(text): kind for text in texts if (kind := refuse.heading_kind(text))}
        if refuse.is_whole_refused(f"{sheet.name} {above}", () if headers else sorted(set(told.values()))):
            raise UserError(tolak.seluruhnya(workbook.label, list(told)))


def _unrecognised(workbook: Workbook) -> str:
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
    return teks.tidak_dikenali(workbook.label, seen[:8], expected)


def _is_filled(row: tuple[object, ...]) -> bool:
    return any(cell is not None and cell != "" for cell in row)


def _check_sheet(sheet: Sheet, headers: list[Header], job: _Job, out: _Gathered) -> None:
    if not headers:
        _set_aside(sheet, range(len(sheet.rows)), teks.LEMBAR_LAIN, out)
        return
    start = 0
    for header, following in zip(headers, [*headers[1:], None], strict=True):
        end = _title_start(sheet, following.first, header.last + 1) if following else len(sheet.rows)
        _set_aside(sheet, range(start, header.first), teks.JUDUL, out)
        _set_aside(sheet, range(header.first, header.last + 1), teks.KEPALA, out)
        _check_table(sheet, header, start, end, job, out)
        start = end


def _title_start(sheet: Sheet, first: int, least: int) -> int:
    """First row of the titles over the heading at `first`: lone texts and blanks reach up from it."""
    start = first
    while start > least:
        filled = [cell for cell in sheet.rows[start - 1] if cell is not None and cell != ""]
        if len(filled) > 2 or not all(isinstance(cell, str) for cell in filled):
            break
        if filled and any(char.isdigit() for char in str(filled[-1])) and len(filled) == 2:
            break  # a total written as text
        start -= 1
    return start


def _set_aside(sheet: Sheet, rows: range, reason: str, out: _Gathered) -> None:
    out.aside += [(sheet.name, sheet.first_row + row, reason) for row in rows if _is_filled(sheet.rows[row])]


def _check_table(sheet: Sheet, header: Header, start: int, end: int, job: _Job, out: _Gathered) -> None:
    sources = job.sources
    samples = _samples(sheet, header, end)
    refused = refuse.refused(header.titles, samples)
    mapping = assign(
        header,
        job.vocabulary,
        sources.rujukan,
        samples,
        job.memory.get(header.shape, NOTHING),
        frozenset(refused),
    )
    contract = LOGS[header.log]
    wajib = {column.name for column in contract.columns if column.wajib}
    required = frozenset(column for column, match in mapping.by_column.items() if match.column in wajib)
    body = read_body(sheet, header.last + 1, end, header.titles, required, sources.gazetteer.find)
    cells = [sheet.name, *(cell for row in sheet.rows[start : header.first] for cell in row)]
    title = read_title([*cells[1:], cells[0]], sources.rujukan, sources.gazetteer, sources.window)
    draft = Draft(sheet, header, mapping, body.data, title, body.groups, sources)
    _read(draft, body.totals, job, out)
    for column, kind in refused.items():
        out.refused[header.titles[column]] = refuse.reason(kind)
    out.aside += [(sheet.name, sheet.first_row + row, reason) for row, reason in body.aside]
    out.tables.append(_table(draft, refused, end))


def _read(draft: Draft, totals: list[tuple[int, int]], job: _Job, out: _Gathered) -> None:
    if draft.header.rivals and job.log is None:
        draft_log = (draft.header.log, *draft.header.rivals)
        kunci = f"log:{draft.sheet.name}"
        pilihan = tuple((log, LOGS[log].judul) for log in draft_log)
        out.questions.setdefault(kunci, Pertanyaan(kunci, teks.tanya_log(draft.sheet.name), pilihan))
    read_columns(draft)
    read_instants(draft)
    supply_missing(draft)
    several = resolve_stations(draft)
    check_required(draft)
    check_rules(draft, job.now)
    check_totals(draft, totals)
    check_row_totals(draft)
    rows = spread(draft, several)
    part = assemble(draft, rows)
    if part:
        out.parts.append(part)
    waiting = draft.waiting - draft.bad
    out.accepted += len(draft.lines) - len(draft.bad | draft.waiting)
    out.rejected += len(draft.bad | draft.waiting)
    out.waiting += len(waiting)
    out.faults += draft.faults
    out.warnings += draft.warnings
    out.questions |= draft.questions


def _samples(sheet: Sheet, header: Header, end: int) -> dict[int, list[CellValue]]:
    rows = sheet.rows[header.last + 1 : end]
    return {column: [row[column] for row in rows[: _SAMPLE * 5]] for column in header.titles}


def _table(draft: Draft, refused: Mapping[int, str], end: int) -> Table:
    sheet, header, mapping = draft.sheet, draft.header, draft.mapping
    columns = []
    for column, title in sorted(header.titles.items()):
        match = mapping.by_column.get(column)
        how = match.how if match else "ditolak" if column in refused else "diabaikan"
        letter = get_column_letter(sheet.first_col + column)
        columns.append((letter, title, match.target if match else None, how))
    wajib = [column.name for column in draft.contract.columns if column.wajib]
    have = {match.column for match in mapping.by_column.values()} | set(draft.values)
    first = sheet.first_row
    return Table(
        lembar=sheet.name,
        log=header.log,
        header_rows=(first + header.first, first + header.last),
        data_rows=(first + header.last + 1, first + end - 1),
        columns=tuple(columns),
        title=draft.title,
        confidence=round(sum(1 for name in wajib if name in have) / len(wajib), 2),
        shape=header.shape,
    )
