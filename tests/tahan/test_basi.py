"""This file shows that one changed cell among many rows moves the figure on the screen: no cache is stale."""

from __future__ import annotations

import random
from datetime import timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from posko.contracts import LOGS
from posko.core import waktu
from posko.core.settings import Settings
from posko.desk import Desk
from posko.store import Bagian
from posko.ui import data
from tests.conftest import Catat

KOLOM = LOGS["insiden"].columns
PER_DESK = 5  # trials before a fresh desk: facts are kept after an undo, and memory is not endless


def table(count: int) -> pa.Table:
    """Incidents of the last minute, all open, of scale 2."""
    now = waktu.now().replace(second=0, microsecond=0) - timedelta(minutes=1)
    fixed: dict[str, object] = {
        "waktu_kejadian": now, "kelurahan_kode": "32.14.01.1001", "kategori": "APK", "skala": 2,
        "mengganggu_tahapan": "tidak", "sifat": "terjadi", "sumber": "patroli", "verifikasi": "benar",
        "status": "baru",
    }  # fmt: skip
    kinds = {"BIGINT": pa.int64(), "VARCHAR": pa.string(), "TIMESTAMPTZ": pa.timestamp("us", tz="UTC")}
    columns = {
        column.name: pa.repeat(pa.scalar(fixed.get(column.name), kinds[column.sql_type]), count)
        for column in KOLOM
    }
    numbers = pa.array(range(count), pa.int64())
    columns["nomor"] = pc.binary_join_element_wise("LI", pc.cast(numbers, pa.string()), "-")
    return pa.table({**columns, "lembar": pa.repeat("Data", count), "baris": numbers})


def changed(rows: pa.Table, row: int) -> pa.Table:
    scale = rows["skala"].to_numpy().copy()
    scale[row] = 5
    return rows.set_column(rows.column_names.index("skala"), "skala", pa.array(scale))


def figure(desk: Desk, sampai) -> int:
    """Grave open incidents, through the cache of the pages."""
    frame = data._fetch(desk, desk.stamp(), "insiden/ringkas", sampai, ())
    return int(frame["berat"].iloc[0])


@pytest.mark.parametrize("count", [20_000, pytest.param(500_000, marks=pytest.mark.slow)])
def test_one_changed_cell_moves_the_figure(memori: Path, count: int, catat: Catat) -> None:
    trials = 2 if count < 100_000 else 20
    luck = random.Random(count)  # noqa: S311 - test data
    base, seen = table(count), 0
    for trial in range(trials):
        if trial % PER_DESK == 0:
            desk = Desk(Settings(data=memori / str(trial)), latihan=False)
            desk.begin()
            now = waktu.now()
            first = desk.gudang.add("a", b"a", [Bagian("insiden", base)], oleh="operator", waktu_catat=now)
            sampai = now + timedelta(minutes=1)
            before = figure(desk, sampai)
            assert (before, figure(desk, sampai)) == (0, 0)
        one = changed(base, luck.randrange(count))
        desk.gudang.undo(first.no, oleh="operator", waktu=now)
        name = f"b{trial}".encode()
        first = desk.gudang.add("b", name, [Bagian("insiden", one)], oleh="operator", waktu_catat=now)
        seen += figure(desk, sampai) == 1
        desk.gudang.undo(first.no, oleh="operator", waktu=now)
        back = f"c{trial}".encode()
        first = desk.gudang.add("c", back, [Bagian("insiden", base)], oleh="operator", waktu_catat=now)
        assert figure(desk, sampai) == 0
    catat(f"one cell of {count} rows changed", f"{seen} of {trials} changes seen in the figure")
    assert seen == trials
