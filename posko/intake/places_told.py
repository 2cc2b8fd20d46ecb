"""The kelurahan of a row whose list has no column for it: read out of what is told of the place.

«Jl. Veteran Kel. Nagri Kaler» names one. A street may be called after another kelurahan, so a name behind
«Kel.» or «Desa» goes before all others, and two names that are left are a fault, not a choice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from posko.intake.normalise.clean import Clean
from posko.intake.normalise.words import heading, key, text_of
from posko.teks import intake as teks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from posko.intake.draft import Draft
    from posko.intake.normalise.places import Gazetteer

_NAMED = frozenset({"kel", "kelurahan", "desa", "ds"})
_PLACES = frozenset(
    {"tempat", "lokasi", "tempat kegiatan", "lokasi kegiatan", "tempat pelaksanaan", "di mana", "alamat"}
)
_LONGEST = 2  # words of a kelurahan's name


def places_told(draft: Draft) -> list[str | None]:
    """A kelurahan_kode for each row; a row that names none or two is a fault once any row names one."""
    place, texts = _told_in(draft)
    if place is None:
        return [None] * len(draft.lines)
    known: dict[str | None, str | None] = {
        text: told(text, draft.sources.gazetteer) for text in set(texts) if text
    }
    places = [known.get(text) for text in texts]
    if not any(places):
        return places
    for row, found in enumerate(places):
        if found is None:
            way_out = teks.KELURAHAN_DI_TEMPAT
            draft.fault(
                row,
                place,
                "kelurahan_kode",
                Clean(need=teks.BUTUH_KELURAHAN, jenis="kelurahan", way_out=way_out),
            )
    count = len(places) - places.count(None)
    first = next(row for row, found in enumerate(places) if found)
    pesan = teks.kelurahan_dari_tempat(draft.heading(place), count)
    draft.warn(first, place, "kelurahan_kode", "kelurahan_tempat", pesan)
    return places


def _told_in(draft: Draft) -> tuple[int | None, Sequence[str | None]]:
    """The column of the place and its texts; of a log without one, a column that is not read otherwise."""
    place = draft.mapping.where("tempat")
    if "tempat" in draft.contract.names:
        texts = draft.values.get("tempat")
        return (None, ()) if texts is None else (place, texts)
    free = (column for column in sorted(draft.mapping.ignored) if heading(draft.heading(column)) in _PLACES)
    place = next(free, None)
    return place, [text_of(cell) for cell in draft.raw(place)] if place is not None else ()


def told(text: str, gazetteer: Gazetteer) -> str | None:
    """The one kelurahan that a text names; None when it names none, or several alike."""
    words = key(text).split()
    named: set[str] = set()
    found: set[str] = set()
    at = 0
    while at < len(words):
        size, kode = _name_at(words, at, gazetteer)
        if kode:
            (named if _NAMED.intersection(words[max(at - 1, 0) : at + 1]) else found).add(kode)
        at += max(size, 1)
    best = named or found
    return best.pop() if len(best) == 1 else None


def _name_at(words: list[str], at: int, gazetteer: Gazetteer) -> tuple[int, str | None]:
    """Length and kode of the longest name that begins at this word."""
    for size in range(_LONGEST, 0, -1):
        if at + size <= len(words) and (kode := gazetteer.find(" ".join(words[at : at + size]))):
            return size, kode
    return 0, None
