"""Silence never looks better: not by taking reports away, not by waiting; and a problem never ages.

Order of a state: siap is best, then kedaluwarsa, then tanpa_kabar, then masalah. When *all* reports
of a place are taken away, its problems go unsaid with them; silence then ranks beside a problem,
so that it may replace one but never anything milder.
"""

import random
from datetime import timedelta

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from posko.query import Engine
from tests.queries.cerita import Fakta, Unggahan
from tests.queries.riwayat import (
    AKHIR,
    AWAL,
    Ask,
    answers,
    histories,
    instants,
    kelurahan,
    small_area,
    told,
    visits,
)

ORDER = {"siap": 0, "kedaluwarsa": 1, "tanpa_kabar": 2, "masalah": 3}
COARSE = ORDER | {"masalah": 2}
LOOSE = {"deadline": None, "suppress_health_check": list(HealthCheck)}
PARTS = ("kotak", "tps", "insiden", "gudang", "personel")
STATES = ("keadaan", *(f"keadaan_{part}" for part in PARTS))


@pytest.fixture(scope="module")
def mesin() -> Engine:
    return Engine(small_area())


def is_good(fakta: Fakta) -> bool:
    if fakta.log == "kesiapan_tps":
        return fakta.nilai["jawaban"] in ("ya", "tb")
    if fakta.log == "patroli":
        nilai = fakta.nilai
        return (
            nilai["temuan"] == "tidak" and nilai["penjaga_ada"] != "tidak" and nilai["kunci_segel"] != "rusak"
        )
    return False


def without(history: list[Unggahan], gone: list[Fakta] | None = None, **cells: object) -> list[Unggahan]:
    """The history without these rows, or without all rows that hold these cells."""
    dropped = {id(fakta) for fakta in gone or []}
    return [
        Unggahan(
            buku.waktu_catat,
            buku.nama,
            tuple(
                f
                for f in buku.fakta
                if id(f) not in dropped
                and not (cells and all(f.nilai.get(name) == value for name, value in cells.items()))
            ),
        )
        for buku in history
    ]


def look(ask: Ask, sampai: object) -> dict[str, pd.DataFrame]:
    key = ["kelurahan_kode"]
    return {
        "item": ask("pandangan/kini_item", sampai).set_index([*key, "tps_no", "item"]).sort_index(),
        "tps": ask("kesiapan/per_tps", sampai).set_index([*key, "tps_no"]),
        "kelurahan": ask("kesiapan/per_kelurahan", sampai).set_index(key),
        "wilayah": ask("harian/keadaan_wilayah", sampai).set_index(key),
        "kabar": ask("harian/kabar_per_kelurahan", sampai).set_index(key).sort_index(),
    }


def assert_no_better(
    before: dict[str, pd.DataFrame], after: dict[str, pd.DataFrame], order: dict[str, int]
) -> None:
    for name, columns in (("tps", ("keadaan",)), ("wilayah", STATES)):
        for column in columns:
            was, now = (picture[name][column].map(order) for picture in (before, after))
            assert (now >= was).all(), (name, column)
    for column in ("siap", "siap_min_pct"):
        assert (after["kelurahan"][column] <= before["kelurahan"][column]).all(), column
    assert (after["wilayah"]["tingkat"] >= before["wilayah"]["tingkat"]).all()
    assert (after["wilayah"]["tps_siap"] <= before["wilayah"]["tps_siap"]).all()
    assert (after["kabar"]["is_diam"] >= before["kabar"]["is_diam"]).all()


def check_good_reports(mesin: Engine, history: list[Unggahan], sampai: object, luck: random.Random) -> None:
    good = [fakta for buku in history for fakta in buku.fakta if is_good(fakta)]
    gone = [fakta for fakta in good if luck.random() < 0.5]
    with told(mesin, history) as ask:
        before = look(ask, sampai)
    with told(mesin, without(history, gone)) as ask:
        after = look(ask, sampai)
    assert_no_better(before, after, ORDER)
    maks = "siap_maks_pct"
    assert (after["kelurahan"][maks] <= before["kelurahan"][maks]).all()


READINESS = histories(answers | answers | visits)


@settings(max_examples=20, **LOOSE)
@given(history=READINESS, sampai=instants(), luck=st.randoms(use_true_random=False))
def test_taking_away_good_reports_makes_nothing_look_better(mesin, history, sampai, luck):
    check_good_reports(mesin, history, sampai, luck)


@pytest.mark.slow
@settings(max_examples=500, **LOOSE)
@given(history=histories() | READINESS, sampai=instants(), luck=st.randoms(use_true_random=False))
def test_taking_away_good_reports_makes_nothing_look_better_many(mesin, history, sampai, luck):
    check_good_reports(mesin, history, sampai, luck)


def check_all_of_a_station(
    mesin: Engine, history: list[Unggahan], sampai: object, kode: str, tps: int
) -> None:
    with told(mesin, history) as ask:
        before = look(ask, sampai)
    mute = [
        f for b in history for f in b.fakta if f.log == "kesiapan_tps" and f.nilai["kelurahan_kode"] == kode
    ]
    with told(mesin, without(history, [f for f in mute if f.nilai["tps_no"] == tps])) as ask:
        after = look(ask, sampai)
    assert_no_better(before, after, COARSE)
    assert after["tps"].loc[(kode, tps), "keadaan"] == "tanpa_kabar"


@settings(max_examples=20, **LOOSE)
@given(history=READINESS, sampai=instants(), kode=kelurahan, tps=st.sampled_from([1, 2]))
def test_taking_away_all_reports_of_a_station_makes_nothing_look_better(mesin, history, sampai, kode, tps):
    check_all_of_a_station(mesin, history, sampai, kode, tps)


@pytest.mark.slow
@settings(max_examples=500, **LOOSE)
@given(history=histories() | READINESS, sampai=instants(), kode=kelurahan, tps=st.sampled_from([1, 2]))
def test_taking_away_all_reports_of_a_station_makes_nothing_look_better_many(
    mesin, history, sampai, kode, tps
):
    check_all_of_a_station(mesin, history, sampai, kode, tps)


@settings(max_examples=15, **LOOSE)
@given(history=histories(), sampai=instants(), kode=kelurahan)
def test_an_area_that_reports_nothing_at_all_is_no_better_than_silent(mesin, history, sampai, kode):
    with told(mesin, history) as ask:
        before = ask("harian/keadaan_wilayah", sampai).set_index("kelurahan_kode").loc[kode]
    with told(mesin, without(history, kelurahan_kode=kode)) as ask:
        after = ask("harian/keadaan_wilayah", sampai).set_index("kelurahan_kode").loc[kode]
    for part in ("keadaan", "keadaan_kotak", "keadaan_tps"):
        assert after[part] == "tanpa_kabar"
        assert COARSE[after[part]] >= COARSE[before[part]]


# What may only grow by waiting. The rest depends on the day of duty or follows the states above.
LASTING = ("mengganggu", "selisih", "kiriman_senyap", "gudang", "tps_masalah", "rujukan_lewat")


def check_waiting(mesin: Engine, history: list[Unggahan], hours: int) -> None:
    """Nothing is learned and nothing happens after the last report; only the clock runs."""
    facts = [f for b in history for f in b.fakta]
    ahead = [f for f in facts if f.nilai.get("peristiwa") == "rencana" or f.nilai.get("sifat") == "akan"]
    skip = {id(f) for f in ahead}
    last = max(
        [b.waktu_catat for b in history] + [f.nilai["waktu_kejadian"] for f in facts if id(f) not in skip]
    )
    later = last + timedelta(hours=hours)
    with told(mesin, history) as ask:
        before, after = look(ask, last), look(ask, later)
        was, now = (ask("harian/perlu_keputusan", when) for when in (last, later))
        boxes, waited = (ask("pandangan/kini_posisi", when) for when in (last, later))
        open_was, open_now = (ask("pandangan/kini_insiden", when) for when in (last, later))
        asked_was, asked_now = (ask("distribusi/kiriman_perlu_konfirmasi", when) for when in (last, later))
    assert_no_better(before, after, ORDER)
    bad = before["item"]["keadaan"] == "masalah"
    assert (after["item"]["keadaan"][bad] == "masalah").all()
    key = ["kelurahan_kode", "jenis", "tahap_urut"]
    boxes, waited = (frame.set_index(key).sort_index() for frame in (boxes, waited))
    assert waited["jumlah"].equals(boxes["jumlah"])
    assert waited["selisih_belum_jelas"].equals(boxes["selisih_belum_jelas"])
    assert (waited["tanpa_kabar"] >= boxes["tanpa_kabar"]).all()
    assert (
        open_now.set_index("nomor")["is_terbuka"].to_dict()
        == open_was.set_index("nomor")["is_terbuka"].to_dict()
    )
    line = ["leg", "surat_jalan", "kelurahan_kode", "tps_no", "jenis", "perihal"]
    assert rows(asked_was, line) <= rows(asked_now, line)
    matter = ["perihal", "kelurahan_kode", "acuan"]
    assert rows(was[was["perihal"].isin(LASTING)], matter) <= rows(now, matter)
    assert set(was.loc[was["perihal"] == "leg_lewat", "kelurahan_kode"]) <= set(
        now.loc[now["perihal"] == "leg_lewat", "kelurahan_kode"]
    )


def rows(frame: pd.DataFrame, columns: list[str]) -> set[tuple]:
    return set(frame[columns].astype(str).itertuples(index=False, name=None))


EARLY = histories(catat=instants(AWAL, AKHIR - timedelta(days=1)))


@settings(max_examples=12, **LOOSE)
@given(history=EARLY, hours=st.integers(1, 96))
def test_waiting_without_news_makes_nothing_look_better_and_no_problem_fades(mesin, history, hours):
    check_waiting(mesin, history, hours)


@pytest.mark.slow
@settings(max_examples=200, **LOOSE)
@given(history=EARLY | READINESS, hours=st.integers(1, 96))
def test_waiting_without_news_makes_nothing_look_better_and_no_problem_fades_many(mesin, history, hours):
    check_waiting(mesin, history, hours)
