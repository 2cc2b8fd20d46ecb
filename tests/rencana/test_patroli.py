"""The next patrols: the most overdue first, and every fifth turn for what nobody looks at."""

from math import nan

from posko.rencana.patroli import Calon, berikut


def urgent(name: str, cycles: float) -> Calon:
    return Calon(name, "siklus", "", cycles)


QUIET = [Calon(f"sepi {n}", "penjajakan", "") for n in range(1, 4)]


def test_never_seen_comes_before_longest_overdue_and_a_share_explores():
    waiting = [
        urgent("a", 0.5),
        urgent("b", 3.0),
        urgent("c", nan),
        *(urgent(f"d{n}", 0.1) for n in range(9)),
    ]
    chosen = [one.sasaran for one in berikut(waiting, QUIET, 20, 10)]
    assert chosen[:4] == ["c", "b", "a", "d0"]
    assert [n for n, name in enumerate(chosen, start=1) if name.startswith("sepi")] == [5, 10]


def test_without_anything_urgent_the_quiet_places_are_visited():
    assert [one.dasar for one in berikut([], QUIET, 20, 10)] == ["penjajakan"] * 3
    assert [one.sasaran for one in berikut([urgent("a", 1.0)], [], 20, 10)] == ["a"]
    assert berikut([], [], 20, 10) == []


def test_no_share_means_no_exploring_while_anything_waits():
    chosen = berikut([urgent(f"d{n}", 1.0) for n in range(12)], QUIET, 0, 10)
    assert {one.dasar for one in chosen} == {"siklus"}
