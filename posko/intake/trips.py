"""Several trips in one row: RIT I | RIT II, each with its hour and its boxes.

Two trips of one day to one kelurahan have the same key in the log, and the second would correct the first
instead of adding to it; only the number of the waybill tells them apart, which such a row does not give.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from posko.intake.normalise.words import key
from posko.intake.report import Fault
from posko.teks import tafsir as teks

if TYPE_CHECKING:
    from posko.intake.draft import Draft

_TRIP = re.compile(r"^(?:rit|ritase|trip|kloter|gelombang|angkutan)(?: ke)? (?:[ivx]+|\d{1,2})\b")
_LEAST = 2


def refuse_trips(draft: Draft) -> None:
    """Hold every row of a distribution list whose headings spread its trips; said once, with the way out."""
    if draft.contract.log != "distribusi":
        return
    parts = (part for _, title in sorted(draft.header.titles.items()) for part in title.split(" / "))
    trips = list(dict.fromkeys(part for part in parts if _TRIP.match(key(part))))
    if len(trips) < _LEAST:
        return
    line = draft.sheet.first_row + draft.header.first
    way_out = teks.rit_jalan_keluar(trips)
    draft.faults.append(
        Fault(draft.sheet.name, line, trips[0], "", teks.BUTUH_SATU_RIT, "", way_out, "rit_mendatar")
    )
    draft.bad.update(range(len(draft.lines)))
