"""The main figures equal a recomputation in plain Python, to the last digit."""

from datetime import datetime

import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings

from posko.core.rujukan import Rujukan
from posko.core.settings import SAMPLE
from posko.query import Engine
from tests.queries import recompute
from tests.queries.cerita import PEMILU, t
from tests.queries.riwayat import Ask, histories, instants, rows_of, small_area, told

PARTS = ["jumlah", "di_jalan", "tanpa_kabar", "selisih_jelas", "selisih_belum_jelas"]


@pytest.fixture(scope="module")
def area() -> Rujukan:
    return small_area()


@pytest.fixture(scope="module")
def mesin(area: Rujukan) -> Engine:
    return Engine(area)


def asked_balance(frame: pd.DataFrame) -> dict[tuple[str, str], list[tuple[int, ...]]]:
    ordered = frame.sort_values(["kelurahan_kode", "jenis", "tahap_urut"])
    return {
        key: [tuple(place) for place in rows[PARTS].to_numpy().tolist()]
        for key, rows in ordered.groupby(["kelurahan_kode", "jenis"])
    }


def check_balance(ask: Ask, area: Rujukan, rows: list, sampai: datetime) -> None:
    known = recompute.known("distribusi", rows, sampai)
    assert asked_balance(ask("pandangan/kini_posisi", sampai)) == recompute.balance(area, known, sampai)


def check_stations(ask: Ask, area: Rujukan, rows: list, sampai: datetime) -> None:
    items = recompute.items(area, recompute.known("kesiapan_tps", rows, sampai), sampai)
    frame = ask("pandangan/kini_item", sampai)
    keys = zip(frame["kelurahan_kode"], frame["tps_no"], frame["item"], strict=True)
    asked = dict(zip(keys, zip(frame["keadaan"], map(bool, frame["is_usang"]), strict=True), strict=True))
    assert asked == items
    states = recompute.stations(area, items)
    frame = ask("kesiapan/per_tps", sampai)
    assert (
        dict(zip(zip(frame["kelurahan_kode"], frame["tps_no"], strict=True), frame["keadaan"], strict=True))
        == states
    )
    for row in ask("kesiapan/per_kelurahan", sampai).itertuples():
        mine = [state for (kode, _), state in states.items() if kode == row.kelurahan_kode]
        assert (row.siap_min_pct, row.siap_maks_pct) == recompute.interval(mine)
        for word in ("siap", "masalah", "kedaluwarsa", "tanpa_kabar"):
            assert getattr(row, word) == mine.count(word)
    every = ask("kesiapan/jumlah_per_keadaan", sampai)
    for word, count in zip(every["keadaan"], every["jumlah"], strict=True):
        assert count == list(states.values()).count(word)


def check_incidents(ask: Ask, rows: list, sampai: datetime) -> None:
    asked = ask("insiden/ringkas", sampai).to_dict("records")[0]
    asked.pop("waktu_kabar")
    assert asked == recompute.incidents(recompute.known("insiden", rows, sampai), sampai)


def check_strength(ask: Ask, area: Rujukan, classes: list, postings: list, sampai: datetime) -> None:
    frame = ask("harian/kekuatan", sampai).set_index("kelurahan_kode")
    assert frame["perlu"].to_dict() == recompute.needed(
        area, recompute.known("kerawanan_tps", classes, sampai)
    )
    people = recompute.posted_and_present(area, recompute.known("personel", postings, sampai), sampai)
    assert dict(zip(frame.index, zip(frame["terplot"], frame["hadir"], strict=True), strict=True)) == people


def compare(mesin: Engine, area: Rujukan, history: list, sampai: datetime) -> None:
    with told(mesin, history) as ask:
        check_balance(ask, area, rows_of(history, "distribusi"), sampai)
        check_stations(ask, area, rows_of(history, "kesiapan_tps"), sampai)
        check_incidents(ask, rows_of(history, "insiden"), sampai)
        classes, postings = rows_of(history, "kerawanan_tps"), rows_of(history, "personel")
        check_strength(ask, area, classes, postings, sampai)


LOOSE = {"deadline": None, "suppress_health_check": list(HealthCheck)}


@settings(max_examples=40, **LOOSE)
@given(history=histories(), sampai=instants())
def test_random_histories_are_counted_alike(mesin: Engine, area: Rujukan, history, sampai):
    compare(mesin, area, history, sampai)


@pytest.mark.slow
@settings(max_examples=600, **LOOSE)
@given(history=histories(), sampai=instants())
def test_many_random_histories_are_counted_alike(mesin: Engine, area: Rujukan, history, sampai):
    compare(mesin, area, history, sampai)


needs_sample = pytest.mark.skipif(
    not (SAMPLE / "distribusi.parquet").is_file(), reason="data/sample is made by `make sample`"
)


@pytest.fixture(scope="module")
def sample_engine() -> Engine:
    return Engine(PEMILU, sample=SAMPLE)


def sample_rows(log: str) -> list:
    return pq.read_table(SAMPLE / f"{log}.parquet").to_pylist()


@pytest.fixture(scope="module")
def shipments() -> list:
    return sample_rows("distribusi")


@needs_sample
def test_the_sample_on_the_morning_of_h_minus_1(sample_engine: Engine):
    sampai = t("13 06.00")
    check_stations(sample_engine.run, PEMILU, sample_rows("kesiapan_tps"), sampai)
    check_incidents(sample_engine.run, sample_rows("insiden"), sampai)
    check_strength(sample_engine.run, PEMILU, sample_rows("kerawanan_tps"), sample_rows("personel"), sampai)


def sweep(engine: Engine, shipments: list, instants: list[str]) -> None:
    for sampai in map(t, instants):
        check_balance(engine.run, PEMILU, shipments, sampai)
        tahap = engine.run("distribusi/neraca_per_tahap", sampai)
        assert tahap["jumlah"].sum() == 3275
        assert (tahap[PARTS] >= 0).all(axis=None)
        assert engine.run("checks/neraca_tidak_genap", sampai).empty


@needs_sample
def test_the_balance_of_the_sample_at_a_dozen_instants(sample_engine: Engine, shipments: list):
    hours = ["6 06.00", "7 12.00", "9 18.00", "10 09.00", "12 00.00", "12 18.00", "13 06.00", "13 09.00"]
    sweep(sample_engine, shipments, [*hours, "13 14.00", "14 13.00", "14 23.00", "15 12.00"])


@pytest.mark.slow
@needs_sample
def test_the_balance_of_the_sample_at_every_hour_of_four_days(sample_engine: Engine, shipments: list):
    sweep(sample_engine, shipments, [f"{day} {hour:02d}.00" for day in range(12, 16) for hour in range(24)])
