"""A proposal is the best plan there is, keeps every rule, and changes little when little changed."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from posko.rencana import kemajuan, nilai, pembanding, periksa
from posko.rencana.soal import Pangkalan, Soal, Usulan
from posko.rencana.usul import usul
from tests.rencana.kecil import kelompok, pasang, soal_kecil, terbaik

SETTINGS = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}


def values(soal: Soal, usulan: Usulan) -> tuple[int, ...]:
    return tuple(nilai.nilai(soal, usulan.tempat).values())


@settings(max_examples=60, **SETTINGS)
@given(soal_kecil())
def test_a_tiny_question_gets_the_plan_that_trying_all_of_them_gives(soal: Soal):
    usulan = usul(soal)
    assert periksa.periksa(soal, usulan) == []
    assert [level.jarak for level in usulan.tahap] == [0] * len(nilai.urutan(soal))
    assert values(soal, usulan) == terbaik(soal)


@pytest.mark.slow
@settings(max_examples=1500, **SETTINGS)
@given(soal_kecil())
def test_many_tiny_questions(soal: Soal):
    usulan = usul(soal)
    assert periksa.periksa(soal, usulan) == []
    assert values(soal, usulan) == terbaik(soal)


FAR = kelompok("A", menit=30)
NEAR = kelompok("B", "sangat_rawan", menit=5)
SHORT = Soal((pasang(1),), (NEAR, FAR))


def test_with_too_few_the_farthest_stations_are_manned_first():
    usulan = usul(SHORT)
    assert usulan.tempat == {"P1": FAR.id}
    assert nilai.kurang(SHORT, usulan.tempat) == {NEAR.id: 2}


def test_the_commander_may_put_the_class_first():
    assert usul(replace(SHORT, urutan=("kelas", "jauh"))).tempat == {"P1": NEAR.id}


def test_the_pattern_comes_before_the_plan_so_far():
    soal = Soal((pasang(1, lama=NEAR.id), pasang(2, lama=NEAR.id)), (NEAR, FAR))
    assert set(usul(soal).tempat.values()) == {NEAR.id, FAR.id}


def test_who_stands_well_stays():
    groups = tuple(kelompok(kode, menit=9) for kode in "ABC")
    units = tuple(pasang(n, lama=group.id) for n, group in enumerate(reversed(groups)))
    assert usul(Soal(units, groups)).tempat == {unit.regu: unit.lama for unit in units}


def test_a_lock_is_kept_and_one_that_cannot_be_is_named():
    locked = pasang(1, kunci=NEAR.id)
    assert usul(Soal((locked,), (NEAR, FAR))).tempat == {"P1": NEAR.id}
    barred = pasang(1, kunci=NEAR.id, hindari=frozenset("B"))
    usulan = usul(Soal((barred,), (NEAR, FAR)))
    assert (usulan.kunci_lepas, usulan.tempat) == (("P1",), {"P1": FAR.id})


def test_a_reserve_is_held_back_where_it_reaches_most_stations():
    bases = (Pangkalan("x", "X", frozenset("A")), Pangkalan("y", "Y", frozenset("AB")))
    soal = Soal((pasang(1), pasang(2)), (NEAR, FAR), bases, cadangan=2)
    usulan = usul(soal)
    assert sorted(usulan.tempat.values()) == sorted([FAR.id, "y"])
    assert nilai.tak_terjangkau(soal, usulan.tempat) == []
    assert sorted(usul(replace(soal, cadangan=0)).tempat.values()) == sorted([FAR.id, NEAR.id])


def test_the_checker_finds_what_is_planted():
    soal = Soal((pasang(1, hindari=frozenset("A")), pasang(2, halangan="tidak_hadir")), (NEAR, FAR))
    plan = {"P1": FAR.id, "P2": NEAR.id, "P9": NEAR.id}
    faults = periksa.pelanggaran(soal, plan)
    assert len(faults) == 3  # P1 where it may not, P2 absent, P9 unknown
    assert any("P9" in fault for fault in faults)


def test_the_checker_does_not_believe_the_solver():
    good = usul(SHORT)
    boast = replace(good.tahap[1], nilai=0, batas=0)
    assert periksa.periksa(SHORT, replace(good, tahap=(good.tahap[0], boast)))


def test_nobody_at_all_still_gives_an_answer():
    soal = Soal((), (NEAR, FAR))
    assert usul(soal).tempat == {}
    assert nilai.nilai(soal, {})["kurang"] == 4


def test_a_stopped_search_still_keeps_every_rule():
    progress = kemajuan.Kemajuan()
    progress.hentikan()
    soal = Soal((pasang(1, lama=FAR.id), pasang(2, halangan="tidak_hadir", lama=NEAR.id)), (NEAR, FAR))
    usulan = usul(soal, progress)
    assert usulan.is_dihentikan
    assert usulan.tempat == {"P1": FAR.id}
    assert periksa.periksa(soal, usulan) == []


def test_the_naive_split_keeps_the_rules_and_is_never_better():
    for soal in (SHORT, Soal((pasang(1), pasang(2), pasang(3)), (NEAR, FAR))):
        for plan in (pembanding.urut(soal), pembanding.tetap(soal)):
            assert periksa.pelanggaran(soal, plan) == []
            assert tuple(nilai.nilai(soal, plan).values()) >= values(soal, usul(soal))
