"""The gap by kelurahan and class: counted again unit by unit, and added up to the gap of the kelurahan."""

import random
from collections import Counter
from math import ceil

import pandas as pd
import pytest

from posko.core.settings import Settings
from posko.desk import Desk
from tests.queries.cerita import KODE, Meja, kelas, personel, t, unggahan

TEMPAT, SAAT, HARI = "Citalang", "13 06.00", "14 12.00"  # 32 plain stations
BERAT = ("khusus", "sangat_rawan", "rawan", "kurang_rawan")


def gaps(meja: Meja) -> dict[str, tuple[int, int, int, int]]:
    frame = meja.tanya("kekuatan/celah_kelas", SAAT, hari=t(HARI))
    rows = frame[frame["kelurahan_kode"] == KODE[TEMPAT]].to_dict("records")
    return {r["kelas"]: (r["perlu"], r["disebut"], r["dibagi"], r["kurang"]) for r in rows}


def plot(regu: str, polri: int, awal: int | None = None, akhir: int | None = None, **lain: object):
    return personel("plot", TEMPAT, polri, "12 09.00", 14, regu=regu, tps_awal=awal, tps_akhir=akhir, **lain)


@pytest.fixture
def tiga(desk):
    """A desk with 2 sangat rawan (4 officers), 3 rawan (4) and 27 plain stations (4), and these postings."""
    classes = [kelas(TEMPAT, no, "sangat_rawan" if no < 3 else "rawan", "8 09.00") for no in range(1, 6)]
    return lambda *rows: desk(unggahan("8 10.00", *classes), *([unggahan("12 10.00", *rows)] if rows else []))


def test_without_postings_the_gap_is_the_need(tiga):
    assert gaps(tiga()) == {
        "sangat_rawan": (4, 0, 0, 4),
        "rawan": (4, 0, 0, 4),
        "kurang_rawan": (4, 0, 0, 4),
    }


def test_a_unit_that_names_stations_counts_for_their_class(tiga):
    meja = tiga(plot("A", 2, 3, 4), plot("B", 2, 6, 21), plot("C", 2, 5))  # C names one station only
    assert gaps(meja) == {
        "sangat_rawan": (4, 0, 0, 4),
        "rawan": (4, 4, 0, 0),
        "kurang_rawan": (4, 2, 0, 2),
    }


def test_a_unit_over_several_classes_counts_for_that_of_most_stations_of_equals_the_gravest(tiga):
    assert gaps(tiga(plot("A", 2, 1, 16)))["kurang_rawan"] == (4, 2, 0, 2)  # 2, 3 and 11 stations
    assert gaps(tiga(plot("A", 2, 2, 3)))["sangat_rawan"] == (4, 2, 0, 2)


def test_officers_of_no_station_and_those_over_a_need_fill_the_gravest_class_first(tiga):
    meja = tiga(plot("A", 6), plot("B", 5, 6, 21), plot("D", 1))
    assert gaps(meja) == {
        "sangat_rawan": (4, 0, 4, 0),
        "rawan": (4, 0, 4, 0),
        "kurang_rawan": (4, 5, 0, 0),
    }


def test_the_reserve_and_a_unit_taken_back_fill_nothing(tiga):
    reserve = personel("cadangan", TEMPAT, 9, "12 09.00", 14, regu="C")
    assert sum(row[3] for row in gaps(tiga(reserve, plot("A", 0, 1, 2))).values()) == 12


def test_what_changes_the_need_is_told_in_stations(tiga):
    frame = tiga().tanya("kekuatan/celah_kelas", SAAT, hari=t(HARI))
    rows = frame[frame["kelurahan_kode"] == KODE[TEMPAT]].set_index("kelas")
    # 27 plain stations are 2 groups of 16: 33 need a third, 16 only one.
    assert tuple(rows.loc["kurang_rawan", ["naik_tps", "turun_tps"]]) == (6, 11)
    assert tuple(rows.loc["rawan", ["naik_tps", "turun_tps"]]) == (2, 1)
    for name, size in (("kurang_rawan", 16), ("rawan", 2), ("sangat_rawan", 1)):
        now, up, down = (int(rows.loc[name, key]) for key in ("jumlah_tps", "naik_tps", "turun_tps"))
        groups = ceil(now / size)
        assert [ceil((now + step) / size) - groups for step in (up - 1, up, 1 - down, -down)] == [0, 1, 0, -1]


def recount(need: dict[str, int], units: list[tuple[str, int]]) -> dict[str, int]:
    """The gap officer by officer: each stands where told while there is need, else at the gravest gap."""
    gap, spare = Counter(need), 0
    for where, officers in units:
        for _ in range(officers):
            if gap[where] > 0:
                gap[where] -= 1
            else:
                spare += 1
    for _ in range(spare):
        if open_ := [name for name in BERAT if gap[name] > 0]:
            gap[open_[0]] -= 1
    return {name: gap[name] for name in need}


# The class most stations of a unit have, its first and its last station.
RUANG = (
    ("", None, None),
    ("sangat_rawan", 1, 2),
    ("rawan", 3, 5),
    ("kurang_rawan", 6, 21),
    ("kurang_rawan", 1, 32),
    ("rawan", 2, 4),
    ("", 90, 99),  # outside the list: like a unit that names none
)


@pytest.mark.parametrize("biji", range(8))
def test_the_gap_equals_a_count_officer_by_officer(tiga, biji):
    dadu = random.Random(biji)  # noqa: S311 - draws of a test
    drawn = [(dadu.choice(RUANG), dadu.randint(1, 6)) for _ in range(dadu.randint(1, 5))]
    found = gaps(
        tiga(*(plot(f"R{i}", polri, awal, akhir) for i, ((_, awal, akhir), polri) in enumerate(drawn)))
    )
    need = {"sangat_rawan": 4, "rawan": 4, "kurang_rawan": 4}
    expected = recount(need, [(place[0], polri) for place, polri in drawn])
    assert {name: row[3] for name, row in found.items()} == expected
    assert sum(expected.values()) == max(12 - sum(polri for _, polri in drawn), 0)


@pytest.mark.parametrize("day", [12, 13, 14])
def test_the_classes_of_the_sample_add_up_to_the_gap_of_each_kelurahan(tmp_path, day):
    desk = Desk(Settings(data=tmp_path), latihan=True)
    saat = desk.opening()
    hari = saat.replace(day=day, hour=12)
    found = desk.ask("kekuatan/celah_kelas", saat, hari=hari).groupby("kelurahan_kode")["kurang"].sum()
    need = desk.ask("harian/kekuatan", saat).set_index("kelurahan_kode")["perlu"]
    posted = (
        desk.ask("kekuatan/asal_per_kelurahan", saat, hari=hari).groupby("kelurahan_kode")["terplot"].sum()
    )
    shown = (need - posted.reindex(need.index).fillna(0)).clip(lower=0).astype("int64")
    pd.testing.assert_series_equal(
        found.reindex(need.index).astype("int64").sort_index(), shown.sort_index(), check_names=False
    )
