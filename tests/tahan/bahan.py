"""Small uploads for the torture of the store, made without a reader: content and rows from a number."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pyarrow as pa

from posko.store import Bagian, Entri, Gudang

NOON = datetime(2024, 2, 13, 5, tzinfo=UTC)


def isi(number: int, size: int = 400) -> bytes:
    return (f"isi{number}-" * (size // 5)).encode()


def rows(number: int) -> pa.Table:
    return pa.table({"nomor": [f"LI-{number}"], "baris": [number]})


def add(gudang: Gudang, number: int, size: int = 400) -> Entri:
    return gudang.add(
        f"{number}.xlsx",
        isi(number, size),
        [Bagian("insiden", rows(number))],
        oleh="operator",
        waktu_catat=NOON + timedelta(minutes=number),
    )
