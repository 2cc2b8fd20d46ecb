"""Rows of a table to rows of a log: wide columns and lists spread, rules checked.

One source row may become several log rows (a column per box type, a cell with three stations) or, when a
wide row holds nothing, be a fault; it is counted once either way.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from posko.intake.columns import SEMUA
from posko.intake.events import events_of, told_events
from posko.intake.normalise.clean import Clean
from posko.intake.report import Pertanyaan
from posko.teks import intake as teks
from posko.teks import tanya

if TYPE_CHECKING:
    from posko.intake.draft import Draft


@dataclass(frozen=True, slots=True)
class Spread:
    """One log row: the source row, and what it gets instead of that row's own values."""

    row: int
    tps: int | None
    part: str
    value: Any
    event: str = ""
    instant: Any = None
    kelurahan: str = ""


def is_one_to_one(draft: Draft, several: dict[int, tuple[int, ...]]) -> bool:
    """Whether every source row is one log row: no column per box type, no list of stations, no two events."""
    lebar = draft.contract.lebar
    is_wide = draft.mapping.wide(lebar.nilai if lebar else "jumlah") or _is_of_all(draft)
    return not (several or events_of(draft) or is_wide or draft.areas)


def _is_of_all(draft: Draft) -> bool:
    """Whether every row counts all kinds of boxes together."""
    return draft.contract.log == "distribusi" and SEMUA in draft.values.get("jenis", ())[:1]


def spread(draft: Draft, several: dict[int, tuple[int, ...]]) -> list[Spread]:
    """Log rows of every good source row."""
    events = events_of(draft)
    lebar = draft.contract.lebar
    name = lebar.nilai if lebar else "jumlah"
    parts = draft.mapping.wide(name)
    stations = draft.values.get("tps_no", [None] * len(draft.lines))
    out: list[Spread] = []
    for row in range(len(draft.lines)):
        if row in draft.bad:
            continue
        rows = _parts(draft, row, name, parts)
        numbers = several.get(row, (stations[row],))
        shared = _shared(draft, row, name, numbers, rows) if row in several else rows
        if row not in draft.bad and row not in draft.waiting:
            plain = [
                Spread(row, number, part, value, kelurahan=kelurahan)
                for kelurahan in draft.areas.get(row, ("",))
                for number in numbers
                for part, value in shared
            ]
            out.extend(_told(draft, plain, events) if events else plain)
    return out


def _told(draft: Draft, rows: list[Spread], events: tuple[str, ...]) -> list[Spread]:
    """Each row once for every event it tells; nothing of a row that became bad on the way."""
    told = told_events(draft, rows[0].row, events)
    if rows[0].row in draft.bad:
        return []
    return [
        replace(row, event=event, instant=instant, value=row.value if count is None else count)
        for event, instant, count in told
        for row in rows
    ]


def _parts(draft: Draft, row: int, name: str, parts: dict[str, int]) -> list[tuple[str, Any]]:
    if parts:
        return _wide(draft, row, name, parts)
    return _of_all(draft, row) if _is_of_all(draft) else [("", None)]


def _wide(draft: Draft, row: int, name: str, parts: dict[str, int]) -> list[tuple[str, Any]]:
    pairs = [(part, draft.values[f"{name}:{part}"][row]) for part in parts]
    filled = [(part, value) for part, value in pairs if value is not None]
    classes = draft.values.get("kelas")
    if not filled and classes and classes[row]:
        return [("", None)]  # a class decided for a station without a single indicator
    if not filled and not any(row in draft.open.get(f"{name}:{part}", ()) for part in parts):
        draft.fault(
            row, next(iter(parts.values())), f"{name}:", Clean(need=teks.BUTUH_ISI, jenis="wajib_kosong")
        )
        return []
    blank = [
        part for part, value in pairs if value is None and row not in draft.open.get(f"{name}:{part}", ())
    ]
    if name != "jumlah" or not blank:
        return filled
    match draft.sources.answers.get("kosong:jenis"):
        case "nol":
            return [(part, value or 0) for part, value in pairs]
        case "kosong":
            return filled
        case _:
            question = Pertanyaan("kosong:jenis", tanya.tanya_kosong(draft.sheet.name), tanya.ARTI_KOSONG)
            draft.ask(row, name, question)
            return filled


def _of_all(draft: Draft, row: int) -> list[tuple[str, Any]]:
    """One count over all kinds of boxes, parted evenly."""
    kinds = [kind.kode for kind in draft.sources.rujukan.peristiwa.jenis_kotak]
    count = draft.values["jumlah"][row]
    if count is not None and count % len(kinds):
        found: Clean[int] = Clean(need=teks.butuh_dibagi_jenis(len(kinds)), jenis="bagi_jenis")
        draft.fault(row, draft.mapping.where("jumlah"), "jumlah", found)
        return []
    return [(kind, None if count is None else count // len(kinds)) for kind in kinds]


def _shared(
    draft: Draft, row: int, name: str, numbers: tuple[int, ...], rows: list[tuple[str, Any]]
) -> list[tuple[str, Any]]:
    """A count over several stations is parted evenly; anything else holds for each of them."""
    if name != "jumlah" or "jumlah" not in draft.contract.names:
        return rows
    own = draft.values.get("jumlah")
    counts = [(part, value if part else own[row] if own else None) for part, value in rows]
    if any(value is not None and value % len(numbers) for _, value in counts):
        place = draft.mapping.where("jumlah")
        draft.fault(row, place, "jumlah", Clean(need=teks.BUTUH_TPS_DIBAGI, jenis="bagi_rata"))
        return rows
    return [(part, None if value is None else value // len(numbers)) for part, value in counts]
