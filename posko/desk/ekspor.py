"""What leaves the desk: every file given out of a store is a line of its ledger first.

The bundled sample has no ledger until somebody practises on it; its exports say DATA CONTOH and are
not recorded.
"""

from __future__ import annotations

import hashlib
from datetime import datetime

from posko.core import waktu
from posko.desk.meja import Desk
from posko.store import Gudang


def give_out(desk: Desk, nama: str, isi: bytes, *, oleh: str, sampai: datetime) -> bytes:
    """Record that this file leaves the desk, then hand it over: no record, no export.

    Args:
        desk: whose ledger records it.
        nama: name of the file given out.
        isi: its bytes.
        oleh: who takes it (a post, not a name).
        sampai: instant of the screen it shows.

    Raises: OSError when the disk refuses the record.
    """
    if Gudang.exists(desk.folder):
        kepala_no, kepala_hash = desk.gudang.head()
        kept = {
            "nama": nama,
            "sha256": hashlib.sha256(isi).hexdigest(),
            "ukuran": len(isi),
            "sampai": sampai.isoformat(),
            "kepala_no": kepala_no,
            "kepala_hash": kepala_hash,
        }
        desk.gudang.record("ekspor", kept, oleh=oleh, waktu=waktu.now())
    return isi
