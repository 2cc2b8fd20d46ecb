"""This file shows that load data has the sample's shape, adds up, and grows without growing memory."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest

from posko.contracts import LOGS
from posko.simulate import nation
from posko.simulate.book import schema


@pytest.fixture(scope="module")
def polres(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("polres")
    size = nation.write(folder)
    assert size.tps == 2693
    assert size.baris["kesiapan_tps"] == 2693 * 20
    return folder


@pytest.mark.parametrize("log", ["distribusi", "kesiapan_tps"])
def test_the_files_have_the_schema_of_the_log(polres: Path, log: str) -> None:
    assert pq.read_schema(polres / f"{log}.parquet").equals(schema(LOGS[log]))


def test_every_box_leaves_every_leg_and_few_arrivals_are_unreported(polres: Path) -> None:
    rows = pq.read_table(polres / "distribusi.parquet").to_pandas()
    assert rows["kotak_id"].nunique() == 2693 * 5
    sums = rows.groupby(["leg", "peristiwa"])["jumlah"].sum()
    for leg in ("KPU-PPK", "PPK-PPS", "PPS-TPS"):
        assert sums[leg, "berangkat"] == 2693 * 5
    arrived = sum(sums[leg, "tiba"] for leg in ("KPU-PPK", "PPK-PPS", "PPS-TPS"))
    missing = 3 * 2693 * 5 - arrived
    assert 20 <= missing <= 100  # 0.4 % of 13,465 boxes are 54
    times = rows.pivot(index=["leg", "kotak_id"], columns="peristiwa", values="waktu_kejadian").dropna()
    assert (times["berangkat"] < times["tiba"]).all()
    assert (rows["waktu_kejadian"] < rows["waktu_catat"]).all()


def test_a_box_goes_on_only_after_it_has_come(polres: Path) -> None:
    rows = pq.read_table(polres / "distribusi.parquet").to_pandas()
    left = rows[rows["peristiwa"] == "berangkat"].set_index(["leg", "kotak_id"])["waktu_kejadian"]
    came = rows[rows["peristiwa"] == "tiba"].set_index(["leg", "kotak_id"])["waktu_kejadian"]
    for before, after in (("KPU-PPK", "PPK-PPS"), ("PPK-PPS", "PPS-TPS")):
        both = came[before].to_frame("came").join(left[after].to_frame("left"))
        assert (both["came"] < both["left"]).all()


def test_codes_of_places_are_distinct_up_to_the_nation() -> None:
    kode = nation.kelurahan_kode(np.arange(nation.NASIONAL // nation.TPS_PER_KELURAHAN + 1))
    assert len(np.unique(kode)) == len(kode)
    assert kode[0] == "99.00.00.1000"
    assert {len(one) for one in kode} == {13}


def test_the_same_seed_writes_the_same_rows(tmp_path: Path) -> None:
    for name, seed in (("a", 5), ("b", 5), ("c", 6)):
        nation.write(tmp_path / name, tps=120, seed=seed)
    tables = {name: pq.read_table(tmp_path / name / "kesiapan_tps.parquet") for name in "abc"}
    assert tables["a"].equals(tables["b"])
    assert not tables["a"].equals(tables["c"])


def test_each_chunk_is_written_as_it_comes(tmp_path: Path) -> None:
    nation.write(tmp_path, tps=9_000)
    groups = pq.ParquetFile(tmp_path / "kesiapan_tps.parquet").metadata
    size = nation.KELURAHAN_PER_CHUNK * nation.TPS_PER_KELURAHAN
    assert groups.num_rows == 9_000 * 20
    assert groups.num_row_groups >= 3
    assert max(groups.row_group(i).num_rows for i in range(groups.num_row_groups)) <= size * 20
