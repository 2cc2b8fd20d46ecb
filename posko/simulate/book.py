"""The pile of facts from which the sample is made, and its closing into workbooks and tables.

A fact is first what happened and when somebody told the desk; only `close` decides in which
workbook it came, so that faults can be planted in between.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import chain
from typing import Any

import pyarrow as pa

from posko.contracts import LOGS, SYSTEM_COLUMNS, Contract
from posko.simulate.calendar import Kalender

# Title, headings and numbering stand above the first row in the office's workbooks.
FIRST_ROW = 6
BOOK = 100_000  # numbers between the batches of two books, and
APART = 29  # seconds between their arrivals
ARROW: dict[str, pa.DataType] = {
    "VARCHAR": pa.string(),
    "BIGINT": pa.int64(),
    "TIMESTAMPTZ": pa.timestamp("us", tz="UTC"),
    "DATE": pa.date32(),
}


@dataclass
class Fakta:
    """One row before it is filed: the log, the series of workbooks, when it was told, its cells."""

    log: str
    seri: str
    lapor: datetime
    nilai: dict[str, Any]


@dataclass
class Buku:
    """All facts of the story by log, in the order in which they were written down."""

    kalender: Kalender
    fakta: dict[str, list[Fakta]] = field(default_factory=lambda: {log: [] for log in LOGS})

    def catat(self, log: str, seri: str, lapor: datetime, **nilai: Any) -> Fakta:  # noqa: ANN401 - cells of any kind
        """Write one fact down; a name that is no column of the log is a mistake.

        Raises: KeyError for an unknown column.
        """
        contract = LOGS[log]
        for name in nilai:
            contract[name]
        fakta = Fakta(log, seri, lapor, nilai)
        self.fakta[log].append(fakta)
        return fakta

    def cari(self, log: str, **nilai: Any) -> list[Fakta]:  # noqa: ANN401 - cells of any kind
        """The facts of a log whose cells equal these."""
        return [
            fakta
            for fakta in self.fakta[log]
            if all(fakta.nilai.get(name) == value for name, value in nilai.items())
        ]

    def buang(self, buangan: list[Fakta]) -> None:
        """Take these facts out of the story."""
        gone = {id(fakta) for fakta in buangan}
        for log, fakta in self.fakta.items():
            self.fakta[log] = [one for one in fakta if id(one) not in gone]


def close(buku: Buku, book: int = 0) -> dict[str, pa.Table]:
    """File the facts into workbooks and return one table per log, sorted as it is written.

    A workbook arrives at one instant, so its rows share `waktu_catat` and `batch_no`; the batches of a
    book are numbered in the order of arrival, no two at the same instant: -1, -2, … in book 0,
    -100001, -100002, … in book 1. A story told in a book of its own leaves the rows of the others.
    """
    workbooks: dict[tuple[datetime, str, str], list[Fakta]] = defaultdict(list)
    for fakta in chain.from_iterable(buku.fakta.values()):
        slot = buku.kalender.upload(fakta.log, fakta.lapor)
        delay = timedelta(minutes=zlib.crc32(fakta.seri.encode()) % 15, seconds=APART * book)
        workbooks[(slot + delay, fakta.log, fakta.seri)].append(fakta)
    rows: dict[str, list[dict[str, Any]]] = {log: [] for log in LOGS}
    before: datetime | None = None
    for number, ((arrived, log, seri), facts) in enumerate(
        sorted(workbooks.items(), key=lambda w: w[0]), start=1
    ):
        arrived = arrived if before is None or arrived > before else before + timedelta(seconds=1)
        before = arrived
        system = {
            "waktu_catat": arrived,
            "batch_no": -number - BOOK * book,
            "berkas": f"{seri} {arrived:%d-%m-%Y %H.%M}{' (susulan)' * book}.xlsx",
            "lembar": "Data",
        }
        rows[log] += [{**fact.nilai, **system, "baris": FIRST_ROW + i} for i, fact in enumerate(facts)]
    return {log: _table(contract, rows[log]) for log, contract in LOGS.items()}


def join(first: dict[str, pa.Table], second: dict[str, pa.Table]) -> dict[str, pa.Table]:
    """The tables of two books as one; a log that the second does not touch stays as it is."""
    return {
        log: _sorted(LOGS[log], pa.concat_tables([table, second[log]])) if second[log].num_rows else table
        for log, table in first.items()
    }


def schema(contract: Contract) -> pa.Schema:
    """Arrow schema of a log: its own columns in order, then those the store adds."""
    own = [(column.name, ARROW[column.sql_type]) for column in contract.columns]
    return pa.schema(own + [(name, ARROW[kind]) for name, kind in SYSTEM_COLUMNS.items()])


def _table(contract: Contract, rows: list[dict[str, Any]]) -> pa.Table:
    shape = schema(contract)
    columns = [pa.array([row.get(name) for row in rows], type=shape.field(name).type) for name in shape.names]
    return _sorted(contract, pa.Table.from_arrays(columns, schema=shape))


def _sorted(contract: Contract, table: pa.Table) -> pa.Table:
    order = ["kelurahan_kode"] if "kelurahan_kode" in table.schema.names else []
    order += [contract.waktu, "batch_no", "baris"]
    ways = ["descending" if name == "batch_no" else "ascending" for name in order]
    return table.sort_by(list(zip(order, ways, strict=True)))
