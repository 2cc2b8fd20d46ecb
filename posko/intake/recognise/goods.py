"""Rows of a handover about other goods than boxes: booths, ink and seals are no kind of box.

The form of the KPU lists «Kotak Suara PPWP» and «Bilik Suara» under one heading. Only where the list does
name boxes: elsewhere a strange word may be a box that somebody called by another name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from posko.intake.normalise.words import key, text_of
from posko.teks import tafsir as teks

if TYPE_CHECKING:
    from posko.contracts import Contract
    from posko.intake.read import Sheet
    from posko.intake.recognise.body import Body
    from posko.intake.recognise.mapping import ColumnMap

_GOODS = re.compile(
    r"\b(?:bilik|tinta|segel|sampul|formulir|form|paku|bantalan|alat|surat suara|stiker|sticker|plastik|"
    r"spidol|lem|label|kabel ties|cable ties|tali|kantong|kantung|karet|ballpoint|bolpoin|pulpen|gembok|"
    r"template|templat|tanda pengenal|daftar pasangan|daftar calon|dpt|dct|salinan|buku|tenda|meja|kursi)\b"
)
_BOX = re.compile(r"\b(?:kotak|ktk)\b")


def set_goods_aside(sheet: Sheet, mapping: ColumnMap, contract: Contract, body: Body) -> None:
    """Move rows whose item is no box from the data to what is set aside, each by its name."""
    place = mapping.where("jenis")
    if contract.log != "distribusi" or place is None:
        return
    cells = [sheet.columns[place][row] for row in body.data]
    texts = {cell: text_of(cell) for cell in set(cells) if isinstance(cell, str)}
    boxes = {cell for cell, text in texts.items() if _BOX.search(key(text))}
    goods = {cell for cell, text in texts.items() if cell not in boxes and _GOODS.search(key(text))}
    if not boxes or not goods:
        return
    aside = [(row, texts[str(cell)]) for row, cell in zip(body.data, cells, strict=True) if cell in goods]
    rows = {row for row, _ in aside}
    body.data = [row for row in body.data if row not in rows]
    body.totals = [(total, sum(1 for row in body.data if row < total)) for total, _ in body.totals]
    body.aside += [(row, teks.bukan_kotak(text)) for row, text in aside]
