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
    from collections.abc import Sequence

    from posko.contracts import Contract
    from posko.intake.read import CellValue, Sheet
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
    column = sheet.columns[place]
    if not all(_parted(column)):  # nearly every list; its rows need not be looked at one by one
        return
    cells = [column[row] for row in body.data]
    boxes, goods = _parted(cells)
    if not boxes or not goods:
        return
    aside = [(row, text_of(cell)) for row, cell in zip(body.data, cells, strict=True) if cell in goods]
    rows = {row for row, _ in aside}
    body.data = [row for row in body.data if row not in rows]
    body.totals = [(total, sum(1 for row in body.data if row < total)) for total, _ in body.totals]
    body.aside += [(row, teks.bukan_kotak(text)) for row, text in aside]


def _parted(cells: Sequence[CellValue]) -> tuple[set[CellValue], set[CellValue]]:
    """Different cells that name boxes, and those that name other goods."""
    words = {cell: key(text_of(cell)) for cell in set(cells) if isinstance(cell, str)}
    boxes: set[CellValue] = {cell for cell, said in words.items() if _BOX.search(said)}
    return boxes, {cell for cell, said in words.items() if cell not in boxes and _GOODS.search(said)}
