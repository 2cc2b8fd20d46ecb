"""Columns whose cells say what their headings leave open: the clock of a row, a watch, a lone count."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from posko.intake.normalise.numbers import is_dash
from posko.intake.normalise.times import read_time
from posko.intake.normalise.words import heading
from posko.intake.recognise.vocabulary import Match, event_of, part_of_instant

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from posko.intake.read import CellValue
    from posko.intake.recognise.header import Header

_WATCHES = ("shift", "giliran")
_OF_CLOCK = frozenset({"jam", "pukul", "waktu", "dinas", "berlaku"})


def without_watches(
    chosen: dict[int, Match], header: Header, waktu: str, samples: Mapping[int, Sequence[CellValue]]
) -> dict[int, Match]:
    """SHIFT tells the time of a row only by its hours, and only where no other column does."""
    forms = {column: header.forms[column][-1] for column, match in chosen.items() if match.column == waktu}
    watches = {column for column, form in forms.items() if heading(form) in _WATCHES}
    is_told = any(part_of_instant(form) == "jam" for column, form in forms.items() if column not in watches)
    timed = {c for c in watches if any(read_time(cell).value for cell in samples.get(c, ()))}
    return {c: match for c, match in chosen.items() if c not in watches or (c in timed and not is_told)}


def take_clock(
    chosen: dict[int, Match], header: Header, waktu: str, samples: Mapping[int, Sequence[CellValue]]
) -> None:
    """A column of clock times under a heading that speaks of time is the clock, where no other column is.

    Offices write JAM CEK, PUKUL SAMPAI DI PPS and a hundred others; the cells leave no doubt.
    """
    timed = [match for match in chosen.values() if match.column == waktu]
    if any(match.part for match in timed) or any(
        _are_clocks(samples.get(column, ())) for column, match in chosen.items() if match in timed
    ):
        return
    free = [
        column
        for column, form in header.forms.items()
        if column not in chosen
        and _OF_CLOCK.intersection(heading(form[-1]).split())
        and _are_clocks(samples.get(column, ()))
    ]
    if len(free) == 1:
        chosen[free[0]] = Match(waktu, "", "mirip")


def take_steps(
    chosen: dict[int, Match], header: Header, waktu: str, samples: Mapping[int, Sequence[CellValue]]
) -> None:
    """SAMPAI DI PPS | BRGKT DARI TPS over clock times are steps of the row, unless an hour is told."""
    timed = [(column, match) for column, match in chosen.items() if match.column == waktu]
    if any(m.part or part_of_instant(header.forms[c][-1]) == "jam" for c, m in timed):
        return
    if any(_are_clocks(samples.get(column, ())) for column, _ in timed):
        return
    free = {
        column: event
        for column, form in header.forms.items()
        if column not in chosen and (event := event_of(form[-1])) and _are_clocks(samples.get(column, ()))
    }
    if len(free) == len(set(free.values())) > 1:
        for column, event in free.items():
            chosen[column] = Match(waktu, f"@{event}", "sinonim")


def _are_clocks(cells: Sequence[CellValue]) -> bool:
    filled = [cell for cell in cells if cell is not None and cell != "" and not is_dash(cell)]
    is_sure = any(not isinstance(cell, int) for cell in filled)  # whole numbers alone may count hours
    return is_sure and all(read_time(cell).value is not None for cell in filled)


def take_lone_count(chosen: dict[int, Match], header: Header, waktu: str) -> None:
    """JML DITERIMA is the count of the row where no times of several steps stand beside it."""
    if any(match.column == waktu and match.part.startswith("@") for match in chosen.values()):
        return
    counts = {column: m for column, m in chosen.items() if m.column == "jumlah" and m.part.startswith("@")}
    if any(match.target == "jumlah" for match in chosen.values()):
        return
    events = {event_of(header.forms[c][-1]) for c, match in chosen.items() if match.column == waktu} - {""}
    own = [column for column, m in counts.items() if len(counts) == 1 or m.part[1:] in events]
    if len(own) == 1:
        chosen[own[0]] = replace(counts[own[0]], part="")
