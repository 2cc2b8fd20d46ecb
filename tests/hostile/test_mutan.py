"""This file shows that no damaged workbook ends the process that serves, or lets it wait or grow."""

from __future__ import annotations

import gc
import time
from concurrent.futures import ThreadPoolExecutor

import psutil
import pytest

from posko.core.errors import UserError
from posko.intake import sandbox
from posko.intake.limits import MIB
from posko.intake.read import read_workbook
from tests.conftest import Catat
from tests.hostile import daftar
from tests.hostile.mutan import honest, mutant

HANG = 35.0  # seconds; the child's own limit is 30


def outcome(name: str, content: bytes) -> tuple[str, float]:
    """`terbaca` or `ditolak`, and the seconds it took; anything else is a bug and is raised."""
    begun = time.monotonic()
    try:
        read_workbook(name, content)
    except UserError:
        return "ditolak", time.monotonic() - begun
    return "terbaca", time.monotonic() - begun


@pytest.mark.parametrize("count", [40, pytest.param(2000, marks=pytest.mark.slow)])
def test_every_mutant_is_read_or_refused(count: int, catat: Catat) -> None:
    gc.collect()
    before = psutil.Process().memory_info().rss
    others = set(psutil.Process().children())  # a browser, when other tests of this worker drive one
    with ThreadPoolExecutor(sandbox.AT_ONCE) as two:
        told = list(two.map(lambda number: outcome(*mutant(number)), range(count)))
    read = sum(said == "terbaca" for said, _ in told)
    slowest = max(took for _, took in told)
    gc.collect()
    grown = (psutil.Process().memory_info().rss - before) / MIB
    catat(
        "mutated workbooks (xlsx, xls, ods, csv)",
        f"{count}: {read} read, {count - read} refused, 0 server deaths, slowest {slowest:.1f} s, "
        f"server grew {max(grown, 0):.0f} MiB",
    )
    assert slowest < HANG
    assert grown < 200
    assert 0 < read < count
    # The process still serves: every honest file is read as before.
    assert {outcome(name, content)[0] for name, content in honest()[:6]} == {"terbaca"}
    assert set(psutil.Process().children()) <= others  # no child of ours outlives its file


def test_mutants_are_the_same_every_time_and_are_not_the_honest_files() -> None:
    made = [mutant(number) for number in range(60)]
    assert made == [mutant(number) for number in range(60)]
    contents = {content for _, content in honest()}
    assert sum(content in contents for _, content in made) < 6


@pytest.mark.slow
def test_every_hostile_file_is_refused(catat: Catat) -> None:
    slowest = 0.0
    for hostile in daftar.HOSTILE:
        said, took = outcome(hostile.name, hostile.make())
        assert said == "ditolak", hostile.name
        slowest = max(slowest, took)
    catat("hostile files", f"{len(daftar.HOSTILE)} refused, slowest {slowest:.1f} s, 0 server deaths")
    assert len(daftar.HOSTILE) >= 20
    assert outcome("a.xlsx", honest()[0][1])[0] == "terbaca"
