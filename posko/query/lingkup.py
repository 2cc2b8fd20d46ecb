"""A desk's own area out of a log that holds more: rows of other areas are never loaded.

What a desk asks about costs what its own area has, whatever the log beside it holds. Rows that name no place
stay. A box of this area that a row of another area names is seen by the desk whose area holds both.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

PLACE = "kelurahan_kode"


def read(path: Path, own: Iterable[str] | None) -> pa.Table:
    """Rows of a Parquet file; of the kelurahan `own` only, when given, skipping row groups without any."""
    if own is None or PLACE not in pq.read_schema(path).names:
        return pq.read_table(path)
    return pq.read_table(path, filters=_of(own))


def keep(rows: pa.Table, own: Iterable[str] | None) -> pa.Table:
    """The rows of a batch that belong to the kelurahan `own`; all of them when None."""
    if own is None or PLACE not in rows.column_names:
        return rows
    return rows.filter(_of(own))


def _of(own: Iterable[str]) -> pc.Expression:
    place = pc.field(PLACE)
    return place.isin(sorted(own)) | place.is_null()
