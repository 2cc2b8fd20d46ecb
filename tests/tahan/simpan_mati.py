"""Kills a process that writes backups, while another goes on storing; looks at every file with a final name.

Run as `python -m tests.tahan.simpan_mati KILLS FOLDER SEED`; prints its counts as JSON.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from datetime import timedelta
from pathlib import Path

from posko.store import Gudang, sandi
from posko.store.cadangan import restore, write_backup
from tests.tahan.bahan import NOON, add

SANDI = "tujuh kuda di tepi sawah"
WITHIN = 0.5


def writer(gudang: Gudang) -> None:
    for number in range(1_000, 100_000):
        add(gudang, number, 20_000)
        time.sleep(0.02)


def backups(gudang: Gudang, folder: Path, start: int) -> None:
    for number in range(start, start + 1_000):
        write_backup(gudang, folder, SANDI, peristiwa="pemilu2024", waktu=NOON + timedelta(seconds=number))


def forked(deed: object, *given: object) -> int:
    pid = os.fork()
    if pid == 0:
        try:
            deed(*given)  # type: ignore[operator]
        finally:
            os._exit(1)
    return pid


def stop(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def run(kills: int, folder: Path, seed: int) -> dict[str, int]:
    sandi.BIAYA = 4  # the cost of guessing is not what is tested
    luck = random.Random(seed)  # noqa: S311 - test data
    gudang, usb = Gudang(folder / "nyata"), folder / "usb"
    for number in range(30):
        add(gudang, number, 50_000)
    beside = forked(writer, gudang)
    try:
        for number in range(kills):
            pid = forked(backups, gudang, usb, number * 1_000)
            time.sleep(luck.uniform(0.02, WITHIN))
            stop(pid)
    finally:
        stop(beside)
    published = sorted(usb.glob("*.posko"))
    valid = 0
    for path in published:
        isi = restore(path, folder / "ke", SANDI)  # holds the copy to its head and every file's name
        valid += Gudang(folder / "ke" / "pemilu2024" / "nyata").head() == (isi.kepala_no, isi.kepala_hash)
        shutil.rmtree(folder / "ke")
    return {"kills": kills, "published": len(published), "valid": valid}


if __name__ == "__main__":
    print(json.dumps(run(int(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))  # noqa: T201
