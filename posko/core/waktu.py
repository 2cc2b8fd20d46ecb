"""Instants as the station reads them: parse, show, and count in H.

Every instant inside Posko is aware (UTC in storage); only this module turns one into words.
Formats are fixed here and not taken from the browser, whose language is often English.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date

from posko.core.errors import UserError

ZONA = ZoneInfo("Asia/Jakarta")
SINGKATAN = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}


def now() -> datetime:
    """The present instant, aware, in UTC."""
    return datetime.now(UTC)


def local(instant: datetime, zona: ZoneInfo = ZONA) -> datetime:
    """The same instant on the station's wall clock."""
    return instant.astimezone(zona)


def at(tanggal: date, jam: time, zona: ZoneInfo = ZONA) -> datetime:
    """The instant at which the station's clock shows this date and time."""
    return datetime.combine(tanggal, jam, tzinfo=zona)


def parse_instant(text: str, zona: ZoneInfo = ZONA) -> datetime:
    """Read an ISO instant; without an offset it is the station's wall clock.

    Raises: UserError when the text is not ISO 8601.
    """
    try:
        value = datetime.fromisoformat(text.strip())
    except ValueError as problem:
        raise UserError(
            f"Waktu «{text}» tidak terbaca. Tulis sebagai 2024-02-13T06:00 (tahun-bulan-tanggalTjam:menit)."
        ) from problem
    return value if value.tzinfo else value.replace(tzinfo=zona)


def jam(instant: datetime, zona: ZoneInfo = ZONA) -> str:
    """`06.00` on the station's clock."""
    return local(instant, zona).strftime("%H.%M")


def jam_zona(instant: datetime, zona: ZoneInfo = ZONA) -> str:
    """`06.00 WIB`."""
    return f"{jam(instant, zona)} {SINGKATAN.get(zona.key, zona.key)}"


def tanggal(value: date | datetime, zona: ZoneInfo = ZONA) -> str:
    """`13 Februari 2024`."""
    return format_date(_day(value, zona), "d MMMM yyyy", locale="id")


def tanggal_pendek(value: date | datetime, zona: ZoneInfo = ZONA) -> str:
    """`13 Feb`."""
    return format_date(_day(value, zona), "d MMM", locale="id")


def hari_tanggal(value: date | datetime, zona: ZoneInfo = ZONA) -> str:
    """`Selasa, 13 Februari 2024`."""
    return format_date(_day(value, zona), "EEEE, d MMMM yyyy", locale="id")


def waktu(instant: datetime, zona: ZoneInfo = ZONA) -> str:
    """`13 Feb 06.00`: for rows and axes where the year is plain."""
    return f"{tanggal_pendek(instant, zona)} {jam(instant, zona)}"


def lama(menit: float) -> str:
    """A span in words: `40 mnt`, `5 jam 40 mnt`, `2 hari 3 jam`; `menit` may be negative."""
    sign = "−" if menit < 0 else ""
    total = abs(int(menit))
    hari, sisa = divmod(total, 1440)
    jam_, mnt = divmod(sisa, 60)
    if hari:
        return f"{sign}{hari} hari {jam_} jam" if jam_ else f"{sign}{hari} hari"
    if jam_:
        return f"{sign}{jam_} jam {mnt} mnt" if mnt else f"{sign}{jam_} jam"
    return f"{sign}{mnt} mnt"


def hitung_h(instant: datetime, hari_h: date, zona: ZoneInfo = ZONA) -> str:
    """`H-1`, `H`, `H+3`: days from voting day on the station's calendar."""
    days = (local(instant, zona).date() - hari_h).days
    return "H" if days == 0 else f"H{days:+d}"


def apel_sebelum(instant: datetime, apel: time, zona: ZoneInfo = ZONA) -> datetime:
    """The last morning parade strictly before this instant."""
    today = at(local(instant, zona).date(), apel, zona)
    return today if today < instant else today - timedelta(days=1)


def _day(value: date | datetime, zona: ZoneInfo) -> date:
    return local(value, zona).date() if isinstance(value, datetime) else value
