"""Columns that spread one value over many: a mark under ADA or TIDAK, a time under TPS BUKA or TPS TUTUP.

What such a heading says is the value itself, so a mark that is passed over is a lost answer: under
«Tenda: TIDAK» it is the bad news of a station. Where a heading could also hold a time or a count, both
meanings are offered and the cells decide (`recognise.mapping`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from posko.contracts import LOGS
from posko.intake.normalise.lists import member_of
from posko.intake.normalise.words import heading, key
from posko.intake.recognise.vocabulary import EVENT_COLUMN, TICK, Match, event_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from posko.contracts import Column, Contract
    from posko.core.rujukan import Rujukan
    from posko.intake.recognise.vocabulary import Vocabulary

_LEAST = 2  # different values side by side that make a spread column where no heading above names it
_OF_TIME = frozenset({"jam", "pukul", "waktu", "wib", "tanggal", "hari"})
_DAY = frozenset({"tanggal", "hari"})
_COUNTING = frozenset({"jumlah", "kotak", "banyak"})
_SPREAD_ELSEWHERE = ("jenis", "item")  # spread as counts and as answers of their own


def spread_choices(
    log: str, paths: Mapping[int, Sequence[str]], vocabulary: Vocabulary
) -> dict[int, list[Match]]:
    """Meanings of columns as one value of a list, by column; none where a heading means no such value."""
    found: dict[int, list[Match]] = {}
    for column in LOGS[log].columns:
        if column.kind == "pilihan" and column.name not in _SPREAD_ELSEWHERE:
            for place, match in _ticks(log, column, paths, vocabulary):
                found.setdefault(place, []).append(match)
    for place, match in _stages(log, paths, vocabulary):
        found.setdefault(place, []).insert(0, match)
    return found


def _ticks(
    log: str, column: Column, paths: Mapping[int, Sequence[str]], vocabulary: Vocabulary
) -> Iterator[tuple[int, Match]]:
    """Columns headed by a value of this list, under its own heading or beside another of its values."""
    found: dict[str, dict[int, str]] = {}
    for place, path in paths.items():
        above, said = _parted(log, column, path, vocabulary)
        code = vocabulary.value(column, said)
        if code is None:
            continue
        item = _item_above(log, column, (*above, said), vocabulary.rujukan)
        if not item and _is_named(column, above):
            yield place, Match(column.name, f"{TICK}{code}", "sinonim")
        elif item or not above:
            found.setdefault(item, {})[place] = code
    for item, codes in found.items():  # «TENDA ADA» alone is the item, answered below by yes or no
        if len(set(codes.values())) >= _LEAST:
            for place, code in codes.items():
                yield place, Match(column.name, f"{item}{TICK}{code}", "sinonim")


def _parted(
    log: str, column: Column, path: Sequence[str], vocabulary: Vocabulary
) -> tuple[Sequence[str], str]:
    """What stands above a value, and the value: also of one text, «SEGEL RUSAK» or «TENDA TIDAK ADA»."""
    if len(path) > 1 or vocabulary.value(column, path[-1]):
        return path[:-1], path[-1]
    words = key(path[-1]).split()
    for size in range(1, len(words)):
        above, said = " ".join(words[:size]), " ".join(words[size:])
        if vocabulary.value(column, said) and (
            _is_named(column, (above,)) or _item_above(log, column, (above, said), vocabulary.rujukan)
        ):
            return (above,), said
    return (), path[-1]


def _item_above(log: str, column: Column, path: Sequence[str], rujukan: Rujukan) -> str:
    """The checklist item that a heading above names: TENDA over ADA and TIDAK."""
    lebar = LOGS[log].lebar
    if lebar is None or lebar.nilai != column.name:
        return ""
    above = (member_of(lebar.daftar, text, rujukan) for text in reversed(path[:-1]))
    return next(filter(None, above), "")


def _is_named(column: Column, above: Sequence[str]) -> bool:
    names = {heading(column.judul), heading(column.name), *map(heading, column.sinonim)}
    return any(heading(text) in names for text in above)


def _stages(
    log: str, paths: Mapping[int, Sequence[str]], vocabulary: Vocabulary
) -> Iterator[tuple[int, Match]]:
    """Times of the steps of a row, a column each (or two, a day and a time); a lone one is no spread."""
    name = EVENT_COLUMN.get(log)
    if name is None:
        return
    contract = LOGS[log]
    timed: dict[int, tuple[str, str]] = {}
    for place, path in paths.items():
        words = heading(path[-1]).split()
        said = " ".join(word for word in words if word not in _OF_TIME)
        is_of_time = len(said.split()) < len(words) or _is_named(contract[contract.waktu], path[:-1])
        above = path[-2] if len(path) > 1 else ""
        texts = (said, f"{said} {above}") if said else (above,)  # PENGHITUNGAN over MULAI and SELESAI
        code = _stage(log, contract[name], texts, vocabulary, is_of_time=is_of_time)
        if code:
            is_day = not said and bool(_DAY.intersection(words))
            timed[place] = (code, f"@{code}.tanggal" if is_day else f"@{code}")
    counted = {p: code for p, (code, _) in timed.items() if _is_counted(contract, paths[p])}
    clocked = {code for p, (code, part) in timed.items() if part == f"@{code}" and p not in counted}
    if len(clocked) < _LEAST:
        return
    for place, (code, part) in timed.items():
        if place in counted:
            yield place, Match("jumlah", f"@{code}", "sinonim")
        elif code in clocked:
            yield place, Match(contract.waktu, part, "sinonim")


def _is_counted(contract: Contract, path: Sequence[str]) -> bool:
    """Whether boxes are counted under this step: JUMLAH KOTAK over BERANGKAT and TIBA."""
    return "jumlah" in contract.names and _is_named(contract["jumlah"], path[:-1])


def _stage(
    log: str, column: Column, texts: Sequence[str], vocabulary: Vocabulary, *, is_of_time: bool
) -> str | None:
    """The step that words name; «kirim» and «terima» head counts unless the heading speaks of time."""
    if log != "distribusi":
        said = (" ".join(word for word in key(text).split() if word != "tps") for text in texts)
        return next(filter(None, (vocabulary.value(column, words) for words in said if words)), None)
    text = texts[0]
    if is_of_time and not _COUNTING.intersection(heading(text).split()) and (event := event_of(text)):
        return event
    return next((choice.kode for choice in column.pilihan if key(choice.label) == key(text)), None)
