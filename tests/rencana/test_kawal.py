"""Convoys carry what they can, keep their windows, know how late they may leave, and replan what remains."""

import threading
from itertools import permutations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from posko.rencana import kawal, rute, ulang
from posko.rencana.jarak import Jarak
from posko.rencana.kawal import Muatan, SoalKawal
from posko.rencana.kemajuan import Kemajuan
from posko.rencana.periksa_kawal import pelanggaran

# One degree of latitude is 111.19 km; on the road 1.4 times that, at 25 km/h.
TITIK = {"depo": (0.0, 0.0), "a": (0.02, 0.0), "b": (0.04, 0.0), "c": (0.0, 0.05), "d": (-0.03, 0.01)}
JARAK = Jarak(TITIK, {})


def soal(*loads: tuple[str, int], **lain: object) -> SoalKawal:
    dasar = {"siap": (360,), "buka": 420, "tutup": 1080, "hujan": (840, 1080), "awak": 720}
    muatan = tuple(Muatan(f"{p}#{n}", p, p.upper(), count) for n, (p, count) in enumerate(loads))
    return SoalKawal("depo", muatan, 240, jarak=JARAK, **{**dasar, **lain})


def test_minutes_are_the_straight_line_made_longer_and_staff_know_better():
    assert JARAK.menit("depo", "a") == 8  # 2.22 km, 3.11 km of road, 7.5 minutes
    assert Jarak(TITIK, {("a", "depo"): 20}).menit("depo", "a") == 20


def test_a_place_with_more_than_a_convoy_carries_is_served_in_several_stops():
    loads = kawal.pecah({"a": 515}, {"a": "A"}, 240)
    assert [load.kotak for load in loads] == [240, 240, 35]


def test_the_clock_of_a_trip():
    one = soal(("a", 100))
    (stop,) = kawal.jadwal(one, ((("a#0",),),))
    # Free at 06.00, half an hour of loading, eight minutes of road; nobody receives before 07.00.
    assert (stop.tiba, stop.selesai, stop.berangkat) == (420, 445, 412)
    # In time until the rain begins at 14.00: 420 minutes to spare, and so may it leave later.
    assert (stop.batas, stop.longgar) == (840, 420)


def test_nothing_arrives_in_the_rain():
    late = soal(("a", 10), siap=(830,), awak=900)
    (stop,) = kawal.jadwal(late, ((("a#0",),),))
    assert stop.tiba == 1080


def test_the_latest_safe_arrival_leaves_room_for_the_stops_after_it():
    first, second = kawal.jadwal(soal(("a", 100), ("b", 100)), ((("a#0", "b#1"),),))
    assert second.batas == 840
    assert first.batas == 840 - 8 - 25  # the way from a to b, and 25 minutes at a


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(st.sampled_from("abcd"), st.integers(1, 240)), min_size=1, max_size=4),
    st.integers(1, 2),
    st.sampled_from((300, 480, 720)),
)
def test_every_plan_passes_the_checker_and_is_never_worse_than_the_list(loads, convoys, awak):
    asked = soal(*loads, siap=(360,) * convoys, awak=awak)
    found = _quick(asked)
    assert pelanggaran(asked, found.rute) == []
    naive = kawal.bersih(asked, kawal.urut(asked))
    assert pelanggaran(asked, naive) == []
    ours, theirs = (tuple(kawal.nilai(asked, plan).values()) for plan in (found.rute, naive))
    assert ours <= theirs
    assert set(found.luput) == {m.id for m in asked.muatan} - {i for t in found.rute for x in t for i in x}


def _quick(asked: SoalKawal) -> rute.UsulanKawal:
    """The answer of a search that was stopped at once."""
    seen = Kemajuan()
    threading.Timer(0.1, seen.hentikan).start()
    return rute.usul(asked, seen, batas_detik=1)


def test_a_tiny_tour_equals_trying_all_orders():
    asked = soal(("a", 50), ("b", 50), ("c", 50), ("d", 50), buka=360)
    found = rute.usul(asked, batas_detik=1)
    assert found.luput == ()
    best = min(
        tuple(kawal.nilai(asked, ((order,),)).values())
        for order in permutations([load.id for load in asked.muatan])
    )
    assert tuple(kawal.nilai(asked, found.rute).values()) == best


def test_what_cannot_be_carried_is_named_and_not_silently_left():
    found = rute.usul(soal(*(("b", 240) for _ in range(9)), awak=300), batas_detik=1)
    assert found.luput
    assert kawal.nilai(soal(*(("b", 240) for _ in range(9)), awak=300), found.rute)["tertinggal"] > 0


def test_the_checker_finds_an_overloaded_and_an_overlong_trip():
    asked = soal(("a", 200), ("b", 200), awak=60)
    faults = pelanggaran(asked, ((("a#0", "b#1"),),))
    assert any("400 kotak" in fault for fault in faults)
    assert any("awak" in fault for fault in faults)
    assert pelanggaran(asked, ((("a#0",), ("a#0",)),)) == ["a#0 dibawa 2 kali"]


def test_stops_without_room_for_slow_roads_are_named():
    tight, calm = soal(("b", 100), siap=(793,)), soal(("b", 100), siap=(700,))
    plan = ((("b#0",),),)
    (stop,) = kawal.jadwal(tight, plan)
    assert stop.tiba == 793 + 30 + 15  # 14.00 is 840: two minutes to spare on a way of fifteen
    assert kawal.rentan(tight, [stop], plan) == [stop]
    assert kawal.rentan(calm, kawal.jadwal(calm, plan), plan) == []


def test_after_a_breakdown_served_stops_stay_and_the_rest_is_asked_again():
    asked = soal(("a", 100), ("b", 100), ("c", 100), ("d", 100), siap=(360, 360))
    plan = ((("a#0", "b#1"),), (("c#2",), ("d#3",)))
    stops = {stop.muatan.id: stop for stop in kawal.jadwal(asked, plan)}
    moment = stops["a#0"].selesai
    left = ulang.sisa(asked, plan, moment, rusak=0)
    assert {stop.muatan.id for stop in left.tetap} == {"a#0", "c#2"}
    assert {(load.id, load.tambah) for load in left.soal.muatan} == {("b#1", kawal.PINDAH_MUAT), ("d#3", 0)}
    assert left.konvoi == (1,)
    assert left.soal.siap[0] >= stops["c#2"].selesai
    again = rute.usul(left.soal, batas_detik=1)
    assert pelanggaran(left.soal, again.rute) == []
    assert again.luput == ()
