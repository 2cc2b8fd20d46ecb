"""Numbers as Indonesians write them: 1.250 and 12,5 (Babel's `id` rules, never the browser's)."""

from babel.numbers import format_decimal


def bulat(value: float) -> str:
    """`1.250`."""
    return format_decimal(round(value), format="#,##0", locale="id")


def desimal(value: float, places: int = 1) -> str:
    """`12,5`."""
    return format_decimal(value, format="#,##0." + "0" * places, locale="id")


def persen(value: float) -> str:
    """`78 %` from 78.2: whole per cent, as precise as such a figure can be."""
    return f"{bulat(value)} %"


def selisih(value: float) -> str:
    """`+12`, `−3`, `0`: a change, with its sign."""
    return bulat(value) if value == 0 else ("+" if value > 0 else "−") + bulat(abs(value))
