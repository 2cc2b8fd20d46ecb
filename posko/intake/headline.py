"""What the title of a table says to it: what no column does, that it is a plan, that it is another's list.

A plan is no fact. A list of what shall happen is asked about before a single row of it becomes something
that happened, and so is a list that counts what another office holds.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from posko.contracts import LOGS
from posko.core.waktu import local
from posko.intake.ends import leg_between
from posko.intake.normalise.words import key
from posko.intake.recognise.vocabulary import event_of
from posko.intake.report import Pertanyaan
from posko.teks import intake as teks
from posko.teks import tafsir, tanya

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from posko.intake.cells import Sources
    from posko.intake.draft import Draft
    from posko.intake.read import CellValue, Sheet
    from posko.intake.recognise.body import Body
    from posko.intake.recognise.header import Header
    from posko.intake.recognise.mapping import ColumnMap

# Logs of what has happened; a roster or a calendar of events is a plan by its nature.
_OF_FACTS = ("distribusi", "pemungutan", "patroli", "penyuluhan", "kesiapan_tps")
_TELLS_FACTS = ("peristiwa", "temuan")  # columns that no plan has
_LEFT = "@berangkat"
_PLAN = re.compile(r"\b(rencana|rengiat|renpam|jadwal)\b")
_FACT = re.compile(r"\b(laporan|lapgiat|laphasil|hasil|realisasi|pelaksanaan)\b")
_OF_OTHERS = re.compile(
    r"\bkeadaan (?:per|s d|sampai|pada)\b|\bdaftar milik\b|\bmenurut (?:ppk|pps|kpu|daftar|panwascam)\b"
    r"|\bpanitia pemilihan\b|\bpanitia pemungutan\b"
)


def _words(cells: Iterable[CellValue]) -> str:
    return " ; ".join(key(cell) for cell in cells if isinstance(cell, str))


def as_planned(  # noqa: PLR0913 - a table before its draft
    sheet: Sheet,
    body: Body,
    mapping: ColumnMap,
    title: dict[str, str],
    told: Sequence[CellValue],
    answers: Mapping[str, str],
    log: str,
) -> tuple[ColumnMap, dict[str, str], Pertanyaan | None]:
    """The table as the plan it is, once that is answered; the question until then.

    A plan of departures is a record of its own (`rencana`); of other logs a plan is no record, and its rows
    are set aside.
    """
    words = _words(told)
    if log not in _OF_FACTS or not _PLAN.search(words) or _FACT.search(words):
        return mapping, title, None
    if any(mapping.where(column) is not None for column in _TELLS_FACTS):
        return mapping, title, None
    kunci = f"rencana:{sheet.name}"
    match answers.get(kunci):
        case "terjadi":
            return mapping, title, None
        case "rencana" if log == "distribusi":
            return _departures(mapping), {**title, "peristiwa": "rencana"}, None
        case "rencana":
            body.aside += [(row, tafsir.RENCANA) for row in body.data]
            body.data = []
            return mapping, title, None
        case _:
            return mapping, title, Pertanyaan(kunci, tanya.tanya_rencana(sheet.name), tanya.ARTI_RENCANA)


def _departures(mapping: ColumnMap) -> ColumnMap:
    """Of planned steps only the departure is kept, as the time of the plan."""
    has_day = any(match.part == f"{_LEFT}.tanggal" for match in mapping.by_column.values())
    parts = {f"{_LEFT}.tanggal": "tanggal", _LEFT: "jam" if has_day else ""}
    left = {}
    for place, match in mapping.by_column.items():
        if match.part in parts:
            left[place] = replace(match, part="" if match.column == "jumlah" else parts[match.part])
        elif not match.part.startswith("@"):
            left[place] = match
    return replace(mapping, by_column=left)


def doubted_log(header: Header, mapping: ColumnMap, told: Sequence[CellValue], *, is_said: bool) -> Header:
    """The header with the other reading beside it, where a list of boxes is one of what another office holds.

    `is_said` when somebody has said which log it is.
    Such a list has no times of its own: it counts what stands somewhere at an hour told in its title.
    """
    has_time = any(match.column == LOGS[header.log].waktu for match in mapping.by_column.values())
    if header.log != "distribusi" or has_time or is_said or header.rivals:
        return header
    return replace(header, rivals=("pembanding",)) if _OF_OTHERS.search(_words(told)) else header


def needed_of(
    title: Mapping[str, str], header: Header, mapping: ColumnMap, sources: Sources
) -> dict[str, str]:
    """What the title says and no column does; a heading such as WKT TIBA also names the event."""
    contract = LOGS[header.log]
    have = {match.column for match in mapping.by_column.values()}
    if "peristiwa" in contract.names and "peristiwa" not in have:
        words = {
            event_of(header.forms[c][-1]) or event_of(header.titles[c])
            for c, m in mapping.by_column.items()
            if m.column == contract.waktu
        } - {""}
        if len(words) == 1:  # «JAM TIBA» under the title «PENGIRIMAN»: the column speaks of its own cells
            title = {**title, "peristiwa": words.pop()}
    if "asal" in title and "tujuan" in title and "leg" in contract.names:
        codes = [leg.kode for leg in sources.rujukan.peristiwa.leg]
        title = {"leg": leg_between(title["asal"], title["tujuan"], codes) or "", **title}
    covers = {"kelurahan": "kelurahan_kode"}
    return {name: value for name, value in title.items() if value and covers.get(name, name) not in have}


def tell_title(draft: Draft, notes: Sequence[tuple[str, str]]) -> None:
    """Say of the day in the title what is odd about it, once, where rows were given that day."""
    if not notes or "tanggal" not in draft.title:
        return
    day, zona = draft.title["tanggal"], draft.sources.rujukan.peristiwa.zona
    waktu = draft.contract.waktu
    instants = [v for name, v in draft.values.items() if name.partition(":")[0] == waktu]
    first = next(
        (
            row
            for column in instants
            for row, moment in enumerate(column)
            if moment is not None and local(moment, zona).date().isoformat() == day
        ),
        None,
    )
    if first is not None:
        for jenis, pesan in notes:
            draft.warn(first, None, waktu, jenis, teks.di_judul(pesan))
