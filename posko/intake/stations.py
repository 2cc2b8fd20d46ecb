"""Stations and places of rows: several in one cell, in two cells, by their sort, or a whole kecamatan.

What one cell says of several is kept here by row, and spread once the rest of the row is known.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from posko.intake.normalise.clean import Clean
from posko.intake.normalise.places import Area
from posko.intake.normalise.tps import TpsCell, read_tps, romans_told
from posko.intake.normalise.words import fold, heading, text_of
from posko.intake.recognise.vocabulary import BY_KIND, SAMPAI
from posko.intake.report import Pertanyaan
from posko.teks import intake as teks
from posko.teks import tafsir, tanya

if TYPE_CHECKING:
    from collections.abc import Sequence

    from posko.contracts import Column
    from posko.intake.draft import Draft
    from posko.intake.read import CellValue


def station_cells(draft: Draft, column: Column, cells: Sequence[CellValue]) -> Sequence[CellValue]:
    """Cells of stations, each as one cell would tell it: a range in two columns, Roman numbers."""
    last = draft.mapping.where(column.name, SAMPAI)
    if last is not None:
        cells = [_range(*ends) for ends in zip(cells, draft.raw(last), strict=True)]
    return romans_told(cells)


def _range(first: CellValue, last: CellValue) -> CellValue:
    """Both ends of a range of stations as one cell would tell them."""
    ends = [read_tps(end).value for end in (first, last)]
    numbers = [end.numbers[0] for end in ends if end and len(end.numbers) == 1]
    if ends[1] is None and text_of(last) in ("", "-", "–"):
        return first
    if len(numbers) < len(ends):
        return f"{text_of(first)} s.d. {text_of(last)}"
    return first if numbers[0] == numbers[1] else f"{numbers[0]} s.d. {numbers[1]}"


def resolve_areas(draft: Draft) -> None:
    """Rows of several kelurahan; their own place becomes empty, and `spread` writes one row for each."""
    places = draft.values.get("kelurahan_kode", [])
    for row, place in enumerate(places) if Area in set(map(type, places)) else ():
        if isinstance(place, Area):
            places[row], draft.areas[row] = None, place.kodes


def ask_counted(draft: Draft) -> None:
    """Ask whether a column TPS with one figure for each kelurahan numbers a station or counts them all.

    A list that goes from store to store has no stations, and 18 of Cilangkap are all of its stations.
    """
    stations, place = draft.values.get("tps_no"), draft.mapping.where("tps_no")
    if stations is None or place is None or draft.header.log not in BY_KIND:
        return
    if "nomor" in heading(draft.heading(place)).split():
        return
    told = set(zip(draft.values.get("kelurahan_kode", ()), stations, strict=False))
    if not _is_count(draft, told) and not any(_has_unit(station) for _, station in told):
        return
    kunci = f"tps_arti:{heading(draft.heading(place))}"
    answer = draft.sources.answers.get(kunci)
    if answer == "jumlah":
        draft.values["tps_no"] = [None] * len(draft.lines)
        draft.warn(0, place, "tps_no", "tps_jumlah", tafsir.tps_adalah_jumlah(draft.heading(place)))
    elif answer != "nomor":
        kode = next(filter(None, draft.values["kelurahan_kode"]), None)
        at = draft.values["kelurahan_kode"].index(kode)
        contoh = text_of(draft.raw(place)[at])
        contoh = f"{contoh} untuk {draft.sources.gazetteer.name(kode)}" if kode else contoh
        question = Pertanyaan(kunci, tanya.tanya_arti_tps(draft.heading(place), contoh), tanya.ARTI_TPS)
        for row in range(len(draft.lines)):
            draft.ask(row, "tps_no", question)


def _is_count(draft: Draft, told: set[tuple[Any, Any]]) -> bool:
    """Whether stations by kelurahan may be counts: one for each, and more boxes than a station has."""
    told = {(kode, _single(station)) for kode, station in told}
    if not told or not all(kode and number for kode, number in told):
        return False
    places = {kode for kode, _ in told}
    if len(places) < len(told) or not _counts_many(draft):
        return False
    totals = Counter(kode for kode, _ in draft.sources.rujukan.tps_numbers)
    if all(totals[kode] == number for kode, number in told):
        return True
    legs = set(draft.values.get("leg", ()) or [draft.title.get("leg")])
    return len(places) > 1 and all(leg and "TPS" not in leg for leg in legs)


def _single(station: object) -> int | None:
    if isinstance(station, TpsCell):
        return station.numbers[0] if len(station.numbers) == 1 else None
    return station if isinstance(station, int) else None


def _has_unit(station: object) -> bool:
    """«18 TPS» counts, where «TPS 18» numbers."""
    return isinstance(station, TpsCell) and fold(station.place) == "tps"


def _counts_many(draft: Draft) -> bool:
    counts = [values for name, values in draft.values.items() if name.partition(":")[0] == "jumlah"]
    return any(count is not None and count > 1 for values in counts for count in values)


def fill_stations(draft: Draft) -> None:
    """Ask of blank stations below a filled one, where another kind of box of that station may follow.

    A row without a station counts its whole kelurahan, so one that was left blank for brevity is misread.
    """
    stations, place = draft.values.get("tps_no"), draft.mapping.where("tps_no")
    if stations is None or place is None or None not in stations or draft.header.log not in BY_KIND:
        return
    kunci = f"tps_kosong:{heading(draft.heading(place))}"
    answer = draft.sources.answers.get(kunci)
    question = Pertanyaan(kunci, tanya.tanya_tps_kosong(draft.heading(place)), tanya.ARTI_TPS_KOSONG)
    for row, station in _likely(draft, stations):
        if answer == "atas":
            stations[row] = station
        elif answer != "kelurahan":
            draft.ask(row, "tps_no", question)


def _likely(draft: Draft, stations: Sequence[Any]) -> list[tuple[int, Any]]:
    """Rows without a station that tell further kinds of boxes of the place above, and its station."""
    blanks = [None] * len(stations)
    kinds, places = draft.values.get("jenis", blanks), draft.values.get("kelurahan_kode", blanks)
    found: list[tuple[int, Any]] = []
    station, told, seen = None, None, set[Any]()
    for row, (own, kind, place) in enumerate(zip(stations, kinds, places, strict=True)):
        if own is not None:
            station, told, seen = own, place, {kind}
        elif station is None or kind in seen or place != told or row in draft.open.get("tps_no", ()):
            station = None
        else:
            seen.add(kind)
            found.append((row, station))
    return found


def resolve_stations(draft: Draft) -> dict[int, tuple[int, ...]]:
    """Several stations of one cell by row; single stations become plain numbers in `values`."""
    several: dict[int, tuple[int, ...]] = {}
    for column in draft.contract.columns:
        cells = draft.values.get(column.name)
        if column.kind != "tps" or cells is None:
            continue
        place = draft.mapping.where(column.name)
        if TpsCell not in set(map(type, cells)):
            continue
        for row, station in enumerate(cells):
            if isinstance(station, TpsCell):
                cells[row] = _special(draft, row, column.name, place, several)
    _look_up(draft)
    return several


def _special(
    draft: Draft, row: int, target: str, place: int | None, several: dict[int, tuple[int, ...]]
) -> int | None:
    station = draft.values[target][row]
    if station.place and not _same_place(draft, row, station.place):
        way_out = teks.tps_kelurahan_lain(station.place)
        draft.fault(row, place, target, Clean(need=teks.BUTUH_TPS, jenis="tps_kelurahan", way_out=way_out))
        return None
    if station.is_khusus:
        return _khusus(draft, row, target, place)
    if len(station.numbers) == 1:
        return int(station.numbers[0])
    return _several(draft, row, target, place, station.numbers, several)


def _same_place(draft: Draft, row: int, text: str) -> bool:
    named = draft.sources.gazetteer.find(text)
    own = draft.values.get("kelurahan_kode", {row: None})[row]
    return named is None or own is None or named == own


def _khusus(draft: Draft, row: int, target: str, place: int | None) -> int | None:
    own = (draft.values.get("kelurahan_kode") or [None] * len(draft.lines))[row]
    rows = draft.sources.rujukan.tps
    numbers = [
        int(tps["tps_no"]) for tps in rows if tps["kelurahan_kode"] == own and tps["is_khusus"] == "ya"
    ]
    if len(numbers) == 1:
        return numbers[0]
    found: Clean[int] = Clean(need=teks.BUTUH_LOKSUS, jenis="loksus", way_out=teks.loksus_pilihan(numbers))
    draft.fault(row, place, target, found)
    return None


def _several(
    draft: Draft,
    row: int,
    target: str,
    place: int | None,
    numbers: tuple[int, ...],
    several: dict[int, tuple[int, ...]],
) -> int | None:
    title = draft.heading(place, target)
    kunci = f"rentang:{heading(title)}"
    match draft.sources.answers.get(kunci):
        case "bentang":
            several[row] = numbers
            draft.open.setdefault(target, set()).add(row)  # not empty, though no single number stands for it
        case "tidak":
            draft.fault(row, place, target, Clean(need=teks.BUTUH_TPS, jenis="rentang_tps"))
        case _:
            pesan = tanya.tanya_rentang(
                title, _as_told(draft, row, place), dibagi=draft.header.log == "distribusi"
            )
            draft.ask(row, target, Pertanyaan(kunci, pesan, tanya.ARTI_RENTANG))
    return None


def _as_told(draft: Draft, row: int, place: int | None) -> str:
    """The stations of a row in the words of its cell, or of its two cells."""
    cells = draft.sheet.rows[draft.lines[row]]
    places = [place, draft.mapping.where("tps_no", SAMPAI)]
    return " s.d. ".join(text_of(cells[place]) for place in places if place is not None)


def _look_up(draft: Draft) -> None:
    """Say which stations are not on the event's list; they are kept, and shown apart."""
    stations, places = draft.values.get("tps_no"), draft.values.get("kelurahan_kode")
    if stations is None or places is None:
        return
    unknown = set(zip(places, stations, strict=True)) - draft.sources.rujukan.tps_numbers
    unknown = {pair for pair in unknown if None not in pair}
    column = draft.mapping.where("tps_no")
    for row, station in enumerate(stations) if unknown else ():
        if (places[row], station) not in unknown:
            continue
        pesan = teks.tps_di_luar_daftar(station, draft.sources.gazetteer.name(places[row]))
        draft.warn(row, column, "tps_no", "tps_di_luar_daftar", pesan)
