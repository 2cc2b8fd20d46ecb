"""The answer engine: one in-memory DuckDB, one cursor per question.

DuckDB never keeps anything of value here: tables are filled from the sample or from what the ledger
says is live, each new entry in one transaction. A cursor per call is not a nicety: threads sharing
the connection itself got wrong answers.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from posko.contracts import LOGS
from posko.core.errors import QueryError
from posko.core.rujukan import Rujukan
from posko.query import tables
from posko.query.load import Query, catalogue, views
from posko.store import Bagian, Entri, Gudang

# No network, no extension, no file: everything a query may read is already a table.
LOCKED = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "enable_external_access": "false",
}


class Runner:
    """Asks queries on one cursor; facts inserted but not committed there are visible to it alone."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection, queries: dict[str, Query]) -> None:
        self._cursor = cursor
        self._queries = queries

    def look(self, sampai: datetime, query: Query) -> None:  # noqa: ARG002 - Pictured needs the query
        """Set the instant as of which everything on this cursor is seen."""
        self._cursor.execute("set variable sampai = $sampai", {"sampai": sampai})

    def run(self, name: str, sampai: datetime, **params: object) -> pd.DataFrame:
        """Answer the query `name` as of `sampai`.

        Args:
            name: `topic/file` under `queries/`.
            sampai: aware instant; nothing later, in either clock, is seen.
            params: the other parameters the header declares.

        Returns: the header's columns, in its order; instants in the event's zone.
        Raises: QueryError for an unknown name, a wrong parameter, or an answer that breaks the header.
        """
        query = self._queries.get(name)
        if query is None:
            raise QueryError(f"no query {name}; there are: {', '.join(sorted(self._queries))}")
        given = {"sampai": sampai, **params}
        declared = {param.name for param in query.params}
        if set(given) - {"sampai"} != declared - {"sampai"}:
            raise QueryError(f"{name} takes {sorted(declared)}, got {sorted(given)}")
        self.look(sampai, query)
        bound = {key: value for key, value in given.items() if key in _bound(query.sql)}
        relation = self._cursor.sql(query.sql, params=bound)
        promised = [(column.name, column.sql_type) for column in query.columns]
        got = [
            (name_, _plain(str(kind))) for name_, kind in zip(relation.columns, relation.types, strict=True)
        ]
        if got != promised:
            raise QueryError(f"{name}: header promises {promised}, answer has {got}")
        frame: pd.DataFrame = relation.to_arrow_table().to_pandas()
        return frame


class Pictured(Runner):
    """A runner that computes each shared view once per instant and keeps it for the next question.

    A view's rows go into a table of the same name in the picture's own schema, which stands before
    the view on the search path. Should the picture be dropped meanwhile, the view answers instead:
    slower, never different.
    """

    def __init__(
        self, cursor: duckdb.DuckDBPyConnection, queries: dict[str, Query], schema: str, done: set[str]
    ) -> None:
        super().__init__(cursor, queries)
        self._schema = schema
        self._done = done
        self._views = {view.name.split("/")[1]: view for view in views(queries)}
        cursor.execute(f"use {schema}")

    def look(self, sampai: datetime, query: Query) -> None:
        """Set the instant and make sure that the views this question reads are computed."""
        super().look(sampai, query)
        for name, view in self._views.items():  # in order: a view comes after those it reads
            if name not in self._done and name in self._needed(query):
                self._cursor.execute(f"create table {self._schema}.{name} as {view.sql}")
                self._done.add(name)

    def _needed(self, query: Query) -> set[str]:
        needed: set[str] = set()
        waiting = [name for name in query.reads if name in self._views]
        while waiting:
            name = waiting.pop()
            needed.add(name)
            waiting += [read for read in self._views[name].reads if read in self._views]
        return needed


@dataclass
class Picture:
    """The views computed for one instant and one ledger head."""

    schema: str
    done: set[str] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)


PICTURES = 8  # kept at once; a Polsek's takes about 2 MB


class Engine:
    """The logs of one desk, ready to be asked."""

    def __init__(
        self,
        rujukan: Rujukan,
        gudang: Gudang | None = None,
        sample: Path | None = None,
        queries: dict[str, Query] | None = None,
    ) -> None:
        self.rujukan = rujukan
        self._gudang = gudang
        self._queries = catalogue() if queries is None else queries
        self._lock = threading.Lock()
        self._seen = 0
        self._pictures: OrderedDict[tuple[int, datetime], Picture] = OrderedDict()
        self._made = 0
        self._connection = duckdb.connect(":memory:", config=dict(LOCKED))
        self._connection.execute(f"set global TimeZone = '{rujukan.peristiwa.zona.key}'")
        for statement in tables.schema():
            self._connection.execute(statement)
        for name, frame in tables.reference_frames(rujukan).items():
            self._create(name, frame)
        for view in views(self._queries):
            self._connection.execute(f"create view {view.name.split('/')[1]} as {view.sql}")
        if sample is not None:
            self._load_sample(sample)
        self._connection.execute("set global lock_configuration = true")

    def sync(self) -> int:
        """Take in what the ledger gained since the last call; returns the number of its head."""
        if self._gudang is None:
            return 0
        if self._gudang.head()[0] == self._seen:
            return self._seen
        with self._lock:
            for entri in self._gudang.entries(self._seen):
                self._apply(entri)
                self._seen = entri.no
            return self._seen

    def run(self, name: str, sampai: datetime, **params: object) -> pd.DataFrame:
        """Answer a query on a cursor of its own; see `Runner.run`."""
        picture = self._picture(sampai)
        with self._connection.cursor() as cursor:
            runner = Pictured(cursor, self._queries, picture.schema, picture.done)
            with picture.lock:
                if name in self._queries:
                    runner.look(sampai, self._queries[name])
            return runner.run(name, sampai, **params)

    def _picture(self, sampai: datetime) -> Picture:
        with self._lock:
            key = (self._seen, sampai)
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

    @contextmanager
    def rehearsal(self, parts: list[Bagian], waktu_catat: datetime) -> Iterator[Runner]:
        """The desk as it would be with `parts` uploaded; nobody else sees it and nothing stays."""
        cursor = self._connection.cursor()
        try:
            cursor.execute("begin transaction")
            for part in parts:
                _insert(cursor, part.log, part.rows, REHEARSED, waktu_catat, "")
            yield Runner(cursor, self._queries)
        finally:
            cursor.execute("rollback")
            cursor.close()

    def known(self, part: Bagian) -> list[int | None]:
        """For each row of `part`, the live upload that already carries this very statement."""
        contract = LOGS[part.log]
        with self._connection.cursor() as cursor:
            cursor.register("calon", part.rows)
            answer = cursor.execute(
                f"select min(f.batch_no) from (select {tables.row_hash(contract)} as baris_hash, "  # noqa: S608 - names from contracts
                "row_number() over () as urut from calon) as c "
                f"left join fakta_{part.log} as f on f.baris_hash = c.baris_hash "
                "and f.batch_no not in (select batch_no from fakta_batal) "
                "group by c.urut order by c.urut"
            ).fetchall()
        return [row[0] for row in answer]

    def _apply(self, entri: Entri) -> None:
        if self._gudang is None:
            return
        cursor = self._connection.cursor()
        cursor.execute("begin transaction")
        try:
            if entri.jenis == "unggah":
                for bagian in entri.isi["bagian"]:
                    rows = self._gudang.rows(bagian["parket"])
                    _insert(cursor, bagian["log"], rows, entri.no, entri.waktu, entri.isi["nama"])
            elif entri.jenis == "batal":
                cursor.execute("insert into fakta_batal values (?, ?)", [entri.isi["no"], entri.waktu])
            cursor.execute("commit")
        except BaseException:
            cursor.execute("rollback")
            raise
        finally:
            cursor.close()

    def _load_sample(self, folder: Path) -> None:
        for log, contract in LOGS.items():
            rows = pq.read_table(folder / f"{log}.parquet")
            columns = [name for name in tables.fact_columns(contract) if name != "baris_hash"]
            self._connection.register("contoh", rows.select(columns))
            self._connection.execute(
                f"insert into fakta_{log} select {', '.join(columns)}, {tables.row_hash(contract)}, false from contoh "  # noqa: S608 - names from contracts
                f"order by kelurahan_kode, {contract.waktu}"
                if "kelurahan_kode" in columns
                else f"insert into fakta_{log} select {', '.join(columns)}, {tables.row_hash(contract)}, false from contoh"  # noqa: S608 - names from contracts
            )
            self._connection.unregister("contoh")
            _mark_doubles(self._connection, log)

    def _create(self, name: str, frame: pd.DataFrame) -> None:
        self._connection.register("muatan", pa.Table.from_pandas(frame, preserve_index=False))
        self._connection.execute(f"create table {name} as select * from muatan")  # noqa: S608 - names from tables.py
        self._connection.unregister("muatan")


REHEARSED = 2**31  # batch number of rows that are only being tried


def _insert(
    cursor: duckdb.DuckDBPyConnection,
    log: str,
    rows: pa.Table,
    batch_no: int,
    waktu_catat: datetime,
    berkas: str,
) -> None:
    contract = LOGS[log]
    cursor.register("muatan", rows)
    cursor.execute(
        f"insert into fakta_{log} select {', '.join(contract.names)}, $catat, $no, $berkas, lembar, baris, "  # noqa: S608 - names from contracts
        f"{tables.row_hash(contract)}, false from muatan",
        {"catat": waktu_catat, "no": batch_no, "berkas": berkas},
    )
    cursor.unregister("muatan")
    _mark_doubles(cursor, log)


def _mark_doubles(cursor: duckdb.DuckDBPyConnection, log: str) -> None:
    cursor.execute(
        f"update fakta_{log} set is_ganda = true where not is_ganda and baris_hash in "  # noqa: S608 - names from contracts
        f"(select baris_hash from fakta_{log} group by baris_hash having count(*) > 1)"
    )


def _bound(sql: str) -> set[str]:
    return set(duckdb.extract_statements(sql)[0].named_parameters)


def _plain(kind: str) -> str:
    return "TIMESTAMPTZ" if kind == "TIMESTAMP WITH TIME ZONE" else kind
