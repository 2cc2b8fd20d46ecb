"""The file of accounts and sessions: one small SQLite beside the stores, readable by its owner only.

It holds no fact about the election. A connection is opened per call, so that the console and the server
see each other's changes at once and no handle outlives a thread.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

NAMA = "akses.sqlite"

SCHEMA = """
create table if not exists akun (
    nama text primary key,
    jabatan text not null,
    peran text not null,
    sandi text not null,
    aktif integer not null,
    subjek text unique,
    dibuat real not null
);
create table if not exists sesi (
    kunci text primary key,
    akun text not null references akun (nama),
    peran text not null,
    alamat text not null,
    mulai real not null,
    terakhir real not null,
    sebab text
);
create index if not exists sesi_akun on sesi (akun, alamat);
"""


class Basis:
    """Accounts and sessions of one data folder; nothing is created until something is written."""

    def __init__(self, folder: Path, jam: Callable[[], float] = time.time) -> None:
        """Look at the file in `folder`; `jam` tells the present in seconds since 1970."""
        self.path = folder / NAMA
        self.jam = jam

    @property
    def berakun(self) -> bool:
        """Whether any account was ever made here, active or not: then nobody comes in without one."""
        if not self.path.exists():
            return False
        with self.baca() as connection:
            return connection.execute("select 1 from akun limit 1").fetchone() is not None

    @contextmanager
    def baca(self) -> Iterator[sqlite3.Connection]:
        """A connection for looking."""
        connection = sqlite3.connect(self.path, timeout=10, isolation_level=None)
        connection.row_factory = sqlite3.Row
        try:
            yield connection
        finally:
            connection.close()

    @contextmanager
    def tulis(self) -> Iterator[sqlite3.Connection]:
        """A connection inside one write transaction."""
        self._begin()
        with self.baca() as connection:
            connection.execute("pragma synchronous = full")
            connection.execute("begin immediate")
            try:
                yield connection
                connection.execute("commit")
            except BaseException:
                connection.execute("rollback")
                raise

    def _begin(self) -> None:
        if self.path.exists():
            return
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Made by us before SQLite would make it: nobody else may read password hashes, not for a moment.
        os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))
        with self.baca() as connection:
            connection.execute("pragma journal_mode = wal")
            connection.executescript(SCHEMA)
