"""Classes are decisions with a history, indicators are reasons, and every roll-up equals a plain recount."""

import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings

from posko.core.rujukan import Rujukan
from posko.core.settings import SAMPLE
from posko.query import Engine
from tests.queries import recompute, recompute_hari
from tests.queries.cerita import KODE, PEMILU, Fakta, kelas, t, unggahan
from tests.queries.riwayat import Ask, classes, histories, instants, listings, rows_of, small_area, told

LOOSE = {"deadline": None, "suppress_health_check": list(HealthCheck)}
HERE = {"kelurahan_kode": KODE["Ciseureuh"], "tps_no": 1}


def indikator(kode: str, pukul: str, keadaan: str | None = "ya") -> Fakta:
    nilai = HERE | {"indikator": kode, "keadaan": keadaan, "sumber": "Bawaslu"}
    return Fakta("kerawanan_tps", nilai | {"waktu_kejadian": t(pukul)})


def one(meja, sampai: str, tps_no: int = 1, nama: str = "Ciseureuh") -> dict:
    return meja.satu("kesiapan/kelas_tps", sampai, nama=nama, tps_no=tps_no)


def test_where_nothing_was_decided_the_default_says_so(desk):
    meja = desk(unggahan("9 10.00", indikator("P24-2.1", "8 10.00")))
    row = one(meja, "9 12.00")
    assert (row["kelas"], row["is_bawaan"]) == ("kurang_rawan", True)
    assert row["sumber"] is None or row["sumber"] != row["sumber"]
    assert one(meja, "9 12.00", 901, "Cipaisan")["kelas"] == "khusus"
    assert (row["indikator"], row["sumber_indikator"]) == ("P24-2.1", "Bawaslu")
    assert row["waktu_indikator"] == t("8 10.00")


def test_indicators_never_make_a_class_and_a_withdrawn_one_is_no_reason(desk):
    reasons = [indikator(f"P24-{n}", "8 10.00") for n in ("2.1", "2.2", "5.1", "6.1")]
    meja = desk(unggahan("8 12.00", *reasons), unggahan("9 12.00", indikator("P24-2.1", "9 10.00", "tidak")))
    assert one(meja, "9 11.00")["indikator"] == "P24-2.1, P24-2.2, P24-5.1, P24-6.1"
    row = one(meja, "9 12.00")
    assert (row["indikator"], row["kelas"], row["is_bawaan"]) == (
        "P24-2.2, P24-5.1, P24-6.1",
        "kurang_rawan",
        True,
    )


def test_a_class_stands_since_the_first_decision_that_was_not_changed_again(desk):
    said = ["rawan", "sangat_rawan", "sangat_rawan"]
    meja = desk(
        *(
            unggahan(f"{d} 12.00", kelas("Ciseureuh", 1, k, f"{d} 10.00"))
            for d, k in zip((8, 9, 11), said, strict=True)
        )
    )
    assert one(meja, "8 12.00")["waktu_sejak"] == t("8 10.00")
    row = one(meja, "12 06.00")
    assert (row["kelas"], row["waktu_sejak"], row["sumber"]) == ("sangat_rawan", t("9 10.00"), "Kapolsek")
    rows = meja.tanya("kesiapan/riwayat_kelas", "12 06.00", **HERE)
    assert rows["kelas"].tolist() == said[::-1]
    assert rows["berkas"].notna().all()


def check(ask: Ask, area: Rujukan, rows: list, sampai) -> None:
    known = recompute.known("kerawanan_tps", rows, sampai)
    frame = ask("kesiapan/kelas_tps", sampai)
    there = recompute_hari.indicators(area, known)
    want = recompute_hari.classes(area, known)
    for row in frame.itertuples():
        name, default, since = want[(row.kelurahan_kode, row.tps_no)]
        assert (row.kelas, row.is_bawaan) == (name, default)
        assert (row.waktu_sejak == since) if since else (row.waktu_sejak != row.waktu_sejak)
        mine = sorted(i for kode, no, i in there if (kode, no) == (row.kelurahan_kode, row.tps_no))
        assert (row.indikator, row.jumlah_indikator) == (", ".join(mine), len(mine))
    assert len(frame) == len(area.tps)
    counted = ask("kesiapan/indikator_per_kelurahan", sampai)
    assert len(counted) == len(area.wilayah) * len(area.indikator)
    for row in counted.itertuples():
        assert row.jumlah == sum(
            1 for kode, _, i in there if (kode, i) == (row.kelurahan_kode, row.indikator)
        )


def check_roll_up(ask: Ask, area: Rujukan, rows: list, sampai) -> None:
    found = recompute.items(area, recompute.known("kesiapan_tps", rows, sampai), sampai)
    want = recompute_hari.roll_up(area, recompute.stations(area, found))
    asked = ask("kesiapan/per_kecamatan", sampai).to_dict("records")
    assert {row["kode"]: {name: row[name] for name in want[row["kode"]]} for row in asked} == want
    assert [row["tingkat"] for row in asked].count("polsek") == 1


@pytest.fixture(scope="module")
def area() -> Rujukan:
    return small_area()


@pytest.fixture(scope="module")
def mesin(area: Rujukan) -> Engine:
    return Engine(area)


@settings(max_examples=20, **LOOSE)
@given(history=histories(classes | listings), sampai=instants())
def test_random_decisions_are_read_alike(mesin, area, history, sampai):
    with told(mesin, history) as ask:
        check(ask, area, rows_of(history, "kerawanan_tps"), sampai)


@settings(max_examples=12, **LOOSE)
@given(history=histories(), sampai=instants())
def test_random_histories_roll_up_alike(mesin, area, history, sampai):
    with told(mesin, history) as ask:
        check_roll_up(ask, area, rows_of(history, "kesiapan_tps"), sampai)


@pytest.mark.skipif(
    not (SAMPLE / "kesiapan_tps.parquet").is_file(), reason="data/sample is made by `make sample`"
)
def test_the_sample_is_read_alike():
    engine = Engine(PEMILU, sample=SAMPLE)
    rows = {
        log: pq.read_table(SAMPLE / f"{log}.parquet").to_pylist() for log in ("kerawanan_tps", "kesiapan_tps")
    }
    for sampai in map(t, ("9 12.00", "13 06.00", "14 10.00")):
        check(engine.run, PEMILU, rows["kerawanan_tps"], sampai)
        check_roll_up(engine.run, PEMILU, rows["kesiapan_tps"], sampai)
