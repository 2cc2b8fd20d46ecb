"""How tables travel from the child process to the desk: frames of a length, a letter and bytes.

Blocks go column by column: numbers as raw doubles, texts joined, mixed cells as JSON. Nothing that is read
here can name a class or run code, so a child that was taken over can send wrong cells and no more.
"""

import json
import struct
from array import array
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import IO, Any, cast

CellValue = str | int | float | bool | datetime | date | time | timedelta | None
Row = tuple[CellValue, ...]

ROWS_A_BLOCK = 1_000
_HEAD = struct.Struct("<cL")
_BETWEEN = "\x1e"  # the record separator of ASCII; a column that contains it travels as JSON
_MICROSECOND = timedelta(microseconds=1)

# Letters of frames
SHEET, BLOCK, FACTS, REFUSED, BOOK, END = b"S", b"B", b"F", b"R", b"W", b"E"


def send(to: IO[bytes], letter: bytes, payload: bytes = b"") -> None:
    to.write(_HEAD.pack(letter, len(payload)) + payload)


def receive(source: IO[bytes], most: int) -> Iterator[tuple[bytes, bytes]]:
    """Frames until END or until the stream stops.

    Raises: OverflowError once more than `most` bytes have come; ValueError on a frame cut short.
    """
    came = 0
    while head := source.read(_HEAD.size):
        if len(head) < _HEAD.size:
            raise ValueError("a frame ends early")
        letter, length = _HEAD.unpack(head)
        came += length
        if came > most:
            raise OverflowError
        payload = source.read(length)
        if len(payload) < length:
            raise ValueError("a frame ends early")
        yield letter, payload
        if letter == END:
            return


def pack_rows(rows: Sequence[Sequence[CellValue]]) -> bytes:
    """One block of rows of equal width; an empty text becomes None."""
    parts = []
    for column in zip(*rows, strict=True):
        letter, payload = _pack_column(column)
        parts.append(_HEAD.pack(letter, len(payload)) + payload)
    return b"".join(parts)


def unpack_rows(block: bytes) -> list[Row]:
    """The rows of one block; raises ValueError on bytes that `pack_rows` cannot have made."""
    columns = []
    at = 0
    while at < len(block):
        letter, length = _HEAD.unpack_from(block, at)
        at += _HEAD.size
        columns.append(_unpack_column(letter, block[at : at + length]))
        at += length
    return list(zip(*columns, strict=True))


def _pack_column(column: Sequence[CellValue]) -> tuple[bytes, bytes]:
    kinds = set(map(type, column))
    if kinds == {float}:
        return b"f", array("d", cast("Sequence[float]", column)).tobytes()
    if kinds == {datetime}:
        return b"t", "\n".join(map(datetime.isoformat, cast("Sequence[datetime]", column))).encode()
    if kinds == {str}:
        joined = _BETWEEN.join(cast("Sequence[str]", column))
        if joined.count(_BETWEEN) == len(column) - 1:
            return b"s", joined.encode()
    emptied = [None if cell == "" else cell for cell in column]
    return b"m", json.dumps(emptied, default=_to_json, separators=(",", ":")).encode()


def _unpack_column(letter: bytes, payload: bytes) -> list[CellValue]:
    if letter == b"f":
        numbers = array("d")
        numbers.frombytes(payload)
        return list(numbers)
    if letter == b"s":
        return [text or None for text in payload.decode().split(_BETWEEN)]
    if letter == b"t":
        return list(map(datetime.fromisoformat, payload.decode().split("\n")))
    if letter == b"m":
        cells: list[CellValue] = json.loads(payload, object_hook=_from_json)
        return cells
    raise ValueError("a column of an unknown kind")


def _to_json(cell: object) -> dict[str, Any]:
    if isinstance(cell, datetime | date | time):
        return {type(cell).__name__: cell.isoformat()}
    if isinstance(cell, timedelta):
        return {"timedelta": cell // _MICROSECOND}
    raise TypeError(f"a cell of kind {type(cell).__name__}")


_FROM_JSON: dict[str, Callable[[Any], CellValue]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "timedelta": lambda count: timedelta(microseconds=count),
}


def _from_json(found: dict[str, Any]) -> CellValue:
    ((kind, value),) = found.items()
    return _FROM_JSON[kind](value)
