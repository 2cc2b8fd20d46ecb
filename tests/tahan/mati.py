"""Kills a storing process at random instants, again and again, and looks at what is left.

Run as `python -m tests.tahan.mati KILLS FOLDER SEED`; prints its counts as JSON. One process imports
everything and forks a child per kill, so that the kill falls into storing and not into starting.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

from posko.store import Gudang, verifikasi
from tests.tahan.bahan import NOON, add

PER_STORE = 25  # kills before a fresh store is begun, so that looking stays quick
WITHIN = 0.4  # seconds in which the kill falls


def child(root: Path, start: int, out: int) -> None:
    """Store, undo, export and erase without end; say each acknowledged entry."""
    gudang, luck = Gudang(root), random.Random(start)  # noqa: S311 - test data
    for number in range(start, start + 10_000):
        entri = add(gudang, number, luck.choice((50, 4_000, 300_000)))
        acked = [entri]
        if number % 5 == 1:
            acked.append(gudang.undo(entri.no, oleh="operator", waktu=NOON))
        if number % 5 == 2:
            acked.append(gudang.record("ekspor", {"nama": "x"}, oleh="operator", waktu=NOON))
        if number % 5 == 3:
            acked.append(gudang.erase([entri.no], with_rows=True, alasan="uji", oleh="kapolsek", waktu=NOON))
        for one in acked:
            os.write(out, f"{one.no} {one.hash}\n".encode())


def kill_one(root: Path, start: int, luck: random.Random) -> list[tuple[int, str]]:
    """One child's life; what it acknowledged before it was killed."""
    inlet, outlet = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(inlet)
        try:
            child(root, start, outlet)
        finally:
            os._exit(1)
    os.close(outlet)
    # Every second kill waits for an acknowledgement, so that a slow disk is not killed before its first.
    said = os.read(inlet, 65536) if start // 100_000 % 2 else b""
    time.sleep(luck.uniform(0, WITHIN))
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    with os.fdopen(inlet, "rb") as rest:
        lines = (said + rest.read()).decode().splitlines(keepends=True)
    # A line cut in two was not read by anybody as an acknowledgement.
    return [(int(line.split()[0]), line.split()[1]) for line in lines if line.endswith("\n")]


def look(root: Path, acked: dict[int, str]) -> tuple[int, int]:
    """How many acknowledged entries are lost, and how many things are torn."""
    if not (root / "buku.sqlite").exists():
        return len(acked), 0
    with closing(sqlite3.connect(root / "buku.sqlite")) as connection:
        rows, findings = verifikasi.read_ledger(connection)
    if not rows and not acked:  # killed before there was a table
        return 0, 0
    findings += [*verifikasi.check_chain(rows), *verifikasi.check_objects(root / "objek", rows)]
    # An erasure that was cut short between ledger and disk is finished by the next one; nothing is torn.
    torn = [found for found in findings if found[0] != "belum_musnah"]
    there = {row[0]: row[-1] for row in rows}
    return sum(there.get(no) != digest for no, digest in acked.items()), len(torn)


def run(kills: int, folder: Path, seed: int) -> dict[str, int]:
    luck = random.Random(seed)  # noqa: S311 - test data
    told = {"kills": 0, "acked": 0, "lost": 0, "torn": 0}
    acked: dict[int, str] = {}
    for number in range(kills):
        root = folder / str(number // PER_STORE)
        if number % PER_STORE == 0:
            acked = {}
        mine = kill_one(root, number * 100_000, luck)
        acked.update(mine)
        lost, torn = look(root, acked)
        told["kills"] += 1
        told["acked"] += len(mine)
        told["lost"] += lost
        told["torn"] += torn
    return told


if __name__ == "__main__":
    print(json.dumps(run(int(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))  # noqa: T201
