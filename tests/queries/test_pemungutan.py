"""Voting day: a missing stamp is never good news, and every figure equals a plain recount."""

import random
from datetime import timedelta

import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from posko.core.rujukan import Rujukan
from posko.core.settings import SAMPLE
from posko.query import Engine
from tests.queries import recompute, recompute_hari
from tests.queries.cerita import KODE, PEMILU, Fakta, Unggahan, t, unggahan
from tests.queries.riwayat import Ask, histories, instants, kelurahan, rows_of, small_area, stamps, told

ORDER = {
    "tepat_waktu": 0,
    "belum_waktunya": 1,
    "terlambat": 2,
    "tanpa_jam": 3,
    "ditunggu": 4,
    "tanpa_kabar": 5,
}
STATES = ["tepat_waktu", "terlambat", "tanpa_jam", "ditunggu", "tanpa_kabar", "belum_waktunya"]
LOOSE = {"deadline": None, "suppress_health_check": list(HealthCheck)}
DUE = {stage.kode: stage.tenggat for stage in PEMILU.peristiwa.pemungutan}
DAY = instants(t("14 04.00"), t("15 09.00"))
STAMPED = histories(stamps, catat=instants(t("14 05.00"), t("14 16.00")))


def cap(tahap: str, pukul: str, oleh: str | None = "Pam TPS", tps: int = 1) -> Fakta:
    nilai = {"kelurahan_kode": KODE["Ciseureuh"], "tps_no": tps, "tahap": tahap, "pelapor": oleh}
    return Fakta("pemungutan", nilai | {"waktu_kejadian": t(pukul)})


def state(meja, tahap: str, sampai: str) -> str:
    return meja.satu("pandangan/kini_pemungutan", sampai, nama="Ciseureuh", tps_no=1, tahap=tahap)["keadaan"]


@pytest.mark.parametrize(
    ("sampai", "expected"),
    [
        ("14 07.00", "belum_waktunya"),
        ("14 07.00.01", "ditunggu"),
        ("14 08.00", "ditunggu"),
        ("14 08.00.01", "tanpa_kabar"),
    ],
)
def test_a_missing_stamp_is_not_due_then_awaited_then_silent(desk, sampai, expected):
    assert state(desk(), "buka", sampai) == expected


@pytest.mark.parametrize(
    ("pukul", "expected"),
    [("14 07.00", "tepat_waktu"), ("14 07.01", "terlambat"), ("14 06.50", "tepat_waktu")],
)
def test_a_stamp_is_late_when_it_is_later_than_due(desk, pukul, expected):
    assert state(desk(unggahan("14 07.30", cap("buka", pukul))), "buka", "14 07.30") == expected


def test_a_reporter_corrects_himself_and_of_two_reporters_the_later_hour_counts(desk):
    meja = desk(
        unggahan("14 07.30", cap("buka", "14 07.20")),
        unggahan("14 08.00", cap("buka", "14 06.55")),
    )
    assert state(meja, "buka", "14 07.45") == "terlambat"
    assert state(meja, "buka", "14 08.00") == "tepat_waktu"
    meja.unggah(unggahan("14 08.30", cap("buka", "14 07.25", "Padal")))
    row = meja.satu("pandangan/kini_pemungutan", "14 08.30", nama="Ciseureuh", tps_no=1, tahap="buka")
    assert (row["keadaan"], row["is_beda"], row["waktu_stempel"]) == ("terlambat", True, t("14 07.25"))


def test_a_later_stage_tells_that_the_station_opened_but_never_that_boxes_were_sealed(desk):
    meja = desk(unggahan("14 23.30", cap("berangkat", "14 23.00")))
    assert state(meja, "buka", "14 23.30") == "tanpa_jam"
    assert state(meja, "kotak_disegel", "14 23.30") == "belum_waktunya"
    assert state(meja, "kotak_disegel", "15 09.00") == "tanpa_kabar"
    row = meja.satu("kesiapan/pemungutan_per_tps", "15 09.00", nama="Ciseureuh", tps_no=1)
    assert row["keadaan"] == "tanpa_kabar"
    assert row["tahap_senyap"] == "Kotak disegel, Tiba di PPS"
    assert row["tahap_akhir"] == "Berangkat ke PPS"


def test_stamps_of_a_station_that_is_not_on_the_list_are_shown_apart(desk):
    meja = desk(unggahan("14 07.30", cap("buka", "14 06.58", tps=250)))
    assert meja.satu("checks/pemungutan_di_luar_daftar", "14 08.00")["tps_no"] == 250
    assert meja.satu("kesiapan/pemungutan_per_tahap", "14 08.00", tahap="buka")["sudah"] == 0


def test_every_stamp_is_shown_with_its_post_file_and_row(desk):
    meja = desk(unggahan("14 07.30", cap("buka", "14 06.58"), nama="stempel.xlsx"))
    rows = meja.tanya("kesiapan/stempel_tps", "14 08.00", kelurahan_kode=KODE["Ciseureuh"], tps_no=1)
    found = rows.to_dict("records")[0]
    told_ = [found[name] for name in ("nama", "pelapor", "berkas", "lembar", "baris")]
    assert told_ == ["Buka", "Pam TPS", "stempel.xlsx", "Data", 2]


def check(ask: Ask, area: Rujukan, rows: list, sampai) -> None:
    known = recompute.known("pemungutan", rows, sampai)
    mine = recompute_hari.stamps(area, known, sampai)
    frame = ask("pandangan/kini_pemungutan", sampai)
    for row in frame.itertuples():
        want, when = mine[(row.kelurahan_kode, row.tps_no, row.tahap)]
        assert row.keadaan == want
        assert (row.waktu_stempel == when) if when else (row.waktu_stempel != row.waktu_stempel)
    assert len(frame) == len(mine) == len(area.tps) * len(area.peristiwa.pemungutan)
    per_tps = ask("kesiapan/pemungutan_per_tps", sampai)
    asked = zip(
        zip(per_tps["kelurahan_kode"], per_tps["tps_no"], strict=True), per_tps["keadaan"], strict=True
    )
    assert dict(asked) == recompute_hari.station_states(mine)
    for row in ask("kesiapan/pemungutan_per_tahap", sampai).to_dict("records"):
        states = [word for (_, _, stage), (word, _) in mine.items() if stage == row["tahap"]]
        assert {word: row[word] for word in STATES} == {word: states.count(word) for word in STATES}
        assert row["jumlah_tps"] == len(area.tps)
        assert row["sudah"] == row["tepat_waktu"] + row["terlambat"] + row["tanpa_jam"]
    for row in ask("kesiapan/pemungutan_per_kelurahan", sampai).to_dict("records"):
        key = (row["kelurahan_kode"], row["tahap"])
        states = [word for (kode, _, stage), (word, _) in mine.items() if (kode, stage) == key]
        assert {word: row[word] for word in STATES} == {word: states.count(word) for word in STATES}
        assert row["jumlah_tps"] == len(states)


@pytest.fixture(scope="module")
def area() -> Rujukan:
    return small_area()


@pytest.fixture(scope="module")
def mesin(area: Rujukan) -> Engine:
    return Engine(area)


@settings(max_examples=15, **LOOSE)
@given(history=STAMPED, sampai=DAY)
def test_random_days_are_counted_alike(mesin, area, history, sampai):
    with told(mesin, history) as ask:
        check(ask, area, rows_of(history, "pemungutan"), sampai)


@pytest.mark.skipif(
    not (SAMPLE / "pemungutan.parquet").is_file(), reason="data/sample is made by `make sample`"
)
@pytest.mark.parametrize("sampai", ["13 06.00", "14 07.30", "14 10.00", "15 06.30", "17 06.00"])
def test_the_sample_is_counted_alike(sampai):
    engine = Engine(PEMILU, sample=SAMPLE)
    check(engine.run, PEMILU, pq.read_table(SAMPLE / "pemungutan.parquet").to_pylist(), t(sampai))


def look(ask: Ask, sampai) -> dict:
    stages = ask("pandangan/kini_pemungutan", sampai).set_index(["tps_id", "tahap"]).sort_index()
    stations = ask("kesiapan/pemungutan_per_tps", sampai).set_index("tps_id")
    totals = ask("kesiapan/pemungutan_per_tahap", sampai).set_index("tahap")
    return {"stages": stages["keadaan"], "stations": stations["keadaan"], "totals": totals}


def assert_no_better(before: dict, after: dict) -> None:
    for part in ("stages", "stations"):
        assert (after[part].map(ORDER) >= before[part].map(ORDER)).all(), part
    for column in ("tepat_waktu", "sudah"):
        assert (after["totals"][column] <= before["totals"][column]).all(), column


def without(history: list[Unggahan], gone: list[Fakta]) -> list[Unggahan]:
    """The history without these statements, however often they were made."""
    return [Unggahan(b.waktu_catat, b.nama, tuple(f for f in b.fakta if f not in gone)) for b in history]


@settings(max_examples=15, **LOOSE)
@given(history=STAMPED, sampai=DAY, luck=st.randoms(use_true_random=False))
def test_taking_away_stamps_in_time_makes_nothing_look_better(mesin, history, sampai, luck: random.Random):
    good = [
        f
        for b in history
        for f in b.fakta
        if f.log == "pemungutan" and f.nilai["waktu_kejadian"] <= DUE[f.nilai["tahap"]]
    ]
    gone = [f for f in good if luck.random() < 0.5]
    with told(mesin, history) as ask:
        before = look(ask, sampai)
    with told(mesin, without(history, gone)) as ask:
        assert_no_better(before, look(ask, sampai))


@settings(max_examples=15, **LOOSE)
@given(history=STAMPED, sampai=DAY, kode=kelurahan, tps=st.sampled_from([1, 2]))
def test_a_station_that_says_nothing_looks_no_better_than_when_it_spoke(mesin, history, sampai, kode, tps):
    mute = [
        f
        for b in history
        for f in b.fakta
        if f.log == "pemungutan" and (f.nilai["kelurahan_kode"], f.nilai["tps_no"]) == (kode, tps)
    ]
    with told(mesin, history) as ask:
        before = look(ask, sampai)
    with told(mesin, without(history, mute)) as ask:
        after = look(ask, sampai)
    assert_no_better(before, after)
    tps_id = f"{kode.replace('.', '')}-{tps:03d}"
    assert set(after["stages"].loc[tps_id]) <= {"belum_waktunya", "ditunggu", "tanpa_kabar"}


@settings(max_examples=15, **LOOSE)
@given(history=STAMPED, hours=st.integers(1, 60))
def test_waiting_without_news_makes_nothing_look_better(mesin, history, hours):
    facts = [f for b in history for f in b.fakta]
    last = max([b.waktu_catat for b in history] + [f.nilai["waktu_kejadian"] for f in facts])
    with told(mesin, history) as ask:
        before, after = look(ask, last), look(ask, last + timedelta(hours=hours))
    assert_no_better(before, after)
    stamped = before["stages"].isin(["tepat_waktu", "terlambat", "tanpa_jam"])
    assert (after["stages"][stamped] == before["stages"][stamped]).all()


@settings(max_examples=10, **LOOSE)
@given(history=STAMPED, sampai=DAY, luck=st.randoms(use_true_random=False))
def test_undoing_an_upload_leaves_the_picture_without_it(mesin, history, sampai, luck: random.Random):
    which = luck.randrange(len(history))
    never = [Unggahan(b.waktu_catat, b.nama, () if i == which else b.fakta) for i, b in enumerate(history)]
    with told(mesin, never) as ask:
        bare = look(ask, sampai)
    with told(mesin, history, batal={which + 1: sampai}) as ask:
        undone = look(ask, sampai)
    for part, frame in bare.items():
        assert frame.equals(undone[part]), part
