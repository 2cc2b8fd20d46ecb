"""Bytes kept under the name of their sha256, on disk before anyone refers to them.

A file is never overwritten with other bytes: the same bytes have the same name.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from posko.core.errors import LedgerError
from posko.store import cakram


def sha256(content: bytes) -> str:
    """Hex digest that names `content`."""
    return hashlib.sha256(content).hexdigest()


def put(root: Path, content: bytes) -> str:
    """Keep `content` durably and return its name; a damaged copy under that name is made whole.

    Raises: DiskError.
    """
    name = sha256(content)
    target = path_of(root, name)
    if not holds(root, name):
        cakram.make_folder(target.parent)
        cakram.write_whole(target, content)
    # The folder of the file, and the folder of that folder, must reach the disk too: a rename is lost
    # with the power otherwise. Also for a file found there: who put it may have died before this line.
    with cakram.refusals():
        for folder in (target.parent, root):
            cakram.sync_folder(folder)
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


def holds(root: Path, name: str) -> bool:
    """Whether the bytes of this name are there, whole."""
    try:
        get(root, name)
    except LedgerError:
        return False
    return True


def path_of(root: Path, name: str) -> Path:
    """Where the object `name` lies."""
    return root / name[:2] / name
