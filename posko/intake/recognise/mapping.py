"""From headings to columns: one spreadsheet column for each contract column, or a reason why not.

Where a heading may mean two things (SEGEL: a number or a condition), the values decide.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from posko.contracts import LOGS
from posko.intake.normalise.lists import reader
from posko.intake.normalise.numbers import is_dash, read_number
from posko.intake.normalise.ticks import is_blank, is_mark
from posko.intake.normalise.words import heading, text_of
from posko.intake.recognise.by_cells import take_clock, take_lone_count, take_steps, without_watches
from posko.intake.recognise.neighbours import count_people, count_today, take_councils
from posko.intake.recognise.numbered import take_stations
from posko.intake.recognise.vocabulary import (
    ABAIKAN,
    NUMBERING,
    SAMPAI,
    TICK,
    Match,
    part_of_instant,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from posko.contracts import Column
    from posko.core.rujukan import Rujukan
    from posko.intake.read import CellValue
    from posko.intake.recognise.header import Header
    from posko.intake.recognise.vocabulary import Vocabulary


@dataclass(frozen=True)
class ColumnMap:
    """Spreadsheet columns (0-based in the sheet's box) by what they mean; `ignored` mean nothing here.

    `twins` are those of the ignored that mean what another column was taken for.
    """

    by_column: Mapping[int, Match]
    ignored: frozenset[int]
    twins: Mapping[int, Match] = field(default_factory=dict)

    def where(self, column: str, part: str = "") -> int | None:
        """The spreadsheet column of a contract column (or of one part of it); the first of its marks."""
        own = [(m.part, c) for c, m in self.by_column.items() if m.column == column]
        marks = [(name, c) for name, sign, _, c in ((*p.partition(TICK), c) for p, c in own) if sign]
        return next((c for name, c in (*own, *marks) if name == part), None)

    def wide(self, column: str) -> dict[str, int]:
        """Members of a spread column and where each first stands; not the steps of a row."""
        parts: dict[str, int] = {}
        for place, match in sorted(self.by_column.items()):
            name = match.part.partition(TICK)[0]
            if match.column == column and name and not name.startswith("@"):
                parts.setdefault(name, place)
        return parts

    def marks(self) -> dict[tuple[str, str], dict[str, int]]:
        """Columns in which a mark says a value: by contract column and member, code and where it stands."""
        found: dict[tuple[str, str], dict[str, int]] = {}
        for place, match in sorted(self.by_column.items()):
            name, sign, code = match.part.partition(TICK)
            if sign:
                found.setdefault((match.column, name), {})[code] = place
        return found

    def swapped(self, taken: int, twin: int) -> ColumnMap:
        """The same with `twin` read instead of the column `taken`."""
        by_column = {column: match for column, match in self.by_column.items() if column != taken}
        twins = {column: match for column, match in self.twins.items() if column != twin}
        return replace(
            self,
            by_column={**by_column, twin: self.twins[twin]},
            ignored=self.ignored - {twin} | {taken},
            twins={**twins, taken: self.by_column[taken]},
        )


def assign(
    header: Header,
    vocabulary: Vocabulary,
    rujukan: Rujukan,
    samples: Mapping[int, Sequence[CellValue]],
    memory: Mapping[str, str],
    refused: frozenset[int],
) -> ColumnMap:
    """Give every column of the header its meaning; `memory` maps heading keys to targets."""
    contract = LOGS[header.log]
    chosen: dict[int, Match] = {}
    titles, ticked = frozenset(header.titles), _ticked(header, samples)
    for column, title in sorted(header.titles.items()):
        if column in refused:
            continue
        match = _meaning(header, column, title, vocabulary, memory)
        if any(TICK in m.part and m.how != "ingatan" for m in match):
            match = [m for m in match if (TICK in m.part) == (column in ticked)]
        if match and len(match) > 1:
            match = sorted(
                match, key=lambda m: (m.rank, -_fit(contract[m.column], samples.get(column, ()), rujukan))
            )
        if (
            match
            and match[0].column in contract.names
            and not _is_no_count(contract[match[0].column], match[0], samples.get(column, ()))
        ):
            chosen[column] = match[0]
    header = _left_to_cells(header, memory, refused)
    take_stations(chosen, header, contract, samples)
    chosen = without_watches(chosen, header, contract.waktu, samples)
    take_clock(chosen, header, contract.waktu, samples)
    if header.log == "distribusi":
        take_steps(chosen, header, contract.waktu, samples)
    take_lone_count(chosen, header, contract.waktu)
    count_today(chosen, header, contract)
    take_councils(chosen, header, frozenset(kind.kode for kind in rujukan.peristiwa.jenis_kotak))
    count_people(chosen, contract, header, samples)
    chosen = _told_apart(chosen, header, contract.waktu)
    kept = _without_rivals(chosen, header)
    twins = {
        column: match
        for column, match in chosen.items()
        if column not in kept and heading(header.titles[column]) not in NUMBERING
    }
    return ColumnMap(kept, titles - set(kept) - refused, twins)


def _left_to_cells(header: Header, memory: Mapping[str, str], refused: frozenset[int]) -> Header:
    """The header without columns that are refused or that somebody left out: no cell may bring them back."""
    shut = {c for c, title in header.titles.items() if memory.get(heading(title)) == ABAIKAN} | refused
    titles = {column: title for column, title in header.titles.items() if column not in shut}
    return replace(header, titles=titles, forms={column: header.forms[column] for column in titles})


def _ticked(header: Header, samples: Mapping[int, Sequence[CellValue]]) -> frozenset[int]:
    """Columns that hold nothing but marks, judged together with those that say other values of the same."""
    groups: dict[tuple[str, str], set[int]] = {}
    for place, found in header.matches.items():
        for match in found:
            name, sign, _ = match.part.partition(TICK)
            if sign:
                groups.setdefault((match.column, name), set()).add(place)
    ticked: set[int] = set()
    for places in groups.values():
        cells = [cell for place in places for cell in samples.get(place, ()) if not is_blank(cell)]
        is_named = all(len(header.forms[place]) > 1 for place in places)
        if cells and all(is_mark(cell, or_one=is_named) for cell in cells):
            ticked |= places
    return frozenset(ticked)


def _meaning(
    header: Header, column: int, title: str, vocabulary: Vocabulary, memory: Mapping[str, str]
) -> list[Match]:
    remembered = memory.get(heading(title))
    if remembered:
        name, _, part = remembered.partition(":")
        return [] if remembered == ABAIKAN else [Match(name, part, "ingatan")]
    found = list(header.matches.get(column, ()))
    if found or heading(title) in NUMBERING:
        return found
    near = vocabulary.near(header.log, title)
    return [near] if near else []


def _told_apart(chosen: dict[int, Match], header: Header, waktu: str) -> dict[int, Match]:
    """An instant may be in two columns, a range of stations too."""
    instants = {c: m for c, m in chosen.items() if m.column == waktu and not m.part}
    has_steps = any(m.column == waktu and m.part.startswith("@") for m in chosen.values())
    if len(instants) > 1 or has_steps:
        for column, match in instants.items():
            chosen[column] = replace(match, part=part_of_instant(header.forms[column][-1]) or "jam")
    if not any(match.target == "tps_no" for match in chosen.values()):  # an end without a beginning
        chosen = {column: match for column, match in chosen.items() if match.part != SAMPAI}
    return chosen


def _without_rivals(chosen: dict[int, Match], header: Header) -> dict[int, Match]:
    """One spreadsheet column per target: the surest, then the leftmost; a running number only alone."""
    taken: dict[str, int] = {}
    counts = {column for column, title in header.titles.items() if heading(title) in NUMBERING}
    for column, match in sorted(chosen.items(), key=lambda pair: (pair[0] in counts, pair[1].rank, pair[0])):
        taken.setdefault(match.target, column)
    return {column: match for column, match in chosen.items() if taken[match.target] == column}


def _is_no_count(column: Column, match: Match, values: Sequence[CellValue]) -> bool:
    """Whether a count that need not be told holds no figure at all: «PETUGAS PAM: Bhabinkamtibmas»."""
    if column.kind != "bilangan" or column.wajib or match.part or match.how in ("ingatan", "persis"):
        return False
    filled = [value for value in values if value is not None and value != "" and not is_dash(value)]
    return bool(filled) and not any(any(map(str.isdigit, text_of(value))) for value in filled)


def _fit(column: Column, values: Sequence[CellValue], rujukan: Rujukan) -> float:
    """Share of sample values that the column could hold; a half when anything would do."""
    filled = [value for value in values if value is not None and not is_dash(value)]
    if not filled:
        return 0.5
    if column.kind == "pilihan":
        read = reader(column, rujukan)
        return sum(1 for value in filled if read(value).value) / len(filled)
    if column.kind == "bilangan":
        return sum(1 for value in filled if read_number(value).value is not None) / len(filled)
    return 0.5
