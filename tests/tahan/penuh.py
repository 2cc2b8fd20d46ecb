"""Fills a small disk to the brim at many sizes and goes on storing; then makes room and stores again.

Run as `python -m tests.tahan.penuh SIZES FOLDER`, as root: every size is a tmpfs of its own.
Prints its counts as JSON.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from posko.core.errors import DiskError, LedgerError
from posko.store import Entri, Gudang, verifikasi
from posko.store.buku import canonical
from tests.tahan.bahan import add, isi
from tests.tahan.listrik import tool

KIB = 1024
FAILURES = 5  # refused deeds at every size


def fill(disk: Path, leave: int) -> Path:
    """Take all room but `leave` bytes."""
    ballast = disk / "pemberat"
    free = os.statvfs(disk)
    with ballast.open("wb") as handle:
        handle.write(bytes(max(free.f_bavail * free.f_bsize - leave, 0)))
    return ballast


def one(disk: Path, leave: int, told: dict[str, int]) -> None:
    gudang = Gudang(disk / "nyata")
    for number in range(4):
        add(gudang, number)
    ballast = fill(disk, leave)
    before = gudang.entries()
    told["refused_view"] += gudang.condition() != "penuh"
    for attempt in range(FAILURES):
        try:
            add(gudang, 100 + attempt, 60_000)
        except DiskError as refusal:
            told["refused"] += 1
            told["other_reason"] += refusal.errno != 28
        # Viewing: the ledger and every kept row can be read on the full disk.
        now = gudang.entries()
        told["lost"] += now[: len(before)] != before
        for entri in gudang.live():
            told["lost"] += not readable(gudang, entri)
        told["torn"] += len(gudang.verify().masalah)
    kept = verifikasi.named_objects([(0, "", e.jenis, "", canonical(e.isi)) for e in gudang.entries()])[0]
    there = {path.name for path in (gudang.root / "objek").rglob("*") if path.is_file()}
    told["leftovers"] += len(there - kept)
    ballast.unlink()
    entri = add(gudang, 999, 60_000)  # the same process, without a restart
    told["recovered"] += gudang.original(entri) == isi(999, 60_000) and not gudang.verify().masalah


def readable(gudang: Gudang, entri: Entri) -> bool:
    """Original and rows are there, held to their names."""
    try:
        return bool(gudang.original(entri)) and bool(gudang.rows(entri.isi["bagian"][0]["parket"]))
    except LedgerError:
        return False


def run(sizes: int, folder: Path) -> dict[str, int]:
    told = dict.fromkeys(
        ("sizes", "refused", "other_reason", "lost", "torn", "leftovers", "refused_view", "recovered"), 0
    )
    for number in range(sizes):
        disk = folder / str(number)
        disk.mkdir()
        tool("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk))
        try:
            one(disk, number * 4 * KIB, told)
        finally:
            tool("umount", str(disk))
        told["sizes"] += 1
    return told


if __name__ == "__main__":
    print(json.dumps(run(int(sys.argv[1]), Path(sys.argv[2]))))  # noqa: T201
