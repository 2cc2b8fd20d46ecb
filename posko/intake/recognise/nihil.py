"""Rows of an incident book that say nothing happened: news of quiet, but no incident to count.

Only where the log counts what happened. In a list of boxes «nihil» is the number nought.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from posko.intake.normalise.numbers import DASHES, NIHIL
from posko.intake.normalise.words import fold, key, text_of
from posko.teks import intake as teks

if TYPE_CHECKING:
    from posko.contracts import Contract
    from posko.intake.read import Sheet
    from posko.intake.recognise.body import Body
    from posko.intake.recognise.mapping import ColumnMap

_NOTHING = re.compile(
    r"^(?:nihil|tidak ada|tdk ada)(?: (?:kejadian|gangguan|laporan|temuan|kamtibmas|menonjol|yang|kasus))+$"
    r"|^(?:tgl|tanggal|hari) [a-z\d ]+ nihil$"
)
_LOGS = ("insiden",)
_TOLD = ("apa", "kategori")  # what happened; the number and the day of a quiet row are filled in
_WRITTEN = (*_TOLD, "kelurahan_kode", "tempat", "nomor", "tps_no")  # where «NIHIL» is written instead


def set_nothing_aside(sheet: Sheet, mapping: ColumnMap, contract: Contract, body: Body) -> None:
    """Move rows that say nihil where an incident is told from the data to what is set aside."""
    places = [place for name in _TOLD if (place := mapping.where(name)) is not None]
    if contract.log not in _LOGS or not places:
        return
    written = [place for name in _WRITTEN if (place := mapping.where(name)) is not None]
    quiet = {
        row
        for row in body.data
        if all(_is_nothing(text_of(sheet.rows[row][place])) for place in places)
        and any(_is_nihil(text_of(sheet.rows[row][place])) for place in written)
    }
    if quiet:
        body.data = [row for row in body.data if row not in quiet]
        body.totals = [(total, sum(1 for row in body.data if row < total)) for total, _ in body.totals]
        body.aside += [(row, teks.NIHIL) for row in sorted(quiet)]


def _is_nothing(text: str) -> bool:
    return not text or text in DASHES or _is_nihil(text)


def _is_nihil(text: str) -> bool:
    return fold(text) in NIHIL or bool(_NOTHING.match(key(text)))
