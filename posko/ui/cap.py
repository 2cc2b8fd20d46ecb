"""The stamp that a printed or exported paper carries."""

from __future__ import annotations

from posko.brief.serah_terima import Cap
from posko.ui import data


def stamp() -> Cap:
    """Station, instant, ledger head, and whether the data is made up, as the screen has them."""
    context = data.context()
    satuan = data.desk().settings.satuan
    return Cap(satuan, context.sampai, context.kepala_no, context.kepala_hash, context.is_contoh)
