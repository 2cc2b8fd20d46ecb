"""The index adds up, forgets units, agrees with a second implementation; silence is never nought."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from posko.risiko import Bobot, official, score, values
from posko.risiko.bobot import trial
from posko.risiko.indeks import shares
from tests.risiko import kembar
from tests.risiko.conftest import raw_rows

SEEDS = pytest.mark.parametrize("seed", range(12))


@pytest.fixture
def drawn(rujukan, aturan, tps):
    def make(seed: int, bolong: float = 0.1):
        rows = raw_rows(rujukan, np.random.default_rng(seed), tps, bolong)
        return rows, values(rows, aturan)

    return make


@SEEDS
def test_contributions_sum_to_the_score(seed, drawn, bobot) -> None:
    hasil = score(drawn(seed)[1], bobot)
    assert np.allclose(hasil.sumbangan.sum(axis=1), hasil.skor, rtol=0, atol=1e-12)
    assert ((hasil.skor >= 0) & (hasil.skor <= 100)).all()
    assert sum(bobot.bagian.values()) == pytest.approx(1)


@SEEDS
def test_the_indicators_share_out_the_score(seed, drawn, bobot) -> None:
    """What a kelurahan's indicators give it is its whole score, the largest first, and none gives nought."""
    hasil = score(drawn(seed)[1], bobot)
    for kode, skor in zip(hasil.nilai.kode, hasil.skor, strict=True):
        points = [point for _, point in shares(hasil, kode)]
        assert sum(points) == pytest.approx(skor, abs=1e-9)
        assert points == sorted(points, reverse=True)
        assert all(point > 0 for point in points)


@pytest.mark.parametrize("seed", range(60))
def test_a_second_implementation_agrees(seed, rujukan, drawn, bobot) -> None:
    rows, nilai = drawn(seed, bolong=(0.0, 0.1, 0.4)[seed % 3])
    hasil = score(nilai, bobot)
    other = kembar.index(rows, list(rujukan.indikator_risiko), dict(bobot.bagian))
    for number, kode in enumerate(nilai.kode):
        twin = other[kode]
        assert abs(hasil.skor[number] - twin["skor"]) < 1e-9
        assert abs(hasil.kelengkapan[number] - twin["kelengkapan"]) < 1e-9
        for place, group in enumerate(hasil.kelompok):
            assert abs(hasil.sumbangan[number, place] - twin["sumbangan"].get(group, 0.0)) < 1e-9


@SEEDS
def test_another_unit_changes_nothing(seed, rujukan, aturan, drawn, bobot) -> None:
    """People in thousands, shares of a thousand, points ten times as large: anchors move along."""
    rows, nilai = drawn(seed)
    factor = {"laju": 10.0, "massa": 0.001, "terbuka": 7.0, "peringatan": 3.0, "bagian": 1.0}
    scaled = [
        dict(row, nilai=row["nilai"] * factor[rule.jenis], nilai_kuadrat=row["nilai_kuadrat"] * 100)
        for row, rule in zip(rows, list(aturan) * len(nilai.kode), strict=True)
    ]
    moved = tuple(
        replace(rule, nol=rule.nol * factor[rule.jenis], seratus=rule.seratus * factor[rule.jenis])
        for rule in aturan
    )
    before, after = score(nilai, bobot), score(values(scaled, moved), bobot)
    assert np.allclose(before.skor, after.skor, rtol=0, atol=1e-9)
    assert (before.peringkat == after.peringkat).all()


def test_the_order_of_rows_changes_nothing(drawn, aturan, bobot) -> None:
    rows, nilai = drawn(3)
    shuffled = [rows[i] for i in np.random.default_rng(1).permutation(len(rows))]
    assert np.array_equal(score(nilai, bobot).skor, score(values(shuffled, aturan), bobot).skor)


def test_yesterdays_score_does_not_depend_on_the_others_anchors(rujukan, aturan, bobot) -> None:
    """All but rates stand on fixed anchors: another kelurahan getting worse does not lift or lower one."""
    base = raw_rows(rujukan, np.random.default_rng(5), [30, 30, 30], 0.0)
    for row in base:
        if row["kode"] in {rule.kode for rule in aturan if rule.jenis == "laju"}:
            row["nilai"] = row["nilai_kuadrat"] = 0.0
    worse = [dict(row, nilai=row["nilai"] * 9) if row["kelurahan_kode"] == "K02" else row for row in base]
    one, two = score(values(base, aturan), bobot), score(values(worse, aturan), bobot)
    assert np.allclose(one.skor[:2], two.skor[:2])
    assert two.skor[2] > one.skor[2]


def test_what_the_desk_cannot_know_is_left_out_and_never_nought(rujukan, aturan, bobot) -> None:
    rows = raw_rows(rujukan, np.random.default_rng(8), [30, 30], 0.0)
    for row in rows:
        row["nilai"] = 1e6  # everything at its worst
        row["nilai_kuadrat"] = 1e6
    known = score(values(rows, aturan), bobot)
    quiet = [dict(row, is_ada=row["kode"].endswith("1")) for row in rows]
    partly = score(values(quiet, aturan), bobot)
    assert known.skor == pytest.approx([100, 100])
    assert partly.skor == pytest.approx([100, 100])  # not pulled down by silence
    assert (partly.kelengkapan < known.kelengkapan).all()


def test_below_sixty_per_cent_of_the_weight_there_is_no_rank(rujukan, aturan, bobot) -> None:
    rows = raw_rows(rujukan, np.random.default_rng(8), [30, 30, 30], 0.0)
    silent = {"keamanan", "kontestasi"}
    groups = {rule.kode: rule.kelompok for rule in aturan}
    dumb = [
        dict(row, is_ada=not (row["kelurahan_kode"] == "K00" and groups[row["kode"]] in silent))
        for row in rows
    ]
    hasil = score(values(dumb, aturan), bobot)
    assert hasil.kelengkapan[0] == pytest.approx(0.5)
    assert hasil.peringkat[0] == 0
    assert sorted(hasil.peringkat[1:]) == [1, 2]
    assert not hasil.cukup[0]
    mute = score(values([dict(row, is_ada=False) for row in rows], aturan), bobot)
    assert np.isnan(mute.skor).all()
    assert (mute.peringkat == 0).all()


def test_small_kelurahan_do_not_lead_by_chance_alone(aturan, bobot) -> None:
    """Equal true rates: the raw rate puts a small kelurahan on top, shrinkage takes half of its spread."""
    from posko.risiko.indeks import shrunk

    acak = np.random.default_rng(20240214)
    stations = np.array([4, 5, 6, 8, 9, 10, 12, 14, 16, 20, 25, 30, 35, 40], dtype=float)
    raw, kept, smallest = [], [], 0
    for _ in range(400):
        counts = acak.multinomial(60, stations / stations.sum()).astype(float)
        rate, calm = counts / stations, shrunk(counts, counts, stations, np.ones(14, dtype=bool))
        raw.append(rate.max() / rate.mean())
        kept.append(calm.max() / calm.mean())
        smallest += int(rate.argmax() < 5)
    assert np.mean(raw) > 1.9
    assert np.mean(kept) - 1 < 0.6 * (np.mean(raw) - 1)
    assert smallest / 400 > 0.5


def test_the_set_in_force_is_the_newest_begun() -> None:
    rows = [
        {"perangkat": name, "berlaku_sejak": day, "kelompok": group, "bobot": points}
        for name, day, first in (("LAMA", "2024-01-01", "60"), ("BARU", "2024-02-10", "20"))
        for group, points in (("keamanan", first), ("sosial", "40"))
    ]
    assert official(rows, date(2024, 2, 9)).nama == "LAMA"
    new = official(rows, date(2024, 2, 10))
    assert (new.nama, new.sejak, new.bagian["sosial"]) == ("BARU", date(2024, 2, 10), pytest.approx(2 / 3))
    assert official(rows, date(2023, 1, 1)).nama == "LAMA"


def test_a_trial_set_is_nobodys_and_leaves_the_official_one_alone(bobot, drawn) -> None:
    points = dict.fromkeys(bobot.bagian, 0.0) | {"geografis": 40.0}
    tried = trial(points)
    assert isinstance(tried, Bobot)
    assert not tried.is_resmi
    assert tried.bagian["geografis"] == 1
    assert trial(dict.fromkeys(bobot.bagian, 0.0)) is None
    nilai = drawn(1)[1]
    before = score(nilai, bobot).skor
    score(nilai, tried)
    assert np.array_equal(score(nilai, bobot).skor, before)
    assert bobot.bagian["keamanan"] == pytest.approx(0.3)
