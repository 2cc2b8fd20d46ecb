"""Several processes upload the same files at once.

Run as `python -m tests.tahan.bersama PROCESSES FILES FOLDER`; prints its counts as JSON.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from posko.store import Gudang, SudahAda
from tests.tahan.bahan import add


def upload_all(root: Path, files: int, start: int, out: int) -> None:
    """Upload every file once; say how many were new and how many were there."""
    gudang, stored, there = Gudang(root), 0, 0
    for step in range(files):
        try:
            add(gudang, (start + step) % files)
            stored += 1
        except SudahAda:
            there += 1
    os.write(out, f"{stored} {there}\n".encode())


def run(processes: int, files: int, root: Path) -> dict[str, int]:
    inlet, outlet = os.pipe()
    children = []
    for number in range(processes):
        pid = os.fork()
        if pid == 0:
            try:
                upload_all(root, files, number % 2, outlet)
            finally:
                os._exit(0)
        children.append(pid)
    os.close(outlet)
    for pid in children:
        os.waitpid(pid, 0)
    with os.fdopen(inlet) as said:
        counts = [tuple(map(int, line.split())) for line in said]
    gudang = Gudang(root)
    return {
        "answered": len(counts),
        "stored": sum(stored for stored, _ in counts),
        "duplicates": sum(there for _, there in counts),
        "live": len(gudang.live()),
        "faults": len(gudang.verify().masalah),
    }


if __name__ == "__main__":
    print(json.dumps(run(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))))  # noqa: T201
