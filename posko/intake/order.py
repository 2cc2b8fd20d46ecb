"""Nights: a list that runs on past midnight under one date, whose later rows are then a day too early.

Nothing is mended, for only the writer knows. Unsorted lists must not cry wolf: a step back counts only
where the list otherwise runs forward, is long, and lands before dawn.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from posko.core.waktu import local
from posko.intake.events import events_of
from posko.intake.recognise.vocabulary import EVENT_COLUMN
from posko.teks import tafsir as teks

if TYPE_CHECKING:
    from datetime import datetime

    from posko.intake.draft import Draft

LONG = timedelta(hours=12)  # no list that is a little out of order goes back as far
DAWN = 6  # hour; a list in parts (one kelurahan after another) begins each of them later than this
_FEW = 5  # one step back in so many steps is a slip in a list that runs forward


def check_nights(draft: Draft) -> None:
    """Warn where the clock falls back under one date, down the rows and between the two events of a row."""
    waktu = draft.contract.waktu
    events = events_of(draft)
    told: set[int] = set()
    for earlier, later in pairwise(events):
        told |= _across(draft, earlier, later)
    for part in [f"@{event}" for event in events] or [""]:
        _down(draft, f"{waktu}:{part}" if part else waktu, part, told)


def _down(draft: Draft, target: str, part: str, told: set[int]) -> None:
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
    for row in sorted(set(nights) - told):
        said = (f"{local(moment, zona):%H.%M}" for moment in (before[row], instants[row]))
        draft.warn(row, place, draft.contract.waktu, "jam_mundur", teks.jam_mundur(*said))


def _is_night(before: datetime, after: datetime) -> bool:
    day = (before - timedelta(minutes=1)).date()  # 24.00 still belongs to the day it closes
    return day == after.date() and before - after > LONG and after.hour < DAWN


def _across(draft: Draft, left: str, arrived: str) -> set[int]:
    """Rows of which it was said that a step is over before the one ahead of it, however little."""
    waktu = draft.contract.waktu
    zona = draft.sources.rujukan.peristiwa.zona
    place = draft.mapping.where(waktu, f"@{arrived}")
    steps = draft.contract[EVENT_COLUMN[draft.contract.log]].pilihan
    names = {step.kode: step.label.lower() for step in steps}
    told = set()
    pairs = zip(draft.values[f"{waktu}:@{left}"], draft.values[f"{waktu}:@{arrived}"], strict=True)
    for row, (start, end) in enumerate(pairs):
        if start is None or end is None or end >= start:
            continue
        start, end = local(start, zona), local(end, zona)
        if start.date() == end.date():
            pesan = teks.langkah_mundur(names[arrived], f"{end:%H.%M}", names[left], f"{start:%H.%M}")
            draft.warn(row, place, waktu, "jam_mundur", pesan)
            told.add(row)
    return told


def _place(draft: Draft, part: str) -> int | None:
    """Where the time stands: its own column, or the clock's."""
    waktu = draft.contract.waktu
    clock = draft.mapping.where(waktu, "jam")
    return draft.mapping.where(waktu, part) if part or clock is None else clock
