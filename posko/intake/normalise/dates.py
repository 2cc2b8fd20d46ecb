"""Calendar days as police lists write them: always day, month, year.

A parser of our own instead of a lenient library: a date that can be read two ways must be warned about,
and a weekday or a year that does not fit is reported, never repaired.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from posko.intake.normalise.clean import Clean
from posko.intake.normalise.words import without_apostrophe
from posko.teks import intake as teks
from posko.teks import tafsir

if TYPE_CHECKING:
    from posko.intake.read import CellValue

HARI = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
_HARI_LAIN = {"jum'at": 4, "jum’at": 4, "jum`at": 4, "jum at": 4, "ahad": 6, "rabo": 2, "saptu": 5}
_BULAN = (
    ("januari", "jan"),
    ("februari", "feb", "pebruari", "peb", "febuari"),
    ("maret", "mar", "mrt"),
    ("april", "apr"),
    ("mei",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("agustus", "agu", "agt", "ags", "agst"),
    ("september", "sep", "sept"),
    ("oktober", "okt"),
    ("november", "nov", "nopember", "nop"),
    ("desember", "des"),
)
# Months as letters are numbered: 9/II/2024.
_ROMAWI = [
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
]
BULAN = {name: number for number, names in enumerate(_BULAN, 1) for name in (*names, _ROMAWI[number - 1])}
NAMA_BULAN = tuple(name for names in _BULAN for name in names)
# The words between the ends of a range, as part of a pattern.
SAMPAI = r"\bs\s*[/.]?\s*d\b\s*\.?|\bsampai(?:\s+dengan)?\b|\bhingga\b"

_WEEKDAY = re.compile(
    r"^\W*(" + "|".join(map(re.escape, (*HARI, *_HARI_LAIN))) + r")\b\s*[,/;.\-]*\s*", re.IGNORECASE
)
_LEAD = re.compile(r"^\W*(?:hari\s*/\s*)?(?:hari|tanggal|tgl)\b[\s.:]*", re.IGNORECASE)
_DMY = re.compile(
    r"^\(?\s*(?P<d>\d{1,2})\s*[-/. ]\s*(?P<m>\d{1,2}|[ivx]{1,4}|[a-z]{3,9})\.?\s*(?:[-/. ]\s*['’]?|['’])\s*"
    r"(?P<y>\d{4}(?!\d)|\d{2}(?!\d|[.:]\d))\s*\)?",
    re.IGNORECASE,
)
_ISO = re.compile(r"^(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)T?")
_NO_YEAR = re.compile(r"^\d{1,2}\s*[-/. ]\s*(\d{1,2}|[a-z]{3,9})\s*$", re.IGNORECASE)
# Of these a day can be made; 10.12 and 10-12 may as well be times.
_DAY_AND_MONTH = re.compile(
    r"^\(?\s*(?P<d>\d{1,2})\s*(?:/\s*(?P<n>\d{1,2}|[ivx]{1,4})|[-/. ]?\s*(?P<m>[a-z]{3,9}))"
    r"(?![\w/])\.?\s*\)?",
    re.IGNORECASE,
)
# «9 s.d. 10 Feb 2024», «9-10 Feb 2024»: the start of a range without a month of its own.
_FROM = re.compile(
    rf"^\(?\s*(?P<d>\d{{1,2}})\s*(?:(?:{SAMPAI})\s*(?=\d)|[-–—/]\s*(?=\d{{1,2}}\s*[-/. ]?\s*[a-z]{{3,9}}))",
    re.IGNORECASE,
)
_TO = re.compile(rf"^\s*(?:{SAMPAI}|[-–—/])\s*", re.IGNORECASE)
_SERIAL = re.compile(r"^\d{5}$")
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - day 0 of a spreadsheet, a clock reading without a zone
_SERIALS = (20_000, 80_000)  # 1954 to 2119: anything else in a date column is a count


@dataclass(frozen=True)
class Window:
    """The days an event may speak about; outside them a date is taken and warned about."""

    mulai: date
    selesai: date

    def holds(self, day: date) -> bool:
        """Whether the day lies inside, both ends included."""
        return self.mulai <= day <= self.selesai


def read_date(cell: CellValue, window: Window) -> Clean[date]:
    """The day of a cell that holds nothing but a day."""
    found, rest = split_date(cell, window)
    if found.value is not None and rest:
        return _unread()
    return found


def split_date(cell: CellValue, window: Window) -> tuple[Clean[date], str]:
    """The day at the start of a cell, and the text after it (a time, perhaps)."""
    match cell:
        case None:
            return Clean(), ""
        case datetime():
            return judged(cell.date(), window), "" if cell.time() == time() else cell.strftime("%H.%M")
        case date():
            return judged(cell, window), ""
        case bool() | time() | timedelta():
            return _unread(), ""
        case int() | float():
            return _serial(float(cell), window)
        case _:
            return _from_text(cell, window)


def _serial(number: float, window: Window) -> tuple[Clean[date], str]:
    if not _SERIALS[0] <= number <= _SERIALS[1]:
        return _unread(), ""
    moment = _EPOCH + timedelta(days=int(number), minutes=round((number % 1) * 1440))
    return judged(moment.date(), window), moment.strftime("%H.%M") if number % 1 else ""


def _from_text(text: str, window: Window) -> tuple[Clean[date], str]:
    text = without_apostrophe(text).strip()
    if not text:
        return Clean(), ""
    if _SERIAL.match(text):
        return _serial(float(text), window)
    weekday, text = _weekday(_LEAD.sub("", text))
    text = _LEAD.sub("", text)
    if (start := _FROM.match(text)) and (ranged := _started(text, start, window)):
        return ranged
    found = _DMY.match(text) or _ISO.match(text)
    if not found and (guessed := _in_window(text, window, weekday)):
        return guessed
    if not found:
        return (_unread(teks.TAHUN_TIDAK_DITULIS) if _NO_YEAR.match(text) else _unread()), ""
    day = day_of(found["y"], found["m"], found["d"])
    if day is None:
        return _unread(), ""
    swappable = found.re is _DMY and found["m"].isdigit()
    clean = judged(day, window, weekday, swappable=swappable)
    end = _end_of_range(text, found.end(), day)
    if end:
        clean = _range(clean, text[:end])
    return clean, text[end or found.end() :].strip(" ,;/-–)")


def _started(text: str, start: re.Match[str], window: Window) -> tuple[Clean[date], str] | None:
    """The first day of «9 s.d. 10 Feb 2024», and the text after it; None when it runs backwards."""
    last, rest = _from_text(text[start.end() :], window)
    first = last.value and day_of(str(last.value.year), str(last.value.month), start["d"])
    if last.value is None or first is None or first > last.value:
        return None
    told = text[: len(text) - len(rest)].strip(" ,;/-–)") if rest else text
    notes = tuple(note for note in last.notes if note[0] != "hari")
    return _range(Clean(first, notes=notes), told), rest


def _end_of_range(text: str, start: int, first: date) -> int:
    """Where the second day of a range ends; 0 when what follows is no later day."""
    if not (until := _TO.match(text[start:])):
        return 0
    _, rest = _weekday(text[start + until.end() :])
    found = _DMY.match(rest)
    last = day_of(found["y"], found["m"], found["d"]) if found else None
    return len(text) - len(rest) + found.end() if found and last and last >= first else 0


def _range(clean: Clean[date], told: str) -> Clean[date]:
    if clean.value is None:
        return clean
    note = ("rentang_tanggal", tafsir.tanggal_rentang(told.strip(), clean.value))
    return Clean(clean.value, notes=(*clean.notes, note))


def _in_window(text: str, window: Window, weekday: int | None) -> tuple[Clean[date], str] | None:
    """A day without a year, and the text after it, when only one year of the event can be meant."""
    found = _DAY_AND_MONTH.match(text)
    if not found:
        return None
    years = range(window.mulai.year, window.selesai.year + 1)
    days = [day_of(str(year), found["n"] or found["m"], found["d"]) for year in years]
    fitting = [day for day in days if day and window.holds(day)]
    if len(fitting) != 1:
        return None
    day = judged(fitting[0], window, weekday)
    notes = (("tanpa_tahun", tafsir.tanpa_tahun(found[0].strip(), fitting[0])), *day.notes)
    return Clean(day.value, notes=notes), text[found.end() :].strip(" ,;/-–)")


def _weekday(text: str) -> tuple[int | None, str]:
    found = _WEEKDAY.match(text)
    if not found:
        return None, text
    return weekday_of(found[1]), text[found.end() :]


def weekday_of(name: str) -> int:
    """Monday is 0; `name` is a weekday in any of its spellings."""
    name = name.casefold()
    return _HARI_LAIN[name] if name in _HARI_LAIN else HARI.index(name)


def day_of(year: str, month: str, day: str) -> date | None:
    """The day, with a month as a number or a name and a year of two or four digits; None for 31/02."""
    number = int(month) if month.isdigit() else BULAN.get(month.casefold(), 0)
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), number, int(day))
    except ValueError:
        return None


def judged(day: date, window: Window, weekday: int | None = None, *, swappable: bool = True) -> Clean[date]:
    """A day with what is odd about it: another weekday, or outside the event."""
    notes = []
    if weekday is not None and weekday != day.weekday():
        notes.append(("hari", teks.hari_tidak_cocok(HARI[weekday], day, HARI[day.weekday()])))
    if not window.holds(day):
        notes.append(_outside(day, window, swappable=swappable))
    return Clean(day, notes=tuple(notes))


def _outside(day: date, window: Window, *, swappable: bool) -> tuple[str, str]:
    swapped = day_of(str(day.year), str(day.day), str(day.month)) if swappable else None
    if swapped and window.holds(swapped):
        return "tertukar", teks.tanggal_tertukar(day, swapped)
    if any(_same_day_in(day, year, window) for year in range(window.mulai.year, window.selesai.year + 1)):
        return "tahun", teks.tahun_di_luar(day, window.mulai, window.selesai)
    return "jendela", teks.tanggal_di_luar(day, window.mulai, window.selesai)


def _same_day_in(day: date, year: int, window: Window) -> bool:
    moved = day_of(str(year), str(day.month), str(day.day))
    return moved is not None and window.holds(moved)


def _unread(way_out: str = "") -> Clean[date]:
    return Clean(need=teks.BUTUH_TANGGAL, jenis="tanggal", way_out=way_out)
