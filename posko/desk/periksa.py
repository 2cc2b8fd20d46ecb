"""Verification of the shown store, asked for by somebody: the outcome is a line of the ledger."""

from __future__ import annotations

from contextlib import suppress

from posko.access import Hak
from posko.core import waktu
from posko.desk.meja import Desk
from posko.store import Gudang, Verifikasi


def check_store(desk: Desk, *, oleh: str, saksi: str = "") -> Verifikasi:
    """Check ledger and files, beside a witness from paper if given, and record what came of it.

    Raises: UserError when this actor may not.
    """
    desk.allow(oleh, Hak.LIHAT)
    outcome = desk.verify(saksi or None)
    if Gudang.exists(desk.folder):
        # A damaged or full ledger may not take the line; the answer counts more.
        with suppress(Exception):
            desk.gudang.record(
                "verifikasi",
                {
                    "kepala_no": outcome.kepala_no,
                    "kepala_hash": outcome.kepala_hash,
                    "masalah": len(outcome.masalah),
                },
                oleh=oleh,
                waktu=waktu.now(),
            )
    return outcome
