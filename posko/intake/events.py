"""Rows that tell several events at once: left at, arrived at; opened at, closed at; so many sent, received.

Such a row is one row of the list and several rows of the log. The half that is blank has not happened, or
was not written; no row is made of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from posko.intake.normalise.clean import Clean
from posko.intake.recognise.vocabulary import EVENT_COLUMN, event_of
from posko.intake.report import Pertanyaan
from posko.teks import intake as teks
from posko.teks import tanya

if TYPE_CHECKING:
    from posko.intake.draft import Draft


def events_of(draft: Draft) -> tuple[str, ...]:
    """Codes of the log's steps that have their own time column in this table, in their order."""
    name = EVENT_COLUMN.get(draft.contract.log)
    steps = draft.contract[name].pilihan if name else ()
    waktu = draft.contract.waktu
    return tuple(step.kode for step in steps if draft.mapping.where(waktu, f"@{step.kode}") is not None)


def told_events(draft: Draft, row: int, events: tuple[str, ...]) -> list[tuple[str, Any, Any]]:
    """(event, instant, count) of each event a row tells; a half-told one is a fault."""
    waktu = draft.contract.waktu
    told: list[tuple[str, Any, Any]] = []
    for event in events:
        target, counted = f"{waktu}:@{event}", f"jumlah:@{event}"
        instant = draft.values[target][row]
        counts = draft.values.get(counted)
        count = counts[row] if counts is not None else None
        if instant is not None:
            told.append((event, instant, count))
        elif count and row not in draft.open.get(target, ()):
            draft.fault(row, draft.mapping.where(waktu, f"@{event}"), target, _needed(teks.BUTUH_WAKTU))
    if not told and row not in draft.bad and row not in draft.waiting:
        first = f"@{events[0]}"
        draft.fault(row, draft.mapping.where(waktu, first), f"{waktu}:{first}", _needed(teks.BUTUH_ISI))
    return told


def _needed(need: str) -> Clean[Any]:
    return Clean(need=need, jenis="wajib_kosong")


def check_step(draft: Draft) -> None:
    """Ask where a column of steps says another step than the heading of the time does: STATUS «Selesai»."""
    if draft.contract.log != "distribusi" or draft.mapping.where("peristiwa") is None:
        return
    waktu = draft.contract.waktu
    heads = [draft.heading(c) for c, m in draft.mapping.by_column.items() if m.column == waktu]
    told = {event for head in heads if (event := event_of(head))}
    steps = draft.values.get("peristiwa", [])
    others = {step for step in steps if step is not None} - told
    if len(told) != 1 or not others:
        return
    (step,) = told
    kunci = f"peristiwa_jam:{draft.sheet.name}"
    answer = draft.sources.answers.get(kunci)
    if answer == "jam":
        draft.values["peristiwa"] = [step if said is not None else None for said in steps]
    elif answer != "kolom":
        place = draft.mapping.where("peristiwa")
        head = next(head for head in heads if event_of(head))
        question = Pertanyaan(kunci, tanya.tanya_peristiwa(draft.heading(place), head), tanya.ARTI_PERISTIWA)
        for row, said in enumerate(steps):
            if said in others:
                draft.ask(row, "peristiwa", question)
