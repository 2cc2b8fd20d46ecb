"""Answers follow from what is live, not from how it was uploaded; every box and station counts once."""

import random
from collections import defaultdict

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from posko.contracts import LOGS
from posko.core.rujukan import Rujukan
from posko.query import Engine, catalogue
from tests.queries.cerita import Fakta, Unggahan, t
from tests.queries.riwayat import NAMA, Ask, histories, instants, small_area, told

EVIDENCE = {"berkas", "lembar", "baris"}
GIVEN = {
    "dari": t("10 00.00"),
    "hingga": t("16 00.00"),
    "kelurahan_kode": "32.14.01.2010",
    "tps_no": 1,
    "kata": "K1",
    "leg": "PPS-TPS",
    "surat_jalan": "SJ-1",
    "perkara": "P-00000000",
    "nomor": "LI-1",
    "hari": t("13 00.00"),
    "instansi": "kpu",
}
VIEWS = [name for name in catalogue() if name.startswith("pandangan/")]
QUESTIONS = [name for name in catalogue() if name not in VIEWS]
LOOSE = {"deadline": None, "suppress_health_check": list(HealthCheck)}
assert NAMA[0] == "Citalang"  # whose code stands above


@pytest.fixture(scope="module")
def area() -> Rujukan:
    return small_area()


@pytest.fixture(scope="module")
def mesin(area: Rujukan) -> Engine:
    return Engine(area)


def picture(ask: Ask, sampai: object, names: list[str]) -> dict[str, list[tuple]]:
    """Every answer as a sorted list of rows, without the columns that name a place in a file."""
    answers = {}
    for name in names:
        query = catalogue()[name]
        params = {p.name: GIVEN[p.name] for p in query.params if p.name != "sampai"}
        frame: pd.DataFrame = ask(name, sampai, **params)
        kept = [column for column in frame.columns if column not in EVIDENCE]
        answers[name] = sorted(frame[kept].astype(str).itertuples(index=False, name=None))
    return answers


def shuffled(fakta: tuple[Fakta, ...], luck: random.Random) -> tuple[Fakta, ...]:
    """Another order, in which rows about the same thing keep theirs: a lower row corrects a higher."""
    order = list(fakta)
    luck.shuffle(order)
    same: dict[tuple, list[Fakta]] = defaultdict(list)
    for one in fakta:
        same[_about(one)].append(one)
    return tuple(same[_about(one)].pop(0) for one in order)


def _about(fakta: Fakta) -> tuple:
    columns = ("kelurahan_kode", "tps_no") if fakta.log == "kerawanan_tps" else LOGS[fakta.log].kunci
    return (fakta.log, *(fakta.nilai.get(column) for column in columns))


def check_ways_of_uploading(mesin: Engine, history: list[Unggahan], sampai, luck, names: list[str]) -> None:
    with told(mesin, history) as ask:
        once = picture(ask, sampai, names)
    which = luck.randrange(len(history))
    buku = history[which]
    cut = luck.randrange(len(buku.fakta) + 1)
    halves = [
        Unggahan(buku.waktu_catat, buku.nama, part) for part in (buku.fakta[:cut], buku.fakta[cut:]) if part
    ]
    again = Unggahan(max(b.waktu_catat for b in history), "lagi.xlsx", buku.fakta)
    ways = {
        "shuffled": [Unggahan(b.waktu_catat, b.nama, shuffled(b.fakta, luck)) for b in history],
        "in two files": [*history[:which], *halves, *history[which + 1 :]],
        "twice": [*history, again],
    }
    for way, other in ways.items():
        with told(mesin, other) as ask:
            assert picture(ask, sampai, names) == once, way


def check_undo(mesin: Engine, history: list[Unggahan], sampai, luck, names: list[str]) -> None:
    which = luck.randrange(len(history))
    never = [Unggahan(b.waktu_catat, b.nama, () if i == which else b.fakta) for i, b in enumerate(history)]
    with told(mesin, never) as ask:
        without = picture(ask, sampai, names)
    with told(mesin, history, batal={which + 1: sampai}) as ask:
        assert picture(ask, sampai, names) == without


luck = st.randoms(use_true_random=False)


@settings(max_examples=8, **LOOSE)
@given(history=histories(), sampai=instants(), luck=luck)
def test_how_rows_were_uploaded_changes_no_view(mesin, history, sampai, luck):
    check_ways_of_uploading(mesin, history, sampai, luck, VIEWS)


@settings(max_examples=3, **LOOSE)
@given(history=histories(), sampai=instants(), luck=luck)
def test_how_rows_were_uploaded_changes_no_answer(mesin, history, sampai, luck):
    check_ways_of_uploading(mesin, history, sampai, luck, QUESTIONS)


@settings(max_examples=15, **LOOSE)
@given(history=histories(), sampai=instants(), luck=luck)
def test_undoing_an_upload_leaves_the_views_without_it(mesin, history, sampai, luck):
    check_undo(mesin, history, sampai, luck, VIEWS)


@settings(max_examples=5, **LOOSE)
@given(history=histories(), sampai=instants(), luck=luck)
def test_undoing_an_upload_leaves_the_answers_without_it(mesin, history, sampai, luck):
    check_undo(mesin, history, sampai, luck, QUESTIONS)


@pytest.mark.slow
@settings(max_examples=150, **LOOSE)
@given(history=histories(), sampai=instants(), luck=luck)
def test_how_rows_were_uploaded_and_undone_changes_no_answer_many(mesin, history, sampai, luck):
    check_ways_of_uploading(mesin, history, sampai, luck, [*VIEWS, *QUESTIONS])
    check_undo(mesin, history, sampai, luck, [*VIEWS, *QUESTIONS])


def check_sums(mesin: Engine, area: Rujukan, history: list[Unggahan], instants_: list) -> None:
    with told(mesin, history) as ask:
        for sampai in instants_:
            boxes = ask("pandangan/kini_posisi", sampai)
            due = dict.fromkeys(area.kelurahan, 2)  # two stations each, one box of a kind
            sums = boxes.groupby(["kelurahan_kode", "jenis"])["jumlah"].sum()
            assert sums.to_dict() == {(kode, jenis): due[kode] for kode in due for jenis in ("PPWP", "DPR")}
            parts = ["di_jalan", "tanpa_kabar", "selisih_jelas", "selisih_belum_jelas"]
            assert (boxes[["jumlah", "catatan_hilang", "lebih", *parts]] >= 0).all(axis=None)
            on_leg = boxes["tahap_urut"] % 2 == 1
            assert (boxes.loc[on_leg, parts].sum(axis=1) == boxes.loc[on_leg, "jumlah"]).all()
            assert (boxes.loc[~on_leg, parts] == 0).all(axis=None)
            assert ask("checks/neraca_tidak_genap", sampai).empty
            assert ask("distribusi/neraca_per_tahap", sampai)["jumlah"].sum() == 8
            assert ask("kesiapan/jumlah_per_keadaan", sampai)["jumlah"].sum() == 4
            stations = ask("kesiapan/per_kelurahan", sampai)
            states = stations[["siap", "masalah", "kedaluwarsa", "tanpa_kabar"]]
            assert (states.sum(axis=1) == stations["jumlah_tps"]).all()
            assert stations["jumlah_tps"].tolist() == [2, 2]


@settings(max_examples=30, **LOOSE)
@given(history=histories(), sampai=st.lists(instants(), min_size=1, max_size=1))
def test_every_box_and_every_station_counts_exactly_once(mesin, area, history, sampai):
    check_sums(mesin, area, history, sampai)


@pytest.mark.slow
@settings(max_examples=400, **LOOSE)
@given(history=histories(), sampai=st.lists(instants(), min_size=2, max_size=2))
def test_every_box_and_every_station_counts_exactly_once_many(mesin, area, history, sampai):
    check_sums(mesin, area, history, sampai)
