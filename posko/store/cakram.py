"""Every touch of the disk that has to last: what returned from here survives a power cut.

All of the store's files and every statement that changes the ledger go through this one module, so
that a test can make any single one of them fail. A refusal of the disk is a `DiskError`.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from posko.core.errors import DiskError, LedgerError

SISA_TIPIS = 16 * 1024 * 1024  # bytes free below which the disk counts as full: a day of uploads is less

_BINARY = getattr(os, "O_BINARY", 0)  # Windows would translate line ends otherwise
_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY

# What SQLite calls a refusal of the disk, as the operating system would have called it.
_REFUSALS = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_BUSY: errno.EBUSY,
}
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def write_whole(path: Path, content: bytes) -> None:
    """Put a file in its place, whole and on the disk, or leave the place as it was.

    Raises: DiskError.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}-{threading.get_ident()}.part")
    with refusals():
        try:
            with writing(part) as descriptor:
                write(descriptor, content)
            os.replace(part, path)
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


@contextmanager
def writing(path: Path) -> Iterator[int]:
    """Descriptor of a new file that is on the disk when the block ends without a fault."""
    descriptor = os.open(path, _NEW, 0o600)
    try:
        yield descriptor
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_soon(path: Path, content: bytes) -> None:
    """Write a new file that is on the disk only after `sync_file`: many together settle faster than each."""
    descriptor = os.open(path, _NEW, 0o600)
    try:
        write(descriptor, content)
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """Flush a file that was written before."""
    descriptor = os.open(path, os.O_RDWR | _BINARY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write(descriptor: int, content: bytes) -> None:
    """Write all of `content`: the system may take less than it was given."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def publish(part: Path, path: Path) -> None:
    """Give a file or folder that is on the disk its final name, for good.

    Raises: DiskError.
    """
    with refusals():
        os.replace(part, path)
        sync_folder(path.parent)


def make_folder(path: Path) -> None:
    """Make a folder and those above it, each known to the disk, for the user of this program only.

    Raises: DiskError.
    """
    with refusals():
        missing = [folder for folder in (path, *path.parents) if not folder.exists()]
        for folder in reversed(missing):
            with suppress(FileExistsError):  # another process was quicker
                os.mkdir(folder, 0o700)
            sync_folder(folder.parent)


def erase(path: Path) -> None:
    """Take a file away for good; one that is gone already is no fault.

    Raises: DiskError.
    """
    with refusals(), suppress(FileNotFoundError):
        os.unlink(path)
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Flush a folder's entries; Windows has no such call and needs none (names are never reused)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def execute(connection: sqlite3.Connection, statement: str, values: tuple[object, ...] = ()) -> None:
    """One statement that changes the ledger.

    Raises: DiskError; LedgerError when the file is damaged.
    """
    with refusals():
        connection.execute(statement, values)


@contextmanager
def refusals() -> Iterator[None]:
    """Turn what the disk or SQLite says into DiskError or LedgerError."""
    try:
        yield
    except DiskError:
        raise
    except OSError as problem:
        raise DiskError(problem.errno, problem.strerror) from problem
    except sqlite3.DatabaseError as problem:
        code = getattr(problem, "sqlite_errorcode", 0) & 0xFF
        if code in _DAMAGED:
            raise LedgerError(f"the ledger is damaged: {problem}") from problem
        if code in _REFUSALS:
            raise DiskError(_REFUSALS[code], str(problem)) from problem
        raise


def condition(root: Path) -> str:
    """Whether this folder can take an upload now: `biasa`, `hanya_baca` or `penuh`."""
    if not os.access(root, os.W_OK) or _is_mounted_read_only(root):
        return "hanya_baca"
    return "penuh" if shutil.disk_usage(root).free < SISA_TIPIS else "biasa"


def _is_mounted_read_only(root: Path) -> bool:
    if not hasattr(os, "statvfs"):  # Windows
        return False
    return bool(os.statvfs(root).f_flag & os.ST_RDONLY)
