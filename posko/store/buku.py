"""The ledger: one SQLite file, append-only, each entry chained to the one before it.

It is the only commit point of Posko: what it does not name does not count, what it names is never
changed. Undoing is a further entry.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from posko.core.errors import LedgerError

SCHEMA = """
create table if not exists entri (
    no integer primary key,
    waktu text not null,
    jenis text not null,
    oleh text not null,
    isi text not null,
    sebelum text not null,
    hash text not null unique
);
create trigger if not exists entri_tetap before update on entri
begin select raise(abort, 'the ledger is append-only'); end;
create trigger if not exists entri_lestari before delete on entri
begin select raise(abort, 'the ledger is append-only'); end;
"""

AWAL = "0" * 64  # what the first entry is chained to


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


def chain_hash(no: int, waktu: str, jenis: str, oleh: str, isi: str, sebelum: str) -> str:
    """Hash of an entry: every field of it, and the entry before."""
    text = "\x1f".join((str(no), waktu, jenis, oleh, isi, sebelum))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class Buku:
    """The ledger file of one store.

    A connection is opened per call: entries come minutes apart, and no handle then outlives a
    thread of the web server.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        with self._open() as connection:
            connection.execute("pragma journal_mode = wal")
            connection.executescript(SCHEMA)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        connection = sqlite3.connect(self._path, timeout=30, isolation_level=None)
        try:
            connection.execute("pragma synchronous = full")
            yield connection
        finally:
            connection.close()

    @contextmanager
    def writing(self) -> Iterator[Penulis]:
        """Hold the only pen: what is read inside stays true until the entry is committed."""
        with self._open() as connection:
            connection.execute("begin immediate")
            try:
                yield Penulis(connection)
                connection.execute("commit")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("rollback")
                raise

    def head(self) -> tuple[int, str]:
        """Number and hash of the newest entry; (0, zeros) for an empty ledger."""
        with self._open() as connection:
            return _head(connection)

    def entries(self, after: int = 0) -> list[Entri]:
        """Entries numbered above `after`, oldest first."""
        with self._open() as connection:
            return _entries(connection, after)

    def problems(self) -> list[str]:
        """Every place where the file or its chain is not as written, in English for the log."""
        with self._open() as connection:
            check = [row[0] for row in connection.execute("pragma integrity_check")]
            found = [] if check == ["ok"] else [f"sqlite: {line}" for line in check]
            rows = connection.execute(
                "select no, waktu, jenis, oleh, isi, sebelum, hash from entri order by no"
            ).fetchall()
        before, expected = AWAL, 1
        for no, waktu, jenis, oleh, isi, sebelum, digest in rows:
            if no != expected:
                found.append(f"entry {expected} is missing")
            if sebelum != before or chain_hash(no, waktu, jenis, oleh, isi, sebelum) != digest:
                found.append(f"entry {no} has changed")
            before, expected = digest, no + 1
        return found


class Penulis:
    """Reads and appends inside one write transaction of the ledger."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def entries(self) -> list[Entri]:
        """All entries as they stand in this transaction."""
        return _entries(self._connection, 0)

    def append(self, jenis: str, oleh: str, isi: dict[str, Any], waktu: datetime) -> Entri:
        """Add one entry; it counts once the surrounding `writing()` ends without a fault."""
        head, sebelum = _head(self._connection)
        no, stamp, text = head + 1, waktu.astimezone(UTC).isoformat(), canonical(isi)
        digest = chain_hash(no, stamp, jenis, oleh, text, sebelum)
        self._connection.execute(
            "insert into entri values (?, ?, ?, ?, ?, ?, ?)", (no, stamp, jenis, oleh, text, sebelum, digest)
        )
        return Entri(no, waktu, jenis, oleh, isi, sebelum, digest)


def _head(connection: sqlite3.Connection) -> tuple[int, str]:
    row = connection.execute("select no, hash from entri order by no desc limit 1").fetchone()
    return (row[0], row[1]) if row else (0, AWAL)


def _entries(connection: sqlite3.Connection, after: int) -> list[Entri]:
    rows = connection.execute(
        "select no, waktu, jenis, oleh, isi, sebelum, hash from entri where no > ? order by no", (after,)
    )
    try:
        return [
            Entri(no, datetime.fromisoformat(waktu), jenis, oleh, json.loads(isi), sebelum, digest)
            for no, waktu, jenis, oleh, isi, sebelum, digest in rows
        ]
    except (ValueError, sqlite3.DatabaseError) as problem:
        raise LedgerError("the ledger cannot be read") from problem
