"""One upload, undo and erasure in a process of its own, so that the kernel can be told to refuse its calls.

`strace --inject` makes the N-th system call of a kind fail: below Python and below SQLite, where no test
can reach. Run as `python -m tests.tahan.panggilan FOLDER`; prints what was acknowledged.
"""

from __future__ import annotations

import sys
from pathlib import Path

from posko.core.errors import DiskError
from posko.store import Gudang
from tests.tahan.bahan import NOON, add

gudang = Gudang(Path(sys.argv[1]))
deeds = (
    lambda: add(gudang, 50, 5_000),
    lambda: gudang.undo(1, oleh="operator", waktu=NOON),
    lambda: gudang.erase([2], with_rows=True, alasan="uji", oleh="kapolsek", waktu=NOON),
)
for deed in deeds:
    try:
        entri = deed()
    except DiskError:
        sys.stdout.write("ditolak\n")
    else:
        sys.stdout.write(f"{entri.no} {entri.hash}\n")
    sys.stdout.flush()
