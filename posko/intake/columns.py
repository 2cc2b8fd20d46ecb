"""The columns of a table read one by one, and what stands in for those that it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from posko.intake.bare_days import with_month
from posko.intake.cells import read_cells, reader
from posko.intake.ends import ENDS, legs_told, stores_only, unknown_stores
from posko.intake.events import events_of
from posko.intake.filldown import filled_down
from posko.intake.instants import told_day, waits_for_day
from posko.intake.legend import explained
from posko.intake.normalise.clean import Clean
from posko.intake.normalise.lists import options
from posko.intake.normalise.tps import TpsCell
from posko.intake.places_told import places_told
from posko.intake.recognise.vocabulary import EVENT_COLUMN, SAMPAI, TICK
from posko.intake.report import Pertanyaan
from posko.intake.stations import station_cells
from posko.teks import intake as teks
from posko.teks import tanya

if TYPE_CHECKING:
    from datetime import date

    from posko.contracts import Column
    from posko.intake.draft import Draft

_OF_TITLE = ("teks", "kode", "titik", "tps")  # lists of values may still need an answer
SEMUA = "semua"  # every kind of box alike
PER_BARIS = "baris"  # the answer «not the same for all rows»; each row then has an answer of its own
ROW_BY_ROW = ("insiden",)  # logs in which one value for a whole list would hide the grave among the slight
MOST_OPTIONS = 10  # a missing column may be answered for a whole table only from a short list


def read_columns(draft: Draft) -> None:
    """Read every mapped column but the instant, which takes two cells."""
    for column in draft.contract.columns:
        if column.kind == "waktu" and column.name == draft.contract.waktu:
            continue
        for place, match in draft.mapping.by_column.items():
            if match.column == column.name and match.part != SAMPAI and TICK not in match.part:
                _read_one(draft, column, match.part, place)


def _read_one(draft: Draft, column: Column, part: str, place: int) -> None:
    target = f"{column.name}:{part}" if part else column.name
    if column.kind == "waktu":
        return
    cells = filled_down(draft, place, column)
    if column.kind == "tanggal":
        cells = with_month(draft, place, column.name, cells)
    if column.kind == "tps":
        cells = station_cells(draft, column, cells)
    if column.kind == "kelurahan" and draft.groups and None in cells:
        cells = [
            draft.groups.get(line, "") if cell is None else cell
            for line, cell in zip(draft.lines, cells, strict=True)
        ]
    if column.kind == "pilihan":
        cells = explained(draft, column, cells)
    if column.name in ENDS and column.kind == "titik":
        cells = stores_only(cells)
    read = reader(column, draft.heading(place), draft.sources)
    if column.kind == "kelurahan" and not column.wajib and column.name in draft.contract.kunci:
        read = draft.sources.gazetteer.read_area
    found = read_cells(cells, read)
    draft.take(
        target, place, unknown_stores(draft, place, column, found) if column.kind == "titik" else found
    )


def supply_missing(draft: Draft) -> None:
    """Fill columns that the table lacks from its title, from other columns, or from an answer.

    A required one that nothing fills rejects the rows.
    """
    for column in draft.contract.columns:
        if column.name in draft.values or column.name == draft.contract.waktu:
            continue
        if not _from_title(draft, column) and column.wajib:
            _require(draft, column)


def _from_title(draft: Draft, column: Column) -> bool:
    """Take what the title says for the whole table, if it says anything of this column."""
    told = draft.title.get(column.name)
    if told is None or column.kind not in _OF_TITLE:
        return False
    if column.kind == "tps" and not column.wajib and draft.mapping.where("kelurahan_kode") is not None:
        return False  # over a list of kelurahan «TPS : 12» counts stations
    value = reader(column, column.judul, draft.sources)(told).value
    if value is not None:
        draft.values[column.name] = [value] * len(draft.lines)
    return value is not None


def _require(draft: Draft, column: Column) -> None:
    if column.name == "leg" and (legs := legs_told(draft)):
        draft.values["leg"] = legs
    elif column.name == "jumlah" and not is_spread(draft, column) and any(draft.values.get("kotak_id", ())):
        draft.values["jumlah"] = [1 if box else None for box in draft.values["kotak_id"]]
    elif column.kind == "kelurahan":
        _place(draft, column)
    elif column.kind == "pilihan" and not is_spread(draft, column):
        _choice(draft, column, _choices(draft, column))
    elif column.name == "skala":
        _scale(draft, column)
    elif column.kind == "tanggal" and (days := _days(draft, column)):
        draft.values[column.name] = days
    elif not is_spread(draft, column):
        draft.whole_fault(column.name)


def _days(draft: Draft, column: Column) -> list[date | None]:
    """The day of the title for every row; none of them where it is asked; empty where nothing tells it."""
    day = told_day(draft)
    return [day] * len(draft.lines) if day or waits_for_day(draft, column.name) else []


def is_spread(draft: Draft, column: Column) -> bool:
    """Whether the column comes from several spreadsheet columns instead of one."""
    events = events_of(draft)
    if events and column.name == EVENT_COLUMN[draft.contract.log]:
        return True
    if column.name == "jumlah" and any(
        draft.mapping.where("jumlah", f"@{event}") is not None for event in events
    ):
        return True
    lebar = draft.contract.lebar
    if lebar and column.name in (lebar.kolom, lebar.nilai):
        return bool(draft.mapping.wide(lebar.nilai))
    return column.name in ("jenis", "jumlah") and bool(draft.mapping.wide("jumlah"))


def _place(draft: Draft, column: Column) -> None:
    default = draft.title.get("kelurahan")
    places = [draft.groups.get(line, default) for line in draft.lines]
    stations = draft.values.get("tps_no", [None] * len(places))
    for row, station in enumerate(stations):
        if isinstance(station, TpsCell) and station.place:
            found = draft.sources.gazetteer.read(station.place)
            places[row] = found.value or places[row]
            if found.ask:  # «Munjulj / TPS 5» is not of the kelurahan in the title until somebody says so
                draft.ask(row, column.name, found.ask)
    if not any(places):
        places = places_told(draft)
    if not any(places):
        draft.whole_fault(column.name)
    draft.values[column.name] = places


def _scale(draft: Draft, column: Column) -> None:
    _choice(draft, column, tanya.SKALA)
    draft.values[column.name] = [None if code is None else int(code) for code in draft.values[column.name]]


def _choices(draft: Draft, column: Column) -> tuple[tuple[str, str], ...]:
    """Values a whole table may have; a list without kinds of boxes often counts all of them together."""
    choices = options(column, draft.sources.rujukan)
    if column.name == "jenis" and draft.contract.log == "distribusi":
        return (*choices, (SEMUA, tanya.SEMUA_JENIS))
    return choices


def _choice(draft: Draft, column: Column, choices: tuple[tuple[str, str], ...]) -> None:
    kunci = f"{column.name}:{form_of(draft.header.shape)}"
    answers, allowed = draft.sources.answers, dict(choices)
    chosen = answers.get(kunci) or draft.title.get(column.name)
    rows = range(len(draft.lines))
    if chosen in allowed:
        draft.values[column.name] = [chosen for _ in rows]
        return
    if len(choices) > MOST_OPTIONS:
        draft.whole_fault(column.name)
        return
    values: list[str | None] = [None for _ in rows]
    if draft.contract.log in ROW_BY_ROW:
        choices = (*choices, (PER_BARIS, tanya.PER_BARIS))
    if chosen == PER_BARIS:
        told = (answers.get(row_key(kunci, draft.sheet.name, draft.line(row))) for row in rows)
        values = [code if code in allowed else None for code in told]
    draft.values[column.name] = values
    question = Pertanyaan(kunci, tanya.tanya_kolom(column.judul), choices)
    for row in rows:
        if values[row] is None:
            draft.ask(row, column.name, question)


def form_of(shape: str) -> str:
    """What a question's key says of the table it is about: it is asked once for all tables of one form."""
    return f"{crc32(shape.encode()):08x}"


def row_key(kunci: str, lembar: str, baris: int) -> str:
    """Under which the answer for one row is kept, once a question was answered with `PER_BARIS`."""
    return f"{kunci}:{baris}:{lembar}"


def check_required(draft: Draft) -> None:
    """An empty cell of a required column is a fault, unless something was said about it already."""
    for column in draft.contract.columns:
        values = draft.values.get(column.name)
        if not column.wajib or values is None or None not in values or is_spread(draft, column):
            continue
        place = draft.mapping.where(column.name)
        spoken = draft.open.get(column.name, set())
        for row, value in enumerate(values):
            if value is None and row not in spoken:
                draft.fault(row, place, column.name, Clean(need=teks.BUTUH_ISI, jenis="wajib_kosong"))
