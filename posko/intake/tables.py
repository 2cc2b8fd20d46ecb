"""One recognised table to accepted rows: columns mapped, title read, cells and rules checked, rows spread.

The order matters and is written in `_read`: stations need the kelurahan, rules need every value, and a
row is spread only after everything that could make it bad.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from posko.contracts import LOGS
from posko.intake import refuse
from posko.intake.assemble import assemble, assemble_plain
from posko.intake.cells import Sources
from posko.intake.columns import check_required, is_spread, read_columns, supply_missing
from posko.intake.draft import Draft
from posko.intake.events import check_step
from posko.intake.headline import as_planned, doubted_log, needed_of, tell_title
from posko.intake.instants import read_instants
from posko.intake.legend import legend_of
from posko.intake.numbering import tell_numbers_apart
from posko.intake.order import check_nights
from posko.intake.recognise.body import may_be_data, read_body
from posko.intake.recognise.goods import set_goods_aside
from posko.intake.recognise.mapping import assign
from posko.intake.recognise.nihil import set_nothing_aside
from posko.intake.recognise.title import read_title
from posko.intake.recognise.vocabulary import TICK, Vocabulary
from posko.intake.report import Fault, Peringatan, Pertanyaan, Table
from posko.intake.rows import is_one_to_one, spread
from posko.intake.rules import check_rules, count_boxes
from posko.intake.spans import read_spans
from posko.intake.stations import ask_counted, fill_stations, resolve_areas, resolve_stations
from posko.intake.struck import leave_struck_out, tell_struck
from posko.intake.ticks import read_ticks
from posko.intake.totals import check_row_totals, check_totals
from posko.intake.trips import refuse_trips
from posko.intake.twins import check_twins, settle_twins
from posko.teks import intake as teks
from posko.teks import tanya

if TYPE_CHECKING:
    from datetime import datetime

    from posko.intake.read import CellValue, Sheet
    from posko.intake.recognise.header import Header
    from posko.store import Bagian

NOTHING: Mapping[str, str] = MappingProxyType({})
_SAMPLE = 200  # rows looked at to tell what a column holds


@dataclass
class Gathered:
    """What all tables of a workbook gave so far."""

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
class Job:
    """What every table of one workbook is checked with."""

    sources: Sources
    vocabulary: Vocabulary
    memory: Mapping[str, Mapping[str, str]]
    log: str | None
    now: datetime | None


def check_table(
    sheet: Sheet, header: Header, titles: Sequence[CellValue], end: int, job: Job, out: Gathered
) -> None:
    """Check one table; `titles` are the cells that speak for it, the nearest statement first."""
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
    mapping = settle_twins(sheet, header, mapping, sources.answers)
    contract = LOGS[header.log]
    wajib = {column.name for column in contract.columns if column.wajib}
    required = frozenset(
        column
        for column, match in mapping.by_column.items()
        if match.column in wajib and TICK not in match.part and not match.part.startswith("@")
    )
    body = read_body(
        sheet,
        header.last + 1,
        end,
        sheet.rows[header.first : header.last + 1],
        required,
        sources.gazetteer.find,
    )
    set_nothing_aside(sheet, mapping, contract, body)
    set_goods_aside(sheet, mapping, contract, body)
    leave_struck_out(sheet, mapping, body, sources.answers)
    told = [*titles, *sheet.above, sheet.name]
    title = read_title(
        told,
        contract,
        sources.rujukan,
        sources.gazetteer,
        sources.window,
    )
    below = (cell for row, reason in body.aside if reason == teks.TANDA_TANGAN for cell in sheet.rows[row])
    needed = legend_of(below) | needed_of(title.values, header, mapping, sources)
    mapping, needed, plan = as_planned(sheet, body, mapping, needed, told, sources.answers, header.log)
    is_said = bool(job.log) or f"log:{sheet.name}" in sources.answers
    header = doubted_log(header, mapping, told, is_said=is_said)
    draft = Draft(sheet, header, mapping, body.data, needed, body.groups, sources)
    if plan:
        for row in range(len(draft.lines)):
            draft.ask(row, "", plan)
    _read(draft, body.totals, job, out, title.notes)
    for column, kind in refused.items():
        out.refused[header.titles[column]] = refuse.reason(kind)
    out.aside += [(sheet.name, sheet.first_row + row, reason) for row, reason in body.aside]
    out.tables.append(_table(draft, refused, end))


def _read(
    draft: Draft,
    totals: list[tuple[int, int]],
    job: Job,
    out: Gathered,
    notes: Sequence[tuple[str, str]],
) -> None:
    if draft.header.rivals:
        logs = (draft.header.log, *draft.header.rivals)
        pilihan = tuple((log, LOGS[log].judul) for log in logs)
        question = Pertanyaan(f"log:{draft.sheet.name}", tanya.tanya_log(draft.sheet.name), pilihan)
        for row in range(len(draft.lines)):
            draft.ask(row, "", question)
    tell_struck(draft)
    refuse_trips(draft)
    read_columns(draft)
    read_ticks(draft)
    read_instants(draft)
    check_twins(draft)
    read_spans(draft)
    tell_title(draft, notes)
    check_step(draft)
    supply_missing(draft)
    resolve_areas(draft)
    ask_counted(draft)
    fill_stations(draft)
    several = resolve_stations(draft)
    count_boxes(draft)
    check_required(draft)
    tell_numbers_apart(draft)
    check_rules(draft, job.now)
    check_nights(draft)
    check_totals(draft, totals)
    check_row_totals(draft)
    is_plain = is_one_to_one(draft, several)
    part = assemble_plain(draft) if is_plain else assemble(draft, spread(draft, several))
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
    rows = sheet.rows[header.last + 1 : min(end, header.last + 1 + _SAMPLE)]
    rows = tuple(row for row in rows if may_be_data(row, len(header.titles)))
    return {column: [row[column] for row in rows] for column in header.titles}


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
    have |= {name for name in wajib if is_spread(draft, draft.contract[name])}
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
