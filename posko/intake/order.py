"""Nights: a list that runs on past midnight under one date, whose later rows are then a day too early.

Only the writer knows, so it is asked once for a sheet. Unsorted lists must not cry wolf: a step back counts
only where the list otherwise runs forward, is long, and lands before dawn.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from posko.core.waktu import local
from posko.intake.events import events_of
from posko.intake.instants import told_day
from posko.intake.normalise.times import read_time
from posko.intake.recognise.vocabulary import EVENT_COLUMN
from posko.intake.report import Pertanyaan
from posko.teks import tafsir as teks
from posko.teks import tanya

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from posko.intake.draft import Draft

LONG = timedelta(hours=12)  # no list that is a little out of order goes back as far
DAWN = 6  # hour; a list in parts (one kelurahan after another) begins each of them later than this
_NOON = 12  # hour; a list that goes on from the night into the morning ends before it
_FEW = 5  # one step back in so many steps is a slip in a list that runs forward


def check_nights(draft: Draft) -> None:
    """Ask where the clock falls back under one date, down the rows and between the steps of a row."""
    waktu = draft.contract.waktu
    events = events_of(draft)
    for part in [f"@{event}" for event in events] or [""]:
        target = f"{waktu}:{part}" if part else waktu
        if not _told_as_night(draft, target, part):
            _down(draft, target, part)
    if events:
        _across(draft, events)


def _told_as_night(draft: Draft, target: str, part: str) -> bool:
    """Ask of rows before dawn that stand first under «RABU MALAM, 14 FEBRUARI»; whether there are such."""
    day = told_day(draft)
    if day is None or "malam" not in draft.title or _is_last_told(draft, day):
        return False
    zona = draft.sources.rujukan.peristiwa.zona
    moments = [(row, local(at, zona)) for row, at in enumerate(draft.values.get(target, [])) if at]
    if not moments or moments[0][1].date() != day or moments[0][1].hour >= DAWN:
        return False
    if _has_days(draft, part):
        return False
    run: dict[int, int] = {}
    for row, at in moments:
        if at.date() == day and (at.hour < DAWN or (row - 1 in run and at.hour < _NOON)):
            run[row] = 1
    pesan = teks.judul_malam(f"{moments[0][1]:%H.%M}")
    _settle(draft, target, run, _place(draft, part), pesan)
    return True


def _is_last_told(draft: Draft, day: date) -> bool:
    """Whether an officer chose the last of the days of the title: then it is the morning's already."""
    return draft.title.get("hari_judul", "").endswith(day.isoformat())


def _has_days(draft: Draft, part: str) -> bool:
    """Whether the rows have days of their own."""
    waktu = draft.contract.waktu
    if any(draft.mapping.where(waktu, own) is not None for own in ("tanggal", f"{part}.tanggal")):
        return True
    place = _place(draft, part)
    cells = dict.fromkeys(draft.raw(place) if place is not None else ())
    filled = [cell for cell in cells if cell is not None and cell != ""]
    return any(isinstance(cell, date) or read_time(cell).value is None for cell in filled)


def _down(draft: Draft, target: str, part: str) -> None:
    instants = draft.values.get(target, [])
    rows = [row for row, instant in enumerate(instants) if instant is not None]
    pairs = list(pairwise(rows))
    back = [row for before, row in pairs if instants[row] < instants[before]]
    if not back:
        return
    before = {row: instants[earlier] for earlier, row in pairs}
    zona = draft.sources.rujukan.peristiwa.zona
    nights = [row for row in back if _is_night(local(before[row], zona), local(instants[row], zona))]
    steps = sum(1 for earlier, row in pairs if instants[row] != instants[earlier])
    if (len(back) - len(nights)) * _FEW > steps - len(nights):
        return
    place = _place(draft, part)
    for run in _runs(instants, rows, set(nights), zona):
        first = next(iter(run))
        said = (f"{local(moment, zona):%H.%M}" for moment in (before[first], instants[first]))
        _settle(draft, target, run, place, teks.jam_mundur(*said))


def _runs(
    instants: Sequence[datetime], rows: Sequence[int], nights: set[int], zona: ZoneInfo
) -> list[dict[int, int]]:
    """Rows past midnight under one date, each with the midnights before it; a date may hold two."""
    runs: list[dict[int, int]] = []
    date, passed = None, 0
    for row in rows:
        day = local(instants[row], zona).date()
        if day != date:
            date, passed = day, 0
        if row in nights:
            passed += 1
            if passed == 1:
                runs.append({})
        if passed:
            runs[-1][row] = passed
    return runs


def _settle(draft: Draft, target: str, run: Mapping[int, int], place: int | None, pesan: str) -> None:
    """Do with rows past midnight what was answered; hold them until then."""
    kunci = f"malam:{draft.sheet.name}"
    first = next(iter(run))
    match draft.sources.answers.get(kunci):
        case "besok":
            for row, days in run.items():
                draft.values[target][row] += timedelta(days=days)
            pesan = teks.hari_berikutnya(len(run))
            draft.warn(first, place, draft.contract.waktu, "lewat_malam", pesan)
        case "tetap":
            draft.warn(first, place, draft.contract.waktu, "jam_mundur", pesan)
        case _:
            question = Pertanyaan(kunci, tanya.tanya_malam(draft.sheet.name, pesan), tanya.ARTI_MALAM)
            for row in run:
                draft.ask(row, target, question)


def _is_night(before: datetime, after: datetime) -> bool:
    day = (before - timedelta(minutes=1)).date()  # 24.00 still belongs to the day it closes
    return day == after.date() and before - after > LONG and after.hour < DAWN


def _across(draft: Draft, events: Sequence[str]) -> None:
    """No step of a row is over before the one ahead of it, however little the clock falls back.

    Where the step ahead was moved to the next day, the one behind it goes with it.
    """
    waktu = draft.contract.waktu
    zona = draft.sources.rujukan.peristiwa.zona
    steps = draft.contract[EVENT_COLUMN[draft.contract.log]].pilihan
    names = {step.kode: step.label.lower() for step in steps}
    columns = {event: draft.values[f"{waktu}:@{event}"] for event in events}
    is_answered = draft.sources.answers.get(f"malam:{draft.sheet.name}") == "besok"
    for row in range(len(draft.lines)):
        told = [event for event in events if columns[event][row] is not None]
        for ahead, behind in pairwise(told):
            if columns[behind][row] >= columns[ahead][row]:
                continue
            start, end = local(columns[ahead][row], zona), local(columns[behind][row], zona)
            if (start.date() - end.date()).days > (1 if is_answered else 0):
                continue
            pesan = teks.langkah_mundur(names[behind], f"{end:%H.%M}", names[ahead], f"{start:%H.%M}")
            place = draft.mapping.where(waktu, f"@{behind}")
            _settle(draft, f"{waktu}:@{behind}", {row: 1}, place, pesan)


def _place(draft: Draft, part: str) -> int | None:
    """Where the time stands: its own column, or the clock's."""
    waktu = draft.contract.waktu
    clock = draft.mapping.where(waktu, "jam")
    return draft.mapping.where(waktu, part) if part or clock is None else clock
