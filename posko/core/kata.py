"""Lists in a sentence as Indonesians write them: `a`, `a dan b`, `a, b, dan c` (Babel's `id` rules)."""

from collections.abc import Sequence

from babel.lists import format_list

from posko.core.angka import bulat


def daftar(items: Sequence[str], paling: int | None = None) -> str:
    """`Lebakwana, Sukamaju, dan 3 lainnya`; every item when `paling` is None, empty text for none."""
    shown = list(items[:paling])
    if rest := len(items) - len(shown):
        shown.append(f"{bulat(rest)} lainnya")
    return format_list(shown, locale="id")


def kapital(text: str) -> str:
    """The first letter large, the others as they are."""
    return text[:1].upper() + text[1:]
