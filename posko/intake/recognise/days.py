"""Days and months told in a title: one day, or several of which only the rows or an officer know which.

«10 S.D. 11 FEBRUARI 2024» gives no single day, and no part of a number is ever taken for a day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from posko.intake.normalise.clean import Clean
from posko.intake.normalise.dates import BULAN, NAMA_BULAN, SAMPAI, day_of, judged, weekday_of
from posko.intake.normalise.words import key, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from posko.intake.normalise.dates import Window
    from posko.intake.read import CellValue

_MONTH = rf"(?:{'|'.join(sorted(NAMA_BULAN, key=len, reverse=True))})\b\.?"
_YEAR = rf"['’]?\s*(?:(?P<%s>\d{{4}}|\d{{2}}(?!\s*[-/. ]?\s*{_MONTH}|\s*[-/.]\s*\d{{4}})))(?!\d|[.:]\d)"
# No month in Roman letters: in titles 07/II/2024 is the end of the number of a letter.
_DAY = re.compile(
    r"(?<!\d)(?<!\d[.:])(?P<d>\d{1,2})(?:"
    rf"\s*[-/. ]?\s*(?P<name>{_MONTH})(?:\s*[-/. ]?\s*{_YEAR % 'y'})?"
    rf"|\s*[-/. ]\s*(?P<m>\d{{1,2}})\s*[-/. ]\s*{_YEAR % 'z'})",
    re.IGNORECASE,
)
_LIST = r"\bdan\b|\bserta\b|&|\+|,"
_WEEKDAY = r"(?:senin|selasa|rabu|kamis|jum['’` ]?at|sabtu|minggu|ahad)"
_ONLY_UNTIL = re.compile(rf"{SAMPAI}|[-–—]", re.IGNORECASE)
_LED = r"\s*(?:\(?(?:hari\s*)?" + _WEEKDAY + r"\b\s*(?:malam\b)?[,/\s]*)?(?:\b(?:tanggal|tgl)\b[\s.:]*)?"
_UNTIL = rf"{SAMPAI}|\bke\b|\bmenuju\b|[-–—/]"
_AT = r"\s*(?:[,/]?\s*\b(?:pukul|pkl|jam)\b[\s.:]*\d{1,2}[.:]\d{2}(?:\s*wib\b)?)?"
_JOIN = re.compile(rf"\)?{_AT}\s*(?P<word>{_UNTIL}|(?P<list>{_LIST})){_LED}", re.IGNORECASE)
_CHAIN = re.compile(rf"(?:(?<!\d)(?<!\d[.:])\d{{1,2}}{_AT}\s*(?:{_UNTIL}|{_LIST}){_LED})+$", re.IGNORECASE)
_NUMBER = re.compile(r"(?<!\d)(?<!\d[.:])\d{1,2}(?![.:]?\d)")
_RANGED = re.compile(_UNTIL, re.IGNORECASE)
_WEEKDAYS = re.compile(_WEEKDAY, re.IGNORECASE)
# A number after one of these counts something else than days: «REGU 2 - 9 FEBRUARI 2024».
_COUNTED = re.compile(
    r"\b(?:tps|regu|ru|rt|rw|no|nomor|pos|peleton|pleton|rayon|tahap|gelombang|shift|sesi|ke|h|hari ke|jam|"
    r"pukul|pkl|hal|halaman|jalan|jl|gang|kloter|rit|dapil|lampiran)[\s.:–-]*$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\bke\s*-?\s*$", re.IGNORECASE)
_NAMED = re.compile(
    rf"(?:(?P<night>\bmalam\s+)?\b(?P<weekday>{_WEEKDAY})\b"
    r"(?:\s*(?:pagi|siang|sore|malam|dini hari))?\s*[,/]?\s*)?"
    r"(?P<said>\b(?:hari|tanggal|tgl)\b[\s.:/]*)*$",
    re.IGNORECASE,
)
# A day of paper, not of the rows: when a sheet was printed, when an order or a rule was signed.
OF_PAPER = re.compile(
    r"\b(?:di ?cetak|cetakan|print|dibuat|sprin|sprint|surat (?:perintah|tugas|telegram)|nota dinas|"
    r"berdasarkan|pkpu|peraturan|undang undang|uu)\b"
)
_MONTH_ALONE = re.compile(
    rf"(?P<word>\bbulan\s*:?\s*)?(?<![^\W\d])(?P<name>{_MONTH})(?:\s*[-/ ]?\s*{_YEAR % 'y'})?", re.IGNORECASE
)
_AFTER_A_DAY = re.compile(r"(?<!\bke-)(?<!\bke )(?<!\d)\d{1,2}\s*[-/. ]?\s*$", re.IGNORECASE)
_MONTHS_JOINED = re.compile(rf"\b{_MONTH}(?:\s*\d{{4}})?\s*(?:{_UNTIL}|{_LIST})\s*{_MONTH}", re.IGNORECASE)
_LONGEST = 2_000  # letters of a cell that are looked at; the search costs the square of them
_MOST_DAYS = 45  # days named together; more are a year's plan


@dataclass(frozen=True)
class Told:
    """What one text tells: a single day, or the days of which one or several are meant."""

    day: Clean[date] = field(default_factory=Clean)
    days: tuple[date, ...] = ()
    is_named: bool = False  # a weekday or the word «tanggal» stands before it


@dataclass(frozen=True)
class _Span:
    start: int
    end: int
    found: tuple[re.Match[str], ...]
    numbers: tuple[int, ...] = ()
    is_list: bool = False


def told_days(text: str, window: Window, before: str) -> Told:
    """The first day or days in a text that are not of paper; a cell is judged by the one before, too.

    «SPRIN/112/HUK.6.6./2024 TANGGAL 5 FEBRUARI 2024» holds two of them: what follows a day of paper
    without a word between is one too.
    """
    text = text[:_LONGEST]
    end, is_of_paper = 0, bool(OF_PAPER.search(before))
    for span in _spans(text):
        words = key(_NAMED.sub("", text[end : span.start]))
        is_of_paper = bool(OF_PAPER.search(words)) if words else is_of_paper
        if not is_of_paper:
            return _told(text, span, window)
        end = span.end
    return Told()


def with_ranges(cells: Sequence[CellValue]) -> list[CellValue]:
    """The cells with a range in three cells as one text: a day, «s.d.», another day."""
    out: list[CellValue] = []
    rest = list(cells)
    while rest:
        cell = rest.pop(0)
        before = out[-1] if out else None
        if before is not None and rest and isinstance(cell, str) and _ONLY_UNTIL.fullmatch(cell.strip()):
            out[-1] = f"{text_of(before)} {cell.strip()} {text_of(rest.pop(0))}"
        else:
            out.append(cell)
    return out


def told_month(texts: Iterable[str], window: Window) -> tuple[int, int] | None:
    """Year and month, when the texts name one month without a day and no other; None otherwise."""
    told: set[tuple[int, int]] = set()
    for text in (whole[:_LONGEST] for whole in texts):
        if _MONTHS_JOINED.search(text):
            return None
        for found in _MONTH_ALONE.finditer(text):
            ahead = text[: found.start()]
            is_whole = found[0].strip() == text.strip()
            year = found["y"] or ""
            if _AFTER_A_DAY.search(ahead) or OF_PAPER.search(key(ahead)):
                continue
            if found["word"] or is_whole or len(year) == 4:
                month = _number(found["name"])
                told |= {(full, month) for full in _years(year, month, window)}
    return told.pop() if len(told) == 1 else None


def _years(year: str, month: int, window: Window) -> list[int]:
    if year:
        return [int(year) + (2000 if len(year) == 2 else 0)]
    years = range(window.mulai.year, window.selesai.year + 1)
    first, last = (window.mulai.year, window.mulai.month), (window.selesai.year, window.selesai.month)
    return [year for year in years if first <= (year, month) <= last]


def _spans(text: str) -> list[_Span]:
    """Every statement of days in a text; days joined by «s.d.» and the like are one."""
    spans: list[_Span] = []
    for found in _DAY.finditer(text):
        if spans and (joint := _JOIN.fullmatch(text[spans[-1].end : found.start()])):
            last = spans[-1]
            spans[-1] = _Span(
                last.start, found.end(), (*last.found, found), last.numbers, bool(joint["list"])
            )
        elif (span := _span(text, found)) is not None:
            spans.append(span)
    return [span for span in spans if span.numbers or len(span.found) > 1 or _year(span.found[0])]


def _span(text: str, found: re.Match[str]) -> _Span | None:
    """A day with the bare days ahead of it: «10, 11 DAN» 12 FEBRUARI; None for «MINGGU KE-2 FEBRUARI»."""
    start = found.start()
    chain = _CHAIN.search(text[:start])
    first = chain.start() if chain else start
    if chain and _COUNTED.search(text[:first]):
        others = list(_NUMBER.finditer(text, first, start))[1:]
        first = others[0].start() if others else start
    numbers = tuple(int(number) for number in _NUMBER.findall(text[first:start]))
    if not numbers and _ORDINAL.search(text[:start]):
        return None
    is_list = bool(numbers) and not _RANGED.search(_WEEKDAYS.sub("", text[first:start]))
    return _Span(first, found.end(), (found,), numbers, is_list)


def _told(text: str, span: _Span, window: Window) -> Told:
    last = span.found[-1]
    year = _year(last)
    if not span.numbers and len(span.found) == 1:
        day = day_of(year, _month(last), last["d"])
        named = _NAMED.search(text[: span.start])
        if day is None or named is None:
            return Told()
        weekday = weekday_of(named["weekday"]) if named["weekday"] else None
        if named["night"] and weekday == (day.weekday() + 1) % 7:
            weekday = None  # «malam Minggu» is the night of Saturday
        return Told(judged(day, window, weekday), is_named=bool(named[0].strip()))
    for full in [year] if year else map(str, range(window.mulai.year, window.selesai.year + 1)):
        days = _days(span, full)
        if days and (year or all(window.holds(day) for day in days)):
            return Told(days=days)
    return Told()


def _days(span: _Span, year: str) -> tuple[date, ...]:
    """The days meant, first to last; none when they do not run forward."""
    found = span.found
    ends: list[date | None] = []
    month = _month(found[0])
    own = _year(found[0]) or year
    ends += [day_of(own, month, str(number)) for number in span.numbers]
    ends += [day_of(_year(one) or year, _month(one), one["d"]) for one in found]
    days = [day for day in ends if day]
    if len(days) < len(ends):
        return ()
    if len(found) > 1 and not _year(found[0]) and days[0] > days[-1]:  # 28 DESEMBER S.D. 3 JANUARI 2024
        days = [day.replace(year=day.year - 1) if day > days[-1] else day for day in days]
    return _in_order(days, is_list=span.is_list)


def _in_order(days: Sequence[date], *, is_list: bool) -> tuple[date, ...]:
    count = (days[-1] - days[0]).days + 1
    if list(days) != sorted(days) or count > _MOST_DAYS:
        return ()
    return tuple(days) if is_list else tuple(days[0] + timedelta(days=n) for n in range(count))


def _number(name: str) -> int:
    return BULAN[name.casefold().rstrip(".")]


def _month(found: re.Match[str]) -> str:
    return str(_number(found["name"])) if found["name"] else found["m"]


def _year(found: re.Match[str]) -> str:
    return found["y"] or found["z"] or ""
