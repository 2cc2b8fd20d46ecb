"""Bytes kept under the name of their sha256, on disk before anyone refers to them.

Every write of the store goes through this module, so that a test can make any single write, fsync
or rename fail. A file is never overwritten: the same bytes have the same name.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from posko.core.errors import LedgerError


def sha256(content: bytes) -> str:
    """Hex digest that names `content`."""
    return hashlib.sha256(content).hexdigest()


def put(root: Path, content: bytes) -> str:
    """Keep `content` durably and return its name; nothing is written when it is already there."""
    name = sha256(content)
    target = path_of(root, name)
    if target.exists() and target.stat().st_size == len(content):
        return name
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{name}.{os.getpid()}.part")
    try:
        with part.open("wb") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    # The folder that received the file, and the folder that received that folder, must reach the
    # disk too: a rename is lost with the power otherwise.
    for folder in (target.parent, root):
        sync_folder(folder)
    return name


def get(root: Path, name: str) -> bytes:
    """Bytes kept under `name`.

    Raises: LedgerError when they are gone or no longer what was written.
    """
    try:
        content = path_of(root, name).read_bytes()
    except OSError as problem:
        raise LedgerError(f"object {name} is missing") from problem
    if sha256(content) != name:
        raise LedgerError(f"object {name} has changed")
    return content


def path_of(root: Path, name: str) -> Path:
    """Where the object `name` lies."""
    return root / name[:2] / name


def sync_folder(folder: Path) -> None:
    """Flush a folder's entries; Windows has no such call and needs none (names are never reused)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
