"""The ledger: one SQLite file, append-only, each entry chained to the one before it.

It is the only commit point of Posko: what it does not name does not count, what it names is never
changed. Undoing is a further entry. It keeps a rollback journal and no WAL, so that looking needs no
byte of disk (docs/adr/0046).
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from posko.core.errors import DiskError, LedgerError
from posko.store import cakram
from posko.store.verifikasi import AWAL, COLUMNS, SKEMA, chain_hash


@dataclass(frozen=True)
class Entri:
    """One line of the ledger; `isi` is what was done, as plain JSON values."""

    no: int
    waktu: datetime
    jenis: str
    oleh: str
    isi: dict[str, Any]
    sebelum: str
    hash: str


def canonical(isi: dict[str, Any]) -> str:
    """The one spelling of `isi` that is hashed."""
    return json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class Buku:
    """The ledger file of one store.

    A connection is opened per call: entries come minutes apart, and no handle then outlives a
    thread of the web server.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        if not self._is_begun():
            self._begin()

    @staticmethod
    def exists(path: Path) -> bool:
        """Whether a ledger was begun here; a process may have died before it wrote a byte."""
        return path.is_file() and path.stat().st_size > 0

    def _is_begun(self) -> bool:
        if not self.exists(self._path):
            return False
        try:
            with self.reading() as connection:
                return bool(connection.execute("select count(*) from sqlite_master").fetchone()[0])
        except LedgerError:
            return True  # damaged is not absent: nothing may be begun over it

    def _begin(self) -> None:
        cakram.make_folder(self._path.parent)
        with self._pen() as connection:
            known = connection.execute("select count(*) from sqlite_master").fetchone()[0]
            for statement in () if known else SKEMA:
                cakram.execute(connection, statement)

    @contextmanager
    def _pen(self) -> Iterator[sqlite3.Connection]:
        """The only write transaction there is; committed when the block ends without a fault."""
        with cakram.refusals(), closing(_connect(self._path, "rwc")) as connection:
            cakram.execute(connection, "pragma journal_mode = truncate")
            cakram.execute(connection, "pragma synchronous = full")
            cakram.execute(connection, "begin immediate")
            try:
                yield connection
                cakram.execute(connection, "commit")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("rollback")
                raise

    @contextmanager
    def writing(self) -> Iterator[Penulis]:
        """Hold the only pen: what is read inside stays true until the entry is committed.

        Raises: DiskError when the disk refuses; nothing was written then.
        """
        with self._pen() as connection:
            yield Penulis(connection)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The ledger as committed; also on a disk that is full or may not be written.

        Raises: LedgerError when the file is damaged or gone.
        """
        try:
            with closing(_reader(self._path)) as connection, cakram.refusals():
                yield connection
        except DiskError as problem:
            raise LedgerError("the ledger cannot be read") from problem

    def head(self) -> tuple[int, str]:
        """Number and hash of the newest entry; (0, zeros) for an empty ledger."""
        with self.reading() as connection:
            return _head(connection)

    def latest(self) -> datetime | None:
        """The latest time of any entry: not the newest entry's when the clock went back."""
        with self.reading() as connection:
            (stamp,) = connection.execute("select max(waktu) from entri").fetchone()
        return datetime.fromisoformat(stamp) if stamp else None

    def entries(self, after: int = 0) -> list[Entri]:
        """Entries numbered above `after`, oldest first."""
        with self.reading() as connection:
            return _entries(connection, "no > ? order by no", (after,))

    def last(self, jenis: str, until: datetime) -> Entri | None:
        """The newest entry of this kind that is not later than `until`."""
        with self.reading() as connection:
            found = _entries(
                connection, "jenis = ? and waktu <= ? order by no desc limit 1", (jenis, _stamp(until))
            )
        return found[0] if found else None

    def count(self, jenis: tuple[str, str], after: int, until: datetime) -> int:
        """How many entries of these two kinds are numbered above `after` and not later than `until`."""
        with self.reading() as connection:
            return int(
                connection.execute(
                    "select count(*) from entri where no > ? and waktu <= ? and jenis in (?, ?)",
                    (after, _stamp(until), *jenis),
                ).fetchone()[0]
            )

    def copy(self) -> bytes:
        """The whole ledger as committed at one instant, as the bytes of a SQLite file."""
        with self.reading() as source, closing(sqlite3.connect(":memory:")) as target:
            source.backup(target)
            return target.serialize()


class Penulis:
    """Reads and appends inside one write transaction of the ledger."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def head(self) -> int:
        """Number of the newest entry."""
        return _head(self._connection)[0]

    def entries(self, after: int = 0) -> list[Entri]:
        """Entries above `after` as they stand in this transaction."""
        return _entries(self._connection, "no > ? order by no", (after,))

    def append(self, jenis: str, oleh: str, isi: dict[str, Any], waktu: datetime) -> Entri:
        """Add one entry; it counts once the surrounding `writing()` ends without a fault."""
        head, sebelum = _head(self._connection)
        no, stamp, text = head + 1, _stamp(waktu), canonical(isi)
        digest = chain_hash(no, stamp, jenis, oleh, text, sebelum)
        cakram.execute(
            self._connection,
            "insert into entri values (?, ?, ?, ?, ?, ?, ?)",
            (no, stamp, jenis, oleh, text, sebelum, digest),
        )
        return Entri(no, waktu, jenis, oleh, isi, sebelum, digest)


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=30, isolation_level=None
    )


def _reader(path: Path) -> sqlite3.Connection:
    """A connection that reads; a change cut short on a disk that takes no write is undone in a copy."""
    with cakram.refusals():
        connection = _connect(path, "rw")
        try:
            connection.execute("select 1 from sqlite_master limit 1").fetchone()
        except sqlite3.OperationalError:
            connection.close()
            return _copied(path)
        return connection


def _copied(path: Path) -> sqlite3.Connection:
    copy = sqlite3.connect(":memory:", isolation_level=None)
    with tempfile.TemporaryDirectory() as folder:
        for file in (path, path.with_name(f"{path.name}-journal")):
            if file.exists():
                shutil.copy(file, folder)
        with closing(_connect(Path(folder) / path.name, "rw")) as source:
            source.backup(copy)
    return copy


def _head(connection: sqlite3.Connection) -> tuple[int, str]:
    row = connection.execute("select no, hash from entri order by no desc limit 1").fetchone()
    return (row[0], row[1]) if row else (0, AWAL)


def _stamp(waktu: datetime) -> str:
    """An instant as the ledger writes it; texts in this form sort as the instants do."""
    return waktu.astimezone(UTC).isoformat()


def _entries(connection: sqlite3.Connection, which: str, values: tuple[object, ...]) -> list[Entri]:
    rows = connection.execute(f"select {COLUMNS} from entri where {which}", values)  # noqa: S608 - words from above
    try:
        return [
            Entri(no, datetime.fromisoformat(waktu), jenis, oleh, json.loads(isi), sebelum, digest)
            for no, waktu, jenis, oleh, isi, sebelum, digest in rows
        ]
    except (ValueError, TypeError, sqlite3.DatabaseError) as problem:
        raise LedgerError("the ledger cannot be read") from problem
