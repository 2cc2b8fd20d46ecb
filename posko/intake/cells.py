"""One spreadsheet column read as one contract column, each different cell value once.

Reports repeat the same few words tens of thousands of times, so values are read through a cache and the
outcome is kept by row only where something has to be said.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from posko.intake.normalise import lists
from posko.intake.normalise.clean import Clean
from posko.intake.normalise.dates import read_date
from posko.intake.normalise.numbers import PEOPLE, is_dash, other_unit, read_number, thousands
from posko.intake.normalise.ticks import is_check
from posko.intake.normalise.tps import TpsCell, read_tps
from posko.intake.normalise.words import heading, key, text_of
from posko.intake.refuse import mask
from posko.intake.report import Pertanyaan
from posko.teks import intake as teks
from posko.teks import tafsir, tanya

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from posko.contracts import Column
    from posko.core.rujukan import Rujukan
    from posko.intake.normalise.dates import Window
    from posko.intake.normalise.places import Gazetteer, Stores
    from posko.intake.read import CellValue

Reader = "Callable[[CellValue], Clean[Any]]"
_NUMBERS = {bool, int, float}
ASKED_LISTS = ("kategori",)  # lists too long to be told in a sentence, yet short enough to choose from
KUNCI_TANDA = "tanda:kotak"
KUNCI_STRIP = "strip:jawaban"
MOST_ASKED = 12  # different words of a column; more than that is another column
_LONGEST_ASKED = 60


@dataclass(frozen=True)
class Sources:
    """What cells are read against: lists and names of the event, and the answers given so far."""

    rujukan: Rujukan
    gazetteer: Gazetteer
    stores: Stores
    window: Window
    answers: Mapping[str, str]


@dataclass
class Cells:
    """Outcome of one column: a value per row, and per row what is wrong or worth a look."""

    values: list[Any]
    bad: dict[int, Clean[Any]] = field(default_factory=dict)
    asked: dict[int, Pertanyaan] = field(default_factory=dict)
    noted: dict[int, tuple[tuple[str, str], ...]] = field(default_factory=dict)


def read_cells(cells: Sequence[CellValue], read: Callable[[CellValue], Clean[Any]]) -> Cells:
    """Read a whole column; equal cells are read once."""
    keys = keys_of(cells)
    found: dict[Any, Clean[Any]]
    if keys is cells:
        found = {cell: read(cell) for cell in dict.fromkeys(cells)}
    else:
        found = {known: read(cell) for known, cell in dict(zip(keys, cells, strict=True)).items()}
    return gather(keys, found)


def keys_of(cells: Sequence[CellValue]) -> Sequence[Any]:
    """What equal cells have in common: the cell itself, with its type where 1, 1.0 and True would be one."""
    kinds = set(map(type, cells))
    return cells if len(kinds & _NUMBERS) < 2 else list(zip(map(type, cells), cells, strict=True))


def gather(keys: Sequence[Any], found: Mapping[Any, Clean[Any]]) -> Cells:
    """Values by row from what each different cell was read as; only remarkable cells are looked at again."""
    values = {known: clean.value if clean.is_read else None for known, clean in found.items()}
    out = Cells(list(map(values.__getitem__, keys)))
    odd = {known: clean for known, clean in found.items() if not clean.is_read or clean.notes}
    for row, known in enumerate(keys) if odd else ():
        clean = odd.get(known)
        if clean is None:
            continue
        if clean.need:
            out.bad[row] = clean
        elif clean.ask:
            out.asked[row] = clean.ask
        if clean.notes:
            out.noted[row] = clean.notes
    return out


def reader(column: Column, title: str, sources: Sources) -> Callable[[CellValue], Clean[Any]]:
    """How cells under this heading are read; `waktu` columns are read elsewhere, they take two cells."""
    match column.kind:
        case "bilangan":
            return partial(_number, column=column, title=title, answers=sources.answers)
        case "tanggal":
            return partial(read_date, window=sources.window)
        case "pilihan":
            return _choice(column, title, sources)
        case "kelurahan":
            return sources.gazetteer.read
        case "titik":
            read = sources.stores.read
            return _asking(read, sources.stores.names, column, title, sources) if column.wajib else read
        case "tps":
            return _station
        case "kode":
            return partial(_unit if column.name == "regu" else _code, most=column.maks)
        case _:
            return partial(_text, most=column.maks)


def _station(cell: CellValue) -> Clean[int | TpsCell]:
    """A plain number as such: whoever looks at a whole column need not open 100,000 cells for it."""
    found = read_tps(cell)
    station = found.value
    if station is None or len(station.numbers) != 1 or station.place:
        return cast("Clean[int | TpsCell]", found)
    return Clean(station.numbers[0], notes=found.notes)


def _choice(column: Column, title: str, sources: Sources) -> Callable[[CellValue], Clean[str]]:
    """A word outside a long list is asked about once, with the list beside it, while such words are few."""
    read = lists.reader(column, sources.rujukan)
    if column.name == "jawaban":
        return partial(_answer, read=read, answers=sources.answers)
    if column.daftar not in ASKED_LISTS:
        return read
    return _asking(read, lists.options(column, sources.rujukan), column, title, sources)


def _asking(
    read: Callable[[CellValue], Clean[str]],
    choices: tuple[tuple[str, str], ...],
    column: Column,
    title: str,
    sources: Sources,
) -> Callable[[CellValue], Clean[str]]:
    asked: set[str] = set()

    def ask(cell: CellValue) -> Clean[str]:
        found, text = read(cell), mask(text_of(cell))[0]
        if not found.need or not any(map(str.isalpha, text)) or len(text) > _LONGEST_ASKED:
            return found
        kunci = f"nilai:{column.name}:{key(text)}"
        if (answer := sources.answers.get(kunci)) in dict(choices):
            return Clean(answer)
        asked.add(kunci)
        if len(asked) > MOST_ASKED:
            return found
        return Clean(ask=Pertanyaan(kunci, tanya.tanya_nilai(title, text, column.judul), choices))

    return ask


def _answer(
    cell: CellValue, *, read: Callable[[CellValue], Clean[str]], answers: Mapping[str, str]
) -> Clean[str]:
    """An answer of the checklist; a dash among them says no, not yet or nothing, as the office has it."""
    if not is_dash(cell):
        return read(cell)
    answer = answers.get(KUNCI_STRIP)
    if answer is None:
        return Clean(ask=Pertanyaan(KUNCI_STRIP, tanya.TANYA_STRIP_JAWABAN, tanya.ARTI_STRIP_JAWABAN))
    return Clean() if answer == "kosong" else Clean(answer)


def _number(cell: CellValue, *, column: Column, title: str, answers: Mapping[str, str]) -> Clean[int]:
    found = read_number(cell)
    if found.is_read and (counted := other_unit(cell, column.satuan)):
        return Clean(
            need=tafsir.butuh_satuan(column.satuan),
            jenis="satuan",
            way_out=tafsir.bukan(counted, column.satuan),
        )
    if found.need and column.satuan == "kotak" and is_check(cell):
        return _tick(found, answers)
    if found.jenis == "strip":
        return _dash(title, answers)
    if found.jenis == "ribuan":
        return _spoiled(cell, found, title, answers)
    if column.name == "skala" and (found.need or (found.value is not None and not 1 <= found.value <= 5)):
        return Clean(need=teks.BUTUH_SKALA, jenis="skala")
    return found


def _tick(found: Clean[int], answers: Mapping[str, str]) -> Clean[int]:
    """A check mark under a kind of box; most lists of stations mean one box by it."""
    answer = answers.get(KUNCI_TANDA)
    if answer is None:
        return Clean(ask=Pertanyaan(KUNCI_TANDA, tanya.TANYA_TANDA_KOTAK, tanya.ARTI_TANDA_KOTAK))
    return Clean(1) if answer == "satu" else found


def _dash(title: str, answers: Mapping[str, str]) -> Clean[int]:
    kunci = f"strip:{heading(title)}"
    match answers.get(kunci):
        case "nol":
            return Clean(0)
        case "kosong":
            return Clean()
        case _:
            return Clean(ask=Pertanyaan(kunci, tanya.tanya_strip(title), tanya.ARTI_NOL))


def _spoiled(cell: CellValue, found: Clean[int], title: str, answers: Mapping[str, str]) -> Clean[int]:
    kunci = f"ribuan:{heading(title)}"
    meant = thousands(cell) or 0
    match answers.get(kunci):
        case "ya":
            return Clean(meant, notes=(("ribuan", teks.dibaca_ribuan(text_of(cell), meant)),))
        case "tidak":
            return found
        case _:
            return Clean(
                ask=Pertanyaan(kunci, tanya.tanya_ribuan(title, text_of(cell), meant), tanya.ARTI_RIBUAN)
            )


def _unit(cell: CellValue, *, most: int) -> Clean[str]:
    """The name of a unit; «4 orang» among names counts people and is no name."""
    if PEOPLE.match(text_of(cell)):
        return Clean(need=tafsir.BUTUH_REGU, jenis="satuan", way_out=tafsir.ORANG_BUKAN_REGU)
    return _code(cell, most=most)


def _code(cell: CellValue, *, most: int) -> Clean[str]:
    found = _text(cell, most=most)
    return Clean(found.value.upper(), notes=found.notes) if found.value else found


def _text(cell: CellValue, *, most: int) -> Clean[str]:
    text = text_of(cell)
    if text in ("", "-", "–"):
        return Clean()
    if len(text) > most:
        return Clean(need=teks.butuh_lebih_pendek(most), jenis="panjang")
    masked, count = mask(text)
    return Clean(masked, notes=(("disamarkan", teks.disamarkan(count)),) if count else ())
