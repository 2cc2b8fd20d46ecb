"""This file shows where things without coordinates are drawn: in their kelurahan, and always there."""

from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, Point, Polygon, box

from posko.figures.letak import Letak
from tests.figures.frames import A, B

THIN = Polygon([(0, 0), (10, 0.02), (10, 0.05), (0, 0.03)])
SQUARE = box(0, 0, 1, 1)
PIECES = MultiPolygon([box(0, 0, 1, 1), box(5, 5, 6, 6)])


def test_every_station_of_the_event_lies_in_its_own_kelurahan_and_apart(shapes, rujukan) -> None:
    letak = Letak(shapes)
    spots = {key: letak.tps(*key) for key in rujukan.tps_numbers}
    assert len(set(spots.values())) == len(spots) == 655
    assert all(shapes[kode].contains(Point(spot)) for (kode, _), spot in spots.items())


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 300), min_size=1, max_size=6), st.sampled_from([THIN, PIECES, SQUARE]))
def test_a_station_keeps_its_spot_whatever_else_was_asked_before(numbers, shape) -> None:
    fresh, used = Letak({A: shape}), Letak({A: shape})
    for number in numbers:
        used.tps(A, number)
    assert used.tps(A, numbers[0]) == fresh.tps(A, numbers[0])
    assert shape.buffer(1e-5).contains(Point(used.tps(A, numbers[-1])))


def test_events_keep_their_spot_by_their_number(shapes) -> None:
    one, other = Letak(shapes), Letak(shapes)
    assert one.peristiwa(A, "LI-7") == other.peristiwa(A, "LI-7") != one.peristiwa(A, "LI-8")
    assert shapes[A].contains(Point(one.peristiwa(A, "LI-7")))


def test_a_kelurahan_without_a_shape_has_no_spots() -> None:
    letak = Letak({A: box(0, 0, 1, 1)})
    assert (letak.tps(B, 1), letak.peristiwa(B, "LI-1"), letak.tengah(B)) == (None, None, None)
