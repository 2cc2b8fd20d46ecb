"""The answer engine: one in-memory DuckDB, one cursor per question.

DuckDB never keeps anything of value here: tables are filled from the sample or from what the ledger
says is live, each new entry in one transaction. A cursor per call is not a nicety: threads sharing
the connection itself got wrong answers.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa

from posko.contracts import LOGS
from posko.core.errors import LedgerError
from posko.core.rujukan import Rujukan
from posko.query import lingkup, tables
from posko.query.load import Query, catalogue, views
from posko.query.runner import Runner
from posko.store import Bagian, Entri, Gudang, erased_rows

# No network, no extension, no file: everything a query may read is already a table.
LOCKED: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "enable_external_access": "false",
}

# Entries that change no answer: who came in or took a file away is no fact about the election.
NO_ANSWER = frozenset(
    {"masuk", "masuk-ditolak", "keluar", "ubah-akun", "ekspor", "verifikasi", "cadangan", "bekuan"}
)

ARROW: dict[str, pa.DataType] = {
    "VARCHAR": pa.string(),
    "BIGINT": pa.int64(),
    "TIMESTAMPTZ": pa.timestamp("us", tz="UTC"),
    "DATE": pa.date32(),
}
PICTURES = 8  # instants whose views are kept at once; a Polsek's takes about 2 MB
REHEARSED = 2**31  # batch number of rows that are only being tried


class Trial(Runner):
    """Asks queries of a desk on which rows are only being tried."""

    def known(self, log: str) -> list[tuple[int | None, int, int]]:
        """The tried rows of a log by the live upload that carries them: (its number, different, repeats)."""
        return self._cursor.execute(tables.known_rows(LOGS[log]), {"batch_no": REHEARSED}).fetchall()


@dataclass
class Picture:
    """The shared views as computed for one instant and one ledger head."""

    schema: str
    done: set[str] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)


class Engine:
    """The logs of one desk, ready to be asked."""

    def __init__(
        self,
        rujukan: Rujukan,
        gudang: Gudang | None = None,
        sample: Path | None = None,
        queries: dict[str, Query] | None = None,
        *,
        wilayah_saja: bool = False,
    ) -> None:
        self.rujukan = rujukan
        self._gudang = gudang
        # Of a log shared with other areas a desk loads its own rows only.
        self._own = frozenset(rujukan.kelurahan) if wilayah_saja else None
        # Uploads whose kept rows are damaged: they do not count until they can be read again.
        self.damaged: dict[int, Entri] = {}
        self.mend: Callable[[Entri], bool] = lambda _: False
        self._queries = catalogue() if queries is None else queries
        self._lock = threading.Lock()
        self._seen = 0
        self._stamp = 0
        self._made = 0
        self._pictures: OrderedDict[tuple[int, datetime], Picture] = OrderedDict()
        self._connection = duckdb.connect(":memory:", config=dict(LOCKED))
        self._connection.execute(f"set global TimeZone = '{rujukan.peristiwa.zona.key}'")
        for statement in tables.schema():
            self._connection.execute(statement)
        for name, frame in tables.reference_frames(rujukan).items():
            self._fill(pa.Table.from_pandas(frame, preserve_index=False), tables.create_reference(name))
        for view in views(self._queries):
            self._connection.execute(f"create view {view.name.split('/')[1]} as {view.sql}")
        if sample is not None:
            for log, contract in LOGS.items():
                self._fill(lingkup.read(sample / f"{log}.parquet", self._own), tables.insert_sample(contract))
                self._connection.execute(tables.mark_doubles(log))
        self._connection.execute("set global lock_configuration = true")

    def attach(self, gudang: Gudang) -> None:
        """Follow this ledger from now on; an engine follows one ledger in its life."""
        self._gudang = gudang

    def sync(self) -> int:
        """Take in what the ledger gained since the last call.

        Returns: the number of the newest entry that may have changed an answer.
        """
        if self._gudang is None or self._gudang.head()[0] == self._seen:
            return self._stamp
        with self._lock:
            entries = [*self.damaged.values(), *self._gudang.entries(self._seen)]
            gone, damaged = erased_rows(entries), set(self.damaged)
            for entri in entries:
                if entri.no not in gone:
                    self._take(self._gudang, entri)
                self._seen = max(self._seen, entri.no)
                if entri.jenis not in NO_ANSWER:
                    self._stamp = max(self._stamp, entri.no)
            if damaged - set(self.damaged):  # rows came back with an entry that says nothing itself
                self._stamp = self._seen
            return self._stamp

    def run(self, name: str, sampai: datetime, **params: object) -> pd.DataFrame:
        """Answer a query on a cursor of its own; see `Runner.run`."""
        picture = self._picture(sampai)
        with self._connection.cursor() as cursor:
            runner = Runner(cursor, self._queries, picture.schema, picture.done)
            with picture.lock:
                runner.look(runner.find(name, {"sampai", *params}), sampai)
            return runner.run(name, sampai, **params)

    @contextmanager
    def rehearsal(self, parts: list[Bagian], waktu_catat: datetime) -> Iterator[Trial]:
        """The desk as it would be with `parts` uploaded; nobody else sees it and nothing stays.

        The runner inside answers for one instant only.
        """
        cursor = self._connection.cursor()
        try:
            cursor.execute("begin transaction")
            for part in parts:
                _insert(cursor, part.log, part.rows, REHEARSED, waktu_catat, "")
            cursor.execute("create schema gladi")
            yield Trial(cursor, self._queries, "gladi", set())
        finally:
            cursor.execute("rollback")
            cursor.close()

    def _take(self, gudang: Gudang, entri: Entri) -> None:
        """Apply one entry; an upload whose rows are damaged is mended, or else set aside by name."""
        self.damaged.pop(entri.no, None)
        try:
            self._apply(gudang, entri)
        except LedgerError:
            if self.mend(entri):
                self._apply(gudang, entri)
            else:
                self.damaged[entri.no] = entri

    def _apply(self, gudang: Gudang, entri: Entri) -> None:
        cursor = self._connection.cursor()
        cursor.execute("begin transaction")
        try:
            if entri.jenis == "unggah":
                for bagian in entri.isi["bagian"]:
                    rows = lingkup.keep(gudang.rows(bagian["parket"]), self._own)
                    _insert(cursor, bagian["log"], rows, entri.no, entri.waktu, entri.isi["nama"])
            elif entri.jenis == "batal":
                cursor.execute("insert into fakta_batal values (?, ?)", [entri.isi["no"], entri.waktu])
            elif entri.jenis == "musnah" and entri.isi["baris"]:
                for log in LOGS:
                    cursor.executemany(
                        f"delete from fakta_{log} where batch_no = ?", [[no] for no in entri.isi["unggahan"]]
                    )
            cursor.execute("commit")
        except BaseException:
            cursor.execute("rollback")
            raise
        finally:
            cursor.close()

    def _picture(self, sampai: datetime) -> Picture:
        with self._lock:
            key = (self._stamp, sampai)
            if key not in self._pictures:
                self._made += 1
                self._pictures[key] = Picture(f"potret_{self._made}")
                self._connection.execute(f"create schema potret_{self._made}")
            self._pictures.move_to_end(key)
            while len(self._pictures) > PICTURES:
                _, old = self._pictures.popitem(last=False)
                with old.lock:
                    self._connection.execute(f"drop schema {old.schema} cascade")
            return self._pictures[key]

    def _fill(self, rows: pa.Table, statement: str) -> None:
        self._connection.register("muatan", rows)
        self._connection.execute(statement)
        self._connection.unregister("muatan")


def _insert(
    cursor: duckdb.DuckDBPyConnection,
    log: str,
    rows: pa.Table,
    batch_no: int,
    waktu_catat: datetime,
    berkas: str,
) -> None:
    # A column that the contract gained after the rows were stored is empty in them.
    for name, kind in tables.fact_columns(LOGS[log]).items():
        if name in LOGS[log].names and name not in rows.column_names:
            rows = rows.append_column(name, pa.nulls(len(rows), ARROW[kind]))
    cursor.register("muatan", rows)
    cursor.execute(
        tables.insert_batch(LOGS[log]), {"waktu_catat": waktu_catat, "batch_no": batch_no, "berkas": berkas}
    )
    cursor.unregister("muatan")
    cursor.execute(tables.mark_doubles(log))
