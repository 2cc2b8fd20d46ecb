"""Deeds of the door in the ledger: who came in, who failed to, who left, which account was changed.

They go into the ledger of the data that is shown; on the sample that begins the practice ledger, never
the real one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from posko.core import waktu
from posko.core.settings import Settings
from posko.desk.meja import SAMPLE_EVENT
from posko.store import Entri, Gudang


def record_access(settings: Settings, jenis: str, oleh: str, isi: Mapping[str, Any]) -> Entri:
    """Write one deed of the door.

    Args:
        settings: where the data is.
        jenis: `masuk`, `masuk-ditolak`, `keluar` or `ubah-akun`.
        oleh: the account; for changes of accounts, the console.
        isi: plain JSON values.

    Raises: OSError or sqlite3.Error when the disk refuses.
    """
    root = settings.data / settings.peristiwa
    is_practice = settings.peristiwa == SAMPLE_EVENT and not Gudang.exists(root / "nyata")
    gudang = Gudang(root / ("latihan" if is_practice else "nyata"))
    return gudang.record(jenis, dict(isi), oleh=oleh, waktu=waktu.now())
