"""Accepted rows as one Arrow table with the contract's columns in order, then `lembar` and `baris`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa

from posko.intake.recognise.vocabulary import EVENT_COLUMN
from posko.store import Bagian

if TYPE_CHECKING:
    from collections.abc import Sequence

    from posko.contracts import Contract, Kind
    from posko.intake.draft import Draft
    from posko.intake.rows import Spread

ARROW: dict[Kind, pa.DataType] = {
    "teks": pa.string(),
    "kode": pa.string(),
    "bilangan": pa.int64(),
    "waktu": pa.timestamp("us", tz="UTC"),
    "tanggal": pa.date32(),
    "pilihan": pa.string(),
    "kelurahan": pa.string(),
    "tps": pa.int64(),
    "titik": pa.string(),
}


def schema(contract: Contract) -> pa.Schema:
    """Columns and types of a part of this log."""
    fields = [pa.field(column.name, ARROW[column.kind]) for column in contract.columns]
    return pa.schema([*fields, pa.field("lembar", pa.string()), pa.field("baris", pa.int64())])


def assemble(draft: Draft, rows: Sequence[Spread]) -> Bagian | None:
    """The part of one table; None when no row was accepted."""
    if not rows:
        return None
    contract = draft.contract
    source = [spread.row for spread in rows]
    columns = {name: _column(draft, name, source) for name in contract.names}
    if "tps_no" in columns and "tps_no" in draft.values:
        columns["tps_no"] = [spread.tps for spread in rows]
    name, part = (contract.lebar.nilai, contract.lebar.kolom) if contract.lebar else ("jumlah", "jenis")
    for index, spread in enumerate(rows):
        if spread.part:
            columns[name][index], columns[part][index] = spread.value, spread.part
        elif spread.value is not None:
            columns[name][index] = spread.value
        if spread.kelurahan:
            columns["kelurahan_kode"][index] = spread.kelurahan
        if spread.event:
            columns[EVENT_COLUMN[contract.log]][index], columns[contract.waktu][index] = (
                spread.event,
                spread.instant,
            )
    _count_once(contract, rows, columns)
    columns["lembar"] = [draft.sheet.name] * len(rows)
    columns["baris"] = [draft.line(row) for row in source]
    return _part(contract, columns)


def _count_once(contract: Contract, rows: Sequence[Spread], columns: dict[str, list[Any]]) -> None:
    """Counts beside counts spread by kind hold once: 36 of Linmas are not 36 for every force."""
    lebar = contract.lebar
    if lebar is None or contract[lebar.nilai].kind != "bilangan":
        return
    counts = [c.name for c in contract.columns if c.kind == "bilangan" and c.name != lebar.nilai]
    counted: set[int] = set()
    for index, spread in enumerate(rows):
        if spread.part and spread.row in counted:
            for name in counts:
                columns[name][index] = None
        counted.add(spread.row)


def assemble_plain(draft: Draft) -> Bagian | None:
    """The part of a table whose every good row is one log row, column by column."""
    left_out = draft.bad | draft.waiting
    source = [row for row in range(len(draft.lines)) if row not in left_out]
    if not source:
        return None
    whole = {} if left_out else draft.values  # as they are, where no row is left out
    columns = {name: whole.get(name) or _column(draft, name, source) for name in draft.contract.names}
    first, lines = draft.sheet.first_row, draft.lines
    columns["lembar"] = [draft.sheet.name] * len(source)
    columns["baris"] = [first + lines[row] for row in source]
    return _part(draft.contract, columns)


def _part(contract: Contract, columns: dict[str, list[Any]]) -> Bagian:
    fields = schema(contract)
    arrays = [_array(columns[field.name], field.type) for field in fields]
    return Bagian(contract.log, pa.Table.from_arrays(arrays, schema=fields))


def _array(values: list[Any], kind: pa.DataType) -> pa.Array:
    """One column; different instants are converted once, which costs more than all else of a table."""
    if not pa.types.is_timestamp(kind):
        return pa.array(values, kind)
    places = {value: place for place, value in enumerate(dict.fromkeys(values))}
    return pa.array(list(places), kind).take(pa.array([places[value] for value in values], pa.int32()))


def merged(parts: Sequence[Bagian]) -> tuple[Bagian, ...]:
    """One part per log, in the order the logs first appear."""
    logs = dict.fromkeys(part.log for part in parts)
    return tuple(Bagian(log, pa.concat_tables([p.rows for p in parts if p.log == log])) for log in logs)


def _column(draft: Draft, name: str, source: Sequence[int]) -> list[Any]:
    values = draft.values.get(name)
    return [values[row] for row in source] if values is not None else [None] * len(source)
