"""The leg of a row from its two ends: DARI gudang KPU, KE gudang PPK.

Offices write the place or only the kind of place. Both tell the leg; a kind of place is then no store of
its own and says nothing that the leg does not say.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from posko.intake.normalise.clean import Clean
from posko.intake.normalise.lists import leg_of
from posko.intake.normalise.words import key, text_of
from posko.intake.refuse import mask
from posko.teks import intake as teks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from posko.contracts import Column
    from posko.intake.cells import Cells
    from posko.intake.draft import Draft
    from posko.intake.read import CellValue

ENDS = ("asal", "tujuan")
_LONGEST_TOLD = 80  # characters of a place that is told of
# What an end is called by the office it stands at.
_SEAT = {"kecamatan": "ppk", "kec": "ppk", "kelurahan": "pps", "kel": "pps", "desa": "pps", "ds": "pps"}
_LEADS = frozenset({"gudang", "kantor", "sekretariat", "logistik", "kab", "kabupaten", "no", "nomor"})
_KINDS = frozenset({"kpu", "ppk", "pps", "kpps", "tps"})


def legs_told(draft: Draft) -> list[str | None] | None:
    """A leg code for each row, from the columns of both ends; None when the table has not both.

    A row whose ends name no leg is None, and a fault as soon as another row names one.
    """
    places = [draft.mapping.where(end) for end in ENDS]
    if None in places or not set(ENDS) <= set(draft.contract.names):
        return None
    codes = [leg.kode for leg in draft.sources.rujukan.peristiwa.leg]
    columns = [draft.raw(place) for place in places if place is not None]
    pairs = list(zip(*columns, strict=True))
    known = {(start, end): leg_between(start, end, codes) for start, end in dict.fromkeys(pairs)}
    legs = [known[pair] for pair in pairs]
    if not any(legs):
        return None
    found: Clean[Any] = Clean(need=teks.BUTUH_UJUNG, jenis="leg", way_out=teks.pilihan_leg(codes))
    for row, leg in enumerate(legs):
        if leg is None:
            draft.fault(row, places[0], "leg", found)
    return legs


def leg_between(start: CellValue, end: CellValue, codes: Sequence[str]) -> str | None:
    """The leg from one place to another; None where they are no two ends of one."""
    return leg_of(f"{_end(start)} ke {_end(end)}", codes)


def stores_only(cells: Sequence[CellValue]) -> list[CellValue]:
    """The cells of an end without those that name only a kind of place: «PPK», «TPS 12»."""
    return [None if _is_kind(text_of(cell)) else cell for cell in cells]


def unknown_stores(draft: Draft, place: int, column: Column, cells: Cells) -> Cells:
    """The same cells with unknown stores left empty, where a row is whole without one; each told of once."""
    if column.wajib or not cells.bad:
        return cells
    raw = draft.raw(place)
    rows: dict[str, list[int]] = {}
    for row in cells.bad:
        rows.setdefault(text_of(raw[row]), []).append(row)
    for text, told in rows.items():
        pesan = teks.tempat_tak_terdaftar(mask(text)[0][:_LONGEST_TOLD], len(told))
        draft.warn(told[0], place, column.name, "titik", pesan)
    return replace(cells, bad={})


def _end(cell: CellValue) -> str:
    words = [_SEAT.get(word, word) for word in key(text_of(cell)).split()]
    kinds = [word for word in words if word in _KINDS]
    return kinds[0] if kinds else ""


def _is_kind(text: str) -> bool:
    words = [_SEAT.get(word, word) for word in key(text).split() if word not in _LEADS]
    return bool(words) and (words[0] == "tps" or (len(words) == 1 and words[0] in _KINDS - {"kpu"}))
