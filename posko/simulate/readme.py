"""The README that stands beside the sample, with its row counts filled in."""

from __future__ import annotations

import pyarrow as pa

TEXT = """# Sample data

Made up, from seed {seed}, by `python -m posko contoh`; do not edit by hand. Nobody in it exists and
nothing in it happened: places and polling stations are the public ones, everything else is
invented. The product shows it under DATA CONTOH.

| file | rows |
|---|---|
{rows}

- `waktu_kejadian` is when it happened, `waktu_catat` when the desk took the workbook in. Two kinds
  of rows speak of the future: `peristiwa = rencana` (the planned departure, told the evening
  before) and `sifat = akan` (an incident expected). A cut by what had happened must let them pass.
- One workbook is one batch: its rows share `berkas`, `waktu_catat` and `batch_no` (-1 the oldest).
  `baris_hash` is empty; the store fills it.
- `tanam.json` lists the planted faults: where they are, from when to when they can be seen, and
  what a correct desk says of them (`tiada`: the fault is that no such row is known at `terlihat`).
- `berkas/` holds workbooks as staff would send them. Those named *menyusul* are not in the Parquet
  files: they tell of things before 13 February 2024 06.00 WIB that had not reached the desk. The
  others repeat rows of the sample in the layouts offices really use.
"""


def text(logs: dict[str, pa.Table], seed: int) -> str:
    """The README of a sample with these tables."""
    rows = "\n".join(f"| {log}.parquet | {table.num_rows} |" for log, table in logs.items())
    return TEXT.format(seed=seed, rows=rows)
