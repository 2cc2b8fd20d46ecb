"""What leaves the desk: every file given out of a store is a line of its ledger first.

The bundled sample has no ledger until somebody practises on it; its exports say DATA CONTOH and are
not recorded.
"""

from __future__ import annotations

import hashlib
from datetime import datetime

from posko.access import CAP_PENINJAU, Hak
from posko.core import waktu
from posko.desk.meja import Desk
from posko.store import Gudang


def give_out(desk: Desk, nama: str, isi: bytes, *, oleh: str, sampai: datetime, cap: str = "") -> bytes:
    """Record that this file leaves the desk, then hand it over: no right or no record, no export.

    Args:
        desk: whose ledger records it.
        nama: name of the file given out.
        isi: its bytes.
        oleh: who takes it (a post, not a name).
        sampai: instant of the screen it shows.
        cap: the mark that stands on every page of it; a marked file holds no row data.

    Raises: UserError when this role may not take it away; OSError when the disk refuses the record.
    """
    desk.allow(oleh, Hak.EKSPOR_BERCAP if cap == CAP_PENINJAU else Hak.EKSPOR)
    if Gudang.exists(desk.folder):
        kepala_no, kepala_hash = desk.gudang.head()
        kept = {
            "nama": nama,
            "sha256": hashlib.sha256(isi).hexdigest(),
            "ukuran": len(isi),
            "sampai": sampai.isoformat(),
            "kepala_no": kepala_no,
            "kepala_hash": kepala_hash,
            **({"cap": cap} if cap else {}),
            "tanpa_unggahan": [entri.no for entri in desk.damaged()],
        }
        desk.gudang.record("ekspor", kept, oleh=oleh, waktu=waktu.now())
    return isi
