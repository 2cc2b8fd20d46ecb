"""The instant of every row: one cell, a day cell and a time cell, or a time under a dated title."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from posko.core.waktu import hari_tanggal
from posko.intake.bare_days import with_month
from posko.intake.cells import Cells, gather, keys_of
from posko.intake.ditto import written_out
from posko.intake.events import events_of
from posko.intake.filldown import filled_down
from posko.intake.normalise.clean import Clean
from posko.intake.normalise.times import HARI_BERIKUT, read_instant, read_time
from posko.intake.normalise.words import heading
from posko.intake.recognise.vocabulary import part_of_instant
from posko.intake.report import Pertanyaan
from posko.teks import intake as teks
from posko.teks import tanya

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from posko.contracts import Column
    from posko.intake.draft import Draft
    from posko.intake.normalise.dates import Window
    from posko.intake.read import CellValue

_OF_CLOCK = ("jam_desimal", "rentang_jam", HARI_BERIKUT)
_MONTHS = 12
_DAYS_BEFORE, _DAYS_AFTER = 30, 10  # of voting day, offered to a sheet without any day
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
JAM = ("00.00", "06.00", "07.00", "08.00", "12.00", "18.00", "20.00")


def read_instants(draft: Draft) -> None:
    """Read every `waktu` column of the contract that the table has, or that its title stands in for."""
    for column in draft.contract.columns:
        if column.kind != "waktu":
            continue
        if column.name == draft.contract.waktu:
            _read_main(draft, column)
        elif (place := draft.mapping.where(column.name)) is not None:
            _read(draft, column, written_out(draft, place, column), [None] * len(draft.lines), place)


def _read_main(draft: Draft, column: Column) -> None:
    if events := events_of(draft):
        for event in events:
            _read_event(draft, column, f"@{event}")
        return
    whole = draft.mapping.where(column.name)
    day, clock = draft.mapping.where(column.name, "tanggal"), draft.mapping.where(column.name, "jam")
    first = whole if whole is not None else day
    if first is None and clock is None and waits_for_day(draft, column.name):
        draft.values[column.name] = [None] * len(draft.lines)
        return
    if first is None and clock is None and _day_of_table(draft, column) is None:
        draft.whole_fault(column.name)
        draft.values[column.name] = [None] * len(draft.lines)
        return
    empty: Sequence[CellValue] = [None] * len(draft.lines)
    days = filled_down(draft, first, column) if first is not None else empty
    if first is not None and (whole is None or clock is not None or _is_of_days(draft, first)):
        days = with_month(draft, first, column.name, days)
    clocks = written_out(draft, clock, column) if clock is not None else empty
    if first is None and clock is None and "jam" in draft.title:
        hour, minute = draft.title["jam"].split(".")
        clocks = [time(int(hour), int(minute))] * len(draft.lines)
    _read(draft, column, days, clocks, first if first is not None else clock, clock_place=clock)


def _is_of_days(draft: Draft, place: int) -> bool:
    """Whether the heading of the only column of an instant speaks of days: a bare 8 under it is no hour."""
    return part_of_instant(draft.heading(place)) == "tanggal"


def _read_event(draft: Draft, column: Column, part: str) -> None:
    """One of the events of a row: its own cell, under its own day, that of the row, or that of the title."""
    place = draft.mapping.where(column.name, part)
    own = draft.mapping.where(column.name, f"{part}.tanggal")
    day = own if own is not None else draft.mapping.where(column.name, "tanggal")
    if place is None:
        return
    cells = written_out(draft, place, column)
    if day is None:
        _read(draft, column, cells, [None] * len(cells), place, part=part)
        return
    days = with_month(draft, day, column.name, filled_down(draft, day, column))
    days = [None if clock is None or clock == "" else day for day, clock in zip(days, cells, strict=True)]
    _read(draft, column, days, cells, place, part=part)


def _read(  # noqa: PLR0913 - the two cells of an instant, and where each stands
    draft: Draft,
    column: Column,
    days: Sequence[CellValue],
    clocks: Sequence[CellValue],
    place: int | None,
    *,
    part: str = "",
    clock_place: int | None = None,
) -> None:
    day = _day_of_table(draft, column)
    has_clock = any(isinstance(cell, datetime) and cell.time() != time() for cell in days)
    keys = list(zip(keys_of(days), keys_of(clocks), strict=True))
    found: dict[Any, Clean[datetime]] = {}
    pairs = dict(zip(keys, zip(days, clocks, strict=True), strict=True))
    for known, pair in pairs.items():
        if part and all(cell is None or cell == "" for cell in pair):
            clean: Clean[datetime] = Clean()  # this step has not come, or was not written
        else:
            clean = _instant(draft, column, pair, day, place, has_clock=has_clock)
        found[known] = replace(clean, notes=()) if clean.need else clean
    if any(jenis == "tertukar" for clean in found.values() for jenis, _ in clean.notes):
        window = draft.sources.window
        found = {known: _doubted(pairs[known][0], clean, window) for known, clean in found.items()}
    is_asked = day is None and column.name == draft.contract.waktu and not _is_of_many_days(draft)
    if is_asked and _is_dayless(pairs, found):
        ask = _which_day(draft)
        found = {known: Clean(ask=ask) if clean.need else clean for known, clean in found.items()}
    cells = gather(keys, found)
    target = f"{column.name}:{part}" if part else column.name
    if clock_place is not None:
        _say_of_clock(draft, target, clock_place, cells)
    draft.take(target, place, cells)


def _day_of_table(draft: Draft, column: Column) -> date | None:
    """The day that the title or an answer gives to rows that have none."""
    return told_day(draft) if column.name == draft.contract.waktu else None


def told_day(draft: Draft) -> date | None:
    """The one day that the title tells or an answer gave."""
    told = draft.title.get("tanggal") or draft.sources.answers.get(_key_of_day(draft), "")
    return date.fromisoformat(told) if _ISO.fullmatch(told) else None


def waits_for_day(draft: Draft, target: str) -> bool:
    """Ask for the day of rows that have only their title, where that tells several; whether it was asked."""
    if "hari_judul" not in draft.title or told_day(draft) is not None or _is_of_many_days(draft):
        return False
    for row in range(len(draft.lines)):
        draft.ask(row, target, _which_day(draft))
    return True


def _is_of_many_days(draft: Draft) -> bool:
    """Whether an officer said that the rows under several days are not of one of them."""
    return draft.sources.answers.get(_key_of_day(draft)) == tanya.BERBEDA_HARI[0]


def _key_of_day(draft: Draft) -> str:
    return f"tanggal:{draft.sheet.name}"


def _is_dayless(pairs: Mapping[Any, tuple[CellValue, CellValue]], found: Mapping[Any, Clean[Any]]) -> bool:
    """Whether every row tells a time and none a day: a sheet whose day was in everybody's mind."""
    faulty = [pairs[known] for known, clean in found.items() if clean.need]
    filled = sum(1 for pair in pairs.values() if any(cell not in (None, "") for cell in pair))
    if any(day not in (None, "") and clock not in (None, "") for day, clock in faulty):
        return False  # a day that cannot be read is no day unsaid
    clocks = (clock if clock not in (None, "") else day for day, clock in faulty)
    return 0 < len(faulty) == filled and all(read_time(clock).value is not None for clock in clocks)


def _which_day(draft: Draft) -> Pertanyaan:
    """The question which day holds for a table; of the days of its title, where that tells several."""
    if told := [date.fromisoformat(day) for day in draft.title.get("hari_judul", "").split()]:
        pilihan = (*((day.isoformat(), hari_tanggal(day)) for day in told), tanya.BERBEDA_HARI)
        return Pertanyaan(_key_of_day(draft), tanya.tanya_hari_judul(draft.sheet.name, told), pilihan)
    hari_h = draft.sources.rujukan.peristiwa.hari_h
    days = [hari_h + timedelta(days=n) for n in range(-_DAYS_BEFORE, _DAYS_AFTER + 1)]
    pilihan = tuple((day.isoformat(), hari_tanggal(day)) for day in days)
    return Pertanyaan(_key_of_day(draft), tanya.tanya_tanggal(draft.sheet.name), pilihan)


def _doubted(cell: CellValue, clean: Clean[datetime], window: Window) -> Clean[datetime]:
    """A day that a spreadsheet swapped may still lie among the event's days: its neighbours give it away."""
    if not isinstance(cell, date) or clean.value is None or clean.notes:
        return clean
    if cell.day > _MONTHS or cell.day == cell.month:
        return clean
    swapped = date(cell.year, cell.day, cell.month)
    if not window.holds(swapped):
        return clean
    day = cell.date() if isinstance(cell, datetime) else cell
    return replace(clean, notes=(("mungkin_tertukar", teks.mungkin_tertukar(day, swapped)),))


def _say_of_clock(draft: Draft, target: str, place: int, cells: Cells) -> None:
    """What concerns the time alone is said of the time's own cell."""
    for row in [row for row, found in cells.bad.items() if found.jenis == "jam"]:
        draft.fault(row, place, target, cells.bad.pop(row))
    for row, notes in list(cells.noted.items()):
        for jenis, pesan in notes:
            if jenis in _OF_CLOCK:
                draft.warn(row, place, target, jenis, pesan)
        cells.noted[row] = tuple(note for note in notes if note[0] not in _OF_CLOCK)


def _instant(
    draft: Draft,
    column: Column,
    pair: tuple[CellValue, CellValue],
    day: date | None,
    place: int | None,
    *,
    has_clock: bool,
) -> Clean[datetime]:
    sources = draft.sources
    zona = sources.rujukan.peristiwa.zona
    found, is_timeless = read_instant(pair[0], pair[1], sources.window, zona, day)
    if not is_timeless:
        return found
    if has_clock and isinstance(pair[0], date):  # a spreadsheet shows midnight among instants as a bare day
        found, _ = read_instant(pair[0], time(), sources.window, zona, day)
        return Clean(found.value, notes=(*found.notes, ("tengah_malam", teks.TENGAH_MALAM)))
    title = draft.heading(place, column.name)
    kunci = f"jam:{heading(title)}"
    answer = sources.answers.get(kunci)
    if answer in JAM:
        hour, minute = answer.split(".")
        return read_instant(pair[0], time(int(hour), int(minute)), sources.window, zona, day)[0]
    if answer == "tidak":
        return Clean(need=found.need, jenis=found.jenis)
    pilihan = (*((jam, jam) for jam in JAM), ("tidak", tanya.BUKAN_ITU))
    return Clean(ask=Pertanyaan(kunci, tanya.tanya_jam(title), pilihan))
