"""This file shows that cells arrive as they left, and that the child's work is the same without a child."""

import io
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from posko.core.errors import UserError
from posko.intake import reading, sandbox, wire
from posko.intake.guard import Findings, inspect
from posko.intake.limits import Limits
from tests.hostile import bombs, jujur

CELLS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=["Cs"]))
    | st.sampled_from(["\x1e", "a\x1eb", "\n", "0", '{"date": "x"}'])
    | st.datetimes()
    | st.dates()
    | st.times()
    | st.timedeltas()
)
COLUMNS = st.integers(1, 6).flatmap(
    lambda height: st.lists(
        st.lists(CELLS, min_size=height, max_size=height)
        | st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=height, max_size=height)
        | st.lists(st.floats(allow_nan=False), min_size=height, max_size=height)
        | st.lists(st.datetimes(), min_size=height, max_size=height),
        min_size=1,
        max_size=4,
    )
)


@settings(max_examples=200, deadline=None)
@given(COLUMNS)
def test_any_block_comes_through(columns) -> None:
    rows = list(zip(*columns, strict=True))
    expected = [tuple(None if cell == "" else cell for cell in row) for row in rows]
    found = wire.unpack_rows(wire.pack_rows(rows))
    assert found == expected
    assert [list(map(type, row)) for row in found] == [list(map(type, row)) for row in expected]


def test_a_cell_of_another_kind_is_a_bug_and_said_so() -> None:
    with pytest.raises(TypeError, match="a cell of kind complex"):
        wire.pack_rows([(1j,)])


def test_each_kind_of_moment_is_told_apart() -> None:
    row = (date(2024, 2, 14), datetime(2024, 2, 14), time(0), timedelta(0))  # noqa: DTZ001 - clock readings
    mixed = [row, tuple(reversed(row))]
    assert wire.unpack_rows(wire.pack_rows(mixed)) == mixed


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", jujur.xlsx()),
        ("a.xlsx", jujur.xlsx_kinds()),
        ("a.xlsx", bombs.xlsx("<row><c><f>1</f></c></row>")),
        ("a.xls", jujur.xls()),
        ("a.ods", jujur.ods()),
        ("a.csv", jujur.csv().encode()),
        ("a.csv", b'"a'),
        ("a.xlsx", bombs.xlsx(more={"xl/workbook.xml": "<workbook>"})),
    ],
)
def test_reading_here_and_in_the_child_say_the_same(name: str, content: bytes) -> None:
    findings = inspect(name, content, Limits())
    out = io.BytesIO()
    job = reading.Job(findings.label, findings.kind, lambda: findings.marked, Limits())
    reading.read(job, content, out)
    out.seek(0)
    here = sandbox.Outcome(findings)
    for letter, payload in wire.receive(out, 10_000_000):
        sandbox._take(here, letter, payload)
    alone = Findings(findings.label, findings.kind, marked=findings.marked)
    if here.refusal:
        with pytest.raises(UserError) as refusal:
            sandbox.run(alone, content, Limits())
        assert str(refusal.value) == here.refusal
    else:
        there = sandbox.run(alone, content, Limits())
        assert (here.sheets, here.facts) == (there.sheets, there.facts)
        assert here.ended
