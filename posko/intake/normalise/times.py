"""Times of day, and instants put together from a day and a time.

A dot parts hours and minutes here, so spreadsheets spoil times: 10.30 arrives as the number 10.3 and
08.00 as 8. Such a number is read as it was meant and noted; of a range the start is taken and noted.
24.00 is the first moment of the next day, and noted too.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from posko.core.waktu import at
from posko.intake.normalise.clean import Clean
from posko.intake.normalise.dates import Window, split_date
from posko.intake.normalise.words import without_apostrophe
from posko.teks import intake as teks
from posko.teks import tafsir

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from posko.intake.read import CellValue

_LEAD = re.compile(r"^\s*(pukul|pkl|jam|waktu)\b[\s.:]*", re.IGNORECASE)
_WATCH = re.compile(
    r"^\s*(?:(?:shift|regu|dinas)\s*(?:[ivx]{1,3}|\d|[a-d])?\b\s*)?(?:pagi|siang|sore|petang|malam|subuh)?"
    r"\s*[,:;/(\-]*\s*(?=(?:pukul|pkl|jam)?[\s.:]*\d{1,2}\s*[.:]\s*\d{2})",
    re.IGNORECASE,
)  # the name of a watch before its hours
_ABOUT = re.compile(r"^\s*(?:±|\+/-|kurang lebih|kira-kira|sekitar|sktr\.?|kl\.)\s*", re.IGNORECASE)
HARI_BERIKUT = "jam_24"  # the note of a time that belongs to the next day
_ZONE = re.compile(r"\bwib\b\.?", re.IGNORECASE)
_RANGE = re.compile(
    r"\s*(?:s\s*[/.]\s*d\.?|s\.d\.|sd\b|sampai(?:\s+dengan)?|hingga|–|—|\s-\s)\s*", re.IGNORECASE
)
_SHORT_RANGE = re.compile(r"^(\d{1,2}[.:]\d{2})-(\d{1,2}[.:]\d{2})$")
_CLOCK = re.compile(r"^(\d{1,2})\s*[.:,;]\s*(\d{1,2})(?:\s*[.:]\s*\d{2})?$")
_DASHED = re.compile(r"^(\d{1,2})-(\d{2})$")
_DIGITS = re.compile(r"^(\d{1,2})(\d{2})$")
_HOUR = re.compile(r"^(\d{1,2})$")


def read_time(cell: CellValue) -> Clean[time]:
    """The time of day in a cell."""
    match cell:
        case None:
            return Clean()
        case bool() | str():
            return _from_text(cell) if isinstance(cell, str) else _unread()
        case datetime():
            return Clean(cell.time().replace(second=0, microsecond=0))
        case time():
            return Clean(cell.replace(second=0, microsecond=0))
        case timedelta():
            return _minutes(round(cell.total_seconds() / 60))
        case int() | float():
            return _from_number(float(cell))
        case _:
            return _unread()


def read_instant(
    day_cell: CellValue, time_cell: CellValue, window: Window, zona: ZoneInfo, default: date | None = None
) -> tuple[Clean[datetime], bool]:
    """The instant in one cell, or in a day cell and a time cell; and whether only the time is missing.

    `default` is the day of the title block, taken when no day is written in the row.
    """
    if time_cell is None and isinstance(day_cell, (time, timedelta)):
        day_cell, time_cell = None, day_cell
    day, rest = split_date(day_cell, window)
    if day.need and time_cell is None and default is not None:
        day, time_cell = Clean(), day_cell
    if day.need:
        return Clean(need=teks.BUTUH_WAKTU, jenis="waktu", way_out=day.way_out), False
    if day.value is None:
        day = Clean(default)
    clock = read_time(time_cell if time_cell is not None else rest or None)
    if clock.need:
        return Clean(need=clock.need, jenis="jam"), False
    if day.value is None:
        need = teks.BUTUH_TANGGAL_JUGA if clock.value else ""
        return Clean(need=need, jenis="tanggal" if need else ""), False
    if clock.value is None:
        return Clean(need=teks.BUTUH_JAM_JUGA, jenis="jam_kosong", notes=day.notes), True
    is_next = any(jenis == HARI_BERIKUT for jenis, _ in clock.notes)
    moment = at(day.value + timedelta(days=is_next), clock.value, zona)
    return Clean(moment, notes=day.notes + clock.notes), False


def _from_number(number: float) -> Clean[time]:
    if 0 < number < 1 and abs(number * 100 - round(number * 100)) > 1e-9:
        return _minutes(round(number * 1440))  # a fraction of a day, as a spreadsheet keeps time
    if number.is_integer() and 100 <= number <= 2359:
        return _clock(int(number) // 100, int(number) % 100)
    hour, minute = int(number), round(number * 100) % 100
    found = _clock(hour, minute)
    if found.notes:
        return found
    if found.value is None or abs(number * 100 - round(number * 100)) > 1e-9:
        return _unread()
    return Clean(found.value, notes=(("jam_desimal", teks.jam_dari_angka(number, found.value)),))


def _from_text(text: str) -> Clean[time]:
    about = _ABOUT.match(text)
    if not about:
        return _exact(text)
    found = _exact(text[about.end() :])
    if found.value is None:
        return found
    return Clean(found.value, notes=(*found.notes, ("perkiraan", tafsir.jam_perkiraan(text, found.value))))


def _exact(text: str) -> Clean[time]:
    parts = _parts(text)
    if parts == [""]:
        return _unread() if text.strip() else Clean()
    found = _one_clock(_LEAD.sub("", parts[0]).strip(" .,;"))
    if found.value is None or len(parts) == 1:
        return found
    return Clean(found.value, notes=(*found.notes, ("rentang_jam", teks.jam_rentang(text, found.value))))


def range_end(cell: CellValue) -> time | None:
    """The end of a range of times: 16.00 of `13.00 - 16.00`; None for a lone time or an open end."""
    if not isinstance(cell, str):
        return None
    parts = _parts(cell)
    return _one_clock(_LEAD.sub("", parts[1]).strip(" .,;")).value if len(parts) > 1 else None


def _parts(text: str) -> list[str]:
    bare = _WATCH.sub("", without_apostrophe(text))
    bare = _ZONE.sub("", _LEAD.sub("", bare)).strip(" .,;()")
    pair = _SHORT_RANGE.match(bare)
    return [pair[1], pair[2]] if pair else _RANGE.split(bare, maxsplit=1)


def _one_clock(text: str) -> Clean[time]:
    if found := _CLOCK.match(text):
        hour, minute = found[1], found[2]
        clock = _clock(int(hour), int(minute.ljust(2, "0")))
        if len(minute) == 2 or clock.value is None or clock.notes:
            return clock
        return Clean(clock.value, notes=(("jam_desimal", teks.jam_dari_teks(text, clock.value)),))
    if (found := _DASHED.match(text)) and int(found[2]) > 23:
        return _clock(int(found[1]), int(found[2]))  # 10-30: no hour is 30, so it is no range
    if found := _DIGITS.match(text):
        return _clock(int(found[1]), int(found[2])) if len(text) > 2 else _hour(text)
    return _hour(text)


def _hour(text: str) -> Clean[time]:
    found = _HOUR.match(text)
    clock = _clock(int(found[1]), 0) if found else _unread()
    if clock.value is None or clock.notes:
        return clock
    return Clean(clock.value, notes=(("jam_desimal", teks.jam_dari_teks(text, clock.value)),))


def _minutes(minutes: int) -> Clean[time]:
    return _clock(minutes // 60, minutes % 60)


def _clock(hour: int, minute: int) -> Clean[time]:
    if (hour, minute) == (24, 0):
        return Clean(time(), notes=((HARI_BERIKUT, tafsir.JAM_24),))
    return Clean(time(hour, minute)) if 0 <= hour < 24 and 0 <= minute < 60 else _unread()


def _unread() -> Clean[time]:
    return Clean(need=teks.BUTUH_JAM, jenis="jam")
