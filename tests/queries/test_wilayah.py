"""The situation of every area equals a recount in plain Python: on random histories and on the sample."""

from datetime import datetime

import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings

from posko.core.rujukan import Rujukan
from posko.core.settings import SAMPLE
from posko.query import Engine
from tests.queries import recompute, recompute_wilayah
from tests.queries.cerita import PEMILU, t
from tests.queries.riwayat import Ask, histories, instants, rows_of, small_area, told

LOGS = ("distribusi", "kesiapan_tps", "insiden", "patroli", "personel", "kerawanan_tps")
LOOSE = {"deadline": None, "suppress_health_check": list(HealthCheck)}


@pytest.fixture(scope="module")
def area() -> Rujukan:
    return small_area()


@pytest.fixture(scope="module")
def mesin(area: Rujukan) -> Engine:
    return Engine(area)


def check(ask: Ask, area: Rujukan, rows: dict[str, list], sampai: datetime) -> None:
    known = {log: recompute.known(log, found, sampai) for log, found in rows.items()}
    frame = ask("harian/keadaan_wilayah", sampai)
    asked = dict(
        zip(frame["kelurahan_kode"], zip(frame["keadaan"], frame["tingkat"], strict=True), strict=True)
    )
    assert asked == recompute_wilayah.situations(area, known, sampai)


@settings(max_examples=30, **LOOSE)
@given(history=histories(), sampai=instants())
def test_random_histories_are_weighed_alike(mesin: Engine, area: Rujukan, history, sampai):
    with told(mesin, history) as ask:
        check(ask, area, {log: rows_of(history, log) for log in LOGS}, sampai)


@pytest.mark.slow
@settings(max_examples=600, **LOOSE)
@given(history=histories(), sampai=instants())
def test_many_random_histories_are_weighed_alike(mesin: Engine, area: Rujukan, history, sampai):
    with told(mesin, history) as ask:
        check(ask, area, {log: rows_of(history, log) for log in LOGS}, sampai)


@pytest.fixture(scope="module")
def sample() -> tuple[Engine, dict[str, list]]:
    rows = {log: pq.read_table(SAMPLE / f"{log}.parquet").to_pylist() for log in LOGS}
    return Engine(PEMILU, sample=SAMPLE), rows


def test_the_sample_on_the_morning_of_h_minus_1(sample):
    engine, rows = sample
    check(engine.run, PEMILU, rows, t("13 06.00"))
    levels = engine.run("harian/keadaan_wilayah", t("13 06.00"))["tingkat"].value_counts().to_dict()
    assert levels == {3: 5, 2: 8, 1: 5, 0: 1}


@pytest.mark.slow
@pytest.mark.parametrize("sampai", ["6 09.00", "12 00.00", "12 18.00", "13 14.00", "14 13.00", "15 12.00"])
def test_the_sample_at_other_hours(sample, sampai: str):
    engine, rows = sample
    check(engine.run, PEMILU, rows, t(sampai))
