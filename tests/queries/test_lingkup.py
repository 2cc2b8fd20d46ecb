"""A desk of a few kelurahan answers the same beside its own log and out of a log that holds more."""

import dataclasses
from pathlib import Path

import pyarrow.compute as pc
import pyarrow.parquet as pq

from posko.contracts import LOGS
from posko.core.settings import SAMPLE
from posko.query import Engine, lingkup
from tests.queries.cerita import KODE, PEMILU, t

OWN = {KODE["Citalang"], KODE["Maracang"]}
AREA = dataclasses.replace(
    PEMILU,
    wilayah=tuple(row for row in PEMILU.wilayah if row["kelurahan_kode"] in OWN),
    tps=tuple(row for row in PEMILU.tps if row["kelurahan_kode"] in OWN),
)
QUESTIONS = ("distribusi/neraca_per_tahap", "checks/rantai_jumlah_beda", "checks/rantai_dapil_salah")


def test_rows_of_other_areas_are_not_loaded_and_change_no_answer(tmp_path: Path) -> None:
    for log in LOGS:
        rows = pq.read_table(SAMPLE / f"{log}.parquet")
        if lingkup.PLACE in rows.column_names:
            rows = rows.filter(pc.field(lingkup.PLACE).isin(sorted(OWN)))
        pq.write_table(rows, tmp_path / f"{log}.parquet")
    alone, shared = Engine(AREA, sample=tmp_path), Engine(AREA, sample=SAMPLE, wilayah_saja=True)
    for name in QUESTIONS:
        for saat in (t("09 06.00"), t("13 06.00")):
            assert alone.run(name, saat).equals(shared.run(name, saat)), name
    assert not shared.run("checks/rantai_jumlah_beda", t("13 06.00")).empty


def test_rows_without_a_place_stay() -> None:
    table = pq.read_table(SAMPLE / "insiden.parquet")
    kept = lingkup.keep(table, OWN)
    places = set(kept[lingkup.PLACE].to_pylist())
    assert places <= OWN | {None}
    assert lingkup.keep(table, None) is table
    assert lingkup.keep(pq.read_table(SAMPLE / "keputusan.parquet"), OWN).num_rows > 0
