"""Accepted rows that rotted on the disk, read anew from the original file.

They are put back only when they come out byte for byte as the ledger names them; anything else stays
damaged and is said so.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from posko.core import waktu
from posko.core.errors import DiskError, LedgerError, UserError
from posko.intake.check import check
from posko.intake.corrected import corrected
from posko.intake.read import read_workbook
from posko.store import Entri

if TYPE_CHECKING:
    from posko.desk.meja import Desk

SISTEM = "sistem"


def rebuild(desk: Desk, entri: Entri) -> bool:
    """Make the rows of this upload whole again; False when the original cannot give them."""
    ringkas = entri.isi["ringkas"]
    arahan = ringkas.get("arahan", {})
    typed = {(sheet, cell): text for sheet, cell, text in ringkas.get("diketik", [])}
    now = arahan.get("kini")
    try:
        workbook = corrected(read_workbook(entri.isi["nama"], desk.gudang.original(entri)), typed)
        report = check(
            workbook,
            desk.rujukan,
            answers=arahan.get("jawaban", {}),
            memory=desk.memory(arahan.get("pemetaan", {}), before=entri.no),
            log=arahan.get("log"),
            now=datetime.fromisoformat(now) if now else entri.waktu,
        )
        if not desk.gudang.mend(list(report.parts), entri):
            return False
    except (LedgerError, UserError, DiskError):
        return False
    with suppress(DiskError):  # mended all the same
        desk.gudang.record(
            "perbaikan", {"no": entri.no, "nama": entri.isi["nama"]}, oleh=SISTEM, waktu=waktu.now()
        )
    return True
