"""Cuts the power under a storing process: an ext4 disk image, copied as it is on the medium, mounted anew.

Run as `python -m tests.tahan.listrik CUTS FOLDER SEED [tanpa-fsync]`, as root; prints its counts as JSON.
What the kernel had not yet written to the image is lost, as in a power cut. With `tanpa-fsync` the same
code runs without its flushes: a run that loses nothing then would prove nothing.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from posko.store import buku, cakram
from tests.tahan.mati import child, look

MIB = 48
WITHIN = 0.8  # seconds after the first acknowledgement in which the cut falls; ext4 flushes by itself after 5


def possible() -> str:
    """Empty when images can be mounted here, else why not."""
    if os.name == "nt" or os.geteuid() != 0:
        return "needs root"
    missing = [tool for tool in ("mkfs.ext4", "mount", "umount") if not shutil.which(tool)]
    return f"needs {', '.join(missing)}" if missing else ""


def run(cuts: int, folder: Path, seed: int, *, flushes: bool = True) -> dict[str, int]:
    luck = random.Random(seed)  # noqa: S311 - test data
    told = {"cuts": 0, "acked": 0, "lost": 0, "torn": 0, "cuts_that_lost": 0}
    if not flushes:
        _without_flushes()
    blank, image, copy, disk = (folder / name for name in ("kosong.img", "asli.img", "salinan.img", "disk"))
    with blank.open("wb") as handle:
        handle.truncate(MIB * 1024 * 1024)
    tool("mkfs.ext4", "-q", "-F", "-O", "^metadata_csum_seed", str(blank))
    disk.mkdir()
    for number in range(cuts):
        clone(blank, image)
        tool("mount", "-o", "loop", str(image), str(disk))
        try:
            acked = cut(image, copy, disk / "nyata", number * 100_000, luck)
        finally:
            tool("umount", str(disk))
        tool("mount", "-o", "loop", str(copy), str(disk))
        try:
            lost, torn = look(disk / "nyata", acked)
        finally:
            tool("umount", str(disk))
        told["cuts"] += 1
        told["acked"] += len(acked)
        told["lost"] += lost
        told["torn"] += torn
        told["cuts_that_lost"] += bool(lost or torn)
    return told


def cut(image: Path, copy: Path, root: Path, start: int, luck: random.Random) -> dict[int, str]:
    """Let a child store, stop it at a random instant, and copy the image as the medium holds it."""
    inlet, outlet = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(inlet)
        try:
            child(root, start, outlet)
        finally:
            os._exit(1)
    os.close(outlet)
    said = os.read(inlet, 65536)  # the first acknowledgement
    time.sleep(luck.uniform(0, WITHIN))
    os.kill(pid, signal.SIGSTOP)
    os.waitpid(pid, os.WUNTRACED)
    clone(image, copy)
    # Only what was acknowledged before the cut counts; the child stands still, so nothing came after.
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    with os.fdopen(inlet, "rb") as rest:
        lines = (said + rest.read()).decode().splitlines(keepends=True)
    return {int(line.split()[0]): line.split()[1] for line in lines if line.endswith("\n")}


def clone(source: Path, target: Path) -> None:
    tool("cp", "--sparse=always", str(source), str(target))


def tool(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


def _without_flushes() -> None:
    cakram.os = type("Os", (), {"__getattr__": lambda _, name: getattr(os, name), "fsync": lambda *_: None})()
    execute = cakram.execute

    def unsynced(connection: object, statement: str, values: tuple = ()) -> None:
        execute(connection, statement.replace("synchronous = full", "synchronous = off"), values)

    cakram.execute = unsynced
    assert buku.cakram is cakram


if __name__ == "__main__":
    cuts, folder, seed, *rest = sys.argv[1:]
    print(json.dumps(run(int(cuts), Path(folder), int(seed), flushes=not rest)))  # noqa: T201
